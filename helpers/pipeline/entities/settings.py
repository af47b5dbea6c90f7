"""The numbers that steer the component `entities`, each with its unit.

"Set by hand" means: chosen by its author, not known to be measured alone; the comment says what the number does. The
votes were set on half of two gold sets and checked on the other halves.
"""

# Casing: which lines are set like a headline
TITLE_CASE = 0.65       # share of a line's long words above which their capitals make it one; set by hand
LONG_WORD = 4           # letters: a headline in title case leaves shorter ones, such as "of", small; set by hand
LONG_WORDS = 4          # words that long that a line must have for its capitals to say anything; set by hand
WORDS_IN_CAPITALS = 3   # words of a line all in capitals, fewer may be a name: "EDDA HOLM"; set by hand
PROOF = 2               # words, written small elsewhere, that a line with a full stop needs to be one; set by hand

# Boundaries and fragments
WORDS_AFTER_A_BODY = 5  # the last words and hyphens of a mention, within which a person's name may follow a body's;
                        # set by hand: "Harbour Council Jane Roe"
LONGEST_NICKNAME = 3    # words between marks in a name: Jane "Jay" Roe; set by hand
LONGEST_BODY = 14       # tokens of a name before its abbreviation in brackets, marks and small words included
LONGEST_SYLLABLE = 5    # letters of a name's part joined by a hyphen: "Roe Jae-seok", where the tagger sees
                        # a noun; set by hand

# Recovery
SHORTEST_LAST_NAME = 3  # letters of a last name that is looked for alone; set by hand
SHORTEST_COUNTRY = 3    # letters of a country that is taken for one among a headline's capitals; set by hand

# People
MOST_OWNERS = 10        # persons of one last name that an entity's name lists; of more, it does not say who they
                        # are; set by hand
ENOUGH_BEARERS = 100    # persons of one name that are looked at, the first ones: no usual article has more, and the
                        # time stays in step with the text's length

# Labels: how the votes are counted
MENTIONS_THAT_COUNT = 3  # mentions: ten that the model reads alike are hardly more evidence than three
APPOSITION = 8           # tokens after a name within which the noun that describes it is looked for; set by hand

# Votes. One is what a mention counts that the model labels; 0 leaves a label as it is, and below it speaks against.
# What the model says
SAID = 1.0
SAID_LONE_BODY = 0.5     # of single words, the model calls too many an organisation

# The words of a name: what a table knows outweighs three mentions and what stands around them
KNOWN_BODY = 6.0         # in organizations.csv
KNOWN_PLACE = 4.0        # in places.csv
PLACE_OR_GIVEN_NAME = 1.0  # a city that is a given name too: "Sofia"
PART_OF_PLACE = 4.0      # "Upper Holm", of a place that is known
GROUP = 4.0              # "Democrats", "Muslims"
LONE_BODY = 3.0          # "Congress", "Guardian"
PEOPLE_ENDING = 3.0      # "Ruritanians"
CAPITALS = 2.0           # "KCNA"
INNER_CAPITAL = 1.5      # "YouTube"
LONE_GIVEN_NAME = 1.0    # "Jane"
COURT_CASE = 4.0         # "Roe v. Poe"
AMPERSAND = 3.0          # "Lind & Kern"
STORM = 4.0              # "Hurricane Edda"
EVENT = 2.0              # "Holm Festival"
BUILDING = 3.0           # "Holm Bridge"
DISTRICT = 3.0           # "Holm County"
LANDSCAPE = 3.0          # "Holm River"
LANDSCAPE_OR_PERSON = 2.5  # what speaks for the person in "Jane Hill"
BODY = 3.0               # "Holm Agency"
PAPER = 3.0              # "Daily Holm"
OF_KNOWN_BODY = 2.0      # "Oxfam Denmark": it begins with a known body's name
GIVEN_NAME = 2.5         # "Jane Holm"
MOST_WORDS = 4           # words of a name that a given name at its beginning makes a person's; set by hand

# The fuller name that a form is short for
SHORT_FORM = 3.0         # the label of the fuller name
SHORT_GIVEN_NAME = 4.0   # for a person: the form is the given name of one who is named in full

# The words around a mention
SLOGAN = -3.0            # against a person: a plural in a name of three words or more, "Rural Nurses Unite"
AFTER_HONORIFIC = 4.0    # "Mrs. Holm"
AFTER_FIRM = 2.0         # "the ferry firm Holm"
AFTER_ROLE = 1.5         # "minister Holm"
AFTER_BODY = 1.0         # "the agency Holm"
PERSON_AFTER_THE = -2.0  # against a person: "the Holm"
PLACE_AFTER_THE = -1.0   # against a country or city
AFTER_WHERE = 1.5        # "in Holm"
AFTER_PLACE_NOUN = 2.0   # "the town of Holm"
COMPOUND = 0.5           # for a body: "a Holm factory"
LONE_WORD = 0.6          # for a person: any other single word that is not where something is
BEFORE_WHO = 2.0         # "Holm, who"; "Holm, 42,"
BEFORE_ACRONYM = 3.0     # "Holm Rescue Society (HRS)"
BEFORE_OF_PLACE = 2.0    # "Holm's mayor"
BEFORE_PLACE = 1.0       # "Holm, Denmark"
BEFORE_PLACE_NOUN = 2.0  # "Holm city"; "Holm-based"
BEFORE_OF_PERSON = 3.0   # "the Holm administration"
BEFORE_BODY = 0.5        # "the Holm agency"
SPEAKS = 1.0             # for a person: "Holm said"
ACTS = 0.5               # for a person: the subject of any other verb
DESCRIBED = 2.0          # "Holm, a minister in the north"
