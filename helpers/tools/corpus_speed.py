"""What reading a folder of articles costs, as ratios: `python -m helpers.tools.corpus_speed [FOLDER]`.

FOLDER holds articles as text files; where it is left out, PolNeAR's, if they are at hand, and else invented ones.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from helpers.article.article import read_article
from helpers.article.decoding import ArticleError
from helpers.corpus.folder import list_files, write_corpus
from helpers.corpus.parts import CorpusError
from helpers.pipeline.language import load_language
from helpers.pipeline.paragraphs import ARTICLES_A_BATCH, load_model
from helpers.tools.invented import write_invented

AT_HAND = Path("../shared/polnear/dev/text")
INVENTED = 384
REPEATS = 5
COUNTED = 60_000_000
FEW, MANY = 400, 4_000  # articles, each with words that no other has
PEAK = """
import resource, sys
from helpers.corpus import write_corpus
write_corpus(*sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def main(arguments: list[str] | None = None) -> int:
    """Measure the ratios and print each beside what it may be; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m helpers.tools.corpus_speed", description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", metavar="FOLDER", help="articles as text files")
    folder = parser.parse_args(arguments).folder or (AT_HAND if AT_HAND.is_dir() else None)
    with tempfile.TemporaryDirectory() as place:
        peak = memory_ratio(Path(place))  # first, while this process is small: a new one starts from its peak
        print(f"memory with {MANY:,} articles / with {FEW}:  {peak:.2f} (at most 1.10)", flush=True)
        if not folder:
            folder = Path(place, "invented")
            folder.mkdir()
            write_invented(folder, INVENTED)
        try:
            texts = [read_article(Path(folder, name)).text for name in list_files(folder, folder)]
        except (ArticleError, CorpusError) as error:
            print(error, file=sys.stderr)
            return 2
        print(f"{len(texts)} articles of {folder}, the median of {REPEATS} rounds:", flush=True)
        for line in ratios(folder, texts):
            print(line, flush=True)
    return 0


def memory_ratio(place: Path) -> float:
    """The highest memory of a process that reads many invented articles over that of one that reads few."""
    peaks = {}
    for count in (FEW, MANY):
        folder = place / str(count)
        folder.mkdir()
        write_invented(folder, count)
        command = [sys.executable, "-c", PEAK, str(folder), str(place / f"{count} read")]
        peaks[count] = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return peaks[MANY] / peaks[FEW]


def ratios(folder: str | Path, texts: list[str]) -> Iterator[str]:
    """A line a ratio: files to tables on disk, everything included, over spaCy's model on texts already read.

    What is compared takes turns, so that a busy machine slows all of it; loading the model is left out on both sides.
    """
    model = load_model()
    load_language()

    def tables(workers: int) -> None:
        with tempfile.TemporaryDirectory() as out:
            write_corpus(folder, out, workers)

    def alone(batch_size: int | None = None) -> None:
        for _ in model.pipe(texts, batch_size=batch_size):
            pass

    calls = {
        "one": lambda: tables(1),
        "two": lambda: tables(2),
        "counting": lambda: [count(COUNTED) for _ in range(2)],
        "two that count": count_in_two,
        "spaCy": alone,
        "spaCy in batches": lambda: alone(ARTICLES_A_BATCH),
    }
    rounds = [{name: seconds(call) for name, call in calls.items()} for _ in range(REPEATS)]
    for label, other in (("spaCy alone as it comes", "spaCy"),
                         (f"spaCy alone in batches of {ARTICLES_A_BATCH}", "spaCy in batches")):
        processor, clock = (statistics.median(each["one"][place] / each[other][place] for each in rounds)
                            for place in (0, 1))
        yield f"files to tables / {label}: {processor:.2f} of processor time, {clock:.2f} by the clock (at most 1.00)"
    faster, given = (statistics.median(each[one][1] / each[two][1] for each in rounds)
                     for one, two in (("one", "two"), ("counting", "two that count")))
    more = statistics.median(each["two"][0] / each["one"][0] for each in rounds)
    yield (f"two processes, times as fast as one: {faster:.2f} by the clock (at least 1.70; two that only count reach "
           f"{given:.2f} on this machine now), with {more:.2f} of its processor time")


def count(numbers: int) -> int:
    """Keep one processor busy."""
    return sum(range(numbers))


def count_in_two() -> list[int]:
    """Keep two busy: what any two processes can gain."""
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(count, [COUNTED] * 2))


def seconds(call: Callable[[], object]) -> tuple[float, float]:
    """What a call takes of the processors, its own processes included, and by the clock."""
    before, clock = sum(os.times()[:4]), time.perf_counter()
    call()
    return sum(os.times()[:4]) - before, time.perf_counter() - clock


if __name__ == "__main__":
    sys.exit(main())
