"""Whose article each is, and whom each outlet quotes: frames of a corpus -> frames by outlet."""

from collections import Counter
from pathlib import PurePath

import pandas as pd

from helpers.check import fold
from helpers.voices import voices_frame

OUTLET_COLUMNS = ["outlet", "articles", "quotes", "words", "speakers", "first_speaker", "share"]
HEARD_COLUMNS = ["speaker", "outlets", "quoted_by", "quotes", "words", "share"]
BY_OUTLET_COLUMNS = ["speaker", "outlet", "quotes", "words"]


def outlet_of(article, named=None):
    """The outlet of an article: the one that a web page names, else its folder's name, else its own.

    article: its place in the corpus, such as "gazette/monday.txt". named: what the page says, or nothing.
    """
    if isinstance(named, str) and named.strip():
        return " ".join(named.split())
    place = PurePath(article)
    return " ".join((place.parts[0] if len(place.parts) > 1 else place.stem).replace("-", " ").replace("_", " ").split())


def across_outlets(quotes, articles):
    """The quotes of a corpus with a column more, outlet, and with one name for a speaker where only capitals or a
    leading "the" differ: "The harbor police" is "the harbor police". Quotes and articles are those of `read_corpus`."""
    outlets = {row.article: outlet_of(row.article, row.outlet) for row in articles.itertuples()}
    first = {}
    names = [first.setdefault(fold(name), name) if isinstance(name, str) else None for name in quotes["speaker"]]
    return quotes.assign(outlet=quotes["article"].map(outlets), speaker=pd.Series(names, quotes.index, dtype=object))


def outlets_frame(quotes, articles):
    """A row an outlet, most words of quotes first; one that quotes nobody has a row too.

    Columns: outlet, articles, quotes, words (attributed to anyone), speakers (how many), first_speaker (who has most of
    the words; "" where none has), share (that speaker's part of the words, 0 to 1).
    """
    rows = []
    for outlet, how_many in Counter(outlet_of(row.article, row.outlet) for row in articles.itertuples()).items():
        voices = voices_frame(quotes[quotes["outlet"] == outlet])
        first = (voices["speaker"].iat[0], voices["share"].iat[0]) if len(voices) else ("", 0.0)
        rows.append((outlet, how_many, int(voices["quotes"].sum()), int(voices["words"].sum()), len(voices), *first))
    outlets = pd.DataFrame(rows, columns=OUTLET_COLUMNS)
    return outlets.sort_values(["words", "outlet"], ascending=[False, True], ignore_index=True)


def heard_frame(quotes):
    """A row a name under which someone is quoted, those that most outlets quote first, then those with most words.

    quotes: rows of `across_outlets`. Columns: speaker, outlets (how many quote the name),
    quoted_by (which, ", " between), quotes, words, share (of all words attributed to anyone, 0 to 1).
    """
    named = quotes.dropna(subset=["speaker"])
    total = quotes["words"].sum()
    rows = [(speaker, group["outlet"].nunique(), ", ".join(group["outlet"].unique()), len(group), int(group["words"].sum()),
             group["words"].sum() / total) for speaker, group in named.groupby("speaker", sort=False)]
    heard = pd.DataFrame(rows, columns=HEARD_COLUMNS)
    return heard.sort_values(["outlets", "words", "speaker"], ascending=[False, False, True], ignore_index=True)


def by_outlet_frame(quotes):
    """A row a name and an outlet that quotes it: speaker, outlet, quotes, words; in the order of the quotes."""
    rows = [(speaker, outlet, len(group), int(group["words"].sum()))
            for (speaker, outlet), group in quotes.dropna(subset=["speaker"]).groupby(["speaker", "outlet"], sort=False)]
    return pd.DataFrame(rows, columns=BY_OUTLET_COLUMNS)
