"""Decisions beside an article: each is applied or refused with a sentence, and cells survive a spreadsheet."""

import csv
import textwrap

import pandas as pd
import pytest

from helpers import annotate, apply_decisions, entities_frame, quotes_frame, read_article
from helpers.__main__ import main
from helpers.frames import quotes as quotes_module
from helpers.frames.decision_files import DECISION_COLUMNS, DecisionError, decisions_path, read_decisions
from helpers.frames.decisions import from_difference, short
from helpers.frames.spreadsheet import as_cell, from_cell, read_cells
from helpers.output.printing import write_csv

TEXT = """Jane Doe leads the council. "We hope so," Doe said. Ahmed Lund said that the ferry was late.

"Nobody told us," the harbour master's note reads. Lund added that it would rain.
"""


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def quotes(article):
    quotes = quotes_frame(annotate(read_article(article)))
    assert quotes["speaker"].tolist()[:2] == ["Jane Doe", "Ahmed Lund"] and len(quotes) >= 3
    return quotes


def decide(article, *rows):
    """Write decisions (words of the row or None, field, value[, others]) beside an article; the path."""
    path = decisions_path(article)
    with open(path, "w", encoding="utf-8", newline="") as handle:
        table = csv.DictWriter(handle, DECISION_COLUMNS, restval="")
        table.writeheader()
        table.writerows(rows)
    return path


def about(row, field, value, **others):
    return {"start": row["start"], "end": row["end"], "text": row["content"], "field": field, "value": value} | others


def test_a_rejected_quote_is_out_an_accepted_one_stays_and_both_are_told(article, quotes):
    first, second = quotes.iloc[0], quotes.iloc[1]
    path = decide(article, about(first, "verdict", "reject"), about(second, "verdict", "accept"))
    decided, report = apply_decisions(quotes, path)
    pd.testing.assert_frame_equal(decided, quotes.drop(index=0).reset_index(drop=True))
    assert report["outcome"].tolist() == ["applied", "applied"]
    assert report["told"].tolist() == ["“We hope so,” is rejected.", "“that the ferry was late” is accepted."]
    assert report["row"].tolist() == [2, 3]


def test_a_quote_is_given_to_another_speaker_with_what_is_known_of_them(article, quotes):
    decided, report = apply_decisions(quotes, decide(article, about(quotes.iloc[0], "speaker", "Ahmed Lund")))
    assert decided[["speaker", "speaker_from"]].iloc[0].tolist() == ["Ahmed Lund", "decision"]
    assert quotes["speaker"].iloc[0] == "Jane Doe", "the frame itself stays as it was"
    assert "speaker is Ahmed Lund instead of Jane Doe" in report["told"].iloc[0]


def test_renaming_reaches_every_row_of_that_speaker(article, quotes):
    decided, _ = apply_decisions(quotes, decide(article, about(quotes.iloc[1], "rename", "A. Lund")))
    assert decided["speaker"].tolist() == ["A. Lund" if name == "Ahmed Lund" else name for name in quotes["speaker"]]
    assert (decided["speaker"] == "A. Lund").sum() >= 2


def test_a_missed_quote_is_added_by_its_words(article, quotes):
    missed = "leads the council"
    path = decide(article, {"text": missed, "field": "add", "value": "Ahmed Lund", "reason": "to see it work"})
    decided, report = apply_decisions(quotes, path)
    row = decided[decided["content"] == missed].iloc[0]
    assert TEXT[row["start"] : row["end"]] == missed and row["paragraph"] == 1 and row["kind"] == "indirect"
    assert (row["speaker"], row["words"], row["found_by"]) == ("Ahmed Lund", 3, "a reader")
    assert decided["start"].is_monotonic_increasing and len(decided) == len(quotes) + 1
    assert report["outcome"].tolist() == ["applied"]


