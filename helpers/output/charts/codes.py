"""The chart of how a reader codes statements: a square a statement, by speaker, in the colour of its code."""

import pandas as pd

from helpers.output.charts.chart import Chart
from helpers.output.charts.sheet import BODY, INK, MARGIN, WIDTH, Sheet, line_height, shortened, width_of, wrap
from helpers.output.legend import BLUE, GREY, ORANGE
from helpers.output.wording import capital, listed, number

FILLS = ((BLUE, "#ffffff"), (ORANGE, INK), ("#ffffff", INK))  # the square and the number in it, for each code in turn
SIDE, GAP = 0.32, 0.06  # inches
LONGEST_NAME = 3.6  # inches; longer names are wrapped
MOST_LINES_OF_A_NAME = 4


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
    names = min(LONGEST_NAME, max(map(width_of, table["speaker"])) + 0.05)
    for speaker, group in table.groupby("speaker", sort=False):
        draw_speaker(sheet, speaker, group, fills, names)
    return Chart("codes", sheet.finish(source), table, alt_text(title, table, codes))


def how_coded(table: pd.DataFrame, codes: tuple[str, ...]) -> str:
    """How many statements have each code."""
    told = [f"{(table['code'] == code).sum()} {code}" for code in codes]
    return f"Of {number(len(table), 'statement')}, this reader codes {listed(told)}"


def draw_key(sheet: Sheet, fills: dict[str, tuple[str, str]]) -> None:
    """Say which fill is which code."""
    x, height = MARGIN, line_height(BODY)
    for code, (fill, _) in fills.items():
        sheet.bar(x, sheet.y + 0.04, height - 0.08, height - 0.08, fill, f"key: {code}", GREY)
        sheet.write(x + height, sheet.y, [(code, INK, False)])
        x += height + width_of(code) + 0.4
    sheet.y += height + 0.18


def draw_speaker(sheet: Sheet, speaker: str, group: pd.DataFrame, fills: dict[str, tuple[str, str]],
                 names: float) -> None:
    """Draw the speaker's name and the squares, those of one code beside each other."""
    top, left = sheet.y, MARGIN + names + 0.2
    x, y = left, top
    for code, (fill, ink) in fills.items():
        for statement in group.loc[group["code"] == code, "statement"]:
            if x + SIDE > WIDTH - MARGIN:
                x, y = left, y + SIDE + GAP
            sheet.bar(x, y, SIDE, SIDE, fill, f"{statement}: {code}", GREY)
            middle = x + (SIDE - width_of(str(statement))) / 2
            sheet.write(middle, y + (SIDE - line_height(BODY)) / 2, [(str(statement), ink, False)])
            x += SIDE + GAP
    sheet.y = top + (SIDE - line_height(BODY)) / 2
    for line in shortened(wrap([(speaker, INK, True)], names), MOST_LINES_OF_A_NAME):
        sheet.line(MARGIN + names, line, align="right")
    sheet.y = max(sheet.y, y + SIDE) + GAP * 2


def alt_text(title: str, table: pd.DataFrame, codes: tuple[str, ...]) -> str:
    """What the picture shows, in words."""
    told = []
    for speaker, group in table.groupby("speaker", sort=False):
        counts = [f"{how_many} {code}" for code in codes if (how_many := (group["code"] == code).sum())]
        told.append(f"{capital(speaker)}: {listed(counts)}")
    return f"Chart of squares, one a statement. {title}. {'; '.join(told)}."
