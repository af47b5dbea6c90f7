"""The numbers by which speakers are found, each with its unit and where it comes from.

Salience has no unit: it is measured against RECENT, which is 100, and all other weights and factors are read beside it.
"Lappin and Leass" is "An Algorithm for Pronominal Anaphora Resolution", Computational Linguistics 20, 1994. All that is
not theirs was set by hand while the first articles were read, and no measurement of it alone was kept; the tests in
tests/pipeline/speakers say what each does.
"""

from collections.abc import Mapping
from types import MappingProxyType

from helpers.knowledge.genders import Gender

# salience: the weight of one mention by its grammatical role
RECENT = 100   # each mention; Lappin and Leass
SUBJECT = 80   # a subject, besides; Lappin and Leass
HEAD = 80      # whatever stands within no other noun phrase, besides; Lappin and Leass
OBJECT = 40    # an object, besides: their weight of an indirect one, here for all
MODIFIER = 40  # in all, of a mention that only modifies a noun, as a possessor does; and of who asks
SPEAKING = 120  # whoever speaks, besides: more than any role, since news goes on with who speaks

# salience: factors, and sentences
REPORTED = 0.4   # of the weight of a mention inside reported speech
DECAY = 0.5      # of a weight is left after one more sentence; Lappin and Leass
AGAIN = 0.4      # of the lesser of two weights is added: so a new subject soon outweighs someone often named before
FORGOTTEN = 16   # sentences after which a mention weighs nothing beside a later one: it was halved as often
NAMELESS = 0.6   # of the salience of someone whom the article does not name, where a name is looked for

# salience: factors where the source of an attribution is looked for
NAMED_BESIDE = 0.25  # of someone whom the quote itself names: speakers seldom name themselves
SPOKE_BEFORE = 1.25  # of someone who has spoken already: who spoke goes on
ELSEWHERE = 0.7      # of someone whom the paragraph has not mentioned yet

# pronouns: factors of salience
# of someone whose gender is not known, for a man's and a woman's pronoun: news names more men
UNKNOWN_GENDER: Mapping[Gender, float] = MappingProxyType({"m": 0.8, "f": 0.5})
UNLIKELY_GENDER = 0.3  # of someone with one name, which the other gender has as a given name; set by hand
SILENT_GROUP = 0.6   # of a group that has not spoken, for "they"
OWNER = 3.0          # of a clause's subject, for "his" and "her" in that clause: it is mostly the owner
OTHER = 0.2          # of a clause's subject, for "him" and "her" as an object of that clause: it is hardly ever meant

# pronouns: how far they reach
CLAUSE_WITHIN = 6    # heads that are followed upwards to a clause's verb; a broken tree may go on for long
AHEAD = 2            # sentences within which a pronoun that nobody before it fits may point to a name

# descriptions: how well one fits a role that the text gave; points, which are added
SAME_NOUN = 2.0      # the same noun: "the mayor" for the mayor
KIND_OF_NOUN = 1.2   # a noun that takes it in: "the lawmaker" for a senator
SAME_WORD = 0.5      # each other word that the role has too
OTHER_WORD = -0.1    # each that it has not
LEAST_FIT = 1.05     # points from which on a description may be of a role: a wider noun and one strange word at most

# descriptions: salience
LEAST_SALIENCE = 10  # of whom an epithet may mean: someone who was mentioned a few sentences ago at most
OTHER_ROLE = 0.4     # of the salience of someone whom the text introduced as something else
CALLED_SO = 3.0      # times as salient as who was called so must be who was not

# descriptions: how far they reach
SOON = 4             # sentences within which an article names whom it described first
LEAD = 1             # the sentence after the first one, a headline mostly: there "mayor" without "the" is the mayor too
NEAREST = 100        # of those called by one word, so many before a place and after it are looked at: linear time
RELATIVE_WITHIN = 6  # heads that are followed upwards from "who" to its noun, and from a body to its head
WORDS_OF_A_BODY = 2  # from so many capital words on, those before "president" name a body that must agree

# what the text says of somebody
LONGEST_ROLE = 12    # tokens of an apposition or title that are read
LONGEST_AGE = 3      # digits of an age: "Edda Holm, 51, ..."
WORDS_OF_A_PERSON = (2, 3)  # of a name that the recogniser may have taken for a body's though a person bears it
BRACKET = 3          # tokens of a bracket after a name that may be taken for the source: "(D-Ohio)"
