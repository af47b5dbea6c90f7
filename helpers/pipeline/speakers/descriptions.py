"""Whom a description fits: "the prime minister", "the agency", "the 51-year-old".

First whoever the text gave that role to, then a body whose name holds the words, then whoever was called so before, and
last, where the words could be anyone's, whoever is most in the reader's mind.
"""

from collections.abc import Collection, Iterable, Iterator, Set
from itertools import chain

from helpers.knowledge.function_words import COUNTS
from helpers.knowledge.genders import sure_gender
from helpers.knowledge.labels import EntityKind
from helpers.knowledge.places import places
from helpers.knowledge.role_words import (
    AGED,
    FORMER,
    country_of_word,
    party_members,
    passing,
    place_words,
    state_of_word,
)
from helpers.knowledge.titles import (
    any_body,
    anyone,
    bodies,
    body_names,
    by_name,
    kinds,
    party_words,
    persons,
    relational,
    territories,
)
from helpers.pipeline.names import is_acronym
from helpers.pipeline.speakers.entity import Entity, Role, Weight
from helpers.pipeline.speakers.salience import most_salient
from helpers.pipeline.speakers.settings import (
    KIND_OF_NOUN,
    LEAST_FIT,
    LEAST_SALIENCE,
    NAMELESS,
    OTHER_ROLE,
    OTHER_WORD,
    SAME_NOUN,
    SAME_WORD,
)

MAY_BE_BODIES = {EntityKind.BODY, None}


def fit(description: Role, role: Role) -> float:
    """How well a description fits a role that the text gave; 0.0 where it does not."""
    if description.noun == role.noun:
        score = SAME_NOUN
    elif takes_in(description.noun, role) or description.noun in role.words:
        score = KIND_OF_NOUN
    else:
        return 0.0
    others = description.words - {description.noun}
    if disagree(description.words, role.words) or others and not others & role.words and says_whom(description):
        return 0.0
    return score + sum(SAME_WORD if word in role.words else OTHER_WORD for word in others)


def takes_in(noun: str, role: Role) -> bool:
    """Whether a noun is that of a role or covers it: "lawmaker" for a senator."""
    return noun == role.noun or role.noun in kinds.get(noun, ())


def says_whom(description: Role) -> bool:
    """Whether all lies in the other words of a description: whose aide, how old, once what, from where."""
    return (description.noun in relational or description.noun == AGED or description.noun in party_members
            or FORMER in description.words or not state_of_word.keys().isdisjoint(description.words))


def disagree(some: Set[str], others: Set[str]) -> bool:
    """Whether two descriptions name different countries, different states of one, different parties or ages."""
    if AGED in some and AGED in others and differ(set(filter(str.isdigit, some)), set(filter(str.isdigit, others))):
        return True
    return any(differ({table[word] for word in table.keys() & some}, {table[word] for word in table.keys() & others})
               for table in (country_of_word, state_of_word, party_words))


def differ(ours: set[str], theirs: set[str]) -> bool:
    """Whether two sets hold something each, and nothing in common."""
    return bool(ours and theirs and not ours & theirs)


def holder(description: Role, entities: Iterable[Entity], others: Collection[Entity], weight: Weight) -> Entity | None:
    """The entity that the text gave a role that a description fits best, or None; the more salient one of two.

    others: entities that it cannot be. weight: how salient each is here. Who has no name but the words of a role has
    nothing that these do not say.
    """
    best, most = None, (LEAST_FIT, -1.0, 0)
    said = description.words - {description.noun}
    for entity in entities:
        if entity not in others and may_be_called(entity, description):
            fits = (fit(description, role) for role in entity.roles
                    if entity.named or said <= role.words and takes_in(description.noun, role))
            score = (max(fits, default=0.0), weight(entity), -entity.first)
            if score > most:
                best, most = entity, score
    return best


