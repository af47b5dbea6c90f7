"""How much each entity is in the reader's mind at a place of the article.

After Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (Computational Linguistics 20, 1994): each
mention adds a weight by its grammatical role, and all weights halve with every sentence. Two things are added for
news: who speaks weighs more than who is spoken of, and sentences inside quotation marks do not count as distance.
"""

SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
OBJECTS = {"dobj", "dative", "pobj", "attr", "oprd", "agent", "iobj"}
RECENT, SUBJECT, OBJECT, HEAD, MODIFIER = 100, 80, 40, 80, 40
SPEAKING = 120
REPORTED = 0.4   # of the weight of a mention inside reported speech
DECAY = 0.5      # what is left of a weight after one more sentence
FORGOTTEN = 16   # sentences after which a mention weighs nothing beside a later one
NAMELESS = 0.6   # of the salience of someone whom the article does not name, where a name is looked for
AGAIN = 0.4      # of the lesser of two weights: so a new subject soon outweighs someone often named before


def weight_of(tokens, i):
    """The weight of the mention at token `i` by its grammatical role; less where it stands within a noun phrase."""
    dependency = tokens.dep[i]
    if dependency == "appos" and tokens.dep[tokens.head[i]] in SUBJECTS:
        dependency = "nsubj"  # "his counterpart, Edda Holm, ..."
    if dependency in SUBJECTS:
        return RECENT + SUBJECT + HEAD
    if dependency in OBJECTS:
        within = dependency == "pobj" and tokens.pos[tokens.head[tokens.head[i]]] in ("NOUN", "PROPN")
        return RECENT + OBJECT + (0 if within else HEAD)
    if dependency == "appos":
        return RECENT
    return MODIFIER if dependency in ("poss", "compound", "nmod", "amod", "npadvmod") else RECENT + HEAD


def touch(entity, weight, sentence):
    """Note a mention of an entity in a sentence; of its weight and what is left of the last, the lesser counts less."""
    before = salience_of(entity, sentence)
    entity.salience = max(before, weight) + AGAIN * min(before, weight)
    entity.sentence = sentence


def salience_of(entity, sentence):
    """The weight that an entity still has in a sentence."""
    return entity.salience * DECAY ** max(sentence - entity.sentence, 0)
