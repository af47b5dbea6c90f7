"""Organisations and other bodies: which full name each acronym and short form stands for."""

import re
from collections.abc import Iterable

from helpers.article.spans import Span
from helpers.knowledge.name_words import (
    body_words,
    clubs,
    company_words,
    generic_bodies,
    institutions,
    one_word_bodies,
    papers,
    storm_words,
)
from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import find_place, places
from helpers.pipeline.entities.casing import Tokens
from helpers.pipeline.names import capitals_of, letters_of, without_the

ACRONYM = re.compile(r"(?=(?:.*[A-Z]){2})[A-Za-z0-9&.-]{2,10}")

LAST_WORDS = one_word_bodies | papers  # of "Oslo Post", the short form is the last word
LEFT_OUT = institutions | clubs        # of "Holm College", the short form is all but the last word


def short_forms(tokens: Tokens, names: dict[Span, str]) -> dict[Span, str]:
    """{span: name} of bodies -> {span: fullest name} for those that stand for a fuller one."""
    fuller = introduced(tokens, names)
    shortened = Shortened(names.values())
    forms = sorted(dict.fromkeys(names[span] for span in sorted(names)), key=lambda form: -len(form))
    for short in forms:
        if short in fuller or short in organizations:
            continue
        longer = [long for long in shortened.from_form(short) if long != short and stands_for(short, long)]
        owners = {fuller.get(owner, owner) for owner in longer}
        if len(owners) == 1:
            fuller[short] = owners.pop()
    return {span: fuller.get(name, name) for span, name in names.items()}


class Shortened:
    """Bodies' names by all that they may be shortened to, so that few are asked whether a form stands for them."""

    def __init__(self, names: Iterable[str]) -> None:
        self.by_part: dict[object, list[str]] = {}
        for name in dict.fromkeys(names):
            words = name.split()
            starts = [tuple(words[:end]) for end in range(1, len(words))]
            ends = [tuple(words[start:]) for start in range(1, len(words))]
            turned = [(*without_the(words[2:]), words[0])]  # "Department of Justice" is the Justice Department
            letters = {end[i:] for end in capitals_of(words) for i in range(len(end))}
            for part in {*starts, *ends, *turned, *letters}:
                self.by_part.setdefault(part, []).append(name)

    def from_form(self, form: str) -> dict[str, None]:
        """The names that a form may be a shorter one of."""
        return dict.fromkeys([*self.by_part.get(tuple(form.split()), ()), *self.by_part.get(letters_of(form), ())])


def introduced(tokens: Tokens, names: dict[Span, str]) -> dict[str, str]:
    """{acronym: full name} where the article puts one in brackets after the other."""
    by_start = {start: (start, end) for start, end in names}
    found = {}
    for first in names:
        second = by_start.get(first[1] + 1)
        if second and tokens.words[first[1]] == "(" and tokens.words[second[1]:second[1] + 1] == [")"]:
            short, long = sorted((names[first], names[second]), key=len)
            if ACRONYM.fullmatch(short) and " " in long and not find_place(long):
                found[short] = long
    return found


def stands_for(short: str, long: str) -> bool:
    """Whether a form is an acronym or a shorter form of a longer name, by form alone."""
    few, many = short.split(), long.split()
    if len(few) == 1 and len(many) > 2 and ACRONYM.fullmatch(short):
        letters, (capitals, every) = letters_of(short), capitals_of(many)
        return letters in (capitals, every) or len(letters) > 2 and capitals.endswith(letters)
    if len(few) >= len(many):
        return False
    of = many[1] in {"of", "for"}
    if few[0].lower() in generic_bodies and (many[-1:] == few or many[:1] == few and of):  # "Commission"
        return True
    if of and many[0] == few[-1] and without_the(many[2:]) == few[:-1]:
        return True                               # "Justice Department" and "Department of Justice"
    rest = many[len(few):]
    if many[: len(few)] == few:
        if len(rest) == 1 and rest[0].lower() in LEFT_OUT:
            return short not in places
        return rest[0] == "of" and len(few) > 1 or all(word.lower() in company_words for word in rest)
    if many[-len(few):] == few:
        start = many[: -len(few)]
        if start[-1] == "of":
            return short not in places
        if " ".join(start) in places or " ".join(start) in organizations:
            return len(few) > 1 or few[0].lower() in LAST_WORDS
        if start[-1].lower() in storm_words:
            return True
        return len(few) == 1 and (few[0].lower() in body_words and len(start) > 1 or few[0].lower() in clubs)
    return False
