"""The roles that the text gives to someone, and whom a description such as "the prime minister" fits.

A role is given before a name ("Prime Minister Edda Holm"), beside it ("Edda Holm, the mayor of Oslo, ..."; "the mayor,
Edda Holm") or by a verb ("Edda Holm is the mayor", "was elected mayor").
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from helpers.knowledge.cues import being
from helpers.knowledge.function_words import SMALL_WORDS
from helpers.knowledge.punctuation import ROLE_ENDS
from helpers.knowledge.role_words import AGED, places_of_two_words, role_nouns
from helpers.knowledge.titles import abbreviations, parties, persons, singulars
from helpers.pipeline.grammar import NOMINAL_SUBJECTS, NOUNS_AND_NAMES
from helpers.pipeline.speakers.entity import Role
from helpers.pipeline.speakers.settings import LONGEST_AGE, LONGEST_ROLE
from helpers.pipeline.tokens import TokenRange, Tokens

IN_TITLE = NOUNS_AND_NAMES | {"ADJ"}
JOINS_TITLE = {"'s", "’s", "-", "and"}
GOES_ON = {"of", "and"}  # a title after its noun: "Secretary of State"
PREDICATIVE = {"attr", "oprd"}


def plain_word(word: str) -> str:
    """A word of a title as it is written out, in small letters."""
    word = word.lower().rstrip(".")
    return abbreviations.get(word, word)


def content_words(words: Iterable[str]) -> frozenset[str]:
    """The words of a role or description that say something, in small letters and written out; "New Jersey" is one."""
    plain = [plain_word(word) for word in words if word.lower() not in SMALL_WORDS and word[:1].isalnum()]
    pairs = {pair for pair in pairwise(plain) if " ".join(pair) in places_of_two_words}
    return frozenset({*plain}.difference(*pairs) | {" ".join(pair) for pair in pairs})


def roles_of(tokens: Tokens, head: int, first: int) -> list[Role]:
    """The roles that the text gives to the name whose head and first token these are."""
    return [*titles_before(tokens, first), *appositions(tokens, head), *predicates(tokens, head), *age(tokens, head)]


def titles_before(tokens: Tokens, first: int) -> list[Role]:
    """What stands before a name as its title: "Turkey's Foreign Minister", "Secretary of State"."""
    start = first
    while start > 0 and first - start < LONGEST_ROLE and is_in_title(tokens, start - 1):
        start -= 1
    title = TokenRange(start, first)
    found = []
    for i in range(start, first):
        noun = one_of(plain_word(tokens.text[i]))
        if noun in persons and (i + 1 == first or tokens.lower[i + 1] in GOES_ON):
            found.append(Role(noun, content_words(tokens.text[start:first]), title))
    return found


def is_in_title(tokens: Tokens, place: int) -> bool:
    """Whether a token may be part of a title that goes on after it."""
    return (tokens.pos[place] in IN_TITLE or tokens.lower[place] in JOINS_TITLE
            or tokens.lower[place] == "of" and place > 0 and plain_word(tokens.text[place - 1]) in persons)


def titles_shared(tokens: Tokens, first: int) -> list[Role]:
    """The plural titles before the first of several names, which all have: "Mayors Edda Holm and Boris Lund"."""
    return [role for role in titles_before(tokens, first) if role.noun not in role.words]


def one_of(noun: str) -> str:
    """The singular of a noun for people."""
    return singulars.get(noun, noun)


def appositions(tokens: Tokens, head: int) -> Iterator[Role]:
    """What stands beside a name: "Robert Klein, chairman of ...", "the chief, Paul Manafort", "(D-Ohio)"."""
    beside = [i for i in tokens.children[head] if tokens.dep[i] == "appos"]
    if tokens.dep[head] == "appos":
        beside.append(tokens.head[head])
    for i in beside:
        if tokens.pos[i] in NOUNS_AND_NAMES and plain_word(tokens.text[i]) in role_nouns:
            yield role_at(tokens, i, head)
    i = head + 1
    if i + 1 < len(tokens) and tokens.text[i] == "(":
        party, _, place = tokens.text[i + 1].partition("-")
        noun = parties.get(party.lower().rstrip("."))
        if noun:
            yield Role(noun, content_words([noun, place]), TokenRange(i, i + 2))


def predicates(tokens: Tokens, head: int) -> Iterator[Role]:
    """What a verb says that someone is: "Edda Holm is the mayor", "became mayor", "who is a lawyer"."""
    verbs = [tokens.head[head]] if tokens.dep[head] in NOMINAL_SUBJECTS else []
    verbs += [i for i in tokens.children[head] if tokens.dep[i] == "relcl"]
    for verb in verbs:
        if tokens.lower[verb] in being:
            yield from (role_at(tokens, i, head) for i in said_to_be(tokens, verb) if tokens.lower[i] in role_nouns)


def said_to_be(tokens: Tokens, verb: int) -> Iterator[int]:
    """The heads of what a verb says that its subject is: "is the mayor", "works as a lawyer"."""
    for i in tokens.children[verb]:
        if tokens.dep[i] in PREDICATIVE:
            yield i
        elif tokens.dep[i] == "prep" and tokens.lower[i] == "as":
            yield from tokens.children[i]


def age(tokens: Tokens, head: int) -> Iterator[Role]:
    """An age beside a name: "Edda Holm, 51, ..." may be called "the 51-year-old"."""
    first = tokens.phrase(head).start
    if tokens.lower[first + 1 : first + 5 : 2] == ["-", "-"] and tokens.lower[first + 4] == AGED:
        yield role_of_age(tokens.text[first], TokenRange(first, first + 5))  # "62-year-old Edda Holm"
    if head + 2 < len(tokens) and tokens.text[head + 1] == ",":
        years = tokens.text[head + 2]
        if years.isdigit() and len(years) <= LONGEST_AGE:
            yield role_of_age(years, TokenRange(head + 2, head + 3))


def role_of_age(years: str, tokens: TokenRange) -> Role:
    """Somebody's age as a role."""
    return Role(AGED, frozenset((AGED, years)), tokens)


def role_at(tokens: Tokens, place: int, name: int) -> Role:
    """The role whose noun is a token, read up to its first comma, the name itself left out."""
    first, last = tokens.phrase(place)
    last = min(last, place + LONGEST_ROLE)
    if first <= name < place:
        first = name + 1
    if place < name < last:
        last = name
    stop = next((i for i in range(place + 1, last) if tokens.text[i] in ROLE_ENDS), last)
    return Role(plain_word(tokens.text[place]), content_words(tokens.text[first:stop]), TokenRange(first, stop))
