"""Words that stand in and around names, from name_words.toml.

Every set holds words in small letters.
"""

import tomllib
from pathlib import Path

from helpers.knowledge import titles
from helpers.knowledge.function_words import CALENDAR

_tables = {key: frozenset(words.split()) for key, words in
           tomllib.loads(Path(__file__).with_name("name_words.toml").read_text(encoding="utf-8")).items()}

# titles
honorifics = frozenset(titles.honorifics)
roles = frozenset(titles.persons) | frozenset(titles.abbreviations)  # nouns for one person
in_titles = _tables["in_titles"]                                     # what else a title before a name is made of
offices = _tables["offices"]                                         # what a minister is in charge of
ministries = _tables["ministries"]                                   # "department of"
title_words = in_titles | offices | _tables["within_titles"] | roles  # all that a title is made of
parties = frozenset(titles.parties)                                  # the letters of "(R-Ohio)"

# persons
after_names = _tables["after_names"]                                 # "Edda Holm KC"
particles = _tables["particles"]                                     # "van", "al"
juniors = _tables["juniors"]                                         # "jr"
generations = juniors | {f"{word}." for word in juniors} | _tables["ordinals"]  # what tells a father from his son
arabic_articles = _tables["arabic_articles"]                         # "al-Assad"
capital_prefixes = _tables["capital_prefixes"]                       # "McCain"
before_dutch_article = _tables["before_dutch_article"]               # "in 't Hout"
after_hyphen = _tables["after_hyphen"]                               # "a Jane Roe-style plan"
between_names = _tables["between_names"]                             # in a byline
of_persons = _tables["of_persons"]                                   # what goes by its leader's name
speaking = _tables["speaking"]                                       # "says", "said": who does so is a person, mostly
womens_last_names = _tables["womens_last_names"]                     # tell more than the given name

# bodies
clubs = _tables["clubs"]                                             # a sports club's name ends on one
firms = _tables["firms"]                                             # stand before a firm's name
papers = _tables["papers"]                                           # a newspaper's name ends on one
paper_starts = _tables["paper_starts"]                               # and begins with one
institutions = _tables["institutions"]                               # what a short form leaves out at the end
one_word_bodies = _tables["one_word_bodies"]                         # a noun for a person or a body, and a name too
company_ends = _tables["company_ends"]                               # a firm's legal form
company_words = _tables["companies"] | company_ends                  # what a short form leaves out at the end
body_words = _tables["bodies"] | company_words | papers | titles.bodies      # an organisation's name ends on one
bodies_on = _tables["bodies_on"]                                     # "on" and a subject goes on with their name
group_words = _tables["groups"]                                      # followers of a party or a faith

# places and peoples
of_places = _tables["of_places"]                                     # "Holm's mayor"
parts_of_places = _tables["parts_of_places"]                         # before a place's name: which part of it
place_words = _tables["places"]                                      # a stretch of land or water
place_starts = _tables["place_starts"]                               # the first word of its name
district_words = _tables["districts"]                                # a part of a country
building_words = _tables["buildings"]
building_starts = _tables["building_starts"]                         # the first word of a building's name
place_nouns = _tables["place_nouns"]                                 # what "X, a city in the north" is
sides = _tables["sides"]                                             # "the West"
joined_peoples = _tables["joined_peoples"]                           # "Danish-American"
people_endings = tuple(sorted(_tables["people_endings"]))            # "Bolivians"

# what happens
event_words = _tables["events"]
storm_words = _tables["storms"]

# within names, or none
furniture = _tables["furniture"]                                     # what a page says of itself
not_names = _tables["not_names"] | furniture | CALENDAR              # capitalised, and yet no name alone
generic_bodies = body_words & not_names                              # "the Commission" is short for one named in full
within_names = particles | _tables["within_names"]                   # join the capitalised words of a name
before_the = _tables["before_the"]                                   # "Bank of the West"
amounts = _tables["amounts"]                                         # "N2bn"
