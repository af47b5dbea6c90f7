"""What every export keeps of a quote: the spans of its content, cue and source, its kind and its speaker."""

from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from helpers.article.spans import Span
from helpers.frames.quotes import GAP, QUOTE_COLUMNS, with_whole_offsets, words_and_span

EXPORTED = [column for column in QUOTE_COLUMNS if column in {
    "kind", "content", "content_spans", "start", "end", "cue", "cue_start", "cue_end", "source", "source_start",
    "source_end", "speaker"}]


class Exported(NamedTuple):
    """What an annotation tool knows of a quote: its spans, as `parts_of` gives them, its kind and its speaker."""

    parts: dict[str, list[Span]]
    kind: str
    speaker: str | None


def exported_frame(quotes: Iterable[Exported], text: str) -> pd.DataFrame:
    """The rows of EXPORTED; text: the article's, which the spans point into."""
    rows = []
    for parts, kind, speaker in quotes:
        spans = parts["content"]
        cue, source = (words_and_span(text, next(iter(parts.get(part, ())), None)) for part in ("cue", "source"))
        words = GAP.join(text[start:end] for start, end in spans)
        rows.append((kind, words, spans, spans[0].start, spans[-1].end, *cue, *source, speaker))
    return with_whole_offsets(pd.DataFrame(rows, columns=EXPORTED))
