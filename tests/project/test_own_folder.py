"""A folder of one's own in notebook 06: a class's handful, an outlet's many, tables, and what no folder should be."""

import shutil

import nbformat
import pytest
from cells_run import values_shown

from helpers.corpus import write_corpus
from helpers.tools.notebooks import main

NOTEBOOK = "06-read-many-articles.ipynb"
REPORTS = {
    "gazette/monday.txt": "“The ferry will sail again before winter,” said Ada Holm. Bo Lund said that it was late.",
    "gazette/tuesday.txt": "The ferry was late again, said Bo Lund.",
    "post.txt": "“The ferry will sail again before winter, and I mean it,” Ada Holm said.",
}
ODD = {
    "a single article": {"a.txt": "It rained, Ada Holm said."},
    "nobody quoted": {"a.txt": "It rained in Oslo.", "b.txt": "It rained in Bergen."},
    "none can be read": {"a.txt": "\0\1", "b.txt": " "},
    "one cannot be read": {"a.txt": "\0\1", "b.txt": "It rained, Ada Holm said."},
    "markup": {"<b>$x$.txt": "“<script>alert(1)</script> is $5 or $6 and no more,” said $Ada$ Holm.",
               "{0} %s.txt": "“<script>alert(1)</script> is $5 or $6 and no more,” said <i>Bo</i> Lund."},
}


def write(folder, articles):
    """Write {place: text} into a folder."""
    for place, text in articles.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text(text, encoding="utf-8")


def run_cells(path, folder):
    """Run the notebook's code in this process for a folder; all words that its cells show, and all HTML."""
    words, html = [], []
    for value in values_shown(path, FOLDER=folder):
        words.append(repr(value))
        html += [value._repr_html_()] if hasattr(value, "_repr_html_") else []
    return "\n".join(words), "\n".join(html)


def test_the_notebook_rewrites_itself_for_a_folder_in_one_of_its_own(project):
    write(project / "seeds" / "ferry", REPORTS)
    before = {path: path.read_bytes() for path in (project / "notebooks").iterdir()}
    assert main(["--folder", "seeds/ferry"]) == 0
    assert {path: path.read_bytes() for path in (project / "notebooks").iterdir()} == before
    assert [path.name for path in (project / "figures").iterdir()] == ["ferry"]
    names = {path.name for path in (project / "figures" / "ferry").iterdir()}
    assert names == {NOTEBOOK, *(f"{name}.{ending}" for name in ("same-words", "speakers-by-outlet")
                                 for ending in ("png", "svg", "csv", "txt"))}
    told = (project / "figures" / "ferry" / NOTEBOOK).read_text("utf-8")
    assert "3 articles of 2 outlets" in told and "Nobody has read these articles by hand" in told
    assert "“The ferry will sail again before winter, and I mean it” stands in both outlets, whole in 1 of them" in told
    shown = str([cell.get("outputs") for cell in nbformat.reads(told, as_version=4).cells])  # solutions name her
    assert "Ada Holm is quoted by both outlets and has " in shown and "Adeyemi" not in shown
    assert shown.count("Not for this folder: ") == shown.count("Not answered yet: ") * 2 > 0


def test_an_article_alone_leaves_the_folders_notebook_alone(project, capsys):
    assert main(["--article", "seeds/cedar-falls-library.txt"]) == 0
    assert NOTEBOOK not in capsys.readouterr().out
    assert not (project / "figures" / "cedar-falls-library" / NOTEBOOK).exists()


def test_tables_made_before_are_read_in_place_of_the_articles(project):
    write(project / "seeds" / "ferry", REPORTS)
    write_corpus(project / "seeds" / "ferry", project / "tables")
    shutil.rmtree(project / "seeds" / "ferry")
    words, _ = run_cells(project / "notebooks" / NOTEBOOK, "tables")
    assert "3 articles of 2 outlets" in words
    assert (project / "figures" / "tables" / "same-words.csv").exists()


@pytest.mark.parametrize("kind", ODD)
def test_no_folder_breaks_the_notebook(kind, project):
    write(project / "seeds" / "odd", ODD[kind])
    _, html = run_cells(project / "notebooks" / NOTEBOOK, "seeds/odd")
    assert html and "<script" not in html and "<i>" not in html and "<b>" not in html
    assert (project / "figures" / "odd" / "speakers-by-outlet.png").exists()
    svg = (project / "figures" / "odd" / "same-words.svg").read_text("utf-8")
    assert "<script" not in svg
    assert ("There is nothing to show" in svg) == (kind != "markup")


def test_a_folder_that_is_none_costs_one_sentence_before_any_notebook_runs(project, capsys):
    assert main(["--folder", "seeds/missing"]) == 1
    (project / "seeds" / "empty").mkdir()
    assert main(["--folder", "seeds/empty"]) == 1
    errors = capsys.readouterr().err.splitlines()
    assert len(errors) == 2 and "there is no such folder" in errors[0] and "the folder has no files" in errors[1]
    assert not (project / "figures").exists()
