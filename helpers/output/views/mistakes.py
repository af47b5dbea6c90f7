"""Doc and rows of `check.check_frame` -> every miss and every wrong find in its sentence, as a View for notebooks."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

import pandas as pd
from spacy.tokens import Doc

from helpers.article.spans import ParagraphRow, Span
from helpers.frames.check import Verdict
from helpers.frames.quotes import parts_of
from helpers.frames.voices import NOBODY
from helpers.output.findings.checking import is_unread
from helpers.output.segments import quote_marks
from helpers.output.views.highlight import key_of_parts, marked_paragraphs, quote_mark
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
    shown = [" &nbsp; ".join(key_of_parts())]
    for row in mistakes.to_dict("records"):
        parts = parts_of(row)
        sentences = sentences_with(doc, chain.from_iterable(parts.values()))
        marks = [mark._replace(note="") for mark in quote_marks([parts], quote_mark)]
        speaker = row["speaker"] if isinstance(row["speaker"], str) and row["speaker"] else NOBODY
        shown.append(f"<p><b>{MISTAKES[row['verdict']]}</b>; differs in: {escape(row['differs'])}; "
                     f"speaker: {escape(speaker)}</p>")
        shown.append(marked_paragraphs(doc, sentences, marks, key=[], summary="").html)
    return View("\n".join(shown), number(len(mistakes), "mistake"))


def sentences_with(doc: Doc, spans: Iterable[Span]) -> list[ParagraphRow]:
    """The Doc's paragraphs that the spans touch, each cut down to the sentences that they touch."""
    shown, spans = [], list(spans)
    for start, end, number_in_body, part in paragraphs_of(doc):
        here: list[Any] = [doc.char_span(max(first, start), min(last, end), alignment_mode="expand")
                           for first, last in spans if first < end and start < last]
        sentences = [sentence for span in here for sentence in span.sents]  # which spaCy's types do not know
        if sentences:
            first, last = min(s.start_char for s in sentences), max(s.end_char for s in sentences)
            shown.append(ParagraphRow(max(first, start), min(last, end), number_in_body, part))
    return shown
