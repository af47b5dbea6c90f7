"""The chart of who and what is named: a bar an entity, by type, most mentions first."""

from typing import Any

import pandas as pd

from helpers.frames.mentions import counts_frame
from helpers.knowledge.labels import TYPE_OF_LABEL
from helpers.output.charts.chart import Chart, alt_text
from helpers.output.charts.ruler import Run, line_height
from helpers.output.charts.settings import (
    BESIDE_MENTIONS,
    BESIDE_NAME,
    BESIDE_ROW,
    BODY,
    COLUMN_GUTTER,
    LONGEST_MENTION,
    LONGEST_NAME_BY_COLUMNS,
    MARGIN,
    MENTIONS_INSET,
    MOST_NAMES,
    NAME_SLACK,
    NAMES_GAP,
    NEAR_MIDDLE,
    ONE_COLUMN,
    PALER,
    TYPES_GAP,
    WIDTH,
)
from helpers.output.charts.sheet import Sheet, in_the_table
from helpers.output.findings.article import most_named
from helpers.output.legend import PALE_INK, TYPE_COLOURS
from helpers.output.wording import listed, number


def entities_chart(entities: pd.DataFrame, source: str) -> Chart:
    """Draw who and what is named.

    entities: the rows of `entities_frame`. source: the source line, such as `source_line(article)`.
    Returns a Chart; its table has entity, type, label, body, outside (mentions in the body and outside it).
    """
    table = mentions_by_part(entities)
    body, outside = int(table["body"].sum()), int(table["outside"].sum())
    title = most_named(table.assign(mentions=table["body"]).query("mentions > 0"))
    if outside and not body:
        title += " in the body"
    subtitle = (f"Mentions in the article's body; paler, after +, those outside it. {number(len(table), 'name')}: "
                f"{number(body, 'mention')} in the body, {outside} outside.")
    sheet = Sheet(title, subtitle)
    drawn = table.sort_values("mentions", ascending=False, kind="stable").head(MOST_NAMES).sort_index()
    drawn = drawn.reset_index(drop=True)
    left_out = range(len(drawn), len(table))
    if table.empty:
        sheet.nothing("no named entity was found in this article")
    else:
        draw_columns(sheet, drawn)
        sheet.left_out(left_out, "name")
    table = table.drop(columns="mentions")
    return Chart("entities", sheet.finish(source), table, in_words(title, drawn, left_out))


def mentions_by_part(entities: pd.DataFrame) -> pd.DataFrame:
    """A row an entity: its mentions in the body and outside it, by type, most in the body first."""
    inside = entities["part"] == "body"
    table = counts_frame(entities)[["entity", "label", "mentions"]]
    in_body = counts_frame(entities[inside]).set_index("entity")["mentions"]
    table["body"] = table["entity"].map(in_body).fillna(0).astype(int)
    table["outside"] = table["mentions"] - table["body"]
    table["type"] = table["label"].map(TYPE_OF_LABEL)
    by_type = table.groupby("type")["mentions"].transform("sum")
    table = table.assign(by_type=by_type).sort_values(
        ["by_type", "type", "body", "outside", "entity"], ascending=[False, True, False, False, True],
        ignore_index=True)
    return table[["entity", "type", "label", "body", "outside", "mentions"]]


def draw_columns(sheet: Sheet, table: pd.DataFrame) -> None:
    """Draw the rows in one column or two, a heading above each type."""
    top, cut = sheet.y, first_of_second_column(table)
    width = WIDTH - 2 * MARGIN if cut == len(table) else (WIDTH - 2 * MARGIN - COLUMN_GUTTER) / 2
    names = sheet.room_for(table["entity"], LONGEST_NAME_BY_COLUMNS, NAME_SLACK)
    most = (table["body"] + table["outside"]).max()
    scale = min(LONGEST_MENTION, (width - names - BESIDE_ROW - sheet.ruler.width_of(f" {most} + {most}")) / most)
    draw_column(sheet, table.iloc[:cut], MARGIN, names, scale)
    lowest, sheet.y = sheet.y, top
    draw_column(sheet, table.iloc[cut:], MARGIN + width + COLUMN_GUTTER, names, scale,
                continued=table["type"].iloc[cut - 1])
    sheet.y = max(lowest, sheet.y)


def first_of_second_column(table: pd.DataFrame) -> int:
    """The row that opens the second column, if any: a type's first if that is near the middle, else the middle one."""
    if len(table) <= ONE_COLUMN:
        return len(table)
    middle = -(-len(table) // 2)
    starts = table.index[table["type"] != table["type"].shift()]
    nearest = min(starts, key=lambda start: abs(start - middle))
    return nearest if abs(nearest - middle) <= middle * NEAR_MIDDLE else middle


def draw_column(
    sheet: Sheet, rows: pd.DataFrame, x: float, names: float, scale: float, continued: str | None = None
) -> None:
    """Draw rows below one another, a heading above each type; `continued` is the type of the row before them."""
    for kind, group in rows.groupby("type", sort=False):
        sheet.line(x, [Run(f"{kind}, continued" if kind == continued else kind, bold=True)])
        for row in group.itertuples():
            draw_row(sheet, row, x, names, scale)
        sheet.y += TYPES_GAP


def draw_row(sheet: Sheet, row: Any, x: float, names: float, scale: float) -> None:
    """Draw one entity: its name, its bar and its number."""
    lines = sheet.lines_of_name(row.entity, names, bold=False)
    height = line_height(BODY)
    colour = TYPE_COLOURS[row.type]
    left = x + names + BESIDE_NAME
    middle = sheet.y + (len(lines) - 1) * height / 2
    for count, start, fill, part in ((row.body, 0, colour, "body"), (row.outside, row.body, pale(colour), "outside")):
        if count:
            sheet.bar(left + start * scale, middle + MENTIONS_INSET, count * scale, height - 2 * MENTIONS_INSET, fill,
                      f"{row.entity}: {part}")
    figures = [Run(str(row.body))] + [Run(f"+ {row.outside}", PALE_INK)] * bool(row.outside)
    sheet.write(left + (row.body + row.outside) * scale + BESIDE_MENTIONS, middle, figures)
    sheet.lines_to(x + names, lines)
    sheet.y += NAMES_GAP


def pale(colour: str) -> str:
    """The colour mixed with white."""
    return "#" + "".join(f"{round(255 - (255 - int(colour[i : i + 2], 16)) * PALER):02x}" for i in (1, 3, 5))


def in_words(title: str, drawn: pd.DataFrame, left_out: range) -> str:
    """What the picture shows, in words."""
    told = [f"{kind}: " + listed([f"{row.entity} {row.body}" for row in group.itertuples()])
            for kind, group in drawn.groupby("type", sort=False)]
    return alt_text("Bar chart of mentions" if told else "Empty chart", title, told,
                    in_the_table(len(left_out), "name"))
