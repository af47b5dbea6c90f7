"""Sets of the tags and dependencies that the model gives."""

# word classes
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
VERBS = frozenset({"VERB", "AUX"})
CONJUNCTIONS = frozenset({"CCONJ", "SCONJ"})
IN_NAME = frozenset({"PROPN", "NOUN", "ADJ", "DET", "NUM"})
IN_SUBJECT = IN_NAME | {"PRON", "ADP", "PART", "ADV", "AUX"}  # and in the auxiliaries after it
OPENS_NAME = NOUNS | {"DET"}

# tags
FINITE = frozenset({"VBD", "VBZ", "VBP"})
TENSED = FINITE | {"MD"}
PAST = frozenset({"VBD", "VBN"})
PARTICIPLES = PAST | {"VBG"}  # by form: the tagger often takes "asked" for the past tense where it is none
RELATIVE_TAGS = frozenset({"WDT", "WP"})
INTERROGATIVE_TAGS = frozenset({"WRB", "WP"})
PLURAL = frozenset({"NNS", "NNPS"})

# dependencies
NOMINAL_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SUBJECTS = NOMINAL_SUBJECTS | {"csubj"}
SUBJECTS_OR_THERE = SUBJECTS | {"expl"}  # "there is", "it seems"
OBJECTS = frozenset({"dobj", "pobj", "attr", "conj"})
DONE_TO = frozenset({"dobj", "nsubjpass"})  # what a verb is done to, in the active or the passive
COMPLEMENTS = frozenset({"ccomp", "dobj", "xcomp"})
NOUN_CLAUSES = frozenset({"acl", "relcl"})  # hang on a noun

# speakers: where in a clause somebody is mentioned
NOUNS_AND_NAMES = frozenset({"NOUN", "PROPN"})              # no pronouns
NOMINAL = NOUNS_AND_NAMES | {"PRON", "NUM"}                 # what may head the words for somebody
WITHIN_PHRASE = frozenset({"compound", "amod", "nmod", "poss", "nummod", "det"})  # before the noun that heads them
WORDLESS = frozenset({"PUNCT", "SPACE"})
