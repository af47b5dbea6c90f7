"""Every quotation finds its attribution: the clause it stands in, its own tag, or the one that it continues."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from helpers.knowledge.punctuation import LEADS_TO_QUOTATION
from helpers.pipeline.quotes.find import Find
from helpers.pipeline.quotes.grammar.phrases import naming
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.quotations.continuing import (
    after_last_statement,
    after_statement,
    mostly_quoted,
    name_in_source,
)
from helpers.pipeline.quotes.quotations.floating import floating
from helpers.pipeline.quotes.quotations.register import Case, Placed, Register, Statement
from helpers.pipeline.quotes.quotations.tagged import cut_before_tag, in_clause, keeps, with_later_tag, with_own_tag
from helpers.pipeline.quotes.quotations.tags import tag_of

Placing = Callable[[Case], Placed | None]


def in_any_holder(case: Case) -> Placed | None:
    """The surest find whose content holds the quotation, whatever speaks against it; None where none holds it."""
    if not case.holders:
        return None
    place = case.register.surest(case.holders)
    return Placed(case.register[place], place)


# the ways to place a statement in marks, the first that gives a find is taken: by the words around it, ...
BY_WORDS: tuple[Placing, ...] = (in_clause, with_own_tag, with_later_tag)
# ... and by where it stands
BY_POSITION: tuple[Placing, ...] = (after_last_statement, mostly_quoted, after_statement, in_any_holder, floating)


def place_quotations(layout: Layout, finds: Iterable[Find], continued: Mapping[int, int]) -> list[Find]:
    """The finds with the quotations added to them, in the order of the text, and with those that quotations make.

    finds: of grammar. continued: {a cue verb: the verb whose source it goes on with}.
    """
    register = Register(layout, finds)
    around = finds_around(layout, register.finds)
    last: Statement | None = None
    for number, quotation in enumerate(layout.quotations):
        if not layout.is_statement(number):
            name = naming(layout, number)
            if name and register.at(name.anchor) is None:
                register.put(Placed(name))
            continue
        tag = tag_of(layout, number, continued)
        holders = [place for place in around[number] if register[place].covers(*quotation)]
        if tag:
            losers = [place for place in holders if not keeps(layout, register[place], tag, number)]
            for place in losers:
                register.put(Placed(cut_before_tag(layout, register[place], tag, number), place))
            holders = [place for place in holders if place not in losers]
        case = Case(layout, register, number, tag, holders, last)
        placed = first_of(BY_WORDS, case)
        if placed is None:
            named = name_in_source(case)
            if named:
                register.put(named)
            placed = first_of(BY_POSITION, case)
        if placed:
            find = without_lead(layout, placed.find, number)
            last = Statement(number, register.put(placed._replace(find=find)))
    return register.finds


def finds_around(layout: Layout, finds: Sequence[Find]) -> list[list[int]]:
    """For each quotation the places of the finds that may cover it, in order: no content grows over a later one."""
    around: list[list[int]] = [[] for _ in layout.quotations]
    starts = [start for start, _ in layout.quotations]
    for place, find in enumerate(finds):
        for number in {number for first, last in find.contents
                       for number in range(bisect_left(starts, first), bisect_left(starts, last))}:
            around[number].append(place)
    return around


def first_of(placings: Iterable[Placing], case: Case) -> Placed | None:
    """What the first of some placings gives that gives anything, or None."""
    return next((placed for placing in placings if (placed := placing(case))), None)


def without_lead(layout: Layout, find: Find, number: int) -> Find:
    """A find without the words before its cue where a sentence in marks follows: When asked, she said, "We knew."."""
    start, _ = layout.quotations[number]
    leads = find.contents[0][1] <= find.anchor < start and layout.text[start - 1] in LEADS_TO_QUOTATION
    if not leads or not layout.is_sentence(number) or layout.is_title(number):
        return find
    return replace(find, contents=[part for part in find.contents
                                   if part[1] > find.anchor or layout.quoted([part]) != "none"])
