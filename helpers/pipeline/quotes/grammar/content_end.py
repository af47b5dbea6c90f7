"""Where a content that follows its cue ends: every place at which it may, and the one for which most speaks.

The parser is often wrong about what belongs to a clause, and readers leave out what the article adds on its own:
"He said the bank had failed, but the shares rose".
"""

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Token

from helpers.knowledge import cues
from helpers.knowledge.function_words import ON_OCCASION
from helpers.knowledge.punctuation import DASHES, EDGE
from helpers.knowledge.weights import Evidence, Weights
from helpers.pipeline.grammar import CONJUNCTIONS, TENSED, VERBS
from helpers.pipeline.quotes.find import Construction, Find
from helpers.pipeline.quotes.grammar.confidence import WORD_CLASSES, length_step
from helpers.pipeline.quotes.grammar.content import WHEN
from helpers.pipeline.quotes.grammar.next_cue import before_next_cue
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.settings import (
    COMMAS_COUNTED,
    CROSSINGS_COUNTED,
    ENDS_COUNTED,
    JOINT,
    NEXT_VERB_WITHIN,
    OWN_CHANCE,
    REACH,
)
from helpers.pipeline.tokens import TokenRange

QUESTION = "does it end here"  # of weights.csv
NOTHING = "nothing"  # between a content and what follows it
JOINING = EDGE | {"and", "but", "or"}
LEADS_ON = {"mark", "prep"}  # places of a preposition that tells more of a verb
ADVERBIAL = {"advcl", "prep", "ROOT", "pcomp"}
WORDS_TOLD = WORD_CLASSES | {"AUX"}


class Settled(NamedTuple):
    """A find whose content ends where it should.

    continued: {a cue verb after it: the verb whose source that one goes on with}: "..., adding that".
    """

    find: Find
    continued: dict[int, int]


class Sides(NamedTuple):
    """What stands on either side of a possible end.

    content, rest: the tokens up to the end, and those from the first word after it; that may be the last of the
    sentence, so that the rest is empty. joint: the words and commas between. side: where the end stands, seen from the
    parser's own. tense: the tag of the first finite verb of the content, or "none".
    """

    content: TokenRange
    rest: TokenRange
    joint: str
    side: str
    tense: str


def settle_end(layout: Layout, find: Find, weights: Weights) -> Settled:
    """A find with the end of its last range moved to the place for which most speaks."""
    start, end = find.contents[-1]
    possible = possible_ends(layout, find)
    if not possible or possible == [end]:
        return Settled(find, {})
    told = end_evidence(layout, find, possible)
    continued: dict[int, int] = {}
    chance = {other: math.exp(weights.strength(QUESTION, told[other])) for other in possible}
    best = max(chance, key=lambda other: (agreement(start, other, chance), other == end))
    if best > end and layout.pos[find.anchor] == "VERB" and find.construction != Construction.ACCORDING_TO:
        stop, goes_on = before_next_cue(layout, layout.doc[find.anchor], start, best)
        if goes_on is not None:
            continued[goes_on] = find.anchor
        best = layout.trim(start, stop)[1] if stop > start else best
    if find.construction.may_end_early:
        best = before_occasion(layout, find.anchor, start, best)
    if best != end:
        contents = [*find.contents[:-1], layout.whole_quotations(start, best, find.anchor)]
        find = replace(find, contents=contents, quoted=layout.quoted(contents))
    return Settled(find, continued)


def agreement(start: int, end: int, chance: Mapping[int, float]) -> float:
    """How much speaks for an end: its own chance, and that of all ends with which it shares at least half of its words.

    Where a long content and a short one are as probable, one between them is nearly right either way.

    chance: {end: how probable it is}.
    """
    length = end - start
    near = (share for other, share in chance.items() if length <= 2 * (other - start) <= 4 * length)
    return sum(near) + OWN_CHANCE * chance[end]


