"""What speaks for each label of a name: what the model says, the name's own words, and the words around it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from helpers.knowledge.function_words import VERSUS, WHERE, WHERE_TO, WHO
from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import (
    body_words,
    building_starts,
    building_words,
    capital_prefixes,
    district_words,
    event_words,
    firms,
    group_words,
    honorifics,
    of_persons,
    of_places,
    one_word_bodies,
    paper_starts,
    papers,
    parts_of_places,
    people_endings,
    place_nouns,
    place_starts,
    place_words,
    roles,
    speaking,
    storm_words,
)
from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import OF_PLACE, Place, PlaceKind, find_place, places
from helpers.pipeline.entities import settings
from helpers.pipeline.entities.casing import Casing
from helpers.pipeline.grammar import PLURAL
from helpers.pipeline.names import is_given_name
from helpers.pipeline.tokens import TokenRange

Votes = Mapping[str, float]  # {label: what speaks for it or, below 0, against it}; nothing for a label not in it

# "YouTube", not "McCain"
INNER_CAPITAL = re.compile(rf"(?!{'|'.join(sorted(map(str.title, capital_prefixes)))})[A-Z][a-z]+[A-Z][a-z]")
MODIFIERS = frozenset({"compound", "nmod"})


def summed(votes: Iterable[Votes]) -> dict[str, float]:
    """The votes for each label, added; in the order in which the labels come, since the first of two equals wins."""
    total: defaultdict[str, float] = defaultdict(float)
    for one in filter(None, votes):
        for label, weight in one.items():
            total[label] += weight
    return total


# The words of a name.

class Name(NamedTuple):
    """A name's words: all, and the first and the last in small letters."""

    form: str
    words: list[str]
    first: str
    last: str

    @classmethod
    def of(cls, form: str) -> "Name":
        """The words of a name as it stands in the article's body."""
        words = form.split()
        return cls(form, words, words[0].lower(), words[-1].lower())

    def is_given(self) -> bool:
        """Whether the first one is a given name, be it a place's too."""
        return gender_of_given_name(self.words[0]) is not None


def is_landscape(name: Name) -> bool:
    """Whether a name is that of a stretch of land or water: "Holm River", "Lake Holm"."""
    return name.last in place_words or name.last.removesuffix("s") in place_words or name.first in place_starts


def is_body(name: Name) -> bool:
    """Whether a name has a noun for a body where bodies have it: "Holm Agency", "Bank of Holm"."""
    return (name.last in body_words or name.last.removesuffix("s") in body_words
            or name.first in body_words and "of" in name.words)


Rules = tuple[tuple[Callable[[Name], bool], Votes], ...]  # the first one that applies says which votes there are

OF_ONE_WORD: Rules = (
    (lambda name: name.last in group_words, {"NORP": settings.GROUP}),
    (lambda name: name.last in one_word_bodies or name.last in papers, {"ORG": settings.LONE_BODY}),
    (lambda name: name.last.endswith(people_endings), {"NORP": settings.PEOPLE_ENDING}),
    (lambda name: len(name.form) > 1 and name.form.isupper(), {"ORG": settings.CAPITALS}),
    (lambda name: INNER_CAPITAL.match(name.form) is not None, {"ORG": settings.INNER_CAPITAL}),
    (Name.is_given, {"PERSON": settings.LONE_GIVEN_NAME}),
)
OF_SEVERAL_WORDS: Rules = (
    (lambda name: VERSUS in name.words, {"LAW": settings.COURT_CASE}),
    (lambda name: "&" in name.words, {"ORG": settings.AMPERSAND}),
    (lambda name: name.first in storm_words, {"EVENT": settings.STORM}),
    (lambda name: name.last in event_words, {"EVENT": settings.EVENT}),
    (lambda name: name.last in building_words or name.first in building_starts, {"FAC": settings.BUILDING}),
    (lambda name: name.last in district_words, {"GPE": settings.DISTRICT}),
    (lambda name: is_landscape(name) and len(name.words) == 2 and is_given_name(name.words[0]),
     {"LOC": settings.LANDSCAPE, "PERSON": settings.LANDSCAPE_OR_PERSON}),
    (is_landscape, {"LOC": settings.LANDSCAPE}),
    (is_body, {"ORG": settings.BODY}),
    (lambda name: name.first in paper_starts and len(name.words) == 2, {"ORG": settings.PAPER}),
    (lambda name: name.words[0] in organizations, {"ORG": settings.OF_KNOWN_BODY}),
    (lambda name: is_given_name(name.words[0]) and len(name.words) <= settings.MOST_WORDS and "of" not in name.words,
     {"PERSON": settings.GIVEN_NAME}),
)


def votes_of_words(name: Name) -> Votes:
    """What the words of a name say of it."""
    known = votes_of_tables(name)
    if known:
        return known
    for applies, votes in OF_ONE_WORD if len(name.words) == 1 else OF_SEVERAL_WORDS:
        if applies(name):
            return votes
    return {}


def votes_of_tables(name: Name) -> Votes:
    """What the tables of bodies and places say of a name, or of the place that it is a part of; {} where nothing."""
    if name.form in organizations:
        return {"ORG": settings.KNOWN_BODY}
    place = find_place(name.form) or people_of(name.form)
    if place:
        doubtful = place.kind is PlaceKind.CITY and name.is_given()
        return {OF_PLACE[place.kind]: settings.PLACE_OR_GIVEN_NAME if doubtful else settings.KNOWN_PLACE}
    whole = find_place(" ".join(name.words[1:])) if name.first in parts_of_places else None
    if whole:
        return {"NORP" if whole.kind is PlaceKind.DEMONYM else "LOC": settings.PART_OF_PLACE}
    return {}


