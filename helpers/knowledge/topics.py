"""The topics of topics.toml, and how their words are found in a text."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType


@cache
def topic_words() -> Mapping[str, tuple[str, ...]]:
    """The list as it stands in the file: a topic's name -> its words, in the file's order."""
    topics = tomllib.loads(Path(__file__).with_name("topics.toml").read_text(encoding="utf-8"))
    return MappingProxyType({topic: tuple(words) for topic, words in topics.items()})


class TopicError(ValueError):
    """A topic that the list does not have; the message says where to add it."""


def words_of_topic(topic: str) -> tuple[str, ...]:
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
