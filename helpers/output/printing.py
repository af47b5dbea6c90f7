"""What a program prints: a table for people, CSV for spreadsheets, or one sentence where it cannot go on."""

import re
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable
from itertools import zip_longest
from typing import TextIO

import pandas as pd

from helpers.frames.spreadsheet import as_cell

GAP = "  "
WIDEST_COLUMN = 16  # characters; longer cells are wrapped
# what a terminal would obey: its colours, its title, the direction of writing
ORDERS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
NO_LETTER = "\ufffd"
NARROWEST_LAST = 30  # characters that the last column keeps, however narrow the terminal


def terminal_table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Column names and rows -> lines as wide as the terminal, whose cells are wrapped; "none" without a row.

    A character that would command the terminal is shown as one that has no letter.
    """
    lines = [tuple(columns), *(tuple(ORDERS.sub(NO_LETTER, str(value)) for value in row) for row in rows)]
    if len(lines) == 1:
        return "none"
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


def exit_status(program: Callable[[], int], *expected: type[Exception], stopped: int = 1) -> int:
    """Run a program and return its exit status.

    expected: the errors whose message is a sentence for whoever runs it. Where one stops the program, the sentence is
    printed on standard error and `stopped` is returned.
    """
    try:
        return program()
    except expected as error:
        print(error, file=sys.stderr)
        return stopped
