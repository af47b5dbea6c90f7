"""A quotation -> the tag before it, which a colon or a comma ends: Marta said: "...", Marta: "..."."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import NamedTuple

from spacy.tokens import Token

from helpers.knowledge import cues
from helpers.knowledge.function_words import AUXILIARIES, BEFORE_BYLINE
from helpers.knowledge.punctuation import DASHES, SENTENCE_STOPS, TAG_IS_LIKELY
from helpers.pipeline.grammar import FINITE, IN_NAME, VERBS
from helpers.pipeline.quotes.find import Construction, Find
from helpers.pipeline.quotes.grammar.noun_phrases import before_bracket, noun_phrase, trimmed_source
from helpers.pipeline.quotes.grammar.sources import phrase_before, source_of_verb
from helpers.pipeline.quotes.grammar.verbs import cue_range, has_have, is_known
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.settings import (
    ANY_VERB_BESIDE,
    BEFORE_COLON,
    CERTAIN,
    SAID_BESIDE,
    TAG_NAME,
    VERB_TO_QUOTATION,
)
from helpers.pipeline.tokens import TokenRange

BETWEEN = {"ADP", "ADV", "PRON"}  # word classes that may stand between a verb and the comma after it
BREAKS_OFF = SENTENCE_STOPS | {";", ")", ";)"}  # nothing before it leads up to a quotation
IN_LABEL = IN_NAME | {"CCONJ"}
PARTICIPLE_PLACES = {"acl", "amod"}


class Leading(NamedTuple):
    """The words of a sentence that lead up to a quotation.

    start: the quotation's first token. first, last: the first and the last of the words. paragraph: the first token of
    their paragraph.
    colon: whether a colon stands between; set_off: a colon, or a comma right before the quotation.
    is_title, is_sentence: whether the quotation looks like the title of a work, and like a sentence that is none.
    """

    start: int
    first: int
    last: int
    paragraph: int
    colon: bool
    set_off: bool
    is_title: bool
    is_sentence: bool


class Cue(Enum):
    """What makes a word before a quotation its cue."""

    NOUN_BY_FORM = auto()  # a verb of speech that the tagger takes for a plural: "the ministry notes, ..."
    SPEECH = auto()        # a verb of speech
    ANY_BESIDE = auto()    # any verb right before a sentence in marks: she boomed, "..."; he shot back, "..."


def tag_before(layout: Layout, number: int, continued: Mapping[int, int]) -> Find | None:
    """The tag before a quotation, or None.

    continued: {a cue verb: the verb whose source it goes on with}.
    """
    leading = leading_to(layout, number)
    if leading is None:
        return None
    label = speaker_label(layout, leading) if leading.colon else None
    tag = label or verb_before(layout, leading, continued)
    return before_colon(layout, leading, continued) if tag is None and leading.colon else tag


def leading_to(layout: Layout, number: int) -> Leading | None:
    """The words of a sentence that lead up to a quotation, or None where nothing does."""
    start, _ = layout.quotations[number]
    last, colon = start - 1, False
    while last >= 0 and layout.quotation[last] is None and (layout.doc[last].is_punct or layout.text[last].isspace()):
        if layout.text[last] == ")" and colon:
            break  # Marta Oyelaran (Lagos): "..."
        if layout.text[last] in BREAKS_OFF:
            return None
        colon = colon or layout.text[last] == ":"
        last -= 1
    place = layout.paragraph[last] if last >= 0 else None
    if place is None or layout.quotation[last] is not None:
        return None
    if layout.paragraph_of(number) - place > int(colon):  # only a colon introduces the next paragraph
        return None
    begins, paragraph, title = layout.sentence[last].start, layout.paragraphs[place].start, layout.is_title(number)
    after_marks = next((i + 1 for i in range(last, begins - 1, -1) if layout.quotation[i] is not None), begins)
    return Leading(
        start, max(after_marks, paragraph), last, paragraph, colon, set_off=colon or layout.text[start - 1] == ",",
        is_title=title, is_sentence=not title and layout.is_sentence(number))


def speaker_label(layout: Layout, leading: Leading) -> Find | None:
    """The name of "Marta Oyelaran: ..." or "A bad year - Marta Oyelaran: ..." as a tag, or None."""
    last, stop = leading.last, leading.paragraph
    name = first = before_bracket(layout, last, stop)
    while first > stop and name - first < TAG_NAME and is_in_label(layout, first - 1):
        first -= 1
    if not is_alone(layout, first, stop) or not any(text.istitle() for text in layout.text[first : name + 1]):
        return None
    if any(layout.pos[i] == "VERB" and layout.lemma[i] in cues.speech for i in range(first, name + 1)):
        return None
    return Find(
        anchor=last + 1, cue=TokenRange(last + 1, last + 2), source=trimmed_source(layout, TokenRange(first, last + 1)),
        contents=[], construction=Construction.COLON, quoted="words", confidence=CERTAIN, is_label=True)


def is_in_label(layout: Layout, i: int) -> bool:
    """Whether a token may be part of a speaker's label: a word of a name, or the full stop of an initial."""
    return layout.quotation[i] is None and (
        layout.pos[i] in IN_LABEL or layout.text[i] == "." and len(layout.text[i - 1]) == 1)


