"""What several tests share."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from helpers import read_article, read_corpus
from helpers.outlets import across_outlets, outlets_frame

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def first_article():
    """The article that the notebooks read."""
    return read_article(ROOT / "seeds" / "000_d875bac7675d1d39.txt")


@pytest.fixture(scope="session")
def hallin():
    """The seven reports of one event, read: `corpus`, and `quotes` and `outlets` as notebook 06 makes them."""
    corpus = read_corpus(ROOT / "seeds" / "hallin-bridge")
    quotes = across_outlets(corpus.quotes, corpus.articles)
    return SimpleNamespace(corpus=corpus, quotes=quotes, outlets=outlets_frame(quotes, corpus.articles))
