"""One name for all mentions of an entity: {span: label} -> {span: name}.

The name is the fullest form that the article itself gives, in its own characters. Only countries and their parts have
their usual English name ("United States" for "US"), and the West and the East keep their article.
"""

from collections import Counter

from helpers.article.spans import Span
from helpers.knowledge.accents import without_accents
from helpers.knowledge.name_words import told_gender
from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import find_place
from helpers.pipeline.entities.bodies import short_forms
from helpers.pipeline.entities.casing import Mentions, Tokens
from helpers.pipeline.entities.people import EITHER, full_persons

OF_PLACES = {"GPE", "LOC", "NORP"}
USUAL = {"country", "state"}  # the kinds of place that are shown by their usual name
COMPASS = {"West", "East", "North", "South"}


def name(tokens: Tokens, mentions: Mentions) -> dict[Span, str]:
    """Give every mention its one name."""
    forms = one_spelling(tokens, mentions)
    names = {span: usual(forms[span], label) for span, label in mentions.items()}
    persons = {span: names[span] for span, label in mentions.items() if label == "PERSON"}
    genders = {span: told_gender(tokens.lower[span[0] - 1]) for span in persons if span[0]}
    names.update(full_persons(persons, genders))
    bodies = {span: names[span] for span, label in mentions.items() if label not in OF_PLACES and label != "PERSON"}
    names.update(short_forms(tokens, bodies))
    return as_written(tokens, mentions, names)


def one_spelling(tokens: Tokens, mentions: Mentions) -> dict[Span, str]:
    """{span: form} with one spelling for a person's words and a body's name that differ in accents or capitals.

    A single word in capitals that is no person's stays: it is an acronym.
    """
    forms = {span: tokens.form(*span) for span in mentions}
    units = {span: form.split() if mentions[span] == "PERSON" else [form] for span, form in forms.items()
             if mentions[span] == "PERSON" or not form.isupper() or " " in form}
    counts = Counter(unit for words in units.values() for unit in words)
    alike = {unit: plain(unit) for unit in counts}
    spelled = {}
    for unit in sorted((unit for unit in counts if not unit.isupper()),
                       key=lambda unit: (counts[unit], not unit.isascii())):
        spelled[alike[unit]] = unit  # accents are left out more often than put in
    respelled = {span: " ".join(spelled.get(alike[unit], unit) for unit in words) for span, words in units.items()}
    return forms | respelled


def plain(text: str) -> str:
    """A text without accents, in small letters."""
    return without_accents(text).lower()


def usual(form: str, label: str) -> str:
    """The usual name of a place, a people or a body known the world over; else the form itself."""
    if label in OF_PLACES:
        place = find_place(form) or label == "NORP" and find_place(form.removesuffix("s"))
        return place.name if place else form
    if label == "PERSON":
        return form
    return organizations.get(form) or form


def as_written(tokens: Tokens, mentions: Mentions, names: dict[Span, str]) -> dict[Span, str]:
    """{span: name} with each name as the article writes it."""
    written: dict[str, str] = {}
    spans: dict[str, list[Span]] = {}
    for span in sorted(names):
        form = " ".join(tokens.text(*span).split())
        if form not in written:
            written[form] = tokens.original(*span)
        spans.setdefault(names[span], []).append(span)
    shown = {one: shown_as(one, where, tokens, mentions, written) for one, where in spans.items()}
    return {span: shown[one] for span, one in names.items()}


def shown_as(one: str, spans: list[Span], tokens: Tokens, mentions: Mentions, written: dict[str, str]) -> str:
    """How an entity's name is shown; `written` is {form with plain marks: as the article writes it}."""
    if mentions[spans[0]] in OF_PLACES:
        place = find_place(one)
        if place and place.kind in USUAL or all(tokens.text(*span).isupper() for span in spans):  # "N.Y."
            return one
        if one in COMPASS and any(tokens.lower[start - 1] == "the" for start, _ in spans):
            return "the " + one
    parts = one.split(EITHER)
    if all(part in written for part in parts):
        return EITHER.join(written[part] for part in parts)
    forms = (tokens.original(*span) for span in spans)
    return max(forms, key=lambda form: (form.count(" "), len(form)))
