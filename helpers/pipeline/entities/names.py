"""One name for all mentions of an entity.

The name is the fullest form that the article itself gives, in its own characters. Only countries and their parts have
their usual English name ("United States" for "US"), and the West and the East keep their article.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from helpers.knowledge.accents import without_accents
from helpers.knowledge.name_words import sides
from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import OF_PLACES, PlaceKind, find_place
from helpers.knowledge.titles import gender_of_title
from helpers.pipeline.entities.bodies import full_bodies, introduced
from helpers.pipeline.entities.casing import Casing, Mentions
from helpers.pipeline.entities.people import full_persons
from helpers.pipeline.names import EITHER
from helpers.pipeline.tokens import TokenRange

Names = dict[TokenRange, str]                                 # {mention: the name of what it names}
USUAL = frozenset({PlaceKind.COUNTRY, PlaceKind.STATE})       # the kinds of place that are shown by their usual name
SIDES = frozenset(map(str.title, sides))


def name_entities(casing: Casing, mentions: Mentions) -> Names:
    """Give every mention its one name: {mention: label} -> {mention: name}."""
    forms = one_spelling(casing, mentions)
    names = {span: usual_name(forms[span], label) for span, label in mentions.items()}
    persons = {span: names[span] for span, label in mentions.items() if label == "PERSON"}
    genders = {span: gender_of_title(casing.lower[span.start - 1]) for span in persons if span.start}
    names.update(full_persons(persons, genders))
    bodies = {span: names[span] for span, label in mentions.items() if label not in OF_PLACES and label != "PERSON"}
    names.update(full_bodies(bodies, introduced(casing, bodies)))
    return as_written(casing, mentions, names)


def one_spelling(casing: Casing, mentions: Mentions) -> Names:
    """{mention: form} with one spelling for a person's words and a body's name that differ in accents or capitals.

    A single word in capitals that is no person's stays: it is an acronym.
    """
    forms = {span: casing.form(*span) for span in mentions}
    units = {span: form.split() if mentions[span] == "PERSON" else [form] for span, form in forms.items()
             if mentions[span] == "PERSON" or not form.isupper() or " " in form}
    spelled = spellings(unit for words in units.values() for unit in words)
    return forms | {span: " ".join(spelled[unit] for unit in words) for span, words in units.items()}


def spellings(units: Iterable[str]) -> dict[str, str]:
    """{word or name: its most frequent spelling among all that are alike but for accents and capitals}.

    None is spelled in capitals alone, unless all are. Of two as frequent, the one with accents: they are left out more
    often than put in.
    """
    counts = Counter(units)
    plain = {unit: without_accents(unit).lower() for unit in counts}
    best: dict[str, str] = {}
    for unit in sorted((unit for unit in counts if not unit.isupper()),
                       key=lambda unit: (counts[unit], not unit.isascii())):
        best[plain[unit]] = unit
    return {unit: best.get(plain[unit], unit) for unit in counts}


def usual_name(form: str, label: str) -> str:
    """The usual name of a place, a people or a body known the world over; else the form itself."""
    if label in OF_PLACES:
        place = find_place(form)
        if place is None and label == "NORP":
            place = find_place(form.removesuffix("s"))
        return place.name if place else form
    return form if label == "PERSON" else organizations.get(form, form)


def as_written(casing: Casing, mentions: Mentions, names: Names) -> Names:
    """{mention: name} with each name as the article writes it."""
    written: dict[str, str] = {}
    spans: dict[str, list[TokenRange]] = {}
    for span in sorted(names):
        form = " ".join(casing.phrase(*span).split())
        if form not in written:
            written[form] = casing.shown(*span)
        spans.setdefault(names[span], []).append(span)
    shown = {name: shown_as(name, where, casing, mentions, written) for name, where in spans.items()}
    return {span: shown[name] for span, name in names.items()}


def shown_as(
    name: str, spans: list[TokenRange], casing: Casing, mentions: Mentions, written: Mapping[str, str]
) -> str:
    """How an entity's name is shown; `written` is {form with plain marks: as the article writes it}."""
    if mentions[spans[0]] in OF_PLACES:
        place = find_place(name)
        if place and place.kind in USUAL or all(casing.phrase(*span).isupper() for span in spans):  # "N.Y."
            return name
        if name in SIDES and any(casing.lower[span.start - 1] == "the" for span in spans):
            return "the " + name
    parts = name.split(EITHER)
    if all(part in written for part in parts):
        return EITHER.join(written[part] for part in parts)
    forms = (casing.shown(*span) for span in spans)
    return max(forms, key=lambda form: (form.count(" "), len(form)))
