"""A quotation -> the find of the words around it: the clause that it is in, or its own tag, perhaps a later one."""

from collections.abc import Iterable
from dataclasses import replace

from helpers.knowledge import cues
from helpers.knowledge.punctuation import DASHES_AND_COLON, LEADS_TO_QUOTATION, PARTS_SENTENCE
from helpers.pipeline.grammar import FINITE, SUBJECTS_OR_THERE, VERBS
from helpers.pipeline.quotes.find import Construction, Find
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.quotations.register import Case, Placed
from helpers.pipeline.quotes.quotations.tag_after import tag_after
from helpers.pipeline.tokens import TokenRange

OPENS_SUBCLAUSE = {"IN", "WRB"}  # tags of "as", "while", "when"


def keeps(layout: Layout, find: Find, tag: Find, number: int) -> bool:
    """Whether a find keeps a quotation that has a tag of its own."""
    own = tag.is_label or (  # ... - "It was late," he said - ...
        ends_before_tag(layout, tag, number)
        and layout.text[layout.quotations[number].start - 1] in DASHES_AND_COLON)
    if find.anchor == tag.anchor or find.construction.is_strong and not own:
        return True
    # urged them to close what some call the "Harbour Loophole," ...
    return layout.lemma[tag.anchor] in cues.naming and layout.tag[tag.anchor] in FINITE and find.holds(tag.anchor)


def ends_before_tag(layout: Layout, tag: Find, number: int) -> bool:
    """Whether a quotation ends with a comma, and its tag follows."""
    return tag.construction is Construction.TAG_AFTER and layout.last_letter(number) == ","


def cut_before_tag(layout: Layout, find: Find, tag: Find, number: int) -> Find:
    """A find that ends before a quotation which it does not keep, and before that one's tag."""
    whole = layout.quotations[number] if layout.is_sentence(number) else None
    stop = min([tag.anchor, *(span[0] for span in (tag.cue, tag.source, whole) if span)])
    cut = [layout.trim(first, min(last, stop)) for first, last in find.contents if first < min(last, stop)]
    return replace(find, contents=[part for part in cut if part.start < part.end])


def in_clause(case: Case) -> Placed | None:
    """The find whose content holds the quotation already, unless a tag of its own speaks against it."""
    layout, tag = case.layout, case.tag
    holders = [case.register[place] for place in case.holders]
    if not holders or tag and goes_with_tag(layout, holders, tag, case.number):
        return None
    place = case.register.surest(case.holders)
    find = replace(case.register[place], quoted="words")
    if tag and tag.source and is_tag_after(find, tag) and not is_closer(layout, find, tag):
        stop = tag.source[0]
        find = replace(find, source=tag.source, contents=[
            layout.trim(start, stop if start < stop < end else end) for start, end in find.contents])
    return Placed(find, place)


def goes_with_tag(layout: Layout, holders: Iterable[Find], tag: Find, number: int) -> bool:
    """Whether a quotation goes with its tag rather than with the finds that hold it."""
    return not any(find.anchor == tag.anchor for find in holders) and (
        ends_before_tag(layout, tag, number) or not any(find.construction.is_clause for find in holders))


def is_tag_after(find: Find, tag: Find) -> bool:
    """Whether a tag after its quotation has the cue of a find."""
    return tag.anchor == find.anchor and tag.construction is Construction.TAG_AFTER


def is_closer(layout: Layout, find: Find, tag: Find) -> bool:
    """Whether a find's source is closer to its verb than its tag's, which took more: "like many, Marta said"."""
    if not find.source or not tag.source or layout.quotation[find.source[0]] is not None:
        return False
    first, (start, end) = find.source[0], tag.source
    return end <= first or start < first < end and layout.text[first - 1] == ","


def with_own_tag(case: Case) -> Placed | None:
    """The find of the quotation's tag, with the quotation added to what it has."""
    layout, tag, (start, end) = case.layout, case.tag, case.range
    if tag is None:
        return None
    find, place = case.find_of(tag)
    if continues_clause(find, tag) and not layout.opens_sentence(case.number):
        return None  # Asked about the "gift," she said it had been returned
    if place is not None:
        find = with_tag(layout, find, tag)
    first = start if find.contents else content_start(layout, tag, case.number)
    others = [part for part in find.contents if keeps_apart(part, first, end)]
    return Placed(replace(find, contents=[*others, TokenRange(first, end)], quoted="words",
                          confidence=max(find.weight, tag.weight)), place)


