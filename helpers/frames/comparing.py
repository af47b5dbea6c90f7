"""What counts as the same where the program is held against a reader."""

from collections.abc import Iterable
from typing import Any

from helpers.article.spans import Span
from helpers.knowledge.function_words import LEADING_ARTICLES
from helpers.knowledge.punctuation import SPACES, STRAIGHT_AND_CURLY

EDGES = f"{SPACES}{STRAIGHT_AND_CURLY}.,;:!?…"  # around a content, and no part of it when two are compared


def characters(spans: Iterable[Span], text: str) -> set[int]:
    """The places of all characters in the spans, without spaces and the punctuation at the edges of each."""
    places: set[int] = set()
    for start, end in spans:
        while start < end and text[start] in EDGES:
            start += 1
        while end > start and text[end - 1] in EDGES:
            end -= 1
        places.update(place for place in range(start, end) if not text[place].isspace())
    return places


def folded_name(name: Any) -> str:
    """A name without its article, in small letters: "The West" is the West; "" of what is no string.

    name: a cell of a frame, which may be missing.
    """
    words = name.casefold().split() if isinstance(name, str) else []
    return " ".join(words[1:] if words and words[0] in LEADING_ARTICLES else words)


def share(part: float, whole: float) -> float:
    """A share from 0 to 1; missing where there is nothing to share."""
    return part / whole if whole else float("nan")
