"""Who has how many words, and who has none: frames of quotes and entities -> frames of speakers."""

from bisect import bisect_left

import pandas as pd

from helpers.knowledge.labels import KINDS
from helpers.knowledge.places import places

VOICE_COLUMNS = ["speaker", "affiliation", *KINDS, "words", "share", "quotes"]
SILENT_COLUMNS = ["entity", "label", "mentions"]
NOBODY = "nobody named"  # the speaker of words that the article gives to no one


def voices_frame(quotes: pd.DataFrame) -> pd.DataFrame:
    """A row a speaker, most words first, then by first appearance; from the rows of `quotes_frame` it is given.

    Columns: speaker (NOBODY where the article names none), affiliation ("" where it tells none), direct, mixed and
    indirect (words attributed to the speaker, by kind), words (their sum), share (of all words attributed, 0 to 1),
    quotes (attributions).
    """
    rows, total = [], quotes["words"].sum()
    named = quotes.assign(speaker=quotes["speaker"].astype(object).fillna(NOBODY))
    for speaker, group in named.groupby("speaker", sort=False):
        told = group["affiliation"].dropna()
        by_kind = [int(group.loc[group["kind"] == kind, "words"].sum()) for kind in KINDS]
        words = sum(by_kind)
        rows.append((speaker, told.iat[0] if len(told) else "", *by_kind, words, words / total, len(group)))
    voices = pd.DataFrame(rows, columns=VOICE_COLUMNS)
    return voices.sort_values("words", ascending=False, kind="stable", ignore_index=True)


def silent_frame(entities: pd.DataFrame, quotes: pd.DataFrame) -> pd.DataFrame:
    """A row a person or country that the body names and that has no words of its own; most mentions first.

    Silent is who neither speaks, nor is spoken for, nor is named within the words for a source. Columns: entity,
    label, mentions (in the body).
    """
    body = entities[entities["part"] == "body"]
    body = body[(body["label"] == "PERSON") | body["entity"].map(is_country).astype(bool)]
    heard = {*quotes["speaker"].dropna(), *quotes["affiliation"].dropna()}
    mentions = entities.sort_values("start")
    starts, ends, names = (mentions[column].tolist() for column in ("start", "end", "entity"))
    sources = quotes.dropna(subset=["source_start"])[["source_start", "source_end"]].itertuples(index=False)
    for start, end in sources:
        inside = range(bisect_left(starts, start), bisect_left(starts, end))
        heard |= {names[place] for place in inside if ends[place] <= end}
    rows = [(entity, group["label"].mode().iat[0], len(group))
            for entity, group in body.groupby("entity", sort=False) if entity not in heard]
    silent = pd.DataFrame(rows, columns=SILENT_COLUMNS)
    return silent.sort_values("mentions", ascending=False, kind="stable", ignore_index=True)


def is_country(name: str) -> bool:
    """Whether a name is a country's, by whichever of its names."""
    return name in places and places[name].kind == "country"
