"""Sets of the tags and dependencies that the model gives."""

NAMES = {"PROPN", "NOUN", "PRON"}  # the parser now and then takes a subject for an adverb
FINITE = {"VBD", "VBZ", "VBP"}
TENSED = FINITE | {"MD"}
PAST = {"VBD", "VBN"}
VERBS = {"VERB", "AUX"}
SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"}
OBJECTS = {"dobj", "pobj", "attr", "conj"}
NOUNS = {"NOUN", "PROPN", "PRON"}
IN_NAME = {"PROPN", "NOUN", "ADJ", "DET", "NUM"}
PLURAL = {"NNS", "NNPS"}

# speakers: where in a clause somebody is mentioned
NOMINAL_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
TRUE_SUBJECTS = NOMINAL_SUBJECTS | {"csubj"}                # and no "there"
NOUNS_AND_NAMES = frozenset({"NOUN", "PROPN"})              # no pronouns
NOMINAL = NOUNS_AND_NAMES | {"PRON", "NUM"}                 # what may head the words for somebody
WITHIN_PHRASE = frozenset({"compound", "amod", "nmod", "poss", "nummod", "det"})  # before the noun that heads them
WORDLESS = frozenset({"PUNCT", "SPACE"})
