"""The chart of who has the word: words attributed to each speaker, by kind; and who is named and has none."""

import pandas as pd

from helpers.knowledge.labels import KINDS
from helpers.output.charts.chart import Chart
from helpers.output.charts.sheet import (
    BODY,
    INK,
    MARGIN,
    PALE_INK,
    SMALL,
    WIDTH,
    Sheet,
    in_the_table,
    line_height,
    shortened,
    width_of,
    wrap,
)
from helpers.output.findings.article import most_words
from helpers.output.legend import KIND_FILLS
from helpers.output.wording import listed, number, percent, times

EDGE = KIND_FILLS["direct"]
LONGEST_NAME = 3.6  # inches; longer names are wrapped
ROW_GAP = 0.12
MOST_SPEAKERS = 100  # drawn; the table behind the picture has all
MOST_LINES_OF_A_NAME = 4
MOST_SILENT = 60  # told by name
ROWS_OF_SILENT = 6  # those named most often; the others are told in one line


def voices_chart(voices: pd.DataFrame, silent: pd.DataFrame, source: str) -> Chart:
    """Draw the words of each speaker, direct, mixed and indirect apart, and the silent below.

    voices: the rows of `voices_frame`. silent: the rows of `silent_frame`. source: the source line, such as
    `source_line(article)`. Returns a Chart; its table has the columns of `voices_frame` and mentions: the silent
    follow the speakers, with no words.
    """
    title = most_words(voices, silent)
    subtitle = (f"Words attributed to each speaker, by kind of quote. {number(int(voices['words'].sum()), 'word')} in "
                f"{number(int(voices['quotes'].sum()), 'quote')} by {number(len(voices), 'speaker')}.")
    sheet = Sheet(title, subtitle)
    if voices.empty:
        sheet.paragraph("There is nothing to show: no quote was found in this article.")
    else:
        draw_key(sheet)
        names = min(LONGEST_NAME, max(map(width_of, [*voices["speaker"], *silent["entity"].head(ROWS_OF_SILENT)])))
        draw_speakers(sheet, voices.head(MOST_SPEAKERS), names)
        sheet.left_out(voices.iloc[MOST_SPEAKERS:], "speaker")
    if not silent.empty:
        draw_silent(sheet, silent, names if len(voices) else LONGEST_NAME)
    return Chart("voices", sheet.finish(source), voices_table(voices, silent), alt_text(title, voices, silent))


def voices_table(voices: pd.DataFrame, silent: pd.DataFrame) -> pd.DataFrame:
    """The rows behind the chart."""
    shown = voices.assign(share=voices["share"].astype(float).round(3), mentions=None)
    rows = [(row.entity, "", 0, 0, 0, 0, 0.0, 0, row.mentions) for row in silent.itertuples()]
    return pd.DataFrame([*shown.itertuples(index=False), *rows], columns=shown.columns)


def draw_key(sheet: Sheet) -> None:
    """Say which fill is which kind."""
    x, height = MARGIN, line_height(BODY)
    for kind, meaning in KINDS.items():
        sheet.bar(x, sheet.y + 0.05, 0.28, height - 0.08, KIND_FILLS[kind], f"key: {kind}", EDGE)
        words = f"{kind}: {meaning}"
        sheet.write(x + 0.36, sheet.y, [(words, INK, False)])
        x += 0.36 + width_of(words) + 0.4
    sheet.y += height + 0.2


def draw_speakers(sheet: Sheet, voices: pd.DataFrame, names: float) -> None:
    """Draw a row a speaker: the name and for whom, the bar in three parts, the figures."""
    room = WIDTH - 2 * MARGIN - names - 0.25 - width_of(" 1,000 words, 100 % in 100 quotes")
    scale = room / max(voices["words"].max(), 1)
    height = line_height(BODY)
    for row in voices.itertuples():
        lines = [(line, BODY) for line in shortened(wrap([(row.speaker, INK, True)], names), MOST_LINES_OF_A_NAME)]
        if row.affiliation and row.affiliation != row.speaker:
            lines += [(line, SMALL) for line in wrap([(row.affiliation, PALE_INK, False)], names, SMALL)]
        top, x = sheet.y, MARGIN + names + 0.15
        for kind, fill in KIND_FILLS.items():
            width = getattr(row, kind) * scale
            if width:
                sheet.bar(x, top + 0.02, width, height, fill, f"{row.speaker}: {kind}", EDGE)
            x += width
        figures = f"{number(row.words, 'word')}, {percent(row.share)}"
        sheet.write(x + 0.1, top, [(figures, INK, False), (f"in {number(row.quotes, 'quote')}", PALE_INK, False)])
        for line, size in lines:
            sheet.line(MARGIN + names, line, size, align="right")
        sheet.y += ROW_GAP


def draw_silent(sheet: Sheet, silent: pd.DataFrame, names: float) -> None:
    """Name the persons and countries without a word."""
    sheet.y += 0.15
    sheet.paragraph("Named, but without a word: persons and countries that no quote is attributed to", bold=True)
    sheet.y += 0.08
    for row in silent.head(ROWS_OF_SILENT).itertuples():
        sheet.write(MARGIN + names + 0.15, sheet.y, [("0 words", INK, False),
                                                     (f"named {times(row.mentions)}", PALE_INK, False)])
        for line in shortened(wrap([(row.entity, INK, True)], names), MOST_LINES_OF_A_NAME):
            sheet.line(MARGIN + names, line, align="right")
    rest = silent["entity"].iloc[ROWS_OF_SILENT:].tolist()
    if len(rest) > MOST_SILENT:
        sheet.left_out(rest, "name")
    elif rest:
        sheet.y += 0.08
        sheet.paragraph(f"And {number(len(rest), 'other')}: {listed(rest)}.", colour=PALE_INK)


def alt_text(title: str, voices: pd.DataFrame, silent: pd.DataFrame) -> str:
    """What the picture shows, in words."""
    told = "; ".join(f"{row.speaker} {row.words} (direct {row.direct}, mixed {row.mixed}, indirect {row.indirect})"
                     for row in voices.head(MOST_SPEAKERS).itertuples())
    rest = len(voices) - MOST_SPEAKERS
    told += f". {in_the_table(rest, 'speaker')}" if rest > 0 else "." if told else ""
    first = silent.head(ROWS_OF_SILENT + MOST_SILENT)
    unheard = [f"{row.entity} ({times(row.mentions)})" for row in first.itertuples()]
    rest = len(silent) - len(unheard)
    unheard += [f"{number(rest, 'other')}, in the table beside this picture"] if rest else []
    return (f"Bar chart of words by speaker. {title}." + (f" {told}" if told else "")
            + (f" Named and without a word: {listed(unheard)}." if len(silent) else ""))
