"""Persons: which full name each shorter form stands for."""

from collections.abc import Iterable, Mapping
from itertools import islice

from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import body_words
from helpers.pipeline.entities.settings import ENOUGH_BEARERS, MOST_OWNERS
from helpers.pipeline.names import EITHER, folded, is_short_person, last_name, without_arabic_article
from helpers.pipeline.tokens import TokenRange

Genders = Mapping[TokenRange, str | None]  # {mention: what the title before it says, "f", "m" or None}
Form = tuple[str, ...]                     # the words of a name
Part = tuple[str | Form, ...]


def full_persons(names: Mapping[TokenRange, str], genders: Genders) -> dict[TokenRange, str]:
    """{mention: form} of persons -> {mention: full name}.

    A last name belongs to the one person who bears it. Where several do, it belongs to whom the article called by the
    bare last name before it named the next one, as newspapers do, and in a headline, before any was named, to the first
    one named. Where there is none, the name says who it could be, or stays as it is where that is anyone.
    """
    full = full_names(names.values())
    everyone = Bearers(full[names[span]] for span in sorted(names) if names[span] in full)
    alone = known_by_last_name(names, genders, full)
    result: dict[TokenRange, str] = {}
    met = Bearers()
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


def known_by_last_name(names: Mapping[TokenRange, str], genders: Genders, full: Mapping[str, str]) -> set[str]:
    """The last names of those who are never named in full, and share it: "Mr. Roe" before "Jane Roe" is named."""
    alone: set[str] = set()
    met, everyone = Bearers(), Bearers(full.values())
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
    """Whether someone of that given name may be of a gender; a last name alone shows none."""
    return gender is None or " " not in person or gender_of_given_name(person.split()[0]) in (None, "either", gender)


def full_names(names: Iterable[str]) -> dict[str, str]:
    """{form of two words or more: the fullest form of the same person}."""
    several: dict[Form, None] = dict.fromkeys(tuple(form.split()) for form in names if " " in form)
    forms = sorted(several, key=lambda form: (len(form), len("".join(form))), reverse=True)
    full: dict[Form, str] = {}
    by_part: dict[Part, list[Form]] = {}
    for form in forms:
        longer = [other for other in alike(form, by_part) if is_short_person(form, other)]
        for part in parts_of(form):
            by_part.setdefault(part, []).append(form)
        owners = {full[other] for other in longer}
        full[form] = owners.pop() if len(owners) == 1 else " ".join(form)
        if gender_of_given_name(form[0]):   # "Deport Jane Roe" in a headline is Jane Roe
            wrong = [other for other in longer if not gender_of_given_name(other[0]) and other[-len(form):] == form]
            full.update(dict.fromkeys([*wrong, form] if wrong else [], " ".join(form)))
    return {" ".join(form): person for form, person in full.items()}


def alike(form: Form, by_part: Mapping[Part, list[Form]]) -> dict[Form, None]:
    """The names that a form may be short for, by what they have in common; so that few are compared."""
    given = form[0].removesuffix(".") if len(form[0]) == 2 else form[0]
    return dict.fromkeys([*by_part.get(folded(form), ()), *by_part.get((last_name(form), given), ())])


def parts_of(form: Form) -> set[Part]:
    """What a shorter form may have of a person's name: its last words, or its last one and how its first begins."""
    ends: set[Part] = {folded(form[start:]) for start in range(len(form))} | {folded(form[:-1])}
    return ends | {(last_name(form), form[0][:end]) for end in range(1, len(form[0]) + 1)}


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
        words = person.split()
        for persons, parts in ((self.by_last, [last_name(words)]), (self.by_first, words[:1]), (self.by_word, words)):
            for part in parts:
                persons.setdefault(part, {})[person] = None

    def of(self, word: str) -> list[str]:
        """The persons whom a single word can stand for: by last name, else by first, else by another part of the name.

        A name that begins with a noun for a body is nobody's beside another: "Team Roe" beside "Jane Roe".
        """
        word = without_arabic_article(word)
        bearers = self.by_last.get(word) or self.by_first.get(word) or self.by_word.get(word) or {}
        owners = list(islice(bearers, ENOUGH_BEARERS))
        return [person for person in owners if person.split()[0].lower() not in body_words] or owners
