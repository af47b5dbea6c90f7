"""The rooms of helpers/: what may import what; a thing in the wrong place fails with the contract's sentence."""

import shutil
import subprocess
import sys
import tomllib

import pytest
from conftest import ROOT

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
RUN = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"


def lint_imports(folder):
    """What import-linter says of the rooms below a folder: (its exit status, its words)."""
    run = subprocess.run([sys.executable, "-c", RUN, "--no-cache"], cwd=folder, capture_output=True, text=True,
                         encoding="utf-8")
    return run.returncode, run.stdout + run.stderr


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A copy of the code and of what pyproject.toml says of it."""
    folder = tmp_path_factory.mktemp("rooms")
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(ROOT / "helpers", folder / "helpers", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_every_room_keeps_its_contracts():
    status, said = lint_imports(ROOT)
    assert status == 0, said
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in said


def test_no_import_is_let_off_and_every_contract_of_layers_names_all_there_is():
    assert not any(key.startswith(("ignore_imports", "unmatched")) for contract in CONTRACTS for key in contract)
    layers = [contract for contract in CONTRACTS if contract["type"] == "layers"]
    assert layers and all(contract["exhaustive"] for contract in layers)


def test_at_the_top_of_helpers_are_rooms_alone():
    top = sorted(path.name for path in (ROOT / "helpers").iterdir() if path.name != "__pycache__")
    assert top == ["__init__.py", "__main__.py", "article", "commands", "corpus", "exercises", "frames", "knowledge",
                   "output", "pipeline", "tools"]


@pytest.mark.parametrize(("module", "code", "contract"), [
    ("sentiment.py", "", "Rooms import only rooms below"),
    ("output/tables.py", "", "Inside output"),
    ("frames/shown.py", "from helpers.output.wording import number", "Rooms import only rooms below"),
    ("article/annotated.py", "from helpers.pipeline import language", "Rooms import only rooms below"),
    ("output/charts/run.py", "from helpers.corpus import folder", "Rooms import only rooms below"),
    ("output/findings/drawn.py", "from helpers.output.charts import Chart", "Inside output"),
    ("pipeline/tokens_of.py", "from helpers.pipeline.speakers import component", "Inside the pipeline"),
    ("knowledge/nouns.py", "import spacy", "Facts need the standard library alone"),
    ("pipeline/quotes/table.py", "import pandas", "The reader and the engine know no dataframe and no drawing"),
    ("output/findings/plot.py", "import matplotlib", "Only the charts draw"),
    ("output/views/layout.py", "import jinja2", "Only the page has a template"),
    ("commands/speed.py", "from helpers.tools import speed", "Nothing that is shipped needs the maintainers' tools"),
])
def test_a_thing_in_the_wrong_place_fails_with_the_contracts_sentence(copy, module, code, contract):
    planted = copy / "helpers" / module
    assert not planted.exists() and contract in [known["name"] for known in CONTRACTS]
    planted.write_text(f'"""Planted."""\n{code}\n', encoding="utf-8")
    try:
        status, said = lint_imports(copy)
    finally:
        planted.unlink()
    assert status == 1
    assert f"{contract} BROKEN" in said, said
