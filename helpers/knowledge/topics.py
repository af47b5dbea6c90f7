"""The topics of topics.toml, and how their words are found in a text."""

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def topic_words() -> dict[str, list[str]]:
    """The list as it stands in the file: a topic's name -> its words, in the file's order."""
    return tomllib.loads(files("helpers.knowledge").joinpath("topics.toml").read_text(encoding="utf-8"))


class TopicError(ValueError):
    """A topic that the list does not have; the message says where to add it."""


def words_of_topic(topic: str) -> list[str]:
    """The words of a topic; TopicError where the list does not have it."""
    if topic not in topic_words():
        raise TopicError(f"There is no topic {topic!r} in helpers/knowledge/topics.toml, which has "
                         f"{', '.join(topic_words())}; add a line with its name and its words.")
    return topic_words()[topic]


@cache
def word_pattern(topic: str) -> re.Pattern[str]:
    """The pattern that finds any of a topic's words."""
    return re.compile("|".join(map(one_word_pattern, words_of_topic(topic))), re.IGNORECASE)


def one_word_pattern(word: str) -> str:
    """A word or phrase of the file -> a pattern: "*" is any ending, a space is any space or hyphen."""
    parts = (re.escape(part).replace(r"\*", r"\w*") for part in word.split())
    return r"\b" + r"[\s-]+".join(parts) + r"\b"
