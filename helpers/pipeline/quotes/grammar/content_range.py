"""Where a content begins and ends: what the parser offers, cut and prolonged as a reader would."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from spacy.tokens import Token

from helpers.knowledge import cues
from helpers.knowledge.function_words import BESIDE_SAYING, MAY_OPEN_CLAUSE, PREPOSITIONS_IN_ING
from helpers.knowledge.punctuation import DASHES, OPENS_ASIDE
from helpers.pipeline.grammar import FINITE, RELATIVE_TAGS, VERBS
from helpers.pipeline.quotes.find import Construction
from helpers.pipeline.quotes.grammar.content import Content
from helpers.pipeline.quotes.grammar.next_cue import before_next_cue
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.settings import CONJUNCTION_TO_TAG, POSSESSED
from helpers.pipeline.tokens import TokenRange

OPENS_CLAUSE = {"IN", "WRB", "WP", "WDT"}  # tags of a word that opens a clause
OPENING = {"mark", "advmod"}               # and its place there


class CueVerb(NamedTuple):
    """A cue verb, the words of its cue, and its source, if it has one."""

    verb: Token
    cue: TokenRange
    source: TokenRange | None


class Shape(NamedTuple):
    """How a construction's ranges are cut and completed.

    opens_early: words right after the cue may open them. before_tag: they stand before their tag and end there.
    after_tag: they may go on after a tag that they stand before. around_tag: some may follow the tag already.
    """

    opens_early: bool = False
    before_tag: bool = False
    after_tag: bool = False
    around_tag: bool = False


AS_PARSED = Shape()
SHAPES: Mapping[Construction, Shape] = MappingProxyType({
    Construction.CLAUSE: Shape(opens_early=True),
    Construction.CLAUSE_BEFORE: Shape(before_tag=True, after_tag=True),
    Construction.BARE_CLAUSE_BEFORE: Shape(before_tag=True),
    Construction.PARENTHESIS: Shape(after_tag=True, around_tag=True),
})


class Ranges(NamedTuple):
    """The ranges of a content, in order, none where nothing is left of it.

    continued: {a cue verb after it: the verb whose source that one goes on with}: "..., adding that".
    """

    ranges: list[TokenRange]
    continued: dict[int, int]


def content_ranges(layout: Layout, by: CueVerb, content: Content) -> Ranges:
    """The ranges of a construction's content as they stand in an attribution."""
    shape = SHAPES.get(content.construction, AS_PARSED)
    found: list[TokenRange] = []
    continued: dict[int, int] = {}
    for offered in content.ranges:
        start, end = start_and_end(layout, by, shape, offered)
        if start > by.verb.i:
            end, goes_on = before_next_cue(layout, by.verb, start, end)
            if goes_on is not None:
                continued[goes_on] = by.verb.i
        kept = beside_cue(layout, by, start, end)
        if kept is not None:
            found.append(kept)
    return Ranges(completed(layout, by, shape, sorted(found)), continued)


def start_and_end(layout: Layout, by: CueVerb, shape: Shape, offered: TokenRange) -> tuple[int, int]:
    """Where an offered range starts and ends by its construction, as far as the words before it or its tag tell."""
    start, end = offered
    if shape.opens_early:
        start = clause_start(layout, by.cue.end, start)
    if shape.before_tag:
        end = by.source.start if by.source and start < by.source.start < by.cue.start else by.cue.start
        start = start_before_tag(layout, start, end)
    return start, end


def beside_cue(layout: Layout, by: CueVerb, start: int, end: int) -> TokenRange | None:
    """A range within its sentence, beside the cue and the source, quotations kept whole; None where nothing is left."""
    sentence_start, sentence_end = layout.sentence[by.verb.i]
    if end > sentence_end and layout.quotation[sentence_end - 1] is None:
        end = sentence_end
    start, end = longer_side(max(start, sentence_start), end, by)
    if end <= start:
        return None
    start, end = layout.whole_quotations(start, end, by.verb.i)
    if start <= by.verb.i < end:
        return None
    if end <= by.cue.start:
        start = after_semicolon(layout, start, end)
    kept = layout.trim(start, end)
    return kept if kept.end > kept.start else None


def after_semicolon(layout: Layout, start: int, end: int) -> int:
    """Where a content before its tag starts: what stands before a semicolon is told on its own."""
    return next((i + 1 for i in range(end - 2, start, -1)
                 if layout.text[i] == ";" and layout.quotation[i] is None), start)


def longer_side(start: int, end: int, by: CueVerb) -> tuple[int, int]:
    """A range cut off at the cue and the source, the longer side kept."""
    for other in (by.cue, by.source):
        if other and start < other.end and other.start < end:
            if other.start - start >= end - other.end:
                end = other.start
            else:
                start = other.end
    return start, end


def completed(layout: Layout, by: CueVerb, shape: Shape, found: list[TokenRange]) -> list[TokenRange]:
    """The ranges of a content with what is on the other side of its tag, and without what is told of the speaker."""
    if shape.around_tag and len(found) == 1 and found[0].start >= by.cue.end and (
            tells_of_speaker(layout, found[0].start)):
        return []
    if shape.around_tag and len(found) == 2 and is_of_speaker(layout, *found):
        found = found[:1]
    if len(found) != 1:
        return found
    only = found[0]
    if shape.after_tag and only.end <= by.cue.start:
        return [only, *rest_after_tag(layout, by, only)]
    return [*words_before_tag(layout, by, only), only] if only.start > by.cue.start else found


