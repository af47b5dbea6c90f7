"""Closed classes of words: pronouns, articles, possessives, number words."""

from collections.abc import Mapping
from types import MappingProxyType

from helpers.knowledge.genders import Gender

MEN = frozenset({"he", "him", "his"})
WOMEN = frozenset({"she", "her", "hers"})
SINGULAR = MEN | WOMEN  # pronouns for one person
SEVERAL = frozenset({"they", "them", "their", "theirs"})
NEUTER = frozenset({"it", "its"})
RELATIVE = frozenset({"who", "which", "whom", "whose", "that"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "myself", "yourself", "ourselves"})
FIRST_PERSON = frozenset({"i", "me", "my", "myself"})
POSSESSIVES = ("'s", "’s", "'", "’")
ARTICLES = frozenset({"the", "a", "an"})
DEFINITE = frozenset({"the", "this", "that"})
INDEFINITE = frozenset({
    "a", "an", "one", "another", "some", "any", "every", "each", "no", "many", "several", "most", "few", "two", "three",
    "four", "five", "more", "other", "others", "all", "both", "either", "neither"})

# what two forms of one name may differ in; "an" is not among them, since it is a given name too: "An Nguyen"
LEADING_ARTICLES = frozenset({"the", "a"})

# pronouns by which a person may be meant, for the exercises
OF_PERSONS = frozenset(SINGULAR | SEVERAL | {"i", "me", "my", "we", "us", "our", "you", "your", "who", "whom", "whose"})

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

# speakers: what stands before and within the words for somebody
INTRODUCING = frozenset({"a", "an", "another"})          # bring in somebody whom nobody has met: "another witness"
OF_SEVERAL = frozenset({"one", "some", "many", "most"})  # "one of its ministers" is somebody too
COUNTS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})  # "the mother of four"
# say nothing of what somebody is: "the mayor of the city" is a matter of "mayor" and "city"
SMALL_WORDS = frozenset({
    "the", "a", "an", "of", "for", "and", "to", "in", "on", "at", "with", "his", "her", "their", "its", "this", "that",
    "who", "is", "was"})
NO_NAME = NEUTER | {"there"}  # what is said by these is said by nobody: "it is said", "there are reports"

_genders: tuple[tuple[frozenset[str], Gender], ...] = ((MEN, "m"), (WOMEN, "f"))
GENDER_OF_PRONOUN: Mapping[str, Gender] = MappingProxyType(
    {word: gender for words, gender in _genders for word in words})

# names: words that stand within them, before and between them
DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
BELONGING = frozenset({"of", "for"})       # "Bank of Holm", "Minister for Trade"
JOINING = frozenset({"and", "or", "vs", "vs."})
VERSUS = "v."                              # between the two sides of a court case
WHO = frozenset({"who", "whose"})          # of persons alone
AT_PLACES = frozenset({"on", "in", "at"})  # may part two names: "Holm Lund in Oslo"
WHERE = frozenset({"in", "near", "across", "throughout", "outside", "inside", "around"})
WHERE_TO = WHERE | {"from", "to", "at", "the"}
