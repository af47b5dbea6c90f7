"""The objects, phrases and infinitives that a cue verb takes; see constructions.py, which lists all constructions."""

from spacy.tokens import Token

from helpers.knowledge import cues
from helpers.knowledge.function_words import CALLED_UPON, SAY_WHEN_OR_WHENCE, SAY_WHERE_OR_WHEN
from helpers.pipeline.grammar import DONE_TO, VERBS
from helpers.pipeline.quotes.find import Construction
from helpers.pipeline.quotes.grammar.content import WHEN, Content, subtree
from helpers.pipeline.quotes.grammar.verbs import is_infinitive, to_of
from helpers.pipeline.tokens import TokenRange

DESCRIBES = frozenset({"oprd", "xcomp", "ccomp"})  # dependents that may say what something is
DESCRIPTIONS = {"ADJ", "NOUN", "PROPN", "ADV"}


def description(verb: Token) -> Content | None:
    """She called the plan reckless."""
    for child in verb.rights:
        if child.dep_ in DESCRIBES and child.pos_ in DESCRIPTIONS:
            what = next((c for c in verb.children if c.dep_ in DONE_TO and c.i != child.i), None)
            start, end = subtree(child)
            if what is not None and what.i < verb.i:
                return Content(Construction.DESCRIPTION, (subtree(what), subtree(child)))
            start = min(start, what.left_edge.i) if what is not None else start
            return Content(Construction.DESCRIPTION, (TokenRange(start, end),))
    return None


def infinitive(verb: Token) -> Content | None:
    """He promised to leave. She urged residents to boil water. They called on him to go. They suggested leaving."""
    for child in verb.rights:
        if child.dep_ == "xcomp":
            to = to_of(child)
            if to is not None:
                return asked_infinitive(verb, child, to)
            if child.tag_ == "VBG":
                return Content(Construction.GERUND, (subtree(child),))
    return None


def asked_infinitive(verb: Token, child: Token, to: Token) -> Content | None:
    """An infinitive, with whom one calls on to do it; None in "said on condition of anonymity to speak freely"."""
    asked = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in CALLED_UPON and c.i < to.i), None)
    if asked is not None and asked.nbor().lower_ in cues.terms:
        return None
    start = negated(to) if asked is None else asked.i + 1
    return Content(Construction.INFINITIVE, (TokenRange(start, end_before_after(child)),))


def negated(to: Token) -> int:
    """Where an infinitive starts: at its "not" or "never", where one stands before "to"."""
    return to.i - 1 if to.i and to.nbor(-1).dep_ == "neg" else to.i


def end_before_after(verb: Token) -> int:
    """Where an infinitive ends: before a comma and "after", with which the article tells when it was asked for.

    So it is before "..., with an aide saying ...".
    """
    for child in verb.rights:
        first = child.left_edge
        after = child.dep_ == "advcl" and first.lower_ == "after" or has_another_speak(child)
        if after and first.i and first.nbor(-1).text == ",":
            return first.i - 1
    return verb.right_edge.i + 1


def object_and_phrase(verb: Token) -> Content | None:
    """She accused him of lying. He was described as dead."""
    what = next((c for c in verb.children if c.dep_ in DONE_TO), None)
    if what is None or verb.lemma_ in cues.interrogating and is_addressed(verb, what):
        return None
    for child in verb.rights:
        if child.i > what.i and may_lead_on(child):
            if what.i > verb.i:
                both = TokenRange(what.left_edge.i, child.right_edge.i + 1)
                return Content(Construction.OBJECT, (both,), child.lower_)
            if verb.lemma_ in cues.asking:  # "was asked about the plan": not who was asked
                return Content(Construction.PHRASE, (words_after(child),), child.lower_)
            return Content(Construction.PASSIVE, (subtree(what), subtree(child)), child.lower_)
    return None


