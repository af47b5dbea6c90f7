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
NOMINAL_SUBJECTS = {"nsubj", "nsubjpass"}
