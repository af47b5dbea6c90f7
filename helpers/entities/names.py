"""One name for all mentions of an entity: {span: label} -> {span: name}.

The name of a place is its usual English one, of a person or a body the fullest form in the article; a body known the
world over has the name of organizations.csv.
"""

from helpers.entities.bodies import short_forms
from helpers.entities.people import full_persons
from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import find_place

OF_PLACES = {"GPE", "LOC", "NORP"}


def name(tokens, mentions):
    """Give every mention its one name."""
    names = {}
    for span, label in mentions.items():
        form = tokens.text(*span)
        names[span] = usual(form, label)
    names.update(full_persons({span: names[span] for span, label in mentions.items() if label == "PERSON"}))
    bodies = {span: names[span] for span, label in mentions.items() if label not in OF_PLACES and label != "PERSON"}
    names.update(short_forms(tokens, bodies))
    return names


def usual(form, label):
    """The usual name of a place, a people or a body known the world over; else the form itself."""
    if label in OF_PLACES:
        place = find_place(form) or label == "NORP" and find_place(form.removesuffix("s"))
        return place.name if place else form
    if label == "PERSON":
        return form
    return organizations.get(form) or form
