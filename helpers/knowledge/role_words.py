"""What the words of a role or of a description mean, from titles.toml and places.csv; all in small letters.

A description is what a text calls somebody without a name: "the Vermont senator", "the 51-year-old".
"""

from collections.abc import Mapping
from types import MappingProxyType

from helpers.knowledge.places import places
from helpers.knowledge.titles import anyone, bodies, kinds, parties, persons, relational

AGED = "old"       # the noun of "the 51-year-old"
FORMER = "former"

party_members = frozenset(parties.values())                           # "republican"
role_nouns = frozenset(persons) | bodies | {"member", "republican", "democrat"}  # that a name may stand beside or be
# nouns that leave room for any other: a rival may be a senator too
passing = frozenset({"candidate", "rival", AGED}) | kinds["candidate"] | party_members | relational | anyone
# nouns that only people are; a state or a firm may be an owner, a rival or a leader as well
only_people = (frozenset(noun for noun, gender in persons.items() if gender != "either") | kinds["spokesperson"]
               | (kinds["official"] | kinds["lawyer"] | kinds["diplomat"] | kinds["lawmaker"]) - bodies - {"head"})

# without the cities, since "man", "nice" and "reading" are cities too
country_of_word: Mapping[str, str] = MappingProxyType(
    {name.lower(): place.country for name, place in places.items() if place.country and place.kind != "city"})
state_of_word: Mapping[str, str] = MappingProxyType(
    {name.lower(): place.name for name, place in places.items() if place.kind == "state"})
place_words = frozenset(name.lower() for name in places)              # cities too: for words that are names
places_of_two_words = frozenset(name.lower() for name in places if name.count(" ") == 1)
