"""What befalls a folder of tables befalls it here on purpose: `python -m helpers.tools.faults [--kills N]`.

Runs over invented articles are killed, where they do something to a file or at any moment; each kind of file is torn,
removed and doubled; the disk fills; two runs write at once. Each time the next run must leave the tables that an
undisturbed one leaves, to the byte, and a run that cannot go on must say so in a sentence.
"""

import argparse
import io
import os
import random
import shutil
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from contextlib import redirect_stderr
from functools import partial
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, NamedTuple

from helpers.corpus import CorpusError, CorpusWarning, write_corpus
from helpers.corpus.manifest import NAME
from helpers.corpus.parts import ASIDE, FAILURES, FOLDER
from helpers.corpus.tables import TABLES
from helpers.pipeline.language import load_language
from helpers.tools.invented import write_invented
from helpers.tools.running import ToolError, exit_status

KILLS = 50
ARTICLES = 70   # three parts
FILLS = 5       # sizes at which no file can grow
SECONDS = 120   # after which a run counts as one that hangs
SEED = 15
WHOLE, REFUSED, KILLED = 0, 2, 9  # how a run ends: done; with a sentence why it is not; killed by itself
TOUCHES = {"open", "os.mkdir", "os.remove", "os.rename", "os.rmdir"}  # what Python calls doing something to a file
TOUCHES_AN_ARTICLE = 3  # some fewer than a run needs, so that most are killed
HARMS: dict[str, Callable[[Path], object]] = {
    "torn": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "removed": lambda path: path.unlink(),
    "doubled": lambda path: shutil.copy(path, path.with_stem(f"{path.stem} copy")),
}
PARTS = [f"{table}/part-000000.{ending}" for table in TABLES for ending in ("csv", "parquet")]


class Place(NamedTuple):
    """Where the articles are, a folder for tables, and the bytes of undisturbed ones."""

    articles: Path
    tables: Path
    expected: dict[str, bytes]


def main(arguments: list[str] | None = None) -> int:
    """Do all of it and print what was done; the exit status, 1 where something did not hold."""
    parser = argparse.ArgumentParser(prog="python -m helpers.tools.faults", description="Harm tables on purpose.")
    parser.add_argument("--kills", metavar="N", type=int, default=KILLS, help=f"how many runs are killed ({KILLS})")
    parser.add_argument("--articles", metavar="N", type=int, default=ARTICLES, help=f"of how many ({ARTICLES})")
    options = parser.parse_args(arguments)
    return exit_status(lambda: harm_all(options.kills, options.articles))


def harm_all(kills: int, articles: int) -> int:
    """The same; ToolError says what did not hold."""
    if not hasattr(os, "fork"):
        raise ToolError("This system does not copy running processes; run it on Linux or macOS.")
    load_language()  # once: each run is a copy of this process
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as name:
        folder, undisturbed, tables = Path(name, "articles"), Path(name, "undisturbed"), Path(name, "tables")
        folder.mkdir()
        write_invented(folder, articles)
        (folder / "article-000001b.txt").write_bytes(b"\0")  # one failure among them
        started = time.monotonic()
        write_corpus(folder, undisturbed)
        seconds = time.monotonic() - started
        place = Place(folder, tables, contents(undisturbed))
        print(kill(place, kills, seconds, chance), flush=True)
        print(corrupt(place, undisturbed), flush=True)
        print(fill(place, chance), flush=True)
        print(write_at_once(place), flush=True)
    return 0


def contents(tables: Path) -> dict[str, bytes]:
    """{path: bytes} of all files of the tables but those set aside; the manifest's lines in one order."""
    files = {path.relative_to(tables).as_posix(): path.read_bytes() for path in tables.rglob("*") if path.is_file()}
    found = {path: data for path, data in files.items() if path != ".lock" and not path.startswith(f"{ASIDE}/")}
    return found | {NAME: b"\n".join(sorted(found.get(NAME, b"").split(b"\n")))}


def started_run(place: Place, workers: int = 1, before: Callable[[], object] = int) -> BaseProcess:
    """A run in a process of its own, which calls a function before."""
    process = get_context("fork").Process(target=read, args=(place, workers, before))
    process.start()
    return process


def read(place: Place, workers: int, before: Callable[[], object]) -> None:
    """What that process does; it ends with WHOLE, REFUSED or, where anything else is raised, 1."""
    warnings.simplefilter("ignore", CorpusWarning)
    before()
    try:
        with redirect_stderr(io.StringIO()):  # no bars
            write_corpus(place.articles, place.tables, workers)
    except CorpusError:
        os._exit(REFUSED)
    os._exit(WHOLE)


