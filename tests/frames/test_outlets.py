"""Whom each outlet quotes: against a reader's gold for the seven reports, and how outlets and names are told."""

import datetime
from types import SimpleNamespace

import pandas as pd
import pytest
from conftest import ROOT

from helpers import read_corpus
from helpers.corpus import write_corpus
from helpers.corpus.check import check_folder
from helpers.frames.check import read_gold
from helpers.frames.comparing import folded_name
from helpers.frames.outlets import across_outlets, by_outlet_frame, heard_frame, outlet_of, outlets_frame
from helpers.frames.parts import count_words
from helpers.frames.quotes import GAP
from helpers.output.findings.checking import how_right
from helpers.output.findings.outlets import heard_once, most_heard, most_to_one
from helpers.output.findings.reading import corpus_line, what_was_read_of

FOLDER = ROOT / "seeds" / "hallin-bridge"
GOLD = ROOT / "tests" / "gold" / "hallin-bridge"
REPORTS = sorted(path.name for path in FOLDER.iterdir())
# known misses: what the program gets wrong in the reports, by statement; the gold says what is right
MISSED = {
    ("dockworker.txt", "01-in-january"), ("harbour-week.txt", "07-a-large-loss"), ("ledger.txt", "06-a-new-deck"),
}
# names under which the program has words that a reader gives to another or to none
WRONG_NAMES = {"dockworker.txt": {"members"}, "meridian.txt": {"no deaths"}}


def read_by_hand(report):
    return read_gold((GOLD / report).with_suffix(".csv"))


def corpus_of(*quotes):
    """Quotes as `read_corpus` has them for (article, speaker, words), and their articles."""
    frame = pd.DataFrame(quotes, columns=["article", "speaker", "words"]).assign(kind="direct", affiliation=None)
    articles = pd.DataFrame({"article": frame["article"].unique(), "outlet": None, "published": None})
    return frame, articles


@pytest.mark.parametrize("report", REPORTS)
def test_gold_stands_in_the_report(report):
    text = (FOLDER / report).read_text("utf-8")
    for reading in read_by_hand(report).to_dict("records"):
        for part in ("cue", "source"):
            if reading[part]:
                assert text[int(reading[f"{part}_start"]) : int(reading[f"{part}_end"])] == reading[part]
        assert GAP.join(text[start:end] for start, end in reading["content_spans"]) == reading["content"]


def test_the_reports_are_short_and_of_many_forms():
    texts = [(FOLDER / report).read_text("utf-8") for report in REPORTS]
    assert all(150 <= count_words(text) <= 300 for text in texts)
    assert {mark for mark in "\"“‘" if any(mark in text for text in texts)} == set("\"“‘")


def test_every_statement_but_the_known_misses_is_found_as_a_reader_reads_it(hallin):
    checked = check_folder(hallin.corpus, FOLDER, GOLD)
    missed = checked[checked["verdict"] == "missed"]
    assert set(zip(missed["article"], missed["statement"], strict=True)) <= MISSED
    assert how_right(checked, hallin.corpus.articles)[0] == "7 of 7 articles were read by hand."


@pytest.mark.parametrize("report", REPORTS)
def test_each_outlet_quotes_whom_a_reader_finds(hallin, report):
    gold = read_by_hand(report)
    required, allowed = gold[gold["required"] == "yes"], set()
    for reading in gold.to_dict("records"):
        allowed |= {folded_name(name) for name in [reading["speaker"], *reading["accept"].split("; ")]}
    quotes = hallin.quotes[hallin.quotes["article"] == report]
    found = set(map(folded_name, quotes["speaker"].dropna()))
    assert found - allowed <= WRONG_NAMES.get(report, set())
    names = [[folded_name(row.speaker), *map(folded_name, row.accept.split("; "))] for row in required.itertuples()]
    assert {first for first, *others in names if not found & {first, *others}} == set()


@pytest.mark.parametrize("speaker", ["Ruth Adeyemi", "Tomas Lindgren"])
@pytest.mark.parametrize("report", REPORTS)
def test_the_mayor_and_the_engineer_have_as_many_words_as_a_reader_counts(hallin, report, speaker):
    """Between what is left without the known misses and all of theirs, each statement in its longest reading."""
    gold = read_by_hand(report).query("required == 'yes' and speaker == @speaker")
    words = gold["content"].map(count_words).astype(int).groupby(gold["statement"])
    known = [statement for article, statement in MISSED if article == report]
    table = by_outlet_frame(hallin.quotes).set_index(["speaker", "outlet"])["words"]
    least, most = words.min().drop(known, errors="ignore").sum(), words.max().sum()
    assert least <= table.get((speaker, outlet_of(report)), 0) <= most


