"""Weights of evidence by logistic regression: examples with their answers -> how much each piece speaks for a yes.

Needs scikit-learn, which is asked for only where weights are made: see make_weights.py.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

import numpy as np

from helpers.knowledge.weights import ALWAYS, Evidence

FEWEST = 4    # times that a piece of evidence must be seen; set by hand
PARTS = 5     # the examples are learned from as often, each time without another part
DECIMALS = 2  # of a weight that is kept; what is 0 then is left out
STEPS, STEPS_OF_CHOICES = 300, 200  # that a fit may take until it settles

Example = tuple[list[Evidence], bool]  # what was seen, and whether the answer is yes
Choice = list[Example]                 # of which one is right
Learned = dict[Evidence, float]
One = TypeVar("One", Example, Choice)
Fit = Callable[[Sequence[One], float], Learned]


def worth_keeping(learned: Mapping[Evidence, float]) -> Learned:
    """The weights that are not 0 when they are written down."""
    return {piece: weight for piece, weight in learned.items() if piece == ALWAYS or round(weight, DECIMALS)}


def counted(evidence: Iterable[list[Evidence]]) -> tuple[dict[Evidence, int], Any]:
    """{evidence: its column} for what was seen often enough, and a sparse table with a row for each example."""
    from sklearn.feature_extraction.text import CountVectorizer

    counter = CountVectorizer(analyzer=list, min_df=FEWEST, binary=True)
    table = counter.fit_transform(evidence)
    return counter.vocabulary_, table


def fit(examples: Sequence[Example], strength: float) -> Learned:
    """Weights that make the right answers as probable as they can be; strength: the inverse of the penalty."""
    from sklearn.linear_model import LogisticRegression

    told, answers = zip(*examples, strict=True)
    columns, table = counted(told)
    model = LogisticRegression(C=strength, l1_ratio=1, solver="liblinear", max_iter=STEPS, random_state=0)
    model.fit(table, answers)
    return {ALWAYS: model.intercept_[0]} | {piece: model.coef_[0][column] for piece, column in columns.items()}


def fit_choices(choices: Sequence[Choice], strength: float) -> Learned:
    """The same for choices: in each one example is right, the others are not.

    The weights make the right ones as probable as they can be among the others of their choice (a conditional logit).
    """
    from scipy.optimize import minimize

    told, answers = zip(*(example for choice in choices for example in choice), strict=True)
    columns, table = counted(told)
    table, right = table.astype(float), np.array(answers, float)
    sizes = [len(choice) for choice in choices]
    firsts, choice_of = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(choices)), sizes)

    def loss(parts: Any) -> tuple[float, Any]:
        # a weight is a positive part less a negative one, which gives the penalty on their sum a slope
        weight = np.subtract(*np.split(parts, 2))
        score = table @ weight
        chance = np.exp(score - np.maximum.reduceat(score, firsts)[choice_of])
        chance /= np.add.reduceat(chance, firsts)[choice_of]
        slope = table.T @ (chance - right) + weight / strength
        lost = -np.log(chance[right > 0]).sum() + (parts.sum() + weight @ weight / 2) / strength
        return lost, np.concatenate((slope, -slope)) + 1 / strength

    start = np.zeros(2 * table.shape[1])
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(0, None)] * len(start),
                    options={"maxiter": STEPS_OF_CHOICES})
    weight = np.subtract(*np.split(best.x, 2))
    return {ALWAYS: 0.0} | {piece: weight[column] for piece, column in columns.items()}


def fit_steadily(learner: Fit[One], examples: Sequence[One], strength: float) -> Learned:
    """The mean of what is learned without each of the parts in turn, so that chance weighs less; as it is written."""
    total: Counter[Evidence] = Counter()
    for part in range(PARTS):
        kept = [one for place, one in enumerate(examples) if place % PARTS != part]
        total.update(worth_keeping(learner(kept, strength)))
    means = worth_keeping({piece: weight / PARTS for piece, weight in total.items()})
    return {piece: round(float(weight), DECIMALS) for piece, weight in means.items()}
