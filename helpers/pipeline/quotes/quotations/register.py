"""The finds while quotations are placed, and one quotation that looks for its own among them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from helpers.pipeline.quotes.find import Find
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.tokens import TokenRange


class Placed(NamedTuple):
    """A find as it is from now on, and its place in the register; None for a new one."""

    find: Find
    place: int | None = None


class Statement(NamedTuple):
    """A statement in marks: the number of its quotation, and the place of the find that it is in."""

    quotation: int
    place: int


class Register:
    """The finds, each at its place, in the order in which they came.

    A find is never changed: another one is put at its place. Its anchor stays the same, so that it can be looked up.
    """

    def __init__(self, layout: Layout, finds: Iterable[Find]) -> None:
        self.layout = layout
        self.finds: list[Find] = []
        self._by_anchor: dict[int, int] = {}
        self._by_end: defaultdict[int, list[int]] = defaultdict(list)
        for find in finds:
            self.put(Placed(find))

    def __getitem__(self, place: int) -> Find:
        return self.finds[place]

    def put(self, placed: Placed) -> int:
        """Put a find at its place, a new one after the last; the place."""
        find, place = placed
        if place is not None:
            self.finds[place] = find
            return place
        place = len(self.finds)
        self.finds.append(find)
        self._by_anchor.setdefault(find.anchor, place)
        self._by_end[self.layout.sentence[find.anchor].end].append(place)
        return place

    def at(self, anchor: int) -> int | None:
        """The place of the first find with an anchor, or None."""
        return self._by_anchor.get(anchor)

    def in_sentences_ending(self, *ends: int) -> list[int]:
        """The places of the finds whose anchor's sentence ends at one of some tokens, in the order of these."""
        return [place for end in ends for place in self._by_end.get(end, ())]

    def surest(self, places: Sequence[int]) -> int:
        """The place of the find with the highest confidence, the first of several; at least one place is given."""
        return max(places, key=lambda place: self.finds[place].weight)


@dataclass(frozen=True)
class Case:
    """One quotation that looks for its find, and what is around it.

    number: the quotation's. tag: its own tag, or None. holders: the places of the finds whose contents hold it.
    last: the statement in marks before it, or None.
    """

    layout: Layout
    register: Register
    number: int
    tag: Find | None
    holders: Sequence[int]
    last: Statement | None

    @property
    def range(self) -> TokenRange:
        """The quotation's range."""
        return self.layout.quotations[self.number]

    def find_of(self, tag: Find) -> Placed:
        """The find that has a tag's anchor already, or the tag itself as a new one."""
        place = self.register.at(tag.anchor)
        return Placed(tag) if place is None else Placed(self.register[place], place)

    def joined_to(self, placed: Placed) -> Placed:
        """A find with the quotation added to its contents."""
        find, place = placed
        return Placed(replace(find, contents=[*find.contents, self.range], quoted="words"), place)

    def finds_before(self) -> list[int]:
        """The places of the finds whose sentence ends right before the quotation, whatever its paragraph."""
        return self.register.in_sentences_ending(self.range.start, self.range.start - 1)

    def shares_paragraph(self, statement: Statement) -> bool:
        """Whether the quotation is in the paragraph of a statement."""
        return self.layout.same_paragraph(self.layout.quotations[statement.quotation].start, self.range.start)
