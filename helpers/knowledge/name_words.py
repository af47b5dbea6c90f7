"""Words that stand in and around names, from name_words.toml."""

import tomllib
from pathlib import Path

from helpers.knowledge import titles

_tables = {key: frozenset(words.split()) for key, words in
           tomllib.loads(Path(__file__).with_name("name_words.toml").read_text(encoding="utf-8")).items()}

# every set holds words in small letters
honorifics = frozenset(titles.honorifics)
roles = frozenset(titles.persons) | frozenset(titles.abbreviations)  # nouns for one person
in_titles = _tables["in_titles"]                                     # what else a title before a name is made of
offices = _tables["offices"]                                         # what a minister is in charge of
not_names = _tables["not_names"] - _tables["bodies_by_one_word"]     # capitalised, and yet no name alone
body_words = _tables["bodies"] | titles.bodies                       # an organisation's name ends on one
place_words = _tables["places"]                                      # a stretch of land or water
building_words = _tables["buildings"]
event_words = _tables["events"]
