"""Article and frames -> the paragraphs of the page to share, cut into pieces that wear their marks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from helpers.article.article import Article, Paragraph
from helpers.frames.quotes import parts_of
from helpers.knowledge.labels import TYPE_OF_LABEL
from helpers.output.segments import by_paragraph, pieces_of


@dataclass(frozen=True)
class Mark:
    """Something that is marked: characters start to end of the text.

    `part` is "content", "source", "cue" or "entity"; the first three have a `quote` and a `speaker`, by their numbers
    on the page, the last has a `type`.
    """

    start: int
    end: int
    part: str
    quote: int | None = None
    speaker: int | None = None
    type: str = ""


@dataclass(frozen=True)
class Piece:
    """A piece of a paragraph.

    `text` is what it says, `marks` are those it wears, outermost first; `starts` are those among them that a quote
    starts with, `ends` the contents that end here, in this paragraph at least.
    """

    text: str
    marks: list[Mark]
    starts: list[Mark]
    ends: list[Mark]


def quote_marks(quotes: pd.DataFrame, speakers: list[int]) -> list[Mark]:
    """The marks of the rows of `quotes_frame`, whose numbers are their places, from 1.

    speakers: for each row the number of its speaker.
    """
    return [
        Mark(start, end, part, quote=number, speaker=speaker)
        for number, (row, speaker) in enumerate(zip(quotes.to_dict("records"), speakers, strict=True), start=1)
        for part, spans in parts_of(row).items() for start, end in spans
    ]


def entity_marks(entities: pd.DataFrame) -> list[Mark]:
    """The marks of the rows of `entities_frame`."""
    return [Mark(row.start, row.end, "entity", type=TYPE_OF_LABEL[row.label]) for row in entities.itertuples()]


def paragraphs_with(marks: list[Mark], article: Article) -> list[dict[str, Any]]:
    """The article's paragraphs as {"number", "part", "pieces"}; a headline that the file repeats is shown once."""
    spans = [(paragraph.start, paragraph.end) for paragraph in article.paragraphs]
    started: set[int | None] = set()
    headlines: set[str] = set()
    shown = []
    for paragraph, here in zip(article.paragraphs, by_paragraph(spans, marks), strict=True):
        words = article.text[paragraph.start : paragraph.end]
        if paragraph.part == "headline":
            if words in headlines and not any(mark.quote for mark in here):
                continue
            headlines.add(words)
        pieces = list(pieces_in(paragraph, here, article.text, started))
        shown.append({"number": paragraph.number, "part": paragraph.part, "pieces": pieces})
    return shown


def pieces_in(paragraph: Paragraph, marks: Iterable[Mark], text: str, started: set[int | None]) -> Iterator[Piece]:
    """The pieces of a paragraph; `started` are the numbers of the quotes whose first words stand before it."""
    pieces = list(pieces_of(paragraph.start, paragraph.end, marks))
    for place, (start, end, worn) in enumerate(pieces):
        following = pieces[place + 1][2] if place + 1 < len(pieces) else []
        contents = [mark for mark in worn if mark.part == "content"]
        starts = [mark for mark in contents if mark.quote not in started]
        started.update(mark.quote for mark in starts)
        yield Piece(text[start:end], worn, starts, [mark for mark in contents if mark not in following])
