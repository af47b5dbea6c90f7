"""The whole way of a folder: its files, in chunks, to whoever reads them, and their rows to the tables."""

import os
import tempfile
import time
from numbers import Integral
from pathlib import Path
from typing import NamedTuple

from helpers.article.decoding import printable
from helpers.corpus.articles import changed_since, list_files, refuse_mixture, stale
from helpers.corpus.errors import CorpusError
from helpers.corpus.parts import Parts
from helpers.corpus.reading import Corpus, has_tables, read_tables
from helpers.corpus.tables import ARTICLE_COLUMNS, no_rows
from helpers.corpus.workers import answers, open_workers
from helpers.pipeline.progress import counter

WORDS = ARTICLE_COLUMNS.index("words")


class Summary(NamedTuple):
    """What the tables hold, how many articles were there before this run, its words and its seconds.

    changed, renamed, removed: how many articles of the tables are no longer in the folder as they were read.
    """

    articles: int
    entities: int
    quotes: int
    failures: int
    before: int
    words: int
    seconds: float
    changed: int
    renamed: int
    removed: int


def read_corpus(
    folder: str | Path, out: str | Path | None = None, workers: int = 1, dask: str | None = None, again: bool = False
) -> Corpus:
    """Read all articles of a folder -> a Corpus of four dataframes: entities, quotes, articles, failures.

    folder, out, workers, dask, again: see `write_corpus`; where `out` is left out, no files are kept.
    entities and quotes have the columns of `entities_frame` and `quotes_frame` after `article`, the file's place in the
    folder; articles has article, headline, published (date), outlet (that a web page names), paragraphs and words (of
    the body), entities and quotes (how many of each); failures has article and reason.
    The whole must fit into memory; the files that `write_corpus` leaves need not. Where `folder` is one that it wrote,
    the tables are read and no article is; CorpusError names a file of theirs that is missing or torn.
    """
    if has_tables(folder):
        return read_tables(folder)
    with tempfile.TemporaryDirectory() as nowhere:
        write_corpus(folder, out or nowhere, workers, dask, again)
        return read_tables(out or nowhere)


def write_corpus(
    folder: str | Path, out: str | Path, workers: int = 1, dask: str | None = None, again: bool = False
) -> Summary:
    """Read all articles of a folder and write their rows as Parquet and CSV parts while it goes on -> a Summary.

    folder: every file in it and below counts as an article, but hidden ones, decisions about an article, and tables.
    out: the folder of tables, see parts.py. Where it has tables of the same folder, they are compared with their
    manifest, and only articles without whole rows are read; those that failed are tried again. Articles that have
    changed, or gone, since they were read are counted.
    workers: how many processes; dask: the address of a Dask cluster, such as "tcp://10.0.0.1:8786", instead. Its
    workers must see the folder under the same path.
    again: the rows of articles that have changed or gone are removed, and what is there now is read; where another
    version, model or options made the tables, all is.
    The rows of one part and of what the workers have ready are held at a time, and the names of all files.
    CorpusWarning tells what is left out, and which files of the tables are missing, torn, doubled or foreign. Raises
    CorpusError where there is no such folder, the tables cannot be written or gone on with, or nobody can be had to
    read.
    """
    if not isinstance(workers, Integral) or workers < 1:
        raise CorpusError(f"workers={workers!r} is no number of processes; give 1 or more.")
    refuse_mixture(folder, out)
    names, unopened = list_files(folder, out)
    shown = {printable(name): name for name in names}
    started, words, failures = time.monotonic(), 0, len(unopened)
    with Parts(out, folder, again) as parts, open_workers(workers, dask) as team:
        changed = changed_since(folder, names, parts.manifest.digests())
        if again:
            parts.forget(changed | parts.manifest.digests().keys() - shown.keys())
            changed = set()
        there = parts.manifest.digests()
        left = [name for name in names if printable(name) not in there]
        parts.add(no_rows() | {"failures": unopened})
        with counter(total=len(names), before=len(names) - len(left), unit="articles") as bar:
            for chunk, rows in answers(team, os.path.abspath(folder), left):
                parts.add(rows)
                words += sum(row[WORDS] for row in rows["articles"])
                failures += len(rows["failures"])
                bar.set_postfix_str(f"{words / (time.monotonic() - started):,.0f} words a second", refresh=False)
                bar.update(len(chunk))
            parts.write()
        since = stale(shown, parts.manifest.digests(), changed)
        return Summary(**parts.counts(), failures=failures, before=len(there), words=words,
                       seconds=time.monotonic() - started, **since._asdict())
