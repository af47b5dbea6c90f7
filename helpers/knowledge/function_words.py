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

# pronouns by which a person may be meant, for the exercises
OF_PERSONS = frozenset(SINGULAR | SEVERAL | {"i", "me", "my", "we", "us", "our", "you", "your", "who", "whom", "whose"})

# the calendar
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT_MONTHS = tuple(month[:3] for month in MONTHS)
SHORT_DAYS = tuple(day[:3] for day in DAYS)
CALENDAR = frozenset((*MONTHS, *DAYS, *SHORT_MONTHS, *SHORT_DAYS, "sept"))
