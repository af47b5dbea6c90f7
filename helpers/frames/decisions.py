"""The analyst has the last word: a CSV of decisions beside the article -> the frame as decided, and a report on each.

A decision is a row: which row of the frame it is about (start, end and text, as they stand there), which field, the
value, and the reason. What it no longer fits is refused and told of; the frame without decisions stays as it was.
"""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cached_property
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import pandas as pd
from spacy.tokens import Doc

from helpers.article.article import read_article
from helpers.article.spans import Span
from helpers.frames.decision_files import DECISION_COLUMNS, ENDING, DecisionRow, Field, read_decisions
from helpers.frames.quotes import QuoteRow, adding
from helpers.frames.settings import LONGEST_TOLD
from helpers.knowledge.labels import KINDS, TYPE_OF_LABEL
from helpers.knowledge.punctuation import SPACES, STRAIGHT_AND_CURLY
from helpers.pipeline.extensions import original_of
from helpers.pipeline.language import annotate
from helpers.pipeline.speakers.methods import Method


class Judgement(StrEnum):
    """The values of a verdict."""

    ACCEPT = "accept"
    REJECT = "reject"


class Outcome(StrEnum):
    """What became of a decision."""

    APPLIED = "applied"
    REFUSED = "refused"
    OPEN = "open"  # a verdict that nobody has given yet


REPORT_COLUMNS = ["row", *DECISION_COLUMNS, "outcome", "told"]
OF_A_ROW = ("speaker", "affiliation", "kind", "entity", "label")  # columns that a decision may set
ALLOWED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"kind": tuple(KINDS), "label": tuple(TYPE_OF_LABEL), Field.VERDICT: tuple(Judgement)})
AROUND = SPACES + STRAIGHT_AND_CURLY  # a quote, which gets marks of its own in a sentence


class Refusal(ValueError):
    """A decision that cannot be applied; the message says why."""


class Decided(NamedTuple):
    """frame: the rows as decided. report: a row a decision, see `apply_decisions`."""

    frame: pd.DataFrame
    report: pd.DataFrame


def apply_decisions(frame: pd.DataFrame, path: str | Path) -> Decided:
    """Apply the decisions of a CSV file to the rows of `quotes_frame` or `entities_frame`; returns `Decided`.

    The file's columns are start, end, text (of the row, as the frame has them), field, value, reason; others are not
    read. The fields:

    - verdict: "accept" keeps the row, "reject" takes it out;
    - speaker (of a quote), entity (of a mention): the row gets this name, or nobody where the value is empty;
      likewise affiliation, kind and label;
    - rename: whoever the row's speaker or entity is gets this name in every row;
    - add: the text is a quote that was missed, in the article's own words, the value its speaker; start and end may
      be empty where the words stand in the article once. The article must stand beside the file.

    The report has a row a decision, in the order of the file: row (its line), the file's columns, outcome ("applied",
    "refused", or "open" where a verdict is still empty) and told (a sentence). Where there is no such file, nothing
    is decided and the report is empty. Raises DecisionError where the file is no CSV with these columns.
    """
    decisions = read_decisions(path)
    decided, report = Decisions(frame, path), []
    seen: dict[tuple[str, ...], int] = {}
    rows: list[DecisionRow] = decisions.to_dict("records")
    for line, row in enumerate(rows, start=2):
        try:
            same = seen.setdefault((row["start"], row["end"], row["text"], row["field"]), line)
            if same != line:
                raise Refusal(f"line {same} decides the same field of the same row")
            outcome, told = decided.apply(row)
        except Refusal as refusal:
            outcome, told = Outcome.REFUSED, f"Line {line} is refused: {refusal}."
        report.append((line, *row.values(), str(outcome), told))
    return Decided(decided.rows(), pd.DataFrame(report, columns=REPORT_COLUMNS))


