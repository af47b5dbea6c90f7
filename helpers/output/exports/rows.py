"""What every export keeps of a quote: the spans of its content, cue and source, its kind and its speaker."""

from collections.abc import Iterable

import pandas as pd

from helpers.article.spans import Span
from helpers.frames.quotes import GAP, QUOTE_COLUMNS, with_whole_offsets, words_and_span

EXPORTED = [column for column in QUOTE_COLUMNS if column in {
    "kind", "content", "content_spans", "start", "end", "cue", "cue_start", "cue_end", "source", "source_start",
    "source_end", "speaker"}]


def exported_frame(quotes: Iterable[tuple[dict[str, list[Span]], str, str | None]], text: str) -> pd.DataFrame:
    """The rows of EXPORTED from (parts, kind, speaker) of each quote, as `parts_of` gives them."""
    rows = []
    for parts, kind, speaker in quotes:
        spans = parts["content"]
        cue, source = (words_and_span(text, *parts.get(part, [None])) for part in ("cue", "source"))
        rows.append((kind, GAP.join(text[start:end] for start, end in spans), spans, spans[0][0], spans[-1][1], *cue,
                     *source, speaker))
    return with_whole_offsets(pd.DataFrame(rows, columns=EXPORTED))
