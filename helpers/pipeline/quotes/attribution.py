"""One act of saying, as it is kept on the Doc."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from spacy.tokens import Doc

from helpers.article.spans import Span
from helpers.pipeline.extensions import attribution_rows_of


class Kind(StrEnum):
    """How much of a content is in quotation marks; `knowledge.labels.KINDS` says it in words."""

    DIRECT = "direct"      # all of it
    MIXED = "mixed"        # a part
    INDIRECT = "indirect"  # nothing


def kind_by_marks(marked: Iterable[bool]) -> Kind:
    """The Kind of a content, from whether each of its words (or letters) is in quotation marks."""
    found = set(marked)
    if True not in found:
        return Kind.INDIRECT
    return Kind.MIXED if False in found else Kind.DIRECT


class Attribution(NamedTuple):
    """One act of saying.

    contents: the spans of what was said, in order; several where a quote is split or goes on.
    cue: the words that signal it, or None.
    source: the words that the article uses at that spot for who said it, or None.
    kind: how much of the content stands in quotation marks.
    found_by: what found it, such as "clause", "tag after" or "according to": see `find.Construction`.
    inside: the place in the Doc's list of the attribution in whose content this one stands, or None.
    speaker: the one name that the source stands for, or None where the article does not tell.
    speaker_from: which way the speaker was found, such as "full name" or "pronoun", or None.
    affiliation: the country or body that the speaker speaks for, as far as the text says it, or None.
    """

    contents: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    kind: Kind
    found_by: str
    inside: int | None = None
    speaker: str | None = None
    speaker_from: str | None = None
    affiliation: str | None = None


def attributions_of(doc: Doc) -> list[Attribution]:
    """The Doc's attributions in the order of the text, outermost and nested ones alike."""
    return [
        Attribution(tuple(Span(*span) for span in contents), cue and Span(*cue), source and Span(*source), Kind(kind),
                    *rest)
        for contents, cue, source, kind, *rest in attribution_rows_of(doc)  # one that was stored has lists for tuples
    ]
