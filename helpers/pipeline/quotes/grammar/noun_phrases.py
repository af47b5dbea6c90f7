"""The words of a source: a noun phrase, cut where the cue begins and cleaned at its edges."""

from collections.abc import Set

from spacy.tokens import Doc, Token

from helpers.knowledge import cues
from helpers.knowledge.function_words import REFLEXIVE
from helpers.knowledge.labels import NAMED
from helpers.knowledge.punctuation import ASIDE_MARKS, DASHES
from helpers.pipeline.grammar import CONJUNCTIONS, IN_NAME, OPENS_NAME, PARTICIPLES, SUBJECTS_OR_THERE
from helpers.pipeline.quotes.grammar.content import WHEN
from helpers.pipeline.quotes.grammar.verbs import cue_range, is_passive
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.settings import DATELINE, DATELINE_WITH_DAY
from helpers.pipeline.tokens import TokenRange

AFTER_SOURCE = {"SPACE"}
BEFORE_SOURCE = CONJUNCTIONS | AFTER_SOURCE


def noun_phrase(token: Token, cue: Token) -> TokenRange:
    """The range of a whole noun phrase, cut off before the part that holds the cue."""
    start, end = token.left_edge.i, token.right_edge.i + 1
    if start <= cue.i < end:
        if token.i < cue.i:
            end = max([token.i, *(part.right_edge.i for part in token.rights if part.right_edge.i < cue.i)]) + 1
        else:
            start = cue.i + 1
    doc = token.doc
    while end > token.i + 1 and (doc[end - 1].is_punct or doc[end - 1].is_space or doc[end - 1].tag_ == "POS"):
        if closes_bracket(doc, start, end):
            break
        end -= 1
    return TokenRange(start, end)


def closes_bracket(doc: Doc, start: int, end: int) -> bool:
    """Whether a range of tokens ends with a bracket that opens in it."""
    return doc[end - 1].text == ")" and any(token.text == "(" for token in doc[start:end])


def before_bracket(layout: Layout, last: int, start: int) -> int:
    """The token before the bracket that a token closes, no further back than `start`; the token where it closes none.

    "Marta Oyelaran (Lagos) said": `start` - 1 where the bracket opens there or before.
    """
    if last < start or layout.text[last] != ")":
        return last
    while last > start and layout.text[last] != "(":
        last -= 1
    return last - 1


def name_before(layout: Layout, end: int, stop: int) -> int:
    """Where the name starts that ends right before the token `end`, outside marks and no further back than `stop`."""
    while end > stop and layout.pos[end - 1] in IN_NAME and layout.quotation[end - 1] is None:
        end -= 1
    return end


def trimmed_source(layout: Layout, source: TokenRange | None, cue: Token | None = None) -> TokenRange | None:
    """A source without a dateline, punctuation and conjunctions at its edges; None where nobody is meant.

    cue: the verb or noun that the source is for, if any: "it" may be somebody who speaks.
    """
    if not source:
        return None
    start, end = source
    start = after_day(layout, after_participle(layout, after_dateline(layout, start, end), end), end)
    start, end = with_hyphenated(layout, start, end)
    while end > start and is_loose(layout, end - 1, end - start, AFTER_SOURCE):
        if closes_bracket(layout.doc, start, end):
            break
        end -= 1
    while start < end and is_loose(layout, start, end - start, BEFORE_SOURCE):
        start += 1
    if start >= end or end - start == 1 and is_empty(layout.doc[start], cue):
        return None
    return TokenRange(start, end)


def is_loose(layout: Layout, i: int, length: int, classes: Set[str]) -> bool:
    """Whether the token at the edge of a source is none of its words: of one of the classes, a mark, an adverb.

    length: that of the source, since a lone adverb may be a name.
    """
    if layout.pos[i] in classes or length > 1 and (layout.tag[i] == "RB" or layout.lower[i] in REFLEXIVE):
        return True  # "In the filing itself Roe wrote"
    return layout.doc[i].is_punct and layout.quotation[i] is None


