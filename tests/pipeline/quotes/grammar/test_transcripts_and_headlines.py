"""Speakers named before a colon, in transcripts and headlines, and verbs that the tagger takes for nouns there."""

import pytest
from conftest import outermost

from helpers import annotate


def test_names_before_colons_make_a_transcript():
    text = ("Marta Roe: Are you leaving?\n\nOwen Pryce: Not yet.\n\nRoe: Why not?\n\nPryce: It rains.\n\n"
            "Hallin: 547.\n\nHallin: 612.\n\nUpdate: The ferry is late.")
    assert [(text[slice(*one.source)], text[slice(*one.contents[0])]) for one in outermost(annotate(text))] == [
        ("Marta Roe", "Are you leaving?"), ("Owen Pryce", "Not yet."), ("Roe", "Why not?"), ("Pryce", "It rains.")]


@pytest.mark.parametrize(("text", "found"), [
    ("Marta Roe: Harbour must close before the storm", [("Marta Roe", "Harbour must close before the storm")]),
    ("Marta Roe: ‘No Chance’ that harbour will close", [("Marta Roe", "‘No Chance’ that harbour will close")]),
    ("Marta Roe: A life in ferries", []),
    ("Poll: Voters tired of the harbour", [("Poll", "Voters tired of the harbour")]),
    ("The Latest: Harbour closes before the storm", []),
    ("Ada Roe Slams Harbour Plan In Council Debate.\n\nIt rained.", [("Ada Roe", "Harbour Plan In Council Debate")]),
    ("More than 1,200 Roe emails now deemed secret.\n\nIt rained.", []),
])
def test_a_name_before_a_colon_or_a_verb_speaks_in_a_headline(text, found):
    assert [(text[slice(*one.source)], text[slice(*one.contents[0])]) for one in outermost(annotate(text))] == found


def test_a_label_in_a_transcript_may_tell_an_office():
    text = ("MARTA ROE, HOST: What changed in the harbour?\n\nMAYOR OWEN PRYCE (R), LAKE CITY: The price did.\n\n"
            "ROE: You never said so.\n\nPRYCE: It is a small price.")
    assert [text[slice(*one.source)] for one in outermost(annotate(text))] == [
        "MARTA ROE, HOST", "MAYOR OWEN PRYCE (R), LAKE CITY", "ROE", "PRYCE"]


def test_who_speaks_once_in_a_transcript_is_found_beside_the_others():
    text = "PRYCE: I see a lot of boats.\n\nROE: They were yours.\n\nPRYCE: Not mine."
    assert [text[slice(*one.source)] for one in outermost(annotate(text))] == ["PRYCE", "ROE", "PRYCE"]


def test_words_that_an_answer_quotes_stay_in_it():
    text = "Q: Why did you stay?\n\nA: My mother begged me to go. I told her, “Wait, I will write.” She laughed."
    assert [text[slice(*one.source)] for one in outermost(annotate(text))] == ["Q", "A"]
