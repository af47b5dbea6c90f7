"""The tables of many articles, written while they are read: numbered parts as Parquet and CSV in a folder a table.

    tables/articles/part-000000.parquet  tables/articles/part-000000.csv  ...
    tables/entities/...  tables/quotes/...  tables/failures.csv  tables/folder.txt

Every file is written beside its place and renamed, so that it is there whole or not at all. A part is finished once its
`articles` Parquet file is there, which is written last; what a killed run left of an unfinished one is removed.
"""

import csv
import io
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Self

import pandas as pd
import pyarrow
from filelock import FileLock, Timeout
from pyarrow import parquet

from helpers.article.spans import Span
from helpers.corpus.settings import ARTICLES_A_PART, SECONDS_TO_END
from helpers.frames.files import remove_unfinished, write_all
from helpers.frames.mentions import ENTITY_COLUMNS
from helpers.frames.quotes import QUOTE_COLUMNS, with_whole_offsets
from helpers.frames.spreadsheet import as_cell, read_cells

ARTICLE_COLUMNS = ["article", "headline", "published", "outlet", "paragraphs", "words", "entities", "quotes"]
TABLES = {  # in the order they are written
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
Rows = dict[str, list[Row]]   # a table's name, or "failures" -> its rows


class CorpusError(ValueError):
    """A folder of articles that cannot be read, or a folder of tables that cannot be written; says what to do."""


class Parts:
    """The folder of tables of one folder of articles, open to one run at a time; use it in a `with` statement.

    Raises CorpusError where it holds the tables of another folder, is written by another run, or cannot be written.
    """

    def __init__(self, folder: str | Path, articles: str | Path) -> None:
        """folder: where the tables are or will be; articles: the folder of articles that they are made from."""
        self.folder, self.articles_folder = Path(folder), Path(articles).resolve()

    def __enter__(self) -> Self:
        try:
            for table in TABLES:
                (self.folder / table).mkdir(parents=True, exist_ok=True)
            self.lock = FileLock(self.folder / ".lock", timeout=SECONDS_TO_END)
            self.lock.acquire()  # the system lets go of it however a run ends
        except Timeout as error:
            raise CorpusError(
                f"{self.folder}: another run is writing there; wait for it or name another --out.") from error
        except OSError as error:
            raise CorpusError(
                f"{self.folder}: no tables can be written there ({error.strerror}); name another --out.") from error
        try:
            self.name_articles()
            self.remove_unfinished()
            self.finished, self.waiting = len(self.files("articles")), no_rows()
            self.failed = open(self.folder / "failures.csv", "wb")  # what is in it is tried again
            self.write_failures([FAILURE_COLUMNS])
        except BaseException:
            self.lock.release()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.failed.close()
        self.lock.release()

    def name_articles(self) -> None:
        """Write down which folder of articles the tables are of; CorpusError where it is another."""
        path, articles = self.folder / "folder.txt", os.fsencode(self.articles_folder)
        if path.exists() and path.read_bytes() != articles:
            other = path.read_bytes().decode("utf-8", "backslashreplace")
            raise CorpusError(f"{self.folder}: the tables there are those of {other}; name another --out.")
        write_all({path.name: articles}, self.folder, lasting=True)

    def files(self, table: str) -> list[Path]:
        """The table's Parquet files, in the order they were written."""
        return sorted((self.folder / table).glob("part-*.parquet"))

    def articles(self) -> set[str]:
        """The names of all articles that finished parts have rows for."""
        return {name for file in self.files("articles")
                for name in parquet.read_table(file, columns=["article"])["article"].to_pylist()}

    def counts(self) -> dict[str, int]:
        """{table: how many rows its finished parts have}."""
        return {table: sum(parquet.read_metadata(file).num_rows for file in self.files(table)) for table in TABLES}

    def remove_unfinished(self) -> None:
        """Remove what a killed run left of a part that it did not finish."""
        finished = {file.stem for file in self.files("articles")}
        remove_unfinished(self.folder)
        for table in TABLES:
            remove_unfinished(self.folder / table)
            for file in (self.folder / table).glob("part-*"):
                if file.stem not in finished:
                    file.unlink()

    def add(self, rows: Rows) -> None:
        """Take {table: rows, each a tuple}, with the failures' rows under "failures", and write a part that is full."""
        for table, those in rows.items():
            self.waiting[table] += those
        if len(self.waiting["articles"]) + len(self.waiting["failures"]) >= ARTICLES_A_PART:
            self.write()

    def write(self) -> None:
        """Write what was taken since the last part."""
        rows, self.waiting = self.waiting, no_rows()
        if rows["articles"]:
            name = f"part-{self.finished:06}"
            try:
                for table, columns in TABLES.items():
                    part = {f"{name}.csv": as_csv([columns, *rows[table]]),
                            f"{name}.parquet": as_parquet(columns, rows[table])}
                    write_all(part, self.folder / table, lasting=True)
            except OSError as error:
                raise CorpusError(f"{self.folder}: the tables cannot be written on ({error.strerror}); make room and "
                                  f"start again, which goes on where it was.") from error
            self.finished += 1
        self.write_failures(rows["failures"])

    def write_failures(self, rows: Iterable[Sequence[Any]]) -> None:
        """Add rows to failures.csv."""
        self.failed.write(as_csv(rows))
        self.failed.flush()


def no_rows() -> Rows:
    """{table: rows} with none yet, "failures" among the tables."""
    return {table: [] for table in (*TABLES, "failures")}


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


def has_tables(folder: str | Path) -> bool:
    """Whether a folder holds the tables of a folder of articles."""
    return (Path(folder) / "folder.txt").is_file() and (Path(folder) / "articles").is_dir()


def read_parts(folder: str | Path, table: str) -> pd.DataFrame:
    """A table's parts as one dataframe, its columns typed as in frames/."""
    read = [parquet.read_table(file) for file in sorted((Path(folder) / table).glob("part-*.parquet"))]
    whole = pyarrow.concat_tables(read) if read else schema_of(TABLES[table]).empty_table()
    frame = whole.to_pandas()
    if "content_spans" in frame:
        frame["content_spans"] = [[Span(*span) for span in spans] for spans in whole["content_spans"].to_pylist()]
    return with_whole_offsets(frame)


def read_failures(folder: str | Path) -> pd.DataFrame:
    """failures.csv as a dataframe."""
    return read_cells(Path(folder) / "failures.csv")
