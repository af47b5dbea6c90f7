"""A file -> an Article: its text as it stands, its masthead told apart from its body by form.

Nothing here changes a character of the text: every part is a pair of offsets into it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from helpers.article.decoding import ArticleError, data_of, decode, printable
from helpers.article.masthead import CREDIT, READING_TIME, Part, name_parts, part_after_masthead, read_date
from helpers.article.paragraphs import paragraph_spans
from helpers.article.spans import Span
from helpers.article.webpage import NoLibrary, lines_of_page

HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # no table can hold it
LARGEST_PAGE = 20_000_000  # bytes; the library that reads pages takes a second for each million, and more
WEB_PAGES = {".html", ".htm"}


@dataclass(frozen=True)
class Paragraph:
    """One line of the file that holds text; where the text is wrapped, the lines between two blank ones.

    `start` and `end` are characters of the article's text; `number` counts the body's paragraphs from 1 and is 0
    elsewhere; `part` is one of masthead.Part: "headline", "standfirst", "byline", "reading time", "date", "outlet" (of
    a web page), "caption", "body", "furniture" or "agency line".
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
        return self._first(Part.HEADLINE)

    @property
    def standfirst(self) -> str | None:
        """The sentence under the headline, or None."""
        return self._first(Part.STANDFIRST)

    @property
    def published(self) -> date | None:
        """The day of publication as a `datetime.date`, or None where the file gives none."""
        line = self._first(Part.DATE)
        return read_date(line) if line else None

    @property
    def outlet(self) -> str | None:
        """The newspaper or site that a saved web page names as its own, or None."""
        return self._first(Part.OUTLET)

    @property
    def reading_minutes(self) -> int | None:
        """The reading time that the masthead states, in minutes, or None."""
        match = READING_TIME.fullmatch(self._first(Part.READING_TIME) or "")
        return int(match.group(1)) if match else None

    @property
    def caption(self) -> str | None:
        """The picture's caption without its credit, or None."""
        match = CREDIT.fullmatch(self._first(Part.CAPTION) or "")
        return match["caption"] if match else None

    @property
    def credit(self) -> str | None:
        """The credit in brackets that ends the caption, or None."""
        match = CREDIT.fullmatch(self._first(Part.CAPTION) or "")
        return match["credit"] if match else None

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs that are the article proper."""
        return tuple(p for p in self.paragraphs if p.part == Part.BODY)


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
    return article_from_text(decode(path), name=printable(path.stem), plain=plain)


def article_from_text(text: str, name: str = "text", plain: bool = False) -> Article:
    """The same from a string: an `Article` whose offsets point into `text`; half a character is read as "\ufffd"."""
    text = HALF_CHARACTER.sub("\ufffd", text)
    spans = paragraph_spans(text)
    lines = [" ".join(text[start:end].split()) for start, end in spans]
    parts = [Part.BODY] * len(spans) if plain else name_parts(lines)
    return Article(text, name, numbered(zip(spans, parts, strict=True)))


def numbered(parts: Iterable[tuple[Span, Part]]) -> tuple[Paragraph, ...]:
    """Paragraphs from where each stands and which part it is, in the order of the text."""
    paragraphs, number = [], 0
    for (start, end), part in parts:
        number += part == Part.BODY
        paragraphs.append(Paragraph(start, end, number if part == Part.BODY else 0, str(part)))
    return tuple(paragraphs)


def article_of_page(path: Path, plain: bool) -> Article:
    """The article of a saved web page: its text is a line a part, and the body's paragraphs apart from them."""
    page = data_of(path)
    if len(page) > LARGEST_PAGE:
        raise ArticleError(f"{path}: this web page has {len(page):,} bytes, more than any article ({LARGEST_PAGE:,}); "
                           f"copy its text into a .txt file.")
    try:
        lines = lines_of_page(page)
    except NoLibrary as error:
        raise ArticleError(f"{path}: reading a web page needs the library trafilatura; run `pip install trafilatura`, "
                           f"or save the article as plain text.") from error
    if not lines:
        raise ArticleError(f"{path}: no article was found in this web page; copy its text into a .txt file.")
    words = [line for _, line in lines]
    text = ""
    parts: list[tuple[Span, Part]] = []
    for place, (part, line) in enumerate(lines):
        text += "\n" * (place > 0 and part == Part.BODY)
        if plain:
            part = Part.BODY
        elif part == Part.BODY:
            part = part_after_masthead(words, place)
        parts.append((Span(len(text), len(text) + len(line)), part))
        text += line + "\n"
    return Article(text, printable(path.stem), numbered(parts))
