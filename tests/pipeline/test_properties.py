"""What holds for any text whatever: invented characters, and an article whose marks and paragraphs went wrong.

`make test` tries 2,000 texts, the same ones each time; `make examples` tries 100,000 new ones.
"""

import json
import os
import random
import subprocess
import sys
from itertools import pairwise

import pandas as pd
from conftest import ROOT
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from helpers import annotate, annotate_many, article_from_text, counts_frame, entities_frame, quotes_frame
from helpers.frames.quotes import GAP

EXAMPLES = int(os.environ.get("EXAMPLES", 2_000))
ANYTHING = settings(max_examples=EXAMPLES // 2, derandomize="EXAMPLES" not in os.environ, deadline=None, database=None,
                    suppress_health_check=list(HealthCheck))
BATCHES = settings(ANYTHING, max_examples=EXAMPLES // 50)
MARKS = ['"', "“", "”", "‘", "’", "'", "«", "»", "„", "``", "''"]
PIECES = [*MARKS, *" \n,.:;!?—-()[]/", "\n\n", "\r\n", "\t", "\u00a0", "\u2028", "\0", "\ufeff", "\u202e", "é", "😀",
          "مرحبا", "said", "he", "Jane Roe", "according to", "told reporters that", "THE MINISTER", "Q:", "Read more:",
          "3 May 2021"]
ARTICLES = [path.read_text("utf-8").split("\n\n") for path in sorted((ROOT / "seeds").glob("*.txt"))]


@st.composite
def spoilt_articles(draw):
    """A few paragraphs of an article in which something went wrong, up to eight times."""
    paragraphs = draw(st.sampled_from(ARTICLES))
    first = draw(st.integers(0, len(paragraphs) - 1))
    text = "\n\n".join(paragraphs[first : first + draw(st.integers(1, 4))])
    for spoil in draw(st.lists(st.sampled_from([drop, double, swap, join, truncate, insert]), max_size=8)):
        text = spoil(text, draw)
    return text


def place_of_one(text, draw, wanted):
    """The place of a character of a kind in the text, or None."""
    places = [place for place, letter in enumerate(text) if letter in wanted]
    return draw(st.sampled_from(places)) if places else None


def drop(text, draw):
    place = place_of_one(text, draw, MARKS)
    return text if place is None else text[:place] + text[place + 1 :]


def double(text, draw):
    place = place_of_one(text, draw, MARKS)
    return text if place is None else text[: place + 1] + text[place:]


def swap(text, draw):
    place = place_of_one(text, draw, MARKS)
    return text if place is None else text[:place] + draw(st.sampled_from(MARKS)) + text[place + 1 :]


def join(text, draw):
    return text.replace("\n\n", draw(st.sampled_from(["\n", " ", ""])), 1)


def truncate(text, draw):
    start = draw(st.integers(0, len(text)))
    return text[start:] if draw(st.booleans()) else text[:start]


def insert(text, draw):
    place = draw(st.integers(0, len(text)))
    return text[:place] + draw(st.sampled_from(PIECES)) + text[place:]


def check(text):
    """Assert all that must hold of a text's rows."""
    article = article_from_text(text)
    doc = annotate(article)
    quotes, entities = quotes_frame(doc), entities_frame(doc)
    for row in entities.itertuples():
        assert row.text and text[row.start : row.end] == row.text
    assert all(end <= start for end, start in zip(entities["end"], entities["start"][1:], strict=False))
    assert counts_frame(entities)["mentions"].sum() == len(entities)
    for row in quotes.to_dict("records"):
        assert row["content"] == GAP.join(text[start:end] for start, end in row["content_spans"])
        assert (row["start"], row["end"]) == (row["content_spans"][0][0], row["content_spans"][-1][1])
        for part in ("cue", "source"):
            if pd.notna(row[part]):
                assert row[part] and text[row[f"{part}_start"] : row[f"{part}_end"]] == row[part]
    spans = sorted(span for spans in quotes["content_spans"] for span in spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans)), "two outermost contents overlap"


@ANYTHING
@given(st.one_of(st.text(max_size=80),
                 st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=30).map("".join)))
@example(":'ACCORDING TO–")
def test_any_characters(text):
    check(text)


@ANYTHING
@given(spoilt_articles())
def test_an_article_in_which_something_went_wrong(text):
    check(text)


@BATCHES
@given(st.lists(spoilt_articles(), min_size=2, max_size=4))
def test_a_batch_gives_what_each_text_gives_alone(texts):
    articles = [article_from_text(text) for text in texts]
    alone = [rows_of(annotate(article)) for article in articles]
    assert [rows_of(doc) for doc in annotate_many(articles)] == alone


def rows_of(doc):
    return quotes_frame(doc).to_json(), entities_frame(doc).to_json()


def test_two_processes_agree_whatever_order_their_sets_have(tmp_path):
    chance = random.Random(5)
    for number in range(40):
        words = " ".join(chance.choice(ARTICLES)).split(" ")[: chance.randrange(20, 400)]
        words = " ".join(words + chance.choices(PIECES, k=9))
        words = words.replace("\0", "")  # a file with a NUL is no text
        (tmp_path / f"{number:02}.txt").write_text(words, encoding="utf-8")
    files = sorted(tmp_path.iterdir())
    for command in ("quotes", "entities"):
        answers = [
            subprocess.run([sys.executable, "-m", "helpers", command, "--jsonl", *files], check=True,
                           stdout=subprocess.PIPE, env=os.environ | {"PYTHONHASHSEED": seed}).stdout
            for seed in ("1", "2")]
        assert len(answers[0].splitlines()) == len(files) and json.loads(answers[0].splitlines()[0])[command]
        assert answers[0] == answers[1]
