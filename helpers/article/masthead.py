"""An article's lines -> the part that each plays, told by form: by length, marks, dates and brackets, not by topic."""

import re
from datetime import date
from enum import StrEnum

from helpers.article.settings import (
    AGENCY_CHARACTERS,
    FURNITURE_WORDS,
    HEADLINE_CHARACTERS,
    LINES_BEFORE_A_MARK,
    LINES_BETWEEN_MARKS,
    LINES_OF_AN_ENDING,
    MASTHEAD_LINES,
    NAMES_IN_A_BYLINE,
    STANDFIRST_CHARACTERS,
)
from helpers.knowledge.function_words import SHORT_DAYS, SHORT_MONTHS
from helpers.knowledge.name_words import between_names


class Part(StrEnum):
    """What a line of an article is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    READING_TIME = "reading time"
    DATE = "date"
    OUTLET = "outlet"  # of a web page
    CAPTION = "caption"
    BODY = "body"
    FURNITURE = "furniture"
    AGENCY_LINE = "agency line"


MONTH = rf"(?P<month>{'|'.join(SHORT_MONTHS)})[a-z]*\.?"
DATES = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{MONTH},?\s+(?P<year>\d{{4}})\b",
    rf"\b{MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b",
    r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)",
))
BESIDE_A_DATE = re.compile(
    rf"(?i:first|last|published|updated|posted|modified|date|on|at|(?:{'|'.join(SHORT_DAYS)})[a-z]*|[ap]\.?m\b\.?)"
    r"|T?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|[+-]\d{2}:?\d{2}|[A-Z]{1,5}\b|[\s,;:.|()·•–—-]"
)
READING_TIME = re.compile(r"(?:reading time:?\s*)?(\d+)[\s-]*min(?:ute)?s?(?:\s+read)?", re.IGNORECASE)
CREDIT = re.compile(r"(?P<caption>\S.*\S)\s*[\[(](?P<credit>[^\[\]()]{2,60})[\])]")
BYLINE = re.compile(r"(?:By|BY)\s+(?P<names>\S.*)")
AGENCY_LINE = re.compile(
    r".*\bcontributed to this (?:report|story|article)\b.*|\W*(?:additional )?(?:report|edit)ing by\b.*"
    r"|\W*edited by\b.*|with reporting (?:by|from)\b.*|sources?:.*|©.*",
    re.IGNORECASE,
)
LINK = re.compile(r"(?:also |now )?(?:read|watch|listen|see|related)(?: more| also| now| on)?:.*", re.IGNORECASE)
FULL_STOP = re.compile(r"[.…:;,—–-][\"”'’)\]]*$")
SENTENCE_END = re.compile(r"[.!?…:;,\"”'’)\]—–-]$")


def name_parts(lines: list[str]) -> list[Part]:
    """The part of each line of an article."""
    marks = masthead_marks(lines)
    parts = [mark or (Part.BYLINE if is_names(line) else Part.STANDFIRST)
             for mark, line in zip(marks, lines, strict=False)]
    if None in marks:
        parts[marks.index(None)] = Part.HEADLINE
    elif looks_like_headline(lines, len(marks)):
        parts.append(Part.HEADLINE)
    return parts + [part_after_masthead(lines, i) for i in range(len(parts), len(lines))]


def masthead_marks(lines: list[str]) -> list[Part | None]:
    """For each line of the masthead, the part that its own form shows, or None where only its neighbours do."""
    marks: list[Part | None] = []
    last = -1
    for i, line in enumerate(lines[:MASTHEAD_LINES]):
        marks.append(masthead_mark(line, i > 0 and line == lines[0], after_a_mark=last >= 0))
        if marks[i]:
            last = i
            continue
        unmarked = LINES_BETWEEN_MARKS if last >= 0 else LINES_BEFORE_A_MARK
        if i - last > unmarked or len(line) > STANDFIRST_CHARACTERS:
            break
    return marks[: last + 1]


def masthead_mark(line: str, repeats: bool, after_a_mark: bool) -> Part | None:
    """The part of a masthead that a line shows to be, by its own form or since it repeats the first line, or None."""
    if READING_TIME.fullmatch(line):
        return Part.READING_TIME
    if read_date(line):
        return Part.DATE
    if is_byline(line):
        return Part.BYLINE
    if repeats and len(line) <= HEADLINE_CHARACTERS:
        return Part.HEADLINE
    if after_a_mark and CREDIT.fullmatch(line):
        return Part.CAPTION
    return None


def part_after_masthead(lines: list[str], i: int) -> Part:
    """The part of a line below the masthead."""
    line, lines_left = lines[i], len(lines) - 1 - i
    if lines_left < LINES_OF_AN_ENDING and len(line) <= AGENCY_CHARACTERS and AGENCY_LINE.fullmatch(line):
        return Part.AGENCY_LINE
    if lines_left == 0 and i > 0 and is_names(line.strip("()[]—–- ")):
        return Part.AGENCY_LINE
    if i > 0 and lines_left and looks_like_furniture(line):
        return Part.FURNITURE
    return Part.BODY


def read_date(line: str) -> date | None:
    """The first date of a line that holds dates, times and nothing else, or None."""
    found, rest = None, line.strip()
    for form in DATES:
        match = form.search(rest)
        found = found or (match and as_date(match))
        rest = form.sub(" ", rest)
    return found if found and not BESIDE_A_DATE.sub("", rest) else None


def as_date(match: re.Match[str]) -> date | None:
    """The day that a match of DATES stands for, or None where the calendar has none such."""
    month = match["month"].lower()
    number = int(month) if month.isdigit() else SHORT_MONTHS.index(month) + 1
    try:
        return date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None


def is_byline(line: str) -> bool:
    """Whether a line is "By" and names."""
    match = BYLINE.fullmatch(line)
    return match is not None and is_names(match["names"])


def is_names(line: str) -> bool:
    """Whether a line holds nothing but a few names: "Jane Doe in London", "AFP, Reuters"."""
    words = [word for word in re.split(r"[\s,/|]+", line) if word and word not in between_names]
    return (
        0 < len(words) <= NAMES_IN_A_BYLINE
        and not re.search(r"\w{3}[.?!]$|\d", line)
        and all(any(letter.isupper() for letter in word) for word in words)
    )


def looks_like_headline(lines: list[str], i: int) -> bool:
    """A short line without a full stop that text follows."""
    return len(lines) > i + 1 and len(lines[i]) <= HEADLINE_CHARACTERS and not FULL_STOP.search(lines[i])


def looks_like_furniture(line: str) -> bool:
    """A few words that are no sentence: a link, a label or a subheading set between the paragraphs."""
    if len(line) <= HEADLINE_CHARACTERS and LINK.fullmatch(line):
        return True
    return len(line.split()) <= FURNITURE_WORDS and not (SENTENCE_END.search(line) or re.search(r"[\"“”:]", line))
