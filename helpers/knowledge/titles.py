"""Words for people and bodies, from titles.toml: honorifics, titles, role nouns, nouns for bodies and places."""

import tomllib
from pathlib import Path

_tables = tomllib.loads(Path(__file__).with_name("titles.toml").read_text(encoding="utf-8"))


def plural(noun: str) -> str:
    """The regular plural of a noun."""
    if noun[-1] == "y" and noun[-2] not in "aeou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ss", "ch", "sh", "x")) else "s")


honorifics = _tables["honorifics"]        # {"mrs": "f", "dr": ""}
abbreviations = _tables["abbreviations"]  # {"sen": "senator"}
parties = _tables["parties"]              # {"d": "democrat"}
party_words = _tables["party_words"]      # {"gop": "republican"}
# {"actress": "f", "author": "either"}: nouns for one person
persons = {noun: gender for key, gender in (("women", "f"), ("men", "m"), ("either", "either"))
           for noun in _tables["persons"][key].split()}
relational = frozenset(_tables["persons"]["relational"].split())  # those of them that say whose
anyone = frozenset(_tables["persons"]["anyone"].split())          # those of them that may be said of anyone
singulars = {plural(noun): noun for noun in persons}  # {"actresses": "actress"}
kinds = {wide: frozenset(narrow.split()) for wide, narrow in _tables["kinds"].items()}  # {"lawyer": {"attorney"}}
bodies = frozenset(_tables["bodies"]["words"].split())        # nouns for a body
# nouns for several people or bodies
groups = frozenset(_tables["persons"]["several"].split()) | singulars.keys() | {*map(plural, bodies)}
any_body = frozenset(_tables["bodies"]["any"].split())        # those of them that may be said of any body
# [({"college"}, {"school"})]: words of bodies' names, and the nouns that such a body may be called
body_names = [(frozenset(of["words"].split()), frozenset(of["nouns"].split()))
              for of in _tables["body_names"].values()]
# {"town": {"city"}}: nouns for a place, and the kinds of place that each may be said of
territories = {noun: frozenset(places.split()) for noun, places in _tables["territories"].items()}
for_states = frozenset(_tables["states"]["words"].split())     # who speaks for a state
spokespeople = kinds["spokesperson"]                           # who speaks for somebody else
