"""Marks on a text -> the pieces that they cut it into.

Whatever is marked may overlap: an entity stands inside a quote, a source inside what another one said. So the text is
cut wherever a mark starts or ends, and each piece wears every mark that covers it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

from helpers.article.spans import Span


class Spanning(Protocol):
    """What is marked: characters start to end of the text."""

    @property
    def start(self) -> int:
        """Where it starts."""

    @property
    def end(self) -> int:
        """Where it ends."""

MarkT = TypeVar("MarkT", bound=Spanning)


def by_paragraph(paragraphs: Sequence[Span], marks: Iterable[MarkT]) -> list[list[MarkT]]:
    """For each paragraph, in their order, the marks that touch it."""
    ends = [end for _, end in paragraphs]
    found: list[list[MarkT]] = [[] for _ in paragraphs]
    for mark in marks:
        place = bisect_right(ends, mark.start)
        while place < len(paragraphs) and paragraphs[place][0] < mark.end:
            found[place].append(mark)
            place += 1
    return found


def pieces_of(start: int, end: int, marks: Iterable[MarkT]) -> Iterator[tuple[int, int, list[MarkT]]]:
    """The pieces of the characters start to end: their own start and end, and the marks on them, outermost first."""
    here = sorted((mark for mark in marks if mark.start < end and start < mark.end), key=lambda m: (m.start, -m.end))
    cuts = sorted({start, end} | {cut for mark in here for cut in (mark.start, mark.end) if start < cut < end})
    worn: list[MarkT] = []
    upcoming = 0
    for first, last in pairwise(cuts):
        worn = [mark for mark in worn if mark.end > first]
        while upcoming < len(here) and here[upcoming].start <= first:
            worn.append(here[upcoming])
            upcoming += 1
        yield first, last, list(worn)
