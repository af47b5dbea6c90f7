"""Learn how much each piece of evidence weighs, and write weights.csv and what belongs to it.

`make weights POLNEAR=path` runs it on a plain clone of PolNeAR's repository (github.com/networkdynamics/PolNeAR) and on
the worldwide articles in tests/gold/. It takes some minutes, and writes the same bytes each time, but for the date in
weights.toml. Only weights are kept, no text.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from helpers.article.article import article_from_text
from helpers.pipeline.language import annotate_many
from helpers.tools.learning.files import write
from helpers.tools.learning.folds import Lesson, School, lessons_of
from helpers.tools.learning.gold import POLNEAR, WORLDWIDE, read_lines, read_polnear, train_of
from helpers.tools.learning.settings import Settings
from helpers.tools.running import exit_status

WIKINEWS = Path(__file__).parents[3] / "tests" / "gold" / "wikinews2019.jsonl"


def read_lessons(train: Path) -> list[Lesson]:
    """The articles of both domains, read by the language model; train: the folder of PolNeAR's."""
    annotated = [*read_polnear(train), *read_lines(WIKINEWS)]
    docs = annotate_many(article_from_text(article.text, plain=True) for article in annotated)
    return lessons_of(list(zip(annotated, docs, strict=True)))


def make(polnear: Path) -> int:
    """Learn the weights from a clone of PolNeAR's repository, write them, and print what weights.toml says; 0."""
    train = train_of(polnear)
    files = [path for part in ("text", "attributions") for path in (train / part).iterdir() if path.is_file()]
    print(write(School(read_lessons(train)), Settings(), {POLNEAR: files, WORLDWIDE: [WIKINEWS]}))
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn the weights and write them; list of str (those of the process where left out) -> exit status."""
    parser = argparse.ArgumentParser(prog="python -m helpers.tools.learning", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", metavar="POLNEAR", type=Path, help="a clone of PolNeAR's repository")
    polnear = parser.parse_args(arguments).polnear
    return exit_status(lambda: make(polnear))


if __name__ == "__main__":
    sys.exit(main())
