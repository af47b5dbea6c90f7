"""The file of decisions beside an article: where it stands, what its rows are, reading and writing it."""

import csv
import io
from enum import StrEnum
from pathlib import Path
from typing import TypedDict

import pandas as pd

from helpers.article.article import WEB_PAGES
from helpers.article.decoding import ArticleError, decode
from helpers.frames.files import write_all
from helpers.frames.spreadsheet import as_cell, from_cell


class DecisionRow(TypedDict):
    """A row of a file of decisions, as its cells have it."""

    start: str
    end: str
    text: str
    field: str
    value: str
    reason: str


class Field(StrEnum):
    """What a decision may be about beside a column."""

    VERDICT = "verdict"
    RENAME = "rename"
    ADD = "add"


class DecisionError(ValueError):
    """A file of decisions that cannot be read or written; the message says what to do."""


DECISION_COLUMNS = list(DecisionRow.__annotations__)
REVIEW_COLUMNS = [*DECISION_COLUMNS, "speaker", "source", "cue", "paragraph"]  # the last four only help to judge
ENDING = ".decisions.csv"


def decisions_path(article: str | Path) -> Path:
    """Where the decisions about an article stand: seeds/mine.txt -> seeds/mine.decisions.csv.

    Where a page and a text of one name lie side by side, those about the page stand in mine.html.decisions.csv.
    """
    article = Path(article)
    beside = article.suffix.lower() in WEB_PAGES and article.with_suffix(".txt").exists()
    return article.with_name(article.name + ENDING) if beside else article.with_suffix(ENDING)


def read_decisions(path: str | Path) -> pd.DataFrame:
    """The rows of a file of decisions as text; none where there is no such file. Raises DecisionError."""
    path = Path(path)
    if not path.exists():
        return pd.DataFrame(columns=DECISION_COLUMNS)
    if path.is_file() and not path.stat().st_size:
        raise DecisionError(f"{path}: the file is empty; delete it, then `python -m helpers review` writes a new one.")
    try:
        text = decode(path)
        header = text.splitlines()[0]
        separator = max(",;\t", key=header.count)  # a spreadsheet saves with that of its country
        columns, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    except (ArticleError, csv.Error) as error:
        if isinstance(error.__cause__, OSError):
            raise DecisionError(str(error)) from error
        raise DecisionError(f"{path}: this is no table of decisions that can be read; save it again in the spreadsheet "
                            f"as CSV in UTF-8, not as a workbook.") from error
    places = places_of(columns, path)
    cells = [[from_cell(row[place]) if place < len(row) else "" for place in places]
             for row in (whole_row(row, columns, line, path) for line, row in enumerate(rows, start=2) if any(row))]
    return pd.DataFrame(cells, columns=DECISION_COLUMNS, dtype=object)


def places_of(columns: list[str], path: Path) -> list[int]:
    """Where each of DECISION_COLUMNS stands in the table; DecisionError where one is missing or stands there twice."""
    missing = [column for column in DECISION_COLUMNS if column not in columns]
    if missing:
        raise DecisionError(f"{path}: the table has no column {', '.join(missing)}; `python -m helpers review` writes "
                            f"one that has all.")
    twice = [column for column in DECISION_COLUMNS if columns.count(column) > 1]
    if twice:
        raise DecisionError(f"{path}: the table has two columns {twice[0]}; delete the one that is not meant.")
    return [columns.index(column) for column in DECISION_COLUMNS]


def whole_row(row: list[str], columns: list[str], line: int, path: Path) -> list[str]:
    """A row of the table; DecisionError where it has more cells than columns, so that nobody knows which is which."""
    if any(row[len(columns):]):
        raise DecisionError(f"{path}: row {line} has {len(row)} cells and the table {len(columns)} columns; put marks "
                            f"around a cell that holds a comma.")
    return row


def write_review(quotes: pd.DataFrame, path: str | Path) -> None:
    """Write every row of `quotes_frame` as a decision to be taken: a verdict that is still empty.

    Raises DecisionError where the file is there already: nobody's decisions are overwritten.
    """
    path = Path(path)
    if path.exists():
        raise DecisionError(f"{path}: there are decisions already; go on in this file, or move it away first.")
    empty = {"field": str(Field.VERDICT), "value": "", "reason": ""}
    review = quotes.rename(columns={"content": "text"}).assign(**empty)[REVIEW_COLUMNS]
    table = review.astype(object).map(as_cell).to_csv(index=False, lineterminator="\n")
    mark = b"\xef\xbb\xbf"  # tells spreadsheets that it is UTF-8
    write_all({path.name: mark + table.encode()}, path.parent)
