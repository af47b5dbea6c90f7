"""Who reads: this process, a pool of processes on this machine, or a Dask cluster.

All three do nothing but call `rows_of` on chunks of files, and the answers come back in the order of the chunks, so
that the tables are the same whoever made them.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from multiprocessing.connection import wait

from helpers.corpus.parts import CorpusError, no_rows
from helpers.corpus.rows import printable, rows_of
from helpers.language import load_language

ARTICLES_A_CHUNK = 8  # so few that two workers end at about the same time
CHUNKS_AHEAD = 2  # for each worker: the one it reads and the next
SECONDS_TO_CONNECT = 10  # until a Dask scheduler that does not answer is told of


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
        return no_rows() | {"failures": [(printable(chunk[0]), printable(reason))]}
    each = [try_again(team, folder, [name]) for name in chunk]
    return {table: [row for rows in each for row in rows[table]] for table in each[0]}


def open_workers(workers, dask):
    """A team in a `with` statement: a Dask cluster where its address is given, else so many processes.

    A team's `submit` gives a Future of a chunk's rows, which raises `Died` where its worker died; `renew` replaces the
    dead, and `ahead` is how many chunks to have under way.
    """
    if dask:
        return Cluster(dask)
    return Processes(workers) if workers > 1 else ThisProcess()


class ThisProcess:
    """Reads where it is called."""

    ahead, Died = 0, BrokenExecutor

    def submit(self, folder, chunk):
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
        self.workers, self.ahead = workers, CHUNKS_AHEAD * workers
        load_language()  # where processes are forked, all share it
        self.open()
        try:
            self.pool.submit(os.getpid).result()
        except BrokenExecutor as error:
            raise CorpusError("No processes could be started; a script must ask for them below the line "
                              "`if __name__ == \"__main__\":`.") from error

    def open(self):
        self.pool = ProcessPoolExecutor(self.workers, initializer=start_worker)

    def renew(self):
        """A new pool: one that has lost a process cannot be used again."""
        self.pool.shutdown()  # every Future of it says so now
        self.open()

    def submit(self, folder, chunk):
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
        self.ahead = CHUNKS_AHEAD * max(1, len(self.client.scheduler_info(n_workers=-1)["workers"]))

    def renew(self):
        """Nothing to do: the cluster starts its workers again."""

    def submit(self, folder, chunk):
        return self.client.submit(rows_of, folder, chunk, pure=False)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.close()
