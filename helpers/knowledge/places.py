"""Countries, their other names, capitals, large cities and demonyms, from places.csv."""

import csv
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from helpers.knowledge.accents import without_accents

FILE = Path(__file__).with_name("places.csv")
BETWEEN, SAME = "; ", "="  # in a cell: between two places, and between two names of one


class PlaceKind(StrEnum):
    """What a name of a place means.

    STATE is a part of a country with a government of its own; REGION a continent, a sea or a stretch of land; DEMONYM
    the adjective or the people: "Danish", "Dane".
    """

    COUNTRY = "country"
    CAPITAL = "capital"
    CITY = "city"
    STATE = "state"
    REGION = "region"
    DEMONYM = "demonym"


# the columns of places.csv, in the order in which they claim a name -> what each name in them means
KIND_OF_COLUMN: Mapping[str, PlaceKind] = MappingProxyType({
    "also": PlaceKind.COUNTRY, "peoples": PlaceKind.DEMONYM, "capitals": PlaceKind.CAPITAL, "states": PlaceKind.STATE,
    "regions": PlaceKind.REGION, "cities": PlaceKind.CITY,
})
# spaCy's label for each kind of place
OF_PLACE: Mapping[PlaceKind, str] = MappingProxyType({
    PlaceKind.COUNTRY: "GPE", PlaceKind.CAPITAL: "GPE", PlaceKind.CITY: "GPE", PlaceKind.STATE: "GPE",
    PlaceKind.REGION: "LOC", PlaceKind.DEMONYM: "NORP",
})
OF_PLACES = frozenset(OF_PLACE.values())  # the labels of what has its usual English name: places and peoples


class Place(NamedTuple):
    """What one name of a place, or of those who live there, means.

    name: the usual English name of the same place ("United States" for "U.S."), or of the people. country: the usual
    name of the country it belongs to; empty where it belongs to none or to several.
    """

    name: str
    kind: PlaceKind
    country: str


def read_places(path: str | Path = FILE) -> dict[str, Place]:
    """{name as written: Place}; SOURCES.md says where the table comes from.

    A line is a country, the first one is for what belongs to none or to several. In a cell stand places with "; "
    between them; one that goes by several names has the usual one first, with "=" between. A name belongs to the first
    place that has it. What has accents is found without them too.
    """
    found: dict[str, Place] = {}
    with open(path, encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    for row in rows:
        found[row["country"]] = Place(row["country"], PlaceKind.COUNTRY, row["country"])
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


places: Mapping[str, Place] = MappingProxyType(read_places())


def find_place(name: str) -> Place | None:
    """The Place of that name, also where it is all in capitals ("LONDON"), or None."""
    return places.get(name) or (places.get(name.title()) if name.isupper() else None)


def country_of(place: Place | None) -> str | None:
    """The country that a place or people belongs to; None where it belongs to none or to several, or is no place."""
    return place.country or None if place else None


def is_people(word: str) -> bool:
    """Whether a word is a people's name or adjective: "Dane", "Danish"."""
    place = places.get(word)
    return place is not None and place.kind is PlaceKind.DEMONYM
