"""What reading a folder of articles costs, as ratios: `python -m helpers.tools.corpus_speed [FOLDER]`.

FOLDER holds articles as text files; where it is left out, PolNeAR's, if they are at hand, and else invented ones.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from helpers.article.article import read_article
from helpers.article.decoding import ArticleError
from helpers.corpus import CorpusError, write_corpus
from helpers.corpus.articles import list_files
from helpers.pipeline.language import load_language
from helpers.pipeline.paragraphs import ARTICLES_A_BATCH, load_model
from helpers.tools.invented import write_invented
from helpers.tools.running import exit_status
from helpers.tools.timing import Call, Cost, in_turns, median_ratio

AT_HAND = Path("../shared/polnear/dev/text")
INVENTED = 384           # articles, where no other are at hand: 24 batches
REPEATS = 5              # rounds, of which the median counts
COUNTED = 60_000_000     # numbers, which take about as long as a round of articles
FEW, MANY = 400, 4_000   # articles, each with words that no other has
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
    return exit_status(lambda: measure(folder), ArticleError, CorpusError, stopped=2)


def measure(folder: str | Path | None) -> int:
    """Measure and print the ratios, on invented articles where no folder is given; 0."""
    with tempfile.TemporaryDirectory() as place:
        peak = memory_ratio(Path(place))  # first, while this process is small: a new one starts from its peak
        print(f"memory with {MANY:,} articles / with {FEW}:  {peak:.2f} (at most 1.10)", flush=True)
        folder = folder or invented_folder(Path(place, "invented"), INVENTED)
        texts = [read_article(Path(folder, name)).text for name in list_files(folder).names]
        print(f"{len(texts)} articles of {folder}, the median of {REPEATS} rounds:", flush=True)
        for line in ratios(in_turns(compared(folder, texts), REPEATS)):
            print(line, flush=True)
    return 0


def invented_folder(folder: Path, articles: int) -> Path:
    """Make a folder of so many invented articles; the folder."""
    folder.mkdir()
    write_invented(folder, articles)
    return folder


def memory_ratio(place: Path) -> float:
    """The highest memory of a process that reads many invented articles over that of one that reads few."""
    peaks = {}
    for count in (FEW, MANY):
        folder = invented_folder(place / str(count), count)
        command = [sys.executable, "-c", PEAK, str(folder), str(place / f"{count} read")]
        peaks[count] = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return peaks[MANY] / peaks[FEW]


def compared(folder: str | Path, texts: list[str]) -> dict[str, Call]:
    """What is compared, by its name: files to tables on disk, spaCy's model on texts already read, and mere counting.

    Loading the model is left out on all sides.
    """
    model = load_model()
    load_language()

    def tables(workers: int) -> None:
        with tempfile.TemporaryDirectory() as out:
            write_corpus(folder, out, workers)

    def alone(batch_size: int | None = None) -> None:
        for _ in model.pipe(texts, batch_size=batch_size):
            pass

    return {
        "one": lambda: tables(1),
        "two": lambda: tables(2),
        "counting": lambda: [count(COUNTED) for _ in range(2)],
        "two that count": count_in_two,
        "spaCy": alone,
        "spaCy in batches": lambda: alone(ARTICLES_A_BATCH),
    }


def ratios(rounds: list[dict[str, Cost]]) -> Iterator[str]:
    """A line a ratio, from what each call of `compared` took in each round."""
    for label, other in (("spaCy alone as it comes", "spaCy"),
                         (f"spaCy alone in batches of {ARTICLES_A_BATCH}", "spaCy in batches")):
        of_spacy = median_ratio(rounds, "one", other)
        yield (f"files to tables / {label}: {of_spacy.processor:.2f} of processor time, {of_spacy.clock:.2f} by the "
               "clock (at most 1.00)")
    faster = median_ratio(rounds, "one", "two").clock
    possible = median_ratio(rounds, "counting", "two that count").clock
    more = median_ratio(rounds, "two", "one").processor
    yield (f"two processes, times as fast as one: {faster:.2f} by the clock (at least 1.70; two that only count reach "
           f"{possible:.2f} on this machine now), with {more:.2f} of its processor time")


def count(numbers: int) -> int:
    """Keep one processor busy."""
    return sum(range(numbers))


def count_in_two() -> list[int]:
    """Keep two busy: what any two processes can gain."""
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(count, [COUNTED] * 2))


if __name__ == "__main__":
    sys.exit(main())
