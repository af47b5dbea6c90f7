"""Given names and the gender that bears them, from given_names.csv; where it comes from is told in SOURCES.md."""

import csv
import unicodedata
from pathlib import Path


def read_given_names():
    """{name in small letters without accents: "f", "m" or "either"}."""
    with open(Path(__file__).with_name("given_names.csv"), encoding="utf-8", newline="") as handle:
        return {row["name"]: row["gender"] for row in csv.DictReader(handle)}


given_names = read_given_names()


def gender_of_given_name(name):
    """The gender of a given name: "f", "m", "either", or None where the table does not hold it."""
    plain = unicodedata.normalize("NFKD", name.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("’", "'")
    return given_names.get(plain) or given_names.get(plain.partition("-")[0])
