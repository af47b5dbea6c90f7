"""Whom a pronoun stands for: by gender and number, and then by how much each is in the reader's mind."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from helpers.knowledge.function_words import GENDER_OF_PRONOUN, SEVERAL
from helpers.knowledge.labels import EntityKind
from helpers.pipeline.grammar import SUBJECTS, VERBS
from helpers.pipeline.speakers.entity import Entity, Weight
from helpers.pipeline.speakers.salience import most_salient
from helpers.pipeline.speakers.settings import (
    CLAUSE_WITHIN,
    NAMELESS,
    OTHER,
    OWNER,
    SILENT_GROUP,
    UNKNOWN_GENDER,
    UNLIKELY_GENDER,
)
from helpers.pipeline.tokens import Tokens

OPENING = {"prep", "advcl"}
LEADING = {"prep", "agent"}  # a preposition: "asked by Lund", "speaking to Lund"
OWNED = {EntityKind.BODY, EntityKind.PLACE}     # what "its" may mean
SPEAKING = {EntityKind.BODY, EntityKind.THING}  # what "it" may mean, once it was a source


class Binding(NamedTuple):
    """The subject of a pronoun's clause, where there is one, and the factor of its salience for that pronoun."""

    subject: Entity | None
    factor: float


UNBOUND = Binding(None, 1.0)


def antecedent(pronoun: str, entities: Iterable[Entity], weight: Weight) -> Entity | None:
    """The entity that a pronoun stands for, or None.

    entities: all that were mentioned so far, from the last one. weight: how salient each is here.
    """
    fits, gender = fitting(pronoun), GENDER_OF_PRONOUN.get(pronoun)

    def weight_for_pronoun(entity: Entity) -> float:
        if not fits(entity):
            return 0.0
        salience = weight(entity)
        if gender and entity.gender is None:
            salience *= UNKNOWN_GENDER[gender] * (1.0 if entity.named else NAMELESS)
            salience *= 1.0 if entity.likely_gender in (None, gender) else UNLIKELY_GENDER
        if pronoun in SEVERAL and not entity.spoke:
            salience *= SILENT_GROUP
        return salience

    return most_salient(entities, weight_for_pronoun)


def binding(tokens: Tokens, identified: Mapping[int, Entity | None], place: int) -> Binding:
    """What the subject of a pronoun's clause is to it: the owner of what is "his", hardly who is "him".

    identified: {token: Entity or None} for each mention passed.
    """
    if tokens.dep[place] in SUBJECTS:
        opening = [i for one in tokens.children[tokens.head[place]] if one < place and tokens.dep[one] in OPENING
                   for i in objects_within(tokens, one) if i in identified]
        return Binding(identified[opening[-1]], OTHER) if opening else UNBOUND
    node, owns = tokens.head[place], tokens.tag[place] == "PRP$"
    for _ in range(CLAUSE_WITHIN):
        if tokens.pos[node] in VERBS:
            subjects = [i for i in tokens.children[node]
                        if i < place and tokens.dep[i] in SUBJECTS and i in identified]
            if subjects:
                return Binding(identified[subjects[-1]], OWNER if owns else OTHER)
            if not owns:
                break
        node = tokens.head[node]
    return UNBOUND


def objects_within(tokens: Tokens, opening: int) -> Iterator[int]:
    """Who stands in a phrase before a subject and is someone else: "Through Lund, he", "Speaking to Lund, he"."""
    for i in (opening, *tokens.children[opening]):
        if tokens.dep[i] in LEADING:
            yield from (one for one in tokens.children[i] if tokens.dep[one] == "pobj")


def fitting(pronoun: str) -> Callable[[Entity], bool]:
    """The test of gender and number that a pronoun sets."""
    gender = GENDER_OF_PRONOUN.get(pronoun)
    if gender:
        return lambda entity: entity.may_be(gender)
    if pronoun in SEVERAL:
        return lambda entity: entity.kind == EntityKind.GROUP or entity.kind == EntityKind.BODY and entity.spoke
    if pronoun == "its":
        return lambda entity: entity.kind in OWNED
    return lambda entity: entity.kind in SPEAKING and entity.spoke


def named_later(pronoun: str, named: Iterable[Entity]) -> Entity | None:
    """The first fitting one of the entities named after a pronoun, or None: "he conceded. Boris Lund had spent ..."."""
    fits = fitting(pronoun)
    return next((entity for entity in named if fits(entity)), None)
