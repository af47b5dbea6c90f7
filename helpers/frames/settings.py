"""The numbers by which frames are made, each with its unit and reason."""

# The same words in two passages. Chosen on the 840 articles of PolNeAR train, where each was held against all others
# and the finds whose wording or speaker differs were read by hand: of 186 finds 165 are the same words, the rest are
# ways of speaking ("at the end of the day"). With RUN_AT_LEAST 5 there are 63 finds more or longer, nearly all of them
# ways of speaking.
PART_OF_SHORTER = 0.5  # of the words of the shorter passage, in a row
RUN_AT_LEAST = 6       # words in a row, however short the passage
RUN_AT_MOST = 20       # words in a row that are enough, however long it is
FEWEST_WORDS = 5       # of a passage; one of no more than RUN_AT_LEAST must have all of them in the other

LONGEST_TOLD = 60  # characters of a row's words in a sentence about a decision; set by hand