@pytest.mark.parametrize(("row", "why"), [
    ({"field": "verdict", "value": "reject", "text": "gone"}, "no row stands at"),
    ({"start": "28", "end": "41", "text": "“We hope so,”", "field": "verdict", "value": "reject"}, "now reads"),
    ({"field": "colour", "value": "red"}, "names no field"),
    ({"field": "", "value": "reject"}, "names no field"),
    ({"start": "28", "end": "41", "text": '"We hope so,"', "field": "verdict", "value": "maybe"}, "accept or reject"),
    ({"start": "28", "end": "41", "text": '"We hope so,"', "field": "kind", "value": "loud"},
     "direct or mixed or indirect"),
    ({"start": "28", "end": "41", "text": '"We hope so,"', "field": "rename", "value": ""}, "new name is empty"),
    ({"text": "never said", "field": "add", "value": "Jane Doe"}, "stand nowhere"),
    ({"text": "the", "field": "add", "value": "Jane Doe"}, "more than once"),
    ({"text": "We hope", "field": "add", "value": "Jane Doe"}, "part of another quote"),
])
def test_what_no_longer_fits_is_refused_with_a_sentence_and_changes_nothing(article, quotes, row, why):
    decided, report = apply_decisions(quotes, decide(article, row))
    pd.testing.assert_frame_equal(decided, quotes)
    assert report["outcome"].tolist() == ["refused"]
    assert report["told"].iloc[0].startswith("Line 2 is refused: ") and why in report["told"].iloc[0]


def test_two_decisions_on_one_field_are_not_both_applied(article, quotes):
    first = quotes.iloc[0]
    path = decide(article, about(first, "verdict", "accept"), about(first, "verdict", "reject"))
    _, report = apply_decisions(quotes, path)
    assert report["outcome"].tolist() == ["applied", "refused"] and "line 2" in report["told"].iloc[1]


def test_mentions_can_be_decided_too(article):
    entities = entities_frame(annotate(read_article(article)))
    row = entities.iloc[0]
    path = decide(article, {"start": row["start"], "end": row["end"], "text": row["text"], "field": "label",
                            "value": "ORG"})
    assert apply_decisions(entities, path).frame["label"].iloc[0] == "ORG"


def test_where_no_file_is_nothing_is_decided(article, quotes):
    decided, report = apply_decisions(quotes, decisions_path(article))
    pd.testing.assert_frame_equal(decided, quotes)
    assert report.empty


@pytest.mark.parametrize("content", [
    b"a,b\n1,2\n", b"PK\x03\x04\x14\0\x06\0\x89", b"\x89PNG\0", b"", b"\n \n", b'start,end\n"1,2\n3,4,5\n',
    "start,end,text,field,value,reason\n1,2,“é”,verdict,accept,\n".encode("cp1252"),
])
def test_a_file_that_is_no_table_of_decisions_costs_one_sentence(article, quotes, content):
    path = decisions_path(article)
    path.write_bytes(content)
    with pytest.raises(DecisionError) as raised:
        apply_decisions(quotes, path)
    assert path.name in str(raised.value) and "\n" not in str(raised.value)
    assert "decisions" in str(raised.value) or "python -m helpers review" in str(raised.value)
    assert "article" not in str(raised.value).removeprefix(str(path))


def test_a_folder_in_the_place_of_decisions_costs_one_sentence(article, quotes):
    decisions_path(article).mkdir()
    with pytest.raises(DecisionError, match=r"ferry\.decisions\.csv: this is no table of decisions"):
        apply_decisions(quotes, decisions_path(article))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_review_writes_a_table_that_is_read_back_as_a_spreadsheet_saves_it(article, quotes, separator, capsys):
    assert main(["review", str(article)]) == 0
    path = decisions_path(article)
    table = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    assert table["text"].map(from_cell).tolist() == quotes["content"].tolist()
    assert set(table["field"]) == {"verdict"} and set(table["value"]) == {""}
    assert set(apply_decisions(quotes, path).report["outcome"]) == {"open"}
    table.assign(value="accept").to_csv(path, index=False, sep=separator, encoding="utf-8-sig", lineterminator="\r\n")
    decided, report = apply_decisions(quotes, path)
    pd.testing.assert_frame_equal(decided, quotes)
    assert set(report["outcome"]) == {"applied"}
    before = path.read_bytes()
    assert main(["review", str(article)]) == 1 and path.read_bytes() == before
    assert "decisions already" in capsys.readouterr().err


def test_a_table_of_quotes_reads_back_as_it_was(tmp_path, quotes):
    odd = quotes.assign(content=["=1+1", "'=1", "-5 degrees", "plain", "'tis"][: len(quotes)])
    with open(tmp_path / "quotes.csv", "w", encoding="utf-8", newline="") as handle:
        write_csv(odd, "@article", handle, header=True)
    table = read_cells(tmp_path / "quotes.csv")
    assert table["content"].tolist() == odd["content"].tolist() and set(table["article"]) == {"@article"}


