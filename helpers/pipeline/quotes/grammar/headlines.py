"""Headlines: names before a colon, and verbs right after a name that the tagger takes for nouns."""

from itertools import compress

from helpers.knowledge import cues
from helpers.knowledge.function_words import SUBJECTS_IN_HEADLINES
from helpers.knowledge.labels import SPEAKERS
from helpers.knowledge.punctuation import HEADLINE_BREAKS
from helpers.pipeline.grammar import IN_NAME
from helpers.pipeline.quotes.find import Construction, Find
from helpers.pipeline.quotes.grammar.noun_phrases import name_before, trimmed_source
from helpers.pipeline.quotes.grammar.verbs import has_tense
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.settings import CERTAIN, HEADLINE_VERB, LABEL
from helpers.pipeline.tokens import TokenRange

FORMS = {form for verb in cues.speech for form in (f"{verb}s", f"{verb}es", f"{verb.removesuffix('y')}ies")}
PERSON = {"PERSON"}


def headlines(layout: Layout) -> list[Find]:
    """All finds of headlines, and of sentences that read like one: "Roe claims he won", with "claims" for a noun."""
    places = [i for i in compress(range(len(layout.lower)), map(FORMS.__contains__, layout.lower)) if i]
    finds = [name_and_colon(layout), *(name_and_verb(layout, place) for place in places)]
    return [find for find in finds if find is not None]


def name_and_colon(layout: Layout) -> Find | None:
    """ "Roe: Harbour Must Close": a find for a first paragraph that the name of who speaks opens, or None."""
    first, last = layout.paragraphs[0] if layout.paragraphs else (0, 0)
    colon = next((i for i in range(first + 1, min(first + LABEL, last - 2)) if layout.text[i] == ":"), None)
    if colon is None or layout.quotation[first] is not None:
        return None
    report = colon == first + 1 and layout.lower[first] in cues.reporting
    if not report and layout.doc[colon - 1].ent_type_ not in SPEAKERS:
        return None
    tells = report or layout.has_verb(colon + 1, last) or layout.has_marks(colon + 1, last)
    if not tells or layout.text[last - 1] == "?":
        return None  # "Ada Roe: A Life in Ferries", "Ada Roe: Is She the One?"
    contents = [layout.trim(colon + 1, last)]
    return Find(
        anchor=colon, cue=TokenRange(colon, colon + 1), source=trimmed_source(layout, TokenRange(first, colon)),
        contents=contents, construction=Construction.COLON, quoted=layout.quoted(contents), confidence=CERTAIN)


def name_and_verb(layout: Layout, place: int) -> Find | None:
    """ "Ada Roe Slams Harbour Plan": a find for the word after a name, tagged a noun, that may be a verb; or None."""
    first = layout.sentence[place][0]
    if not may_be_verb_after_name(layout, place):
        return None
    last = end_of_headline_content(layout, place)
    if last is None:
        return None
    start = name_before(layout, place, first)
    contents = [layout.trim(place + 1, last)]
    if contents[0][0] >= contents[0][1] or layout.pos[start] == "NUM":  # "1,200 Roe emails now deemed secret"
        return None
    return Find(
        anchor=place, cue=TokenRange(place, place + 1), source=trimmed_source(layout, TokenRange(start, place)),
        contents=contents, construction=Construction.HEADLINE, quoted=layout.quoted(contents), confidence=HEADLINE_VERB)


def may_be_verb_after_name(layout: Layout, place: int) -> bool:
    """Whether a word that is read as a part of a name stands right after one, as a verb may: "Roe Slams"."""
    in_name = layout.pos[place] in IN_NAME or layout.pos[place] == "VERB" and layout.dep[place] == "compound"
    if place + 1 >= len(layout.text) or layout.quotation[place] is not None or not in_name:
        return False
    heads, label = layout.paragraph[place] == 0, layout.doc[place - 1].ent_type_
    if label not in (SPEAKERS if heads else PERSON) or layout.pos[place + 1] == "VERB":
        return False  # "Roe emails released"
    return heads or layout.doc[place].ent_iob_ != "I"  # in a headline the model may take "Roe Slams" for one name


def end_of_headline_content(layout: Layout, place: int) -> int | None:
    """Where what was said after a headline's verb ends; elsewhere the sentence's end; None where nothing was said."""
    first, last = layout.sentence[place]
    if layout.paragraph[place] != 0:
        return last if layout.lower[place + 1] in SUBJECTS_IN_HEADLINES else None
    if has_tense(layout.doc[first:place]):
        return None
    return next((i for i in range(place + 1, last)
                 if layout.text[i] in HEADLINE_BREAKS and layout.quotation[i] is None), last)
