"""Frames -> tables that are pleasant to read: chosen columns, long text wrapped, nothing shown where nothing is."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from pandas.api.types import is_integer_dtype

from helpers.output.views.view import View, escape
from helpers.output.wording import number, percent

MOST_ROWS = 500  # are shown, so that a browser can open the notebook; the frame has all
SHARES = {"share", "precision", "recall", "F1"}  # columns of shares from 0 to 1
LONGEST_WORD = 25  # letters; a longer one may break anywhere, or its column would push the others off the page


def show_table(frame: pd.DataFrame, columns: Sequence[str]) -> View:
    """The named columns of a frame as a View: whole numbers to the right, shares in per cent, all else as text.

    A missing value is shown as nothing, True as "yes", False as nothing; a frame without rows as "none". Of more than
    MOST_ROWS rows the first are shown, and how many are not.
    """
    if frame.empty:
        return View("<p>none</p>", "none")
    aligned = {column: "right" if is_integer_dtype(frame[column]) or column in SHARES else "left" for column in columns}
    rows = [[cell("th", column, aligned[column]) for column in columns]]
    rows += [[cell("td", in_words(row[column], column), aligned[column]) for column in columns]
             for row in frame[columns].head(MOST_ROWS).to_dict("records")]
    lines = "\n".join(f"<tr>{''.join(cells)}</tr>" for cells in rows)
    rest = len(frame) - MOST_ROWS
    left_out = f"\n<p>And {number(rest, 'other row')}, not shown here.</p>" if rest > 0 else ""
    return View(f"<table>\n{lines}\n</table>{left_out}", number(len(frame), "row"))


def cell(tag: str, text: str, align: str) -> str:
    """One cell of the table."""
    breaks = ";overflow-wrap:anywhere" if max(map(len, text.split()), default=0) > LONGEST_WORD else ""
    return f'<{tag} style="text-align:{align};vertical-align:top{breaks}">{escape(text)}</{tag}>'


def in_words(value: Any, column: str) -> str:
    """A cell's value as it is shown."""
    if isinstance(value, bool):
        return "yes" if value else ""
    if pd.api.types.is_scalar(value) and pd.isna(value):
        return ""
    return percent(value) if column in SHARES else str(value)
