"""Words that stand in and around names, from name_words.toml."""

import tomllib
from pathlib import Path

from helpers.knowledge import titles
from helpers.knowledge.function_words import CALENDAR

_tables = {key: frozenset(words.split()) for key, words in
           tomllib.loads(Path(__file__).with_name("name_words.toml").read_text(encoding="utf-8")).items()}

# every set holds words in small letters
honorifics = frozenset(titles.honorifics)
roles = frozenset(titles.persons) | frozenset(titles.abbreviations)  # nouns for one person
parties = frozenset(titles.parties)                                  # the letters of "(R-Ohio)"
in_titles = _tables["in_titles"]                                     # what else a title before a name is made of
offices = _tables["offices"]                                         # what a minister is in charge of
after_names = _tables["after_names"]                                 # "Edda Holm KC"
furniture = _tables["furniture"]                                     # what a page says of itself
not_names = _tables["not_names"] | furniture | CALENDAR              # capitalised, and yet no name alone
clubs = _tables["clubs"]                                             # a sports club's name ends on one
firms = _tables["firms"]                                             # stand before a firm's name
of_places = _tables["of_places"]                                     # "Holm's mayor"
papers = _tables["papers"]                                           # a newspaper's name ends on one
paper_starts = _tables["paper_starts"]                               # and begins with one
institutions = _tables["institutions"]                               # what a short form leaves out at the end
of_persons = _tables["of_persons"]                                   # what goes by its leader's name
parts_of_places = _tables["parts_of_places"]                         # before a place's name: which part of it
one_word_bodies = _tables["one_word_bodies"]                         # a noun for a person or a body, and a name too
company_words = _tables["companies"]                                 # what a short form leaves out at the end
body_words = _tables["bodies"] | company_words | papers | titles.bodies      # an organisation's name ends on one
generic_bodies = body_words & not_names                              # "the Commission" is short for one named in full
bodies_on = _tables["bodies_on"]                                     # "on" and a subject goes on with their name
place_words = _tables["places"]                                      # a stretch of land or water
district_words = _tables["districts"]                                # a part of a country
building_words = _tables["buildings"]
event_words = _tables["events"]
storm_words = _tables["storms"]
place_nouns = _tables["place_nouns"]                                 # what "X, a city in the north" is
womens_last_names = _tables["womens_last_names"]                     # tell more than the given name
group_words = _tables["groups"]                                      # followers of a party or a faith
between_names = _tables["between_names"]                             # in a byline
speaking = _tables["speaking"]                                       # "says", "said": who does so is a person, mostly


def told_gender(word: str) -> str | None:
    """The gender that a title tells, "f" or "m", or None: "Mrs.", "Congressman"."""
    plain = word.rstrip(".")
    gender = titles.honorifics.get(plain) or titles.persons.get(plain)
    return gender if gender in {"f", "m"} else None
