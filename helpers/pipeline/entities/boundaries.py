"""Where a mention begins and ends: what is no part of the name is cut off."""

from helpers.knowledge.function_words import ARTICLES, BELONGING, DEMONSTRATIVES, POSSESSIVES
from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import (
    after_names,
    body_words,
    furniture,
    honorifics,
    in_titles,
    not_names,
    one_word_bodies,
    particles,
    roles,
)
from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import is_people, places
from helpers.pipeline.entities.casing import UNKNOWN, Casing, Mentions
from helpers.pipeline.names import is_given_name, is_known, opens_with_given_name, title_length
from helpers.pipeline.tokens import TokenRange

BEFORE_NAMES = ARTICLES | DEMONSTRATIVES
PRONOUNS = frozenset({"PRP", "PRP$"})
# tags of what opens a sentence and no name
NO_NAME = frozenset("DT RB IN CC WRB WP PRP UH EX MD VB VBD VBZ VBG VBN VBP TO".split())


def strip_small_words(casing: Casing, mentions: Mentions) -> Mentions:
    """Cut off what stands at the ends of a mention and is no part of the name: articles, possessives, small words."""
    result: Mentions = {}
    for (start, end), label in mentions.items():
        start, end = stripped(casing, start, end)
        while label == "PERSON" and start < end and not casing.capital[end - 1]:
            end -= 1                              # "Roe 42-40"
        if start < end:
            result[TokenRange(start, end)] = label
    return result


def stripped(casing: Casing, start: int, end: int) -> tuple[int, int]:
    """Where a range of tokens begins and ends without small words at its ends; empty where nothing is left."""
    while start < end and not is_known(casing.phrase(start, end)):
        if not begins_name(casing, start, end):
            start += 1
        elif not ends_name(casing, start, end):
            end -= 1
        else:
            break
    return start, end


def begins_name(casing: Casing, i: int, end: int) -> bool:
    """Whether a name can begin with token `i`."""
    word = casing.lower[i]
    more = i + 1 < end
    if not casing.capital[i]:
        return more and (word[0].isdigit() or word in particles and casing.capital[i + 1]) or is_handle(word)
    if word in BEFORE_NAMES or casing.tag[i] in PRONOUNS or word.rstrip(".") in honorifics:
        return False
    return not (casing.initial[i] and more and casing.tag[i] in NO_NAME and not is_rare_given_name(casing, i))


def is_rare_given_name(casing: Casing, i: int) -> bool:
    """Whether token `i` is a given name that the tagger does not know: it stands with a name, and as no common word."""
    return (casing.dep[i] == "compound" and is_given_name(casing.text[i]) and casing.lower[i] not in not_names
            and casing.lower[i] not in casing.small_words)


def is_handle(text: str) -> bool:
    """Whether a text is a name as networks write it: "@oslo"."""
    return text[0] in "#@"


def ends_name(casing: Casing, start: int, end: int) -> bool:
    """Whether a name can end before token `end`."""
    word = casing.text[end - 1]
    if casing.lower[end - 1] in furniture and end - start > 1 and casing.text[end : end + 1] == [":"]:
        return False
    if word.isdigit() and casing.phrase(start, end - 1) in places:  # a score: "Sweden 1"
        return False
    return word not in POSSESSIVES and (casing.capital[end - 1] or word[-1].isdigit())


def trim_titles(casing: Casing, mentions: Mentions) -> Mentions:
    """Cut off titles, and what the article leaves out elsewhere."""
    texts = {casing.phrase(*span) for span in mentions}
    result = {trimmed(casing, *span, label, texts): label for span, label in mentions.items()}
    return {span: label for span, label in result.items() if span.start < span.end}


def trimmed(casing: Casing, start: int, end: int, label: str, texts: set[str]) -> TokenRange:
    """The range without titles and modifiers, empty where nothing is left; `texts` are those of all mentions."""
    before = None
    while start < end and before != (start, end) and not is_known(casing.phrase(start, end)):
        before = start, end
        begin = after_title(casing, start, end)
        if label in ("PERSON", UNKNOWN) or is_titled(casing, begin, end, texts):
            start = begin
        if label != "PERSON":
            end = before_title(casing, start, end)
        start = after_modifier(casing, start, end, label, texts)
        if end - start > 2 and casing.lower[end - 1] in after_names and (
                label == "PERSON" or opens_with_given_name(casing.text[start:end])):
            end -= 1
        start, end = stripped(casing, start, end)
    return TokenRange(start, end)


def after_title(casing: Casing, start: int, end: int) -> int:
    """Where a person's name begins after the title that stands before it ("Turkey Foreign Minister", "of State")."""
    if end - start == 1:
        return start
    return start + title_length(casing.text[start:end], casing.lower[max(start - 2, 0) : start])


def is_titled(casing: Casing, begin: int, end: int, texts: set[str]) -> bool:
    """Whether a person stands behind a title, though the model says otherwise; `texts` are those of all mentions."""
    return begin < end - 1 and opens_with_given_name(casing.text[begin:end]) or casing.phrase(begin, end) in texts


def before_title(casing: Casing, start: int, end: int) -> int:
    """Where a body's or place's name ends before the title of one who serves it ("White House Press Secretary")."""
    last = casing.lower[end - 1]
    if last not in roles or last in body_words or last in one_word_bodies or casing.lower[end - 2] in BELONGING:
        return end                                # "Department of Justice"
    stop = end - 1
    while stop > start and (casing.lower[stop - 1] in in_titles or casing.lower[stop - 1] in roles):
        stop -= 1
    return stop if stop > start else end


def after_modifier(casing: Casing, start: int, end: int, label: str, texts: set[str]) -> int:
    """Where a name begins that the article also gives without the words before it.

    A country or a people before a body ("Danish Supreme Court"), any word but a given name before a person's full name,
    a people before a person.
    """
    if end - start > 1 and casing.initial[start] and casing.phrase(start + 1, end) in organizations:
        return start + 1
    if label == "PERSON":
        if gender_of_given_name(casing.text[start]):
            return start
        if is_loose_word(casing, start) and end - start == 2 and casing.phrase(start + 1, end) in texts:
            return start + 1                      # "Never Roe", where the article has "never" and "Roe"
    if label in ("PERSON", "ORG") and end - start > 2 and is_people(casing.text[start]) and (
            opens_with_given_name(casing.text[start + 1 : end])):
        return start + 1                          # "Dane Jane Roe"
    stands_alone = person_stands_alone if label == "PERSON" else other_stands_alone
    for begin in range(start + 1, end - 1):
        if stands_alone(casing, start, begin, end, texts):
            return begin
    return start


def is_loose_word(casing: Casing, i: int) -> bool:
    """Whether token `i` has its capital only here, or is of a kind that no name begins with."""
    return casing.lower[i] in casing.small_words or casing.tag[i] in NO_NAME


def person_stands_alone(casing: Casing, start: int, begin: int, end: int, texts: set[str]) -> bool:
    """Whether a person's full name begins with token `begin`, by one of the `texts` of all mentions."""
    return bool(gender_of_given_name(casing.text[begin])) and casing.phrase(begin, end) in texts


def other_stands_alone(casing: Casing, start: int, begin: int, end: int, texts: set[str]) -> bool:
    """Whether a place is named before token `begin`, and what follows has a name of its own among the `texts`."""
    return casing.phrase(start, begin) in places and not texts.isdisjoint(
        (casing.phrase(begin, end), casing.phrase(begin, begin + 2)))
