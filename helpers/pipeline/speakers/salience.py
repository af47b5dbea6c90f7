"""How much each entity is in the reader's mind at a place of the article.

After Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (Computational Linguistics 20, 1994): each
mention adds a weight by its grammatical role, and all weights halve with every sentence. Two things are added for
news: who speaks weighs more than who is spoken of, and sentences inside quotation marks do not count as distance.
"""

from collections.abc import Iterable

from helpers.pipeline.grammar import NOUNS_AND_NAMES, SUBJECTS
from helpers.pipeline.speakers.entity import Entity, Weight
from helpers.pipeline.speakers.settings import FORGOTTEN, HEAD, MODIFIER, OBJECT, RECENT, SUBJECT
from helpers.pipeline.tokens import Tokens

GOVERNED = {"dobj", "dative", "pobj", "attr", "oprd", "agent", "iobj"}  # by a verb or preposition
MODIFYING = {"poss", "compound", "nmod", "amod", "npadvmod"}            # a noun


def weight_of(tokens: Tokens, place: int) -> float:
    """The weight of the mention at a token by its grammatical role; less where it stands within a noun phrase."""
    dependency = tokens.dep[place]
    if dependency in SUBJECTS:
        return RECENT + SUBJECT + HEAD
    if dependency == "appos":  # "his counterpart, Edda Holm, ..." weighs what the counterpart does
        return RECENT + (SUBJECT + HEAD if tokens.dep[tokens.head[place]] in SUBJECTS else 0)
    if dependency in GOVERNED:
        within = dependency == "pobj" and tokens.pos[tokens.head[tokens.head[place]]] in NOUNS_AND_NAMES
        return RECENT + OBJECT + (0 if within else HEAD)
    return MODIFIER if dependency in MODIFYING else RECENT + HEAD


def most_salient(
    entities: Iterable[Entity], weight: Weight, least: float = 0.0, latest: Entity | None = None
) -> Entity | None:
    """Whoever has the greatest weight, which must be above `least`; None where nobody has.

    entities: from the one mentioned last; no more are asked for once one was mentioned so long before `latest`, or
    before the best so far where that is None, that it is forgotten.
    """
    best, most = None, least
    for entity in entities:
        nearest = latest or best
        if nearest and entity.sentence < nearest.sentence - FORGOTTEN:
            break
        salience = weight(entity)
        if salience > most:
            best, most = entity, salience
    return best
