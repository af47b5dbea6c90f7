"""The chart of the same words in several outlets: a row a sentence, a column an outlet, a bar of how much it took."""

from typing import Any

import pandas as pd

from helpers.frames.same_words import summary_frame, words_taken
from helpers.frames.voices import NOBODY
from helpers.output.charts.chart import Chart, alt_text
from helpers.output.charts.grid import Grid
from helpers.output.charts.ruler import Run, line_height
from helpers.output.charts.settings import (
    BESIDE_SENTENCE,
    LINES_OF_A_SENTENCE,
    LINES_OF_SPEAKERS,
    MARGIN,
    MOST_OUTLETS,
    MOST_SENTENCES,
    PART_HEIGHT,
    PART_TOP,
    SENTENCE,
    SENTENCES_GAP,
    SMALL,
)
from helpers.output.charts.sheet import Sheet
from helpers.output.findings.outlets import most_shared
from helpers.output.legend import BLUE, PALE_INK
from helpers.output.wording import listed, number


def shared_chart(shared: pd.DataFrame, outlets: pd.DataFrame, source: str) -> Chart:
    """Draw which outlets have the same words, and how much of them.

    shared: the rows of `same_words.shared_frame`. outlets: the rows of `outlets_frame`, whose order the columns have.
    source: the source line, such as `findings.corpus_line(articles, folder)`.
    Returns a Chart; its table has the columns of `shared_frame`.
    """
    summary = summary_frame(shared)
    title = most_shared(summary, outlets)
    subtitle = (f"Sentences in quotation marks that more than one outlet has; a bar is the part that the outlet took, "
                f"its frame the fullest version. {number(len(summary), 'sentence')}, {number(len(outlets), 'outlet')}.")
    sheet = Sheet(title, subtitle)
    if summary.empty:
        sheet.nothing("no words in quotation marks stand in more than one outlet")
    else:
        grid = Grid(sheet, outlets["outlet"], MARGIN + SENTENCE + BESIDE_SENTENCE)
        have = shared.groupby("outlet")["shared"].nunique()
        grid.headings({outlet: f"{have.get(outlet, 0)} of {len(summary)}" for outlet in outlets["outlet"]})
        for row in summary.head(MOST_SENTENCES).itertuples():
            draw_row(sheet, grid, row, shared[shared["shared"] == row.shared])
        sheet.left_out(summary.iloc[MOST_SENTENCES:], "sentence")
        sheet.left_out(outlets.iloc[MOST_OUTLETS:], "outlet")
    return Chart("same-words", sheet.finish(source), shared,
                 in_words(title, summary.head(MOST_SENTENCES), shared))


def draw_row(sheet: Sheet, grid: Grid, row: Any, passages: pd.DataFrame) -> None:
    """Draw one sentence with the names it stands under, and each outlet's part of it."""
    taken = words_taken(passages)
    for outlet, x in grid.cells():
        if outlet in taken:
            top = sheet.y + PART_TOP
            sheet.bar(x, top, grid.room, PART_HEIGHT, "white", f"frame: {outlet}", BLUE)
            sheet.bar(x, top, grid.room * taken[outlet] / row.words, PART_HEIGHT, BLUE, f"{row.shared}: {outlet}")
            told = "whole" if taken[outlet] == row.words else f"{taken[outlet]} of {row.words}"
            sheet.write(x, top + PART_HEIGHT, [Run(told, PALE_INK)], SMALL)
    lowest = sheet.y + PART_TOP + PART_HEIGHT + line_height(SMALL)
    sheet.words(MARGIN, [Run(f"“{row.passage}”")], SENTENCE, LINES_OF_A_SENTENCE)
    sheet.words(MARGIN, [Run(said_by(row), PALE_INK)], SENTENCE, LINES_OF_SPEAKERS, SMALL)
    sheet.y = max(sheet.y, lowest) + SENTENCES_GAP


def said_by(row: Any) -> str:
    """Who says the words, by each name that an outlet gives them to."""
    return " or ".join(row.speakers) or NOBODY


def in_words(title: str, summary: pd.DataFrame, shared: pd.DataFrame) -> str:
    """What the picture shows, in words."""
    told = []
    for row in summary.itertuples():
        taken = words_taken(shared[shared["shared"] == row.shared])
        parts = [outlet if words == row.words else f"{outlet} ({words} of {row.words} words)"
                 for outlet, words in taken.items()]
        told.append(f"“{row.passage}” ({said_by(row)}): {listed(parts)}")
    return alt_text("Table of bars, sentences by outlet", title, told)