def before_and_after(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """What the decisions changed: a row each, before and after. Columns: result, quotes, speakers, words."""
    rows = [(result, len(quotes), quotes["speaker"].nunique(), int(quotes["words"].sum()))
            for result, quotes in (("before", before), ("after", after))]
    return pd.DataFrame(rows, columns=["result", "quotes", "speakers", "words"])


class Decisions:
    """A frame's rows while decisions are applied to them, one after the other."""

    def __init__(self, frame: pd.DataFrame, path: str | Path) -> None:
        """frame: rows of `quotes_frame` or `entities_frame`; path: the file of decisions, which is not read here."""
        self.frame, self.path = frame, Path(path)
        self.of_quotes = "content" in frame.columns
        self.text, self.name = ("content", "speaker") if self.of_quotes else ("text", "entity")
        self.settable = [column for column in OF_A_ROW if column in frame.columns]
        # by column, since a decision names its own; the numbers are those of the frame's rows and of those added
        self.records: dict[int, dict[str, Any]] = dict(
            enumerate(frame.astype(object).where(frame.notna(), None).to_dict("records")))
        self.numbers = {(str(row["start"]), str(row["end"])): number for number, row in self.records.items()}
        self.next_number = count(len(frame))

    def rows(self) -> pd.DataFrame:
        """The rows as decided, in the order of the text."""
        rows = sorted(self.records.values(), key=lambda row: (row["start"], row["end"]))
        return pd.DataFrame(rows, columns=self.frame.columns).astype(self.frame.dtypes)

    def apply(self, row: DecisionRow) -> tuple[Outcome, str]:
        """What becomes of one decision, and a sentence that says so; Refusal where it cannot be applied."""
        field, value = row["field"].strip(), row["value"].strip()
        if field == Field.ADD and self.of_quotes:
            return Outcome.APPLIED, self.add(row, value)
        if field not in (Field.VERDICT, Field.RENAME, *self.settable):
            raise Refusal(f"it names no field ({field or 'empty'}); the fields are verdict, "
                          f"{', '.join(self.settable)}, rename{' and add' if self.of_quotes else ''}")
        number, told = self.find(row), in_marks(row["text"])
        if field == Field.VERDICT and not value:
            return Outcome.OPEN, f"{told} is not judged yet."
        if field in ALLOWED and value not in ALLOWED[field]:
            raise Refusal(f"{value!r} is no {field}; write {' or '.join(ALLOWED[field])}")
        if field == Field.VERDICT:
            if value == Judgement.REJECT:
                del self.records[number]
            return Outcome.APPLIED, f"{told} is {value}ed."
        if field == Field.RENAME:
            return Outcome.APPLIED, self.rename(self.records[number][self.name], value)
        before = self.put(self.records[number], field, value)
        return Outcome.APPLIED, f"{told}: {field} is {value or 'nobody'} instead of {before or 'nobody'}."

    def find(self, row: DecisionRow) -> int:
        """The number of the row that a decision is about."""
        number = self.numbers.get((row["start"].strip(), row["end"].strip()))
        if number is None:
            raise Refusal(f"no row stands at {row['start'] or '?'} to {row['end'] or '?'} any more")
        if number not in self.records:
            raise Refusal("another line has rejected that row")
        words = self.records[number][self.text]
        if one_line_end(words) != one_line_end(row["text"]):
            now, before = from_difference(words, row["text"])
            raise Refusal(f"the row there now reads: {short(now)}; the line has: {short(before)}")
        return number

    def put(self, found: dict[str, Any], column: str, value: str) -> str | None:
        """Set a column of a row, whose record is changed in place; what it was before."""
        before: str | None = found[column]
        found[column] = value or None
        if column == "speaker":
            found["speaker_from"] = str(Method.DECISION) if value else None
            found["affiliation"] = self.affiliation_known(value)
        return before

    def rename(self, before: str | None, value: str) -> str:
        """Give whoever has a name another one in every row; the sentence that says so."""
        if not before or not value:
            raise Refusal("there is no name to rename" if value else "the new name is empty")
        columns = [column for column in (self.name, "affiliation") if column in self.frame.columns]
        changed = [(row, column) for row in self.records.values() for column in columns if row[column] == before]
        for row, column in changed:
            row[column] = value
        return f"{before} is called {value}, in {len({id(row) for row, _ in changed})} rows."

    def affiliation_known(self, speaker: str) -> str | None:
        """Whom the other rows of a speaker say that the speaker speaks for, or None."""
        known = (row["affiliation"] for row in self.records.values() if speaker and row["speaker"] == speaker)
        return next(known, None)

    def add(self, row: DecisionRow, speaker: str) -> str:
        """Add a quote that was missed; the sentence that says so."""
        words, told = row["text"], in_marks(row["text"])
        span = only_place(words, original_of(self.doc), row["start"].strip())
        spans = (span for known in self.records.values() for span in known["content_spans"])
        if any(first < span.end and span.start < last for first, last in spans):
            raise Refusal(f"the words {told} are part of another quote; reject that one above this line")
        added: dict[str, Any] = {**self.row_of(span)}
        self.put(added, "speaker", speaker)
        number = next(self.next_number)
        self.records[number] = added
        self.numbers[str(span.start), str(span.end)] = number
        return f"{told} is added, said by {speaker or 'nobody named'}."

    @cached_property
    def row_of(self) -> Callable[[Span], QuoteRow]:
        """A span of the article -> the row of a quote that stands there."""
        return adding(self.doc)

    @cached_property
    def doc(self) -> Doc:
        """The Doc of the article that stands beside the file; Refusal where there is none."""
        stem = self.path.name.removesuffix(ENDING)
        beside = [place for place in (self.path.with_name(stem + ending) for ending in ("", ".txt", ".html", ".htm"))
                  if place.exists() and self.path.name.endswith(ENDING)]
        if not beside:
            raise Refusal(f"a quote can be added only where the article stands beside the decisions, as NAME.txt "
                          f"beside NAME{ENDING}")
        return annotate(read_article(beside[0]))


def only_place(words: str, text: str, start: str) -> Span:
    """Where words stand in a text, where they do so once; Refusal elsewhere.

    start: which place of several is meant, as a cell has it, or "". Whatever ends a line in the text, a spreadsheet may
    have written another line end.
    """
    pattern = "(?:\r\n|\r|\n)".join(map(re.escape, one_line_end(words).split("\n")))
    places = [Span(*found.span(1)) for found in re.finditer(f"(?=({pattern}))", text)] if words else []
    if start:
        places = [place for place in places if str(place.start) == start]
    if len(places) != 1:
        raise Refusal(f"the words {in_marks(words)} stand {'more than once' if places else 'nowhere'} in the "
                      f"article{'; give their start too' if places else ''}")
    return places[0]


def one_line_end(text: str) -> str:
    """A text with one kind of line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def from_difference(one: str, other: str) -> tuple[str, str]:
    """Two texts as they are shown in a sentence: from where they differ, if that lies beyond what is shown of them."""
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    first = max(same - LONGEST_TOLD // 2, 0) if same >= LONGEST_TOLD // 2 else 0
    return ("… " * (first > 0) + one[first:], "… " * (first > 0) + other[first:])


def in_marks(words: str) -> str:
    """Words in marks as they stand in a sentence, without those that they begin or end with."""
    return f"“{short(words.strip(AROUND))}”"


def short(words: str) -> str:
    """Words as they stand in a sentence: in one line, cut where they are long."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST_TOLD else words[: LONGEST_TOLD - 2].rstrip() + " …"
