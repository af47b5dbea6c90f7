"""Dashes, quotation marks and what ends a sentence."""

DASHES = {"-", "–", "—", "―", "--"}
EDGE = {",", ":", ";", "(", ")"} | DASHES
SENTENCE_STOPS = {".", "!", "?"}
TRAILING = EDGE | SENTENCE_STOPS
INNER_MARKS = {"'", "''", '"', "``", "`"}

# as characters, for what is taken off the edges of words
SPACES = " \u00a0\n"
STRAIGHT_AND_CURLY = "\"“”'‘’"

# names: what stands around them
BRACKETS = frozenset("()[]{}/;:|\"") | {"''", "``"}            # no name goes on across one
NICKNAME_MARKS = frozenset(INNER_MARKS - {"`"})                # Jane "Jay" Roe
ENDS_OF_SENTENCES = SENTENCE_STOPS | {'"', "'", "''"}          # of a line that is a sentence
OPENERS = frozenset("\"':-–—•*") | {"''", "``", "..."}         # what a sentence may begin behind
GLUED = "-–—•*“”\"\u202a\u202c\u200b"                          # sticks to a name's first word, as in a byline
