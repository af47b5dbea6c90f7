"""`make browser`: a notebook that shows something else than committed is told of, and the committed one stays."""

import shutil
from types import SimpleNamespace

import nbformat
import pytest
from conftest import NEEDS_CHROMIUM
from nbformat.v4 import new_code_cell, new_notebook, new_output

from helpers.tools import browser
from helpers.tools.notebooks import COPIED, execute, without_traces


def printing(text):
    return new_notebook(cells=[new_code_cell("x = 1"), new_code_cell("x", outputs=[new_output("stream", text=text)])])


def showing(picture, text="a chart"):
    data = {"image/png": picture, "text/plain": text}
    return new_notebook(cells=[new_code_cell("x", outputs=[new_output("display_data", data=data)])])


def test_a_cell_that_shows_something_else_is_told_of():
    assert browser.differences(printing("5 quotes\n"), printing("5 quotes\n")) == []
    told = browser.differences(printing("5 quotes\n"), printing("4 quotes\n"))
    assert told == ["code cell 2 shows '4 quotes', not '5 quotes'"]
    failed = new_notebook(cells=[new_code_cell("x = 1"), new_code_cell("x", outputs=[
        new_output("error", ename="NameError", evalue="name 'x' is not defined", traceback=[])])])
    assert browser.differences(printing("5 quotes\n"), failed) == [
        'code cell 2 shows "name \'x\' is not defined", not \'5 quotes\'']


def test_a_picture_may_have_other_pixels_and_may_not_be_missing():
    assert browser.differences(showing("AAAA"), showing("BBBB")) == []
    assert browser.differences(showing("AAAA"), showing("AAAA", "another chart")) != []
    missing = showing("AAAA")
    del missing.cells[0].outputs[0].data["image/png"]
    assert len(browser.differences(showing("AAAA"), missing)) == 1


def test_a_machine_without_chromium_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    without = SimpleNamespace(chromium=SimpleNamespace(executable_path="/there/is/no/browser"))
    with pytest.raises(browser.BrowserError, match="Chromium is missing: install it with `sudo apt install chromium`"):
        browser.chromium(without)


@NEEDS_CHROMIUM
def test_notebooks_are_run_in_a_copy_and_pictured(tmp_path, monkeypatch, capsys):
    for folder in COPIED:
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    right, wrong = (tmp_path / "notebooks" / name for name in ("1-right.ipynb", "2-wrong.ipynb"))
    nbformat.write(new_notebook(cells=[new_code_cell("print('one'); print('two')"), new_code_cell("1 + 1")]), right)
    execute(right)
    wide = "from IPython.display import HTML\nHTML('<div style=\"width:3000px\">wide</div>')"
    notebook = without_traces(printing("2\n"))
    notebook.cells.append(new_code_cell(wide))
    nbformat.write(notebook, wrong)
    before = {path: path.read_bytes() for path in (right, wrong)}
    assert browser.main() == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first == "notebooks/1-right.ipynb: every output is as committed"
    assert "code cell 2 shows '1', not '2'" in second
    assert "an output is wider than a laptop's window: 'wide'" in second
    assert {path: path.read_bytes() for path in (right, wrong)} == before
    pictures = sorted((tmp_path / "figures" / "browser").iterdir())
    assert [path.name for path in pictures] == ["1-right.png", "2-wrong.png"]
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in pictures)
