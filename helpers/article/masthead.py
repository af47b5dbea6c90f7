"""An article's lines -> the part that each plays, told by form: by length, marks, dates and brackets, not by topic."""

import re
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DATES = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{'|'.join(MONTHS)})[a-z]*\.?,?\s+(?P<year>\d{{4}})\b",
    rf"\b(?P<month>{'|'.join(MONTHS)})[a-z]*\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b",
    r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)",
))
BESIDE_A_DATE = re.compile(
    r"(?i:first|last|published|updated|posted|modified|date|on|at|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|[ap]\.?m\b\.?)"
    r"|T?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|[+-]\d{2}:?\d{2}|[A-Z]{1,5}\b|[\s,;:.|()·•–—-]"
)
READING_TIME = re.compile(r"(?:reading time:?\s*)?(\d+)[\s-]*min(?:ute)?s?(?:\s+read)?", re.IGNORECASE)
CREDIT = re.compile(r"(?P<caption>\S.*\S)\s*[\[(](?P<credit>[^\[\]()]{2,60})[\])]")
BYLINE = re.compile(r"(?:By|BY)\s+(?P<names>\S.*)")
BETWEEN_NAMES = {"and", "in", "of", "for", "at", "the", "de", "da", "del", "van", "von", "al", "bin", "&"}
AGENCY_LINE = re.compile(
    r".*\bcontributed to this (?:report|story|article)\b.*|\W*(?:additional )?(?:report|edit)ing by\b.*"
    r"|\W*edited by\b.*|with reporting (?:by|from)\b.*|sources?:.*|©.*",
    re.IGNORECASE,
)
LINK = re.compile(r"(?:also |now )?(?:read|watch|listen|see|related)(?: more| also| now| on)?:.*", re.IGNORECASE)
FULL_STOP = re.compile(r"[.…:;,—–-][\"”'’)\]]*$")
SENTENCE_END = re.compile(r"[.!?…:;,\"”'’)\]—–-]$")
MASTHEAD_LINES = 12  # a masthead is looked for in the first lines only
LINES_BEFORE_A_MARK = 3  # a headline, a standfirst and a name
LINES_BETWEEN_MARKS = 1
HEADLINE_CHARACTERS = 200
STANDFIRST_CHARACTERS = 400
NAMES_IN_A_BYLINE = 10
FURNITURE_WORDS = 8
AGENCY_CHARACTERS = 160


def name_parts(lines: list[str]) -> list[str]:
    """The part of each line: see article.Paragraph."""
    marks = masthead_marks(lines)
    parts = [mark or ("byline" if is_names(line) else "standfirst") for mark, line in zip(marks, lines, strict=False)]
    if None in marks:
        parts[marks.index(None)] = "headline"
    elif looks_like_headline(lines, len(marks)):
        parts.append("headline")
    return parts + [part_after_masthead(lines, i) for i in range(len(parts), len(lines))]


def masthead_marks(lines: list[str]) -> list[str | None]:
    """For each line of the masthead, what shows it to belong there, or None where only its neighbours do."""
    marks, last = [], -1
    for i, line in enumerate(lines[:MASTHEAD_LINES]):
        marks.append(masthead_mark(line, i > 0 and line == lines[0], after_a_mark=last >= 0))
        if marks[i]:
            last = i
            continue
        unmarked = LINES_BETWEEN_MARKS if last >= 0 else LINES_BEFORE_A_MARK
        if i - last > unmarked or len(line) > STANDFIRST_CHARACTERS:
            break
    return marks[: last + 1]


def masthead_mark(line: str, repeats: bool, after_a_mark: bool) -> str | None:
    """What shows a line to be part of a masthead: its own form, or that it repeats the first line."""
    if READING_TIME.fullmatch(line):
        return "reading time"
    if read_date(line):
        return "date"
    if is_byline(line):
        return "byline"
    if repeats and len(line) <= HEADLINE_CHARACTERS:
        return "headline"
    if after_a_mark and CREDIT.fullmatch(line):
        return "caption"
    return None


def part_after_masthead(lines: list[str], i: int) -> str:
    """The part of a line below the masthead."""
    line, lines_left = lines[i], len(lines) - 1 - i
    if lines_left < 3 and len(line) <= AGENCY_CHARACTERS and AGENCY_LINE.fullmatch(line):
        return "agency line"
    if lines_left == 0 and i > 0 and is_names(line.strip("()[]—–- ")):
        return "agency line"
    if i > 0 and lines_left and looks_like_furniture(line):
        return "furniture"
    return "body"


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
    month = int(month) if month.isdigit() else MONTHS.index(month[:3]) + 1
    try:
        return date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None


def is_byline(line: str) -> bool:
    """Whether a line is "By" and names."""
    match = BYLINE.fullmatch(line)
    return match is not None and is_names(match["names"])


def is_names(line: str) -> bool:
    """Whether a line holds nothing but a few names: "Jane Doe in London", "AFP, Reuters"."""
    words = [word for word in re.split(r"[\s,/|]+", line) if word and word not in BETWEEN_NAMES]
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
