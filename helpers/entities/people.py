"""Persons: which full name each shorter form stands for."""

from collections import defaultdict

from helpers.knowledge.name_words import honorifics

GENERATIONS = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"}
EITHER = " or "  # "Bill Clinton or Hillary Clinton": a bare last name that could be either's


def people(tokens, names):
    """{span: form} of persons -> {span: full name}.

    A last name belongs to the one person who bears it. Where several do, it belongs to whom the article called by the
    bare last name before it named the next one, as newspapers do; where there is none, the name says who it could be.
    """
    full = full_names(names)
    result, called = {}, {}
    met = []
    for span in sorted(names):
        form = names[span]
        words = tuple(form.split())
        if words in full:
            person = full[words]
            if person not in met:
                met.append(person)
        else:
            person = who(words, met, full, called)
        result[span] = person
    return result


def full_names(names):
    """{words of a form of two words or more: the fullest form of the same person}."""
    forms = sorted({tuple(form.split()) for form in names.values() if " " in form}, key=len, reverse=True)
    full = {}
    for form in forms:
        owners = {full[longer] for longer in full if is_shorter(form, longer)}
        full[form] = owners.pop() if len(owners) == 1 else " ".join(form)
    return full


def is_shorter(form, longer):
    """Whether `form`, of two words or more, is a shorter form of a longer name: "Boris Johnson", "De Bruyne"."""
    if generation(form) != generation(longer):
        return False
    if [word.lower() for word in longer[-len(form):]] == [word.lower() for word in form]:
        return True
    return last_name(form) == last_name(longer) and (
        form[0] == longer[0] or len(form[0]) == 2 and form[0][1] == "." and form[0][0] == longer[0][0])


def generation(words):
    return words[-1].lower() if words[-1].lower() in GENERATIONS else ""


def last_name(words):
    return words[-2] if generation(words) and len(words) > 1 else words[-1]


def who(words, met, full, called):
    """The full name that a single word stands for: of those met before, else of all."""
    word = words[-1]
    for known in (met, dict.fromkeys(full.values())):
        parts = {person: person.split() for person in known}
        owners = [person for person in known if last_name(parts[person]) == word]
        owners = owners or [person for person in known if parts[person][0] == word]
        owners = owners or [person for person in known if word in parts[person]]
        if len(owners) > 1 and called.get(word) in owners:
            owners = [called[word]]
        if len(owners) == 1:
            called.setdefault(word, owners[0])
        if owners:
            return EITHER.join(owners)
    return " ".join(words)
