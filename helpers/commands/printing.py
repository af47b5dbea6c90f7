"""Rows -> a table for people, or CSV for spreadsheets."""

import json
import shutil
import textwrap

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
GAP = "  "
NARROWEST = 30  # characters that the last column keeps, however narrow the terminal


def show_table(columns, rows):
    """Column names and rows of values -> lines as wide as the terminal; the last column is wrapped."""
    lines = [tuple(columns), *(tuple(" ".join(str(value).split()) for value in row) for row in rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(columns) - 1)]
    indent = sum(widths) + len(GAP) * len(widths)
    room = max(NARROWEST, shutil.get_terminal_size().columns - indent)
    shown = []
    for *cells, last in lines:
        first, *more = textwrap.wrap(last, room) or [""]
        shown.append(GAP.join([*(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)), first]).rstrip())
        shown.extend(" " * indent + line for line in more)
    return "\n".join(shown)


def write_csv(frame, article, stream, header):
    """Write a dataframe to a stream as CSV, with a first column that holds the article's name.

    Text that a spreadsheet would run as a formula gets an apostrophe before it; lists are written as JSON.
    """
    frame = frame.astype(object).map(as_cell)
    frame.insert(0, "article", as_cell(article))
    frame.to_csv(stream, index=False, header=header, lineterminator="\n")


def as_cell(value):
    """A value as it may stand in a spreadsheet's cell."""
    if isinstance(value, (list, tuple)):
        return json.dumps(value)
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return "'" + value
    return value
