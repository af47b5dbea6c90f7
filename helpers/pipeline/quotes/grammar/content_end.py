"""Where a content that follows its cue ends: every place at which it may, and the one for which most speaks.

The parser is often wrong about what belongs to a clause, and readers leave out what the article adds on its own:
"He said the bank had failed, but the shares rose".
"""

import math

from helpers.knowledge import cues
from helpers.knowledge.punctuation import DASHES
from helpers.knowledge.weights import strength
from helpers.pipeline.grammar import TENSED, VERBS
from helpers.pipeline.quotes.find import Construction
from helpers.pipeline.quotes.grammar.confidence import WORD_CLASSES, step
from helpers.pipeline.quotes.grammar.content_range import before_next_cue
from helpers.pipeline.quotes.settings import COMMAS_COUNTED, ENDS_COUNTED, NEXT_VERB_WITHIN, OWN_CHANCE, REACH

QUESTION = "does it end here"
CUTS = {",", ":", ";", "(", ")"} | DASHES
JOINING = CUTS | {"and", "but", "or"}
ADVERBIAL = {"advcl", "prep", "ROOT", "pcomp"}
WORDS_TOLD = WORD_CLASSES | {"AUX"}
CONJUNCTIONS = {"CCONJ", "SCONJ"}
AT = {"at", "during", "in", "on"}


def settle_end(layout, find, shares):
    """Move the end of a find's last range to the place for which most speaks; the find is changed in place.

    shares: see boundaries.shape.
    """
    start, end = find.contents[-1]
    possible = ends(layout, find)
    if possible and possible != [end]:
        told = evidence(layout, find, possible)
        chance = {other: math.exp(strength(QUESTION, told[other])) for other in possible}
        best = max(chance, key=lambda other: (agreement(start, other, chance), other == end))
        if best > end and layout.pos[find.anchor] == "VERB" and find.construction != Construction.ACCORDING_TO:
            stop = before_next_cue(layout, layout.doc[find.anchor], start, best, shares)
            best = layout.trim(start, stop)[1] if stop > start else best
        if find.construction.may_end_early:
            best = before_occasion(layout, start, best)
        if best != end:
            find.contents[-1] = layout.whole_quotations(start, best, find.anchor)
            find.quoted = layout.quoted(find.contents)


def agreement(start, end, chance):
    """How much speaks for an end: its own chance, and that of all ends with which it shares at least half of its words.

    Where a long content and a short one are as probable, one between them is nearly right either way.

    chance: {end: how probable it is}.
    """
    length = end - start
    near = (share for other, share in chance.items() if length <= 2 * (other - start) <= 4 * length)
    return sum(near) + OWN_CHANCE * chance[end]


def before_occasion(layout, start, end):
    """Where an object ends before the words that tell on what occasion: denied it | in an interview."""
    for i in range(start + 1, end):
        if layout.quotation[i] is not None or layout.pos[i] == "VERB":
            return end
        if layout.lower[i] in AT and any(
                noun.lemma_ in cues.occasion and noun.right_edge.i + 1 >= end for noun in layout.doc[i].rights):
            return layout.trim(start, i)[1]
    return end


def ends(layout, find):
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


def is_within_aside(dashes, place):
    """Whether a place stands between two dashes of a sentence, or at the second: "the dam - | his own | - broke"."""
    before = sum(dash < place for dash in dashes)
    return before % 2 == 1 and before < len(dashes)


def after_main_verb(layout, start, end):
    """The first place at which a content may end: after its main verb, or where it has none, after its first word.

    So none ends before what tells of its subject: "said the bridge | , which was built in 1932, would be closed".
    """
    return next((i + 1 for i in range(start, min(end, start + REACH))
                 if layout.pos[i] in VERBS and not start <= layout.head[i] < end), start + 1)


def goes_on_with_that(layout, place, last):
    """Whether a second clause of what was said follows in the sentence: "..., and that the ferry would be late"."""
    while place < last and layout.text[place] in CUTS:
        place += 1
    return place + 1 < last and layout.pos[place] == "CCONJ" and (
        layout.lower[place + 1] == "that" and layout.tag[place + 1] == "IN")


