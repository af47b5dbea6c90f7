"""Which mentions are nobody's name: titles, offices, nouns that stand with a capital.

`drop` and `drop_common` are steps as those in boundaries.py.
"""

import re

from helpers.knowledge.name_words import (
    after_names,
    body_words,
    group_words,
    not_names,
    one_word_bodies,
    parties,
    roles,
)
from helpers.knowledge.places import places
from helpers.pipeline.entities.boundaries import TITLE_WORDS, UNKNOWN, is_known, is_office, is_person
from helpers.pipeline.entities.casing import Mentions, Tokens

AMOUNT = re.compile(r"[A-Z]{0,3}\d[\d.,]*(?:bn|tn|mn?|k|cr)")  # "N2bn", in money that the model does not know
TITLED = {"WORK_OF_ART", "EVENT", "LAW"}  # of these, any word may be the whole name
NAMES_ALONE = one_word_bodies | group_words  # of these, one word is a name


def drop(tokens: Tokens, mentions: Mentions) -> Mentions:
    """Leave out what is nobody's name."""
    last_names = {tokens.text(end - 1, end) for (start, end), label in mentions.items()
                  if label == "PERSON" and end - start > 1}
    return {(start, end): label for (start, end), label in mentions.items()
            if start not in tokens.furniture and (
                is_name(tokens, start, end, label) or label == "PERSON" and tokens.text(start, end) in last_names)}


def drop_common(tokens: Tokens, mentions: Mentions) -> Mentions:
    """Leave out a single word that the article writes in small letters elsewhere, and in no longer name: "Rights"."""
    in_names = {tokens.words[i] for start, end in mentions if end - start > 1 for i in (start, end - 1)}
    return {(start, end): label for (start, end), label in mentions.items()
            if end - start > 1 or label in TITLED or tokens.words[start] in in_names or not is_common(tokens, start)}


def is_common(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is a noun that the article writes in small letters elsewhere, and that alone names nobody."""
    if not tokens.capital[i] or tokens.lower[i] not in tokens.small_words:
        return False
    before_body = tokens.lower[i + 1 : i + 2] and tokens.lower[i + 1] in body_words  # "Time magazine"
    return not (before_body or is_known(tokens.words[i]) or tokens.lower[i] in NAMES_ALONE)


def is_name(tokens: Tokens, start: int, end: int, label: str = UNKNOWN) -> bool:
    """Whether a span, trimmed, is anybody's name."""
    words = [word.replace(".", "") for word in tokens.lower[start:end]]
    text = tokens.text(start, end)
    if end - start == 1 and AMOUNT.fullmatch(text):
        return False
    if end - start == 1 and words[0] in after_names and is_after_name(tokens, start):
        return False
    if not any(tokens.capital[start:end]):
        return text[0] in "#@"
    if end - start == 1 and tokens.initial[start] and not tokens.proper[start] and text not in places:
        return tokens.form(start, end) in tokens.names
    if is_known(text) or words[-1] in one_word_bodies or label == "NORP":
        return True
    if end - start == 1 and words[0].removesuffix("s") in roles and is_person(tokens, end, end + 1):
        return False                              # "Senators Jane Roe and Paul Poe"
    if text.partition("-")[0].lower() in parties and tokens.words[start - 1] in {"(", ","}:  # "(R-Ohio)"
        return False
    if all(word in not_names for word in words):
        return end - start > 1 and words[-1] in body_words and not tokens.initial[start]  # "State Department"
    return not is_title(tokens, start, end, words)


def is_after_name(tokens: Tokens, i: int) -> bool:
    """Whether letters stand after a name that is no place's: "Jane Roe KC", "Jane Roe, KC", but "Columbia, SC"."""
    last = i - 2 if tokens.words[i - 1] == "," else i - 1
    return last > 0 and tokens.proper[last] and tokens.capital[last - 1] and tokens.words[last] not in places


def is_title(tokens: Tokens, start: int, end: int, words: list[str]) -> bool:
    """Whether a span is a title or part of one: "Prime Minister", "State" after "Secretary of", "Home" before it."""
    if not TITLE_WORDS.issuperset(words):
        return False
    return (words[0] in roles or words[-1] in roles or is_office(tokens, start)
            or end < len(tokens) and is_role(tokens, end))


def is_role(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is a noun for a person, written with a capital as in a title."""
    return tokens.capital[i] and tokens.lower[i] in roles
