"""What strict nbval lets through: cells not run in order, pictures missing or of another run, traces of a machine."""

import ast
import base64
import re
import shutil
from itertools import pairwise

import nbformat
import pytest
from conftest import ROOT

from helpers.tools.notebooks import NotebookError, execute, without_traces

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
FIGURES = sorted({path.stem for path in (ROOT / "figures").glob("*.*") if path.is_file()})
LONGEST_CELL = 12  # lines
OPENING = ("# ", "**What you'll do.**", "**What you'll learn.**", "**What you'll need.**", "**Time.**")
CODE = re.compile(r"^```.*?^```", re.M | re.S)
A_MACHINES_PATH = re.compile(r"(?<![\w./])/(?:home|root|Users|tmp|work|usr|var|opt)/|\b[A-Z]:\\")


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request):
    return nbformat.read(request.param, as_version=4)


def code_cells(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def outputs(notebook):
    return [output for cell in code_cells(notebook) for output in cell.outputs]


def pictures(cell):
    return [output.data["image/png"] for output in cell.outputs if "image/png" in output.get("data", {})]


def test_the_six_notebooks_are_there():
    assert [path.stem for path in NOTEBOOKS] == [
        "01-read-the-article", "02-count-the-entities", "03-find-the-quotes", "04-chart-who-said-what",
        "05-check-the-answers", "06-read-many-articles"]


def test_every_cell_was_run_once_from_top_to_bottom(notebook):
    cells = code_cells(notebook)
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))


def test_nothing_failed_or_warned(notebook):
    assert [output for output in outputs(notebook)
            if output.output_type == "error" or output.get("name") == "stderr"] == []


def test_every_chart_cell_shows_the_picture_that_figures_holds(notebook):
    saved = {(ROOT / "figures" / f"{name}.png").read_bytes() for name in FIGURES}
    calls = [cell for cell in code_cells(notebook) if re.search(r"\w_chart\(", cell.source)]
    assert [cell.source for cell in calls if not pictures(cell)] == []
    assert all(base64.b64decode(picture) in saved for cell in calls for picture in pictures(cell))


def test_no_path_of_a_machine_is_kept(notebook):
    assert A_MACHINES_PATH.findall(nbformat.writes(notebook)) == []


def test_no_time_version_or_editor_left_a_trace(notebook):
    assert notebook == without_traces(notebook)
    assert notebook.metadata.kernelspec.name == "python3"


def test_cells_ask_and_helpers_answer(notebook):
    for cell in code_cells(notebook):
        lines = cell.source.splitlines()
        assert len(lines) <= LONGEST_CELL, cell.source
        assert not cell.source.rstrip().endswith(";"), "strict nbval fails on a hidden output"
        defined = [node for node in ast.walk(ast.parse(cell.source))
                   if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))]
        assert not defined, cell.source


def test_it_opens_with_what_a_reader_will_do_and_what_it_reads_and_writes(notebook):
    first, second = notebook.cells[:2]
    assert [words for words in OPENING if words not in first.source] == []
    assert "**Reads**" in second.source and "**Writes**" in second.source


def test_headings_are_in_order(notebook):
    levels = [len(marks) for cell in notebook.cells if cell.cell_type == "markdown"
              for marks in re.findall(r"^(#+) ", CODE.sub("", cell.source), re.M)]
    assert levels[0] == 1 and 1 not in levels[1:]
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


def test_it_ends_with_exercises_of_growing_number(notebook):
    titles = [line for cell in notebook.cells if cell.cell_type == "markdown"
              for line in re.findall(r"^##+ .+", cell.source, re.M)]
    exercises = titles[titles.index("## Exercises") + 1 :]
    assert titles[-len(exercises) - 2] == "## What it does not show"
    assert [title[:7] for title in exercises] in (["### 1. ", "### 2. "], ["### 1. ", "### 2. ", "### 3. "])


def test_pictures_have_words(notebook):
    for output in outputs(notebook):
        if "image/png" in output.get("data", {}):
            assert len(output.metadata["image/png"]["alt"].split()) > 10


def test_links_lead_somewhere(notebook):
    links = [link for cell in notebook.cells if cell.cell_type == "markdown"
             for link in re.findall(r"\]\((?!https?:)([^)#]+)", cell.source)]
    assert [link for link in links if not (ROOT / "notebooks" / link).exists()] == []


def test_every_file_of_the_helpers_that_it_names_is_there(notebook):
    named = {name for cell in notebook.cells for name in re.findall(r"\bhelpers/[\w/]+\.\w+", cell.source)}
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_has_its_vectors_its_data_and_its_words(name):
    for ending in ("png", "svg", "csv", "txt"):
        assert (ROOT / "figures" / f"{name}.{ending}").stat().st_size > 0


def test_any_order_in_a_fresh_copy_gives_the_committed_notebooks_and_figures(tmp_path):
    """Pictures are left out: their pixels may differ between machines."""
    for name in ("notebooks", "seeds", "tests/gold"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for path in reversed(NOTEBOOKS):
        execute(tmp_path / "notebooks" / path.name)
    for path in NOTEBOOKS:
        assert without_pictures(tmp_path / "notebooks" / path.name) == without_pictures(path)
    drawn = {path.name for path in (tmp_path / "figures").iterdir()}
    assert drawn == {path.name for path in (ROOT / "figures").iterdir() if path.is_file()}
    for name in drawn:
        if name.endswith((".csv", ".txt")):
            assert (tmp_path / "figures" / name).read_bytes() == (ROOT / "figures" / name).read_bytes()


def without_pictures(path):
    return re.sub(r'"image/png": "[^"]*"', "", path.read_text("utf-8"))


def write_notebook(path, *cells):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    notebook.metadata["language_info"] = {"name": "python", "version": "2.7"}
    nbformat.write(notebook, path)


def test_executing_twice_changes_no_byte(tmp_path):
    path = tmp_path / "twice.ipynb"
    write_notebook(path, "for i in range(100):\n    print(i, flush=True)", "1 + 1")
    execute(path)
    once = path.read_bytes()
    execute(path)
    assert path.read_bytes() == once
    assert b"2.7" not in once and b'"99\\n"' in once


def test_a_notebook_that_fails_costs_one_sentence_and_stays_as_it_was(tmp_path):
    path = tmp_path / "fails.ipynb"
    write_notebook(path, "1 + 1", "1 / 0", "2 + 2")
    before = path.read_bytes()
    with pytest.raises(NotebookError, match=r"fails.ipynb stopped in code cell 2 \(ZeroDivisionError"):
        execute(path)
    assert path.read_bytes() == before
