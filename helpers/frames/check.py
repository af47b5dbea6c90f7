"""The program against a careful reader: quotes and statements read by hand -> what is found, missed and wrong.

The statements are the gold; tests/gold/README.md explains its columns.
"""

import json
from pathlib import Path

import pandas as pd

from helpers.frames.comparing import characters, fold, share

SHOWN = ["paragraph", "source", "cue", "content", "kind", "speaker"]
PLACES = ["content_spans", "start", "cue_start", "cue_end", "source_start", "source_end"]
GOLD_COLUMNS = ["statement", "required", *SHOWN, *PLACES, "accept", "affiliation", "about_talks", "note"]
CHECK_COLUMNS = ["verdict", "statement", "required", "differs", *SHOWN, *PLACES]
SCORE_COLUMNS = ["compared", "found", "wrong", "missed", "precision", "recall", "F1"]


def read_gold(path: str | Path) -> pd.DataFrame:
    """A CSV of statements read by hand -> a frame, a row a reading, in the order of the file.

    Where there is no such file, the frame has no row and its `attrs` say that it is unread.

    Columns: the file's, content_spans as pairs of characters; and start, the first character of the content.
    """
    if not Path(path).exists():
        unread = pd.DataFrame(columns=GOLD_COLUMNS)
        unread.attrs["unread"] = True  # to have read and found nothing is something else
        return unread
    gold = pd.read_csv(path, encoding="utf-8", keep_default_na=False)
    gold["content_spans"] = gold["content_spans"].map(json.loads)
    gold["start"] = [spans[0][0] for spans in gold["content_spans"]]
    for column in ("cue_start", "cue_end", "source_start", "source_end"):
        gold[column] = pd.to_numeric(gold[column])  # empty where the article has no cue or no source
    return gold


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
    finds, readings = quotes.to_dict("records"), gold.to_dict("records")
    place_of = pair_up(finds, readings, text)
    rows = []
    for statement, group in gold.groupby("statement", sort=False):
        required = group["required"].iat[0]
        same = group.to_dict("records")
        if statement in place_of:
            rows.append(row_of(finds[place_of[statement]], "found", statement, required))
        elif required == "yes":
            rows.append(row_of(same[0], "missed", statement, required, nearest(finds, same, text)))
        else:
            rows.append(row_of(same[0], "left out", statement, required))
    right = set(place_of.values())
    rows += [row_of(find, "unread" if gold.attrs.get("unread") else "wrong", differs=nearest([find], readings, text))
             for place, find in enumerate(finds) if place not in right]
    return pd.DataFrame(rows, columns=CHECK_COLUMNS).sort_values("start", kind="stable", ignore_index=True)


def pair_up(finds: list[dict], readings: list[dict], text: str) -> dict[str, int]:
    """{statement: the place of the first find that is one of its readings}."""
    place_of = {}
    for place, find in enumerate(finds):
        for reading in readings:
            if reading["statement"] not in place_of and not differences(find, reading, text):
                place_of[reading["statement"]] = place
                break
    return place_of


def row_of(found: dict, verdict: str, statement: str = "", required: str = "", differs: str = "") -> tuple:
    """A row of `check_frame` from a find or a reading."""
    return (verdict, statement, required, differs, *(found[column] for column in SHOWN + PLACES))


def nearest(finds: list[dict], readings: list[dict], text: str) -> str:
    """In which columns the most similar find and reading differ; "everything" where none share any of their words."""
    near = [differences(find, reading, text) for find in finds for reading in readings
            if characters(find["content_spans"], text) & characters(reading["content_spans"], text)]
    if not near:
        return "everything"
    fewest: list[str] = min(near, key=len)
    return ", ".join(fewest or ["nothing", "found twice"])


def differences(find: dict, reading: dict, text: str) -> list[str]:
    """The columns in which a find is not what the reader read; an empty list where it is right.

    The content must be the same to the letter, but for punctuation at the edges; source and cue must overlap; the
    speaker may be any accepted name; what the reader left open is right either way.
    """
    speakers = {fold(name) for name in [reading["speaker"], *reading["accept"].split("; ")]}
    same = {
        "content": characters(find["content_spans"], text) == characters(reading["content_spans"], text),
        "source": overlap(find, reading, "source"),
        "cue": overlap(find, reading, "cue"),
        "speaker": fold(find["speaker"]) in (speakers - {""} or {""}),
        "kind": find["kind"] == reading["kind"],
        "affiliation": reading["affiliation"] in ("", find["affiliation"]),
        "about_talks": reading["about_talks"] in ("", "yes" if find["about_talks"] else "no"),
    }
    return [column for column, is_same in same.items() if not is_same]


def overlap(find: dict, reading: dict, part: str) -> bool:
    """Whether the two have a cue (or a source) at the same spot, or both have none."""
    (start, end), (first, last) = ((each[f"{part}_start"], each[f"{part}_end"]) for each in (find, reading))
    if pd.isna(start) or pd.isna(first):
        return pd.isna(start) and pd.isna(first)
    return start < last and first < end


def precision(checked: pd.DataFrame) -> float:
    """The share of the finds that are statements, from 0 to 1; missing where nothing is found."""
    found = (checked["verdict"] == "found").sum()
    return share(found, found + (checked["verdict"] == "wrong").sum())


def recall(checked: pd.DataFrame) -> float:
    """The share of the required statements that are found, from 0 to 1; missing where none is required."""
    required = checked[checked["required"] == "yes"]
    return share((required["verdict"] == "found").sum(), len(required))


def scores_frame(checks: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """A row a comparison, in the order given; from {what is compared: rows of `check_frame`}.

    Columns: compared, found, wrong, missed (how many), precision, recall, F1 (their harmonic mean: high only where
    both are).
    """
    rows = []
    for compared, checked in checks.items():
        counts = [int((checked["verdict"] == verdict).sum()) for verdict in ("found", "wrong", "missed")]
        both = precision(checked), recall(checked)
        rows.append((compared, *counts, *both, share(2 * both[0] * both[1], sum(both))))
    return pd.DataFrame(rows, columns=SCORE_COLUMNS)
