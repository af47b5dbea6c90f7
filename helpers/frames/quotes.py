"""A Doc -> a dataframe of its quotes. Its columns are written down here, once.

Every offset is a character of the article's text as read, end exclusive; `paragraph` counts the body's paragraphs
from 1 and is 0 outside the body; `part` says where in the article a row stands: see article.Paragraph.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypedDict

import pandas as pd
from spacy.tokens import Doc

from helpers.article.spans import ParagraphRow, Span
from helpers.frames.parts import count_words, place_of
from helpers.frames.topics import TALKS, Sentences
from helpers.pipeline.extensions import as_read, original_of, paragraphs_of
from helpers.pipeline.quotes import attributions_of
from helpers.pipeline.quotes.attribution import Attribution, kind_by_marks
from helpers.pipeline.quotes.marks.pairing import find_quotations


class QuoteRow(TypedDict):
    """A row of `quotes_frame`: see there. What the article does not give is None here, and missing in the frame."""

    paragraph: int
    kind: str
    content: str
    content_spans: list[Span]
    start: int
    end: int
    cue: str | None
    cue_start: int | None
    cue_end: int | None
    source: str | None
    source_start: int | None
    source_end: int | None
    speaker: str | None
    speaker_from: str | None
    affiliation: str | None
    topics: str
    about_talks: bool
    words: int
    found_by: str
    part: str


QUOTE_COLUMNS = list(QuoteRow.__annotations__)
GAP = " … "             # between the spans of one content
BY_READER = "a reader"  # in `found_by`, beside the constructions of quotes.find: added by hand


def quotes_frame(doc: Doc) -> pd.DataFrame:
    """A row an attribution, in the order of the text; one nested in another's content is no row.

    Columns: paragraph, kind (direct, mixed, indirect), content (its spans with " … " between), content_spans (pairs
    of characters), start and end (of the whole content), cue, source, speaker and where they stand (missing where the
    article gives none), speaker_from (how the speaker was found), affiliation, topics (names from topics.toml with "; "
    between), about_talks, words (in the content), found_by (what found it), part.
    Raises TypeError where it is given no Doc, ValueError where another pipeline read it.
    """
    return with_whole_offsets(pd.DataFrame(quote_rows(as_read(doc, "quotes_frame")), columns=QUOTE_COLUMNS))


def with_whole_offsets(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with its offsets of cues and sources as whole numbers, though some are missing."""
    return frame.astype({column: "Int64" for column in frame.columns if column.endswith(("_start", "_end"))})


def quote_rows(doc: Doc) -> list[QuoteRow]:
    """The rows of `quotes_frame` as dicts, their keys in the order of the columns."""
    text, paragraphs, sentences = original_of(doc), paragraphs_of(doc), Sentences(doc)
    return [quote_row(attribution, text, paragraphs, sentences)
            for attribution in attributions_of(doc) if attribution.inside is None]


def adding(doc: Doc) -> Callable[[Span], QuoteRow]:
    """A span of a Doc's article -> the row of a quote that a reader found there and `quotes_frame` did not.

    Nobody is named as its speaker. The Doc is read once, for any number of quotes.
    """
    text, paragraphs, sentences = original_of(doc), paragraphs_of(doc), Sentences(doc)
    marked = {place for quotation in find_quotations(text, [Span(row.start, row.end) for row in paragraphs])
              for place in range(quotation.start, quotation.end)}

    def row_of(span: Span) -> QuoteRow:
        kind = kind_by_marks(place in marked for place in range(*span) if text[place].isalnum())
        return quote_row(Attribution((span,), None, None, kind, BY_READER), text, paragraphs, sentences)

    return row_of


def quote_row(attribution: Attribution, text: str, paragraphs: Sequence[ParagraphRow],
              sentences: Sentences) -> QuoteRow:
    """The row of an attribution; text, paragraphs, sentences: those of its article."""
    spans = list(attribution.contents)
    start, end = spans[0].start, spans[-1].end
    content = GAP.join(text[first:last] for first, last in spans)
    cue, cue_start, cue_end = words_and_span(text, attribution.cue)
    source, source_start, source_end = words_and_span(text, attribution.source)
    topics = sentences.topics_of(spans)
    paragraph, part = place_of(paragraphs, start)
    return {
        "paragraph": paragraph, "kind": attribution.kind.value, "content": content, "content_spans": spans,
        "start": start, "end": end, "cue": cue, "cue_start": cue_start, "cue_end": cue_end,
        "source": source, "source_start": source_start, "source_end": source_end,
        "speaker": attribution.speaker, "speaker_from": attribution.speaker_from,
        "affiliation": attribution.affiliation, "topics": "; ".join(topics), "about_talks": TALKS in topics,
        "words": count_words(content), "found_by": attribution.found_by, "part": part,
    }


def words_and_span(text: str, span: Span | None) -> tuple[str, int, int] | tuple[None, None, None]:
    """The words of a span and its two offsets, or nothing three times."""
    return (text[slice(*span)], *span) if span else (None, None, None)


def span_of(quote: Mapping[str, Any], part: str) -> Span | None:
    """The characters of a row's cue or source (the `part`), or None where it has none."""
    start, end = quote[f"{part}_start"], quote[f"{part}_end"]
    return None if pd.isna(start) else Span(int(start), int(end))


def parts_of(quote: Mapping[str, Any]) -> dict[str, list[Span]]:
    """{"content", "cue", "source": spans of characters} of a row of `quotes_frame`; what it has not is left out."""
    parts = {"content": [Span(*span) for span in quote["content_spans"]]}
    for part in ("cue", "source"):
        if span := span_of(quote, part):
            parts[part] = [span]
    return parts


def speaker_of(quote: Mapping[str, Any]) -> str | None:
    """The speaker of a row of `quotes_frame`, or None."""
    return quote["speaker"] if isinstance(quote["speaker"], str) else None
