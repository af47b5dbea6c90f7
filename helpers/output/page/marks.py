"""Article and frames -> the paragraphs of the page to share, cut into pieces that wear their marks."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from typing import Any

import pandas as pd

from helpers.article.article import Article, Paragraph
from helpers.article.spans import Span
from helpers.frames.quotes import parts_of
from helpers.knowledge.labels import TYPE_OF_LABEL
from helpers.output.segments import by_paragraph, entity_marks, quote_marks, segments_of


@dataclass(frozen=True)
class PageMark:
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
    marks: list[PageMark]
    starts: list[PageMark]
    ends: list[PageMark]


def marks_on(quotes: pd.DataFrame, entities: pd.DataFrame, speakers: list[int]) -> list[PageMark]:
    """The marks of the rows of `quotes_frame`, whose numbers are their places, from 1, and of `entities_frame`.

    speakers: for each row of the quotes the number of its speaker.
    """
    def quote_mark(span: Span, part: str, number: int) -> PageMark:
        return PageMark(*span, part, quote=number, speaker=speakers[number - 1])

    def entity_mark(span: Span, label: str) -> PageMark:
        return PageMark(*span, "entity", type=TYPE_OF_LABEL[label])

    named = ((Span(row.start, row.end), row.label) for row in entities.itertuples())
    return quote_marks(map(parts_of, quotes.to_dict("records")), quote_mark) + entity_marks(named, entity_mark)


def paragraphs_with(marks: list[PageMark], article: Article) -> list[dict[str, Any]]:
    """The article's paragraphs as {"number", "part", "pieces"}; a headline that the file repeats is shown once."""
    started: set[int | None] = set()
    headlines: set[str] = set()
    shown = []
    for paragraph, here in zip(article.paragraphs, by_paragraph(article.paragraphs, marks), strict=True):
        words = article.text[paragraph.start : paragraph.end]
        if paragraph.part == "headline":
            if words in headlines and not any(mark.quote for mark in here):
                continue
            headlines.add(words)
        pieces = pieces_in(paragraph, here, article.text, started)
        started.update(mark.quote for piece in pieces for mark in piece.starts)
        shown.append({"number": paragraph.number, "part": paragraph.part, "pieces": pieces})
    return shown


def pieces_in(paragraph: Paragraph, marks: Iterable[PageMark], text: str, started: Set[int | None]) -> list[Piece]:
    """The pieces of a paragraph; `started` are the numbers of the quotes whose first words stand before it."""
    pieces, known = [], set(started)
    segments = list(segments_of(paragraph.start, paragraph.end, marks))
    for (start, end, worn), following in zip(segments, [*segments[1:], None], strict=True):
        contents = [mark for mark in worn if mark.part == "content"]
        starts = [mark for mark in contents if mark.quote not in known]
        ends = [mark for mark in contents if following is None or mark not in following.marks]
        known.update(mark.quote for mark in starts)
        pieces.append(Piece(text[start:end], worn, starts, ends))
    return pieces
