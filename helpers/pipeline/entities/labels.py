"""One label a name: what the model says of all its mentions, what its words tell, and what stands around it."""

import re
from collections import defaultdict

from helpers.article.spans import Span
from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import (
    body_words,
    building_words,
    clubs,
    company_words,
    district_words,
    event_words,
    firms,
    group_words,
    honorifics,
    of_persons,
    of_places,
    one_word_bodies,
    paper_starts,
    papers,
    parts_of_places,
    place_nouns,
    place_words,
    roles,
    speaking,
    storm_words,
)
from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import OF_PLACE, find_place, places
from helpers.pipeline.entities.casing import Mentions, Tokens

# The numbers below are votes; one mention that the model labels has one. They were set on half of two gold sets and
# checked on the other halves.
SHORTENED = company_words | clubs  # a body's short form is its name without these
WHERE = {"in", "near", "across", "throughout", "outside", "inside", "around"}
WHERE_TO = WHERE | {"from", "to", "at", "the"}
INNER_CAPITAL = re.compile(r"(?!Mc|Mac|De|Di|Du|La|Le|Van|Fitz|St)[A-Z][a-z]+[A-Z][a-z]")  # "YouTube", not "McCain"
PLURAL = {"NNS", "NNPS"}
MENTIONS_THAT_COUNT = 3  # ten mentions that the model reads alike are hardly more evidence than three
APPOSITION = 8           # tokens after a name within which the noun that describes it is looked for


class Evidence(dict[str, float]):
    """{label: what speaks for it, or, below 0, against it}; nothing for a label that is not in it."""

    def __missing__(self, label: str) -> float:
        return 0.0


def label(tokens: Tokens, mentions: Mentions) -> Mentions:
    """The mentions with one label for all of one form: {span: label} -> {span: label}."""
    spans = defaultdict(list)
    for span in mentions:
        spans[tokens.form(*span)].append(span)
    votes = {form: look_at(tokens, where, mentions) for form, where in spans.items()}
    result: Mentions = {}
    short_forms: dict[str, str] = {}
    given_names: set[str] = set()
    for form in sorted(spans, key=lambda form: -form.count(" ")):  # full names tell what short ones are
        evidence, words = votes[form], form.split()
        look_inside(words, evidence)
        if form in short_forms:
            evidence[short_forms[form]] += 3
        if form in given_names:
            evidence["PERSON"] += 4
        if len(words) > 1 and words[-1] in votes:
            evidence["PERSON"] += max(0, votes[words[-1]]["PERSON"])
        best = max(evidence, key=evidence.__getitem__, default="ORG")
        best = best if evidence[best] > 0 else "ORG"
        if len(words) > 1 and (best == "PERSON" or words[0].lower() in storm_words):
            short_forms.update((" ".join(words[i:]), best) for i in range(1, len(words)))
            given_names.update(words[:1] if best == "PERSON" and gender_of_given_name(words[0]) else ())
        elif len(words) > 1 and best == "ORG" and words[-1].lower() in SHORTENED:
            short_forms.setdefault(" ".join(words[:-1]), best)
            short_forms.setdefault(words[0], best)
            short_forms.update({words[-1]: best} if words[-1].lower() in clubs else {})
        result.update(dict.fromkeys(spans[form], best))
    return result


def look_at(tokens: Tokens, spans: list[Span], mentions: Mentions) -> Evidence:
    """The evidence of all mentions of one form: what the model says, and what stands around them."""
    evidence = Evidence()
    for start, end in spans:
        said = mentions[start, end]
        if said:  # of single words, the model calls too many an organisation
            evidence[said] += 0.5 if said == "ORG" and end - start == 1 else 1
        plural = end - start > 2 and PLURAL.intersection(tokens.tags[start:end])
        if plural and not gender_of_given_name(tokens.words[start]):
            evidence["PERSON"] -= 3  # "Rural Nurses Unite"
        look_before(tokens, start, end, evidence)
        look_after(tokens, start, end, evidence)
        look_at_grammar(tokens, start, end, evidence)
    for found in evidence:
        evidence[found] *= min(1, MENTIONS_THAT_COUNT / len(spans))
    return evidence


