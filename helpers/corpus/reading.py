"""The tables that a run has written -> dataframes."""

import os
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import pyarrow
from pyarrow import parquet

from helpers.article.spans import Span
from helpers.corpus.errors import CorpusError
from helpers.corpus.manifest import NAME, Manifest, digest
from helpers.corpus.parts import FAILURES, FOLDER
from helpers.corpus.tables import TABLES, schema_of
from helpers.frames.quotes import with_whole_offsets
from helpers.frames.spreadsheet import read_cells


class Corpus(NamedTuple):
    """Four dataframes: see `read_corpus`."""

    entities: pd.DataFrame
    quotes: pd.DataFrame
    articles: pd.DataFrame
    failures: pd.DataFrame


def has_tables(folder: str | Path) -> bool:
    """Whether a folder holds the tables of a folder of articles."""
    listed = any(os.path.isfile(os.path.join(folder, name)) for name in (NAME, FOLDER))  # older ones have no manifest
    return listed and os.path.isdir(os.path.join(folder, "articles"))


def read_tables(out: str | Path) -> Corpus:
    """The tables that `write_corpus` wrote -> a Corpus; CorpusError names a file that is missing or torn."""
    manifest = Manifest.read(Path(out))
    try:
        failures = read_cells(Path(out, FAILURES))
    except (OSError, ValueError) as error:
        raise not_whole(Path(out, FAILURES)) from error
    return Corpus(failures=failures, **{table: read_parts(manifest, table) for table in TABLES})


def read_parts(manifest: Manifest, table: str) -> pd.DataFrame:
    """A table's parts as one dataframe, its columns typed as in frames/."""
    read = [read_part(manifest.folder / path, known) for part in manifest.parts.values()
            for path, known in part.files.items() if path.startswith(f"{table}/") and path.endswith(".parquet")]
    whole = pyarrow.concat_tables(read) if read else schema_of(TABLES[table]).empty_table()
    frame = whole.to_pandas()
    if "content_spans" in frame:
        frame["content_spans"] = [[Span(*span) for span in spans] for spans in whole["content_spans"].to_pylist()]
    return with_whole_offsets(frame)


def read_part(path: Path, known: str) -> pyarrow.Table:
    """The rows of a file, whose digest is known."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise not_whole(path) from error
    if digest(data) != known:
        raise not_whole(path)
    return parquet.read_table(pyarrow.BufferReader(data))


def not_whole(path: Path) -> CorpusError:
    """The error that a file of the tables cannot be read as it was written."""
    return CorpusError(f"{path}: this file of the tables is missing, torn or changed; run `python -m helpers corpus` "
                       f"again as it was run, which reads its articles anew.")
