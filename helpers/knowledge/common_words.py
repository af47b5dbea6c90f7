"""Words that every English article is full of and its neighbours' languages hardly have, from english.toml."""

import tomllib
from pathlib import Path

COMMON = frozenset(tomllib.loads(
    Path(__file__).with_name("english.toml").read_text(encoding="utf-8"))["words"].split())
