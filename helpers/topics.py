"""Which topics an attribution is about: the words of knowledge/topics.toml, looked for in its sentences."""

import re
import tomllib
from functools import cache
from importlib.resources import files

import pandas as pd


@cache
def topic_words():
    """The list as it stands in the file: a topic's name -> its words, in the file's order."""
    return tomllib.loads(files("helpers.knowledge").joinpath("topics.toml").read_text(encoding="utf-8"))


def topics_frame():
    """A row a topic, in the file's order. Columns: topic, words (with ", " between)."""
    rows = [(topic, ", ".join(words)) for topic, words in topic_words().items()]
    return pd.DataFrame(rows, columns=["topic", "words"])


def topics_of(doc, attribution):
    """The names of the topics that an attribution has, as a tuple in the file's order."""
    text = sentences_around(doc, attribution.contents)
    return tuple(topic for topic in topic_words() if word_pattern(topic).search(text))


def topic_words_around(doc, spans, topic):
    """The words of a topic in the sentences that the spans of characters touch: as written, in order, each once."""
    matches = word_pattern(topic).finditer(sentences_around(doc, spans))
    return list(dict.fromkeys(match.group() for match in matches))


def sentences_around(doc, spans):
    """The text of the sentences that the spans of characters touch."""
    sentences = [list(doc.char_span(start, end, alignment_mode="expand").sents) for start, end in spans]
    return "\n".join(doc[around[0].start : around[-1].end].text for around in sentences)


@cache
def word_pattern(topic):
    """The pattern that finds any of a topic's words."""
    return re.compile("|".join(map(one_word_pattern, topic_words()[topic])), re.IGNORECASE)


def one_word_pattern(word):
    """A word or phrase of the file -> a pattern: "*" is any ending, a space is any space or hyphen."""
    parts = (re.escape(part).replace(r"\*", r"\w*") for part in word.split())
    return r"\b" + r"[\s-]+".join(parts) + r"\b"
