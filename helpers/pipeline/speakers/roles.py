"""The roles that the text gives to someone, and whom a description such as "the prime minister" fits.

A role is given before a name ("Prime Minister Edda Holm"), beside it ("Edda Holm, the mayor of Oslo, ..."; "the mayor,
Edda Holm") or by a verb ("Edda Holm is the mayor", "was elected mayor").
"""

from itertools import pairwise

from helpers.knowledge.places import places
from helpers.knowledge.titles import abbreviations, bodies, parties, persons, singulars
from helpers.pipeline.speakers.entity import Role

SMALL_WORDS = {"the", "a", "an", "of", "for", "and", "to", "in", "on", "at", "with", "'s", "’s", "his", "her",
               "their", "its", "this", "that", "who", "is", "was", ",", "-", "(", ")", '"', "“", "”"}
COPULAS = {"is", "was", "be", "been", "became", "becomes", "become", "being", "named", "elected", "appointed",
           "remains", "are", "were", "'s", "’s", "served", "serves", "works", "worked"}
PLACES_OF_TWO_WORDS = {name.lower() for name in places if name.count(" ") == 1}
LONGEST_ROLE = 12  # tokens of an apposition that are read


def plain_word(word):
    """A word of a title as it is written out, in small letters."""
    word = word.lower().rstrip(".")
    return abbreviations.get(word, word)


def content_words(words):
    """The words of a role or description that say something, in small letters and written out; "New Jersey" is one."""
    words = [plain_word(word) for word in words if word.lower() not in SMALL_WORDS and word[:1].isalnum()]
    pairs = {pair for pair in pairwise(words) if " ".join(pair) in PLACES_OF_TWO_WORDS}
    return frozenset({*words}.difference(*pairs) | {" ".join(pair) for pair in pairs})


def roles_of(tokens, head, first):
    """The roles that the text gives to the name whose head and first token these are."""
    return [*titles_before(tokens, first), *appositions(tokens, head), *predicates(tokens, head), *age(tokens, head)]


def titles_before(tokens, first):
    """What stands before a name as its title: "Turkey's Foreign Minister", "Secretary of State"."""
    start = first
    while start > 0 and first - start < LONGEST_ROLE and (
            tokens.pos[start - 1] in ("NOUN", "PROPN", "ADJ") or tokens.lower[start - 1] in ("'s", "’s", "-", "and")
            or tokens.lower[start - 1] == "of" and start > 1 and plain_word(tokens.text[start - 2]) in persons):
        start -= 1
    nouns = [i for i in range(start, first) if one_of(plain_word(tokens.text[i])) in persons
             and (i + 1 == first or tokens.lower[i + 1] in ("of", "and"))]
    return [Role(one_of(plain_word(tokens.text[i])), content_words(tokens.text[start:first]), (start, first))
            for i in nouns]


def titles_shared(tokens, first):
    """The plural titles before the first of several names, which all have: "Mayors Edda Holm and Boris Lund"."""
    return [role for role in titles_before(tokens, first) if role.noun not in role.words]


def one_of(noun):
    """The singular of a noun for people."""
    return singulars.get(noun, noun)


def appositions(tokens, head):
    """What stands beside a name: "Robert Klein, chairman of ...", "the chief, Paul Manafort", "(D-Ohio)"."""
    beside = [i for i in tokens.children[head] if tokens.dep[i] == "appos"]
    if tokens.dep[head] == "appos":
        beside.append(tokens.head[head])
    for i in beside:
        if tokens.pos[i] in ("NOUN", "PROPN") and plain_word(tokens.text[i]) in NOUNS:
            yield role_at(tokens, i, head)
    i = head + 1
    if i + 1 < len(tokens) and tokens.text[i] == "(":
        party, _, place = tokens.text[i + 1].partition("-")
        if party.lower().rstrip(".") in parties:
            noun = parties[party.lower().rstrip(".")]
            yield Role(noun, content_words([noun, place]), (i, i + 2))


def predicates(tokens, head):
    """What a verb says that someone is: "Edda Holm is the mayor", "became mayor", "who is a lawyer"."""
    verb = tokens.head[head]
    verbs = [verb] if tokens.dep[head] in ("nsubj", "nsubjpass") else []
    verbs += [i for i in tokens.children[head] if tokens.dep[i] == "relcl"]
    for verb in verbs:
        if tokens.lower[verb] in COPULAS:
            for i in tokens.children[verb]:
                if tokens.dep[i] in ("attr", "oprd") and tokens.lower[i] in NOUNS:
                    yield role_at(tokens, i, head)
                elif tokens.dep[i] == "prep" and tokens.lower[i] == "as":
                    yield from (role_at(tokens, j, head) for j in tokens.children[i] if tokens.lower[j] in NOUNS)


def age(tokens, head):
    """An age beside a name: "Edda Holm, 51, ..." may be called "the 51-year-old"."""
    first = tokens.edges[head][0]
    if tokens.lower[first + 1 : first + 5 : 2] == ["-", "-"] and tokens.lower[first + 4] == "old":
        yield Role("old", frozenset(("old", tokens.text[first])), (first, first + 5))  # "62-year-old Edda Holm"
    if head + 2 < len(tokens) and tokens.text[head + 1] == "," and tokens.text[head + 2].isdigit():
        if len(tokens.text[head + 2]) <= 3:
            yield Role("old", frozenset(("old", tokens.text[head + 2])), (head + 2, head + 3))


def role_at(tokens, i, name):
    """The role whose noun is token `i`, read up to its first comma, the name itself left out."""
    first, last = tokens.edges[i]
    last = min(last, i + LONGEST_ROLE)
    if first <= name < i:
        first = name + 1
    if i < name < last:
        last = name
    stop = next((j for j in range(i + 1, last) if tokens.text[j] in (",", "—", "(", ";")), last)
    return Role(plain_word(tokens.text[i]), content_words(tokens.text[first:stop]), (first, stop))


NOUNS = persons.keys() | bodies | {"member", "republican", "democrat"}
