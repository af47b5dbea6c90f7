"""Who reads: this process, a pool of processes on this machine, or a Dask cluster.

All three do nothing but call `rows_of` on chunks of files, and the answers come back in the order of the chunks, so
that the tables are the same whoever made them.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Future, ProcessPoolExecutor
from contextlib import suppress
from multiprocessing.connection import wait
from typing import Any, Protocol, Self, cast

from helpers.article.decoding import printable
from helpers.corpus.errors import CorpusError
from helpers.corpus.rows import rows_of
from helpers.corpus.settings import ARTICLES_A_CHUNK, CHUNKS_AHEAD, SECONDS_TO_CONNECT, THOUGHTS
from helpers.corpus.tables import Rows, no_rows
from helpers.pipeline.language import load_language


class Answer(Protocol):
    """What a worker will answer: a Future, of Python or of Dask."""

    def result(self) -> Rows:
        """The rows of its chunk, once they are there."""

    def done(self) -> bool:
        """Whether it is answered, or will not be."""

    def exception(self) -> BaseException | None:
        """Why there are no rows, or None where there are."""


class Team(Protocol):
    """Who reads, in a `with` statement."""

    ahead: int  # how many chunks to have under way
    Died: type[Exception]  # what the answer raises where its worker died

    def submit(self, folder: str, chunk: list[str]) -> Answer:
        """A Future of the chunk's rows."""

    def renew(self) -> None:
        """Replace the dead."""

    def __enter__(self) -> Self: ...

    def __exit__(self, kind: object, error: BaseException | None, trace: object, /) -> None: ...


def open_workers(workers: int, dask: str | None) -> Team:
    """A Dask cluster where its address is given, else so many processes."""
    if dask:
        return Cluster(dask)
    return Processes(workers) if workers > 1 else ThisProcess()


def answers(team: Team, folder: str, names: list[str]) -> Iterator[tuple[list[str], Rows]]:
    """Each chunk of the names and its rows, in order; no more chunks are under way than the team can use."""
    chunks = UnderWay(team, folder)
    for start in range(0, len(names), ARTICLES_A_CHUNK):
        chunks.submit(names[start : start + ARTICLES_A_CHUNK])
        if len(chunks) > team.ahead:
            yield chunks.next()
    while chunks:
        yield chunks.next()


class UnderWay:
    """The chunks of a folder that a team has been given and that nobody has asked it for yet, in order."""

    def __init__(self, team: Team, folder: str) -> None:
        self.team, self.folder = team, folder
        self.chunks: deque[tuple[list[str], Answer]] = deque()

    def __len__(self) -> int:
        return len(self.chunks)

    def submit(self, chunk: list[str]) -> None:
        """Give the team another chunk."""
        self.chunks.append((chunk, self.team.submit(self.folder, chunk)))

    def next(self) -> tuple[list[str], Rows]:
        """The first chunk and its rows. Where a worker died, the chunk is tried again, then file by file."""
        chunk, answer = self.chunks.popleft()
        try:
            return chunk, answer.result()
        except self.team.Died:
            rows = try_again(self.team, self.folder, chunk)
            self.submit_the_dead()
            return chunk, rows

    def submit_the_dead(self) -> None:
        """Give the team once more the chunks that died with another one's worker, since they share a pool."""
        self.chunks = deque(
            (chunk, self.team.submit(self.folder, chunk) if answer.done() and answer.exception() else answer)
            for chunk, answer in self.chunks)


def try_again(team: Team, folder: str, chunk: list[str]) -> Rows:
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


class ThisProcess:
    """Reads where it is called; see Team."""

    ahead = 0
    Died: type[Exception] = BrokenExecutor

    def renew(self) -> None:
        """Nothing to do: who calls it would be dead."""

    def submit(self, folder: str, chunk: list[str]) -> Future[Rows]:
        """A Future that is done."""
        future: Future[Rows] = Future()
        future.set_result(rows_of(folder, chunk))
        return future

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass


class Processes:
    """A pool of processes on this machine; see Team."""

    Died: type[Exception] = BrokenExecutor

    def __init__(self, workers: int) -> None:
        self.workers, self.ahead = workers, CHUNKS_AHEAD * workers
        self.others = {*multiprocessing.active_children()}
        load_language(thoughts=THOUGHTS)  # where processes are forked, all share it
        self.open()
        try:
            self.pool.submit(os.getpid).result()
        except BaseException as error:
            self.stop()
            if isinstance(error, BrokenExecutor):
                raise CorpusError("No processes could be started; a script must ask for them below the line "
                                  "`if __name__ == \"__main__\":`.") from error
            raise

    def open(self) -> None:
        """A new pool."""
        self.pool = ProcessPoolExecutor(self.workers, initializer=start_worker)

    def renew(self) -> None:
        """Another pool: one that has lost a process cannot be used again."""
        self.pool.shutdown()  # every Future of it says so now
        self.open()

    def submit(self, folder: str, chunk: list[str]) -> Future[Rows]:
        """A Future of the chunk's rows; where the pool is broken, it says so."""
        try:
            return self.pool.submit(rows_of, folder, chunk)
        except BrokenExecutor as error:
            future: Future[Rows] = Future()
            future.set_exception(error)
            return future

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind:
            self.stop()
        else:
            self.pool.shutdown(cancel_futures=True)

    def stop(self) -> None:
        """End the processes at once: nobody wants what they read, and who pressed Ctrl-C need not wait for it."""
        for process in {*multiprocessing.active_children()} - self.others:
            process.kill()
        with suppress(RuntimeError):  # Ctrl-C came before the pool's own thread had started
            self.pool.shutdown(cancel_futures=True)


def start_worker() -> None:
    """Let a pool's process end with the main one, however that ends, and leave it to say what Ctrl-C does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()

    def end_with_parent() -> None:
        if parent:
            wait([parent.sentinel])
            os._exit(1)

    threading.Thread(target=end_with_parent, daemon=True).start()


class Cluster:
    """A Dask cluster, which itself gives the work of a lost worker to another; see Team."""

    def __init__(self, address: str) -> None:
        try:
            import distributed  # only who has a cluster needs it
        except ImportError as error:
            raise CorpusError("Dask is not installed; run `pip install distributed` or leave --dask out.") from error
        self.address = address
        self.Died: type[Exception] = distributed.scheduler.KilledWorker
        connect: Any = distributed.Client  # whose types are not told
        try:
            self.client = connect(address, timeout=SECONDS_TO_CONNECT)
        except (OSError, ValueError) as error:
            raise CorpusError(f"{address}: no Dask scheduler answers there; check that it runs.") from error
        self.ahead = CHUNKS_AHEAD * max(1, len(self.client.scheduler_info(n_workers=-1)["workers"]))

    def renew(self) -> None:
        """Nothing to do: the cluster starts its workers again."""

    def submit(self, folder: str, chunk: list[str]) -> Answer:
        """A Future of the chunk's rows."""
        return cast(Answer, self.client.submit(rows_of, folder, chunk, pure=False))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self.client.close()
        if isinstance(error, CancelledError):
            raise CorpusError(f"{self.address}: the Dask cluster has gone; once it runs again, the same command "
                              f"goes on where it was.") from error