def keeps_apart(part: tuple[int, int], start: int, end: int) -> bool:
    """Whether a part of a content stays beside a range that is added: it is before it, after it, or all around it."""
    return part[1] <= start or part[0] >= end or part[0] <= start and end <= part[1]


def continues_clause(find: Find, tag: Find) -> bool:
    """Whether a tag after its quotation is the cue of a clause besides: "...," she said as the crowd cheered."""
    return find.construction is Construction.CLAUSE and tag.construction is Construction.TAG_AFTER


def with_tag(layout: Layout, find: Find, tag: Find) -> Find:
    """A find of grammar whose cue turns out to be the tag of a quotation: with the tag's source, its own content cut.

    "...," she said as the crowd cheered, or yelled: "...": the first is no content.
    """
    if tag.source and (find.source is None or tag.construction is Construction.TAG_AFTER):
        find = replace(find, source=tag.source)
    if not find.construction.keeps_words:
        return replace(find, contents=[], construction=tag.construction, preposition="")
    if continues_clause(find, tag):
        return replace(find, contents=[
            part for part in find.contents if layout.lower[part[0]] == "that"
            or layout.tag[part[0]] not in OPENS_SUBCLAUSE and layout.quoted([part]) != "none"])
    return find


def content_start(layout: Layout, tag: Find, number: int) -> int:
    """Where the content of a tag starts: at the quotation, or at the words of its sentence that lead up to it."""
    start = None
    if tag.construction is Construction.TAG_BEFORE:
        start = start_after_cue(layout, tag, number)
    elif tag.construction is Construction.TAG_AFTER:
        start = start_of_sentence(layout, number)
    return layout.quotations[number].start if start is None else start


def start_after_cue(layout: Layout, tag: Find, number: int) -> int | None:
    """Where a clause that a quotation without a comma ends starts: he said | she would "never do that"; or None."""
    start, end = layout.quotations[number]
    if tag.cue is None or layout.text[start - 1] in LEADS_TO_QUOTATION:
        return None
    words = range(tag.cue[1], start)
    if not any(layout.pos[i] in VERBS or layout.dep[i] == "nsubj" for i in words):
        return None
    first = tag.cue[1]
    if layout.lemma[tag.anchor] in cues.telling:
        subject = next((i for i in words
                        if layout.dep[i] in SUBJECTS_OR_THERE and not layout.tag[i].startswith("W")), None)
        first = first if subject is None else layout.doc[subject].left_edge.i  # told a boy | he "may go"
    return layout.trim(first, end).start


def start_of_sentence(layout: Layout, number: int) -> int | None:
    """Where a sentence that a quotation ends starts: | after the storm, "there is nothing left," she said; or None."""
    if layout.opens_sentence(number):
        return None
    start = first = layout.quotations[number].start
    while first > layout.sentence[start].start and layout.quotation[first - 1] is None and (
            layout.text[first - 1] not in PARTS_SENTENCE and layout.same_paragraph(first - 1, start)):
        first -= 1
    words = range(first, start)
    says = any(layout.pos[i] == "VERB" and layout.lemma[i] in cues.speech for i in words)
    leads = any(layout.text[i].isalpha() for i in words) and not says
    return layout.trim(first, start).start if leads else None


def with_later_tag(case: Case) -> Placed | None:
    """The find of a tag that a later paragraph of a quotation that runs on has, with this paragraph added."""
    layout, number = case.layout, case.number
    # it goes on with what has a tag already
    within = case.last is not None and case.last.quotation == number - 1 and layout.runs_on[number - 1]
    if within or not layout.opens_paragraph(number):
        return None
    later = number
    while layout.runs_on[later]:
        later += 1
        tag = tag_after(layout, later)
        if tag:
            return case.joined_to(case.find_of(tag))
    return None
