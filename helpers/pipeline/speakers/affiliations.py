"""Whom a speaker speaks for: the country or body, as far as the text says it.

It is said before a name ("Turkey's Foreign Minister"), beside it ("Edda Holm, head of the Harbour Trust") or in the
words for someone without a name ("Moscow's negotiators"). A country counts only for those who speak for a state:
a Danish minister does, a Danish singer does not.
"""

from helpers.knowledge.places import places
from helpers.knowledge.titles import for_states, spokespeople
from helpers.pipeline.speakers.entity import BODY, GROUP, PERSON, PLACE


def affiliation_of(entity, discourse):
    """The country or body that an entity of a discourse speaks for, or None where the text does not tell."""
    if entity is None:
        return None
    if entity.kind == PLACE:
        return country_of(entity.name)
    if entity.kind == BODY and entity.named:
        told = {country_of(word) for word in entity.words} - {None}
        speaks_for_state = for_states.intersection(word.lower() for word in entity.words)
        return told.pop() if len(told) == 1 and speaks_for_state else entity.name
    return told_by_roles(entity, discourse) or (told_by_fellows(entity, discourse) if entity.kind == PERSON else None)


def told_by_roles(entity, discourse):
    """What the roles that the text gives someone tell, a country before a body."""
    found = [told for told in (told_by(role, discourse) for role in entity.roles) if told]
    return next((told for told in found if told in COUNTRIES), found[0] if found else None)


def told_by_fellows(person, discourse):
    """What is told of the one group that someone's role belongs to: "Moscow's negotiators" for a chief negotiator."""
    nouns = {role.noun + "s" for role in person.roles if role.noun in for_states}
    called = discourse.register.called_by
    told = {told_by_roles(group, discourse) for noun in nouns for group in called(noun, person.first)
            if group.kind == GROUP and not group.named and any(role.noun == noun for role in group.roles)}
    return told.pop() if len(told) == 1 else None


def told_by(role, discourse):
    """The country or body that the words of one role name."""
    first, last = role.tokens
    named: dict = {}  # {Entity: its first and last token in these words}
    for i in range(first, last):
        entity = discourse.named_at(i)
        if entity is not None:
            named[entity] = (named.get(entity, (i,))[0], i)
    if role.noun in for_states or for_states.intersection(role.words):
        countries = {entity: country_of(entity.name) for entity in named if entity.kind in (PLACE, GROUP)}
        countries = {entity: country for entity, country in countries.items() if country}
        if len(set(countries.values())) == 1:
            return next(iter(countries.values()))
        if countries:
            places_told = [named[entity] for entity in countries]
            return discourse.tokens.words(places_told[0][0], places_told[-1][1] + 1)
    kinds = (BODY, PERSON) if role.noun in spokespeople else (BODY,)
    return next((entity.name for entity in named if entity.kind in kinds), None)


def country_of(name):
    """The country that a name of a place or people belongs to, or None."""
    place = places.get(name)
    return place.country or None if place else None


COUNTRIES = {place.country for place in places.values()}
