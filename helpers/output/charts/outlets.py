"""The chart of speakers by outlet: a row a speaker, a column an outlet, a bar of the words that it gives them."""

import pandas as pd

from helpers.frames.outlets import by_outlet_frame, heard_frame
from helpers.output.charts.chart import Chart
from helpers.output.charts.grid import MOST_OUTLETS, Grid
from helpers.output.charts.sheet import (
    BODY,
    INK,
    MARGIN,
    PALE_INK,
    SMALL,
    Sheet,
    line_height,
    shortened,
    width_of,
    wrap,
)
from helpers.output.findings.outlets import most_heard
from helpers.output.legend import BLUE, GREY
from helpers.output.wording import listed, number

MOST_SPEAKERS = 40  # drawn; the table behind the picture has all
LONGEST_NAME = 2.6  # inches; longer names are wrapped
MOST_LINES_OF_A_NAME = 3
ROW_GAP = 0.1


def outlets_chart(quotes: pd.DataFrame, outlets: pd.DataFrame, source: str) -> Chart:
    """Draw whom each outlet quotes, with how many words.

    quotes: the rows of `outlets.across_outlets`. outlets: the rows of `outlets_frame`, whose order the columns have.
    source: the source line, such as `sentences.corpus_line(articles, folder)`.
    Returns a Chart; its table has a row a speaker and an outlet that quotes them: speaker, outlet, quotes, words.
    """
    heard, cells = heard_frame(quotes), by_outlet_frame(quotes)
    title = most_heard(heard, outlets)
    subtitle = (f"Words that each outlet attributes to each speaker; in blue, who has most of the outlet's words. "
                f"{number(int(cells['words'].sum()), 'word')} of {number(len(heard), 'speaker')} in "
                f"{number(len(outlets), 'outlet')}.")
    sheet = Sheet(title, subtitle)
    if heard.empty:
        sheet.paragraph("There is nothing to show: no quote with a speaker was found in these articles.")
    else:
        draw_rows(sheet, heard.head(MOST_SPEAKERS), cells, outlets)
        sheet.left_out(heard.iloc[MOST_SPEAKERS:], "speaker")
        sheet.left_out(outlets.iloc[MOST_OUTLETS:], "outlet")
    return Chart("speakers-by-outlet", sheet.finish(source), in_order(cells, heard),
                 alt_text(title, heard.head(MOST_SPEAKERS), cells))


def in_order(cells: pd.DataFrame, heard: pd.DataFrame) -> pd.DataFrame:
    """The cells in the order of the chart's rows."""
    place = {speaker: row for row, speaker in enumerate(heard["speaker"])}
    return cells.sort_values("speaker", key=lambda names: names.map(place), kind="stable", ignore_index=True)


def draw_rows(sheet: Sheet, heard: pd.DataFrame, cells: pd.DataFrame, outlets: pd.DataFrame) -> None:
    """Draw the outlets' names, and a row a speaker below them."""
    names = min(LONGEST_NAME, max(map(width_of, heard["speaker"])))
    grid = Grid(sheet, outlets["outlet"], MARGIN + names + 0.2)
    grid.headings({row.outlet: number(row.words, "word") for row in outlets.itertuples()})
    words = {(row.speaker, row.outlet): row.words for row in cells.itertuples()}
    most = cells.groupby("outlet")["words"].max()
    scale = (grid.room - 0.1 - width_of(f"{cells['words'].max():,}", SMALL)) / max(cells["words"].max(), 1)
    for speaker in heard["speaker"]:
        for outlet, x in grid.cells():
            if (speaker, outlet) in words:
                count = words[speaker, outlet]
                fill = BLUE if count == most[outlet] else GREY
                sheet.bar(x, sheet.y + 0.03, count * scale, line_height(BODY) - 0.06, fill, f"{speaker}: {outlet}")
                sheet.write(x + count * scale + 0.06, sheet.y + 0.03, [(f"{count:,}", PALE_INK, False)], SMALL)
        for line in shortened(wrap([(speaker, INK, True)], names), MOST_LINES_OF_A_NAME):
            sheet.line(MARGIN + names, line, align="right")
        sheet.y += ROW_GAP


def alt_text(title: str, heard: pd.DataFrame, cells: pd.DataFrame) -> str:
    """What the picture shows, in words."""
    told = []
    for speaker in heard["speaker"]:
        rows = cells[cells["speaker"] == speaker]
        told.append(f"{speaker}: " + listed([f"{row.outlet} {row.words}" for row in rows.itertuples()]))
    return f"Table of bars, words by speaker and outlet. {title}." + (f" {'; '.join(told)}." if told else "")
