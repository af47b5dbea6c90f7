"""What a statement is about, told by a list of words that anybody can edit."""

import pytest

from helpers import annotate
from helpers.frames.topics import Sentences


def talk_words(text):
    return Sentences(annotate(text)).words_of([(0, len(text))], "talks")


@pytest.mark.parametrize(("text", "found"), [
    ("Negotiators met for peace talks.", ["Negotiators", "peace", "talks"]),
    ("Russia is moving forward and would de-escalate.", ["moving forward", "de-escalate"]),
    ("He spoke of neutral\nstatus and of a cease-fire.", ["neutral\nstatus", "cease-fire"]),
    ("She talks of talks.", ["talks"]),
])
def test_words_are_found_with_their_endings_across_hyphens_and_once_each(text, found):
    assert talk_words(text) == found


@pytest.mark.parametrize("text", ["Blinken told reporters.", "The appeaser left.", "He was talkative."])
def test_a_word_inside_another_word_is_not_found(text):
    assert talk_words(text) == []


def topics_of(text, *contents):
    spans = [(text.index(content), text.index(content) + len(content)) for content in contents]
    return Sentences(annotate(text)).topics_of(spans)


def test_a_statement_is_about_what_its_sentence_is_about_and_not_its_neighbour():
    text = "The talks went on, and she said nothing was lost. He said the rain had stopped."
    assert topics_of(text, "nothing was lost") == ("talks",)
    assert topics_of(text, "the rain had stopped") == ()


def test_a_statement_can_have_several_topics():
    text = "He said the peace talks would end the invasion."
    assert topics_of(text, "the peace talks would end the invasion") == ("talks", "fighting")


def test_a_quote_that_runs_on_is_read_in_all_its_parts():
    text = '"It rains.\n\n"We want a truce," he said.'
    assert topics_of(text, "It rains.", "We want a truce") == ("talks",)
