"""The list of topics: read once, changed by nobody."""

import pytest

from helpers.knowledge.topics import TopicError, topic_words, words_of_topic


def test_nobody_can_change_the_list_that_others_read():
    with pytest.raises(TypeError):
        topic_words()["weather"] = ("rain",)
    assert isinstance(words_of_topic("talks"), tuple)


def test_a_topic_that_is_not_there_costs_a_sentence_that_says_where_to_add_it():
    with pytest.raises(TopicError, match=r"no topic 'weather' in helpers/knowledge/topics\.toml, which has talks"):
        words_of_topic("weather")
