"""What is given with `make NAME=...` reaches the program as it stands; neither make nor a shell runs any of it."""

import os
import shutil
import subprocess

import pytest
from conftest import ROOT

from helpers.tools.notebooks import main

SHOW = "#!/bin/sh\nfor word in \"$@\"; do printf '%s\\n' \"$word\"; done\n"
VALUES = ['x"; touch made; echo "', "`touch made`", "$(touch made)", "$(shell touch made)", "it's", "a b$c;d|e&f", "-x"]

pytestmark = pytest.mark.skipif(shutil.which("make") is None or os.name == "nt", reason="there is no make here")


@pytest.fixture
def project(tmp_path):
    """A folder with the Makefile, whose environment is built and whose Python shows what it is given, a line each."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / ".venv").mkdir()
    for name in ("requirements.lock", "pyproject.toml", "environment.py", ".venv/installed"):
        (tmp_path / name).touch()
    (tmp_path / "show").write_text(SHOW)
    (tmp_path / "show").chmod(0o755)
    return tmp_path


def shown(project, target, **given):
    """What the program of a target is given, after "-m"."""
    variables = [f"{name}={value}" for name, value in given.items()]
    done = subprocess.run(["make", "-s", target, "RUN=./show", *variables], cwd=project, capture_output=True, text=True,
                          check=True, env={"PATH": os.environ["PATH"]})
    return done.stdout.splitlines()[1:]


@pytest.mark.parametrize("value", VALUES)
def test_no_value_is_run_and_each_is_read_as_a_name(project, value):
    assert shown(project, "notebooks", ARTICLE=value, TOPIC=value, FOLDER=value)[1:] == [
        f"--article={value}", f"--topic={value}", f"--folder={value}"]
    assert shown(project, "page", ARTICLE=value) == ["helpers", "page", "--", value]
    assert shown(project, "corpus-speed", FOLDER=value)[1:] == ["--", value]
    assert shown(project, "weights", POLNEAR=value)[1:] == ["--", value]
    assert not (project / "made").exists()


def test_where_nothing_is_given_the_committed_article_is_read(project):
    assert shown(project, "notebooks") == ["helpers.tools.notebooks"]
    assert shown(project, "page") == ["helpers", "page", "--", "seeds/000_d875bac7675d1d39.txt"]


@pytest.mark.parametrize("name", ["article", "topic", "folder"])
def test_a_value_that_names_nothing_is_refused_and_no_notebook_is_run(project, monkeypatch, capsys, name):
    assert shown(project, "notebooks", **{name.upper(): ""})[1:] == [f"--{name}="]
    monkeypatch.setattr("helpers.tools.notebooks.execute", lambda *_: pytest.fail("a notebook was run"))
    assert main([f"--{name}="]) == 1
    assert capsys.readouterr().err.startswith(f"{name.upper()} names nothing; ")
