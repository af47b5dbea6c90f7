"""Names in the article's headline where every word has a capital and the model glues names to what is no name.

The body tells them apart: what it writes in small letters is no name, what it names is one.
"""

from collections.abc import Iterator

from helpers.article.spans import Span
from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import body_words, building_words, district_words, group_words, place_words
from helpers.pipeline.entities.boundaries import UNKNOWN, is_known, trimmed
from helpers.pipeline.entities.casing import Mentions, Tokens
from helpers.pipeline.entities.non_names import is_name
from helpers.pipeline.entities.recovery import INSIDE

NAME_NOUNS = body_words | building_words | district_words | place_words  # in a name beside another part of it


def within_headline(tokens: Tokens, mentions: Mentions) -> Mentions:
    """Cut a headline's span to the names in it ("Roe Slams Poe"), and leave it out where nothing in it is a name."""
    if tokens.body == len(tokens):
        return mentions
    body = {tokens.text(*span) for span in mentions if span[0] >= tokens.body}
    words = tokens.names.union(*(form.split() for form in body))
    result = {}
    for (start, end), label in mentions.items():
        if start >= tokens.body or tokens.form(start, end) in body or is_known(tokens.text(start, end)):
            result[start, end] = label
            continue
        named = [is_named(tokens, i, words) for i in range(start, end)]
        if any(named):
            named[0] = named[0] or is_new_given_name(tokens, start, end, label, body)
            for span in names_in(tokens, start, named, body):
                span = trimmed(tokens, *span, UNKNOWN, body)
                if span[0] < span[1] and is_name(tokens, *span):
                    result[span] = label if span == (start, end) else UNKNOWN
        elif not tokens.small_words.issuperset(tokens.lower[start:end]):
            result[start, end] = label
    return result


def is_named(tokens: Tokens, i: int, words: set[str]) -> bool:
    """Whether a headline's word is one of `words`, those of the body's names, or a name that everybody knows."""
    return tokens.capital[i] and (
        tokens.cased[i] in words or is_known(tokens.words[i]) or tokens.lower[i] in group_words)


def is_new_given_name(tokens: Tokens, start: int, end: int, label: str, body: set[str]) -> bool:
    """Whether a person's span opens with a given name that only the headline gives, the body the last name alone."""
    last = " " + tokens.form(end - 1, end)
    return (label == "PERSON" and end - start == 2 and tokens.proper[start] and not any(
            form.endswith(last) for form in body) and tokens.lower[start] not in tokens.small_words)


def names_in(tokens: Tokens, first: int, named: list[bool], body: set[str]) -> Iterator[Span]:
    """The names in a headline's span from token `first` on; `named` tells of each of its tokens if it is in a name."""
    i, end = first, first + len(named)
    while i < end:
        start, i = i, i + 1
        given = i < end and named[i - first] and gender_of_given_name(tokens.words[start])
        if not named[start - first] and not (given and not gender_of_given_name(tokens.words[i])):
            continue
        whole = next((stop for stop in range(end, i, -1) if tokens.form(start, stop) in body), None)
        if whole is None:
            while i < end and goes_on(tokens, i, named[i - first :]):
                i += 1
        yield start, whole or i
        i = whole or i


def goes_on(tokens: Tokens, i: int, named: list[bool]) -> bool:
    """Whether a name goes on with token `i`; `named` tells of it and the tokens after it if they are in a name."""
    if tokens.lower[i] in NAME_NOUNS:
        return tokens.lower[i] not in tokens.small_words
    return named[0] or tokens.lower[i] in INSIDE and any(named[1:2])
