"""Doc and rows of `check.check_frame` -> every miss and every wrong find in its sentence, as a View for notebooks."""

from collections.abc import Iterable
from typing import Any

import pandas as pd
from spacy.tokens import Doc

from helpers.article.spans import ParagraphRow, Span
from helpers.frames.check import Verdict
from helpers.frames.quotes import span_of
from helpers.frames.voices import NOBODY
from helpers.output.findings.checking import is_unread
from helpers.output.views.highlight import PARTS_OF_A_QUOTE, Mark, page, part_marks, piece
from helpers.output.views.view import View, escape
from helpers.output.wording import number
from helpers.pipeline.extensions import paragraphs_of

MISTAKES = {
    Verdict.MISSED: "Missed; marked is what the reader read", Verdict.WRONG: "Wrong; marked is what the program found",
}


def highlight_mistakes(doc: Doc, checked: pd.DataFrame) -> View:
    """The sentences of every miss, marked as the reader read them, and of every wrong find, as the program did."""
    mistakes = checked[checked["verdict"].isin(MISTAKES)]
    if is_unread(checked):
        return View("<p>There is no reading to hold the program's quotes against.</p>", number(0, "mistake"))
    if mistakes.empty:
        return View("<p>Nothing is missed and nothing is wrong.</p>", number(0, "mistake"))
    shown = [" &nbsp; ".join(piece(part, [Mark(0, 0, *look)]) for part, look in PARTS_OF_A_QUOTE.items())]
    for row in mistakes.to_dict("records"):
        cue, source = span_of(row, "cue"), span_of(row, "source")
        contents = row["content_spans"]
        sentences = sentences_with(doc, [span for span in (*contents, cue, source) if span])
        speaker = row["speaker"] if isinstance(row["speaker"], str) and row["speaker"] else NOBODY
        shown.append(f"<p><b>{MISTAKES[row['verdict']]}</b>; differs in: {escape(row['differs'])}; "
                     f"speaker: {escape(speaker)}</p>")
        shown.append(page(doc, sentences, part_marks(contents, cue, source), key=[], summary="").html)
    return View("\n".join(shown), number(len(mistakes), "mistake"))


def sentences_with(doc: Doc, spans: Iterable[Span]) -> list[ParagraphRow]:
    """The Doc's paragraphs that the spans touch, each cut down to the sentences that they touch."""
    shown = []
    for start, end, number_in_body, part in paragraphs_of(doc):
        here: list[Any] = [doc.char_span(max(first, start), min(last, end), alignment_mode="expand")
                           for first, last in spans if first < end and start < last]
        sentences = [sentence for span in here for sentence in span.sents]
        if sentences:
            first, last = min(s.start_char for s in sentences), max(s.end_char for s in sentences)
            shown.append((max(first, start), min(last, end), number_in_body, part))
    return shown
