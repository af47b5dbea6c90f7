"""A file -> an Article: its text as it stands, its masthead told apart from its body by form.

Nothing here changes a character of the text: every part is a pair of offsets into it.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dateutil import parser as date_parser

LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
READING_TIME = re.compile(r"(?:reading time:?\s*)?(\d+)[\s-]*min(?:ute)?s?(?:\s+read)?", re.IGNORECASE)
MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\d{4}-\d{2}-\d{2}", re.IGNORECASE)
DATELINE_WORDS = re.compile(r"^(?:published|updated|posted)(?:\s+on)?:?\s+", re.IGNORECASE)
CREDIT = re.compile(r"^(?P<caption>.*\w.*?)\s*[\[(](?P<credit>[^\[\]()]{2,60})[\])]$")
AGENCY_LINE = re.compile(
    r"\bcontributed to this (?:report|story|article)\b|^\W*(?:additional )?reporting by\b|^\W*edited by\b"
    r"|^©|^\((?:[A-Z][\w/ ]{1,30})\)$",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?…:;,\"”'’)\]]$|[—–-]$")
MASTHEAD_LINES = 12  # a masthead is looked for in the first lines only
HEADLINE_CHARACTERS = 200
FURNITURE_WORDS = 8


class ArticleError(ValueError):
    """A file that cannot be read as an article; the message is one sentence that says what to do."""


@dataclass(frozen=True)
class Paragraph:
    """One line of the file that holds text.

    `start` and `end` are characters of the article's text; `number` counts the body's paragraphs from 1 and is 0
    elsewhere; `part` is "headline", "standfirst", "reading time", "date", "caption", "body", "furniture" or
    "agency line".
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

    def words_of(self, part):
        """The texts of all paragraphs of one part, in order."""
        return [self.text[p.start : p.end] for p in self.paragraphs if p.part == part]

    def _first(self, part):
        return next(iter(self.words_of(part)), None)

    @property
    def headline(self):
        """The headline, or None."""
        return self._first("headline")

    @property
    def standfirst(self):
        """The sentence under the headline, or None."""
        return self._first("standfirst")

    @property
    def published(self):
        """The day of publication as a `datetime.date`, or None where the file gives none."""
        line = self._first("date")
        return read_date(line) if line else None

    @property
    def reading_minutes(self):
        """The reading time that the masthead states, in minutes, or None."""
        line = self._first("reading time")
        return int(READING_TIME.fullmatch(line).group(1)) if line else None

    @property
    def caption(self):
        """The picture's caption without its credit, or None."""
        line = self._first("caption")
        return CREDIT.match(line)["caption"] if line else None

    @property
    def credit(self):
        """The credit in brackets that ends the caption, or None."""
        line = self._first("caption")
        return CREDIT.match(line)["credit"] if line else None

    @property
    def body(self):
        """The paragraphs that are the article proper."""
        return tuple(p for p in self.paragraphs if p.part == "body")


def read_article(path, plain=False):
    """Read a text file into an `Article`.

    path: a file in UTF-8, with or without BOM, or UTF-16 with BOM.
    plain: the whole file is body text; no masthead, furniture or agency line is looked for.
    Raises ArticleError where there is no such file, or it is a folder, empty, binary or in another encoding.
    """
    path = Path(path)
    return article_from_text(decode(path), name=path.stem, plain=plain)


def article_from_text(text, name="text", plain=False):
    """The same from a string: an `Article` whose offsets point into `text`."""
    lines = []
    for match in LINE.finditer(text):
        stripped = match.group().strip()
        if stripped:
            start = match.start() + match.group().index(stripped[0])
            lines.append((start, start + len(stripped)))
    words = [text[start:end] for start, end in lines]
    parts = ["body"] * len(lines) if plain else name_parts(words)
    paragraphs, number = [], 0
    for (start, end), part in zip(lines, parts, strict=True):
        number += part == "body"
        paragraphs.append(Paragraph(start, end, number if part == "body" else 0, part))
    return Article(text, name, tuple(paragraphs))


def decode(path):
    """The text of a file, line ends untouched, without a BOM; ArticleError where there is none to read."""
    if not path.exists():
        raise ArticleError(f"{path}: there is no such file; check the name and the folder you are in.")
    if not path.is_file():
        raise ArticleError(f"{path}: this is not a file; name one text file, such as an article in seeds/.")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ArticleError(f"{path}: the file cannot be opened ({error.strerror}); check its permissions.") from error
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    if encoding != "utf-16" and b"\0" in data:
        raise ArticleError(f"{path}: this is a binary file, not text; save the article as plain text in UTF-8.")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"{path}: this is not text in UTF-8 (byte {error.start} cannot be read); save the file again as UTF-8."
        ) from error
    if not text.strip():
        raise ArticleError(f"{path}: the file is empty; put the article's text into it.")
    return text


def read_date(line):
    """The date that a line is made of, or None where the line is anything more or less than a date."""
    line = DATELINE_WORDS.sub("", line.strip())
    if len(line) > 60 or not MONTH.search(line) or not re.search(r"\b\d{4}\b", line):
        return None
    try:
        found = date_parser.parse(line, dayfirst=not re.match(r"\d{4}", line), ignoretz=True)
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def name_parts(lines):
    """The part of each line, by form alone."""
    marks = [masthead_mark(lines, i) for i in range(min(len(lines), MASTHEAD_LINES))]
    last = max((i for i, mark in enumerate(marks) if mark), default=-1)
    parts = [mark or "standfirst" for mark in marks[: last + 1]]
    if lines and looks_like_headline(lines, 0):
        parts[:1] = ["headline"]
    for i in range(len(parts), len(lines)):
        parts.append("body")
        if AGENCY_LINE.search(lines[i]) and len(lines[i]) < 120 and i >= len(lines) - 3:
            parts[i] = "agency line"
        elif 0 < i < len(lines) - 1 and looks_like_furniture(lines[i]):
            parts[i] = "furniture"
    return parts


def masthead_mark(lines, i):
    """What shows line `i` to be part of a masthead: its own form, or that it repeats the headline."""
    line = lines[i]
    if READING_TIME.fullmatch(line):
        return "reading time"
    if read_date(line):
        return "date"
    if i > 0 and line == lines[0] and looks_like_headline(lines, 0):
        return "headline"
    if CREDIT.match(line) and i > 0 and any(read_date(earlier) for earlier in lines[:i]):
        return "caption"
    return None


def looks_like_headline(lines, i):
    """A short line without a sentence's end that text follows."""
    return len(lines) > i + 1 and len(lines[i]) <= HEADLINE_CHARACTERS and not SENTENCE_END.search(lines[i])


def looks_like_furniture(line):
    """A few words that are no sentence: a link, a label or a subheading set between the paragraphs."""
    return len(line.split()) <= FURNITURE_WORDS and not SENTENCE_END.search(line) and not re.search(r"[\"“”:]", line)
