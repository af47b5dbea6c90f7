"""What several tests share."""

import os
from pathlib import Path

import pytest

from helpers import read_article
from helpers.progress import UNWATCHED

os.environ[UNWATCHED] = "yes"  # nbval's kernels show no bar

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def first_article():
    """The article that the notebooks read."""
    return read_article(ROOT / "seeds" / "000_d875bac7675d1d39.txt")
