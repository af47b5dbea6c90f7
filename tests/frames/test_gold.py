"""The engine against a careful reader: every statement of the first article, without any hand correction.

The gold and its columns are explained in tests/gold/README.md, the comparison in helpers/check.py.
"""

import pytest
from conftest import ROOT

from helpers import annotate, quotes_frame
from helpers.frames.check import check_frame, read_gold
from helpers.frames.quotes import GAP

GOLD = read_gold(ROOT / "tests" / "gold" / "000_d875bac7675d1d39.csv")
REQUIRED = GOLD.loc[GOLD["required"] == "yes", "statement"].unique()


@pytest.fixture(scope="module")
def checked(first_article):
    return check_frame(quotes_frame(annotate(first_article)), GOLD, first_article.text)


@pytest.mark.parametrize("reading", GOLD.to_dict("records"), ids=lambda reading: reading["statement"])
def test_gold_stands_in_the_article(reading, first_article):
    text = first_article.text
    for part in ("cue", "source"):
        assert text[reading[f"{part}_start"] : reading[f"{part}_end"]] == reading[part]
    assert GAP.join(text[start:end] for start, end in reading["content_spans"]) == reading["content"]


@pytest.mark.parametrize("statement", REQUIRED)
def test_statement_is_found(checked, statement):
    row = checked[checked["statement"] == statement].iloc[0]
    assert row["verdict"] == "found", row["differs"]


def test_nothing_is_found_that_is_no_statement(checked):
    wrong = checked[checked["verdict"] == "wrong"]
    assert wrong[["content", "differs"]].to_dict("records") == []
