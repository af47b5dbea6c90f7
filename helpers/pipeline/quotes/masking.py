"""The words of a Doc as the learned weights may see them: names, days, figures and unknown capitals as their class.

So no weight can say that one person's or one country's statements count for more than another's.
"""

from typing import NamedTuple

from helpers.knowledge import cues
from helpers.knowledge.labels import NAMED
from helpers.pipeline.tokens import Tokens

NAME, DAY, FIGURE, CAPITAL = "[name]", "[day]", "[figure]", "[capital]"
PART_OF_NAME = frozenset({"ADJ", "ADV", "AUX", "INTJ", "NOUN", "NUM", "PRON", "PROPN", "SCONJ", "SYM", "VERB", "X"})
OPEN = frozenset({"ADJ", "AUX", "INTJ", "NOUN", "VERB", "X"})  # what the tagger takes a name for that it does not know


class Masked(NamedTuple):
    """An entry for each token: its word in small letters and its lemma, or their class in square brackets."""

    lower: list[str]
    lemma: list[str]


def masked(tokens: Tokens, labels: list[str]) -> Masked:
    """The masked words of a token table; labels: for each token, that of its entity, "" where it is in none."""
    classes = [class_of(tokens, i, label) for i, label in enumerate(labels)]
    return Masked(
        [kind or word for kind, word in zip(classes, tokens.lower, strict=True)],
        [kind or lemma.lower() for kind, lemma in zip(classes, tokens.lemma, strict=True)],
    )


def class_of(tokens: Tokens, i: int, label: str) -> str | None:
    """The class that stands for a token's word; None where the word may be told."""
    pos, text = tokens.pos[i], tokens.text[i]
    if pos == "NUM" or any(map(str.isdigit, text)):
        return FIGURE
    if pos == "PROPN":
        return DAY if label in {"DATE", "TIME"} else NAME
    if label in NAMED and pos in PART_OF_NAME:
        return NAME
    if pos in OPEN and text[0].isupper() and tokens.lower[i] not in cues.known and tokens.lemma[i] not in cues.known:
        return CAPITAL
    return None
