"""Bodies known the world over and the other names they go by, from organizations.csv."""

import csv
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType


def read_organizations() -> dict[str, str]:
    """{name as written: the usual name of the same body}; written by hand, see SOURCES.md."""
    with open(Path(__file__).with_name("organizations.csv"), encoding="utf-8", newline="") as handle:
        return {row["name"]: row["stands_for"] or row["name"] for row in csv.DictReader(handle)}


organizations: Mapping[str, str] = MappingProxyType(read_organizations())
