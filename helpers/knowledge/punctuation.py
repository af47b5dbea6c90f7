"""Dashes, quotation marks and what ends a sentence."""

DASHES = {"-", "–", "—", "―", "--"}
EDGE = {",", ":", ";", "(", ")"} | DASHES
SENTENCE_STOPS = {".", "!", "?"}
TRAILING = EDGE | SENTENCE_STOPS
INNER_MARKS = {"'", "''", '"', "``", "`"}

# as characters, for what is taken off the edges of words
SPACES = " \u00a0\n"
STRAIGHT_AND_CURLY = "\"“”'‘’"

# speakers: where the words for somebody end
PHRASE_ENDS = frozenset({",", "—", "–", "--", "(", ";", ":"})
ROLE_ENDS = frozenset({",", "—", "(", ";"})
