"""Whom a speaker speaks for: the country or body, as far as the text says it.

It is said before a name ("Turkey's Foreign Minister"), beside it ("Edda Holm, head of the Harbour Trust") or in the
words for someone without a name ("Moscow's negotiators"). A country counts only for those who speak for a state:
a Danish minister does, a Danish singer does not.
"""

from helpers.knowledge.labels import EntityKind
from helpers.knowledge.places import country_of, places
from helpers.knowledge.titles import for_states, spokespeople
from helpers.pipeline.speakers.discourse import Discourse
from helpers.pipeline.speakers.entity import Entity, Role
from helpers.pipeline.tokens import TokenRange

PEOPLED = {EntityKind.PLACE, EntityKind.GROUP}  # what may be a country or its people
COUNTRIES = frozenset(place.country for place in places.values())


def affiliation_of(entity: Entity, discourse: Discourse) -> str | None:
    """The country or body that an entity of a discourse speaks for, or None where the text does not say."""
    if entity.kind == EntityKind.PLACE:
        return country_of(places.get(entity.name))
    if entity.kind == EntityKind.BODY and entity.named:
        return country_of_body(entity) or entity.name
    by_roles = said_by_roles(entity, discourse)
    return by_roles or (said_by_fellows(entity, discourse) if entity.kind == EntityKind.PERSON else None)


def country_of_body(body: Entity) -> str | None:
    """The country that a body speaks for by its name: "the Danish foreign ministry"; None of any other."""
    countries = {country_of(places.get(word)) for word in body.words} - {None}
    speaks_for_state = for_states.intersection(word.lower() for word in body.words)
    return countries.pop() if len(countries) == 1 and speaks_for_state else None


def said_by_roles(entity: Entity, discourse: Discourse) -> str | None:
    """What the roles that the text gives someone say, a country before a body."""
    found = [said for said in (said_by(role, discourse) for role in entity.roles) if said]
    return next((said for said in found if said in COUNTRIES), found[0] if found else None)


def said_by_fellows(person: Entity, discourse: Discourse) -> str | None:
    """What is said of the one group that someone's role belongs to: "Moscow's negotiators" for a chief negotiator."""
    nouns = {role.noun + "s" for role in person.roles if role.noun in for_states}
    said = {said_by_roles(group, discourse) for noun in nouns
            for group in discourse.register.called_by(noun, person.first)
            if group.kind == EntityKind.GROUP and not group.named and any(role.noun == noun for role in group.roles)}
    return said.pop() if len(said) == 1 else None


def said_by(role: Role, discourse: Discourse) -> str | None:
    """The country or body that the words of one role name."""
    named = named_in(role, discourse)
    if role.noun in for_states or for_states.intersection(role.words):
        countries = {entity: country for entity in named if entity.kind in PEOPLED
                     and (country := country_of(places.get(entity.name)))}
        if len(set(countries.values())) == 1:
            return next(iter(countries.values()))
        if countries:
            said = [named[entity] for entity in countries]
            return discourse.tokens.words(TokenRange(said[0].start, said[-1].end))
    kinds = {EntityKind.BODY, EntityKind.PERSON} if role.noun in spokespeople else {EntityKind.BODY}
    return next((entity.name for entity in named if entity.kind in kinds), None)


def named_in(role: Role, discourse: Discourse) -> dict[Entity, TokenRange]:
    """{Entity: from its first to its last token} of those that the words of a role name, in the order of the text."""
    named: dict[Entity, TokenRange] = {}
    for i in range(*role.tokens):
        entity = discourse.named_at(i)
        if entity is not None:
            named[entity] = TokenRange(named[entity].start if entity in named else i, i + 1)
    return named