def with_hyphenated(layout: Layout, start: int, end: int) -> tuple[int, int]:
    """A source with what the parser took off at a hyphen: "al-Oyelaran", "Marta-Ada"."""
    doc, quotation = layout.doc, layout.quotation
    while start > 1 and is_hyphen(doc, start - 1) and quotation[start - 2] is None:
        start -= 2
    while end + 1 < len(doc) and is_hyphen(doc, end) and quotation[end + 1] is None:
        if not doc[end + 1].is_title and doc[end + 1].head.i != doc[end - 1].head.i:
            break
        end += 2
    return start, end


def is_hyphen(doc: Doc, i: int) -> bool:
    """Whether a token is a hyphen with no space around it."""
    return doc[i].text == "-" and not doc[i - 1].whitespace_ and not doc[i].whitespace_


def after_dateline(layout: Layout, start: int, end: int) -> int:
    """Where a range goes on after the place and the agency that it opens with: "LONDON (Reuters) -"."""
    for i in range(start, min(start + DATELINE_WITH_DAY + 1, end - 1)):
        if layout.text[i] in DASHES and layout.doc[i - 1].whitespace_:
            placed = layout.text[i - 1] == ")" or i <= start + DATELINE and any(
                word == ")" or word.isupper() and len(word) > 1 for word in layout.text[start:i])
            return i + 1 if placed else start
    return start


def after_participle(layout: Layout, start: int, end: int) -> int:
    """Where a range goes on after the participle that opens its sentence: "Asked when, the mayor", "Citing it, Marta".

    The parser takes that for the subject, or for a part of it.
    """
    if layout.tag[start] not in PARTICIPLES or start != layout.sentence[start][0] or layout.doc[start].ent_type_:
        return start
    if layout.dep[start] not in SUBJECTS_OR_THERE and layout.lemma[start] not in cues.quoting:
        return start
    return next((i + 1 for i in range(start, end - 1)
                 if layout.text[i] == "," and layout.pos[i + 1] in OPENS_NAME), start)


def after_day(layout: Layout, start: int, end: int) -> int:
    """Where a range goes on after the day or time that opens it, which the parser took for part of a name."""
    first = start
    while start < end and layout.pos[start] == "PROPN" and layout.doc[start].ent_type_ in WHEN:
        start += 1
    return start if start < end and layout.pos[start] in OPENS_NAME else first


def is_empty(pronoun: Token, cue: Token | None) -> bool:
    """Whether a subject stands for nobody: "there", an adverb, and "it" but for "it said" of a body or a letter."""
    if pronoun.lower_ == "it":
        says = cue is not None and (cue.lemma_ in cues.speech or any(child.dep_ == "dobj" for child in cue.children))
        return cue is None or not says or is_passive(cue) or pronoun.head.lemma_ == "be"
    return pronoun.lower_ == "there" or pronoun.tag_ == "RB" and not pronoun.text[0].isupper()


def name_of_tag(layout: Layout, source: TokenRange, verb: Token) -> TokenRange:
    """A source, or its last name alone where that makes a tag between commas: "The harbour, Marta said, is shut"."""
    cue, start = cue_range(verb), source.end - 1
    if source.end != cue.start or layout.text[cue.end : cue.end + 1] != [","]:
        return source
    while start > source.start and layout.doc[start].ent_iob_ == "I":
        start -= 1
    named = layout.doc[start].ent_type_ == "PERSON" and start > source.start and layout.text[start - 1] == ","
    return TokenRange(start, source.end) if named else source


def name_before_aside(layout: Layout, verb: Token) -> TokenRange | None:
    """The name that an aside parts from a verb without a subject: "In Oslo, Marta, who smiled, said ..."; or None."""
    start, last = layout.sentence[verb.i][0], cue_range(verb).start - 1
    if last <= start or layout.text[last] not in ASIDE_MARKS:
        return None
    for i in range(last - 1, start, -1):
        if layout.quotation[i] is None and layout.text[i] == layout.text[last] and layout.pos[i - 1] == "PROPN":
            return TokenRange(name_before(layout, i - 1, start), i)
    return None


def name_after_day(layout: Layout, verb: Token) -> TokenRange | None:
    """The name right before a verb that the parser takes for part of the day before it: "On Friday Marta said"."""
    end = cue_range(verb).start
    start = end - 1
    while start > 0 and layout.doc[start].ent_iob_ == "I":
        start -= 1
    named = start > 0 and layout.doc[start].ent_type_ in NAMED and layout.doc[start - 1].ent_type_ in WHEN
    return TokenRange(start, end) if named else None