def may_end_before(layout, i):
    """Whether a content may end before a token: a comma, a conjunction, a preposition that tells more of the verb.

    No content ends within a name, a date or a word: "Lagos, Nigeria", "May 8, 2015", "years-long".
    """
    pos = layout.pos[i]
    if not (pos in CONJUNCTIONS or layout.text[i] in CUTS
            or pos == "ADP" and layout.dep[i] in ("mark", "prep") and layout.dep[layout.head[i]] in ADVERBIAL):
        return False
    return layout.doc[i].ent_iob_ != "I" and (layout.text[i] != "-" or bool(layout.doc[i - 1].whitespace_))


def evidence(layout, find, possible):
    """{end: what speaks for and against it}, tuples of strings; the name of the evidence comes first."""
    start, end = find.contents[-1]
    family, last = find.construction.family, layout.sentence[find.anchor][1]
    whole = layout.trim(start, last)[1]
    tensed = next((i for i in range(start, min(possible[-1], start + REACH)) if layout.tag[i] in TENSED), last)
    tense = layout.tag[tensed] if tensed < last else "none"
    found = {}
    for place, other in enumerate(possible):
        side = "same" if other == end else "before" if other < end else "after"
        inside = layout.text[start : min(other, start + REACH)]
        crossing = sum(start <= head < other for head in layout.head[other : min(whole, other + REACH)])
        following = other
        while following < last and layout.quotation[following] is None and layout.lower[following] in JOINING:
            following += 1
        joint = " ".join(layout.lower[other : min(following, other + 3)])
        found[other] = [
            ("parser", side, find.found_by),
            ("earlier ends", str(min(ENDS_COUNTED, place))),
            ("later ends", str(min(ENDS_COUNTED, len(possible) - 1 - place))),
            ("length", step(other - start)),
            ("brackets", str(inside.count("(") - inside.count(")"))),
            ("finite", str(tensed < other), family),
            ("crossing", str(min(3, crossing))),
            ("joint", joint), ("joint and parser", joint, side),
        ]
        if following < last:
            content, rest = range(start, other), range(following, whole)
            found[other] += rest_evidence(layout, find, content, rest, joint, side, tense)
    return found


def rest_evidence(layout, find, content, rest, joint, side, tense):
    """What the words after an end tell about it.

    content, rest: the tokens up to the end, and those from the first word after it. joint: the words and commas
    between. side: where the parser's own end stands. tense: the tag of the first finite verb of the content.
    """
    quotation, first, last = layout.quotation, rest.start, layout.sentence[find.anchor][1]
    tag, pos = layout.tag[first], layout.pos[first]
    word = layout.lower[first] if pos in WORDS_TOLD or tag.startswith("W") else tag
    top = first
    while first <= layout.head[top] < last and layout.head[top] != top:
        top = layout.head[top]
    place, head = layout.dep[top], layout.head[top]
    holder = "content" if head in content else "cue" if head == find.anchor else "other"
    verb = next((layout.tag[i] for i in range(first, min(first + NEXT_VERB_WITHIN, last))
                 if layout.pos[i] in VERBS), "none")
    quoted = [str(any(quotation[i] is not None for i in tokens[:REACH])) for tokens in (content, rest)]
    told = [
        ("next word", word), ("joint and word", joint, word), ("joint, word and parser", joint, word, side),
        ("hangs on", place, holder), ("hangs on, parser", place, holder, side),
        ("hangs on, joint", place, holder, joint),
        ("hangs on, kind", place, holder, layout.pos[head]), ("hangs on, word", place, holder, word),
        ("verbs", verb, tense), ("verb after", verb, joint), ("verb and word", verb, word),
        ("verb and cue", verb, layout.tag[find.anchor], joint),
        ("marks", *quoted, side),
        ("rest", step(len(rest))), ("lengths", step(len(content)), step(len(rest))),
        ("cue and word", layout.lemma[find.anchor], word), ("cue and joint", layout.lemma[find.anchor], joint, side),
        ("last word", layout.tag[content.stop - 1], joint),
        ("last label", layout.doc[content.stop - 1].ent_type_ or "none", joint),
        ("commas in the rest", str(min(COMMAS_COUNTED, layout.text[first:rest.stop].count(","))), joint),
        ("marks next", str(quotation[first] is not None)),
    ]
    if first + 1 < last:
        told.append(("next words", word, layout.lower[first + 1]))
    if quotation[content.stop - 1] is not None:
        letter = layout.last_letter(quotation[content.stop - 1])
        told.append(("after marks", "letter" if letter.isalnum() else letter))
    if any(layout.pos[i] == "VERB" and layout.lemma[i] in cues.speech for i in rest[:REACH]):
        told.append(("cue in the rest",))
    return told
