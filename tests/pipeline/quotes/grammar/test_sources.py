"""Whose words they are, as the article has it there: a cue's source."""

import pytest
from conftest import outermost

from helpers import annotate
from helpers.pipeline.quotes import attributions_of


@pytest.mark.parametrize(("text", "sources"), [
    ("The mayor declined to comment, with an aide saying only that she was “busy with the harbour”.",
     ["The mayor", "an aide"]),
    ("On ferries, Pryce said he believed trade begins at the harbour but acknowledged that the pier would close.",
     ["Pryce", "Pryce"]),
])
def test_each_act_of_saying_in_a_sentence_has_its_source(text, sources):
    assert [text[slice(*one.source)] for one in outermost(annotate(text))] == sources


@pytest.mark.parametrize(("text", "source"), [
    ("Speaking in Bergen, Pryce, without naming him, also accused the mayor of being a late friend of the dockers.",
     "Pryce"),
    ("On Friday, Norway, leading a group of nine states, asked a judge to block the rules.", "Norway"),
])
def test_a_verb_has_the_name_before_the_aside_that_parts_them(text, source):
    (found,) = outermost(annotate(text))
    assert text[slice(*found.source)] == source


@pytest.mark.parametrize(("text", "source"), [
    ("Minister Marta Roe was booed by dockers after telling residents that they were being ridiculous.",
     "Minister Marta Roe"),
    ("She praised the crew but stopped short of calling for the captain to be fired.", "She"),
])
def test_a_participle_without_a_subject_has_that_of_the_nearest_verb(text, source):
    (found,) = outermost(annotate(text))
    assert text[slice(*found.source)] == source


def test_a_place_a_day_and_a_wire_are_no_source():
    text = "PORT HALLIN, Calif., May 3, 2021 (PELL WIRE) -- Ferro, a maker of boats, announced that it had sold a pier."
    (found,) = outermost(annotate(text))
    assert text[slice(*found.source)].startswith("Ferro")


@pytest.mark.parametrize("text", [
    "Asked whether the ferry would sail, Marta Roe replied that it would.",
    "When asked whether the ferry would sail, Marta Roe replied that it would.",
])
def test_who_was_asked_did_not_ask(text):
    sources = {text[slice(*one.cue)]: one.source for one in outermost(annotate(text))}
    assert sources.pop("replied") == (text.index("Marta"), text.index(" replied"))
    assert not any(sources.values())


@pytest.mark.parametrize(("text", "source"), [
    ("Quoting harbour officials, Marta Al Oyelaran, deputy director of the service, said the boiler was old.",
     "Marta Al Oyelaran, deputy director of the service"),
    ("Asked whether he had confidence in Mr Pryce, the Taoiseach replied: \"Of course I have.\"", "the Taoiseach"),
])
def test_a_participle_that_opens_a_sentence_is_no_part_of_the_source(text, source):
    assert source in [text[slice(*one.source)] for one in outermost(annotate(text)) if one.source]


@pytest.mark.parametrize("text", [
    "The mayor’s aide Owen Pryce took the unusual step of announcing that the strike was over.",
    "Pryce made a point of saying that the strike was over.",
    "Pryce’s said that the strike is over.",
    "And Pryce said the strike was over.",
])
def test_the_subject_of_the_main_verb_speaks(text):
    (found,) = outermost(annotate(text))
    assert text[slice(*found.source)].endswith("Pryce")


@pytest.mark.parametrize(("text", "source"), [
    ("The union issued a statement saying that the strike was over.", "The union"),
    ("Marta Roe held a sign saying “No more cuts.”", "Marta Roe"),
    ("The union released a video that said the strike was over.", "The union"),
    ("Pryce sent a letter to the dockers saying the strike was over.", "Pryce"),
    ("Pryce received a letter saying the strike was over.", "a letter"),
    ("The vote led Marta Roe to announce that the strike was over.", "Marta Roe"),
])
def test_whoever_issues_a_statement_or_is_led_to_make_one_is_its_source(text, source):
    (found,) = outermost(annotate(text))
    assert text[slice(*found.source)] == source


@pytest.mark.parametrize(("text", "source", "contents"), [
    ("The contrast with the mayor, said Pryce and others, would be clear in May.", "Pryce and others",
     ["The contrast with the mayor", "would be clear in May"]),
    ("Any honest reading of the letter, said Marta Oyelaran, an expert on ferries in Lagos, would take this as an "
     "offer.", "Marta Oyelaran, an expert on ferries in Lagos",
     ["Any honest reading of the letter", "would take this as an offer"]),
    ("All harbour staff, he maintained, should be on one page.", "he",
     ["All harbour staff", "should be on one page"]),
    ("Marta Oyelaran, a docker, said the pier, built in May, would fall.", "Marta Oyelaran, a docker",
     ["the pier, built in May, would fall"]),
])
def test_who_stands_after_a_tag_within_a_sentence_says_it(text, source, contents):
    [one] = outermost(annotate(text))
    assert text[slice(*one.source)] == source
    assert [text[slice(*span)] for span in one.contents] == contents


@pytest.mark.parametrize("text", [
    "Asked what the delay had cost, Marta Oyelaran said the firm was still counting.",
    "Marta Oyelaran, when asked whether the ferry was safe, said that nobody knew.",
])
def test_whoever_is_asked_does_not_ask(text):
    asked = [one for one in attributions_of(annotate(text)) if "asked" in text[slice(*one.cue)].lower()]
    assert [one.source for one in asked] in ([], [None])


@pytest.mark.parametrize(("text", "source"), [
    ("The ferry did not sink when the storm came, a harbour official said on Friday, adding that the cost was hard to"
     " guess.", "a harbour official"),
    ("Marta Oyelaran rejected the claim that nobody had been told, saying the letters went out in May.",
     "Marta Oyelaran"),
    ("\"We think the harbour will be ready in spring,\" Marta Oyelaran said on Friday, and then predicted that trade"
     " would double.", "Marta Oyelaran"),
])
def test_who_adds_something_is_whoever_the_sentence_is_about(text, source):
    assert [text[slice(*one.source)] for one in attributions_of(annotate(text))] == [source, source]


def test_where_a_thing_comes_from_is_no_speaker():
    text = "Marta Oyelaran suggested that the first ferry came from Bergen: \"It has Norwegian bells.\""
    assert {text[slice(*one.source)] for one in attributions_of(annotate(text))} == {"Marta Oyelaran"}


def test_two_verbs_share_a_subject_though_a_description_stands_between():
    text = "She called it \"shameful\" and called on members \"not to feed that fire.\""
    assert [(text[slice(*one.source)], text[slice(*one.contents[-1])]) for one in outermost(annotate(text))] == [
        ("She", "it \"shameful\""), ("She", "members \"not to feed that fire.\"")]


def test_a_name_keeps_its_whole_bracket():
    text = "Rep. Marta Oyelaran (R-S.C.) said the ferry was late."
    [one] = outermost(annotate(text))
    assert text[slice(*one.source)] == "Rep. Marta Oyelaran (R-S.C.)"
