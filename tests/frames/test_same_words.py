"""The same words in several outlets: against a reader's list for the seven reports, and what makes words the same."""

from collections import defaultdict

import pandas as pd
import pytest
from conftest import ROOT

from helpers.frames.same_words import passages_frame, passages_of, shared_frame, summary_frame
from helpers.output.findings.outlets import how_shared, most_shared, several_names

GOLD = pd.read_csv(ROOT / "tests" / "gold" / "hallin-bridge" / "shared-words.csv")


def passages(*rows):
    """The rows of passages_frame for quotes (outlet, speaker, content), each direct, each in an article of its own."""
    quotes = pd.DataFrame(rows, columns=["outlet", "speaker", "content"])
    return passages_frame(quotes.assign(article=[f"{number}.txt" for number in range(len(rows))], kind="direct"))


def shared(*contents):
    """How many of the contents, each another outlet's, stand in each of the groups that are the same words."""
    rows = [(f"outlet {number}", "Ada Holm", content) for number, content in enumerate(contents)]
    frame = shared_frame(passages(*rows))
    return frame.groupby("shared").size().tolist()


def test_the_reports_share_what_a_reader_found(hallin):
    found, read = defaultdict(set), defaultdict(set)
    for row in shared_frame(passages_frame(hallin.quotes)).itertuples():
        found[row.shared].add((row.article, row.passage))
    for row in GOLD.itertuples():
        read[row.quote].add((row.article, row.words.removesuffix(",")))
    assert sorted(map(sorted, found.values())) == sorted(map(sorted, read.values()))


def test_one_quote_stands_in_all_seven_reports_and_whole_in_three(hallin):
    all_passages = passages_frame(hallin.quotes)
    frame = shared_frame(all_passages)
    summary = summary_frame(frame)
    first = summary.iloc[0]
    assert first["passage"] == "We did not lose a single life, and I will take that trade every time."
    assert (first["outlets"], first["whole"], first["words"]) == (7, 3, 15)
    assert most_shared(summary, hallin.outlets) == (
        "“We did not lose a single life, and I will take that trade every time” stands in all 7 outlets, "
        "whole in 3 of them")
    assert how_shared(all_passages, frame, summary).startswith(f"{len(GOLD)} of the ")
    assert "Adeyemi and Ruth Adeyemi" in several_names(summary)


@pytest.mark.parametrize("other", [
    "“We did not lose a single life,”",  # its end left out
    "'take that trade EVERY TIME -- I will take that trade every time'",
    "«we did not lose a single life and I will take that trade every time»",
    "“I will take that trade every time.”",  # its beginning left out
])
def test_trimmed_or_set_in_another_way_they_are_the_same_words(other):
    assert shared("“We did not lose a single life, and I will take that trade every time.”", other) == [2]


@pytest.mark.parametrize("other", [
    "“At the end of the day the town will have to pay for a bridge that nobody wants.”",  # a way of speaking
    "“a single life”",  # too few words
    "“Nobody died, and I would make the same trade again.”",  # a paraphrase
])
def test_other_words_are_not_the_same(other):
    assert shared("“At the end of the day we did not lose a single life, and we can be proud of that.”", other) == []


def test_an_apostrophe_and_a_hyphen_of_another_form_are_no_difference():
    assert shared("“We don’t drive on it — not this year.”", '"We don\'t drive on it - not this year."') == [2]


def test_each_sentence_is_matched_for_itself():
    both = "“We lost a fine old bridge. We did not lose a single life.”"
    assert shared(both, "“We lost a fine old bridge.”", "“We did not lose a single life.”") == [2, 2]


def test_versions_that_two_others_link_are_one():
    whole = "“Nobody is going to drive on it this month, and I would not promise you this summer.”"
    assert shared("“Nobody is going to drive on it this month.”", whole, "“I would not promise you this summer”") == [3]


def test_one_outlet_that_says_it_twice_shares_it_with_nobody():
    said = "“We did not lose a single life.”"
    assert shared_frame(passages(("gazette", "A", said), ("gazette", "A", said))).empty


def test_the_fullest_version_and_all_names_are_told():
    frame = shared_frame(passages(
        ("gazette", "Ada Holm", "“Nobody is going to drive on it this month”"),
        ("herald", "Holm", "“Nobody is going to drive on it this month, I promise.”"),
        ("post", "Holm", "“Nobody is going to drive on it this month”")))
    row = summary_frame(frame).iloc[0]
    assert row["passage"] == "Nobody is going to drive on it this month, I promise."
    assert row["speakers"] == ["Holm", "Ada Holm"]
    assert (row["outlets"], row["whole"]) == (3, 1)


@pytest.mark.parametrize(("content", "kind", "expected"), [
    ("the deck ‘has moved eleven inches’ and would be lifted", "mixed", ["has moved eleven inches"]),
    ("that the deck had moved", "indirect", []),
    ("“I read it,” … “I should have answered it.”", "direct", ["I read it", "I should have answered it."]),
    ("“We told Mr. Holm. One tug!”", "direct", ["We told Mr. Holm.", "One tug!"]),
    ("“…”", "direct", []),
])
def test_only_what_stands_in_quotation_marks_is_compared(content, kind, expected):
    assert passages_of(content, kind) == expected


def test_a_sentence_without_end_takes_no_longer_than_its_words():
    endless = "“" + " ".join(f"word{number}" for number in range(20_000)) + "”"
    assert shared(endless, endless) == [2]


def test_nothing_shared_costs_a_sentence():
    summary = summary_frame(shared_frame(passages(("gazette", "A", "“We lost a bridge last night.”"),
                                                  ("herald", "B", "“Nobody was hurt here at all.”"))))
    assert most_shared(summary, ["gazette"]) == "No sentence in quotation marks stands in more than one outlet"
    assert several_names(summary) == "No words stand under two names."
    assert shared_frame(passages()).empty


def test_several_sentences_in_as_many_outlets_are_counted():
    both = "“We lost a fine old bridge. We did not lose a single life.”"
    frame = shared_frame(passages(("gazette", "A", both), ("herald", "A", both), ("post", "A", "“So.”")))
    assert most_shared(summary_frame(frame), ["gazette", "herald", "post"]) == (
        "2 sentences stand in 2 of 3 outlets each, and none in more")
