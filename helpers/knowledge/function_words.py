"""Closed classes of words: pronouns, articles, possessives, number words."""

from collections.abc import Mapping
from types import MappingProxyType

from helpers.knowledge.genders import Gender

MEN = frozenset({"he", "him", "his"})
WOMEN = frozenset({"she", "her", "hers"})
SINGULAR = MEN | WOMEN  # pronouns for one person
SEVERAL = frozenset({"they", "them", "their", "theirs"})
NEUTER = frozenset({"it", "its"})
RELATIVE = frozenset({"who", "which", "whom", "whose", "that"})
FIRST_PERSON = frozenset({"i", "me", "my", "myself"})
POSSESSIVES = ("'s", "’s", "'", "’")
ARTICLES = frozenset({"the", "a", "an"})
DEFINITE = frozenset({"the", "this", "that"})
INDEFINITE = frozenset({
    "a", "an", "one", "another", "some", "any", "every", "each", "no", "many", "several", "most", "few", "two", "three",
    "four", "five", "more", "other", "others", "all", "both", "either", "neither"})

# what two forms of one name may differ in; "an" is not among them, since it is a given name too: "An Nguyen"
LEADING_ARTICLES = frozenset({"the", "a"})

# the calendar
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT_MONTHS = tuple(month[:3] for month in MONTHS)
SHORT_DAYS = tuple(day[:3] for day in DAYS)
CALENDAR = frozenset((*MONTHS, *DAYS, *SHORT_MONTHS, *SHORT_DAYS, "sept"))

# speakers: what stands before and within the words for somebody
INTRODUCING = frozenset({"a", "an", "another"})          # bring in somebody whom nobody has met: "another witness"
OF_SEVERAL = frozenset({"one", "some", "many", "most"})  # "one of its ministers" is somebody too
COUNTS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})  # "the mother of four"
# say nothing of what somebody is: "the mayor of the city" is a matter of "mayor" and "city"
SMALL_WORDS = frozenset({
    "the", "a", "an", "of", "for", "and", "to", "in", "on", "at", "with", "his", "her", "their", "its", "this", "that",
    "who", "is", "was"})
NO_NAME = NEUTER | {"there"}  # what is said by these is said by nobody: "it is said", "there are reports"

_genders: tuple[tuple[frozenset[str], Gender], ...] = ((MEN, "m"), (WOMEN, "f"))
GENDER_OF_PRONOUN: Mapping[str, Gender] = MappingProxyType(
    {word: gender for words, gender in _genders for word in words})
