"""What is learned, as it is kept in knowledge/: the weights, those of each fold, and what they were learned from."""

import csv
import hashlib
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from helpers.knowledge.weights import BETWEEN, BY_FOLD, FILE, LEARNED_FROM, Evidence
from helpers.tools.learning import scoring
from helpers.tools.learning.folds import Learned, OfFolds, Results, School
from helpers.tools.learning.gold import POLNEAR, WORLDWIDE
from helpers.tools.learning.settings import DECIMALS, FOLDS, Settings

ABOUT = FILE.with_suffix(".toml")
PACKAGES = ("numpy", "scikit-learn", "scipy", "spacy")
ORIGIN = {
    POLNEAR: {"url": "https://github.com/networkdynamics/PolNeAR", "part": "data/train",
              "commit": "9b85973d1610e219cb1280819816edcaa0587371"},
    WORLDWIDE: {"file": "tests/gold/wikinews2019.jsonl", "license": "CC BY 2.5"},
}
FIELDS = ("question", "evidence", "values")


def write(school: School, settings: Settings, sources: Mapping[str, Sequence[Path]]) -> str:
    """Learn and write the four files; sources: {domain: the files that were learned from}. The text of weights.toml."""
    learned = school.learn(settings)
    of_mean = {question: [of_question] for question, of_question in learned.weights.items()}
    write_rows(FILE, [*FIELDS, "weight"], rows_of(of_mean))
    write_rows(BY_FOLD, [*FIELDS, *map(str, range(FOLDS))], rows_of(learned.by_fold))
    write_rows(LEARNED_FROM, ["key", "fold"], sorted({(lesson.key, lesson.fold) for lesson in school.lessons}))
    told = about(learned, settings, school.found(learned), sources)
    ABOUT.write_text(told, encoding="utf-8", newline="\n")
    return told


def rows_of(of_questions: Mapping[str, OfFolds]) -> Iterable[list[str]]:
    """A row for each piece of evidence of a question, in the order of the alphabet; nothing for a weight of 0."""
    for question, of_folds in sorted(of_questions.items()):
        pieces: set[Evidence] = set().union(*of_folds)
        for name, *values in sorted(pieces):
            weights = [learned.get((name, *values)) for learned in of_folds]
            yield [question, name, BETWEEN.join(values),
                   *("" if weight is None else f"{weight:.{DECIMALS}f}" for weight in weights)]


def write_rows(file: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a table."""
    with file.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def about(learned: Learned, settings: Settings, found: Results, sources: Mapping[str, Sequence[Path]]) -> str:
    """What weights.toml says; found: what the engine finds in each article by the weights learned without it."""
    weights = learned.weights
    lines = [
        "# What weights.csv was learned from, and how; `make weights POLNEAR=...` writes it.", "",
        f"date = {datetime.now(UTC).date()}", f'python = "{sys.version.split()[0]}"',
        *(f'{package} = "{version(package)}"' for package in PACKAGES), "",
        "[settings]  # chosen by the sweep that sweep.csv keeps",
        *(f"{name} = {value}" for name, value in asdict(settings).items()),
    ]
    for question, examples in learned.examples.items():
        lines += ["", f'["{question}"]', f"examples = {examples}", f"weights = {len(weights[question])}"]
    for domain, files in sources.items():
        articles = [pair for pair in found if pair[0].domain == domain]
        lines += ["", f"[{domain}]", *(f'{name} = "{value}"' for name, value in ORIGIN[domain].items()),
                  f"articles = {len(articles)}", f'sha256 = "{digest(files)}"  # of all files, by the order of names',
                  "# quotes that were read, found, and right: by the weights that were learned without the article"]
        for name, score in (("direct", scoring.direct(articles)), ("reported", scoring.reported(articles))):
            lines.append(f"{name} = {{ read = {score.read}, found = {score.found}, content_right = {score.content}, "
                         f"source_right_too = {score.both}, F1 = {score.balance:.4f} }}")
    return "\n".join(lines) + "\n"


def digest(files: Iterable[Path]) -> str:
    """The digest of the bytes of some files, in the order of their names."""
    total = hashlib.sha256()
    for file in sorted(files, key=lambda path: path.name):
        total.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return total.hexdigest()
