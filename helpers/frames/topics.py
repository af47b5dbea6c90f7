"""Which topics an attribution is about: the words of knowledge/topics.toml, looked for in its sentences."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

import pandas as pd
from spacy.tokens import Doc

from helpers.article.spans import Span
from helpers.knowledge.topics import topic_words, word_pattern, words_of_topic

TALKS = "talks"  # the topic that has a column of its own, `about_talks`


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
        start, end = span
        first, last = bisect_right(self.starts, start) - 1, bisect_left(self.starts, end)
        return Span(self.starts[first] if first >= 0 else 0,
                    self.starts[last] if last < len(self.starts) else len(self.text))

    def topics_of(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """The names of the topics that the sentences around the spans have, as a tuple in the file's order."""
        found = set()
        for around in map(self.around, spans):
            if around not in self.topics:
                self.topics[around] = {topic for topic in topic_words()
                                       if word_pattern(topic).search(self.text, around.start, around.end)}
            found |= self.topics[around]
        return tuple(topic for topic in topic_words() if topic in found)

    def words_of(self, spans: Iterable[Span], topic: str) -> list[str]:
        """The words of a topic in the sentences around the spans: as written, in order, each once."""
        matches = (match.group() for start, end in map(self.around, spans)
                   for match in word_pattern(topic).finditer(self.text, start, end))
        return list(dict.fromkeys(matches))
