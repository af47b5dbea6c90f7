"""One name for all mentions of an entity."""

from helpers.knowledge.places import places


def name(tokens, mentions):
    """{span: name}"""
    names = {}
    for span, label in mentions.items():
        form = tokens.text(*span)
        place = places.get(form)
        names[span] = place.name if place else form
    persons = {names[span] for span, label in mentions.items() if label == "PERSON"}
    full = [person.split() for person in persons if " " in person]
    for span, label in mentions.items():
        if label == "PERSON" and " " not in names[span]:
            owners = [" ".join(words) for words in full if names[span] == words[-1]] or [" ".join(words) for words in full if names[span] == words[0]]
            if len(owners) == 1:
                names[span] = owners[0]
    return names
