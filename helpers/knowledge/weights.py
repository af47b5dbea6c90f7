"""How much each piece of evidence speaks for an answer: weights learned from articles whose quotes were read by hand.

A piece of evidence is a plain tuple, its name first: ("construction", "clause"). A question, such as "is it said", is
answered by adding the weights of all evidence at hand: above 0 for yes, below for no. `helpers.tools.learning` learns
them; weights.toml says from what. An article that was learned from is judged by weights that were learned without it.
"""

import csv
import hashlib
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import repeat
from pathlib import Path

Evidence = tuple[str, ...]
OfQuestion = dict[Evidence, float]

BETWEEN = "|"          # the values of one piece of evidence, as they stand in the file
CLEARLY = 0.5          # the weight of evidence from which on its word is worth looking at by itself; set by hand
ALWAYS = ("always",)   # how likely the answer is before anything is known
DIGITS = 16            # of an article's key
FILE = Path(__file__).with_name("weights.csv")
BY_FOLD = Path(__file__).with_name("weights_by_fold.csv")    # a column for each fold
LEARNED_FROM = Path(__file__).with_name("learned_from.csv")  # the key and the fold of each article


class Weights:
    """The weights of all questions: {question: {evidence: weight}}; nobody may change them."""

    def __init__(self, of_questions: Mapping[str, OfQuestion]) -> None:
        self.of_questions = of_questions

    def strength(self, question: str, evidence: Iterable[Evidence]) -> float:
        """How much the evidence, an iterable of tuples of strings, speaks for the answer yes: above 0 for."""
        weight_of = self.of_questions[question]
        return weight_of[ALWAYS] + sum(map(weight_of.get, evidence, repeat(0.0)))

    def probability(self, question: str, evidence: Iterable[Evidence]) -> float:
        """How probable the answer yes is, from 0 to 1."""
        return 1 / (1 + math.exp(-self.strength(question, evidence)))

    def speaking_for(self, question: str, *names: str) -> frozenset[str]:
        """The first values of all evidence of these names that speaks clearly for the answer yes."""
        return frozenset(evidence[1] for evidence, weight in self.of_questions[question].items()
                         if evidence[0] in names and weight > CLEARLY)


def weights_for(paragraphs: Iterable[str]) -> Weights:
    """The weights for an article, given its paragraphs: where it was learned from, those learned without it."""
    fold = learned_from().get(key_of(paragraphs))
    return WEIGHTS if fold is None else weights_by_fold()[fold]


def key_of(paragraphs: Iterable[str]) -> str:
    """What an article is known by: a digest of its longest paragraph, however its spaces stand; no text of it."""
    longest = max(("".join(paragraph.split()) for paragraph in paragraphs), key=len, default="")
    return hashlib.sha256(longest.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


@cache
def learned_from() -> Mapping[str, int]:
    """{the key of each article that was learned from: its fold}."""
    with LEARNED_FROM.open(encoding="utf-8", newline="") as handle:
        return {row["key"]: int(row["fold"]) for row in csv.DictReader(handle)}


@cache
def weights_by_fold() -> Sequence[Weights]:
    """For each fold, the weights that were learned without its articles."""
    return [Weights(of_questions) for of_questions in read_weights(BY_FOLD)]


def read_weights(file: Path) -> Iterator[Mapping[str, OfQuestion]]:
    """The weights of all questions in each column of a file; evidence that tells nothing is left out."""
    with file.open(encoding="utf-8", newline="") as handle:
        rows = csv.reader(handle)
        _, _, _, *columns = next(rows)
        found: list[dict[str, OfQuestion]] = [{} for _ in columns]
        for question, name, values, *weights in rows:
            evidence = (name, *values.split(BETWEEN)) if values else (name,)
            for of_questions, weight in zip(found, weights, strict=True):
                if weight:
                    of_questions.setdefault(question, {})[evidence] = float(weight)
    return iter(found)


WEIGHTS = Weights(next(read_weights(FILE)))
