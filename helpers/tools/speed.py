"""What the helpers cost on top of the libraries that they are built on, as ratios: `python -m helpers.tools.speed`."""

import ast
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import nbformat

from helpers.article.article import read_article
from helpers.pipeline.language import annotate_many
from helpers.pipeline.paragraphs import ARTICLES_A_BATCH, load_model
from helpers.tools.notebooks import COPIED, execute, notebook_paths
from helpers.tools.running import exit_status
from helpers.tools.timing import Call, best_ratio

REPEATS = 5           # the shortest time of so many counts: what a machine does besides only ever adds to it
REPEATS_OF_ALL = 2    # the same for the notebooks, which take a minute each time
ARTICLES = 48         # the same ones over and over: three batches


def main() -> int:
    """Measure the three ratios and print each beside what it may be at most; the exit status."""
    return exit_status(measure)


def measure() -> int:
    """Measure and print the three ratios; 0. NotebookError where there are no notebooks here."""
    notebook_paths()
    print(f"import helpers / import spacy and pandas:         {import_ratio():.2f} (at most 1.10)", flush=True)
    print(f"entities, quotes and speakers / spaCy alone:      {language_ratio():.2f} (at most 1.10)", flush=True)
    print(f"notebooks / empty ones with the same libraries:   {notebooks_ratio():.2f} (at most 1.30)", flush=True)
    return 0


def import_ratio() -> float:
    """The time of importing the helpers over that of spaCy and pandas, each in a fresh Python."""
    def fresh(statement: str) -> Call:
        return lambda: subprocess.run([sys.executable, "-c", statement], check=True)

    return best_ratio(fresh("import helpers"), fresh("import spacy, pandas"), REPEATS).clock


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
    return best_ratio(ours, theirs, REPEATS).processor


def notebooks_ratio() -> float:
    """The time of executing a copy of the notebooks over that of as many that only import and load the model."""
    with tempfile.TemporaryDirectory() as folder:
        for name in COPIED:
            shutil.copytree(name, Path(folder, name))
        full = sorted(Path(folder, "notebooks").glob("*.ipynb"))
        empty = [write_empty(path) for path in full]

        def all_of(paths: list[Path]) -> Call:
            return lambda: list(map(execute, paths))

        return best_ratio(all_of(full), all_of(empty), REPEATS_OF_ALL).clock


def write_empty(path: Path) -> Path:
    """Write a notebook beside this one that only imports the same libraries and loads the model; its path."""
    notebook = nbformat.read(path, as_version=4)
    imports = [
        ast.unparse(statement)
        for cell in notebook.cells if cell.cell_type == "code"
        for statement in ast.parse(cell.source).body if isinstance(statement, (ast.Import, ast.ImportFrom))
    ]
    source = "\n".join([*imports, "from helpers.pipeline.paragraphs import load_model", "model = load_model()"])
    empty = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)], metadata=notebook.metadata)
    nbformat.write(empty, path.with_suffix(".empty.ipynb"))
    return path.with_suffix(".empty.ipynb")


if __name__ == "__main__":
    sys.exit(main())