def test_the_findings_name_who_is_heard_most(hallin):
    heard = heard_frame(hallin.quotes)
    assert most_heard(heard, hallin.outlets).startswith(
        "Ruth Adeyemi and Tomas Lindgren are quoted by 6 of 7 outlets each; Ruth Adeyemi has ")
    assert most_to_one(hallin.outlets) == (
        "No outlet gives more of its words to one speaker than courier: 46% to Ruth Adeyemi.")
    read = hallin.corpus
    assert what_was_read_of(read.articles, read.quotes, read.failures, hallin.outlets).endswith(
        "every file could be read.")


@pytest.mark.parametrize(("article", "named", "outlet"), [
    ("harbour-week.txt", None, "harbour week"), ("The_Post/2025/a.txt", None, "The Post"),
    ("a.html", "The Daily\nPost", "The Daily Post"), ("a.html", float("nan"), "a"),
])
def test_an_outlet_is_what_the_page_the_folder_or_the_file_is_called(article, named, outlet):
    assert outlet_of(article, named) == outlet


def test_names_are_joined_but_for_capitals_and_the_article_and_no_further():
    quotes, articles = corpus_of(("a.txt", "The harbor police", 5), ("b.txt", "the harbor police", 7),
                                 ("b.txt", "Okafor", 1), ("c.txt", "Ruth Okafor", 2), ("c.txt", None, 3))
    heard = heard_frame(across_outlets(quotes, articles))
    assert heard[["speaker", "outlets", "words"]].values.tolist() == [
        ["The harbor police", 2, 12], ["Ruth Okafor", 1, 2], ["Okafor", 1, 1]]
    assert heard["quoted_by"].iat[0] == "a, b"
    assert heard["share"].iat[0] == pytest.approx(12 / 18)
    assert heard_once(heard) == "2 of 3 names are quoted by one outlet alone."


def test_an_outlet_with_many_articles_is_one_and_one_that_quotes_nobody_is_told():
    quotes, articles = corpus_of(("post/1.txt", "A", 5), ("post/2.txt", "B", 7), ("post/2.txt", "A", 4))
    articles = pd.concat([articles, pd.DataFrame([{"article": "mute.txt", "outlet": None, "published": None}])])
    outlets = outlets_frame(across_outlets(quotes, articles), articles)
    assert outlets[["outlet", "articles", "words", "speakers", "first_speaker"]].values.tolist() == [
        ["post", 2, 16, 2, "A"], ["mute", 1, 0, 0, ""]]


def test_a_source_line_tells_the_days():
    day = datetime.date(2025, 3, 5)
    articles = pd.DataFrame({"published": [day, None, datetime.date(2025, 3, 7)]})
    assert corpus_line(articles, FOLDER) == (
        "3 articles in hallin-bridge, 5 March 2025 to 7 March 2025 (1 without a date)")
    assert corpus_line(articles.iloc[:1], FOLDER) == "1 article in hallin-bridge, 5 March 2025"
    assert corpus_line(articles.iloc[1:2], FOLDER) == "1 article in hallin-bridge, without a date"


def test_nobody_quoted_and_nobody_read_cost_a_sentence_each():
    quotes, articles = corpus_of()
    heard = heard_frame(across_outlets(quotes, articles))
    outlets = outlets_frame(across_outlets(quotes, articles), articles)
    assert (most_heard(heard, outlets), most_to_one(outlets)) == ("Nobody is quoted", "No outlet quotes anyone.")
    corpus = SimpleNamespace(articles=articles, quotes=quotes)
    assert how_right(check_folder(corpus, FOLDER, GOLD), articles)[0].startswith("Nobody has read these articles")


def test_a_folder_of_tables_is_read_as_it_is(tmp_path, hallin):
    write_corpus(FOLDER, tmp_path)
    again = read_corpus(tmp_path)
    for one, other in zip(again, hallin.corpus, strict=True):
        pd.testing.assert_frame_equal(one, other)
