"""The house as its papers show it: rooms, tests that lie in the same rooms, faces that nobody of the room needs."""

import ast
import re
import tomllib

from conftest import ROOT

HELPERS = ROOT / "helpers"
RULES = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
ROOMS = {room for floor in RULES[0]["layers"] for room in floor.split(" | ")}


def modules_in(folder):
    """The names of the modules and packages right in a folder."""
    return {path.stem for path in folder.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}


def test_every_folder_is_a_room_of_the_contract():
    assert modules_in(HELPERS) == ROOMS | {"__init__", "__main__"}


def test_tests_lie_in_the_rooms_that_they_test():
    folders = {path.relative_to(ROOT / "tests").parts[0] for path in (ROOT / "tests").rglob("test_*.py")}
    assert folders <= ROOMS | {"project"}


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