def before_occasion(layout: Layout, cue: int, start: int, end: int) -> int:
    """Where an object ends before the words that tell on what occasion, or when: denied it | in an interview."""
    for i in range(start + 1, end):
        if layout.quotation[i] is not None or layout.pos[i] == "VERB":
            return end
        if layout.lower[i] in ON_OCCASION and any(
                noun.right_edge.i + 1 >= end and (noun.lemma_ in cues.occasion or is_day_of(layout, cue, i, noun))
                for noun in layout.doc[i].rights):
            return layout.trim(start, i)[1]
    return end


def is_day_of(layout: Layout, cue: int, preposition: int, noun: Token) -> bool:
    """Whether a day or time after a preposition tells when something was said: "promised a boat | on Monday"."""
    return layout.head[preposition] == cue and noun.ent_type_ in WHEN


def possible_ends(layout: Layout, find: Find) -> list[int]:
    """The token positions at which a find's last range may end, in order; none where it stands before its cue."""
    quotation, (start, end) = layout.quotation, find.contents[-1]
    if start <= find.anchor:
        return []
    last = layout.sentence[find.anchor][1]
    found = {end, layout.trim(start, last)[1]}
    reached = range(start + 1, min(last, start + REACH))
    for i in reached:
        before, here = quotation[i - 1], quotation[i]
        if before is not None and before != here or (here is None or before != here) and may_end_before(layout, i):
            found.add(layout.trim(start, i)[1])
    first = after_main_verb(layout, start, end)
    dashes = [i for i in reached if layout.text[i] in DASHES and layout.doc[i - 1].whitespace_]
    return sorted(place for place in found if place >= first and not (dashes and is_within_aside(dashes, place))
                  and not goes_on_with_that(layout, place, last))


def is_within_aside(dashes: list[int], place: int) -> bool:
    """Whether a place stands between two dashes of a sentence, or at the second: "the dam - | his own | - broke"."""
    before = sum(dash < place for dash in dashes)
    return before % 2 == 1 and before < len(dashes)


def after_main_verb(layout: Layout, start: int, end: int) -> int:
    """The first place at which a content may end: after its main verb, or where it has none, after its first word.

    So none ends before what tells of its subject: "said the bridge | , which was built in 1932, would be closed".
    """
    return next((i + 1 for i in range(start, min(end, start + REACH))
                 if layout.pos[i] in VERBS and not start <= layout.head[i] < end), start + 1)


def goes_on_with_that(layout: Layout, place: int, last: int) -> bool:
    """Whether a second clause of what was said follows in the sentence: "..., and that the ferry would be late"."""
    while place < last and layout.text[place] in EDGE:
        place += 1
    return place + 1 < last and layout.pos[place] == "CCONJ" and (
        layout.lower[place + 1] == "that" and layout.tag[place + 1] == "IN")


def may_end_before(layout: Layout, i: int) -> bool:
    """Whether a content may end before a token: a comma, a conjunction, a preposition that tells more of the verb.

    No content ends within a name, a date or a word: "Lagos, Nigeria", "May 8, 2015", "years-long".
    """
    pos = layout.pos[i]
    if not (pos in CONJUNCTIONS or layout.text[i] in EDGE
            or pos == "ADP" and layout.dep[i] in LEADS_ON and layout.dep[layout.head[i]] in ADVERBIAL):
        return False
    return layout.doc[i].ent_iob_ != "I" and (layout.text[i] != "-" or bool(layout.doc[i - 1].whitespace_))


