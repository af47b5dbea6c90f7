"""Comparing two checkouts: each difference of a row is counted and shown; texts come from folders, lines and tables."""

import json

from conftest import ROOT

from helpers.tools.compare import articles_of, main, report

ROW = ["Pryce", "said", "it rained"]


def rows(*quotes):
    return {"quotes": list(quotes), "entities": [], "mended": []}


def test_rows_that_are_the_same_differ_in_nothing(capsys):
    assert report({"a": rows(ROW), "b": rows()}, {"a": rows(ROW)}) == 0
    assert capsys.readouterr().out.splitlines()[:2] == [
        "1 texts", "quotes          1 rows there,       1 here,     0 differ"]


def test_a_row_that_is_other_or_missing_is_shown_and_counted(capsys):
    assert report({"a": rows(ROW, ROW)}, {"a": rows([*ROW[:2], "it rained."])}) == 1
    told = capsys.readouterr().out
    assert "a quotes\n  - ['Pryce', 'said', 'it rained']\n  + ['Pryce', 'said', 'it rained.']\n" in told
    assert "quotes          2 rows there,       1 here,     2 differ" in told


def test_texts_come_from_folders_lines_and_tables(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "one.txt").write_text("It rained.", encoding="utf-8")
    (tmp_path / "lines.jsonl").write_text(json.dumps({"text": "It rained."}) + "\n", encoding="utf-8")
    (tmp_path / "table.csv").write_text("name,text\na,It rained.\nb,\n", encoding="utf-8")
    found = [[article["plain"] for article in articles_of(tmp_path / name)]
             for name in ("folder", "lines.jsonl", "table.csv")]
    assert found == [[True, False], [True], [True]]


def test_rows_kept_of_this_checkout_are_those_that_it_finds(tmp_path, monkeypatch, capsys):
    text = tmp_path / "lines.jsonl"
    text.write_text(json.dumps({"text": "“It rained,” Ada Holm said."}) + "\n", encoding="utf-8")
    kept = tmp_path / "kept.jsonl"
    for other, more in ((str(ROOT), ["--keep", str(kept)]), (str(kept), [])):
        monkeypatch.setattr("sys.argv", ["compare", other, str(text), *more])
        assert main() == 0
    assert "quotes          1 rows there,       1 here,     0 differ" in capsys.readouterr().out