def words_after(word: Token) -> TokenRange:
    """All that depends on a word and comes after it."""
    return TokenRange(word.i + 1, word.right_edge.i + 1)


def may_lead_on(child: Token) -> bool:
    """Whether a verb's dependent is a preposition that may lead to what was said: none of time, with words after it."""
    return (child.dep_ == "prep" and child.lower_ not in SAY_WHEN_OR_WHENCE and child.right_edge.i > child.i
            and not has_another_speak(child))


def has_another_speak(child: Token) -> bool:
    """Whether a verb's dependent is the "with" of "..., with an aide saying ..."."""
    return child.lower_ == "with" and any(word.dep_ == "pcomp" for word in child.rights)


def is_addressed(verb: Token, noun: Token) -> bool:
    """Whether an object is whom one speaks to, no part of what is said: "told reporters", "questioned the minister"."""
    if verb.lemma_ in cues.telling:
        return noun.lemma_ not in cues.tale
    return verb.lemma_ in cues.interrogating and noun.ent_type_ == "PERSON"


def direct_object(verb: Token) -> Content | None:
    """He denied the claim."""
    asked = infinitive(verb)  # "urged residents to boil water": whom one asks is no part of what is asked
    for child in verb.rights:
        if child.dep_ != "dobj" or child.pos_ == "PRON" or is_addressed(verb, child):
            continue
        if asked is None or asked.ranges[0].start <= child.i:
            return Content(Construction.OBJECT, (subtree(child),))
    return None


def phrase(verb: Token) -> Content | None:
    """They called for a vote. She called for the mayor to resign. He referred to it as a gift."""
    for child in verb.rights:
        first = child.left_edge
        if child.dep_ == "advcl" and first.lower_ == "for" and is_infinitive(child):
            return Content(Construction.PHRASE, (TokenRange(first.i + 1, end_before_after(child)),), "for")
    if verb.lemma_ in cues.whole:
        return None  # "said of the deal": what it was about, where or to whom it was said
    if object_and_phrase(verb) is not None:
        return None
    for child in verb.rights:
        about = subject_matter(verb, child)
        if about is not None:
            return Content(Construction.PHRASE, (words_after(about),), "about")
        if may_lead_on(child) and not is_circumstance(verb, child):
            return Content(Construction.PHRASE, (with_description(verb, child),), child.lower_)
    return None


def with_description(verb: Token, preposition: Token) -> TokenRange:
    """What a preposition leads to, up to the end of what it is said to be: "referred to | it as a gift"."""
    for later in verb.rights:
        if later.i > preposition.right_edge.i and later.dep_ == "prep" and later.lower_ == "as":
            return TokenRange(preposition.i + 1, later.right_edge.i + 1)
    return words_after(preposition)


def subject_matter(verb: Token, circumstance: Token) -> Token | None:
    """The "about" of "asked at a briefing about the plan", which the parser may hang on "briefing"; or None."""
    if circumstance.lower_ not in SAY_WHERE_OR_WHEN or verb.lemma_ not in cues.speech:
        return None
    for word in verb.doc[circumstance.i + 1 : verb.right_edge.i]:
        if word.is_punct or word.pos_ in VERBS:
            return None
        if word.lower_ == "about" and word.dep_ == "prep":
            return word if word.right_edge.i > word.i else None
    return None


def is_circumstance(verb: Token, preposition: Token) -> bool:
    """Whether a phrase tells when or on what condition something was said, or to whom: "replied to Marta"."""
    described = any(child.lower_ == "as" for child in verb.rights)  # "referred to Marta as a friend"
    return any(noun.ent_type_ in WHEN or noun.lower_ in cues.terms
               or preposition.lower_ == "to" and noun.ent_type_ == "PERSON" and not described
               for noun in preposition.rights)


def passive(verb: Token) -> Content | None:
    """The deal was denounced by Congress."""
    what = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    return Content(Construction.PASSIVE, (subtree(what),)) if what is not None else None
