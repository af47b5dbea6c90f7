"""The chart of who has the word: words attributed to each speaker, by kind; and who is named and has none."""

import pandas as pd

from helpers.knowledge.labels import KINDS
from helpers.output.charts.chart import Chart, alt_text
from helpers.output.charts.ruler import Run, line_height
from helpers.output.charts.settings import (
    ABOVE_REST,
    ABOVE_SILENT,
    BAR_TOP,
    BELOW_SILENT_HEADING,
    BELOW_VOICES_KEY,
    BESIDE_BAR,
    BESIDE_BARS,
    BESIDE_NAME,
    BODY,
    KEY_BAR,
    KEY_BAR_LESS,
    KEY_BAR_ROOM,
    KEY_BAR_TOP,
    LONGEST_NAME,
    MARGIN,
    MOST_SILENT,
    MOST_SPEAKERS,
    ROWS_OF_SILENT,
    SMALL,
    VOICES_GAP,
    WIDTH,
)
from helpers.output.charts.sheet import ELSEWHERE, Sheet, in_the_table
from helpers.output.findings.article import most_words
from helpers.output.legend import KIND_FILLS, PALE_INK
from helpers.output.wording import listed, number, percent, times

EDGE = KIND_FILLS["direct"]
WIDEST_FIGURES = " 1,000 words, 100 % in 100 quotes"  # the room that is kept for them


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
        sheet.nothing("no quote was found in this article")
    else:
        draw_key(sheet)
        names = sheet.room_for([*voices["speaker"], *silent["entity"].head(ROWS_OF_SILENT)], LONGEST_NAME)
        draw_speakers(sheet, voices.head(MOST_SPEAKERS), names)
        sheet.left_out(voices.iloc[MOST_SPEAKERS:], "speaker")
    if not silent.empty:
        draw_silent(sheet, silent, names if len(voices) else LONGEST_NAME)
    return Chart("voices", sheet.finish(source), voices_table(voices, silent), in_words(title, voices, silent))


def voices_table(voices: pd.DataFrame, silent: pd.DataFrame) -> pd.DataFrame:
    """The rows behind the chart."""
    shown = voices.assign(share=voices["share"].astype(float).round(3), mentions=None)
    rows = [(row.entity, "", 0, 0, 0, 0, 0.0, 0, row.mentions) for row in silent.itertuples()]
    return pd.DataFrame([*shown.itertuples(index=False), *rows], columns=shown.columns)


def draw_key(sheet: Sheet) -> None:
    """Say which fill is which kind."""
    def draw(kind: str, x: float) -> None:
        height = line_height(BODY) - KEY_BAR_LESS
        sheet.bar(x, sheet.y + KEY_BAR_TOP, KEY_BAR, height, KIND_FILLS[kind], f"key: {kind}", EDGE)

    meanings = {kind: f"{kind}: {meaning}" for kind, meaning in KINDS.items()}
    sheet.key(meanings, draw, KEY_BAR_ROOM, BELOW_VOICES_KEY)


def draw_speakers(sheet: Sheet, voices: pd.DataFrame, names: float) -> None:
    """Draw a row a speaker: the name and for whom, the bar in three parts, the figures."""
    room = WIDTH - 2 * MARGIN - names - BESIDE_BARS - sheet.ruler.width_of(WIDEST_FIGURES)
    scale = room / max(voices["words"].max(), 1)
    height = line_height(BODY)
    for row in voices.itertuples():
        x = MARGIN + names + BESIDE_NAME
        for kind, fill in KIND_FILLS.items():
            width = getattr(row, kind) * scale
            if width:
                sheet.bar(x, sheet.y + BAR_TOP, width, height, fill, f"{row.speaker}: {kind}", EDGE)
            x += width
        figures = f"{number(row.words, 'word')}, {percent(row.share)}"
        sheet.write(x + BESIDE_BAR, sheet.y, [Run(figures), Run(f"in {number(row.quotes, 'quote')}", PALE_INK)])
        sheet.name(MARGIN + names, row.speaker, names)
        if row.affiliation and row.affiliation != row.speaker:
            sheet.name(MARGIN + names, row.affiliation, names, SMALL, PALE_INK, bold=False)
        sheet.y += VOICES_GAP


def draw_silent(sheet: Sheet, silent: pd.DataFrame, names: float) -> None:
    """Name the persons and countries without a word."""
    sheet.y += ABOVE_SILENT
    sheet.paragraph("Named, but without a word: persons and countries that no quote is attributed to", bold=True)
    sheet.y += BELOW_SILENT_HEADING
    for row in silent.head(ROWS_OF_SILENT).itertuples():
        figures = [Run("0 words"), Run(f"named {times(row.mentions)}", PALE_INK)]
        sheet.write(MARGIN + names + BESIDE_NAME, sheet.y, figures)
        sheet.name(MARGIN + names, row.entity, names)
    rest = silent["entity"].iloc[ROWS_OF_SILENT:].tolist()
    if len(rest) > MOST_SILENT:
        sheet.left_out(rest, "name")
    elif rest:
        sheet.y += ABOVE_REST
        sheet.paragraph(f"And {number(len(rest), 'other')}: {listed(rest)}.", colour=PALE_INK)


def in_words(title: str, voices: pd.DataFrame, silent: pd.DataFrame) -> str:
    """What the picture shows, in words."""
    told = [f"{row.speaker} {row.words} (direct {row.direct}, mixed {row.mixed}, indirect {row.indirect})"
            for row in voices.head(MOST_SPEAKERS).itertuples()]
    shown = alt_text("Bar chart of words by speaker", title, told, in_the_table(len(voices) - MOST_SPEAKERS, "speaker"))
    first = silent.head(ROWS_OF_SILENT + MOST_SILENT)
    unheard = [f"{row.entity} ({times(row.mentions)})" for row in first.itertuples()]
    rest = len(silent) - len(unheard)
    unheard += [f"{number(rest, 'other')}, {ELSEWHERE}"] if rest else []
    return f"{shown} Named and without a word: {listed(unheard)}." if unheard else shown
