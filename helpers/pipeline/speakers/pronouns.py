"""Whom a pronoun stands for: by gender and number, and then by how much each is in the reader's mind."""

from helpers.knowledge.function_words import MEN, SEVERAL, SINGULAR
from helpers.pipeline.speakers.entity import BODY, GROUP, PLACE, THING
from helpers.pipeline.speakers.salience import FORGOTTEN, NAMELESS, SUBJECTS

UNKNOWN_GENDER = {"m": 0.8, "f": 0.5}  # of the salience of someone whose gender nothing tells: news names more men
SILENT_GROUP = 0.6    # of the salience of a group that has not spoken, for "they"
OWNER = 3.0           # times the salience of a clause's subject, for "his" and "her" in that clause
OPENING = {"prep", "advcl"}
OTHER = 0.2           # of the salience of a clause's subject, for "him" and "her" as an object of that clause
CLIMBS = 6            # heads that are followed upwards to a clause's verb


def antecedent(pronoun, entities, weight):
    """The entity that a pronoun stands for, or None.

    entities: all that were mentioned so far, from the last one. weight: the function that gives an entity's salience
    here.
    """
    fits, best, most = fitting(pronoun), None, 0.0
    for entity in entities:
        if best and entity.sentence < best.sentence - FORGOTTEN:
            break
        if fits(entity):
            salience = weight(entity)
            if entity.gender is None and pronoun in SINGULAR:
                salience *= UNKNOWN_GENDER["m" if pronoun in MEN else "f"] * (1.0 if entity.named else NAMELESS)
            if pronoun in SEVERAL and not entity.spoke:
                salience *= SILENT_GROUP
            if salience > most:
                best, most = entity, salience
    return best


def binding(tokens, identified, place):
    """(Entity or None, factor) of the subject of a pronoun's clause: owner of what is "his", hardly who is "him".

    identified: {token: (Entity or None, way)} for each mention passed.
    """
    if tokens.dep[place] in SUBJECTS:
        opening = [i for one in tokens.children[tokens.head[place]] if one < place and tokens.dep[one] in OPENING
                   for i in objects_within(tokens, one) if i in identified]
        return (identified[opening[-1]][0], OTHER) if opening else (None, 1.0)
    node, owns = tokens.head[place], tokens.tag[place] == "PRP$"
    for _ in range(CLIMBS):
        if tokens.pos[node] in ("VERB", "AUX"):
            subjects = [i for i in tokens.children[node] if i < place and tokens.dep[i] in SUBJECTS and i in identified]
            if subjects:
                return identified[subjects[-1]][0], OWNER if owns else OTHER
            if not owns:
                break
        node = tokens.head[node]
    return None, 1.0


def objects_within(tokens, opening):
    """Who stands in a phrase before a subject and is someone else: "Through Lund, he ...", "Asked by Lund, he ..."."""
    for i in (opening, *tokens.children[opening]):
        if i == opening and tokens.dep[i] == "prep" or tokens.dep[i] == "agent":
            yield from (one for one in tokens.children[i] if tokens.dep[one] == "pobj")


def fitting(pronoun):
    """The test of gender and number that a pronoun sets."""
    if pronoun in SINGULAR:
        gender = "m" if pronoun in MEN else "f"
        return lambda entity: entity.may_be(gender)
    if pronoun in SEVERAL:
        return lambda entity: entity.kind == GROUP or entity.kind == BODY and entity.spoke
    if pronoun == "its":
        return lambda entity: entity.kind in (BODY, PLACE)
    return lambda entity: entity.kind in (BODY, THING) and entity.spoke


def named_later(pronoun, named):
    """The first fitting one of the entities named after a pronoun, or None: "he conceded. Boris Lund had spent ..."."""
    fits = fitting(pronoun)
    return next((entity for entity in named if fits(entity)), None)
