"""The numbers that steer how quotes are found, each with its unit and where it comes from.

Where none is given, a number was set by hand on PolNeAR's train articles, and no measurement of it was kept.
"""

# Certainties: the share of finds of one form that are right, where the form alone decides, 0 to 1. Set by hand, on
# PolNeAR train; only their order matters, since of two finds that claim the same words the surer one keeps them.
SAID_BESIDE = 0.9       # a verb of speech beside a quotation
ANY_VERB_BESIDE = 0.7   # any other verb, or a name alone, beside a quotation
BEFORE_COLON = 0.6      # whatever stands before a colon that introduces a quotation
FLOATING = 0.5          # a sentence in quotation marks that nothing introduces

# Quotation marks: what a quotation is by its form.
LONG_QUOTATION = 8      # words from which on it is a statement, whatever its form
SENTENCE = 3            # words from which on it is one if it ends as a sentence or a clause does
TITLE = 8               # words that the title of a work has at most
SMALL_WORD = 3          # letters of a word that a title may leave in small letters
INNER_TAG = 5           # tokens from a comma in a quotation that never closes to the verb of the tag after it
NAME_LINE = 20          # tokens that a name with its office takes on a line of its own

# Tags: how far from a quotation each part of one is looked for, in tokens. Sentences are long, and what is further off
# belongs to something else.
TAG_TO_SUBJECT = 30     # from a tag's first word to its subject
TAG_TO_VERB = 15        # from there to a verb of speech without a subject that the parser knows
BEFORE_SUBJECT = 3      # that may stand before a subject: an adverb, a comma
TAG_WITHOUT_VERB = 8    # words of a tag whose verb the tagger missed, and which is its last word then
TAG_NAME = 8            # of a name that signs a quotation, or stands between its sentence's edge and a colon
QUOTED_TO_SAYING = 12   # from "quoted" to its "as saying"
VERB_TO_QUOTATION = 12  # between a verb and a quotation that no comma sets off

# Placing quotations.
MOSTLY_QUOTED = 0.6     # share of the words of a sentence in marks from which on it goes on with the statement before