def is_of_speaker(layout: Layout, before: TokenRange, after: TokenRange) -> bool:
    """Whether what follows a tag is said of the speaker, unless words without a verb led to it."""
    aside = tells_of_speaker(layout, after.start) or layout.text[after.start - 1] in DASHES
    quoted = layout.quotation[before.end - 1] is not None and layout.has_verb(*before)
    return layout.quotation[after.start] is None and (aside or quoted)


def words_before_tag(layout: Layout, by: CueVerb, after: TokenRange) -> list[TokenRange]:
    """The words of a sentence before a tag that stands between commas: "Most days, he said, the ferry was late"."""
    if by.source is None or layout.text[after.start - 1] != "," or (
            after.start - 1 != max(by.cue.end, by.source.end) or layout.lower[after.start] == "which"):
        return []
    first, last = layout.sentence[by.verb.i][0], min(by.cue.start, by.source.start) - 1
    if last <= first or layout.text[last] != ",":
        return []
    if "CCONJ" in layout.pos[max(first + 1, last - CONJUNCTION_TO_TAG) : last]:
        return []  # "He ran for the ferry and, he said, ...": a second clause begins
    number = layout.quotation[after.start]
    if number is not None and (layout.is_sentence(number) or not layout.has_verb(first, last)):
        return []
    if layout.has_marks(first, last):
        return []
    before = layout.trim(after_aside(layout, first, last), last)
    return [before] if before[1] > before[0] else []


def after_aside(layout: Layout, first: int, last: int) -> int:
    """Where the last part of a range starts that a dash, a colon or an open bracket sets off."""
    return next((i + 1 for i in range(last - 1, first, -1) if layout.text[i] in OPENS_ASIDE or (
        layout.text[i] in DASHES and layout.doc[i - 1].whitespace_)), first)


def rest_after_tag(layout: Layout, by: CueVerb, before: TokenRange) -> list[TokenRange]:
    """The rest of a sentence after its tag, where it goes on with what stands before: "It sank, he said, off Oslo"."""
    first, last = by.cue.end + 1, layout.sentence[by.verb.i][1]
    if by.source is None or by.source.start > by.cue.start or first >= last or layout.text[by.cue.end] != ",":
        return []
    if layout.has_marks(*before) or layout.has_marks(first, last):
        return []
    if tells_of_speaker(layout, first) or layout.tag[first].startswith("W"):
        return []
    rest = layout.trim(first, last)
    return [rest] if rest[1] > rest[0] else []


def tells_of_speaker(layout: Layout, first: int) -> bool:
    """Whether what begins after a tag is told of the speaker: "..., he said, smiling", "..., as the crowd cheered"."""
    if layout.tag[first] == "PRP$":
        least, most = POSSESSED
        return "VBG" in layout.tag[first + 1 + least : first + 2 + most]  # "..., he said, his voice rising"
    participle = layout.tag[first] == "VBG" and layout.lower[first] not in PREPOSITIONS_IN_ING
    return participle or layout.lower[first] in BESIDE_SAYING


def clause_start(layout: Layout, first: int, start: int) -> int:
    """The start of a clause, moved back to `first`, after the cue, where a subclause or a quotation opens it."""
    if first >= start:
        return start
    number = layout.quotation[first]
    if number is not None:
        return first if layout.quotations[number][1] <= start else start
    opens = layout.lower[first] in MAY_OPEN_CLAUSE or layout.tag[first] in OPENS_CLAUSE and layout.dep[first] in OPENING
    return first if opens and not VERBS.isdisjoint(layout.pos[first:start]) else start


def start_before_tag(layout: Layout, start: int, end: int) -> int:
    """The start of a content before its tag: the sentence's, or what follows a bracket, a tag, a dash and marks."""
    text, quotation = layout.text, layout.quotation
    last = end - 2 if text[end - 1] == "," and end - 2 >= start else end - 1
    number = quotation[last]
    if number is not None:
        first = layout.quotations[number][0]
        if start < first and (text[first - 1] == ":" or text[first - 1] in DASHES):
            return first
    for i in range(end - 1, start, -1):
        if quotation[i] is not None:
            continue
        if text[i] in ("(", ")"):
            return i + 1 if text[i] == "(" else start
        if text[i + 1] == "," and is_inner_tag(layout, i):
            return layout.trim(i + 1, end)[0]
    return start


def is_inner_tag(layout: Layout, i: int) -> bool:
    """Whether a token is the verb of a tag that stands between what was said: "They won, he said, but ..."."""
    if layout.tag[i] not in FINITE or layout.lemma[i] not in cues.speech:
        return False
    subject = next((child for child in layout.doc[i].lefts if child.dep_ == "nsubj"), None)
    if subject is None or subject.tag_ in RELATIVE_TAGS or not subject.left_edge.i:
        return False
    before = subject.left_edge.i - 1
    return layout.text[before] == "," or layout.quotation[before] is not None
