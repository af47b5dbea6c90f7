"""Words for people and bodies, from titles.toml: honorifics, titles, role nouns, nouns for bodies and for artefacts."""

import tomllib
from pathlib import Path

_tables = tomllib.loads(Path(__file__).with_name("titles.toml").read_text(encoding="utf-8"))

honorifics = _tables["honorifics"]        # {"mrs": "f", "dr": ""}
abbreviations = _tables["abbreviations"]  # {"sen": "senator"}
parties = _tables["parties"]              # {"d": "democrat"}
party_words = _tables["party_words"]      # {"gop": "republican"}
# {"actress": "f", "author": "either"}: nouns for one person
persons = {noun: gender for key, gender in (("women", "f"), ("men", "m"), ("either", "either"))
           for noun in _tables["persons"][key].split()}
relational = frozenset(_tables["persons"]["relational"].split())  # those of them that say whose
anyone = frozenset(_tables["persons"]["anyone"].split())          # those of them that may be said of anyone
groups = frozenset(_tables["persons"]["several"].split()) | {  # nouns for several people
    noun[:-1] + "ies" if noun[-1] == "y" else noun + ("es" if noun[-2:] in ("ss", "ch", "sh") else "s") for noun in persons}
kinds = {wide: frozenset(narrow.split()) for wide, narrow in _tables["kinds"].items()}  # {"lawyer": {"attorney"}}
bodies = frozenset(_tables["bodies"]["words"].split())        # nouns for a body
any_body = frozenset(_tables["bodies"]["any"].split())        # those of them that may be said of any body
territories = {noun: frozenset(kinds.split()) for noun, kinds in _tables["territories"].items()}  # {"town": {"city"}}
for_states = frozenset(_tables["states"]["words"].split())     # who speaks for a state
spokespeople = kinds["spokesperson"]                           # who speaks for somebody else
artefacts = frozenset(_tables["artefacts"]["words"].split())  # nouns for something written or shown