def people_of(form: str) -> Place | None:
    """The people of whom a form is the plural, "Danes", or None."""
    people = find_place(form[:-1]) if form.endswith("s") else None
    return people if people and people.kind is PlaceKind.DEMONYM else None


# The words around a mention.

# words before a mention and what each says; of a word that stands twice, the first line counts
WORDS_BEFORE: tuple[tuple[frozenset[str], Votes], ...] = (
    (honorifics, {"PERSON": settings.AFTER_HONORIFIC}),
    (firms, {"ORG": settings.AFTER_FIRM}),
    (roles, {"PERSON": settings.AFTER_ROLE}),
    (body_words, {"ORG": settings.AFTER_BODY}),
    (frozenset({"the"}), {"PERSON": settings.PERSON_AFTER_THE, "GPE": settings.PLACE_AFTER_THE}),
    (WHERE, {"GPE": settings.AFTER_WHERE}),
)
BEFORE: Mapping[str, Votes] = MappingProxyType(
    {word: votes for words, votes in reversed(WORDS_BEFORE) for word in words})


def votes_of_mention(casing: Casing, span: TokenRange, said: str) -> list[Votes]:
    """What the model says of a mention, if anything, and what stands around it."""
    start, end = span
    before = casing.lower[start - 1].rstrip(".") if start else ""
    votes = [
        votes_of_word_before(casing, start, before),
        votes_of_words_after(casing, start, end),
        votes_of_verb(casing, end),
        votes_of_apposition(casing, start, end),
    ]
    if end - start == 1 and not casing.text[start].isupper():
        votes.insert(1, votes_of_lone_word(casing, start, before))
    elif is_slogan(casing, start, end):
        votes.insert(0, {"PERSON": settings.SLOGAN})
    if said:
        votes.insert(0, {said: settings.SAID_LONE_BODY if said == "ORG" and end - start == 1 else settings.SAID})
    return votes


def is_slogan(casing: Casing, start: int, end: int) -> bool:
    """Whether a plural stands in a name of three words or more that no given name opens: "Rural Nurses Unite"."""
    return (end - start > 2 and not PLURAL.isdisjoint(casing.tag[start:end])
            and not gender_of_given_name(casing.text[start]))


def votes_of_word_before(casing: Casing, start: int, before: str) -> Votes:
    """What the word before a mention says; `before` is that word without its dot."""
    if before in BEFORE:
        return BEFORE[before]
    if before == "of" and start > 1 and casing.lower[start - 2] in place_nouns:
        return {"GPE": settings.AFTER_PLACE_NOUN}
    return {}


def votes_of_lone_word(casing: Casing, i: int, before: str) -> Votes:
    """What a single word's place in the sentence says."""
    if casing.dep[i] in MODIFIERS:
        return {"ORG": 0.0 if before == "the" else settings.COMPOUND}
    return {} if before in WHERE_TO else {"PERSON": settings.LONE_WORD}


def votes_of_words_after(casing: Casing, start: int, end: int) -> Votes:
    """What the two words after a mention say."""
    after, second = (*casing.lower[end : end + 2], "", "")[:2]
    if after in WHO or after == "," and (second in WHO or is_age(second)):
        return {"PERSON": settings.BEFORE_WHO}
    if after == "(" and casing.lower[start][0] in second and (
            casing.text[end + 1 : end + 3] == [second.upper(), ")"]):
        return {"ORG": settings.BEFORE_ACRONYM}
    if after == "'s" and second in of_places:
        return {"GPE": settings.BEFORE_OF_PLACE}
    if after == "," and second and casing.text[end + 1] in places:
        return {"GPE": settings.BEFORE_PLACE}
    if after in place_nouns or after == "-" and second == "based":
        return {"GPE": settings.BEFORE_PLACE_NOUN}
    if after in of_persons:
        return {"PERSON": settings.BEFORE_OF_PERSON}
    return {"ORG": settings.BEFORE_BODY} if after in body_words else {}


def is_age(word: str) -> bool:
    """Whether a word between commas is an age: "42"."""
    return word.isdigit() and len(word) == 2


def votes_of_verb(casing: Casing, end: int) -> Votes:
    """What the verb says that a mention is the subject of."""
    head = casing.head[end - 1]
    if casing.dep[end - 1] != "nsubj" or not casing.tag[head].startswith("V"):
        return {}
    return {"PERSON": settings.SPEAKS if casing.lower[head] in speaking else settings.ACTS}


def votes_of_apposition(casing: Casing, start: int, end: int) -> Votes:
    """What the noun says that describes a mention: "Holm, a minister in the north"."""
    for i in range(end, min(end + settings.APPOSITION, len(casing))):
        if casing.dep[i] == "appos" and start <= casing.head[i] < end:
            noun = casing.lower[i]
            role, place, body = noun in roles, noun in place_nouns, noun in body_words
            return {"PERSON": settings.DESCRIBED * role, "GPE": settings.DESCRIBED * place,
                    "ORG": settings.DESCRIBED * (body and not role and not place)}
    return {}
