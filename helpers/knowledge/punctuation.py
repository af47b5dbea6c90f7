"""Dashes, quotation marks and what ends a sentence."""

DASHES = {"-", "–", "—", "―", "--"}
EDGE = {",", ":", ";", "(", ")"} | DASHES
SENTENCE_STOPS = {".", "!", "?"}
TRAILING = EDGE | SENTENCE_STOPS
INNER_MARKS = {"'", "''", '"', "``", "`"}
