"""Measuring: the bench's report becomes the table; what is missing costs one sentence."""

import tomllib

import pandas as pd
import pytest

import helpers.frames.measured
import helpers.tools.measure
from helpers.frames.measured import KNOWLEDGE, MEASURED_COLUMNS, measured_frame
from helpers.output.findings.checking import how_far_ahead, how_far_to_go
from helpers.tools.measure import main

REPORT = """# PolNeAR dev: sources and contents (4,000 words a second, start-up included)
84 articles
            gold  pred | detect P      R     F1 |  joint P      R     F1 | source acc
direct      1000  1000 |    0.900  0.900  0.900 |    0.850  0.870  0.861 | 0.950
reported    1500  1500 |    0.900  0.900  0.900 |    0.820  0.840  0.832 | 0.940
all         2000  1500 |    0.900  0.700  0.800 |    0.800  0.600  0.700 | 0.930

# PolNeAR train, 32 articles: who is named as the speaker
                gold   found  accuracy  recall
all              567   0.870     0.840   0.731
description       92   0.870     0.852   0.741
pronoun          127   0.870     0.953   0.829
short name       202   0.870     0.964   0.839

# Wikinews, 12 articles: who is named as the speaker
                gold   found  accuracy  recall
all              112   0.900     0.800   0.720

# 65 phenomena, one line each
58 of 65 right
  p01  a case that is wrong

# Wikinews, 12 articles: named entities and their counts
"""
# stands in for the bench's scorer: one for each quote that the program found
SCORE = """
import json, sys
quotes = json.loads(open(sys.argv[2]).read())["quotes"]
print(f"reported 1 1 | 1 1 1 | 1 1 0.7{len(quotes)} | 1")
print(f"all 1 1 | 1 1 1 | 1 1 0.6{len(quotes)} | 1")
"""


@pytest.fixture
def table(monkeypatch, tmp_path):
    """Where the table is kept while a test runs."""
    for module in (helpers.tools.measure, helpers.frames.measured):
        monkeypatch.setattr(module, "MEASURED", tmp_path / "measured.csv")
    return tmp_path / "measured.csv"


def write_bench(folder, code):
    for part in ("bench", "polnear/dev/text"):
        (folder / part).mkdir(parents=True)
    (folder / "bench" / "run.py").write_text(code, encoding="utf-8")
    (folder / "bench" / "score.py").write_text(SCORE, encoding="utf-8")
    (folder / "polnear" / "dev" / "text" / "one.txt").write_text("Pryce believes that it will rain.", encoding="utf-8")


def test_each_figure_is_found_in_the_report_and_kept(table, tmp_path, capsys):
    write_bench(tmp_path, f"print({REPORT!r})")
    assert main([str(tmp_path)]) == 0
    measured = measured_frame()
    assert measured["ours"].tolist() == ["0.861", "0.832", "0.731", "0.953", "0.964", "0.852", "0.720", "58",
                                          "0.700", "0.61", "0.71"]
    assert set(measured["command"]) == {f"python -m helpers.tools.measure {tmp_path.as_posix()}"}
    assert "0.861" in capsys.readouterr().out


@pytest.mark.parametrize("code", [None, "raise SystemExit(3)", "print('# PolNeAR dev')"])
def test_a_bench_that_is_missing_or_fails_costs_one_sentence_and_no_table(table, tmp_path, capsys, code):
    if code:
        write_bench(tmp_path, code)
    assert main([str(tmp_path)]) == 2
    out, errors = capsys.readouterr()
    assert (out, len(errors.splitlines())) == ("", 1)
    assert not table.exists()


def test_the_kept_table_has_the_figures_that_are_asked_for():
    figures = tomllib.loads((KNOWLEDGE / "peers.toml").read_text(encoding="utf-8"))["figure"]
    measured = measured_frame()
    assert list(measured) == MEASURED_COLUMNS
    assert measured[["what", "figure"]].values.tolist() == [[figure["what"], figure["figure"]] for figure in figures]
    assert (measured["ours"] != "").all()


def test_sentences_count_only_what_was_measured():
    measured = pd.DataFrame([
        ("direct quotes", "F1", "0.861", "0.477", "0.828", "0.935", ""), ("sentences", "right", "48", "", "50", "", ""),
    ], columns=MEASURED_COLUMNS)
    assert how_far_ahead(measured) == (
        "The program is above the best peer in 1 of 1 figure and above the first study in 1 of 2 figures.")
    assert how_far_to_go(measured) == [
        "Direct quotes: the program reaches 0.861, two trained annotators agree to 0.935; 0.074 is left to gain."]
