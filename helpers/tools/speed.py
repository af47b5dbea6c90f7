"""What the helpers cost on top of the libraries that they stand on, as ratios: `python -m helpers.tools.speed`."""

import ast
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import nbformat

from helpers.article.article import read_article
from helpers.pipeline.language import annotate_many
from helpers.pipeline.paragraphs import ARTICLES_A_BATCH, load_model
from helpers.tools.notebooks import NotebookError, execute, notebook_paths

REPEATS = 5
ARTICLES = 48  # the same ones over and over: three batches


def main() -> int:
    """Measure the three ratios and print each beside what it may be at most; the exit status."""
    try:
        notebook_paths()
    except NotebookError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"import helpers / import spacy and pandas:         {import_ratio():.2f} (at most 1.10)", flush=True)
    print(f"entities, quotes and speakers / spaCy alone:      {language_ratio():.2f} (at most 1.10)", flush=True)
    print(f"notebooks / empty ones with the same libraries:   {notebooks_ratio():.2f} (at most 1.30)", flush=True)
    return 0


def best_ratio(
    ours: Callable[[], object], theirs: Callable[[], object], clock: Callable[[], float], repeats: int = REPEATS
) -> float:
    """The shortest time of one call over that of another; they take turns, so that a busy machine slows both."""
    seconds: dict[Callable[[], object], list[float]] = {ours: [], theirs: []}
    for _ in range(repeats):
        for call in (ours, theirs):
            started = clock()
            call()
            seconds[call].append(clock() - started)
    return min(seconds[ours]) / min(seconds[theirs])


def import_ratio() -> float:
    """The time of importing the helpers over that of spaCy and pandas, each in a fresh Python."""
    def fresh(statement: str) -> Callable[[], object]:
        return lambda: subprocess.run([sys.executable, "-c", statement], check=True)

    return best_ratio(fresh("import helpers"), fresh("import spacy, pandas"), time.perf_counter)


def language_ratio() -> float:
    """The processor time of our whole pipeline over that of the spaCy model alone, on the articles of seeds/."""
    articles = [read_article(path) for path in sorted(Path("seeds").glob("*.txt"))]
    articles = (articles * ARTICLES)[:ARTICLES]
    texts, model = [article.text for article in articles], load_model()

    def ours() -> None:
        for _ in annotate_many(articles):
            pass

    def theirs() -> None:
        for _ in model.pipe(texts, batch_size=ARTICLES_A_BATCH):
            pass

    ours()  # loads our own language, which is no part of the question
    return best_ratio(ours, theirs, time.process_time)


def notebooks_ratio() -> float:
    """The time of executing a copy of the notebooks over that of as many that only import and load the model."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("notebooks", "seeds", "figures", "tests/gold"):
            shutil.copytree(name, Path(folder, name))
        full = sorted(Path(folder, "notebooks").glob("*.ipynb"))
        empty = [write_empty(path) for path in full]

        def all_of(paths: list[Path]) -> Callable[[], object]:
            return lambda: list(map(execute, paths))

        return best_ratio(all_of(full), all_of(empty), time.perf_counter, repeats=2)


def write_empty(path: Path) -> Path:
    """Write a notebook beside this one that only imports the same libraries and loads the model; its path."""
    notebook = nbformat.read(path, as_version=4)
    imports = [
        ast.unparse(statement)
        for cell in notebook.cells if cell.cell_type == "code"
        for statement in ast.parse(cell.source).body if isinstance(statement, (ast.Import, ast.ImportFrom))
    ]
    source = "\n".join([*imports, "from helpers.pipeline.language import load_model", "model = load_model()"])
    notebook.cells = [nbformat.v4.new_code_cell(source)]
    nbformat.write(notebook, path.with_suffix(".empty.ipynb"))
    return path.with_suffix(".empty.ipynb")


if __name__ == "__main__":
    sys.exit(main())
