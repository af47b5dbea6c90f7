"""Rows -> a table for people, or CSV for spreadsheets."""

import shutil
import textwrap
from collections.abc import Iterable
from itertools import zip_longest
from typing import TextIO

import pandas as pd

from helpers.spreadsheet import as_cell

GAP = "  "
WIDEST_COLUMN = 16  # characters; longer cells are wrapped
NARROWEST_LAST = 30  # characters that the last column keeps, however narrow the terminal


def show_table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Column names and rows of values -> lines as wide as the terminal, whose cells are wrapped."""
    lines = [tuple(columns), *(tuple(str(value) for value in row) for row in rows)]
    widths = [min(WIDEST_COLUMN, max(map(len, cells))) for cells in list(zip(*lines, strict=True))[:-1]]
    widths.append(max(NARROWEST_LAST, shutil.get_terminal_size().columns - sum(widths) - len(GAP) * len(widths)))
    shown = []
    for line in lines:
        cells = [textwrap.wrap(cell, width) for cell, width in zip(line, widths, strict=True)]
        for words in zip_longest(*cells, fillvalue=""):
            shown.append(GAP.join(word.ljust(width) for word, width in zip(words, widths, strict=True)).rstrip())
    return "\n".join(shown)


def write_csv(frame: pd.DataFrame, article: str, stream: TextIO, header: bool) -> None:
    """Write a dataframe to a stream as CSV, with a first column that holds the article's name.

    Text that a spreadsheet would run as a formula gets an apostrophe before it; lists are written as JSON.
    """
    frame = frame.astype(object).map(as_cell)
    frame.insert(0, "article", as_cell(article))
    frame.to_csv(stream, index=False, header=header, lineterminator="\n")
