"""Where a content ends before the next cue verb, which is no part of it: "said it was late, adding that ..."."""

from typing import NamedTuple

from spacy.tokens import Token

from helpers.knowledge import cues
from helpers.knowledge.function_words import CONTRASTS, GOING_ON, SAYING_ALSO
from helpers.knowledge.punctuation import ASIDE_MARKS, MARKS_AFTER_COMMA
from helpers.pipeline.grammar import FINITE, NOMINAL_SUBJECTS, PAST, RELATIVE_TAGS
from helpers.pipeline.quotes.grammar.verbs import has_have
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.settings import AFTER_OWN_CUE, VERB_TO_MARKS
from helpers.pipeline.tokens import TokenRange

NEXT_CUES = cues.speech | cues.joining
BEFORE_VERB = {"ADV", "AUX", "PART"}  # what belongs to a verb and comes before it


class Cut(NamedTuple):
    """Where a range ends, and the cue verb after it that goes on with the same source, or None."""

    end: int
    goes_on: int | None = None


def before_next_cue(layout: Layout, verb: Token, start: int, end: int) -> Cut:
    """Where a clause ends before a cue verb in it that is no part of what was said; at its own end without one."""
    pos, lemma = layout.pos, layout.lemma
    for i in range(start, end):
        if pos[i] != "VERB" or layout.quotation[i] is not None:
            continue
        if layout.lower[i] in cues.according and i > start + 1 and "," in layout.text[i - 2 : i]:
            return Cut(i)
        if layout.lower[i] in cues.prompting and layout.text[i - 1] == ",":
            return Cut(i - 1)
        if lemma[i] not in NEXT_CUES:
            continue
        second = layout.doc[i]
        subject = next((child for child in second.lefts if child.dep_ in NOMINAL_SUBJECTS), None)
        if subject is None:
            stop, goes_on = before_addition(layout, verb, second, start), i
        else:
            stop, goes_on = before_speaker(layout, verb, second, subject, TokenRange(start, end)), None
        if stop is not None:
            return Cut(stop, goes_on)
    return Cut(end)


def before_speaker(layout: Layout, verb: Token, second: Token, subject: Token, clause: TokenRange) -> int | None:
    """Where a clause ends before a second cue verb with a subject of its own; None where that is part of the clause."""
    before, first = subject.left_edge.i - 1, layout.sentence[verb.i][0]
    if before <= clause.start:
        return None
    word, which = layout.lower[before], second.left_edge
    if word == "," and (layout.pos[first] == "SCONJ" or first == verb.i and verb.tag_ in PAST):
        return before  # When asked why, she said
    if not same_tense(verb, second, second):
        return None
    if word in CONTRASTS or layout.pos[before] == "CCONJ" and verb.lemma_ == second.lemma_:
        return before  # "..., while others say"; "some say they will, and others say"
    aside = which.tag_ in RELATIVE_TAGS and clause.start < which.i <= before and layout.text[which.i - 1] == ","
    ends_clause = second.right_edge.i + 1 + AFTER_OWN_CUE >= clause.end
    return which.i - 1 if aside and ends_clause else None  # "..., which she called a disaster"


def before_addition(layout: Layout, verb: Token, second: Token, start: int) -> int | None:
    """Where a clause ends before a second cue verb that goes on with the same source, or None."""
    before = second.i - 1
    while before > start and layout.pos[before] in BEFORE_VERB:
        before -= 1
    if second.tag_ != "VBG":
        return before if is_joined_finite(layout, verb, second, before) else None
    if layout.pos[before + 1] == "AUX":
        return None
    if layout.lower[before] in SAYING_ALSO:  # "... before adding that"
        return before if before > start and says_more(layout, second) else None
    return before_participle(layout, verb, second, TokenRange(start, before + 1))


def is_joined_finite(layout: Layout, verb: Token, second: Token, before: int) -> bool:
    """Whether a second verb is tied to the first, not to what was said: "said it was late and accused him of ...".

    before: the token before it and its auxiliaries.
    """
    if not is_joined(layout, verb, second, before):
        return False
    if second.tag_ == "VBN" and has_have(second) and has_have(second.head) and second.head.i > verb.i:
        return False  # "said he had called and had asked for more": both are said
    if same_tense(verb, second, layout.doc[before + 1]):
        return True
    if layout.lower[before] != "but":
        return False
    if layout.lower[before + 1] == "would" and any(child.dep_ == "neg" for child in second.lefts):
        return True  # "..., but would not elaborate"
    return second.tag_ in FINITE and is_unlike_its_head(verb, second) and has_clause(second)


def before_participle(layout: Layout, verb: Token, second: Token, clause: TokenRange) -> int | None:
    """Where a clause ends before the participle of "..., adding that", or None where that is part of it.

    clause: up to the participle and its adverbs.
    """
    before = clause.end - 1
    joined, comma = is_joined(layout, verb, second, before), before
    while comma > clause.start and layout.text[comma] in MARKS_AFTER_COMMA:
        comma -= 1
    tied = joined and (second.head.i <= verb.i or verb.tag_ == "VBG" and is_unlike_its_head(verb, second))
    if layout.text[comma] not in ASIDE_MARKS and not tied:
        return None
    return before if joined else before + 1


def is_joined(layout: Layout, verb: Token, second: Token, before: int) -> bool:
    """Whether a conjunction joins a second verb to another one."""
    return layout.pos[before] == "CCONJ" and (second.dep_ == "conj" or second.head.i == verb.i)


def is_unlike_its_head(verb: Token, second: Token) -> bool:
    """Whether a second verb has another form than the one it is joined to: no second verb of what was said."""
    return second.head.i > verb.i and second.tag_ != second.head.tag_


def says_more(layout: Layout, verb: Token) -> bool:
    """Whether a clause of what was said, or marks, follow a verb."""
    return layout.has_marks(verb.i + 1, verb.i + 1 + VERB_TO_MARKS) or has_clause(verb)


def has_clause(verb: Token) -> bool:
    """Whether a verb governs a clause after it."""
    return any(child.dep_ == "ccomp" for child in verb.rights)


def same_tense(verb: Token, second: Token, auxiliary: Token) -> bool:
    """Whether a second verb, or its "did" or "has", stands in the tense of the first."""
    return second.tag_ == verb.tag_ or (
        auxiliary.pos_ == "AUX" and auxiliary.lemma_ in GOING_ON and auxiliary.tag_ == verb.tag_
    )
