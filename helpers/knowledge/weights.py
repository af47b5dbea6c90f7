"""How much each piece of evidence speaks for an answer, learned from PolNeAR's train articles: weights.csv.

A piece of evidence is a plain tuple, its name first: ("construction", "clause"). A question, such as "is it said", is
answered by adding the weights of all evidence at hand: above 0 for yes, below for no. make_weights.py measures them.
"""

import csv
import math
from collections.abc import Iterable, Mapping
from itertools import repeat
from pathlib import Path
from types import MappingProxyType

Evidence = tuple[str, ...]
Weights = Mapping[str, Mapping[Evidence, float]]  # {question: {evidence: weight}}

BETWEEN = "|"          # the values of one piece of evidence, as they stand in the file
CLEARLY = 0.5          # the weight of evidence from which on its word is worth looking at by itself; set by hand
ALWAYS = ("always",)   # how likely the answer is before anything is known
FILE = Path(__file__).with_name("weights.csv")


def read_weights() -> Weights:
    """The weights of all questions, evidence that tells nothing left out.

    Those of one question are a plain dict, since a proxy's `get` takes twice as long; none may change it.
    """
    read: dict[str, dict[Evidence, float]] = {}
    with FILE.open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            evidence = (row["evidence"], *row["values"].split(BETWEEN)) if row["values"] else (row["evidence"],)
            read.setdefault(row["question"], {})[evidence] = float(row["weight"])
    return MappingProxyType(read)


WEIGHTS = read_weights()


def strength(question: str, evidence: Iterable[Evidence], weights: Weights = WEIGHTS) -> float:
    """How much the evidence, an iterable of tuples of strings, speaks for the answer yes: above 0 for, below not.

    weights: others than those of the file, for who learns them.
    """
    weight_of = weights[question]
    return weight_of[ALWAYS] + sum(map(weight_of.get, evidence, repeat(0.0)))


def probability(question: str, evidence: Iterable[Evidence]) -> float:
    """How probable the answer yes is, from 0 to 1."""
    return 1 / (1 + math.exp(-strength(question, evidence)))


def speaking_for(question: str, *names: str) -> set[str]:
    """The first values of all evidence of these names that speaks clearly for the answer yes."""
    return {evidence[1] for evidence, weight in WEIGHTS[question].items() if evidence[0] in names and weight > CLEARLY}
