"""Words for people and bodies, from titles.toml: honorifics, titles, role nouns, nouns for bodies and places.

All are in small letters.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

_tables: dict[str, Any] = tomllib.loads(Path(__file__).with_name("titles.toml").read_text(encoding="utf-8"))


def plural(noun: str) -> str:
    """The regular plural of a noun."""
    if noun[-1] == "y" and noun[-2] not in "aeou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ss", "ch", "sh", "x")) else "s")


def _table(key: str) -> Mapping[str, str]:
    return MappingProxyType(_tables[key])


def _sets(key: str) -> Mapping[str, frozenset[str]]:
    return MappingProxyType({word: frozenset(words.split()) for word, words in _tables[key].items()})


honorifics = _table("honorifics")        # {"mrs": "f", "dr": ""}
abbreviations = _table("abbreviations")  # {"sen": "senator"}
parties = _table("parties")              # {"d": "democrat"}
party_words = _table("party_words")      # {"gop": "republican"}
# {"actress": "f", "author": "either"}: nouns for one person
persons: Mapping[str, str] = MappingProxyType({
    noun: gender for key, gender in (("women", "f"), ("men", "m"), ("either", "either"))
    for noun in _tables["persons"][key].split()})
relational = frozenset(_tables["persons"]["relational"].split())  # those of them that say whose
anyone = frozenset(_tables["persons"]["anyone"].split())          # those of them that may be said of anyone
singulars: Mapping[str, str] = MappingProxyType({plural(noun): noun for noun in persons})  # {"actresses": "actress"}
kinds = _sets("kinds")                                            # {"lawyer": {"attorney"}}
bodies = frozenset(_tables["bodies"]["words"].split())            # nouns for a body
# nouns for several people or bodies
groups = frozenset(_tables["persons"]["several"].split()) | singulars.keys() | {*map(plural, bodies)}
any_body = frozenset(_tables["bodies"]["any"].split())            # those of them that may be said of any body
by_name = frozenset(_tables["bodies_by_name"]["words"].split())   # those of them that such a body's name holds
# [({"college"}, {"school"})]: words of bodies' names, and the nouns that such a body may be called
body_names = tuple((frozenset(of["words"].split()), frozenset(of["nouns"].split()))
                   for of in _tables["body_names"].values())
territories = _sets("territories")       # {"town": {"city"}}: nouns for a place, and the kinds of place each is said of
for_states = frozenset(_tables["states"]["words"].split())        # who speaks for a state
spokespeople = kinds["spokesperson"]                              # who speaks for somebody else


def gender_of_title(word: str) -> str | None:
    """The gender that a title or a noun for a person shows, "f" or "m", or None: "Mrs.", "Congressman"."""
    plain = word.lower().rstrip(".")
    gender = honorifics.get(plain) or persons.get(plain)
    return gender if gender in ("f", "m") else None