def is_alone(layout: Layout, first: int, stop: int) -> bool:
    """Whether a label that begins at a token opens its paragraph or is set off: "- Roe: ...", "More from Roe: ..."."""
    return first == stop or layout.text[first - 1] in DASHES or (
        layout.lower[first - 1] in BEFORE_BYLINE and layout.pos[first - 2] not in VERBS)


def verb_before(layout: Layout, leading: Leading, continued: Mapping[int, int]) -> Find | None:
    """The nearest cue verb before a quotation as a tag, or None."""
    for i in range(leading.last, leading.first - 1, -1):
        verb = layout.doc[i]
        cue = kind_of_cue(layout, verb, leading)
        if cue is None:
            continue
        if names_title(verb, leading) or is_too_far(layout, verb, leading):
            return None
        if is_of_thing_said(layout, verb, leading):
            continue
        source = (trimmed_source(layout, phrase_before(layout, verb)) if cue is Cue.NOUN_BY_FORM
                  else source_of_verb(layout, verb, leading.start, continued))
        return Find(
            anchor=i, cue=cue_range(verb), source=source, contents=[],
            construction=Construction.TAG_BEFORE, quoted="words", confidence=SAID_BESIDE)
    return None


def kind_of_cue(layout: Layout, verb: Token, leading: Leading) -> Cue | None:
    """What makes a token the cue of the quotation that it leads up to, or None where it is no cue."""
    beside = verb.i == leading.last and leading.set_off
    # "the ministry notes, ...", but one of her reads, "A Kind of War,"
    if beside and verb.tag_ == "NNS" and is_known(verb) and not leading.is_title and verb.dep_ != "pobj":
        return Cue.NOUN_BY_FORM
    adding = beside and verb.tag_ == "NN" and verb.dep_ == "advcl"  # "..., writing, ...": a verb too
    if adding or verb.tag_.startswith("VB") and verb.lemma_ in cues.speech:
        return Cue.SPEECH
    any_beside = leading.set_off and leading.is_sentence and may_be_cue(verb) and BETWEEN.issuperset(
        layout.pos[verb.i + 1 : leading.last + 1])
    return Cue.ANY_BESIDE if any_beside else None


def may_be_cue(verb: Token) -> bool:
    """Whether a token is a verb that may be a cue beside a sentence in marks, whatever it means."""
    return (verb.tag_ in FINITE or verb.tag_ == "VBG") and verb.lemma_ not in AUXILIARIES


def names_title(verb: Token, leading: Leading) -> bool:
    """Whether a verb gives a thing its name: a play called "Brokers"; it had been called "Golden Week,"."""
    return verb.tag_ != "VBG" and verb.dep_ in PARTICIPLE_PLACES or (
        verb.tag_ == "VBN" and verb.lemma_ in cues.naming and leading.is_title)


