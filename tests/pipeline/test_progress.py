"""The bar of a long wait: after two seconds, where somebody watches, gone in the end."""

import sys

import nbformat
import pytest
from conftest import ROOT
from nbclient import NotebookClient

from helpers import annotate
from helpers.pipeline import progress
from helpers.pipeline.progress import UNWATCHED
from helpers.tools.notebooks import QUIET


def watch(monkeypatch):
    monkeypatch.delenv(UNWATCHED, raising=False)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)


TEXT = "Ada Holm said the ferry would sail.\n\n" * 600


def test_a_short_wait_shows_nothing(monkeypatch, capsys):
    watch(monkeypatch)
    annotate("Ada Holm said the ferry would sail.")
    assert capsys.readouterr().err == ""


def test_a_long_wait_counts_paragraphs_and_leaves_no_trace(monkeypatch, capsys):
    watch(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", 1e-9)
    annotate(TEXT)
    shown = capsys.readouterr().err
    assert "/600 " in shown and "paragraph" in shown
    assert shown.split("\r")[-2].strip() == "" and shown.endswith("\r")


def test_nobody_watches_a_pipe_or_a_notebook_that_a_program_runs(monkeypatch, capsys):
    monkeypatch.setattr(progress, "PATIENCE", 1e-9)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv(UNWATCHED, "yes")
    annotate(TEXT)
    monkeypatch.delenv(UNWATCHED)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
    annotate(TEXT)
    assert capsys.readouterr().err == ""


NOTEBOOK = """
import sys
sys.path.insert(0, {root!r})
from helpers.pipeline import progress
progress.PATIENCE = 1e-9
from helpers import annotate
annotate("Ada Holm said the ferry would sail.\\n\\n" * 600)
"""


@pytest.mark.parametrize("watched", [True, False])
def test_a_notebook_shows_the_bar_to_a_reader_and_not_to_a_program(watched, monkeypatch):
    monkeypatch.delenv(UNWATCHED, raising=False) if watched else monkeypatch.setenv(UNWATCHED, "yes")
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(NOTEBOOK.format(root=str(ROOT)))])
    NotebookClient(notebook, kernel_name="python3", extra_arguments=QUIET).execute()
    shown = "".join(output.text for output in notebook.cells[0].outputs if output.get("name") == "stderr")
    assert ("/600 " in shown) == watched
