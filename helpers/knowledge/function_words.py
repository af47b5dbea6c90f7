"""Closed classes of words: pronouns, articles, possessives, number words."""

MEN = {"he", "him", "his"}
WOMEN = {"she", "her", "hers"}
SEVERAL = {"they", "them", "their", "theirs"}
NEUTER = {"it", "its"}
RELATIVE = {"who", "which", "whom", "whose", "that"}
FIRST_PERSON = {"i", "me", "my", "myself"}
SINGULAR = MEN | WOMEN
POSSESSIVES = ("'s", "’s", "'", "’")
ARTICLES = {"the", "a", "an"}
DEFINITE = {"the", "this", "that"}
INDEFINITE = {"a", "an", "one", "another", "some", "any", "every", "each", "no", "many", "several", "most", "few",
              "two", "three", "four", "five", "more", "other", "others", "all", "both", "either", "neither"}

# what two forms of one name may differ in; "an" is not among them, since it is a given name too: "An Nguyen"
LEADING_ARTICLES = frozenset({"the", "a"})

# the calendar
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT_MONTHS = tuple(month[:3] for month in MONTHS)
SHORT_DAYS = tuple(day[:3] for day in DAYS)
CALENDAR = frozenset((*MONTHS, *DAYS, *SHORT_MONTHS, *SHORT_DAYS, "sept"))

# Words beside quotations

AUXILIARIES = frozenset({"be", "do", "have"})  # by lemma: alone, they are the cue of nothing
# conjunctions and prepositions with which no tag after a quotation opens: its sentence goes on with something else
OPEN_NO_TAG = frozenset({
    "and", "but", "or", "that", "which", "when", "as", "because", "in", "at", "on", "to", "for", "with", "of"})
BEFORE_BYLINE = frozenset({"from"})  # "More from Jones: ..."

# What opens and joins clauses: for the grammar of quotes

ELLIPTIC = frozenset({"if", "when"})  # right before a participle: "when asked"
IF_OR_WHETHER = frozenset({"if", "whether"})
THAT_OR_WHETHER = frozenset({"that", "whether"})
ANSWERS = frozenset({"no", "yes"})
MAY_OPEN_CLAUSE = frozenset({"as", "if", "no", "that", "when", "while"})  # of what was said, before its own subject
SUBJECTS_IN_HEADLINES = frozenset({"he", "it", "she", "that", "they"})  # after a verb taken for a noun: "claims he won"
CONTRASTS = frozenset({"although", "but", "though", "whereas", "while"})
SAYING_ALSO = frozenset({"before", "while"})  # "... before adding that"
BESIDE_SAYING = SAYING_ALSO | {"as"}  # "..., he said, as the crowd cheered"
PREPOSITIONS_IN_ING = frozenset({"including"})  # participles by form alone
EMPTY_SUBJECTS = frozenset({"it", "nothing", "something", "that", "this"})  # "had this to say": what is said, not who
PERSONAL = frozenset({"he", "she", "they"})
SINGLED_OUT = frozenset({"first", "last", "latest", "only"})  # "the only senator to say"
CONTRACTED = frozenset({"'s", "’s"})  # "is", or "has": "he's said"
GOING_ON = frozenset({"do", "have"})  # auxiliaries, by lemma, whose tense may be that of the verb before

# Prepositions: for the grammar of quotes

SAY_WHEN_OR_WHENCE = frozenset({"according", "after", "because", "before", "despite", "during", "since", "until"})
ON_OCCASION = frozenset({"at", "during", "in", "on"})  # "denied it in an interview"
SAY_WHERE_OR_WHEN = ON_OCCASION | {"for", "since"}
CALLED_UPON = frozenset({"for", "on", "upon"})  # "called on the mayor to resign": whom is part of what is asked
OF_CONTENT = frozenset({"about", "against", "for", "of", "on"})  # from a noun to what was said: "criticism of the plan"
OF_SOURCE = frozenset({"by", "from", "of"})  # from a noun to who said it: "a warning by the bank"
BEFORE_VIEW = frozenset({"by", "in"})  # "in her view", "by his account"
BEFORE_NAMED = ARTICLES | {"as"}  # between a verb and the name that it gives: described it as a "gift"