def is_too_far(layout: Layout, verb: Token, leading: Leading) -> bool:
    """Whether too much stands between a verb and a quotation that no comma sets off, or it is the tag of another."""
    return not leading.set_off and (
        leading.last - verb.i > VERB_TO_QUOTATION or answers_quotation(layout, leading.first))


def is_of_thing_said(layout: Layout, verb: Token, leading: Leading) -> bool:
    """Whether a participle tells of what a cue before it made: "wrote in a memo explaining the sale: ..."."""
    return verb.tag_ == "VBG" and verb.dep_ == "acl" and any(
        layout.lemma[i] in cues.speech and layout.tag[i] in FINITE for i in range(leading.first, verb.i))


def answers_quotation(layout: Layout, first: int) -> bool:
    """Whether a stretch of text stands right after a quotation not at its sentence's end: it is that one's tag."""
    number = layout.quotation[first - 1] if first else None
    if number is None:
        return False
    last = layout.last_letter(number)
    return last == "," or last in TAG_IS_LIKELY


def before_colon(layout: Layout, leading: Leading, continued: Mapping[int, int]) -> Find | None:
    """What stands before a colon without a cue verb as a tag: a name, a sentence whose subject speaks, a few words."""
    return (name_before_colon(layout, leading) or sentence_before_colon(layout, leading, continued)
            or words_before_colon(layout, leading))


def name_before_colon(layout: Layout, leading: Leading) -> Find | None:
    """A name at the end of what leads up to a colon as a tag, or None: "It was over for Marta Roe: ..." has none."""
    last = leading.last
    if layout.pos[last] != "PROPN" or layout.dep[last] == "pobj":
        return None
    name = last
    while name > leading.first and (layout.pos[name - 1] in IN_NAME or layout.tag[name - 1] == "POS"):
        name -= 1
    return Find(
        anchor=last + 1, cue=TokenRange(last + 1, last + 2), source=trimmed_source(layout, TokenRange(name, last + 1)),
        contents=[], construction=Construction.COLON, quoted="words", confidence=ANY_VERB_BESIDE)


def sentence_before_colon(layout: Layout, leading: Leading, continued: Mapping[int, int]) -> Find | None:
    """The last verb before a colon as a tag, or None: "Banks did not back down: ...", "Her answer was blunt: ..."."""
    for i in range(leading.last, leading.first - 1, -1):
        verb, is_be = layout.doc[i], layout.lemma[i] == "be"
        if is_be or verb.pos_ == "VERB" and verb.dep_ != "amod" and (verb.tag_ != "VBN" or has_have(verb)):
            source = source_of_verb(layout, verb, leading.start, continued)
            if source and is_be:
                source = owner(layout, source) or source
            return Find(
                anchor=i, cue=cue_range(verb), source=source, contents=[],
                construction=Construction.COLON, quoted="words", confidence=BEFORE_COLON)
    return None


def words_before_colon(layout: Layout, leading: Leading) -> Find | None:
    """A few words without a verb before a colon as a tag, or None: "In her words: ..."."""
    first, last = leading.first, leading.last
    if last - first >= VERB_TO_QUOTATION:
        return None
    source = TokenRange(first, next((i for i in range(first + 1, last + 1) if layout.pos[i] == "AUX"), last + 1))
    if layout.lemma[last] in cues.view:
        source = owner(layout, source) or source
    return Find(
        anchor=last + 1, cue=TokenRange(last + 1, last + 2), source=trimmed_source(layout, source), contents=[],
        construction=Construction.COLON, quoted="words", confidence=BEFORE_COLON)


def owner(layout: Layout, source: TokenRange) -> TokenRange | None:
    """Whose "message" or "answer" a source is, or None."""
    first, last = source
    possessor = next((layout.doc[i] for i in range(first, last) if layout.dep[i] == "poss"), None)
    return noun_phrase(possessor, layout.doc[last - 1]) if possessor is not None else None
