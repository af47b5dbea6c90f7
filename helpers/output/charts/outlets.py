"""The chart of speakers by outlet: a row a speaker, a column an outlet, a bar of the words that it gives them."""

import pandas as pd

from helpers.frames.outlets import by_outlet_frame, heard_frame
from helpers.output.charts.chart import Chart, alt_text
from helpers.output.charts.grid import Grid
from helpers.output.charts.ruler import Run, line_height
from helpers.output.charts.settings import (
    BESIDE_GRID_BAR,
    BESIDE_GRID_NAME,
    BODY,
    GRID_BAR_INSET,
    GRID_BAR_ROOM,
    GRID_GAP,
    LINES_OF_A_GRID_NAME,
    LONGEST_NAME_BY_COLUMNS,
    MARGIN,
    MOST_OUTLETS,
    MOST_SPEAKERS_BY_OUTLET,
    SMALL,
)
from helpers.output.charts.sheet import Sheet
from helpers.output.findings.outlets import most_heard
from helpers.output.legend import BLUE, GREY, PALE_INK
from helpers.output.wording import listed, number


def outlets_chart(quotes: pd.DataFrame, outlets: pd.DataFrame, source: str) -> Chart:
    """Draw whom each outlet quotes, with how many words.

    quotes: the rows of `outlets.across_outlets`. outlets: the rows of `outlets_frame`, whose order the columns have.
    source: the source line, such as `findings.corpus_line(articles, folder)`.
    Returns a Chart; its table has a row a speaker and an outlet that quotes them: speaker, outlet, quotes, words.
    """
    heard, cells = heard_frame(quotes), by_outlet_frame(quotes)
    title = most_heard(heard, outlets)
    subtitle = (f"Words that each outlet attributes to each speaker; in blue, who has most of the outlet's words. "
                f"{number(int(cells['words'].sum()), 'word')} of {number(len(heard), 'speaker')} in "
                f"{number(len(outlets), 'outlet')}.")
    sheet = Sheet(title, subtitle)
    if heard.empty:
        sheet.nothing("no quote with a speaker was found in these articles")
    else:
        draw_rows(sheet, heard.head(MOST_SPEAKERS_BY_OUTLET), cells, outlets)
        sheet.left_out(heard.iloc[MOST_SPEAKERS_BY_OUTLET:], "speaker")
        sheet.left_out(outlets.iloc[MOST_OUTLETS:], "outlet")
    return Chart("speakers-by-outlet", sheet.finish(source), in_order(cells, heard),
                 in_words(title, heard.head(MOST_SPEAKERS_BY_OUTLET), cells))


def in_order(cells: pd.DataFrame, heard: pd.DataFrame) -> pd.DataFrame:
    """The cells in the order of the chart's rows."""
    place = {speaker: row for row, speaker in enumerate(heard["speaker"])}
    return cells.sort_values("speaker", key=lambda names: names.map(place), kind="stable", ignore_index=True)


def draw_rows(sheet: Sheet, heard: pd.DataFrame, cells: pd.DataFrame, outlets: pd.DataFrame) -> None:
    """Draw the outlets' names, and a row a speaker below them."""
    names = sheet.room_for(heard["speaker"], LONGEST_NAME_BY_COLUMNS)
    grid = Grid(sheet, outlets["outlet"], MARGIN + names + BESIDE_GRID_NAME)
    grid.headings({row.outlet: number(row.words, "word") for row in outlets.itertuples()})
    words = {(row.speaker, row.outlet): row.words for row in cells.itertuples()}
    most = cells.groupby("outlet")["words"].max()
    longest = cells["words"].max()
    scale = (grid.room - GRID_BAR_ROOM - sheet.ruler.width_of(f"{longest:,}", SMALL)) / max(longest, 1)
    for speaker in heard["speaker"]:
        for outlet, x in grid.cells():
            if (speaker, outlet) in words:
                count = words[speaker, outlet]
                fill = BLUE if count == most[outlet] else GREY
                top, width = sheet.y + GRID_BAR_INSET, count * scale
                sheet.bar(x, top, width, line_height(BODY) - 2 * GRID_BAR_INSET, fill, f"{speaker}: {outlet}")
                sheet.write(x + width + BESIDE_GRID_BAR, top, [Run(f"{count:,}", PALE_INK)], SMALL)
        sheet.name(MARGIN + names, speaker, names, most=LINES_OF_A_GRID_NAME)
        sheet.y += GRID_GAP


def in_words(title: str, heard: pd.DataFrame, cells: pd.DataFrame) -> str:
    """What the picture shows, in words."""
    told = []
    for speaker in heard["speaker"]:
        rows = cells[cells["speaker"] == speaker]
        told.append(f"{speaker}: " + listed([f"{row.outlet} {row.words}" for row in rows.itertuples()]))
    return alt_text("Table of bars, words by speaker and outlet", title, told)
