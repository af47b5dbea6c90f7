"""Finds within finds: which of them stand apart, and in which other one the rest stand.

All ranges are of tokens.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from helpers.pipeline.quotes.find import Find
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.tokens import TokenRange


class Anchors:
    """The finds by their anchors, so that those in another's content need not be looked for among all."""

    def __init__(self, finds: Sequence[Find]) -> None:
        self.places = sorted((find.anchor, place) for place, find in enumerate(finds))

    def within(self, outer: Find) -> Iterator[int]:
        """The place of every find whose anchor stands in the contents of one."""
        for start, end in outer.contents:
            for at in range(bisect_left(self.places, (start,)), bisect_left(self.places, (end,))):
                yield self.places[at][1]


def settle_overlaps(layout: Layout, finds: Iterable[Find]) -> list[Find]:
    """The finds in the order of the text; words that two outermost ones claim stay with the surer one.

    One that is left without words is left out.
    """
    ordered = sorted(finds, key=lambda find: (find.contents[0], find.anchor))
    outermost = [place for place, outer in enumerate(insides(ordered)) if outer is None]
    taken = bytearray(len(layout.text))
    for place in sorted(outermost, key=lambda place: -ordered[place].weight):
        find = ordered[place]
        if any(taken.find(1, *span) >= 0 for span in find.contents):
            free = [part for span in find.contents for part in free_parts(layout, taken, *span)]
            find = ordered[place] = replace(find, contents=free)
        for start, end in find.contents:
            taken[start:end] = b"\1" * (end - start)
    return [find for find in ordered if find.contents]


def free_parts(layout: Layout, taken: bytearray, start: int, end: int) -> Iterator[TokenRange]:
    """The parts of a range that nobody has taken, as they may stand in a content."""
    while start < end:
        stop = taken.find(1, start, end)
        free = layout.trim(start, end if stop < 0 else stop)
        if free.start < free.end:
            yield free
        start = end if stop < 0 or (after := taken.find(0, stop, end)) < 0 else after


def merged(ranges: Iterable[tuple[int, int]]) -> list[TokenRange]:
    """Ranges in order, those that touch or overlap made one."""
    found: list[TokenRange] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1].end:
            found[-1] = TokenRange(found[-1].start, max(end, found[-1].end))
        else:
            found.append(TokenRange(start, end))
    return found


def insides(finds: Sequence[Find]) -> list[int | None]:
    """For each find the place of the widest one in whose content its anchor stands, or None."""
    found: list[int | None] = [None] * len(finds)
    widest, anchors = [0] * len(finds), Anchors(finds)
    for other, outer in enumerate(finds):
        size = sum(end - start for start, end in outer.contents)
        for place in anchors.within(outer):
            find = finds[place]
            mutual = find.holds(outer.anchor)
            if place == other or mutual and (outer.weight, -other) < (find.weight, -place):
                continue
            if size > widest[place]:
                found[place], widest[place] = other, size
    return found
