"""A cue -> its source: the words that the article uses at that spot for who said it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from spacy.tokens import Token

from helpers.knowledge import cues
from helpers.knowledge.function_words import EMPTY_SUBJECTS, OF_SOURCE, PERSONAL
from helpers.knowledge.labels import SPEAKERS
from helpers.knowledge.punctuation import ASIDE_MARKS, BEFORE_TAG
from helpers.pipeline.grammar import DONE_TO, FINITE, IN_NAME, NOUN_CLAUSES, NOUNS, SUBJECTS_OR_THERE, VERBS
from helpers.pipeline.quotes.grammar.noun_phrases import (
    before_bracket,
    name_after_day,
    name_before,
    name_before_aside,
    name_of_tag,
    noun_phrase,
    trimmed_source,
)
from helpers.pipeline.quotes.grammar.subjects import above, agent_of, subject_of
from helpers.pipeline.quotes.grammar.verbs import cue_range, is_name, is_passive
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.settings import WITH_PHRASE
from helpers.pipeline.tokens import TokenRange

NOTHING_CONTINUED: Mapping[int, int] = MappingProxyType({})
ENDS_NAME = NOUNS | {"NUM"}
IN_WITH_PHRASE = IN_NAME | {"PRON", "ADP", "PART"}
OBJECTS = {"dobj", "pobj"}
MADE = DONE_TO | {"attr"}  # places of a noun such as "claim" beside the verb whose subject made it
WITHIN_STATEMENT = {"pobj", "appos"}  # of a word in "a letter to Roe saying", beside "letter"
UNDER_VERB = {"advcl", "xcomp"}
Finder = Callable[[Layout, Token], TokenRange | None]


def source_of_verb(layout: Layout, verb: Token, content_start: int,
                   continued: Mapping[int, int] = NOTHING_CONTINUED) -> TokenRange | None:
    """The source of a cue verb, or None where the sentence gives none.

    content_start: the first token of what was said. continued: {a verb: the verb before it whose source it goes on
    with}.
    """
    speaking = speaking_before(layout, verb)
    if speaking is not None:
        return trimmed_source(layout, phrase_of(subject_of(speaking), speaking), speaking)
    while verb.i in continued:
        verb = layout.doc[continued[verb.i]]
        content_start = verb.i + 1
    source = first_found(finders_by_form(verb), layout, verb)
    if source is None:
        source = (phrase_of(agent_of(verb), verb) if is_passive(verb)
                  else source_of_active(layout, verb, content_start))
    return trimmed_source(layout, source and name_of_tag(layout, source, verb), verb)


def finders_by_form(verb: Token) -> tuple[Finder, ...]:
    """What is looked at before a verb's subject: of a participle, and of the verb of "a statement which said"."""
    if verb.tag_ == "VBG":
        return OF_PARTICIPLE
    related = verb.dep_ == "relcl" and any(word.tag_ == "WDT" for word in verb.lefts)
    return OF_RELATIVE if related else ()


def source_of_active(layout: Layout, verb: Token, content_start: int) -> TokenRange | None:
    """The source of a verb in the active, by its subject or by what stands before it."""
    own = [child.i for child in verb.children if child.dep_ in SUBJECTS_OR_THERE]
    source = phrase_of(subject_of(verb), verb)
    if source is not None and is_of_content(layout, verb, source, content_start) and any(i > verb.i for i in own):
        source = None
    if source is None and verb.tag_ in FINITE and not any(i < verb.i for i in own):
        source = first_found(WITHOUT_SUBJECT, layout, verb)
    if source is None and verb.tag_ == "VBG":
        source = subject_nearby(layout, verb)
    return source


def is_of_content(layout: Layout, verb: Token, source: TokenRange, content_start: int) -> bool:
    """Whether a subject after its verb is part of what was said: "said X" follows that, but "Said Marta: ..." opens."""
    if source.start <= verb.i or content_start <= verb.i or verb.i == layout.sentence[verb.i][0]:
        return False
    opens = source.end <= content_start and layout.text[verb.i - 1] == "," and is_set_off(layout, source)
    return not opens  # "But, explained Marta, ..."


def first_found(finders: tuple[Finder, ...], layout: Layout, verb: Token) -> TokenRange | None:
    """What the first of some finders gives that finds anything."""
    for finder in finders:
        source = finder(layout, verb)
        if source is not None:
            return source
    return None


def phrase_of(token: Token | None, cue: Token) -> TokenRange | None:
    """The noun phrase of a token, if there is one."""
    return None if token is None else noun_phrase(token, cue)


