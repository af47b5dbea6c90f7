"""Countries, their other names, capitals, large cities and demonyms, from places.csv."""

import csv
from pathlib import Path
from typing import NamedTuple

from helpers.knowledge.accents import without_accents

FILE = Path(__file__).with_name("places.csv")
# the columns of places.csv, in the order in which they claim a name -> what each name in them means
KIND_OF_COLUMN = {"also": "country", "peoples": "demonym", "capitals": "capital", "states": "state",
                  "regions": "region", "cities": "city"}
# spaCy's label for each kind of place
OF_PLACE = {"country": "GPE", "capital": "GPE", "city": "GPE", "state": "GPE", "region": "LOC", "demonym": "NORP"}
BETWEEN, SAME = "; ", "="  # in a cell: between two places, and between two names of one


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


def read_places(path: str | Path = FILE) -> dict[str, Place]:
    """{name as written: Place}; where the table comes from is told in SOURCES.md.

    A line is a country, the first one is for what belongs to none or to several. In a cell stand places with "; "
    between them; one that goes by several names has the usual one first, with "=" between. A name belongs to the first
    place that has it. What has accents is found without them too.
    """
    found = {}
    with open(path, encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    for row in rows:
        found[row["country"]] = Place(row["country"], "country", row["country"])
    for row in rows:
        country = row["country"]
        for column, kind in KIND_OF_COLUMN.items():
            for names in filter(None, row[column].split(BETWEEN)):
                usual, *others = names.split(SAME)
                place = found[country] if column == "also" else Place(usual, kind, country)
                for name in (usual, *others):
                    found.setdefault(name, place)
    del found[""]
    accented = [name for name in found if not name.isascii()]
    return found | {without_accents(name): found[name] for name in accented if without_accents(name) not in found}


places = read_places()


def find_place(name: str) -> Place | None:
    """The Place of that name, also where it is all in capitals ("LONDON"), or None."""
    return places.get(name) or (places.get(name.title()) if name.isupper() else None)


def country_of(place: Place | None) -> str | None:
    """The country that a place or people belongs to; None where it belongs to none or to several, or is no place."""
    return place.country or None if place else None
