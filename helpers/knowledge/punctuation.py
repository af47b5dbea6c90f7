"""Dashes, quotation marks and what ends a sentence, each set once.

A token has straight marks, and "—" for "―": so the language model reads them. Quotations are paired in the article's
own characters.
"""

DASHES = frozenset({"-", "–", "—", "―", "--"})
LONG_DASHES = DASHES - {"-"}  # a hyphen joins as often as it parts
ELLIPSES = frozenset({"...", "…"})
SENTENCE_STOPS = frozenset({".", "!", "?"})

# at the edges of a content, and no part of it
EDGE = frozenset({",", ":", ";", "(", ")"}) | DASHES
TRAILING = EDGE | SENTENCE_STOPS
ASIDE_MARKS = DASHES | {","}  # set off an aside
# what sets a part of a sentence off from the part before it
SET_OFF = frozenset({",", ":"}) | DASHES | ELLIPSES
DASHES_AND_COLON = DASHES | {":"}
PARTS_SENTENCE = DASHES_AND_COLON | {";"}  # so that what follows may be said though what precedes is not
BEFORE_SENTENCE = SENTENCE_STOPS | {":"}  # right before a sentence
LEADS_TO_QUOTATION = frozenset({",", ":"})

# quotation marks
CURLY_DOUBLE = "“”„‟«»"
CURLY_SINGLE = "‘’‚‛"
OPENING_MARKS = frozenset({"“", "„", "«", "``", "‘", "‚"})
CLOSING_MARKS = frozenset({"”", "»"})  # "’" is an apostrophe as often
INNER_MARKS = frozenset({"'", "''", '"', "``", "`"})  # as tokens have them

# the last character of a quotation before its closing mark
CLAUSE_ENDS = frozenset(",.!?…")
STATEMENT_ENDS = CLAUSE_ENDS | {"-", "—"}
TAG_MAY_FOLLOW = frozenset("?!-…—")  # the sentence that the quotation is in may go on with a tag, as it does after ","
TAG_IS_LIKELY = frozenset("?!—")

# the characters after which a quotation in single marks may open, and a statement begin
BEFORE_SINGLE_MARK = frozenset("([—–-\"“")
BEFORE_STATEMENT = frozenset(",:.!?")

# as characters, for what is taken off the edges of words
SPACES = " \u00a0\n"
STRAIGHT_AND_CURLY = "\"“”'‘’"

# For the grammar of quotes

STRAIGHT_MARKS = frozenset({'"', "''"})  # a quotation's, as tokens have them
MARKS_AFTER_COMMA = STRAIGHT_MARKS | {"'"}
BEFORE_TAG = STRAIGHT_MARKS | {","}  # end what was said right before a tag
TAG_SET_OFF = STRAIGHT_MARKS | LONG_DASHES | {",", "?", "!"}  # part a tag from the clause before it
BREAKS = DASHES | {"(", ";"}  # part what a tag is within from the rest of its sentence
OPENS_ASIDE = frozenset({"(", ":", ";"})
HEADLINE_BREAKS = frozenset({",", ":", ";"})  # part what was said from the rest of a headline

# speakers: where the words for somebody end
PHRASE_ENDS = frozenset({",", "—", "–", "--", "(", ";", ":"})
ROLE_ENDS = frozenset({",", "—", "(", ";"})

# names: what stands around them
BRACKETS = frozenset("()[]{}/;:|\"") | {"''", "``"}            # no name goes on across one
NICKNAME_MARKS = frozenset(INNER_MARKS - {"`"})                # Jane "Jay" Roe
ENDS_OF_SENTENCES = SENTENCE_STOPS | {'"', "'", "''"}          # of a line that is a sentence
OPENERS = frozenset("\"':-–—•*") | {"''", "``", "..."}         # what a sentence may begin behind
GLUED = "-–—•*“”\"\u202a\u202c\u200b"                          # sticks to a name's first word, as in a byline
