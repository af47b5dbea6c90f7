"""The whole way of a folder: its files, in chunks, to whoever reads them, and their rows to the tables."""

import os
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from helpers.corpus.parts import ARTICLE_COLUMNS, CorpusError, Parts, has_tables, read_failures, read_parts
from helpers.corpus.rows import printable
from helpers.corpus.workers import answers, open_workers
from helpers.frames.decisions import ENDING
from helpers.pipeline.progress import counter

WORDS = ARTICLE_COLUMNS.index("words")


class Corpus(NamedTuple):
    """Four dataframes: see `read_corpus`."""

    entities: pd.DataFrame
    quotes: pd.DataFrame
    articles: pd.DataFrame
    failures: pd.DataFrame


class Summary(NamedTuple):
    """What the tables hold, how many articles were there before this run, its words and its seconds."""

    articles: int
    entities: int
    quotes: int
    failures: int
    before: int
    words: int
    seconds: float


def read_corpus(folder: str | Path, out: str | Path | None = None, workers: int = 1, dask: str | None = None) -> Corpus:
    """Read all articles of a folder -> a Corpus of four dataframes: entities, quotes, articles, failures.

    folder, out, workers, dask: see `write_corpus`; where `out` is left out, no files are kept.
    entities and quotes have the columns of `entities_frame` and `quotes_frame` after `article`, the file's place in the
    folder; articles has article, headline, published (date), outlet (that a web page names), paragraphs and words (of
    the body), entities and quotes (how many of each); failures has article and reason.
    The whole must fit into memory; the files that `write_corpus` leaves need not. Where `folder` is one that it wrote,
    the tables are read and no article is.
    """
    if has_tables(folder):
        return read_tables(folder)
    with tempfile.TemporaryDirectory() as nowhere:
        write_corpus(folder, out or nowhere, workers, dask)
        return read_tables(out or nowhere)


def read_tables(out: str | Path) -> Corpus:
    """The tables that `write_corpus` wrote -> a Corpus."""
    return Corpus(read_parts(out, "entities"), read_parts(out, "quotes"), read_parts(out, "articles"),
                  read_failures(out))


def write_corpus(folder: str | Path, out: str | Path, workers: int = 1, dask: str | None = None) -> Summary:
    """Read all articles of a folder and write their rows as Parquet and CSV parts while it goes on -> a Summary.

    folder: every file in it and below counts as an article, but hidden ones, decisions about an article, and `out`.
    out: the folder of tables, see parts.py. Where it has tables of the same folder, only articles without rows are
    read; those that failed are tried again. A file that has rows is not read again, even where it has changed.
    workers: how many processes; dask: the address of a Dask cluster, such as "tcp://10.0.0.1:8786", instead. Its
    workers must see the folder under the same path.
    The rows of one part and of what the workers have ready are held at a time, and the names of all files.
    Raises CorpusError where there is no such folder, the tables cannot be written, or nobody can be had to read.
    """
    names = list_files(folder, out)
    started, words, failures = time.monotonic(), 0, 0
    with Parts(out, folder) as parts, open_workers(workers, dask) as team:
        there = parts.articles()
        left = [name for name in names if printable(name) not in there]
        with counter(total=len(names), before=len(names) - len(left), unit="articles") as bar:
            for chunk, rows in answers(team, os.path.abspath(folder), left):
                parts.add(rows)
                words += sum(row[WORDS] for row in rows["articles"])
                failures += len(rows["failures"])
                bar.set_postfix_str(f"{words / (time.monotonic() - started):,.0f} words a second", refresh=False)
                bar.update(len(chunk))
            parts.write()
        return Summary(**parts.counts(), failures=failures, before=len(there), words=words,
                       seconds=time.monotonic() - started)


def list_files(folder: str | Path, out: str | Path) -> list[str]:
    """The paths in the folder of all its files, in order; no hidden ones, no decisions, no tables."""
    if not os.path.isdir(folder):
        raise CorpusError(f"{folder}: there is no such folder; name the one that holds the articles.")
    tables, names = os.path.realpath(out), []
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders
                      if not name.startswith(".") and os.path.realpath(os.path.join(place, name)) != tables]
        names += [os.path.relpath(os.path.join(place, name), folder) for name in files
                  if not name.startswith(".") and not name.endswith(ENDING)]
    if not names:
        raise CorpusError(f"{folder}: the folder has no files; put the articles into it as text files.")
    return sorted(names)