def is_something_else(entity: Entity, noun: str) -> bool:
    """Whether the text introduced someone in a role that a noun neither names nor leaves room for."""
    return (noun not in anyone and any(role.noun not in passing for role in entity.roles)
            and not any(takes_in(noun, role) or noun in role.words for role in entity.roles))


def may_be_called(entity: Entity, description: Role) -> bool:
    """Whether an entity's kind and gender allow the noun of a description."""
    if entity.kind != kind_of(description.noun):
        return False
    if entity.kind == EntityKind.PLACE:
        place = places.get(entity.name)
        return place is None or place.kind in territories[description.noun]
    if entity.kind == EntityKind.BODY:
        nouns = nouns_of_body(entity.words)
        return description.noun in nouns or not nouns and not is_named_otherwise(entity, description.noun)
    gender = sure_gender(persons.get(description.noun))
    return gender is None or entity.gender in (None, gender)


def is_named_otherwise(entity: Entity, noun: str) -> bool:
    """Whether a body's name in full lacks a noun that it would hold: "Acme" is no union; "RMT" may be one."""
    shortened = len(entity.words) == 1 and is_acronym(entity.words[0])
    return (entity.named and noun in by_name and not shortened
            and noun not in (word.lower() for word in entity.words)
            and not any(takes_in(noun, role) for role in entity.roles))


def nouns_of_body(words: Iterable[str]) -> frozenset[str]:
    """What a body may be called by the words of its name: "school" for "Aune College"; empty where they do not say."""
    lower = {word.lower() for word in words}
    return frozenset(chain.from_iterable(nouns for known, nouns in body_names if not known.isdisjoint(lower)))


def kind_of(noun: str) -> EntityKind:
    """What a noun is said of: a person, a body, a place or a thing; a noun of no table is taken for a thing's."""
    if noun in persons or noun == AGED:
        return EntityKind.PERSON
    if noun in bodies:
        return EntityKind.BODY
    return EntityKind.PLACE if noun in territories else EntityKind.THING


def namesake(description: Role, entities: Iterable[Entity]) -> Entity | None:
    """The body whose name holds all words of a description: "the budget office"; the one named last, or None."""
    fits = [entity for entity in entities if entity.kind in MAY_BE_BODIES
            and description.words <= {word.lower() for word in entity.words}]
    return max(fits, key=lambda entity: entity.sentence, default=None)


def in_mind(description: Role, names: Set[str], entities: Iterator[Entity], weight: Weight) -> Entity | None:
    """Whoever is most in the reader's mind and may be called so, or None where nobody is.

    names: the words of the description that are names; the text must have said them of whoever it is, places and
    parties aside. entities: from the one mentioned last. weight: how salient each is here.
    """
    latest = next(entities, None)
    if latest is None or not may_be_epithet(description):
        return None
    names = {name for name in names if name not in place_words and name not in party_words}

    def weight_for_epithet(entity: Entity) -> float:
        if entity.kind == EntityKind.THING or not may_be_called(entity, description):
            return 0.0
        if not agrees(entity, description, names):
            return 0.0
        return (weight(entity) * (1.0 if entity.named else NAMELESS)
                * (OTHER_ROLE if is_something_else(entity, description.noun) else 1.0))

    return most_salient(chain([latest], entities), weight_for_epithet, LEAST_SALIENCE, latest)


def may_be_epithet(description: Role) -> bool:
    """Whether the words may be anyone's: whose relative somebody is, and what body, must have been said before."""
    noun = description.noun
    of_many = {noun} < description.words <= {noun} | COUNTS  # "the mother of four"
    return (of_many or noun not in relational) and (noun not in bodies or noun in any_body)


def agrees(entity: Entity, description: Role, names: Set[str]) -> bool:
    """Whether what the text said of an entity has these names and nothing that a description contradicts."""
    said = frozenset(chain.from_iterable(role.words for role in entity.roles))
    return names <= said and not disagree(description.words, said)
