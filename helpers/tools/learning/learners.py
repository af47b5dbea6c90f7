"""Examples with their answers -> how much each piece of evidence speaks for a yes, by logistic regression.

Needs scikit-learn, which is asked for only here. A penalty on the sum of the weights leaves out what says little. All
is done by one thread, whatever the machine has, so that sums are added in the same order everywhere.
"""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits

from helpers.knowledge.weights import ALWAYS, Evidence, OfQuestion
from helpers.tools.learning.settings import STEPS, STEPS_OF_CHOICES

Example = tuple[list[Evidence], bool]  # what was seen, and whether the answer is yes
Choice = list[Example]                 # of which one is right
Learner = Callable[["Table", float], OfQuestion]


class Table:
    """What was seen in all examples as a sparse table, a row for each.

    columns: the evidence of each column. seen: the table, 0 or 1. answers: 0 or 1 for each row. group: which one of the
    groups a row is of, such as a choice. counts: how often a row counts.
    """

    def __init__(self, columns: Sequence[Evidence], seen: Any, answers: Any, group: Any, counts: Any) -> None:
        self.columns, self.seen, self.answers, self.group, self.counts = columns, seen, answers, group, counts

    @classmethod
    def of(cls, groups: Sequence[Sequence[Example]]) -> "Table":
        """The table of groups of examples: choices, or the examples of an article each."""
        from sklearn.feature_extraction.text import CountVectorizer

        counter = CountVectorizer(analyzer=list, binary=True, dtype=np.float64)
        told, answers = zip(*chain.from_iterable(groups), strict=True)
        seen = counter.fit_transform(told)
        columns = sorted(counter.vocabulary_, key=lambda piece: counter.vocabulary_[piece])
        group = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
        return cls(columns, seen, np.array(answers, float), group, np.ones(len(answers)))

    def part(self, kept: Any, counts: Any, fewest: int) -> "Table":
        """The rows of some groups, and the evidence that is seen so often in them.

        kept: for each group, whether it is one of these. counts: how often its rows count.
        """
        rows = kept[self.group]
        seen = self.seen[rows]
        enough = np.flatnonzero(np.asarray(seen.sum(axis=0)).ravel() >= fewest)
        _, group = np.unique(self.group[rows], return_inverse=True)
        return Table([self.columns[column] for column in enough.tolist()], seen[:, enough], self.answers[rows], group,
                     counts[self.group[rows]].astype(float))


def learn_answers(table: Table, strength: float) -> OfQuestion:
    """Weights that make the right answers as probable as they can be; strength: the inverse of the penalty."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=strength, l1_ratio=1, solver="liblinear", max_iter=STEPS, random_state=0)
    with threadpool_limits(1):
        model.fit(table.seen, table.answers, sample_weight=table.counts)
    return {ALWAYS: float(model.intercept_[0]), **dict(zip(table.columns, model.coef_[0].tolist(), strict=True))}


def learn_choices(table: Table, strength: float) -> OfQuestion:
    """The same for choices: in each one example is right, the others are not.

    The weights make the right ones as probable as they can be among the others of their choice (a conditional logit).
    """
    from scipy.optimize import minimize

    seen, right, counts = table.seen, table.answers, table.counts
    upright = seen.T.tocsr()
    firsts = np.flatnonzero(np.diff(table.group, prepend=-1))

    def loss(parts: Any) -> tuple[float, Any]:
        # a weight is a positive part less a negative one, which gives the penalty on their sum a slope
        weight = np.subtract(*np.split(parts, 2))
        score = seen @ weight
        chance = np.exp(score - np.maximum.reduceat(score, firsts)[table.group])
        chance /= np.add.reduceat(chance, firsts)[table.group]
        slope = upright @ (counts * (chance - right)) + weight / strength
        lost = -(counts * right) @ np.log(chance) + (parts.sum() + weight @ weight / 2) / strength
        return lost, np.concatenate((slope, -slope)) + 1 / strength

    start = np.zeros(2 * seen.shape[1])
    with threadpool_limits(1):
        best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(0, None)] * len(start),
                        options={"maxiter": STEPS_OF_CHOICES})
    weight = np.subtract(*np.split(best.x, 2))
    return {ALWAYS: 0.0, **dict(zip(table.columns, weight.tolist(), strict=True))}
