"""The house: helpers/ holds its rooms and nothing else, and a fault is reported by the contract that it breaks."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib

import pytest
from conftest import ROOT

HELPERS = ROOT / "helpers"
RULES = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
ROOMS = {room for floor in RULES[0]["layers"] for room in floor.split(" | ")}
LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"
FAULTS = {  # what is wrong -> where, what is written there, the contract that says so
    "a module that has no room": ("extra.py", "", "Rooms import only rooms below"),
    "a module that no contract of its room names": ("pipeline/extra.py", "", "Inside the pipeline"),
    "an import from a room above": ("article/english.py", "import helpers.frames", "Rooms import only rooms below"),
    "one between two that stand side by side": (
        "output/folders.py", "import helpers.corpus", "Rooms import only rooms below"),
    "a maintainers' tool in what is shipped": (
        "commands/page.py", "import helpers.tools.timing", "Nothing that is shipped needs the maintainers' tools"),
    "a library in the facts": ("knowledge/cues.py", "import spacy", "Facts need the standard library alone"),
    "a dataframe in the engine": (
        "pipeline/language.py", "import pandas", "The reader and the engine know no dataframe and no drawing"),
    "a drawing beside the charts": ("output/findings/article.py", "import matplotlib", "Only the charts draw"),
}


def modules_in(folder):
    """The names of the modules and packages right in a folder."""
    return {path.stem for path in folder.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A copy of helpers/ and its contracts, in which to plant faults."""
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(HELPERS, folder / "helpers", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_the_top_holds_the_rooms_and_nothing_else():
    assert modules_in(HELPERS) == ROOMS | {"__init__", "__main__"}


def test_tests_lie_in_the_rooms_that_they_test():
    folders = {path.parent.relative_to(ROOT / "tests").parts[:1] for path in (ROOT / "tests").rglob("test_*.py")}
    assert {folder[0] for folder in folders} <= ROOMS | {"project"}


def test_every_contract_is_kept_without_exceptions():
    assert [rule["name"] for rule in RULES if "ignore_imports" in rule] == []
    assert [rule["name"] for rule in RULES if rule["type"] == "layers" and not rule.get("exhaustive")] == []


def test_contributing_shows_every_room():
    table = re.findall(r"^\| `(\w+)/` \|", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.M)
    assert sorted(table) == sorted(ROOMS)


def test_a_module_imports_its_siblings_and_not_the_face_of_its_own_room():
    found = []
    for path in HELPERS.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and path.name != "__init__.py":
                room = ROOT.joinpath(*(node.module or "").split("."))
                names = {alias.name for alias in node.names} - modules_in(room) if room in path.parents else set()
                found += [f"{path}: {'.' * node.level}{node.module} {names}"] if names or node.level else []
    assert found == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_reported_by_its_contract(fault, house):
    place, line, contract = FAULTS[fault]
    path = house / "helpers" / place
    before = path.read_text("utf-8") if path.exists() else None
    path.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", LINT, "--no-logo"], cwd=house, capture_output=True, encoding="utf-8",
                          check=False)
    path.unlink() if before is None else path.write_text(before, encoding="utf-8")
    assert done.returncode == 1
    assert f"{contract} BROKEN" in done.stdout
