"""What a reader can hold in mind: short functions of few branches, short modules, strict types, no hidden exception."""

import ast
import re
import tomllib

from conftest import ROOT
from radon.complexity import cc_visit
from radon.visitors import Function

MOST_BRANCHES = 20  # radon's cyclomatic complexity: above it begins its grade D
LONGEST_FUNCTION, LONGEST_MODULE = 45, 300  # lines
PATHS = sorted((ROOT / "helpers").rglob("*.py"))
MODULES = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in PATHS}
UNREASONED = re.compile(r"# type: ignore(?!\[[\w, -]+\]  # \S)|# noqa(?!: [A-Z]+\d+(?:, [A-Z]+\d+)* - \S)")


def test_no_function_has_more_branches_than_a_reader_can_follow():
    branches = {f"{path}: {block.fullname}": block.complexity for path, code in MODULES.items()
                for block in cc_visit(code) if isinstance(block, Function)}
    assert {name: count for name, count in branches.items() if count > MOST_BRANCHES} == {}


def test_no_function_is_longer_than_a_screen():
    lines = {f"{path}: {node.name}": node.end_lineno - node.lineno + 1 for path, code in MODULES.items()
             for node in ast.walk(ast.parse(code)) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))}
    assert {name: count for name, count in lines.items() if count > LONGEST_FUNCTION} == {}


def test_no_module_is_too_long():
    lines = {path: len(code.splitlines()) for path, code in MODULES.items()}
    assert {path: count for path, count in lines.items() if count > LONGEST_MODULE} == {}


def test_the_attributes_of_a_doc_have_one_home():
    assert [path for path, code in MODULES.items() if ".set_extension(" in code] == ["helpers/pipeline/extensions.py"]


def test_types_are_checked_strictly_but_for_libraries_that_have_none():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["mypy"]
    assert settings["strict"] and "exclude" not in settings and "helpers" in settings["files"]
    for exception in settings["overrides"]:
        assert set(exception) == {"module", "ignore_missing_imports"}
        assert [name for name in exception["module"] if name.startswith("helpers")] == []


def test_what_a_checker_is_told_to_pass_over_has_its_reason():
    found = {path: UNREASONED.findall(code) for path, code in MODULES.items()}
    assert {path: comments for path, comments in found.items() if comments} == {}
