"""Whom a description fits: "the prime minister", "the agency", "the 51-year-old".

First whoever the text gave that role to, then a body whose name holds the words, then whoever was called so before, and
last, where the words could be anyone's, whoever is most in the reader's mind.
"""

from helpers.knowledge.places import places
from helpers.knowledge.titles import (
    any_body,
    anyone,
    bodies,
    body_names,
    kinds,
    parties,
    party_words,
    persons,
    relational,
    territories,
)
from helpers.pipeline.speakers.entity import BODY, PERSON, PLACE, THING
from helpers.pipeline.speakers.salience import FORGOTTEN, NAMELESS

SAME_NOUN, KIND_OF_NOUN, SAME_WORD, OTHER_WORD = 2.0, 1.2, 0.5, -0.1
LEAST_FIT = 1.05
LEAST_SALIENCE = 10  # an epithet's owner was mentioned a few sentences ago at most
OTHER_ROLE = 0.4     # of the salience of someone whom the text introduced as something else

COUNTED = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}  # children
AGED = "old"         # "the 51-year-old"
FORMER = "former"

# roles that leave room for any other
PASSING = {"candidate", "rival", AGED, *kinds["candidate"], *parties.values(), *relational, *anyone}

# in small letters, so without the cities: "man", "nice" and "reading" are cities too
COUNTRY_OF = {name.lower(): place.country for name, place in places.items() if place.country and place.kind != "city"}
STATE_OF = {name.lower(): place.name for name, place in places.items() if place.kind == "state"}
PLACES = {name.lower() for name in places}  # for words that are names, so that "reading" and "nice" can be told


def fit(description, role):
    """How well a description fits a role that the text gave; 0.0 where it does not."""
    if description.noun == role.noun:
        score = SAME_NOUN
    elif takes_in(description.noun, role) or description.noun in role.words:
        score = KIND_OF_NOUN
    else:
        return 0.0
    told = description.words - {description.noun}
    if disagree(description.words, role.words) or told and not told & role.words and tells_whom(description):
        return 0.0
    return score + sum(SAME_WORD if word in role.words else OTHER_WORD for word in told)


def takes_in(noun, role):
    """Whether a noun is that of a role or covers it: "lawmaker" for a senator."""
    return noun == role.noun or role.noun in kinds.get(noun, ())


def tells_whom(description):
    """Whether all lies in the other words of a description: whose aide, how old, once what, from where."""
    return (description.noun in relational or description.noun == AGED or description.noun in parties.values()
            or FORMER in description.words or not STATE_OF.keys().isdisjoint(description.words))


def disagree(some, others):
    """Whether two descriptions name different countries, different states of one, different parties or ages."""
    if AGED in some and AGED in others and apart(set(filter(str.isdigit, some)), set(filter(str.isdigit, others))):
        return True
    return any(apart({names[word] for word in some if word in names}, {names[word] for word in others if word in names})
               for names in (COUNTRY_OF, STATE_OF, party_words))


def apart(ours, theirs):
    """Whether two sets hold something each, and nothing in common."""
    return bool(ours and theirs and not ours & theirs)


def holder(description, entities, others, weight):
    """The entity that the text gave a role that a description fits best, or None; the more salient one of two.

    others: entities that it cannot be. weight: the function that gives an entity's salience here. Who has no name but
    the words of a role has nothing that these do not say.
    """
    best, most = None, (LEAST_FIT, -1.0, 0)
    told = description.words - {description.noun}
    for entity in entities:
        if entity not in others and may_be_called(entity, description):
            fits = (fit(description, role) for role in entity.roles
                    if entity.named or told <= role.words and takes_in(description.noun, role))
            score = (max(fits, default=0.0), weight(entity), -entity.first)
            if score > most:
                best, most = entity, score
    return best


def is_something_else(entity, noun):
    """Whether the text introduced someone in a role that a noun neither names nor leaves room for."""
    return (noun not in anyone and any(role.noun not in PASSING for role in entity.roles)
            and not any(takes_in(noun, role) or noun in role.words for role in entity.roles))


def may_be_called(entity, description):
    """Whether an entity's kind and gender allow the noun of a description."""
    if entity.kind != kind_of(description.noun):
        return False
    if entity.kind == PLACE:
        place = places.get(entity.name)
        return place is None or place.kind in territories[description.noun]
    if entity.kind == BODY:
        nouns = nouns_of_body(entity.words)
        return not nouns or description.noun in nouns
    gender = persons.get(description.noun)
    return gender not in ("f", "m") or entity.gender in (None, gender)


def nouns_of_body(words):
    """What a body may be called by the words of its name: "school" for "Aune College"; empty where they do not tell."""
    return frozenset().union(*(nouns for told, nouns in body_names if not told.isdisjoint(map(str.lower, words))))


def kind_of(noun):
    """What a noun is said of: a person, a body, a place or a thing; a noun of no table is taken for a thing's."""
    if noun in persons or noun == AGED:
        return PERSON
    return BODY if noun in bodies else PLACE if noun in territories else THING


def namesake(description, entities):
    """The body whose name holds all words of a description: "the budget office"; the one named last, or None."""
    fitting = [entity for entity in entities if entity.kind in (BODY, None)
               and description.words <= {word.lower() for word in entity.words}]
    return max(fitting, key=lambda entity: entity.sentence, default=None)


def most_salient(description, names, entities, weight):
    """Whoever is most in the reader's mind and may be called so, or None where nobody is.

    names: the words of the description that are names; they must be told of whoever it is, places and parties aside.
    entities: from the one mentioned last. weight: the function that gives an entity's salience here.
    """
    of_many = {description.noun} < description.words <= {description.noun} | COUNTED  # "the mother of four"
    if not of_many and description.noun in relational or (
            description.noun in bodies and description.noun not in any_body):
        return None
    names = {name for name in names if name not in PLACES and name not in party_words}
    best, most, last = None, LEAST_SALIENCE, None
    for entity in entities:
        last = last or entity
        if entity.sentence < last.sentence - FORGOTTEN:
            break
        if not may_be_called(entity, description) or entity.kind == THING:
            continue
        told = set().union(*(role.words for role in entity.roles))
        if disagree(description.words, told) or not names <= told:
            continue
        salience = weight(entity) * (1.0 if entity.named else NAMELESS)
        if is_something_else(entity, description.noun):
            salience *= OTHER_ROLE
        if salience > most:
            best, most = entity, salience
    return best