@pytest.mark.parametrize("text", ["=1+1", "'=1+1", "''-x", "-5", "'tis", "@a", "", "'", "plain", "\t=x", "＝1"])
def test_a_cell_is_no_formula_and_reads_back_as_it_was(text):
    assert not as_cell(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))
    assert from_cell(as_cell(text)) == text


@pytest.mark.parametrize(("table", "told"), [
    ("start,end,text,field,value,value,reason\n0,3,x,verdict,accept,reject,\n", "two columns value"),
    ("start,end,text,field,value,reason\n0,3,x,verdict,accept,why,more\n", "row 2 has 7 cells and the table 6 columns"),
])
def test_a_table_in_which_nobody_knows_which_cell_is_which_is_refused(tmp_path, table, told):
    path = tmp_path / "mine.decisions.csv"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(DecisionError, match=told):
        read_decisions(path)


@pytest.mark.parametrize(("table", "encoding"), [
    ("start,end,text,field,value,reason,\n0,3,“Yes”,verdict,accept,seen,\n", "utf-8"),       # a comma at each end
    ("start\tend\ttext\tfield\tvalue\treason\n0\t3\t“Yes”\tverdict\taccept\tseen\n", "utf-16"),  # Unicode text of Excel
    ("reason,value,field,text,end,start\nseen,accept,verdict,“Yes”,3,0\n\n", "utf-8-sig"),
])
def test_whatever_a_spreadsheet_makes_of_the_table_its_cells_are_read(tmp_path, table, encoding):
    path = tmp_path / "mine.decisions.csv"
    path.write_text(table, encoding=encoding)
    assert read_decisions(path).to_dict("records") == [
        {"start": "0", "end": "3", "text": "“Yes”", "field": "verdict", "value": "accept", "reason": "seen"}]


def test_a_quote_over_wrapped_lines_is_found_whatever_line_end_a_spreadsheet_wrote(tmp_path):
    said = '"The ferry is late again today, and nobody at the harbour knows why, or when it will come," Lund said.'
    missed = "Rain fell on the old town and its harbour all day, all night and all of the next morning too."
    wrapped = [textwrap.fill(paragraph, 40) for paragraph in (said, missed)]
    article = tmp_path / "mine.txt"
    article.write_bytes("\n\n".join(wrapped).replace("\n", "\r\n").encode())
    quotes = quotes_frame(annotate(read_article(article)))
    row = quotes.iloc[0]
    assert "\r\n" in row["content"]
    path = decisions_path(article)
    with path.open("w", newline="", encoding="utf-8") as handle:
        csv.writer(handle).writerows([
            DECISION_COLUMNS, [row["start"], row["end"], row["content"].replace("\r\n", "\n"), "verdict", "reject", ""],
            ["", "", wrapped[1], "add", "Lund", ""]])
    decided, report = apply_decisions(quotes, path)
    assert list(report["outcome"]) == ["applied", "applied"]
    assert list(decided["content"]) == [wrapped[1].replace("\n", "\r\n")]


def test_a_refusal_shows_where_two_long_texts_differ():
    same = "The ferry will be late again tomorrow, said the harbour master of the old port, and "
    now, before = from_difference(same + "so it was.", same + "so they say.")
    assert now != before and now[:2] == before[:2] == "… "
    assert "it was" in short(now) and "they say" in short(before)


def test_many_added_quotes_read_the_article_once(tmp_path, monkeypatch):
    article = tmp_path / "mine.txt"
    article.write_text("".join(f"Rain fell on day {place} of June.\n\n" for place in range(50)), encoding="utf-8")
    quotes = quotes_frame(annotate(read_article(article)))
    path = decisions_path(article)
    rows = "".join(f",,Rain fell on day {place} of June.,add,Lund,\n" for place in range(50))
    path.write_text(",".join(DECISION_COLUMNS) + "\n" + rows, encoding="utf-8")
    read = []
    monkeypatch.setattr(quotes_module, "find_quotations", lambda *given: read.append(1) or [])
    decided, report = apply_decisions(quotes, path)
    assert set(report["outcome"]) == {"applied"} and len(decided) == 50 and len(read) == 1


def test_a_page_and_a_text_of_one_name_have_decisions_of_their_own(tmp_path):
    for name in ("mine.txt", "mine.html"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert decisions_path(tmp_path / "mine.txt") != decisions_path(tmp_path / "mine.html")
    assert decisions_path("seeds/mine.html").name == "mine.decisions.csv"
