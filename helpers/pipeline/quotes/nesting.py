"""Finds within finds: which of them stand apart, and in which other one the rest stand.

All ranges are of tokens (first, one past the last).
"""

from bisect import bisect_left

from helpers.article.spans import Span


class Anchors:
    """The finds by their anchors, so that those in another's content need not be looked for among all."""

    def __init__(self, finds):
        self.places = sorted((find.anchor, place) for place, find in enumerate(finds))
        self.finds = finds

    def __call__(self, outer):
        """(place, find) of every find whose anchor stands in the contents of one."""
        for start, end in outer.contents:
            for at in range(bisect_left(self.places, (start,)), bisect_left(self.places, (end,))):
                place = self.places[at][1]
                yield place, self.finds[place]


def apart(layout, finds):
    """The finds in the order of the text; words that two outermost ones claim stay with the surer one."""
    finds = sorted(finds, key=lambda find: (find.contents[0], find.anchor))
    outermost = [find for find, place in zip(finds, insides(finds), strict=True) if place is None]
    taken = bytearray(len(layout.doc))
    for find in sorted(outermost, key=lambda find: -find.weight):
        if any(taken.find(1, *span) >= 0 for span in find.contents):
            find.contents = [free for span in find.contents for free in free_of(layout, taken, *span)]
        for start, end in find.contents:
            taken[start:end] = b"\1" * (end - start)
    return [find for find in finds if find.contents]


def free_of(layout, taken, start, end):
    """The parts of a range that nobody has taken, as they may stand in a content."""
    while start < end:
        stop = taken.find(1, start, end)
        free = layout.trim(start, end if stop < 0 else stop)
        if free[0] < free[1]:
            yield free
        start = end if stop < 0 or (after := taken.find(0, stop, end)) < 0 else after


def merged(ranges):
    """Ranges in order, those that touch or overlap made one."""
    found: list[Span] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def insides(finds):
    """For each find the place of the widest one in whose content its anchor stands, or None."""
    found: list[int | None] = [None] * len(finds)
    widest, held_by = [0] * len(finds), Anchors(finds)
    for other, outer in enumerate(finds):
        size = sum(end - start for start, end in outer.contents)
        for place, find in held_by(outer):
            mutual = find.holds(outer.anchor)
            if place == other or mutual and (outer.weight, -other) < (find.weight, -place):
                continue
            if size > widest[place]:
                found[place], widest[place] = other, size
    return found
