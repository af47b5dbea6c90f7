"""Tables are harmed on purpose: a small size of `make faults`, and it does notice what does not hold."""

import os

import pytest

from helpers.corpus import parts, workers
from helpers.tools.faults import main

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that copies a running process")
SMALL = ["--kills", "4", "--articles", "5"]


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    """Chunks of one article and parts of two."""
    monkeypatch.setattr(workers, "ARTICLES_A_CHUNK", 1)
    monkeypatch.setattr(parts, "ARTICLES_A_PART", 2)


def test_no_kill_no_torn_file_no_full_disk_and_no_second_run_changes_a_byte(capsys):
    assert main(SMALL) == 0
    kills, harms, fills, twice = capsys.readouterr().out.splitlines()
    assert kills.startswith("4 runs killed; ") and harms.startswith("24 files torn, removed or doubled; ")
    assert fills.startswith("5 disks filled; ") and twice.startswith("2 runs at once, ")


@pytest.mark.parametrize("guard", ["remove_unfinished", "mend"])
def test_a_guard_that_is_dropped_is_noticed(guard, monkeypatch, capsys):
    monkeypatch.setattr(parts.Parts, guard, lambda self: None)
    assert main(["--kills", "12", "--articles", "5"]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1 and ("the tables are not as they were" in error or "Nobody was told" in error)
