"""The numbers that steer how quotes are found, each with its unit and where it comes from.

Where none is given, a number was set by hand on PolNeAR's train articles, and no measurement of it was kept.
"""

# Certainties: the share of finds of one form that are right, where the form alone decides, 0 to 1. Set by hand, on
# PolNeAR train. They are compared with one another and with learned ones: of two finds that claim the same words the
# surer one keeps them.
CERTAIN = 0.95          # a speaker's label and a colon, a signature
SAID_BESIDE = 0.9       # a verb of speech beside a quotation
ACCORDING = 0.9         # "according to"
QUOTED_AS_SAYING = 0.9  # what follows "quoted him as saying"
NAMED = 0.8             # a few quoted words that are given as a name
ANSWERED = 0.8          # "her answer was that ...", "..., was her answer"
HEADLINE_VERB = 0.7     # a verb after a name that the tagger takes for a noun
IN_HER_VIEW = 0.7       # "in her view"
ANY_VERB_BESIDE = 0.7   # any other verb, or a name alone, beside a quotation
BEFORE_COLON = 0.6      # whatever stands before a colon that introduces a quotation
FLOATING = 0.5          # a sentence in quotation marks that nothing introduces

# What is accepted: a setting of the component.
ACCEPTED = 0.36         # the share of such finds that must be right: F1 is flat around it, see knowledge/sweep.csv

# How far the grammar looks, in tokens. A longer look finds what does not belong to the cue.
QUOTED_TO_SAYING = 12   # from "quoted" to its "as saying"
COMMA_TO_TAG_VERB = 10  # from the comma before a tag to the tag's verb: the longest subject
VERB_TO_THAT = 12       # from a verb to its "that", where the parser saw no clause
NOUN_TO_THAT = 12       # from a noun such as "claim" to its "that"
BE_TO_ANSWER = 8        # from "was" to "answer" in "..., was Marta's answer"
WITH_PHRASE = 12        # back from "saying" to "with" in "with one critic saying"
CLIMBS = 4              # heads up at which a verb's subject is looked for: no token, a step of the tree
LABEL = 6               # that a speaker's label and its colon take, in a transcript or a headline
LABEL_WITH_OFFICE = 14  # that they take in capitals, where an office may follow the name
DATELINE = 9            # that a place and an agency take before the dash: "LONDON (Reuters) -"
DATELINE_WITH_DAY = 16  # with a day: "OSLO, May 3, 2021 (PR Wire) --"
VERB_TO_NAME = 2        # after a tag's verb, in which who says it may follow: "said the mayor"
VERB_TO_MARKS = 2       # after "adding", in which what is added may open its marks
CONJUNCTION_TO_TAG = 2  # before the comma of a tag, in which an "and" begins a second clause: "and, he said, ..."
AFTER_OWN_CUE = 1       # after a second cue and all it governs that may be left of the clause: a mark
POSSESSED = (1, 2)      # between "his" and the participle of "..., he said, his voice rising", at least and at most
MORE_CONTENT = 3        # after "according to" and its source: a longer rest of the sentence is content too

# What the learned weights are told. These are part of what weights.csv was learned with: whoever changes one has to
# learn the weights again (`make weights`).
LENGTHS = (1, 2, 3, 5, 8, 12, 20, 40)  # tokens: lengths up to the same one are not told apart
MODAL_WITHIN = 12       # tokens of a content that are looked at for a "would" or "could"
PARAGRAPH_SCALE = 4     # tokens of a paragraph that count as one, for its length
HEADLINE = 15           # a paragraph without a full stop may be a headline if it has fewer tokens
ENDS_COUNTED = 5        # possible ends before and after one that are counted one by one
COMMAS_COUNTED = 3      # commas after an end that are
CROSSINGS_COUNTED = 3   # words after an end that hang on what stands before it that are
JOINT = 3               # words and commas between a content and what follows it that are told
NEXT_VERB_WITHIN = 8    # tokens after an end that are looked at for the next verb

# Where a content ends.
OWN_CHANCE = 0.5        # how much more an end's own chance counts than that of the ends near it
REACH = 120             # tokens after a content's start, or after an end, that are looked at: so time stays linear

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
VERB_TO_QUOTATION = 12  # between a verb and a quotation that no comma sets off

# Placing quotations.
MOSTLY_QUOTED = 0.6     # share of the words of a sentence in marks from which on it goes on with the statement before
