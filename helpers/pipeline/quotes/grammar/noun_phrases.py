"""The words of a source: a noun phrase, cut where the cue begins and cleaned at its edges.

Ranges are of tokens (first, one past the last).
"""

from helpers.knowledge import cues
from helpers.knowledge.punctuation import DASHES
from helpers.pipeline.grammar import SUBJECTS
from helpers.pipeline.quotes.grammar.verbs import is_passive
from helpers.pipeline.quotes.settings import DATELINE, DATELINE_WITH_DAY

BEFORE_SOURCE = {"SPACE", "CCONJ", "SCONJ"}
PARTICIPLES = {"VBG", "VBN", "VBD"}
OPENS_NAME = {"DET", "PRON", "PROPN", "NOUN"}


def noun_phrase(token, cue):
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
    return start, end


def closes_bracket(doc, start, end):
    """Whether a range of tokens ends with a bracket that opens in it."""
    return doc[end - 1].text == ")" and any(token.text == "(" for token in doc[start:end])


def before_bracket(layout, last, start):
    """The token before the bracket that a token closes, no further back than `start`; the token where it closes none.

    "Marta Oyelaran (Lagos) said": `start` - 1 where the bracket opens there or before.
    """
    if last < start or layout.text[last] != ")":
        return last
    while last > start and layout.text[last] != "(":
        last -= 1
    return last - 1


def clean(layout, source, cue=None):
    """A source without a dateline, punctuation and conjunctions at its edges; None where it stands for nobody."""
    if not source:
        return None
    doc, pos, quotation, (start, end) = layout.doc, layout.pos, layout.quotation, source
    start = after_participle(layout, after_dateline(layout, start, end), end)
    while start > 1 and is_hyphen(doc, start - 1) and quotation[start - 2] is None:
        start -= 2  # "al-Oyelaran", which the parser takes apart
    while end + 1 < len(doc) and is_hyphen(doc, end) and quotation[end + 1] is None and (
            doc[end + 1].is_title or doc[end + 1].head.i == doc[end - 1].head.i):
        end += 2
    while end > start and (doc[end - 1].is_punct and quotation[end - 1] is None or pos[end - 1] == "SPACE"
                           or layout.tag[end - 1] == "RB" and end - start > 1):
        if closes_bracket(doc, start, end):
            break
        end -= 1
    while start < end and (doc[start].is_punct and quotation[start] is None or pos[start] in BEFORE_SOURCE
                           or layout.tag[start] == "RB" and end - start > 1):
        start += 1
    if start >= end or end - start == 1 and is_empty(doc[start], cue):
        return None
    return start, end


def is_hyphen(doc, i):
    """Whether a token is a hyphen with no space around it."""
    return doc[i].text == "-" and not doc[i - 1].whitespace_ and not doc[i].whitespace_


def after_dateline(layout, start, end):
    """Where a range goes on after the place and the agency that it opens with: "LONDON (Reuters) -"."""
    for i in range(start, min(start + DATELINE_WITH_DAY + 1, end - 1)):
        if layout.text[i] in DASHES and layout.doc[i - 1].whitespace_:
            placed = layout.text[i - 1] == ")" or i <= start + DATELINE and any(
                word == ")" or word.isupper() and len(word) > 1 for word in layout.text[start:i])
            return i + 1 if placed else start
    return start


def after_participle(layout, start, end):
    """Where a range goes on after the participle that opens its sentence: "Asked when, the mayor", "Citing it, Marta".

    The parser takes that for the subject, or for a part of it.
    """
    if layout.tag[start] not in PARTICIPLES or start != layout.sentence[start][0] or layout.doc[start].ent_type_:
        return start
    if layout.dep[start] not in SUBJECTS and layout.lemma[start] not in cues.quoting:
        return start
    return next((i + 1 for i in range(start, end - 1)
                 if layout.text[i] == "," and layout.pos[i + 1] in OPENS_NAME), start)


def is_empty(pronoun, cue):
    """Whether a subject stands for nobody: "there", an adverb, and "it" but for "it said" of a body or a letter."""
    if pronoun.lower_ == "it":
        says = cue is not None and (cue.lemma_ in cues.speech or any(child.dep_ == "dobj" for child in cue.children))
        return not says or is_passive(cue) or pronoun.head.lemma_ == "be"
    return pronoun.lower_ == "there" or pronoun.tag_ == "RB" and not pronoun.text[0].isupper()
