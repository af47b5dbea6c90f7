"""One label a name: what the model says of all its mentions, what its words tell, and what stands around it."""

from collections import Counter, defaultdict

from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import body_words, building_words, event_words, honorifics, place_words, roles
from helpers.knowledge.places import places

PLACE_LABELS = {"country": "GPE", "capital": "GPE", "city": "GPE", "state": "GPE", "region": "LOC", "demonym": "NORP"}
SPOKE = set("said says say told tells added adds wrote writes asked suggested argued argues explained explains believes "
            "thinks thought recalled recalls insisted noted notes".split())


def label(tokens, mentions):
    """Give all mentions of one form the label with most evidence."""
    spans = defaultdict(list)
    for start, end in mentions:
        spans[tokens.text(start, end)].append((start, end))
    result = dict(mentions)
    for form, where in spans.items():
        evidence = Counter()
        for span in where:
            if mentions[span]:
                evidence[mentions[span]] += 1
            context(tokens, *span, evidence)
        words(form.split(), evidence)
        best = max(evidence, key=evidence.get, default="ORG")
        for span in where:
            result[span] = best
    return result


def words(form, evidence):
    """What the words of a name tell of it."""
    text, last, first = " ".join(form), form[-1].lower(), form[0].lower()
    given = gender_of_given_name(form[0])
    if text in places and not (given and places[text].kind == "city"):
        evidence[PLACE_LABELS[places[text].kind]] += 4
    elif text.removesuffix("s") in places and places[text.removesuffix("s")].kind == "demonym":
        evidence["NORP"] += 4
    if len(form) > 1:
        if last in event_words:
            evidence["EVENT"] += 2
        elif last in building_words:
            evidence["FAC"] += 3
        elif last in place_words or first in {"lake", "mount"}:
            evidence["LOC"] += 3
        elif last in body_words or form[0].lower() in body_words and "of" in form:
            evidence["ORG"] += 3
        elif given and len(form) <= 4 and "of" not in form:
            evidence["PERSON"] += 2
    elif len(text) > 1 and text.isupper() and text not in places:
        evidence["ORG"] += 2
    elif given and text not in places:
        evidence["PERSON"] += 1


def context(tokens, start, end, evidence):
    """What stands around a mention tells of it."""
    before = tokens.lower[start - 1].rstrip(".") if start else ""
    after = tokens.lower[end] if end < len(tokens) else ""
    if before in honorifics:
        evidence["PERSON"] += 4
    elif before in roles:
        evidence["PERSON"] += 1
    if before == "the":
        evidence["PERSON"] -= 2
        evidence["GPE"] -= 1
    if before in {"in"}:
        evidence["GPE"] += 0.5
    if after in SPOKE or tokens.deps[end - 1] == "nsubj" and tokens.lower[tokens.heads[end - 1]] in SPOKE:
        evidence["PERSON"] += 1
