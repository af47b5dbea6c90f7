"""Whom a pronoun stands for: by gender and number, and then by how much each is in the reader's mind."""

from helpers.speakers.entity import BODY, GROUP, PERSON, PLACE, THING
from helpers.speakers.salience import salience_of

MEN = {"he", "him", "his", "himself"}
WOMEN = {"she", "her", "hers", "herself"}
SEVERAL = {"they", "them", "their", "theirs", "themselves", "both"}
NEUTER = {"it", "its", "itself"}
RELATIVE = {"who", "which", "whom", "whose", "that"}
FIRST_PERSON = {"i", "me", "my", "myself"}
SINGULAR = MEN | WOMEN

NAMED_WITHIN = 0.25  # of the salience of someone whom the quote itself names: speakers seldom name themselves


def antecedent(pronoun, entities, sentence, named_within=frozenset()):
    """The entity that a pronoun stands for, or None.

    entities: all that were mentioned so far. named_within: those whom the quote names that the pronoun is the source of.
    """
    fits = fitting(pronoun)

    def weight(entity):
        salience = salience_of(entity, sentence)
        return salience * NAMED_WITHIN if entity in named_within else salience

    best = max((entity for entity in entities if fits(entity)), key=weight, default=None)
    return best if best is not None and best.salience > 0 else None


def fitting(pronoun):
    """The test of gender and number that a pronoun sets."""
    if pronoun in SINGULAR:
        gender = "m" if pronoun in MEN else "f"
        return lambda entity: entity.kind == PERSON and entity.may_be(gender)
    if pronoun in SEVERAL:
        return lambda entity: entity.kind in (GROUP, BODY)
    return lambda entity: entity.kind in (BODY, THING, PLACE)


def named_later(pronoun, mentions, position):
    """The first fitting entity that is named after a pronoun, or None: "he conceded. Boris Lund had spent ..."."""
    fits = fitting(pronoun)
    return next((mentions[i] for i in sorted(mentions) if i > position and fits(mentions[i])), None)
