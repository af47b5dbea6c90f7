"""What is told to those who cite, use or carry on the project is true: versions, links, commands, pinned actions."""

import re
import tomllib

import pytest
import yaml  # comes with JupyterLab
from conftest import ROOT

VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def test_every_place_tells_the_same_version():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert citation["version"] == VERSION
    assert re.search(r"^## (.+)$", changes, re.M).group(1) == f"{VERSION} - {citation['date-released']}"


def test_every_file_that_contributing_names_is_there():
    named = re.findall(r"`((?:helpers|tests|notebooks)/[\w./-]+)`", CONTRIBUTING)
    assert len(named) > 10
    assert [name for name in named if "NN-" not in name and not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "README.md"])
def test_every_make_command_is_one(page):
    rules = re.findall(r"^([a-z][\w -]*):", (ROOT / "Makefile").read_text("utf-8"), re.M)
    targets = [target for rule in rules for target in rule.split()]
    told = re.findall(r"(?:`|^)make\s+([a-z-]+)", (ROOT / page).read_text("utf-8"), re.M)
    assert told and set(told) <= set(targets)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_commit_with_its_version_beside(path):
    used = re.findall(r"uses: (.+)", path.read_text("utf-8"))
    assert used and [line for line in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+", line)] == []


def test_the_workflow_runs_what_make_test_runs():
    recipe = re.search(r"^test:.*\n((?:\t.+\n)+)", (ROOT / "Makefile").read_text("utf-8"), re.M).group(1)
    commands = [line.strip("\t@").replace("$(RUN)", "python").removeprefix(".venv/bin/")
                for line in recipe.splitlines()]
    workflow = (ROOT / ".github" / "workflows" / "tests.yml").read_text("utf-8")
    assert len(commands) == 4 and [command for command in commands if f" {command}\n" not in workflow] == []