def subject_nearby(layout: Layout, participle: Token) -> TokenRange | None:
    """The subject of the nearest verb before a participle that the parser hangs on something without one, or None."""
    for i in range(participle.i - 1, layout.sentence[participle.i][0], -1):
        if layout.pos[i] in VERBS and layout.quotation[i] is None:
            own = [child for child in layout.doc[i].lefts
                   if child.dep_ in SUBJECTS_OR_THERE and not child.tag_.startswith("W")]
            if own:
                return noun_phrase(own[-1], layout.doc[i])
    return None


def quoted_by_another(participle: Token) -> TokenRange | None:
    """Whom an agency "quoted as saying" something, or who "was quoted as saying" it; None for any other participle."""
    preposition = participle.head
    if participle.dep_ != "pcomp" or preposition.lower_ != "as":
        return None
    noun: Token | None = preposition.head
    if preposition.head.lemma_ in cues.quoting:
        noun = next((child for child in preposition.head.children if child.dep_ in DONE_TO), None)
    elif preposition.head.head.lemma_ not in cues.quoting:
        return None
    return phrase_of(noun, preposition)


def speaking_before(layout: Layout, verb: Token) -> Token | None:
    """The verb that says who is "adding" in "..., Marta said on Friday, adding ...": the one before, or None.

    So it is with who "predicted" in "..., Marta said on Friday, and predicted ...".
    """
    doc, first, last = layout.doc, layout.sentence[verb.i][0], verb.i - 1
    while last > first and layout.pos[last] == "ADV":
        last -= 1
    if not goes_on_after(layout, verb, last):
        return None
    for i in range(last, first, -1):
        if layout.quotation[i] is not None:
            return None
        if layout.pos[i] in VERBS:
            before = doc[i]
            says = before.tag_ in FINITE and before.lemma_ in cues.speech and before.dep_ != "relcl"
            return before if says and any(child.dep_ in SUBJECTS_OR_THERE for child in before.children) else None
    return None


def goes_on_after(layout: Layout, verb: Token, last: int) -> bool:
    """Whether a verb is tied to what comes before it: a participle by a comma, a finite one by a conjunction.

    last: the token before the verb, adverbs aside.
    """
    if verb.tag_ == "VBG":
        return layout.text[last] in ASIDE_MARKS
    if verb.tag_ not in FINITE or layout.pos[last] != "CCONJ":
        return False
    told = verb.dep_ == "conj" and verb.head.lemma_ in cues.speech  # "said it begins and added": by who said it
    return not told and not any(child.dep_ in SUBJECTS_OR_THERE for child in verb.children)


def name_after(layout: Layout, verb: Token) -> TokenRange | None:
    """The name after a tag's verb that the parser takes for an object: "But, explained Marta, ..."; or None."""
    if layout.text[verb.i - 1] not in BEFORE_TAG or verb.lemma_ not in cues.speech:
        return None
    name = next((child for child in verb.rights if child.dep_ == "dobj" and child.pos_ == "PROPN"), None)
    if name is None or name.left_edge.i != verb.i + 1:
        return None
    source = noun_phrase(name, verb)
    return source if is_set_off(layout, source) else None


def is_set_off(layout: Layout, source: TokenRange) -> bool:
    """Whether a comma or a colon follows a source."""
    return layout.text[source.end : source.end + 1] in ([","], [":"])


def subject_before(layout: Layout, start: int) -> TokenRange | None:
    """The main subject of the sentence that ends before a token, where it may be someone who speaks, or None."""
    doc, last = layout.doc, start - 1
    while last > 0 and doc[last].is_space:
        last -= 1
    if last < 0 or layout.quotation[last] is not None or not doc[last].is_punct:
        return None  # a heading introduces nobody
    for i in range(*layout.sentence[last]):
        token = doc[i]
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT" and layout.quotation[i] is None:
            speaks = token.ent_type_ in SPEAKERS or token.lower_ in PERSONAL
            return trimmed_source(layout, noun_phrase(token, token.head), token.head) if speaks else None
    return None


def source_of_noun(layout: Layout, noun: Token, told: Token | None = None) -> TokenRange | None:
    """Whose statement a noun names: "her claim", "a warning by the bank", "he made the claim".

    told: the token of what was said, which is no source: "criticism of the bank".
    """
    whose = [child for child in noun.lefts if child.dep_ == "poss"]
    named = whose[-1] if whose else named_after(noun, told)
    if named is None and noun.dep_ in MADE:
        subject = subject_of(noun.head)
        named = subject if subject is not None and subject.i != noun.i else None
    return trimmed_source(layout, phrase_of(named, noun), noun)


