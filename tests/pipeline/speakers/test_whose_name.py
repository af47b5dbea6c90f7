"""Names whole and bare, whoever bears them; each sentence and its speakers were written before the program read it."""

import pytest

from helpers import annotate, quotes_frame
from helpers.pipeline.quotes import attributions_of


def speakers(text):
    return [attribution.speaker for attribution in attributions_of(annotate(text)) if attribution.inside is None]


@pytest.mark.parametrize(("text", "names"), [
    # small words within a last name
    ("Colonel Maria delos Santos said the road was shut.", ["Maria delos Santos"]),
    # bodies with commas and "and", known by their abbreviation
    ("The Ports, Rivers and Fisheries Office (PRFO) said the ferry was safe. The PRFO said it would sail.",
     ["Ports, Rivers and Fisheries Office"] * 2),
    # whose body it is
    ("The Dockers' Federation said that pay had fallen.", ["Dockers' Federation"]),
    # a person after a body that the world knows
    ("The director of Amnesty International Mei-ling Tan said the ban had failed.", ["Mei-ling Tan"]),
    # a day before a name
    ("On Thursday Okafor said the pier would stay.", ["Okafor"]),
    # a name in a tag between commas
    ("The ferry, Karim al-Masri said, would sail again.", ["Karim al-Masri"]),
    # someone's own words
    ("The pier is shut, according to a post by Mayor Ada Lund.", ["Ada Lund"]),
    ("A statement from Edda Holm said the pier was shut.", ["Edda Holm"]),
    # who is spoken to
    ("Ada Lund opened the fair. Speaking to Petra Roe, she said it had rained.", ["Ada Lund"]),
    # a description that says of whom
    ("Bo Lund opened the fair. The head of the harbour police told the court that nobody had called.",
     ["The head of the harbour police"]),
    # no body is called a union that has another name
    ("Norbank opened a branch. The union said that pay had fallen.", ["The union"]),
    # a name of one word tells no gender, unless two may be meant
    ("On Monday Nolan opened the fair. She said it had rained.", ["Nolan"]),
    ("Ada Brandt met Tomas on Monday. She said it had rained.", ["Ada Brandt"]),
])
def test_the_name_is_the_one_that_a_reader_gives(text, names):
    assert speakers(text) == names


@pytest.mark.parametrize(("text", "source", "content"), [
    ("Per the audit, the fund was empty.", "the audit", "the fund was empty"),
    ("The fund was empty, per a letter to the council.", "a letter to the council", "The fund was empty"),
    ("Rain fell all night; two bridges, police said, were washed away.", "police", "two bridges … were washed away"),
    ("In the report itself Lund wrote that the fund was empty.", "Lund", "that the fund was empty"),
])
def test_rarer_cues_have_their_source_and_content(text, source, content):
    row = quotes_frame(annotate(text)).iloc[0]
    assert (row.source, row.content) == (source, content)


def test_per_is_no_cue_where_it_counts():
    assert speakers("It costs five euros per head, per day.") == []
