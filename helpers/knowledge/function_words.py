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

# names: words that stand within them, before and between them
DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
BELONGING = frozenset({"of", "for"})       # "Bank of Holm", "Minister for Trade"
JOINING = frozenset({"and", "or", "vs", "vs."})
VERSUS = "v."                              # between the two sides of a court case
WHO = frozenset({"who", "whose"})          # of persons alone
AT_PLACES = frozenset({"on", "in", "at"})  # may part two names: "Holm Lund in Oslo"
WHERE = frozenset({"in", "near", "across", "throughout", "outside", "inside", "around"})
WHERE_TO = WHERE | {"from", "to", "at", "the"}
