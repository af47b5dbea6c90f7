"""The program against a careful reader: quotes and statements read by hand -> what is found, missed and wrong.

The statements are the gold; tests/gold/README.md explains its columns.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, TypedDict

import pandas as pd

from helpers.article.spans import Span
from helpers.frames.comparing import characters, folded_name, share
from helpers.frames.quotes import QuoteRow, span_of


class Verdict(StrEnum):
    """What came of holding the program's finds against a reader's statements."""

    FOUND = "found"        # a statement and a find that are the same
    MISSED = "missed"      # a required statement that is no find
    LEFT_OUT = "left out"  # a statement that is no find and is not required
    WRONG = "wrong"        # a find that is no statement
    UNREAD = "unread"      # a find in an article that nobody has read


class Reading(TypedDict):
    """A row of `read_gold`: one reading of a statement; tests/gold/README.md says what each column holds."""

    statement: str
    required: str
    paragraph: int
    source: str
    cue: str
    content: str
    kind: str
    speaker: str
    content_spans: list[Span]
    start: int
    cue_start: float  # missing where the article has no cue
    cue_end: float
    source_start: float
    source_end: float
    accept: str
    affiliation: str
    about_talks: str
    note: str


SHOWN = ["paragraph", "source", "cue", "content", "kind", "speaker"]
OFFSETS = ["cue_start", "cue_end", "source_start", "source_end"]
PLACES = ["content_spans", "start", *OFFSETS]
GOLD_COLUMNS = list(Reading.__annotations__)
NOT_READ = "not_read"  # a column that only the gold of an article has that nobody has read
CHECK_COLUMNS = ["verdict", "statement", "required", "differs", *SHOWN, *PLACES]
COUNTED = (Verdict.FOUND, Verdict.WRONG, Verdict.MISSED)
SCORE_COLUMNS = ["compared", *map(str, COUNTED), "precision", "recall", "F1"]


def read_gold(path: str | Path) -> pd.DataFrame:
    """A CSV of statements read by hand -> a frame, a row a reading, in the order of the file.

    Where there is no such file, the frame has no row, and `was_read` says so of it: to have read an article and found
    nothing in it is something else.

    Columns: the file's, content_spans as pairs of characters; and start, the first character of the content.
    """
    if not Path(path).exists():
        return pd.DataFrame(columns=[*GOLD_COLUMNS, NOT_READ])
    gold = pd.read_csv(path, encoding="utf-8", keep_default_na=False)
    gold["content_spans"] = [[Span(*span) for span in json.loads(spans)] for spans in gold["content_spans"]]
    gold["start"] = [spans[0].start for spans in gold["content_spans"]]
    for column in OFFSETS:
        gold[column] = pd.to_numeric(gold[column])  # empty where the article has no cue or no source
    return gold


def was_read(gold: pd.DataFrame) -> bool:
    """Whether anybody has read the article that rows of `read_gold` are about."""
    return NOT_READ not in gold.columns


def check_frame(quotes: pd.DataFrame, gold: pd.DataFrame, text: str) -> pd.DataFrame:
    """A row a statement of the gold and a row a find that is none of them, in the order of the text.

    quotes: rows of `frames.quotes_frame`; gold: rows of `read_gold`; text: the article's. A find counts for one
    statement only, and a statement for one find.

    Columns: verdict ("found"; "missed"; "left out", where the statement is not required; "wrong", where the find is
    no statement; "unread" instead, where nobody has read the article), statement (its name; "" for a wrong find),
    required ("yes", "no" or ""), differs (the columns in which a miss differs from the nearest find, or a wrong find
    from the nearest reading), and those of `quotes_frame` that say what stands where: the find's, or the first
    reading's where there is none.
    """
    finds: list[QuoteRow] = quotes.to_dict("records")
    readings: list[Reading] = gold.to_dict("records")
    find_of = pair_up(finds, readings, text)
    rows = []
    for statement, group in by_statement(readings).items():
        first, required = group[0], group[0]["required"]
        if statement in find_of:
            rows.append(row_of(finds[find_of[statement]], Verdict.FOUND, statement, required))
        elif required == "yes":
            rows.append(row_of(first, Verdict.MISSED, statement, required, nearest(finds, group, text)))
        else:
            rows.append(row_of(first, Verdict.LEFT_OUT, statement, required))
    right = set(find_of.values())
    not_right = Verdict.WRONG if was_read(gold) else Verdict.UNREAD
    rows += [row_of(find, not_right, differs=nearest([find], readings, text))
             for place, find in enumerate(finds) if place not in right]
    return pd.DataFrame(rows, columns=CHECK_COLUMNS).sort_values("start", kind="stable", ignore_index=True)


def by_statement(readings: Iterable[Reading]) -> dict[str, list[Reading]]:
    """{a statement's name: its readings}, both in the order given."""
    found: dict[str, list[Reading]] = {}
    for reading in readings:
        found.setdefault(reading["statement"], []).append(reading)
    return found


def pair_up(finds: Sequence[QuoteRow], readings: Sequence[Reading], text: str) -> dict[str, int]:
    """{statement: the place of the first find that is one of its readings}."""
    place_of: dict[str, int] = {}
    for place, find in enumerate(finds):
        for reading in readings:
            if reading["statement"] not in place_of and not differences(find, reading, text):
                place_of[reading["statement"]] = place
                break
    return place_of


def row_of(found: Mapping[str, Any], verdict: Verdict, statement: str = "", required: str = "",
           differs: str = "") -> tuple[Any, ...]:
    """A row of `check_frame` from a find or a reading."""
    return (str(verdict), statement, required, differs, *(found[column] for column in SHOWN + PLACES))


def nearest(finds: Iterable[QuoteRow], readings: Sequence[Reading], text: str) -> str:
    """In which columns the most similar find and reading differ; "everything" where none share any of their words."""
    near = [differences(find, reading, text) for find in finds for reading in readings
            if characters(find["content_spans"], text) & characters(reading["content_spans"], text)]
    if not near:
        return "everything"
    fewest: list[str] = min(near, key=len)
    return ", ".join(fewest or ["nothing", "found twice"])


def differences(find: QuoteRow, reading: Reading, text: str) -> list[str]:
    """The columns in which a find is not what the reader read; an empty list where it is right.

    The content must be the same to the letter, but for punctuation at the edges; source and cue must overlap; the
    speaker may be any accepted name; what the reader left open is right either way.
    """
    speakers = {folded_name(name) for name in [reading["speaker"], *reading["accept"].split("; ")]}
    same = {
        "content": characters(find["content_spans"], text) == characters(reading["content_spans"], text),
        "source": overlap(span_of(find, "source"), span_of(reading, "source")),
        "cue": overlap(span_of(find, "cue"), span_of(reading, "cue")),
        "speaker": folded_name(find["speaker"]) in (speakers - {""} or {""}),
        "kind": find["kind"] == reading["kind"],
        "affiliation": reading["affiliation"] in ("", find["affiliation"]),
        "about_talks": reading["about_talks"] in ("", "yes" if find["about_talks"] else "no"),
    }
    return [column for column, is_same in same.items() if not is_same]


def overlap(one: Span | None, other: Span | None) -> bool:
    """Whether two have a cue (or a source) at the same spot, or both have none."""
    if one is None or other is None:
        return one is other
    return one.start < other.end and other.start < one.end


def precision(checked: pd.DataFrame) -> float:
    """The share of the finds that are statements, from 0 to 1; missing where nothing is found."""
    found = how_many(checked, Verdict.FOUND)
    return share(found, found + how_many(checked, Verdict.WRONG))


def recall(checked: pd.DataFrame) -> float:
    """The share of the required statements that are found, from 0 to 1; missing where none is required."""
    required = checked[checked["required"] == "yes"]
    return share(how_many(required, Verdict.FOUND), len(required))


def how_many(checked: pd.DataFrame, verdict: Verdict) -> int:
    """How many rows of `check_frame` have a verdict."""
    return int((checked["verdict"] == verdict).sum())


def scores_frame(checks: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """A row a comparison, in the order given; from {what is compared: rows of `check_frame`}.

    Columns: compared, found, wrong, missed (how many), precision, recall, F1 (their harmonic mean: high only where
    both are).
    """
    rows = []
    for compared, checked in checks.items():
        counts = [how_many(checked, verdict) for verdict in COUNTED]
        both = precision(checked), recall(checked)
        rows.append((compared, *counts, *both, share(2 * both[0] * both[1], sum(both))))
    return pd.DataFrame(rows, columns=SCORE_COLUMNS)
