"""The tables of many articles: their columns, and rows as the bytes of a CSV or a Parquet file."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow
from pyarrow import parquet

from helpers.frames.mentions import ENTITY_COLUMNS
from helpers.frames.quotes import QUOTE_COLUMNS
from helpers.frames.spreadsheet import as_cell

ARTICLE_COLUMNS = ["article", "headline", "published", "outlet", "paragraphs", "words", "entities", "quotes"]
TABLES = {
    "entities": ["article", *ENTITY_COLUMNS],
    "quotes": ["article", *QUOTE_COLUMNS],
    "articles": ARTICLE_COLUMNS,
}
FAILURE_COLUMNS = ["article", "reason"]
NUMBERS = {
    "start", "end", "paragraph", "cue_start", "cue_end", "source_start", "source_end", "words", "paragraphs",
    "entities", "quotes",
}
TYPES = {column: pyarrow.int64() for column in NUMBERS} | {
    "published": pyarrow.date32(), "about_talks": pyarrow.bool_(),
    "content_spans": pyarrow.list_(pyarrow.list_(pyarrow.int64())),
}  # every other column is text
Row = tuple[Any, ...]         # a plain value a column
# a table's name -> its rows; "failures" -> theirs; "digests" -> an article and the digest of its file
Rows = dict[str, list[Row]]


def no_rows() -> Rows:
    """Rows with none yet."""
    return {table: [] for table in (*TABLES, "failures", "digests")}


def as_csv(rows: Iterable[Sequence[Any]]) -> bytes:
    """Rows as the bytes of a CSV file that a spreadsheet reads without running any of it."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([as_cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8")


def as_parquet(columns: list[str], rows: list[Row]) -> bytes:
    """Rows as the bytes of a Parquet file; a column has its type even where all of it is missing."""
    schema = schema_of(columns)
    values = zip(*rows, strict=True) if rows else ([] for _ in columns)
    arrays = [pyarrow.array(column, field.type) for column, field in zip(values, schema, strict=True)]
    stream = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_arrays(arrays, schema=schema), stream)
    return stream.getvalue()


def schema_of(columns: list[str]) -> pyarrow.Schema:
    """The columns with their types."""
    return pyarrow.schema([(column, TYPES.get(column, pyarrow.string())) for column in columns])
