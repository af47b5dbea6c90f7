"""Countries, their other names, capitals, large cities and demonyms, from places.csv."""

import csv
from pathlib import Path
from typing import NamedTuple


# spaCy's label for each kind of place
OF_PLACE = {"country": "GPE", "capital": "GPE", "city": "GPE", "state": "GPE", "region": "LOC", "demonym": "NORP"}


class Place(NamedTuple):
    """What one name of a place, or of those who live there, means.

    name: the usual English name of the same place ("United States" for "U.S."), or of the people.
    kind: "country", "capital", "city", "state" (a part of a country with a government of its own), "region" (a
        continent, sea or stretch of land) or "demonym" (the adjective or the people: "Danish", "Dane").
    country: the usual name of the country it belongs to; empty where it belongs to none or to several.
    """

    name: str
    kind: str
    country: str


def read_places():
    """{name as written: Place}; where each row comes from is told in SOURCES.md."""
    with open(Path(__file__).with_name("places.csv"), encoding="utf-8", newline="") as handle:
        rows = csv.reader(handle)
        next(rows)
        return {name: Place(stands_for or name, kind, country) for name, kind, country, stands_for in rows}


places = read_places()


def find_place(name):
    """The Place of that name, also where it is all in capitals ("LONDON"), or None."""
    return places.get(name) or (places.get(name.title()) if name.isupper() else None)
