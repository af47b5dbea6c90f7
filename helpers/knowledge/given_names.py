"""Given names and the gender that bears them, from given_names.csv; where it comes from is told in SOURCES.md."""

import csv
from pathlib import Path

from helpers.knowledge.accents import without_accents


def read_given_names() -> dict[str, str]:
    """{name in small letters without accents: "f", "m" or "either"}."""
    with open(Path(__file__).with_name("given_names.csv"), encoding="utf-8", newline="") as handle:
        return {row["name"]: row["gender"] for row in csv.DictReader(handle)}


given_names = read_given_names()


def gender_of_given_name(name: str) -> str | None:
    """The gender of a given name: "f", "m", "either", or None where the table does not hold it."""
    plain = without_accents(name.lower()).replace("’", "'")
    return given_names.get(plain) or given_names.get(plain.partition("-")[0])
