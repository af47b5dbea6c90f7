"""Quotation marks -> quoted spans, paired on characters within a paragraph.

Double marks (straight, curly, low, angled, and the typewriter's `` and '') are paired first; single marks count as
quotation only where no apostrophe is likelier. Nothing raises on odd marks: a quotation that never closes ends with its
paragraph, unless a new one opens before.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from helpers.knowledge.punctuation import (
    BEFORE_SINGLE_MARK,
    BEFORE_STATEMENT,
    CLAUSE_ENDS,
    CLOSING_MARKS,
    CURLY_DOUBLE,
    CURLY_SINGLE,
    OPENING_MARKS,
)

DOUBLE = re.compile(rf"[\"{CURLY_DOUBLE}]|''(?!')|``")
SINGLE = re.compile(rf"(?<!['`])['`{CURLY_SINGLE}](?!['`])")
MARKUP = re.compile(r"</?[a-z]+(?:\s[^<>]*)?/?>", re.I)
Mark = re.Match[str]


class Quotation(NamedTuple):
    """A quoted span of characters, marks included; `closed` is False where its closing mark is missing."""

    start: int
    end: int
    closed: bool
    double: bool


def find_quotations(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Quotation]:
    """The outermost quotations of a text, in order; their offsets are characters of `text`, as the paragraphs' are."""
    if "<" in text:  # the marks of <a href="..."> quote nobody
        text = MARKUP.sub(lambda tag: " " * len(tag.group()), text)
    found: list[Quotation] = []
    goes_on = False
    for place, (start, end) in enumerate(paragraphs):
        paragraph = text[start:end]
        double = pair_double(paragraph, goes_on)
        goes_on = bool(double) and not double[-1].closed
        after = paragraphs[place + 1][0] if place + 1 < len(paragraphs) else end
        single = pair_single(paragraph, text[after : after + 1] in ("'", "‘"))
        for outer in [q for q in single if leads_in(paragraph, q.start) and paragraph[q.end - 2] in CLAUSE_ENDS]:
            double = [q for q in double if not outer.start < q.start < q.end < outer.end]
        found += [q._replace(start=q.start + start, end=q.end + start)
                  for q in sorted(double + without_overlaps(single, double))]
    return found


def without_overlaps(single: list[Quotation], double: list[Quotation]) -> list[Quotation]:
    """The quotations in single marks that none in double marks overlaps."""
    ends = [q.end for q in double]
    return [q for q in single if (place := bisect_right(ends, q.start)) == len(double) or double[place].start >= q.end]


def leads_in(paragraph: str, position: int) -> bool:
    """Whether a statement may begin at a position: first in the paragraph, or after a comma, a colon or a stop."""
    before = paragraph[:position].rstrip()
    return not before or before[-1] in BEFORE_STATEMENT


def pair_double(paragraph: str, goes_on: bool = False) -> list[Quotation]:
    """Pair the double marks of one paragraph; a pair inside another belongs to the outer one.

    goes_on: the paragraph before ended inside a quotation. Where the first mark here can only close, that quotation
    goes on from this paragraph's first character, although no mark opens it again.
    """
    found: list[Quotation] = []
    opened: int | None = None
    inner = 0
    marks = list(DOUBLE.finditer(paragraph))
    to_close = marks_to_close(marks)
    if goes_on and marks and marks[0].start() and closes(paragraph, marks[0]) and marks[0].group() not in OPENING_MARKS:
        opened = 0
    for place, mark in enumerate(marks):
        if opened is None:
            if opens(paragraph, mark):
                opened, inner = mark.start(), 0
        elif mark.group() in OPENING_MARKS and not closes(paragraph, mark):
            if paragraph[opened] == '"' or to_close[place] > 0:  # enough marks follow to close both
                inner += 1
            else:
                found.append(Quotation(opened, end_of_text(paragraph, mark.start()), False, True))
                opened, inner = mark.start(), 0
        elif is_reopened(paragraph, mark, len(marks) - place - 1):
            found.append(Quotation(opened, end_of_text(paragraph, mark.start()), False, True))
            opened, inner = mark.start(), 0
        elif inner and mark.group() in CLOSING_MARKS:
            inner -= 1
        else:
            found.append(Quotation(opened, mark.end(), True, True))
            opened = None
    if opened is not None:
        found.append(Quotation(opened, len(paragraph), False, True))
    return found


