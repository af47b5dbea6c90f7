"""What reading a folder of articles costs, as ratios: `python -m helpers.corpus.speed [FOLDER]`.

FOLDER holds articles as text files, such as PolNeAR's; invented ones are read where it is left out.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from helpers.article import ArticleError, read_article
from helpers.corpus.folder import list_files, write_corpus
from helpers.corpus.parts import CorpusError
from helpers.corpus.rows import rows_of
from helpers.corpus.invented import write_invented
from helpers.language import ARTICLES_A_BATCH, load_model
from helpers.speed import best_ratio

INVENTED = 192
FEW, MANY = 400, 4_000  # articles, each with words that no other has
PEAK = """
import resource, sys
from helpers.corpus import write_corpus
write_corpus(*sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def main(arguments=None):
    """Measure the three ratios and print each beside what it may be; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m helpers.corpus.speed", description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", metavar="FOLDER", help="articles as text files; else invented ones")
    folder = parser.parse_args(arguments).folder
    try:
        for name in list_files(folder, folder) if folder else ():
            read_article(Path(folder, name))
    except (ArticleError, CorpusError) as error:
        print(error, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as place:
        peak = memory_ratio(Path(place))  # first, while this process is small: a new one starts from its peak
        print(f"memory with {MANY:,} articles / with {FEW}:         {peak:.2f} (at most 1.10)", flush=True)
        if not folder:
            folder = Path(place, "invented")
            folder.mkdir()
            write_invented(folder, INVENTED)
        print(f"a folder of articles / spaCy alone:            {stock_ratio(folder):.2f} (at most 1.00)", flush=True)
        print(f"two processes, times as fast as one:           {workers_ratio(folder):.2f} (at least 1.70)", flush=True)
    return 0


def memory_ratio(place):
    """The highest memory of a process that reads many invented articles over that of one that reads few."""
    peaks = {}
    for count in (FEW, MANY):
        folder = place / str(count)
        folder.mkdir()
        write_invented(folder, count)
        command = [sys.executable, "-c", PEAK, str(folder), str(place / f"{count} read")]
        peaks[count] = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return peaks[MANY] / peaks[FEW]


def stock_ratio(folder):
    """The processor time of files to rows, everything included, over that of spaCy's model on texts already read."""
    names, model = list_files(folder, folder), load_model()
    texts = [read_article(Path(folder, name)).text for name in names]

    def ours():
        with tempfile.TemporaryDirectory() as out:
            write_corpus(folder, out)

    def theirs():
        for _ in model.pipe(texts, batch_size=ARTICLES_A_BATCH):
            pass

    rows_of(folder, names[:1])  # loads the language, which is no part of the question
    return best_ratio(ours, theirs, time.process_time, repeats=3)


def workers_ratio(folder):
    """How many times as fast two processes are as one, by the clock on the wall, each with a folder of its own."""
    def write(workers):
        def call():
            with tempfile.TemporaryDirectory() as out:
                write_corpus(folder, out, workers)
        return call

    return 1 / best_ratio(write(2), write(1), time.perf_counter, repeats=3)


if __name__ == "__main__":
    sys.exit(main())
