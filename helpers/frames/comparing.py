"""What counts as the same where the program is held against a reader."""

from collections.abc import Iterable
from typing import Any

from helpers.article.spans import Span

EDGES = " \u00a0\n\"“”'‘’.,;:!?…"


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


def fold(name: Any) -> str:
    """A name without its article, in small letters: "The West" is the West; "" where there is none."""
    words = name.casefold().split() if isinstance(name, str) else []
    return " ".join(words[1:] if words[:1] in (["the"], ["a"]) else words)


def share(part: float, whole: float) -> float:
    """A share from 0 to 1; missing where there is nothing to share."""
    return part / whole if whole else float("nan")
