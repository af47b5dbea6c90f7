"""Names in the article's headline where every word has a capital and the model glues names to what is no name.

The body tells them apart: what it writes in small letters is no name, what it names is one.
"""

from collections.abc import Iterator

from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import (
    body_words,
    building_words,
    district_words,
    group_words,
    place_words,
    within_names,
)
from helpers.pipeline.entities.boundaries import trimmed
from helpers.pipeline.entities.casing import UNKNOWN, Casing, Mentions
from helpers.pipeline.entities.non_names import is_name
from helpers.pipeline.names import is_known
from helpers.pipeline.tokens import TokenRange

NAME_NOUNS = body_words | building_words | district_words | place_words  # in a name beside another part of it


def cut_headline_names(casing: Casing, mentions: Mentions) -> Mentions:
    """Cut a headline's mention to the names in it ("Roe Slams Poe"); it is left out where nothing in it is a name."""
    if casing.body == len(casing):
        return mentions
    body = {casing.phrase(*span) for span in mentions if span.start >= casing.body}
    words = casing.names.union(*(form.split() for form in body))
    result: Mentions = {}
    for span, label in mentions.items():
        if span.start >= casing.body or casing.form(*span) in body or is_known(casing.phrase(*span)):
            result[span] = label
            continue
        named = [is_named(casing, i, words) for i in range(*span)]
        if any(named):
            named[0] = named[0] or is_new_given_name(casing, span, label, body)
            for name in names_in(casing, span.start, named, body):
                name = trimmed(casing, *name, UNKNOWN, body)
                if name.start < name.end and is_name(casing, *name):
                    result[name] = label if name == span else UNKNOWN
        elif not casing.small_words.issuperset(casing.lower[span.start : span.end]):
            result[span] = label
    return result


def is_named(casing: Casing, i: int, words: set[str]) -> bool:
    """Whether a headline's word is one of `words`, those of the body's names, or a name that everybody knows."""
    return casing.capital[i] and (
        casing.cased[i] in words or is_known(casing.text[i]) or casing.lower[i] in group_words)


def is_new_given_name(casing: Casing, span: TokenRange, label: str, body: set[str]) -> bool:
    """Whether a person's name opens with a given name that only the headline gives, the body the last name alone."""
    start, end = span
    if label != "PERSON" or end - start != 2 or not casing.proper[start]:
        return False
    last = " " + casing.form(end - 1, end)
    return casing.lower[start] not in casing.small_words and not any(form.endswith(last) for form in body)


def names_in(casing: Casing, first: int, named: list[bool], body: set[str]) -> Iterator[TokenRange]:
    """The names in a headline's mention from token `first` on; `named`: of each of its tokens, whether it is in one."""
    i, end = first, first + len(named)
    while i < end:
        start, i = i, i + 1
        if not named[start - first] and not (i < end and named[i - first] and is_before_last_name(casing, start)):
            continue
        whole = next((stop for stop in range(end, i, -1) if casing.form(start, stop) in body), None)
        if whole is None:
            while i < end and goes_on(casing, i, named[i - first :]):
                i += 1
        yield TokenRange(start, whole or i)
        i = whole or i


def is_before_last_name(casing: Casing, i: int) -> bool:
    """Whether token `i` is a given name and the next one none: a given name that the body does not have."""
    return bool(gender_of_given_name(casing.text[i])) and not gender_of_given_name(casing.text[i + 1])


def goes_on(casing: Casing, i: int, named: list[bool]) -> bool:
    """Whether a name goes on with token `i`; `named`: of it and each token after it, whether it is in one."""
    if casing.lower[i] in NAME_NOUNS:
        return casing.lower[i] not in casing.small_words
    return named[0] or casing.lower[i] in within_names and any(named[1:2])
