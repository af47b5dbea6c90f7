"""A folder of articles against the readings of it."""

from pathlib import Path

import pandas as pd

from helpers.article.article import read_article
from helpers.corpus.reading import Corpus
from helpers.frames.check import CHECK_COLUMNS, check_frame, read_gold


def check_folder(corpus: Corpus, articles: str | Path, gold: str | Path) -> pd.DataFrame:
    """The same for many articles, those of them that a reader has read: the rows of `check_frame` after `article`.

    corpus: a Corpus; articles: the folder that it was read from; gold: the folder of readings, each with the name that
    its article has there. The frame has no row where nobody has read any.
    """
    checks = []
    for name in corpus.articles["article"]:
        reading = Path(gold, name).with_suffix(".csv")
        if reading.exists():
            quotes = corpus.quotes[corpus.quotes["article"] == name]
            checked = check_frame(quotes, read_gold(reading), read_article(Path(articles, name)).text)
            checks.append(checked.assign(article=name))
    columns = ["article", *CHECK_COLUMNS]
    return pd.concat(checks, ignore_index=True)[columns] if checks else pd.DataFrame(columns=columns)
