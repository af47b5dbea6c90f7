"""README says what is true: its links lead somewhere, its Python runs, its findings are those of the notebooks."""

import re

import nbformat
import pytest
from conftest import ROOT

from helpers.frames.measured import measured_frame

README = (ROOT / "README.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| \[.+?\]\((notebooks/.+?)\) \| (.*?) \| (.*?) \| (.*?) \|$", README, re.M)


def outputs_of(path):
    """What a notebook printed and what its pictures say, as one text."""
    texts = []
    for cell in nbformat.read(ROOT / path, as_version=4).cells:
        for output in cell.get("outputs", []):
            texts += [output.get("text", ""), output.get("data", {}).get("text/plain", "")]
    return "\n".join(texts)


def test_links_lead_somewhere():
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert links and [link for link in links if not (ROOT / link).exists()] == []


def test_every_notebook_has_its_row():
    notebooks = sorted((ROOT / "notebooks").glob("*.ipynb"))
    assert [row[0] for row in ROWS] == [f"notebooks/{path.name}" for path in notebooks]


@pytest.mark.parametrize(("path", "reads", "writes", "finding"), ROWS)
def test_a_row_says_what_the_notebook_says(path, reads, writes, finding):
    first_cells = nbformat.read(ROOT / path, as_version=4).cells[1].source
    assert all(place in first_cells for place in re.findall(r"`[^`]+`", f"{reads} {writes}"))
    assert finding and finding in outputs_of(path)


def test_every_figure_has_its_row():
    named = set(re.findall(r"`figures/([\w-]+)`", README))
    assert named == {path.stem for path in (ROOT / "figures").glob("*.*") if path.is_file()}


def test_what_thoughts_cost_is_what_was_measured():
    ours = measured_frame().set_index("what")["ours"]
    told = re.findall(
        r"F1 ([\d.]+) instead of ([\d.]+), but\s+of reported speech fewer, ([\d.]+) instead of ([\d.]+)", README)
    assert told == [(ours["all attributions with --thoughts"], ours["all attributions, PolNeAR dev"],
                     ours["reported speech with --thoughts"], ours["reported speech, PolNeAR dev"])]


def test_its_python_runs(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    for block in re.findall(r"```python\n(.*?)```", README, re.S):
        exec(block, {})
    assert "Blinken" in capsys.readouterr().out
