"""Which mentions are nobody's name: titles, offices, nouns that stand with a capital."""

import re
from collections.abc import Callable
from typing import NamedTuple

from helpers.knowledge.labels import TITLED
from helpers.knowledge.name_words import (
    after_names,
    amounts,
    body_words,
    group_words,
    not_names,
    one_word_bodies,
    parties,
    roles,
    title_words,
)
from helpers.knowledge.places import places
from helpers.pipeline.entities.boundaries import is_handle
from helpers.pipeline.entities.casing import UNKNOWN, Casing, Mentions
from helpers.pipeline.names import is_known, leads_to_office, opens_with_given_name

# "N2bn", in money that the model does not know
AMOUNT = re.compile(rf"[A-Z]{{0,3}}\d[\d.,]*(?:{'|'.join(sorted(amounts))})")
NAMES_ALONE = one_word_bodies | group_words  # of these, one word is a name


def drop_non_names(casing: Casing, mentions: Mentions) -> Mentions:
    """Leave out what is nobody's name."""
    last_names = {casing.text[end - 1] for (start, end), label in mentions.items()
                  if label == "PERSON" and end - start > 1}
    return {span: label for span, label in mentions.items()
            if span.start not in casing.furniture and (
                is_name(casing, *span, label) or label == "PERSON" and casing.phrase(*span) in last_names)}


def drop_common_nouns(casing: Casing, mentions: Mentions) -> Mentions:
    """Leave out a single word that the article writes in small letters elsewhere, and in no longer name: "Rights"."""
    in_names = {casing.text[i] for start, end in mentions if end - start > 1 for i in (start, end - 1)}
    return {span: label for span, label in mentions.items()
            if span.end - span.start > 1 or label in TITLED or casing.text[span.start] in in_names
            or not is_common(casing, span.start)}


def is_common(casing: Casing, i: int) -> bool:
    """Whether token `i` is a noun that the article writes in small letters elsewhere, and that alone names nobody."""
    if not casing.capital[i] or casing.lower[i] not in casing.small_words:
        return False
    before_body = not body_words.isdisjoint(casing.lower[i + 1 : i + 2])  # "Time magazine"
    return not (before_body or is_known(casing.text[i]) or casing.lower[i] in NAMES_ALONE)


class Candidate(NamedTuple):
    """A range of tokens, trimmed, of which it is asked whether it is anybody's name.

    text: as the model read it. words: in small letters, without dots. is_word: there is one alone. label: the
    mention's, or UNKNOWN.
    """

    casing: Casing
    start: int
    end: int
    text: str
    words: list[str]
    is_word: bool
    label: str


def is_name(casing: Casing, start: int, end: int, label: str = UNKNOWN) -> bool:
    """Whether a range of tokens, trimmed, is anybody's name: by the first of the VERDICTS whose case it is."""
    words = [word.replace(".", "") for word in casing.lower[start:end]]
    candidate = Candidate(casing, start, end, casing.phrase(start, end), words, end - start == 1, label)
    for case, verdict in VERDICTS:
        if case(candidate):
            return verdict if isinstance(verdict, bool) else verdict(candidate)
    return is_no_title(candidate)


def is_amount(candidate: Candidate) -> bool:
    """Whether it is an amount of money: "N2bn"."""
    return candidate.is_word and AMOUNT.fullmatch(candidate.text) is not None


def is_after_name(candidate: Candidate) -> bool:
    """Whether it is letters after a name that is no place's: "Jane Roe KC", "Jane Roe, KC", but "Columbia, SC"."""
    casing, i = candidate.casing, candidate.start
    if not candidate.is_word or candidate.words[0] not in after_names:
        return False
    last = i - 2 if casing.text[i - 1] == "," else i - 1
    return last > 0 and casing.proper[last] and casing.capital[last - 1] and casing.text[last] not in places


def has_no_capital(candidate: Candidate) -> bool:
    """Whether none of its words has a capital letter."""
    return not any(candidate.casing.capital[candidate.start : candidate.end])


def is_sign(candidate: Candidate) -> bool:
    """Whether it is a name as networks write it: "@oslo"."""
    return is_handle(candidate.text)


def is_doubtful(candidate: Candidate) -> bool:
    """Whether it is a single word whose capital says nothing, and nothing else says that it is a name."""
    casing, i = candidate.casing, candidate.start
    return candidate.is_word and casing.initial[i] and not casing.proper[i] and candidate.text not in places


def is_named_elsewhere(candidate: Candidate) -> bool:
    """Whether it is a name where a capital says something."""
    return candidate.casing.form(candidate.start, candidate.end) in candidate.casing.names


def is_sure(candidate: Candidate) -> bool:
    """Whether it is known the world over, ends on a noun that is a name too, or is a people's."""
    return is_known(candidate.text) or candidate.words[-1] in one_word_bodies or candidate.label == "NORP"


def is_plural_title(candidate: Candidate) -> bool:
    """Whether it is the title of several: "Senators Jane Roe and Paul Poe"."""
    return (candidate.is_word and candidate.words[0].removesuffix("s") in roles
            and opens_with_given_name(candidate.casing.text[candidate.end : candidate.end + 1]))


def is_party(candidate: Candidate) -> bool:
    """Whether it is a politician's party and state: "(R-Ohio)"."""
    return (candidate.text.partition("-")[0].lower() in parties
            and candidate.casing.text[candidate.start - 1] in ("(", ","))


def is_of_common_words(candidate: Candidate) -> bool:
    """Whether no word of it is a name."""
    return not_names.issuperset(candidate.words)


def is_body(candidate: Candidate) -> bool:
    """Whether it is a body's name for all its common words: "State Department"."""
    return (not candidate.is_word and candidate.words[-1] in body_words
            and not candidate.casing.initial[candidate.start])


def is_no_title(candidate: Candidate) -> bool:
    """Whether it is no title or part of one: "Prime Minister", "State" after "Secretary of", "Home" before it."""
    casing, start, end, words = candidate.casing, candidate.start, candidate.end, candidate.words
    if not title_words.issuperset(words):
        return True
    before_role = end < len(casing) and casing.capital[end] and casing.lower[end] in roles
    return not (words[0] in roles or words[-1] in roles or before_role
                or leads_to_office(casing.lower[max(start - 2, 0) : start]))


# the first case that a candidate is says whether it is a name, or which question does; `is_no_title` where it is none
VERDICTS: tuple[tuple[Callable[[Candidate], bool], bool | Callable[[Candidate], bool]], ...] = (
    (is_amount, False),
    (is_after_name, False),
    (has_no_capital, is_sign),
    (is_doubtful, is_named_elsewhere),
    (is_sure, True),
    (is_plural_title, False),
    (is_party, False),
    (is_of_common_words, is_body),
)
