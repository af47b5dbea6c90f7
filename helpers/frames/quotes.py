"""A Doc -> dataframes. Their columns are written down here, once.

Every offset is a character of the article's text as read, end exclusive; `paragraph` counts the body's paragraphs
from 1 and is 0 outside the body; `part` says where in the article a row stands: see article.Paragraph.
"""

from typing import Any

import pandas as pd
from spacy.tokens import Doc

from helpers.article.spans import Span
from helpers.frames.parts import count_words, places_in
from helpers.frames.topics import Sentences
from helpers.pipeline.extensions import original_of, paragraphs_of
from helpers.pipeline.quotes import attributions_of
from helpers.pipeline.quotes.marks.pairing import find_quotations

QUOTE_COLUMNS = [
    "paragraph", "kind", "content", "content_spans", "start", "end", "cue", "cue_start", "cue_end", "source",
    "source_start", "source_end", "speaker", "speaker_from", "affiliation", "topics", "about_talks", "words",
    "found_by", "part",
]
GAP = " … "  # stands between the spans of one content


def quotes_frame(doc: Doc) -> pd.DataFrame:
    """A row an attribution, in the order of the text; one nested in another's content is no row.

    Columns: paragraph, kind (direct, mixed, indirect), content (its spans with " … " between), content_spans (pairs
    of characters), start and end (of the whole content), cue, source, speaker and where they stand (missing where the
    article gives none), speaker_from (how the speaker was found), affiliation, topics (names from topics.toml with "; "
    between), about_talks, words (in the content), found_by (what found it), part.
    """
    quotes = pd.DataFrame(quote_rows(doc), columns=QUOTE_COLUMNS)
    offsets = [column for column in QUOTE_COLUMNS if column.endswith(("_start", "_end"))]
    return quotes.astype(dict.fromkeys(offsets, "Int64"))


def quote_rows(doc: Doc) -> list[tuple]:
    """The rows of `quotes_frame` as plain tuples."""
    text, place_of, sentences, rows = original_of(doc), places_in(doc), Sentences(doc), []
    for attribution in attributions_of(doc):
        if attribution.inside is not None:
            continue
        spans = list(attribution.contents)
        content = GAP.join(text[start:end] for start, end in spans)
        topics = sentences.topics_of(spans)
        paragraph, part = place_of(spans[0][0])
        rows.append((
            paragraph, attribution.kind, content, spans, spans[0][0], spans[-1][1],
            *words_and_span(text, attribution.cue), *words_and_span(text, attribution.source),
            attribution.speaker, attribution.speaker_from, attribution.affiliation,
            "; ".join(topics), "talks" in topics, count_words(content), attribution.found_by, part,
        ))
    return rows


def added_quote(doc: Doc, start: int, end: int) -> dict[str, Any]:
    """The row, as a dict, of a quote that a reader found and `quotes_frame` did not; nobody is named as its speaker."""
    text, spans = original_of(doc), [(start, end)]
    paragraph, part = places_in(doc)(start)
    topics = Sentences(doc).topics_of(spans)
    marked = {place for quotation in find_quotations(text, [row[:2] for row in paragraphs_of(doc)])
              for place in range(quotation.start, quotation.end)}
    quoted = {place in marked for place in range(start, end) if text[place].isalnum()}
    kind = "mixed" if len(quoted) == 2 else "direct" if quoted == {True} else "indirect"
    return dict.fromkeys(QUOTE_COLUMNS) | {
        "paragraph": paragraph, "kind": kind, "content": text[start:end], "content_spans": spans, "start": start,
        "end": end, "topics": "; ".join(topics), "about_talks": "talks" in topics,
        "words": count_words(text[start:end]), "found_by": "a reader", "part": part}


def words_and_span(text: str, span: Span | None) -> tuple[str, int, int] | tuple[None, None, None]:
    """The words of a span and its two offsets, or nothing three times."""
    return (text[span[0] : span[1]], *span) if span else (None, None, None)


def parts_of(quote: dict) -> dict[str, list[Span]]:
    """{"content", "cue", "source": spans of characters} of a row of `quotes_frame`; what it has not is left out."""
    parts = {"content": list(map(tuple, quote["content_spans"]))}
    for part in ("cue", "source"):
        if pd.notna(quote[f"{part}_start"]):
            parts[part] = [(int(quote[f"{part}_start"]), int(quote[f"{part}_end"]))]
    return parts


def speaker_of(quote: dict) -> str | None:
    """The speaker of a row of `quotes_frame`, or None."""
    return quote["speaker"] if isinstance(quote["speaker"], str) else None
