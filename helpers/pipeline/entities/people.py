"""Persons: which full name each shorter form stands for."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from helpers.article.spans import Span
from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import body_words

GENERATIONS = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"}
ARTICLE = re.compile(r"^(?:al|el|ul|ad|as|ash|ar|an|at)-", re.IGNORECASE)
MOST_OWNERS = 10  # of a bare last name that more bear, the name does not say who they are
ENOUGH_BEARERS = 100  # of a name are looked at, the first ones; no usual article has more
EITHER = " or "  # "Bill Clinton or Hillary Clinton": a bare last name that could be either's


def full_persons(names: dict[Span, str], genders: dict[Span, str | None]) -> dict[Span, str]:
    """{span: form} of persons -> {span: full name}; `genders` are told by the titles before: {span: "f", "m" or None}.

    A last name belongs to the one person who bears it. Where several do, it belongs to whom the article called by the
    bare last name before it named the next one, as newspapers do, and in a headline, before any was named, to the first
    one named. Where there is none, the name says who it could be, or stays as it is where that is anyone.
    """
    full = full_names(names)
    everyone = Bearers(full[names[span]] for span in sorted(names) if names[span] in full)
    alone = known_by_last_name(names, genders, full)
    result, met = {}, Bearers()
    called: dict[str, str] = {}
    for span in sorted(names):
        form = names[span]
        if form in full:
            result[span] = full[form]
            met.add(full[form])
            continue
        owners = [form] if form in alone else met.of(form) or everyone.of(form)[:1]
        owners = [owner for owner in owners if may_be(owner, genders.get(span))] or owners or [form]
        if form in called and called[form] in owners:
            result[span] = called[form]
        elif len(owners) == 1:
            result[span] = owners[0]
            called.setdefault(form, owners[0])
        else:
            result[span] = EITHER.join(owners) if len(owners) <= MOST_OWNERS else form
    return result


def known_by_last_name(names: dict[Span, str], genders: dict[Span, str | None], full: dict[str, str]) -> set[str]:
    """The last names of those who are never named in full, and share it: "Mr. Roe" before "Jane Roe" is named."""
    alone, met, everyone = set(), Bearers(), Bearers(full.values())
    for span in sorted(names):
        form = names[span]
        if form in full:
            met.add(full[form])
        elif genders.get(span) and not met.of(form):
            later = everyone.of(form)
            if later and not any(may_be(person, genders[span]) for person in later):
                alone.add(form)
    return alone


def may_be(person: str, gender: str | None) -> bool:
    """Whether someone of that given name may be of a gender; a last name alone tells none."""
    return gender is None or " " not in person or gender_of_given_name(person.split()[0]) in {None, "either", gender}


def full_names(names: dict[Span, str]) -> dict[str, str]:
    """{form of two words or more: the fullest form of the same person}."""
    several = dict.fromkeys(tuple(form.split()) for form in names.values() if " " in form)
    forms = sorted(several, key=lambda form: (len(form), len("".join(form))), reverse=True)
    full: dict[tuple[str, ...], str] = {}
    by_part: dict[tuple, list[tuple[str, ...]]] = {}
    for form in forms:
        given = form[0].removesuffix(".") if len(form[0]) == 2 else form[0]
        alike = [*by_part.get(folded(form), ()), *by_part.get((last_name(form), given), ())]
        longer = [other for other in dict.fromkeys(alike) if is_shorter(form, other)]
        for part in parts_of(form):
            by_part.setdefault(part, []).append(form)
        owners = {full[other] for other in longer}
        full[form] = owners.pop() if len(owners) == 1 else " ".join(form)
        if gender_of_given_name(form[0]):   # "Deport Jane Roe" in a headline is Jane Roe
            wrong = [other for other in longer if not gender_of_given_name(other[0]) and other[-len(form):] == form]
            full.update(dict.fromkeys([*wrong, form] if wrong else [], " ".join(form)))
    return {" ".join(form): person for form, person in full.items()}


def parts_of(form: tuple[str, ...]) -> set[tuple]:
    """What a shorter form may have of a person's name: its last words, or its last one and how its first begins."""
    ends = {folded(form[start:]) for start in range(len(form))} | {folded(form[:-1])}
    return ends | {(last_name(form), form[0][:end]) for end in range(1, len(form[0]) + 1)}


def folded(words: Iterable[str]) -> tuple[str, ...]:
    """Words in small letters, as a tuple."""
    return tuple(word.lower() for word in words)


def is_shorter(form: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether `form`, of two words or more, is a shorter form of a longer name: "Boris Johnson", "De Bruyne"."""
    if generation(form) != generation(longer):
        return False
    if folded(longer[-len(form):]) == folded(form) or "-" in longer[-1] and longer[:-1] == form:
        return True  # "Mei Chan" is "Mei Chan Siu-ling"
    return last_name(form) == last_name(longer) and is_shorter_given_name(form[0], longer[0])


def is_shorter_given_name(short: str, long: str) -> bool:
    """Whether a given name is another's, its initial or its beginning: "K." and "Ken" for "Kenneth", not "Kenna"."""
    if len(short) == 2 and short[1] == ".":
        return short[0] == long[0]
    return short == long or len(short) > 2 and long.startswith(short) and (
        gender_of_given_name(short) == gender_of_given_name(long) is not None)


def generation(words: tuple[str, ...]) -> str:
    """What tells a father from his son, such as "Jr.", in small letters; "" where there is none."""
    return words[-1].lower() if words[-1].lower() in GENERATIONS else ""


@lru_cache(maxsize=1000)
def last_name(words: tuple[str, ...]) -> str:
    """A person's last name, without an Arabic article: "Assad" for "al-Assad"; `words` are a tuple."""
    last = words[-2] if generation(words) and len(words) > 1 else words[-1]
    return ARTICLE.sub("", last)


class Bearers:
    """Persons by the words of their names, in the order in which they are added."""

    def __init__(self, persons: Iterable[str] = ()) -> None:
        self.by_last: dict[str, dict[str, None]] = {}  # persons in their order
        self.by_first: dict[str, dict[str, None]] = {}
        self.by_word: dict[str, dict[str, None]] = {}
        for person in persons:
            self.add(person)

    def add(self, person: str) -> None:
        """Add a person; one who is there already stays in place."""
        words = tuple(person.split())
        for persons, parts in ((self.by_last, [last_name(words)]), (self.by_first, words[:1]), (self.by_word, words)):
            for part in parts:
                persons.setdefault(part, {})[person] = None

    def of(self, word: str) -> list[str]:
        """The persons whom a single word can stand for: by last name, else by first, else by another part of the name.

        A name that begins with a noun for a body is nobody's beside another: "Team Roe" beside "Jane Roe".
        """
        word = ARTICLE.sub("", word)
        bearers = self.by_last.get(word) or self.by_first.get(word) or self.by_word.get(word) or {}
        owners = list(islice(bearers, ENOUGH_BEARERS))
        return [person for person in owners if person.split()[0].lower() not in body_words] or owners