def marks_to_close(marks: list[Mark]) -> list[int]:
    """For each mark, how many more marks close than open from there to the end of the paragraph."""
    balance, more = [], 0
    for mark in reversed(marks):
        more += (mark.group() in CLOSING_MARKS) - (mark.group() in OPENING_MARKS)
        balance.append(more)
    return balance[::-1]


def end_of_text(paragraph: str, position: int) -> int:
    """Where the text before `position` ends, spaces aside."""
    while position and paragraph[position - 1].isspace():
        position -= 1
    return position


def beside(paragraph: str, mark: Mark) -> tuple[str, str]:
    """The characters right before and right after a mark; "" at the paragraph's edges."""
    return paragraph[mark.start() - 1 : mark.start()], paragraph[mark.end() : mark.end() + 1]


def opens(paragraph: str, mark: Mark) -> bool:
    """Whether a double mark with none open before it opens a quotation: never inches, never a mark that ends a word."""
    if mark.group() in OPENING_MARKS:
        return True
    before, after = beside(paragraph, mark)
    if mark.group() == "”" and (not before or before == " " or not before.isprintable()):
        return True  # the wrong way round: nothing is open that it could close
    if not after or mark.group() in CLOSING_MARKS:
        return False
    if before and not before.isspace() and (after.isspace() or after in ",.;:!?"):
        return False
    return not before.isdigit()


def closes(paragraph: str, mark: Mark) -> bool:
    """Whether an opening mark stands where only a closing one can: after a word's end, before a space or the end."""
    before, after = beside(paragraph, mark)
    return bool(before) and not before.isspace() and (not after or after.isspace())


def is_reopened(paragraph: str, mark: Mark, marks_left: int) -> bool:
    """Whether a straight mark stands as only an opening one can, so that the one before it never closed."""
    if mark.group() not in ('"', "''"):
        return False
    before, after = beside(paragraph, mark)
    return before.isspace() and after.isalnum() and marks_left % 2 == 1


def pair_single(paragraph: str, goes_on: bool = False) -> list[Quotation]:
    """Pair the single marks of one paragraph, apostrophes left out.

    goes_on: the next paragraph opens with such a mark, so that a statement which never closes here goes on there.
    """
    found: list[Quotation] = []
    opened: int | None = None
    possible: int | None = None  # where the quotation may have ended, should no better mark close it
    for mark in SINGLE.finditer(paragraph):
        if single_opens(paragraph, mark) and (opened is None or possible is not None):
            if opened is not None and possible is not None:
                found.append(Quotation(opened, possible, True, False))
            opened, possible = mark.start(), None
        elif opened is not None and single_closes(paragraph, mark):
            possible = mark.end()
            if not may_be_plural(paragraph, mark):
                found.append(Quotation(opened, possible, True, False))
                opened = possible = None
    if opened is not None and possible is not None:
        found.append(Quotation(opened, possible, True, False))
    elif opened is not None and goes_on and leads_in(paragraph, opened):
        found.append(Quotation(opened, len(paragraph), False, False))
    return found


def single_opens(paragraph: str, mark: Mark) -> bool:
    """Whether a single mark may open a quotation: at the start of a word, as an apostrophe may stand too."""
    before, after = beside(paragraph, mark)
    return mark.group() != "’" and after.isalnum() and (
        not before or before.isspace() or before in BEFORE_SINGLE_MARK)


def single_closes(paragraph: str, mark: Mark) -> bool:
    """Whether a single mark may close a quotation: at the end of a word."""
    before, after = beside(paragraph, mark)
    return mark.group() != "‘" and bool(before) and not before.isspace() and not after.isalnum()


def may_be_plural(paragraph: str, mark: Mark) -> bool:
    """Whether a closing mark may be the apostrophe of a plural: "the drivers' call"."""
    before, after = beside(paragraph, mark)
    return before.lower() == "s" and after not in ("", ",", ".")