def named_after(noun: Token, told: Token | None) -> Token | None:
    """Who is named after a noun: "a warning by the bank"; told: the token of what was said, or None."""
    for preposition in noun.rights:
        if preposition.dep_ == "prep" and preposition.lower_ in OF_SOURCE:
            for named in preposition.rights:
                if named.dep_ == "pobj" and named != told:
                    return named
    return None


def issuer_of(layout: Layout, verb: Token) -> TokenRange | None:
    """Who released "a statement saying ..." or one "that said ...": the subject of the verb whose object it is."""
    noun = verb.head if verb.dep_ in NOUN_CLAUSES or not verb.i else verb.nbor(-1)
    while noun.dep_ in WITHIN_STATEMENT and noun.lemma_ not in cues.written:  # sent a letter to Roe saying ...
        noun = noun.head.head if noun.head.pos_ == "ADP" else noun.head
    if noun.pos_ == "VERB":
        noun = next((child for child in noun.rights if child.dep_ == "dobj" and child.lemma_ in cues.written), noun)
    issued = noun.head.lemma_ in cues.issuing or noun.lemma_ in cues.written
    if noun.dep_ != "dobj" or not issued or noun.head.lemma_ in cues.perceiving:
        return None
    return phrase_of(subject_of(noun.head), verb)


def after_with(layout: Layout, participle: Token) -> TokenRange | None:
    """The noun phrase of "with one critic saying ...", or None."""
    last = participle.i - 1
    while last > 0 and layout.pos[last] == "ADV":
        last -= 1
    first = last
    stop = max(layout.sentence[participle.i][0], last - WITH_PHRASE)
    while first > stop and layout.pos[first] in IN_WITH_PHRASE and layout.lower[first] != "with":
        first -= 1
    if layout.lower[first] == "with" and first < last and layout.pos[first + 1] != "ADP":
        return TokenRange(first + 1, last + 1)
    return None


def phrase_before(layout: Layout, verb: Token) -> TokenRange | None:
    """The noun phrase that ends right before the verb, an age or a bracket aside, where it has no subject."""
    start = layout.sentence[verb.i][0]
    last = before_bracket(layout, before_age(layout, cue_range(verb).start - 1, start), start)
    if last < start or layout.quotation[last] is not None:
        return None
    word = layout.doc[last]
    if word.pos_ not in ENDS_NAME and not (word.pos_ == "ADV" and is_name(word, verb)):
        return None
    if word.dep_ in OBJECTS and word.ent_type_ != "PERSON":
        return doer(word, verb)
    first = word.left_edge.i if word.pos_ == "NUM" else last  # "four in ten say"
    return TokenRange(name_before(layout, first, start), last + 1)


def before_age(layout: Layout, last: int, start: int) -> int:
    """The last token of a name before the comma, or the age between commas, that ends with a token; else that token."""
    if last <= start or layout.text[last] != ",":
        return last
    last -= 1
    return last - 2 if last > start + 1 and layout.pos[last] == "NUM" and layout.text[last - 1] == "," else last


def doer(thing: Token, cue: Token) -> TokenRange | None:
    """The phrase of whoever does something to a thing, or None: "an aide who met us to discuss the plan said ..."."""
    verb = above(thing)
    while verb.dep_ in UNDER_VERB and verb.head.i < cue.i and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ == "relcl":
        return noun_phrase(verb.head, cue)
    own = verb.tag_ == "VBG" and any(child.dep_ in SUBJECTS_OR_THERE for child in verb.lefts)  # "Marta, greeting him,"
    if not own and verb.dep_ in ("advcl", "pcomp"):
        return None
    subject = subject_of(verb)
    return noun_phrase(subject, cue) if subject is not None and subject.lower_ not in EMPTY_SUBJECTS else None


def of_quoted(layout: Layout, participle: Token) -> TokenRange | None:
    """`quoted_by_another`, in the form of a finder."""
    return quoted_by_another(participle)


OF_PARTICIPLE: tuple[Finder, ...] = (of_quoted, after_with, issuer_of)
OF_RELATIVE: tuple[Finder, ...] = (issuer_of,)
WITHOUT_SUBJECT: tuple[Finder, ...] = (name_after_day, phrase_before, name_after, name_before_aside)
