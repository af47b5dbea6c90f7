"""Words for figures: numbers, lists, shares, days, parts; and words cut short."""

import textwrap
from datetime import date
from typing import Any

import pandas as pd

FEW = 3       # as many are named one by one; set by hand, for sentences that are read at once
CUT = " …"    # behind words that go on


def leaders(frame: pd.DataFrame, names: str, figures: str) -> tuple[list[str], Any]:
    """The names that share the highest figure, and that figure; none where the frame has no rows."""
    most = frame[figures].max()
    return frame.loc[frame[figures] == most, names].tolist(), most


def few(names: list[str], things: str) -> str:
    """Up to FEW names, or how many things they are."""
    return listed(names) if len(names) <= FEW else f"{len(names)} {things}"


def capital(words: str) -> str:
    """The words as a sentence begins."""
    return words[:1].upper() + words[1:]


def each(names: list[str]) -> str:
    """What follows a figure that several share."""
    return " each" if len(names) > 1 else ""


def has(names: list[str]) -> str:
    """The verb that goes with one name or several."""
    return "has" if len(names) == 1 else "have"


def listed(words: list[str]) -> str:
    """"a", "a and b", "a, b and c"."""
    *first, last = words or ["nothing"]
    return f"{', '.join(first)} and {last}" if first else last


def number(how_many: int, thing: str) -> str:
    """"1 statement", "2 statements"."""
    return f"{how_many:,} {thing}" if how_many == 1 else f"{how_many:,} {thing}s"


def times(how_many: int) -> str:
    """"once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(how_many, f"{how_many} times")


def percent(share: float) -> str:
    """A share from 0 to 1 as whole per cent, never as none or all where it is not."""
    if 0 < share < 0.005:
        return "under 1%"
    return "over 99%" if 0.995 <= share < 1 else f"{share:.0%}"


def day_name(day: date) -> str:
    """"1 May 2024"."""
    return f"{day.day} {day:%B %Y}"


def shortened(words: str, longest: int) -> str:
    """Words in one line, cut between two of them where they have more than `longest` characters."""
    return textwrap.shorten(words, longest, placeholder=CUT)


def cut(words: str, longest: int) -> str:
    """Words in one line, cut anywhere where they have more than `longest` characters."""
    words = " ".join(words.split())
    return words if len(words) <= longest else words[: longest - len(CUT)] + CUT


def part_name(part: str, paragraph: int) -> str:
    """What stands beside a paragraph: its number in the body, or the name of its part."""
    return f"¶ {paragraph}" if paragraph else part
