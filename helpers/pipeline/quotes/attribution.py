"""One act of saying, as it is kept on the Doc."""

from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Doc

from helpers.article.spans import Span
from helpers.pipeline.extensions import attribution_rows_of


class Attribution(NamedTuple):
    """One act of saying.

    contents: the spans of what was said, in order; several where a quote is split or goes on.
    cue: the words that signal it, or None.
    source: the words that the article uses at that spot for who said it, or None.
    kind: "direct" (all in quotation marks), "mixed" (partly) or "indirect" (none).
    found_by: what found it, such as "clause", "tag" or "according to".
    inside: the place in the Doc's list of the attribution in whose content this one stands, or None.
    speaker: the one name that the source stands for, or None where the article does not tell.
    speaker_from: which way the speaker was found, such as "full name" or "pronoun", or None.
    affiliation: the country or body that the speaker speaks for, as far as the text says it, or None.
    """

    contents: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    kind: str
    found_by: str
    inside: int | None = None
    speaker: str | None = None
    speaker_from: str | None = None
    affiliation: str | None = None


def attributions_of(doc: Doc) -> list[Attribution]:
    """The Doc's attributions in the order of the text, outermost and nested ones alike."""
    return [
        Attribution(tuple(Span(*span) for span in contents), cue and Span(*cue), source and Span(*source), *rest)
        for contents, cue, source, *rest in attribution_rows_of(doc)  # a Doc that was stored gives lists for tuples
    ]


def kind_by_marks(marked: Iterable[bool]) -> str:
    """The kind of a content, from whether each of its words (or letters) is in quotation marks."""
    found = set(marked)
    if True not in found:
        return "indirect"
    return "mixed" if False in found else "direct"
