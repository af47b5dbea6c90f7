"""An article -> its parts, its words counted, and the paragraph of each character."""

import re
from collections.abc import Sequence

import pandas as pd

from helpers.article.article import Article
from helpers.article.masthead import Part
from helpers.article.spans import ParagraphRow, paragraph_at

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
    return sum(re.search(r"\w", run) is not None for run in text.split())


def place_of(paragraphs: Sequence[ParagraphRow], character: int) -> tuple[int, str]:
    """The number and the part of the paragraph that a character is in; those of the body where it is in none."""
    row = paragraph_at(paragraphs, character)
    return (row.number, row.part) if row else (0, str(Part.BODY))
