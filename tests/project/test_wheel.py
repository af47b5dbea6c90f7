"""The wheel: everything that a user needs and nothing of the maintainers', and it works far from the repository."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT

BUILD = "import sys; from setuptools.build_meta import build_wheel; build_wheel(sys.argv[1])"
SOURCES = ("pyproject.toml", "README.md", "LICENSE")  # beside helpers/: what a wheel is built from
DATA = {".css", ".csv", ".html", ".js", ".md", ".toml"}
IMPORT_ALL = """
import importlib, pkgutil, sys, helpers
for module in pkgutil.walk_packages(helpers.__path__, "helpers."):
    if module.name != "helpers.__main__":
        importlib.import_module(module.name)
print(helpers.__file__)
"""
ARTICLE = "“The ferry will sail again,” said Ada Holm, the mayor of Oslo. She denied that it was late."


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The built wheel, from a copy, so that nothing is left in the repository."""
    folder = tmp_path_factory.mktemp("source")
    shutil.copytree(ROOT / "helpers", folder / "helpers", ignore=shutil.ignore_patterns("__pycache__"))
    for name in SOURCES:
        shutil.copy(ROOT / name, folder)
    run("-c", BUILD, str(folder), folder=folder)
    [path] = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The folder that the wheel is installed in: a pure one is its files, no more."""
    folder = tmp_path_factory.mktemp("installed")
    zipfile.ZipFile(wheel).extractall(folder)
    return folder


def run(*arguments, folder, path=None):
    """What a Python command prints that runs in a folder, with another one first on its path."""
    surroundings = os.environ | {"PYTHONPATH": str(path or ""), "PYTHONUTF8": "1"}
    return subprocess.run([sys.executable, *arguments], cwd=folder, env=surroundings, stdout=subprocess.PIPE,
                          encoding="utf-8", check=True).stdout


def test_the_wheel_holds_every_file_but_the_maintainers(wheel):
    paths = {path.relative_to(ROOT) for path in (ROOT / "helpers").rglob("*") if path.suffix in DATA | {".py"}}
    ours = {path.as_posix() for path in paths if path.parts[1] != "tools"}
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert held == ours
    assert {Path(name).suffix for name in ours} == DATA | {".py"}


def test_every_module_of_the_wheel_is_imported_without_the_tools(installed, tmp_path):
    assert run("-c", IMPORT_ALL, folder=tmp_path, path=installed).strip() == str(installed / "helpers" / "__init__.py")


def test_the_command_line_of_the_wheel_answers_outside_the_repository(installed, tmp_path):
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    answer = json.loads(run("-m", "helpers", "quotes", "--jsonl", "ferry.txt", folder=tmp_path, path=installed))
    assert answer["doc"] == "ferry"
    assert [quote["speaker"] for quote in answer["quotes"]] == ["Ada Holm", "Ada Holm"]
    run("-m", "helpers", "page", "ferry.txt", folder=tmp_path, path=installed)
    assert "Ada Holm" in (tmp_path / "pages" / "ferry.html").read_text("utf-8")
