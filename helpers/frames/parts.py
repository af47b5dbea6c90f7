"""An article -> its parts, its words counted, and the paragraph of each character."""

import re
from bisect import bisect_right
from collections.abc import Callable

import pandas as pd
from spacy.tokens import Doc

from helpers.article.article import Article
from helpers.pipeline.extensions import paragraphs_of

PART_COLUMNS = ["part", "paragraphs", "words"]


def parts_frame(article: Article) -> pd.DataFrame:
    """A row a part of the article, in the order of the file.

    Columns: part (see article.Paragraph), paragraphs (how many), words.
    """
    words: dict[str, list[int]] = {}
    for paragraph in article.paragraphs:
        words.setdefault(paragraph.part, []).append(count_words(article.text[paragraph.start : paragraph.end]))
    return pd.DataFrame([(part, len(each), sum(each)) for part, each in words.items()], columns=PART_COLUMNS)


def count_words(text: str) -> int:
    """How many words a text has: runs of characters between spaces that hold a letter or a digit."""
    return len(re.findall(r"\S*\w\S*", text))


def places_in(doc: Doc) -> Callable[[int], tuple[int, str]]:
    """A function from a character of the Doc's text to its paragraph's number and part."""
    paragraphs = paragraphs_of(doc)
    starts = [start for start, *_ in paragraphs]

    def place_of(offset: int) -> tuple[int, str]:
        start, end, number, part = paragraphs[bisect_right(starts, offset) - 1] if starts else (0, 0, 0, "body")
        return (number, part) if start <= offset < end else (0, "body")

    return place_of
