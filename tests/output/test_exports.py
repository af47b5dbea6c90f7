"""Quotes for annotation tools: what goes out comes back, and the files are what those tools read."""

import json

import pandas as pd
import pytest
from conftest import ROOT

from helpers import annotate, article_from_text, quotes_frame, read_article
from helpers.__main__ import main
from helpers.output.exports import from_brat, from_web_annotation, to_brat, to_web_annotation
from helpers.output.exports.rows import EXPORTED

WRAPPED = ("The ferry to the islands, which had been waited for, will sail again in spring\n"
           "for everybody, said the harbour master in a letter that he wrote to all of us.\n\n"
           "“We have waited — 🚢 — for a year and we have waited longer than anybody did,\n"
           "and nobody should wait,” she said. “That is all that there is to say about that\n"
           "ferry for now and always.”\n")


ARTICLES = [
    *(read_article(path) for path in sorted((ROOT / "seeds").glob("*.txt"))),
    article_from_text(WRAPPED, name="a wrapped text"),
    article_from_text("It rained.", name="no quote"),
]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_what_goes_out_comes_back(article):
    quotes = quotes_frame(annotate(article))
    web = json.loads(json.dumps(to_web_annotation(quotes, article)))
    for back in (from_web_annotation(web, article.text), from_brat(to_brat(quotes, article.text), article.text)):
        pd.testing.assert_frame_equal(back, quotes[EXPORTED], check_dtype=bool(len(quotes)), check_index_type=False)


def test_a_web_annotation_says_what_the_standard_asks_for(first_article):
    quotes = quotes_frame(annotate(first_article))
    collection = to_web_annotation(quotes, first_article)
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld" and collection["type"] == "AnnotationCollection"
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == len({item["id"] for item in items})
    for item in items:
        assert item["type"] == "Annotation" and item["body"]
        for target in item["target"]:
            place, words = target["selector"]
            assert first_article.text[place["start"] : place["end"]] == words["exact"]
            assert (words["prefix"] + words["exact"] + words["suffix"]) in first_article.text


def test_brat_finds_the_words_of_every_line_in_the_text():
    article = article_from_text(WRAPPED)
    lines = to_brat(quotes_frame(annotate(article)), WRAPPED).splitlines()
    bound = [line.split("\t") for line in lines if line.startswith("T")]
    assert len(bound) >= 6 and any(";" in places for _, places, _ in bound)
    for _, places, words in bound:
        spans = [tuple(map(int, place.split())) for place in places.partition(" ")[2].split(";")]
        assert words == " ".join(WRAPPED[start:end] for start, end in spans) and "\n" not in words


def test_the_command_writes_the_files_as_decided(tmp_path, capsys):
    seed = ROOT / "seeds" / "cedar-falls-library.txt"
    assert main(["export", "--to", str(tmp_path), str(seed), str(tmp_path / "missing.txt")]) == 1
    out, errors = capsys.readouterr()
    assert "missing.txt" in errors and len(errors.splitlines()) == 1
    told = {line.rpartition("/")[2] for line in out.splitlines()}
    assert {path.name for path in tmp_path.iterdir()} == told | {".written.json"}
    text = (tmp_path / "cedar-falls-library.txt").read_text("utf-8")
    back = from_brat((tmp_path / "cedar-falls-library.ann").read_text("utf-8"), text)
    assert text == seed.read_text("utf-8")
    assert "Mayor Glenn Tran" in set(back["speaker"]) and "A plan to borrow $48.5 million" in set(back["content"])
    assert not back["content"].str.startswith("to say how he would vote").any()


def test_no_character_of_a_quote_ends_a_line_for_brat():
    text = "\u201cYes\x1cand no\x1dthen,\u201d Ada Lund said."
    quotes = quotes_frame(annotate(text))
    back = from_brat(to_brat(quotes, text), text)
    assert list(back["content"]) == list(quotes["content"]) and len(back) == 1
