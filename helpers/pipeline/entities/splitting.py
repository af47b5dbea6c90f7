"""Mentions that hold several names, cut into these."""

from helpers.knowledge.function_words import AT_PLACES, BELONGING, JOINING, POSSESSIVES
from helpers.knowledge.name_words import (
    before_the,
    bodies_on,
    body_words,
    building_words,
    company_ends,
    joined_peoples,
    juniors,
    roles,
)
from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import places
from helpers.knowledge.punctuation import BRACKETS, DASHES
from helpers.pipeline.entities.casing import Casing, Mentions
from helpers.pipeline.entities.settings import WORDS_AFTER_A_BODY
from helpers.pipeline.grammar import FINITE
from helpers.pipeline.names import is_known, opens_with_given_name
from helpers.pipeline.tokens import TokenRange

LISTED = frozenset({"PERSON", "GPE", "LOC", "NORP", "FAC"})  # of these, a mention with "and" in it is two names
CLAUSES = frozenset({"ROOT", "ccomp", "conj"})                # places of a verb that no name has
AFTER_A_COMMA = company_ends | juniors                       # still the same name
JOINED_PEOPLES = frozenset(map(str.title, joined_peoples))


def split_names(casing: Casing, mentions: Mentions) -> Mentions:
    """Cut a mention that holds several names."""
    alone = standing_alone(casing, mentions)
    result: Mentions = {}
    for (start, end), label in mentions.items():
        if is_known(casing.phrase(start, end)):
            result[TokenRange(start, end)] = label
            continue
        begin = person_after_body(casing, start, end)
        if begin > start:
            result[TokenRange(start, begin)] = "ORG"
            label = "PERSON"
        for i in range(begin, end):
            if is_cut(casing, start, end, i, label, alone):
                if begin < i:
                    result[TokenRange(begin, i)] = label
                begin = i + 1
        if begin < end:
            result[TokenRange(begin, end)] = label
    return result


def standing_alone(casing: Casing, mentions: Mentions) -> set[str]:
    """The texts of all mentions, and the last names of persons."""
    return {casing.phrase(*span) for span in mentions} | {
        casing.text[end - 1] for (_, end), label in mentions.items() if label == "PERSON"}


def person_after_body(casing: Casing, start: int, end: int) -> int:
    """Where a person's name begins that stands behind a body's: "Harbour Council Jane Roe"; `start` without one."""
    for i in range(max(start + 1, end - WORDS_AFTER_A_BODY), end - 1):
        body = casing.lower[i - 1] in body_words and casing.lower[i - 1].removesuffix("s") not in roles
        named = body and opens_with_given_name(casing.text[i:end]) and all(casing.capital[i:end])
        if named or is_known_body(casing, start, i, end):
            return i
    return start


def is_known_body(casing: Casing, start: int, i: int, end: int) -> bool:
    """Whether a body known the world over ends before token `i` of a mention, and a full name follows."""
    return (end - i > 1 and i - start > 1 and casing.phrase(start, i) in organizations
            and casing.capital[i] and casing.capital[end - 1] and body_words.isdisjoint(casing.lower[i:end]))


def is_cut(casing: Casing, start: int, end: int, i: int, label: str, alone: set[str]) -> bool:
    """Whether token `i` stands between two names of a mention; `alone`: the names that `standing_alone` gives."""
    word = casing.lower[i]
    if word in BRACKETS or word.isspace():
        return not is_within_abbreviation(casing, start, end, i)
    if is_verb_of_headline(casing, i):
        return i > start
    if not start < i < end - 1:
        return False
    if word in DASHES:
        return is_dash_between(casing, start, i, alone)
    if word == "the":
        return casing.lower[i - 1] not in before_the
    if word in POSSESSIVES:
        before = casing.phrase(start, i)
        return label == "PERSON" or before in places or before in alone
    if word in BELONGING:                         # "Jane Roe of Oxfam", "Acme Ltd. of Oslo"
        return i - start > 1 and (
            opens_with_given_name(casing.text[start:i]) or casing.lower[i - 1].rstrip(".") in company_ends)
    if word in AT_PLACES:
        return not (word == "on" and casing.lower[i - 1] in bodies_on) and (
            casing.lower[end - 1] in building_words or casing.phrase(i + 1, end) in places)
    return (word == "," or word in JOINING) and is_listing(casing, start, end, i, label, alone)


def is_verb_of_headline(casing: Casing, i: int) -> bool:
    """Whether token `i` is a headline's verb, which the model took for a part of a name: "Roe Says Pier Is Dead"."""
    return casing.headline[i] and casing.tag[i] in FINITE and casing.dep[i] in CLAUSES


def is_within_abbreviation(casing: Casing, start: int, end: int, i: int) -> bool:
    """Whether token `i` is the slash of an abbreviation such as "A/S"."""
    return (casing.text[i] == "/" and start < i < end - 1
            and len(casing.text[i - 1]) == len(casing.text[i + 1]) == 1)


def is_dash_between(casing: Casing, start: int, i: int, alone: set[str]) -> bool:
    """Whether a dash stands between two names, as after a dateline or in "the Roe-Poe debate", and not within one.

    start: where the mention begins; "University of Roe-Poe" is one name, and so is "Asia-Pacific" or "Danish-American".
    """
    if casing.tokens.space[i - 1]:
        return True
    before, after = casing.text[i - 1], casing.text[i + 1]
    opens = i - 1 == start or casing.text[i - 2] in DASHES or casing.lower[i - 2] == "the"
    joint = casing.phrase(i - 1, i + 2)
    whole = is_known(joint) or after.removesuffix("s") in JOINED_PEOPLES or any(
        other.endswith(" " + joint) for other in alone)  # "Edda Holm-Lund" stands elsewhere
    return opens and not whole and all(word in alone or word in places for word in (before, after))


def is_listing(casing: Casing, start: int, end: int, i: int, label: str, alone: set[str]) -> bool:
    """Whether a comma or conjunction lists two names, and is not part of one ("Trinidad and Tobago")."""
    if casing.text[i] == "," and casing.lower[i + 1].rstrip(".") in AFTER_A_COMMA:
        return False
    sides = [side in alone or side in places for side in (casing.phrase(start, i), casing.phrase(i + 1, end))]
    if all(sides) or end - start == 3 and any(sides):
        return True
    if "&" in casing.text[i:end]:                 # "Roe, Poe & Moe"
        return False
    belongs = not BELONGING.isdisjoint(casing.lower[start:i])
    if label in LISTED or casing.text[start - 1] == "," and casing.capital[start - 2]:  # "BMW, Fiat and Ford"
        return casing.lower[end - 1] not in body_words and not belongs
    return "," in casing.text[start:end] and not belongs