def end_evidence(layout: Layout, find: Find, possible: list[int]) -> dict[int, list[Evidence]]:
    """{end: what speaks for and against it}, tuples of strings; the name of the evidence comes first."""
    start, end = find.contents[-1]
    family, last = find.construction.family, layout.sentence[find.anchor][1]
    whole = layout.trim(start, last)[1]
    tensed = next((i for i in range(start, min(possible[-1], start + REACH)) if layout.tag[i] in TENSED), last)
    tense = layout.tag[tensed] if tensed < last else "none"
    found: dict[int, list[Evidence]] = {}
    for place, other in enumerate(possible):
        side = "same" if other == end else "before" if other < end else "after"
        inside = layout.text[start : min(other, start + REACH)]
        crossing = sum(start <= head < other for head in layout.head[other : min(whole, other + REACH)])
        following = other
        while following < last and layout.quotation[following] is None and layout.lower[following] in JOINING:
            following += 1
        joint = " ".join(layout.lower[other : min(following, other + JOINT)]) or NOTHING
        found[other] = [
            ("parser", side, find.found_by),
            ("earlier ends", str(min(ENDS_COUNTED, place))),
            ("later ends", str(min(ENDS_COUNTED, len(possible) - 1 - place))),
            ("length", length_step(other - start)),
            ("brackets", str(inside.count("(") - inside.count(")"))),
            ("finite", str(tensed < other), family),
            ("crossing", str(min(CROSSINGS_COUNTED, crossing))),
            ("joint", joint), ("joint and parser", joint, side),
        ]
        if following < last:
            sides = Sides(TokenRange(start, other), TokenRange(following, whole), joint, side, tense)
            found[other] += evidence_after(layout, find, sides)
    return found


def evidence_after(layout: Layout, find: Find, sides: Sides) -> list[Evidence]:
    """What the words after an end tell about it."""
    (start, end), (first, stop), joint, side, tense = sides
    last = layout.sentence[find.anchor][1]
    word, verb, cue = told_word(layout, first), next_verb(layout, first, last), layout.masked.lemma[find.anchor]
    place, holder, head = hangs_on(layout, find, sides, last)
    rest_length = length_step(max(stop - first, 0))
    told: list[Evidence] = [
        ("next word", word), ("joint and word", joint, word), ("joint, word and parser", joint, word, side),
        ("hangs on", place, holder), ("hangs on, parser", place, holder, side),
        ("hangs on, joint", place, holder, joint),
        ("hangs on, kind", place, holder, layout.pos[head]), ("hangs on, word", place, holder, word),
        ("verbs", verb, tense), ("verb after", verb, joint), ("verb and word", verb, word),
        ("verb and cue", verb, layout.tag[find.anchor], joint),
        ("marks", *(str(layout.has_marks(a, min(b, a + REACH))) for a, b in (sides.content, sides.rest)), side),
        ("rest", rest_length), ("lengths", length_step(end - start), rest_length),
        ("cue and word", cue, word), ("cue and joint", cue, joint, side),
        ("last word", layout.tag[end - 1], joint),
        ("last label", layout.doc[end - 1].ent_type_ or "none", joint),
        ("commas in the rest", str(min(COMMAS_COUNTED, layout.text[first:stop].count(","))), joint),
        ("marks next", str(layout.quotation[first] is not None)),
    ]
    if first + 1 < last:
        told.append(("next words", word, layout.masked.lower[first + 1]))
    number = layout.quotation[end - 1]
    if number is not None:
        letter = layout.last_letter(number)
        told.append(("after marks", "letter" if letter.isalnum() else letter))
    if any(layout.pos[i] == "VERB" and layout.lemma[i] in cues.speech for i in range(first, min(stop, first + REACH))):
        told.append(("cue in the rest",))
    return told


def told_word(layout: Layout, i: int) -> str:
    """A token's word where words of its class tell something by themselves, its tag elsewhere."""
    tag = layout.tag[i]
    return layout.masked.lower[i] if layout.pos[i] in WORDS_TOLD or tag.startswith("W") else tag


def next_verb(layout: Layout, first: int, last: int) -> str:
    """The tag of the first verb from a token on, or "none" where none is near."""
    return next((layout.tag[i] for i in range(first, min(first + NEXT_VERB_WITHIN, last))
                 if layout.pos[i] in VERBS), "none")


def hangs_on(layout: Layout, find: Find, sides: Sides, last: int) -> tuple[str, str, int]:
    """How the words after an end hang on what stands before them: the place, on which part, and on which token."""
    first = top = sides.rest.start
    while first <= layout.head[top] < last and layout.head[top] != top:
        top = layout.head[top]
    head = layout.head[top]
    in_content = sides.content.start <= head < sides.content.end
    return layout.dep[top], "content" if in_content else "cue" if head == find.anchor else "other", head
