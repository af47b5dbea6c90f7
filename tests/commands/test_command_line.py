"""The command line: what it prints for people, programs and spreadsheets, and what a bad file or model costs."""

import csv
import io
import json
import os
import subprocess
import sys

import pytest
from conftest import ROOT

from helpers import annotate, entities_frame, quotes_frame, read_article
from helpers.__main__ import main

TALKS = "Talks end\n3 May 2021\n\nTalks will go on, Jane Doe said. \"We hope so,\" she said.\n"


@pytest.fixture
def talks(tmp_path):
    path = tmp_path / "talks.txt"
    path.write_text(TALKS, encoding="utf-8")
    return path


@pytest.fixture
def run(capsys):
    """Runs a command; its exit status, output and errors."""
    def run(*arguments):
        status = main([str(argument) for argument in arguments])
        return status, *capsys.readouterr()
    return run


def test_jsonl_gives_a_line_an_article_in_the_order_given(run, talks, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("It rained.", encoding="utf-8")
    status, out, _ = run("quotes", "--jsonl", other, talks, other)
    assert status == 0
    assert [json.loads(line)["doc"] for line in out.splitlines()] == ["other", "talks", "other"]


def test_jsonl_quotes_are_those_of_the_frame(run, talks):
    _, out, _ = run("quotes", "--jsonl", talks)
    found = json.loads(out)["quotes"]
    frame = quotes_frame(annotate(read_article(talks)))
    assert len(found) == len(frame) > 0
    assert [quote["content"] for quote in found] == [[list(span) for span in spans] for spans in frame["content_spans"]]
    assert {"content", "source", "cue", "speaker", "kind"} == set(found[0])
    start, end = found[0]["source"]
    assert TALKS[start:end] == frame["source"][0]


def test_jsonl_entities_are_those_of_the_frame(run, talks):
    _, out, _ = run("entities", "--jsonl", talks)
    frame = entities_frame(annotate(read_article(talks)))
    assert json.loads(out)["entities"] == frame[["start", "end", "label", "entity"]].to_dict("records") != []


def test_plain_reads_the_masthead_as_body(run, talks):
    _, masthead, _ = run("entities", "--csv", talks)
    _, plain, _ = run("entities", "--csv", "--plain", talks)
    assert {row["part"] for row in csv.DictReader(io.StringIO(plain))} == {"body"}
    assert masthead != "" and len(plain.splitlines()) >= len(masthead.splitlines())


def test_csv_is_one_table_with_the_article_in_front(run, talks):
    _, out, _ = run("quotes", "--csv", talks, talks)
    rows = list(csv.DictReader(io.StringIO(out)))
    assert list(rows[0])[:2] == ["article", "paragraph"]
    assert {row["article"] for row in rows} == {"talks"}
    assert rows[: len(rows) // 2] == rows[len(rows) // 2 :]
    spans = json.loads(rows[0]["content_spans"])
    assert " … ".join(TALKS[start:end] for start, end in spans) == rows[0]["content"]


def test_csv_cells_are_no_formulas(run, tmp_path):
    path = tmp_path / "=cmd.txt"
    path.write_text('"=HYPERLINK(1) is what I wrote," Jane Doe said.\n\n@Reuters said: -2 degrees are cold.\n', "utf-8")
    for command in ("quotes", "entities"):
        _, out, _ = run(command, "--csv", "--plain", path)
        rows = list(csv.reader(io.StringIO(out)))[1:]
        assert rows and all(row[0] == "'=cmd" for row in rows)
        assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_people_get_who_said_what(run, talks):
    _, out, _ = run("quotes", talks)
    assert out.startswith("talks\n")
    assert "Jane Doe" in out and '"We hope so,"' in out


def test_no_character_of_an_article_commands_the_terminal(run, tmp_path):
    path = tmp_path / "odd.txt"
    orders = "\x1b]0;mine\x07\x1b[31m late \x9b2J \u202eand dark\u202c"
    path.write_text(f'Edda Holm said: "It is {orders}."\n', encoding="utf-8")
    status, out, _ = run("quotes", path)
    assert status == 0 and "late" in out
    assert not set("\x1b\x07\x9b\u202e\u202c") & set(out) and out.count("\ufffd") == 6


@pytest.mark.parametrize("command", ["quotes", "entities"])
def test_an_article_without_a_row_says_none(command, run, tmp_path):
    path = tmp_path / "rain.txt"
    path.write_text("it rained. it was wet.", encoding="utf-8")
    assert run(command, path)[:2] == (0, "rain\n\nnone\n\n")


def test_people_get_a_table_no_wider_than_the_terminal(run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    for command in ("quotes", "entities"):
        _, out, _ = run(command, ROOT / "seeds" / "000_d875bac7675d1d39.txt")
        assert len(out.splitlines()) > 10
        assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize("form", ["--jsonl", "--csv"])
def test_a_file_that_cannot_be_read_costs_one_line_and_no_other_file(run, talks, tmp_path, form):
    status, out, errors = run("quotes", form, tmp_path / "missing.txt", talks, tmp_path)
    assert status == 1
    assert out == run("quotes", form, talks)[1]
    assert len(errors.splitlines()) == 2 and "missing.txt" in errors.splitlines()[0]


def test_a_missing_model_costs_one_sentence(run, talks):
    status, out, errors = run("quotes", "--model", "no_such_model", talks)
    assert (status, out, len(errors.splitlines())) == (2, "", 1)
    assert "no_such_model" in errors


def test_a_reader_that_stops_early_is_no_error(talks):
    command = [sys.executable, "-m", "helpers", "entities", "--jsonl", *[str(talks)] * 600]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize(("library", "sentence"), [
    ("spacy", "Stopped before anything was done."),
    ("jinja2", "Stopped before anything was done."),
    ("filelock", "Stopped; what is finished is in tables. The same command goes on from there."),
])
def test_ctrl_c_while_the_libraries_load_is_one_sentence(tmp_path, library, sentence):
    (tmp_path / f"{library}.py").write_text("raise KeyboardInterrupt", encoding="utf-8")
    ran = subprocess.run([sys.executable, "-m", "helpers", "corpus", ".", "--out", "tables"], cwd=tmp_path,
                         env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True)
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, "", f"{sentence}\n")
