"""The most frequent words of English."""

import tomllib
from pathlib import Path

COMMON = frozenset(tomllib.loads(
    Path(__file__).with_name("english.toml").read_text(encoding="utf-8"))["words"].split())