def end_of(process: BaseProcess) -> int:
    """How a run ends; ToolError where it hangs or breaks."""
    process.join(SECONDS)
    if process.exitcode is None:
        process.kill()
        raise ToolError(f"A run took more than {SECONDS} seconds.")
    if process.exitcode == 1:
        raise ToolError("A run broke, for the reason above.")
    return process.exitcode


def remove(tables: Path) -> None:
    """Begin without tables."""
    shutil.rmtree(tables, ignore_errors=True)


def must_be_whole(place: Place, after: str) -> None:
    """ToolError where the tables are not what they are undisturbed."""
    found, expected = contents(place.tables), place.expected
    differ = sorted(path for path in found.keys() | expected.keys() if found.get(path) != expected.get(path))
    if differ:
        raise ToolError(f"After {after} the tables are not as they were: {', '.join(differ)}.")


def kill(place: Place, kills: int, seconds: float, chance: random.Random) -> str:
    """Kill runs, each of which goes on where the last one was, until as many were killed."""
    killed, whole, most = 0, 0, TOUCHES_AN_ARTICLE * len(list(place.articles.iterdir()))
    while killed < kills:
        if chance.random() < 0.5:
            process = started_run(place, 1 + killed % 2, dies_at(chance.randint(1, most)))
        else:
            process = started_run(place, 1 + killed % 2)
            process.join(chance.uniform(0, seconds))
            process.kill()
        if end_of(process) == WHOLE:
            whole += 1
            must_be_whole(place, f"{killed} kills")
            remove(place.tables)
        else:
            killed += 1
    if end_of(started_run(place)) != WHOLE:
        raise ToolError("After the last kill the run was refused.")
    must_be_whole(place, f"{killed} kills")
    return f"{killed} runs killed; the tables were whole {whole + 1} times of {whole + 1}"


def dies_at(touch: int) -> Callable[[], None]:
    """A function that lets the process that calls it die before it does something to a file for the touch-th time."""
    def prepare() -> None:
        left, this = touch, os.getpid()  # the processes that read for it go on

        def die(event: str, _: tuple[Any, ...]) -> None:
            nonlocal left
            left -= event in TOUCHES and os.getpid() == this
            if not left:
                os._exit(KILLED)

        sys.addaudithook(die)
    return prepare


def corrupt(place: Place, undisturbed: Path) -> str:
    """Harm each kind of file in each way; a run says what was harmed, and it or the next with --again mends it."""
    mended = refused = 0
    for file in (*PARTS, NAME, FOLDER, FAILURES):
        for name, harm in HARMS.items():
            if name == "doubled" and file not in PARTS:
                continue
            remove(place.tables)
            shutil.copytree(undisturbed, place.tables)
            harm(place.tables / file)
            told = told_by_run(place, again=False)
            if not told and file in (*PARTS, NAME):
                raise ToolError(f"Nobody was told that {file} is {name}.")
            if contents(place.tables) != place.expected:
                refused += 1
                if file == FOLDER:  # which folder it was, nobody can know: the reader says it by removing the file
                    (place.tables / file).unlink()
                told_by_run(place, again=True)
            must_be_whole(place, f"{file} was {name}")
            mended += 1
    return f"{mended} files torn, removed or doubled; the tables were whole each time, {refused} times once asked for"


def told_by_run(place: Place, again: bool) -> list[str]:
    """What a run says, which may be why it is refused."""
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", CorpusWarning)
        try:
            write_corpus(place.articles, place.tables, again=again)
        except CorpusError as error:
            return [str(error)]
    return [str(warning.message) for warning in told]


def fill(place: Place, chance: random.Random) -> str:
    """Let no file of a run grow over some size; it is refused, and the next goes on."""
    import resource  # where there is fork, there is this

    largest = max(map(len, place.expected.values()))
    for _ in range(FILLS):
        remove(place.tables)
        size = chance.randint(1, largest - 1)
        full = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (size, size))
        if end_of(started_run(place, before=full)) != REFUSED or end_of(started_run(place)) != WHOLE:
            raise ToolError(f"Where no file can be larger than {size} bytes, a run does not say so, or none goes on.")
        must_be_whole(place, f"a disk that was full at {size} bytes")
    return f"{FILLS} disks filled; the tables were whole each time there was room again"


def write_at_once(place: Place) -> str:
    """Start two runs at once: one writes, and the other waits for it or is refused."""
    remove(place.tables)
    ends = [end_of(process) for process in [started_run(place), started_run(place)]]
    if WHOLE not in ends or not {*ends} <= {WHOLE, REFUSED}:
        raise ToolError(f"Of two runs at once, the ends were {ends}.")
    must_be_whole(place, "two runs at once")
    return f"2 runs at once, {ends.count(REFUSED)} of them refused; the tables were whole"


if __name__ == "__main__":
    sys.exit(main())
