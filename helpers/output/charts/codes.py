"""The chart of how a reader codes statements: a square a statement, by speaker, in the colour of its code."""

import pandas as pd

from helpers.output.charts.chart import Chart, alt_text
from helpers.output.charts.ruler import Run, line_height
from helpers.output.charts.settings import (
    BESIDE_CODED,
    BODY,
    KEY_INSET,
    LONGEST_NAME,
    MARGIN,
    NAME_SLACK,
    SQUARE,
    SQUARE_GAP,
    WIDTH,
)
from helpers.output.charts.sheet import Sheet
from helpers.output.legend import BLUE, GREY, INK, ORANGE
from helpers.output.wording import capital, listed, number

FILLS = ((BLUE, "#ffffff"), (ORANGE, INK), ("#ffffff", INK))  # the square and the number in it, for each code in turn


def codes_chart(coded: pd.DataFrame, codes: tuple[str, ...], source: str) -> Chart:
    """Draw a square a statement, by speaker, with the statement's number.

    coded: rows of `quotes_frame` in the order of their numbers, with a speaker each and a column more, code. codes: the
    codes there are, up to three. source: the source line, such as `source_line(article)`.
    Returns a Chart; its table has a row a statement: statement (its number), speaker, code, content, paragraph.
    """
    table = coded.assign(statement=range(1, len(coded) + 1))[["statement", "speaker", "code", "content", "paragraph"]]
    title = how_coded(table, codes)
    sheet = Sheet(title, f"A square is a statement, with its number in the table, as one reader codes it. "
                         f"{number(len(table), 'statement')} by {number(table['speaker'].nunique(), 'speaker')}.")
    fills = dict(zip(codes, FILLS, strict=True))
    draw_key(sheet, fills)
    names = sheet.room_for(table["speaker"], LONGEST_NAME, NAME_SLACK)
    for speaker, group in table.groupby("speaker", sort=False):
        draw_speaker(sheet, speaker, group, fills, names)
    return Chart("codes", sheet.finish(source), table, in_words(title, table, codes))


def how_coded(table: pd.DataFrame, codes: tuple[str, ...]) -> str:
    """How many statements have each code."""
    told = [f"{(table['code'] == code).sum()} {code}" for code in codes]
    return f"Of {number(len(table), 'statement')}, this reader codes {listed(told)}"


def draw_key(sheet: Sheet, fills: dict[str, tuple[str, str]]) -> None:
    """Say which fill is which code."""
    side = line_height(BODY) - 2 * KEY_INSET

    def draw(code: str, x: float) -> None:
        sheet.bar(x, sheet.y + KEY_INSET, side, side, fills[code][0], f"key: {code}", GREY)

    sheet.key({code: code for code in fills}, draw, room=line_height(BODY))


def draw_speaker(
    sheet: Sheet, speaker: str, group: pd.DataFrame, fills: dict[str, tuple[str, str]], names: float
) -> None:
    """Draw the speaker's name and the squares, those of one code beside each other."""
    top, left = sheet.y, MARGIN + names + BESIDE_CODED
    above_number = (SQUARE - line_height(BODY)) / 2
    x, y = left, top
    for code, (fill, ink) in fills.items():
        for statement in group.loc[group["code"] == code, "statement"]:
            if x + SQUARE > WIDTH - MARGIN:
                x, y = left, y + SQUARE + SQUARE_GAP
            sheet.bar(x, y, SQUARE, SQUARE, fill, f"{statement}: {code}", GREY)
            before_number = (SQUARE - sheet.ruler.width_of(str(statement))) / 2
            sheet.write(x + before_number, y + above_number, [Run(str(statement), ink)])
            x += SQUARE + SQUARE_GAP
    sheet.y = top + above_number
    sheet.name(MARGIN + names, speaker, names)
    sheet.y = max(sheet.y, y + SQUARE) + SQUARE_GAP * 2


def in_words(title: str, table: pd.DataFrame, codes: tuple[str, ...]) -> str:
    """What the picture shows, in words."""
    told = []
    for speaker, group in table.groupby("speaker", sort=False):
        counts = [f"{how_many} {code}" for code in codes if (how_many := (group["code"] == code).sum())]
        told.append(f"{capital(speaker)}: {listed(counts)}")
    return alt_text("Chart of squares, one a statement", title, told)