def look_inside(words: list[str], evidence: Evidence) -> None:
    """Add what the words of a name tell of it."""
    form, first, last = " ".join(words), words[0].lower(), words[-1].lower()
    given = gender_of_given_name(words[0])
    place = find_place(form) or find_place(form.removesuffix("s"))
    if form in organizations:
        evidence["ORG"] += 6
    elif place and (place.kind == "demonym" or find_place(form)):
        evidence[OF_PLACE[place.kind]] += 1 if given and place.kind == "city" else 4
    elif first in parts_of_places and (rest := find_place(" ".join(words[1:]))):
        evidence["NORP" if rest.kind == "demonym" else "LOC"] += 4
    elif len(words) == 1:
        if last in group_words:
            evidence["NORP"] += 4
        elif last in one_word_bodies or last in papers:
            evidence["ORG"] += 3
        elif last.endswith("ians"):
            evidence["NORP"] += 3
        elif len(form) > 1 and form.isupper():
            evidence["ORG"] += 2
        elif INNER_CAPITAL.match(form):
            evidence["ORG"] += 1.5
        elif given:
            evidence["PERSON"] += 1
    elif "v." in words:
        evidence["LAW"] += 4
    elif "&" in words:
        evidence["ORG"] += 3
    elif first in storm_words:
        evidence["EVENT"] += 4
    elif last in event_words:
        evidence["EVENT"] += 2
    elif last in building_words or first == "hotel":
        evidence["FAC"] += 3
    elif last in district_words:
        evidence["GPE"] += 3
    elif last in place_words or last.removesuffix("s") in place_words or first in {"lake", "mount"}:
        evidence["LOC"] += 3
        evidence["PERSON"] += 2.5 if given and len(words) == 2 and words[0] not in places else 0  # "Jane Hill"
    elif last in body_words or last.removesuffix("s") in body_words or first in body_words and "of" in words:
        evidence["ORG"] += 3
    elif first in paper_starts and len(words) == 2:
        evidence["ORG"] += 3
    elif words[0] in organizations:
        evidence["ORG"] += 2
    elif given and words[0] not in places and len(words) <= 4 and "of" not in words:
        evidence["PERSON"] += 2.5


def look_before(tokens: Tokens, start: int, end: int, evidence: Evidence) -> None:
    """Add what the word before a mention tells."""
    before = tokens.lower[start - 1].rstrip(".") if start else ""
    if before in honorifics:
        evidence["PERSON"] += 4
    elif before in firms:
        evidence["ORG"] += 2
    elif before in roles:
        evidence["PERSON"] += 1.5
    elif before in body_words:
        evidence["ORG"] += 1
    elif before == "the":
        evidence["PERSON"] -= 2
        evidence["GPE"] -= 1
    elif before in WHERE:
        evidence["GPE"] += 1.5
    elif before == "of" and start > 1 and tokens.lower[start - 2] in place_nouns:
        evidence["GPE"] += 2
    if end - start == 1 and not tokens.words[start].isupper():
        if tokens.deps[start] in {"compound", "nmod"}:
            evidence["ORG"] += 0.5 if before != "the" else 0
        elif before not in WHERE_TO:
            evidence["PERSON"] += 0.6


def look_after(tokens: Tokens, start: int, end: int, evidence: Evidence) -> None:
    """Add what the words after a mention tell."""
    after, second = (*tokens.lower[end : end + 2], "", "")[:2]
    if after in {"who", "whose"} or after == "," and (
            second in {"who", "whose"} or second.isdigit() and len(second) == 2):  # an age
        evidence["PERSON"] += 2
    elif after == "(" and tokens.lower[start][0] in second and tokens.words[end + 1 : end + 3] == [second.upper(), ")"]:
        evidence["ORG"] += 3  # its acronym
    elif after == "'s" and second in of_places:
        evidence["GPE"] += 2
    elif after == "," and tokens.words[end + 1 : end + 2] and tokens.words[end + 1] in places:
        evidence["GPE"] += 1
    elif after == "-" and second == "based" or after in place_nouns:
        evidence["GPE"] += 2
    elif after in of_persons:
        evidence["PERSON"] += 3
    elif after in body_words:
        evidence["ORG"] += 0.5


def look_at_grammar(tokens: Tokens, start: int, end: int, evidence: Evidence) -> None:
    """Add what the verb that a mention is the subject of tells, and the noun that stands in apposition."""
    if tokens.deps[end - 1] == "nsubj" and tokens.tags[tokens.heads[end - 1]].startswith("V"):
        evidence["PERSON"] += 1 if tokens.lower[tokens.heads[end - 1]] in speaking else 0.5
    for i in range(end, min(end + APPOSITION, len(tokens))):
        if tokens.deps[i] == "appos" and start <= tokens.heads[i] < end:
            noun = tokens.lower[i]
            evidence["PERSON"] += 2 * (noun in roles)
            evidence["GPE"] += 2 * (noun in place_nouns)
            evidence["ORG"] += 2 * (noun in body_words and noun not in roles and noun not in place_nouns)
            break
