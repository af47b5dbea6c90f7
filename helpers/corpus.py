"""A folder of articles -> one table of articles, one of entities and one of quotes, with an `article` column.

`rows_of` turns a chunk of files into plain rows. It runs in this process, in a pool of processes or on a Dask cluster,
and the answers are written in the order of the chunks, so that the tables are the same whoever made them.
"""

import multiprocessing
import os
import signal
import tempfile
import threading
import time
from collections import deque, namedtuple
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from multiprocessing.connection import wait
from pathlib import Path

from tqdm import tqdm

from helpers.article import ArticleError, read_article
from helpers.decisions import ENDING
from helpers.frames import count_words, entity_rows, quote_rows
from helpers.language import annotate_many, load_language
from helpers.parts import TABLES, CorpusError, Parts, has_tables, read_failures, read_table

ARTICLES_A_CHUNK = 32  # one part: what a kill costs each worker, and the articles held in memory at once
SECONDS_TO_CONNECT = 10  # until a Dask scheduler that does not answer is told of
ONE_AT_A_TIME = threading.Lock()  # a spaCy pipeline is not made for threads, which a Dask worker may have

Corpus = namedtuple("Corpus", ["entities", "quotes", "articles", "failures"])
Corpus.__doc__ = "Four dataframes: see `read_corpus`."
Summary = namedtuple("Summary", ["articles", "entities", "quotes", "failures", "before", "words", "seconds"])
Summary.__doc__ = "What the tables hold, how many articles were there before this run, its words and its seconds."


def read_corpus(folder, out=None, workers=1, dask=None):
    """Read all articles of a folder -> a Corpus of four dataframes: entities, quotes, articles, failures.

    folder, out, workers, dask: see `write_corpus`; where `out` is left out, no files are kept.
    entities and quotes have the columns of `entities_frame` and `quotes_frame` after `article`, the file's place in the
    folder; articles has article, headline, published (date), outlet, paragraphs, words, entities and quotes (how many of each);
    failures has article and reason. The whole must fit into memory; the files that `write_corpus` leaves need not.
    Where `folder` is one that `write_corpus` has written, its tables are read and no article is.
    """
    if has_tables(folder):
        return read_tables(folder)
    with tempfile.TemporaryDirectory() as nowhere:
        write_corpus(folder, out or nowhere, workers, dask)
        return read_tables(out or nowhere)


def read_tables(out):
    """The tables that `write_corpus` wrote -> a Corpus."""
    return Corpus(*(read_table(out, table) for table in ("entities", "quotes", "articles")), read_failures(out))


def write_corpus(folder, out, workers=1, dask=None):
    """Read all articles of a folder and write their rows as Parquet and CSV parts while it goes on -> a Summary.

    folder: every file in it and below counts as an article, but hidden ones and `out`.
    out: the folder of tables, see helpers/parts.py. Where it has tables of the same folder, only articles without rows
    are read; those that failed are tried again. A file that has rows is not read again, even where it has changed.
    workers: how many processes; dask: the address of a Dask cluster, such as "tcp://10.0.0.1:8786", instead. Its
    workers must see the folder under the same path.
    Raises CorpusError where there is no such folder, the tables cannot be written, or the cluster cannot be reached.
    """
    names = list_files(folder, out)
    started, words, failures = time.monotonic(), 0, 0
    with Parts(out, folder) as parts, open_workers(workers, dask) as team:
        there = parts.articles()
        left = [name for name in names if printable(name) not in there]
        with tqdm(total=len(names), initial=len(names) - len(left), unit=" articles", disable=None) as bar:
            for chunk, rows in answers(team, os.path.abspath(folder), left):
                parts.write(rows)
                words += sum(row[TABLES["articles"].index("words")] for row in rows["articles"])
                failures += len(rows["failures"])
                bar.set_postfix_str(f"{words / (time.monotonic() - started):,.0f} words a second", refresh=False)
                bar.update(len(chunk))
        return Summary(**parts.counts(), failures=failures, before=len(there), words=words,
                       seconds=time.monotonic() - started)


def list_files(folder, out):
    """The paths in the folder of all its files, in order; no hidden ones, no tables, no decisions."""
    if not os.path.isdir(folder):
        raise CorpusError(f"{folder}: there is no such folder; name the one that holds the articles.")
    names, out = [], os.path.realpath(out)
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders
                      if not name.startswith(".") and os.path.realpath(os.path.join(place, name)) != out]
        names += [os.path.relpath(os.path.join(place, name), folder) for name in files
                  if not name.startswith(".") and not name.endswith(ENDING)]
    if not names:
        raise CorpusError(f"{folder}: the folder has no files; put the articles into it as text files.")
    return sorted(names)


