"""Whose article each is, and whom each outlet quotes: frames of a corpus -> frames by outlet."""

from collections import Counter
from pathlib import PurePath

import pandas as pd

from helpers.frames.comparing import folded_name
from helpers.frames.voices import NOBODY

OUTLET_COLUMNS = ["outlet", "articles", "quotes", "words", "speakers", "first_speaker", "share"]


def outlet_of(article: str, named: object = None) -> str:
    """The outlet of an article: the one that a web page names, else its folder's name, else its own.

    article: its place in the corpus, such as "gazette/monday.txt". named: what the page says, or nothing.
    """
    if isinstance(named, str) and named.strip():
        return " ".join(named.split())
    place = PurePath(article)
    name = place.parts[0] if len(place.parts) > 1 else place.stem
    return " ".join(name.replace("-", " ").replace("_", " ").split())


def across_outlets(quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The quotes of a corpus with a column more, outlet, and with one name for each speaker.

    Names are one where they differ only in capitals or a leading "the": "The harbor police" is "the harbor police".
    quotes, articles: those of `read_corpus`.
    """
    outlets = {row.article: outlet_of(row.article, row.outlet) for row in articles.itertuples()}
    first: dict[str, str] = {}
    names = [first.setdefault(folded_name(name), name) if isinstance(name, str) else None for name in quotes["speaker"]]
    return quotes.assign(outlet=quotes["article"].map(outlets), speaker=pd.Series(names, quotes.index, dtype=object))


def outlets_frame(quotes: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """A row an outlet, most words of quotes first; one that quotes nobody has a row too.

    quotes: rows of `across_outlets`. articles: those of `read_corpus`.
    Columns: outlet, articles, quotes, words (attributed to anyone), speakers (how many), first_speaker (who has most of
    the words, the first of several; NOBODY where nobody is named, "" where nothing is quoted), share (that speaker's
    part of the words, 0 to 1).
    """
    cells = by_outlet_frame(quotes.assign(speaker=quotes["speaker"].astype(object).fillna(NOBODY)))
    by_outlet = dict(list(cells.groupby("outlet", sort=False)))
    rows = []
    for outlet, how_many in Counter(outlet_of(row.article, row.outlet) for row in articles.itertuples()).items():
        theirs = by_outlet.get(outlet, cells.head(0))
        words, most = int(theirs["words"].sum()), theirs["words"].max()
        first, share = (theirs.loc[theirs["words"].idxmax(), "speaker"], most / words) if words else ("", 0.0)
        rows.append((outlet, how_many, int(theirs["quotes"].sum()), words, len(theirs), first, share))
    outlets = pd.DataFrame(rows, columns=OUTLET_COLUMNS)
    return outlets.sort_values(["words", "outlet"], ascending=[False, True], ignore_index=True)


def heard_frame(quotes: pd.DataFrame) -> pd.DataFrame:
    """A row a name under which someone is quoted, those that most outlets quote first, then those with most words.

    quotes: rows of `across_outlets`. Columns: speaker, outlets (how many quote the name), quoted_by (which, ", "
    between), quotes, words, share (of all words attributed to anyone, 0 to 1).
    """
    heard = by_outlet_frame(quotes).groupby("speaker", sort=False, as_index=False).agg(
        outlets=("outlet", "size"), quoted_by=("outlet", ", ".join), quotes=("quotes", "sum"), words=("words", "sum"))
    heard["share"] = heard["words"] / max(quotes["words"].sum(), 1)
    return heard.sort_values(["outlets", "words", "speaker"], ascending=[False, False, True], ignore_index=True)


def by_outlet_frame(quotes: pd.DataFrame) -> pd.DataFrame:
    """A row a name and an outlet that quotes it: speaker, outlet, quotes, words; in the order of the quotes."""
    return quotes.groupby(["speaker", "outlet"], sort=False, as_index=False).agg(
        quotes=("words", "size"), words=("words", "sum"))
