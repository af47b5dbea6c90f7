"""The plain tuples that all rooms share."""

from typing import NamedTuple


class Span(NamedTuple):
    """Where something starts and ends in an article's text: characters, end exclusive."""

    start: int
    end: int


class ParagraphRow(NamedTuple):
    """A Paragraph as a plain tuple: see article.Paragraph."""

    start: int
    end: int
    number: int
    part: str