def printable(name):
    """A file's name as text that can be written, whatever bytes it is made of."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def rows_of(folder, names):
    """A chunk of files -> {"articles", "entities", "quotes", "failures": rows, each a tuple of plain values}.

    folder, names: the folder and the files' paths in it. Whatever is wrong with one file is its row in "failures".
    """
    articles, rows = {}, {table: [] for table in (*TABLES, "failures")}
    for name in names:
        try:
            articles[name] = read_article(Path(folder, name))
        except ArticleError as error:
            rows["failures"].append((printable(name), printable(str(error))))
    with ONE_AT_A_TIME:
        try:
            answered = rows_of_articles(articles)
        except Exception:  # whatever it was, it must cost no other article: read each alone to find the one
            answered = [row for name in articles for row in rows_of_one(name, articles[name])]
    for table, row in answered:
        rows[table].append(row)
    return rows


def rows_of_one(name, article):
    """The same for one article, whose row is a failure where the program breaks on it."""
    try:
        return rows_of_articles({name: article})
    except Exception as error:
        reason = f"{name}: the program broke on this article ({type(error).__name__}: {error}); please report it."
        return [("failures", (printable(name), printable(reason)))]


def rows_of_articles(articles):
    """{name: Article} -> pairs of a table and a row for it.

    What spaCy remembers of the words it meets is let go of at the end, so that memory stays flat: the rows are plain
    values and hold no part of a Doc.
    """
    answered = []
    model = load_language().get_pipe("paragraphs").model
    with model.memory_zone():
        for (name, article), doc in zip(articles.items(), annotate_many(articles.values()), strict=True):
            name, entities, quotes = printable(name), entity_rows(doc), quote_rows(doc)
            words = sum(count_words(article.text[p.start : p.end]) for p in article.body)
            answered += [("entities", (name, *row)) for row in entities] + [("quotes", (name, *row)) for row in quotes]
            answered.append(("articles", (name, article.headline, article.published, article.outlet, len(article.body), words,
                                          len(entities), len(quotes))))
    model.get_pipe("lemmatizer").cache.clear()  # the one memory of words that is not the vocabulary's
    return answered


def answers(team, folder, names):
    """Each chunk of the names and its rows, in order; no more chunks are under way than the team can use."""
    waiting = deque()
    for start in range(0, len(names), ARTICLES_A_CHUNK):
        chunk = names[start : start + ARTICLES_A_CHUNK]
        waiting.append((chunk, team.submit(folder, chunk)))
        if len(waiting) > team.ahead:
            yield first_answer(team, folder, waiting)
    while waiting:
        yield first_answer(team, folder, waiting)


def first_answer(team, folder, waiting):
    """The first waiting chunk and its rows. Where a worker died, the chunk is tried again, then file by file."""
    chunk, future = waiting.popleft()
    try:
        return chunk, future.result()
    except team.Died:
        rows = try_again(team, folder, chunk)
        for place, (other, its_future) in enumerate(waiting):
            if its_future.done() and its_future.exception():  # died with it, since they share a pool
                waiting[place] = other, team.submit(folder, other)
        return chunk, rows


def try_again(team, folder, chunk):
    """The rows of a chunk whose worker died; a file that kills its worker each time is a failure."""
    team.renew()
    try:
        return team.submit(folder, chunk).result()
    except team.Died:
        team.renew()
    if len(chunk) == 1:
        reason = f"{chunk[0]}: the process that read it was killed, twice; is the file very large, or memory short?"
        return {table: [] for table in TABLES} | {"failures": [(printable(chunk[0]), printable(reason))]}
    each = [try_again(team, folder, [name]) for name in chunk]
    return {table: [row for rows in each for row in rows[table]] for table in each[0]}


def open_workers(workers, dask):
    """Who reads: this process, a pool of processes, or a Dask cluster where its address is given."""
    if dask:
        return Cluster(dask)
    return Processes(workers) if workers > 1 else ThisProcess()


class ThisProcess:
    """Reads where it is called. Like `Processes` and `Cluster`: `submit` gives a Future of a chunk's rows, `ahead` is
    how many chunks to have under way, and `Died` is raised by a Future whose worker died."""

    ahead, Died = 0, BrokenExecutor

    def submit(self, folder, chunk):
        """A Future that is done."""
        future = Future()
        future.set_result(rows_of(folder, chunk))
        return future

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


class Processes:
    """A pool of processes on this machine."""

    Died = BrokenExecutor

    def __init__(self, workers):
        self.workers, self.ahead = workers, 2 * workers
        self.pool = ProcessPoolExecutor(workers, initializer=start_worker)

    def renew(self):
        """A new pool: one that has lost a process cannot be used again."""
        self.pool.shutdown()  # every Future of it says so now
        self.pool = ProcessPoolExecutor(self.workers, initializer=start_worker)

    def submit(self, folder, chunk):
        """A Future of the chunk's rows."""
        try:
            return self.pool.submit(rows_of, folder, chunk)
        except BrokenExecutor as error:
            future = Future()
            future.set_exception(error)
            return future

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.pool.shutdown(cancel_futures=True)


def start_worker():
    """Let a pool's process end with the main one, however that ends, and leave it to say what Ctrl-C does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def end_with_parent():
        wait([multiprocessing.parent_process().sentinel])
        os._exit(1)

    threading.Thread(target=end_with_parent, daemon=True).start()


class Cluster:
    """A Dask cluster, which itself gives the work of a lost worker to another."""

    def __init__(self, address):
        try:
            import distributed  # only who has a cluster needs it
        except ImportError as error:
            raise CorpusError("Dask is not installed; run `pip install distributed` or leave --dask out.") from error
        self.Died = distributed.scheduler.KilledWorker
        try:
            self.client = distributed.Client(address, timeout=SECONDS_TO_CONNECT)
        except (OSError, ValueError) as error:
            raise CorpusError(f"{address}: no Dask scheduler answers there; check that it runs.") from error
        self.ahead = 2 * max(1, len(self.client.scheduler_info(n_workers=-1)["workers"]))

    def renew(self):
        """Nothing to do: the cluster starts its workers again."""

    def submit(self, folder, chunk):
        """A Future of the chunk's rows."""
        return self.client.submit(rows_of, folder, chunk, pure=False)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.close()
