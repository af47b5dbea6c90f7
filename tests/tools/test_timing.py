"""Timing: calls take turns, a ratio is of the least or of the middle, and growth is seen where there is some."""

import subprocess
import sys

import pytest

from helpers.tools import growth
from helpers.tools.corpus_speed import ratios
from helpers.tools.timing import Cost, best_ratio, cost, in_turns, median_ratio, ratio


def test_calls_take_turns():
    called = []
    rounds = in_turns({"a": lambda: called.append("a"), "b": lambda: called.append("b")}, 3)
    assert called == ["a", "b"] * 3
    assert [list(costs) for costs in rounds] == [["a", "b"]] * 3


def test_a_process_that_was_started_counts():
    code = "import time\nwhile time.process_time() < 0.3: pass"
    assert cost(lambda: subprocess.run([sys.executable, "-c", code], check=True)).processor >= 0.3


def test_ratios_are_of_the_least_and_of_the_middle(monkeypatch):
    rounds = [{"ours": Cost(one, 1), "theirs": Cost(other, 2)} for one, other in ((2, 2), (9, 3), (4, 1))]
    monkeypatch.setattr("helpers.tools.timing.in_turns", lambda calls, repeats: rounds)
    assert best_ratio(int, int, 3) == Cost(2, 0.5)
    assert median_ratio(rounds, "ours", "theirs") == Cost(3, 0.5)
    assert ratio(Cost(3, 1), Cost(2, 4)) == Cost(1.5, 0.25)


def test_what_a_folder_costs_is_said_in_three_lines():
    costs = {"one": Cost(8, 8), "two": Cost(9, 4), "counting": Cost(6, 6), "two that count": Cost(6, 3),
             "spaCy": Cost(10, 10), "spaCy in batches": Cost(16, 16)}
    assert list(ratios([costs])) == [
        "files to tables / spaCy alone as it comes: 0.80 of processor time, 0.80 by the clock (at most 1.00)",
        "files to tables / spaCy alone in batches of 16: 0.50 of processor time, 0.50 by the clock (at most 1.00)",
        "two processes, times as fast as one: 2.00 by the clock (at least 1.70; two that only count reach 2.00 on this "
        "machine now), with 1.12 of its processor time",
    ]


@pytest.mark.parametrize(("seconds", "status"), [([1, 2, 4.5, 9], 0), ([1, 2, 5, 10], 1)])
def test_a_time_that_grows_faster_than_the_text_is_an_error(seconds, status, monkeypatch, capsys):
    monkeypatch.setattr(growth, "annotate", lambda text: None)
    monkeypatch.setattr(growth, "SHAPES", {"marks": growth.SHAPES["marks alone"]})
    given = iter(seconds)
    monkeypatch.setattr(growth, "cost", lambda call: Cost(next(given), 0))
    assert growth.main() == status
    assert capsys.readouterr().out.count("at most 2.3") == 3


@pytest.mark.parametrize("shape", growth.SHAPES)
def test_texts_of_a_shape_are_as_long_as_asked_for(shape):
    assert len(growth.SHAPES[shape](20_000)) == (2_000 if shape == "marks alone" else 20_000)
