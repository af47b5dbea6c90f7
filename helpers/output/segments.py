"""What is marked in a text: entities and the parts of quotes -> marks -> the segments that they cut the text into.

Whatever is marked may overlap: an entity stands inside a quote, a source inside what another one said. So the text is
cut wherever a mark starts or ends, and each segment wears every mark that covers it.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Generic, NamedTuple, Protocol, TypeVar

from helpers.article.spans import Span
from helpers.knowledge.labels import TYPE_OF_LABEL


class Spanning(Protocol):
    """What is marked: characters start to end of the text."""

    @property
    def start(self) -> int:
        """Where it starts."""

    @property
    def end(self) -> int:
        """Where it ends."""


AnyMark = TypeVar("AnyMark", bound=Spanning)
Parts = Mapping[str, Sequence[Span]]  # {"content", "cue", "source": where it stands}, as `parts_of` gives them


class Segment(NamedTuple, Generic[AnyMark]):
    """A stretch of text, characters start to end, in which no mark starts or ends; its marks, outermost first."""

    start: int
    end: int
    marks: list[AnyMark]


def entity_marks(entities: Iterable[tuple[Span, str]], mark: Callable[[Span, str], AnyMark]) -> list[AnyMark]:
    """The marks of those of some (span, label) that are names; mark(span, label) makes one."""
    return [mark(span, label) for span, label in entities if label in TYPE_OF_LABEL]


def quote_marks(quotes: Iterable[Parts], mark: Callable[[Span, str, int], AnyMark]) -> list[AnyMark]:
    """The marks of every span of every part of quotes; mark(span, part, the quote's number, from 1) makes one."""
    return [mark(span, part, number) for number, parts in enumerate(quotes, start=1)
            for part, spans in parts.items() for span in spans]


def by_paragraph(paragraphs: Sequence[Spanning], marks: Iterable[AnyMark]) -> list[list[AnyMark]]:
    """For each paragraph, in their order, the marks that touch it."""
    ends = [paragraph.end for paragraph in paragraphs]
    found: list[list[AnyMark]] = [[] for _ in paragraphs]
    for mark in marks:
        place = bisect_right(ends, mark.start)
        while place < len(paragraphs) and paragraphs[place].start < mark.end:
            found[place].append(mark)
            place += 1
    return found


def segments_of(start: int, end: int, marks: Iterable[AnyMark]) -> Iterator[Segment[AnyMark]]:
    """The segments of the characters start to end."""
    here = sorted((mark for mark in marks if mark.start < end and start < mark.end), key=lambda m: (m.start, -m.end))
    cuts = sorted({start, end} | {cut for mark in here for cut in (mark.start, mark.end) if start < cut < end})
    worn: list[AnyMark] = []
    upcoming = 0
    for first, last in pairwise(cuts):
        worn = [mark for mark in worn if mark.end > first]
        while upcoming < len(here) and here[upcoming].start <= first:
            worn.append(here[upcoming])
            upcoming += 1
        yield Segment(first, last, list(worn))
