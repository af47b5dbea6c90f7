"""A file -> an Article: its text as it stands, its masthead told apart from its body by form.

Nothing here changes a character of the text: every part is a pair of offsets into it.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from helpers.article.decoding import ArticleError, data_of, decode
from helpers.article.masthead import CREDIT, READING_TIME, name_parts, part_after_masthead, read_date
from helpers.article.paragraphs import paragraph_spans
from helpers.article.webpage import NoLibrary, lines_of_page

HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # no table can hold it
WEB_PAGES = {".html", ".htm"}


@dataclass(frozen=True)
class Paragraph:
    """One line of the file that holds text; where the text is wrapped, the lines between two blank ones.

    `start` and `end` are characters of the article's text; `number` counts the body's paragraphs from 1 and is 0
    elsewhere; `part` is "headline", "standfirst", "byline", "reading time", "date", "outlet" (of a web page),
    "caption", "body", "furniture" or "agency line".
    """

    start: int
    end: int
    number: int
    part: str


@dataclass(frozen=True)
class Article:
    """An article as read: `text` is the file's text without a BOM, `paragraphs` point into it."""

    text: str
    name: str
    paragraphs: tuple[Paragraph, ...]

    def words_of(self, part: str) -> list[str]:
        """The texts of all paragraphs of one part, in order."""
        return [self.text[p.start : p.end] for p in self.paragraphs if p.part == part]

    def _first(self, part: str) -> str | None:
        return next((" ".join(words.split()) for words in self.words_of(part)), None)

    @property
    def headline(self) -> str | None:
        """The headline, or None."""
        return self._first("headline")

    @property
    def standfirst(self) -> str | None:
        """The sentence under the headline, or None."""
        return self._first("standfirst")

    @property
    def published(self) -> date | None:
        """The day of publication as a `datetime.date`, or None where the file gives none."""
        line = self._first("date")
        return read_date(line) if line else None

    @property
    def outlet(self) -> str | None:
        """The newspaper or site that a saved web page names as its own, or None."""
        return self._first("outlet")

    @property
    def reading_minutes(self) -> int | None:
        """The reading time that the masthead states, in minutes, or None."""
        match = READING_TIME.fullmatch(self._first("reading time") or "")
        return int(match.group(1)) if match else None

    @property
    def caption(self) -> str | None:
        """The picture's caption without its credit, or None."""
        match = CREDIT.fullmatch(self._first("caption") or "")
        return match["caption"] if match else None

    @property
    def credit(self) -> str | None:
        """The credit in brackets that ends the caption, or None."""
        match = CREDIT.fullmatch(self._first("caption") or "")
        return match["credit"] if match else None

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs that are the article proper."""
        return tuple(p for p in self.paragraphs if p.part == "body")


def read_article(path: str | Path, plain: bool = False) -> Article:
    """Read a text file or a saved web page into an `Article`.

    path: a text file in UTF-8, with or without BOM, or UTF-16 with BOM; or a page that ends with .html or .htm, whose
    article becomes the text. Nothing is read but this file.
    plain: the whole file is body text; no masthead, furniture or agency line is looked for.
    Raises ArticleError where there is no such file, or it is no file, empty, binary or in another encoding.
    """
    path = Path(path)
    if path.suffix.lower() in WEB_PAGES:
        return article_of_page(path, plain)
    return article_from_text(decode(path), name=path.stem, plain=plain)


def article_from_text(text: str, name: str = "text", plain: bool = False) -> Article:
    """The same from a string: an `Article` whose offsets point into `text`; half a character is read as "\ufffd"."""
    text = HALF_CHARACTER.sub("\ufffd", text)
    spans = paragraph_spans(text)
    parts = ["body"] * len(spans) if plain else name_parts([" ".join(text[start:end].split()) for start, end in spans])
    paragraphs, number = [], 0
    for (start, end), part in zip(spans, parts, strict=True):
        number += part == "body"
        paragraphs.append(Paragraph(start, end, number if part == "body" else 0, part))
    return Article(text, name, tuple(paragraphs))


def article_of_page(path: Path, plain: bool) -> Article:
    """The article of a saved web page: its text is a line a part, and the body's paragraphs apart from them."""
    try:
        lines = lines_of_page(data_of(path))
    except NoLibrary as error:
        raise ArticleError(f"{path}: reading a web page needs the library trafilatura; run `pip install trafilatura`, "
                           f"or save the article as plain text.") from error
    if not lines:
        raise ArticleError(f"{path}: no article was found in this web page; copy its text into a .txt file.")
    text, paragraphs, number, words = "", [], 0, [line for _, line in lines]
    for place, (part, line) in enumerate(lines):
        if part == "body" or plain:
            part = "body" if plain else part_after_masthead(words, place)
        text += "\n" * (place > 0 and lines[place][0] == "body")
        number += part == "body"
        paragraphs.append(Paragraph(len(text), len(text) + len(line), number if part == "body" else 0, part))
        text += line + "\n"
    return Article(text, path.stem, tuple(paragraphs))
