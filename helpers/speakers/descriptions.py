"""Whom a description fits: "the prime minister", "the agency", "the 51-year-old".

First whoever the text gave that role to, then a body whose name holds the words, then whoever was called so before, and
last, where the words could be anyone's, whoever is most in the reader's mind.
"""

from helpers.knowledge.places import places
from helpers.knowledge.titles import bodies, kinds, persons
from helpers.speakers.entity import BODY, PERSON, PLACE
from helpers.speakers.salience import salience_of

SAME_NOUN, KIND_OF_NOUN, SAME_WORD, OTHER_WORD = 2.0, 1.2, 0.5, -0.3
LEAST_FIT = 1.0
LEAST_SALIENCE = 25  # an epithet's owner was mentioned a few sentences ago at most

COUNTRY_OF = {name.lower(): place.country for name, place in places.items() if place.country}


def fit(description, role):
    """How well a description fits a role that the text gave; 0.0 where it does not."""
    if description.noun == role.noun:
        score = SAME_NOUN
    elif role.noun in kinds.get(description.noun, ()) or description.noun in role.words:
        score = KIND_OF_NOUN
    else:
        return 0.0
    if disagree(description.words, role.words):
        return 0.0
    for word in description.words:
        if word != description.noun:
            score += SAME_WORD if word in role.words else OTHER_WORD
    return score


def disagree(some, others):
    """Whether two descriptions name different countries."""
    ours, theirs = countries(some), countries(others)
    return bool(ours and theirs and not ours & theirs)


def countries(words):
    """The countries that words name, themselves or by capital or demonym."""
    return {COUNTRY_OF[word] for word in words if word in COUNTRY_OF}


def holder(description, entities, gender, sentence):
    """The entity that the text gave a role that a description fits best, or None; the more salient one of two."""
    best, best_score = None, (LEAST_FIT, 0.0)
    for entity in entities:
        if gender and entity.gender not in (None, gender):
            continue
        score = max((fit(description, role) for role in entity.roles), default=0.0)
        if score >= LEAST_FIT and (score, salience_of(entity, sentence)) > best_score:
            best, best_score = entity, (score, salience_of(entity, sentence))
    return best


def namesake(description, entities):
    """The body whose name holds all words of a description: "the budget office"; the last one mentioned first."""
    for entity in reversed(entities):
        if entity.kind in (BODY, None) and description.words <= {word.lower() for word in entity.words}:
            return entity
    return None


def most_salient(description, entities, gender, sentence):
    """Whoever is most in the reader's mind and may be called so, or None where nobody is."""
    if description.noun in persons:
        may_be = [entity for entity in entities if entity.kind == PERSON and entity.may_be(gender)]
    elif description.noun in bodies:
        may_be = [entity for entity in entities if entity.kind == BODY]
    else:
        return None
    may_be = [entity for entity in may_be if not disagree(description.words, set().union(*(r.words for r in entity.roles)))]
    best = max(may_be, key=lambda entity: salience_of(entity, sentence), default=None)
    return best if best and salience_of(best, sentence) >= LEAST_SALIENCE else None
