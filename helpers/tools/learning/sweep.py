"""Try the settings of the learning and of the engine one after the other, and keep what each gives: sweep.csv.

`python -m helpers.tools.learning.sweep POLNEAR` takes about an hour. Each other value is tried with all settings but
one as chosen.
Every figure is F1 of content and source both right, each article judged by weights that were learned without it:
of direct and of reported quotes in PolNeAR's train articles, of reported ones in the worldwide articles, and, with
thoughts asked for, of all quotes in PolNeAR's. `weights` is how many are kept.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from helpers.knowledge.weights import FILE
from helpers.pipeline.quotes.grammar import content_end
from helpers.pipeline.quotes.settings import ACCEPTED
from helpers.tools.learning import scoring
from helpers.tools.learning.__main__ import read_lessons
from helpers.tools.learning.files import write_rows
from helpers.tools.learning.folds import Learned, Results, School
from helpers.tools.learning.gold import POLNEAR, WORLDWIDE, train_of
from helpers.tools.learning.settings import Settings
from helpers.tools.running import exit_status

SWEEP = FILE.with_name("sweep.csv")
COLUMNS = ("setting", "value", "weights", "direct", "reported", "worldwide", "with thoughts")
TRIED: dict[str, tuple[Any, ...]] = {  # those of the learning; the first two take less time than the others
    "said": (0.3, 1.0), "thought": (0.3, 0.6), "worldwide": (1,), "fewest": (5,), "end": (0.6,),
}
ACCEPTED_TRIED = (0.28, 0.32, 0.40, 0.44)  # and those of the engine
OWN_CHANCE_TRIED = (0.0, 0.25, 1.0, 2.0)

Row = tuple[str, float | str, int, str, str, str, str]


def rows(school: School) -> Iterator[Row]:
    """A row for the settings as they are, and one for each other value of each that is tried."""
    chosen = Settings()
    learned = school.learn(chosen)
    yield row(school, "as chosen", "", learned)
    for accepted in ACCEPTED_TRIED:
        yield row(school, "accepted", accepted, learned, accepted)
    for own_chance in OWN_CHANCE_TRIED:
        with patch.object(content_end, "OWN_CHANCE", own_chance):
            yield row(school, "own chance", own_chance, learned)
    for name, values in TRIED.items():
        for value in values:
            yield row(school, name, value, school.learn(replace(chosen, **{name: value})))


def row(school: School, setting: str, value: float | str, learned: Learned, accepted: float = ACCEPTED) -> Row:
    """What a setting gives."""
    found, thoughts = school.found(learned, accepted), school.found(learned, accepted, thoughts=True)
    polnear, worldwide = of_domain(found, POLNEAR), of_domain(found, WORLDWIDE)
    scores = (scoring.direct(polnear), scoring.reported(polnear), scoring.reported(worldwide),
              scoring.every(of_domain(thoughts, POLNEAR)))
    direct, reported, abroad, every = (f"{score.balance:.4f}" for score in scores)
    return setting, value, sum(map(len, learned.weights.values())), direct, reported, abroad, every


def of_domain(found: Results, domain: str) -> Results:
    """What was found in the articles of one domain."""
    return [pair for pair in found if pair[0].domain == domain]


def sweep(polnear: Path) -> int:
    """Try all settings on the articles of a clone of PolNeAR's repository, print each row and keep them; 0."""
    kept: list[Row] = []
    for tried in rows(School(read_lessons(train_of(polnear)))):
        print(*tried, sep=",", flush=True)
        kept.append(tried)
        write_rows(SWEEP, COLUMNS, kept)
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Try all settings and keep what each gives; list of str (those of the process where left out) -> exit status."""
    parser = argparse.ArgumentParser(prog="python -m helpers.tools.learning.sweep", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", metavar="POLNEAR", type=Path, help="a clone of PolNeAR's repository")
    polnear = parser.parse_args(arguments).polnear
    return exit_status(lambda: sweep(polnear))


if __name__ == "__main__":
    sys.exit(main())
