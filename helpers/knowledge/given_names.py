"""Given names and the gender that bears them, from given_names.csv; SOURCES.md says where it comes from."""

import csv
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from helpers.knowledge.accents import without_accents


def read_given_names() -> dict[str, str]:
    """{name in small letters without accents: "f", "m" or "either"}."""
    with open(Path(__file__).with_name("given_names.csv"), encoding="utf-8", newline="") as handle:
        return {row["name"]: row["gender"] for row in csv.DictReader(handle)}


given_names: Mapping[str, str] = MappingProxyType(read_given_names())


def gender_of_given_name(name: str) -> str | None:
    """The gender of a given name: "f", "m", "either", or None where the table does not hold it."""
    plain = without_accents(name.lower()).replace("’", "'")
    gender = given_names.get(plain)
    return given_names.get(plain.partition("-")[0]) if gender is None and "-" in plain else gender
