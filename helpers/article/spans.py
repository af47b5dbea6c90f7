"""The plain tuples that all rooms share."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple


class Span(NamedTuple):
    """Where something starts and ends in an article's text: characters, end exclusive."""

    start: int
    end: int

    def __repr__(self) -> str:
        return repr(tuple(self))  # as a reader of a frame, or of a CSV that pandas wrote of it, has always seen it


class ParagraphRow(NamedTuple):
    """A Paragraph as a plain tuple: see article.Paragraph."""

    start: int
    end: int
    number: int
    part: str


def paragraph_at(paragraphs: Sequence[ParagraphRow], character: int) -> ParagraphRow | None:
    """The one of an article's paragraphs, which are in the order of the text, that a character is in, or None."""
    place = bisect_right(paragraphs, character, key=attrgetter("start")) - 1
    return paragraphs[place] if place >= 0 and character < paragraphs[place].end else None
