"""Quotations whose closing mark is missing, or stands where it cannot belong: they end where their words do."""

from typing import NamedTuple

from helpers.knowledge import cues
from helpers.pipeline.grammar import NOUNS
from helpers.pipeline.quotes.settings import INNER_TAG, NAME_LINE
from helpers.pipeline.tokens import TokenRange, Tokens

ENDS_CLAUSE = {",", "?", "!"}
PAST_OR_PRESENT = {"VBD", "VBZ"}
NAMES = {"PROPN", "PRON"}
IN_SOURCE = NOUNS | {"DET", "ADJ"}
IN_SENTENCE = {"VERB", "AUX", "PRON"}


class QuotedRange(NamedTuple):
    """A quotation by its tokens.

    range: marks included. closed: whether its closing mark is there. runs_on: whether it goes on in the next
    paragraph, which opens with another one. signature: the name that stands below it and says whose it is, or None.
    """

    range: TokenRange
    closed: bool
    runs_on: bool
    signature: TokenRange | None = None


def end_unclosed(tokens: Tokens, quotations: list[QuotedRange]) -> list[QuotedRange]:
    """The quotations of a Doc in order, those without a closing mark ended before their tags and names."""
    return end_before_names(tokens, [end_before_tag(tokens, quotation) for quotation in quotations])


def end_before_tag(tokens: Tokens, quotation: QuotedRange) -> QuotedRange:
    """A quotation that never closes, and does not run on, cut off before its tag: "We will fight on, said Pryce."."""
    if quotation.closed or quotation.runs_on:
        return quotation
    start, end = quotation.range
    comma = next((i for i in range(start + 2, end)
                  if tokens.text[i] in ENDS_CLAUSE and tag_follows(tokens, i, end)), None)
    return quotation if comma is None else quotation._replace(range=TokenRange(start, comma + 1), closed=True)


def end_before_names(tokens: Tokens, quotations: list[QuotedRange]) -> list[QuotedRange]:
    """Quotations without the name that stands below one in its marks: "Never again. / Marta Roe."."""
    kept: list[QuotedRange] = []
    for quotation in quotations:
        if kept and kept[-1].runs_on and quotation.closed and is_name_line(tokens, quotation.range):
            first, last = quotation.range
            kept[-1] = kept[-1]._replace(closed=True, runs_on=False, signature=TokenRange(first, last - 1))
        else:
            kept.append(quotation)
    return kept


def is_name_line(tokens: Tokens, line: TokenRange) -> bool:
    """Whether a line is nothing but someone's name, perhaps with an office."""
    first, last = line
    return (last - first <= NAME_LINE and "PROPN" in tokens.pos[first : min(first + 2, last)]
            and tokens.text[first][0].isupper() and IN_SENTENCE.isdisjoint(tokens.pos[first:last]))


def tag_follows(tokens: Tokens, comma: int, end: int) -> bool:
    """Whether a name or a pronoun and a cue verb, in either order, stand right after a comma."""
    for i in range(comma + 1, min(comma + 1 + INNER_TAG, end)):
        if tokens.lemma[i] in cues.speech and tokens.tag[i] in PAST_OR_PRESENT:
            source = tokens.pos[comma + 1 : i] or tokens.pos[i + 1 : i + 2]
            return not NAMES.isdisjoint(source) and IN_SOURCE.issuperset(source)
    return False
