"""Headlines: names before a colon, and verbs right after a name that the tagger takes for nouns."""

from itertools import compress

from helpers.knowledge import cues
from helpers.knowledge.labels import SPEAKERS
from helpers.pipeline.grammar import IN_NAME
from helpers.pipeline.quotes.find import Construction, Find
from helpers.pipeline.quotes.grammar.noun_phrases import clean
from helpers.pipeline.quotes.grammar.verbs import has_tense
from helpers.pipeline.quotes.settings import CERTAIN, HEADLINE_VERB, LABEL
from helpers.pipeline.tokens import TokenRange

FORMS = {form for verb in cues.speech for form in (f"{verb}s", f"{verb}es", f"{verb.removesuffix('y')}ies")}
PERSON = {"PERSON"}
REPORTS = {"officials", "police", "poll", "report", "source", "sources", "study", "survey"}  # open a headline
OPENS_CLAUSE = {"he", "it", "she", "that", "they"}
PARTS = {",", ";", ":"}  # part what was said from the rest of a headline


def headlines(layout):
    """All finds of headlines, and of sentences that read like one: "Roe claims he won", with "claims" for a noun."""
    places = [i for i in compress(range(len(layout.lower)), map(FORMS.__contains__, layout.lower)) if i]
    finds = [name_and_colon(layout), *(name_and_verb(layout, place) for place in places)]
    return [find for find in finds if find is not None]


def name_and_colon(layout):
    """ "Roe: Harbour Must Close": a find for a first paragraph that the name of who speaks opens, or None."""
    first, last = layout.paragraphs[0] if layout.paragraphs else (0, 0)
    colon = next((i for i in range(first + 1, min(first + LABEL, last - 2)) if layout.text[i] == ":"), None)
    if colon is None or layout.quotation[first] is not None:
        return None
    report = colon == first + 1 and layout.lower[first] in REPORTS
    if not report and layout.doc[colon - 1].ent_type_ not in SPEAKERS:
        return None
    tells = report or layout.has_verb(colon + 1, last) or any(
        number is not None for number in layout.quotation[colon + 1 : last])
    if not tells or layout.text[last - 1] == "?":
        return None  # "Ada Roe: A Life in Ferries", "Ada Roe: Is She the One?"
    contents = [layout.trim(colon + 1, last)]
    return Find(
        anchor=colon, cue=TokenRange(colon, colon + 1), source=clean(layout, (first, colon)), contents=contents,
        construction=Construction.COLON, quoted=layout.quoted(contents), confidence=CERTAIN)


def name_and_verb(layout, place):
    """ "Ada Roe Slams Harbour Plan": a find for the word after a name, tagged a noun, that may be a verb; or None."""
    if place + 1 >= len(layout.text) or layout.quotation[place] is not None or layout.pos[place] not in IN_NAME:
        return None
    (first, last), heads = layout.sentence[place], layout.paragraph[place] == 0
    name, ends_here = layout.doc[place - 1], layout.doc[place].ent_iob_ != "I"  # but "Roe Slams" in one name
    if name.ent_type_ not in (SPEAKERS if heads else PERSON) or not (heads or ends_here):
        return None
    if layout.pos[place + 1] == "VERB":
        return None  # "Roe emails released"
    if heads:
        if has_tense(layout.doc[first:place]):
            return None
        last = next((i for i in range(place + 1, last)
                     if layout.text[i] in PARTS and layout.quotation[i] is None), last)
    elif layout.lower[place + 1] not in OPENS_CLAUSE:
        return None
    start = place
    while start > first and layout.pos[start - 1] in IN_NAME:
        start -= 1
    contents = [layout.trim(place + 1, last)]
    if contents[0][0] >= contents[0][1] or layout.pos[start] == "NUM":  # "1,200 Roe emails now deemed secret"
        return None
    return Find(
        anchor=place, cue=TokenRange(place, place + 1), source=clean(layout, (start, place)), contents=contents,
        construction=Construction.HEADLINE, quoted=layout.quoted(contents), confidence=HEADLINE_VERB)
