"""Organisations and other bodies: which full name each acronym and short form stands for."""

from collections.abc import Iterable, Mapping

from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import find_place
from helpers.pipeline.entities.casing import Casing
from helpers.pipeline.names import acronyms_of, is_acronym, is_short_body, letters_of, without_the
from helpers.pipeline.tokens import TokenRange


def full_bodies(names: Mapping[TokenRange, str], fuller: Mapping[str, str]) -> dict[TokenRange, str]:
    """{mention: form} of bodies -> {mention: fullest name}; fuller: {acronym: name} where the article says so."""
    owner_of = dict(fuller)
    shortened = Shortened(names.values())
    forms = sorted(dict.fromkeys(names[span] for span in sorted(names)), key=lambda form: -len(form))
    for short in forms:
        if short in owner_of or short in organizations:
            continue
        longer = [long for long in shortened.from_form(short) if long != short and is_short_body(short, long)]
        owners = {owner_of.get(long, long) for long in longer}
        if len(owners) == 1:
            owner_of[short] = owners.pop()
    return {span: owner_of.get(name, name) for span, name in names.items()}


class Shortened:
    """Bodies' names by all that they may be shortened to, so that few are asked whether a form stands for them."""

    def __init__(self, names: Iterable[str]) -> None:
        self.by_part: dict[str | tuple[str, ...], list[str]] = {}
        for name in dict.fromkeys(names):
            words = name.split()
            starts = [tuple(words[:end]) for end in range(1, len(words))]
            ends = [tuple(words[start:]) for start in range(1, len(words))]
            turned = [(*without_the(words[2:]), words[0])]  # "Department of Justice" is the Justice Department
            letters = {end[i:] for end in acronyms_of(words) for i in range(len(end))}
            parts: set[str | tuple[str, ...]] = {*starts, *ends, *turned, *letters}
            for part in parts:
                self.by_part.setdefault(part, []).append(name)

    def from_form(self, form: str) -> dict[str, None]:
        """The names that a form may be a shorter one of."""
        return dict.fromkeys([*self.by_part.get(tuple(form.split()), ()), *self.by_part.get(letters_of(form), ())])


def introduced(casing: Casing, names: Mapping[TokenRange, str]) -> dict[str, str]:
    """{acronym: full name} where the article puts one in brackets after the other."""
    by_start = {span.start: span for span in names}
    found = {}
    for first in names:
        second = by_start.get(first.end + 1)
        if second and casing.text[first.end] == "(" and casing.text[second.end : second.end + 1] == [")"]:
            short, long = sorted((names[first], names[second]), key=len)
            if is_acronym(short) and " " in long and not find_place(long):
                found[short] = long
    return found
