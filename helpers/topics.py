"""Which topics an attribution is about: the words of knowledge/topics.toml, looked for in its sentences."""

import re
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import pandas as pd
from spacy.tokens import Doc

from helpers.article import Span


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


def about(quotes: pd.DataFrame, topic: str) -> pd.DataFrame:
    """The rows of `frames.quotes_frame` that have a topic; TopicError where the list does not have it."""
    words_of_topic(topic)
    return quotes[quotes["topics"].map(lambda topics: topic in topics.split("; ")).astype(bool)]


def topics_frame() -> pd.DataFrame:
    """A row a topic, in the file's order. Columns: topic, words (with ", " between)."""
    rows = [(topic, ", ".join(words)) for topic, words in topic_words().items()]
    return pd.DataFrame(rows, columns=["topic", "words"])


class Sentences:
    """The sentences of a Doc, as characters of its text, and what they are about; each is read once."""

    def __init__(self, doc: Doc) -> None:
        self.text = doc.text
        self.starts = [doc[i].idx for i in (doc.to_array("SENT_START") == 1).nonzero()[0].tolist()]
        self.topics: dict[Span, set[str]] = {}

    def around(self, span: Span) -> Span:
        """The characters of the sentences that a span of characters touches."""
        first, last = bisect_right(self.starts, span[0]) - 1, bisect_left(self.starts, span[1])
        return self.starts[first] if first >= 0 else 0, self.starts[last] if last < len(self.starts) else len(self.text)

    def topics_of(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """The names of the topics that the sentences around the spans have, as a tuple in the file's order."""
        found = set()
        for start, end in map(self.around, spans):
            if (start, end) not in self.topics:
                self.topics[start, end] = {topic for topic in topic_words()
                                           if word_pattern(topic).search(self.text, start, end)}
            found |= self.topics[start, end]
        return tuple(topic for topic in topic_words() if topic in found)

    def words_of(self, spans: Iterable[Span], topic: str) -> list[str]:
        """The words of a topic in the sentences around the spans: as written, in order, each once."""
        matches = (match.group() for start, end in map(self.around, spans)
                   for match in word_pattern(topic).finditer(self.text, start, end))
        return list(dict.fromkeys(matches))


@cache
def word_pattern(topic: str) -> re.Pattern[str]:
    """The pattern that finds any of a topic's words."""
    return re.compile("|".join(map(one_word_pattern, words_of_topic(topic))), re.IGNORECASE)


def one_word_pattern(word: str) -> str:
    """A word or phrase of the file -> a pattern: "*" is any ending, a space is any space or hyphen."""
    parts = (re.escape(part).replace(r"\*", r"\w*") for part in word.split())
    return r"\b" + r"[\s-]+".join(parts) + r"\b"
