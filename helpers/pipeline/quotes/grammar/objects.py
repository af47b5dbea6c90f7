"""The objects, phrases and infinitives that a cue verb takes; see contents.py, which lists all constructions."""

from helpers.knowledge import cues
from helpers.pipeline.quotes.find import Construction
from helpers.pipeline.quotes.grammar.content import WHEN, Content, whole
from helpers.pipeline.quotes.grammar.verbs import is_infinitive
from helpers.pipeline.tokens import TokenRange

OUTSIDE = {"according", "during", "because", "after", "before", "until", "despite", "since"}  # say when or whence
ASKED = {"on", "upon", "for"}  # whom one calls on to act is part of what is asked
PLACED = {"at", "during", "for", "in", "on", "since"}  # lead to where and when something was said


def description(verb):
    """She called the plan reckless."""
    for child in verb.rights:
        if child.dep_ in ("oprd", "xcomp", "ccomp") and child.pos_ in ("ADJ", "NOUN", "PROPN", "ADV"):
            what = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.i != child.i), None)
            start, end = whole(child)
            if what is not None and what.i < verb.i:
                return Content(Construction.DESCRIPTION, (whole(what), whole(child)))
            start = min(start, what.left_edge.i) if what is not None else start
            return Content(Construction.DESCRIPTION, (TokenRange(start, end),))
    return None


def infinitive(verb):
    """He promised to leave. She urged residents to boil water. They called on him to go. They suggested leaving."""
    for child in verb.rights:
        if child.dep_ == "xcomp":
            to = next((c for c in child.lefts if c.tag_ == "TO"), None)
            if to is not None:
                asked = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in ASKED and c.i < to.i), None)
                if asked is not None and asked.nbor().lower_ == "condition":
                    return None  # "said on condition of anonymity to speak freely"
                start = negated(to) if asked is None else asked.i + 1
                return Content(Construction.INFINITIVE, (TokenRange(start, end_before_after(child)),))
            if child.tag_ == "VBG":
                return Content(Construction.GERUND, (whole(child),))
    return None


def negated(to):
    """Where an infinitive starts: at its "not" or "never", where one stands before "to"."""
    return to.i - 1 if to.i and to.nbor(-1).dep_ == "neg" else to.i


def end_before_after(verb):
    """Where an infinitive ends: before a comma and "after", with which the article tells when it was asked for.

    So it is before "..., with an aide saying ...".
    """
    for child in verb.rights:
        first = child.left_edge
        after = child.dep_ == "advcl" and first.lower_ == "after" or has_another_speak(child)
        if after and first.i and first.nbor(-1).text == ",":
            return first.i - 1
    return verb.right_edge.i + 1


def object_and_phrase(verb):
    """She accused him of lying. He was described as dead."""
    what = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    if what is None or verb.lemma_ == "question" and is_addressed(verb, what):
        return None
    for child in verb.rights:
        if child.i > what.i and may_lead_on(child):
            if what.i > verb.i:
                both = TokenRange(what.left_edge.i, child.right_edge.i + 1)
                return Content(Construction.OBJECT, (both,), child.lower_)
            if verb.lemma_ in cues.asking:  # "was asked about the plan": not who was asked
                return Content(Construction.PHRASE, (after(child),), child.lower_)
            return Content(Construction.PASSIVE, (whole(what), whole(child)), child.lower_)
    return None


def after(word):
    """All that depends on a word and comes after it."""
    return TokenRange(word.i + 1, word.right_edge.i + 1)


def may_lead_on(child):
    """Whether a verb's dependent is a preposition that may lead to what was said: none of time, with words after it."""
    return (child.dep_ == "prep" and child.lower_ not in OUTSIDE and child.right_edge.i > child.i
            and not has_another_speak(child))


def has_another_speak(child):
    """Whether a verb's dependent is the "with" of "..., with an aide saying ..."."""
    return child.lower_ == "with" and any(word.dep_ == "pcomp" for word in child.rights)


def is_addressed(verb, noun):
    """Whether an object is whom one speaks to, no part of what is said: "told reporters", "questioned the minister"."""
    return verb.lemma_ == "tell" and noun.lemma_ not in cues.tale or (
        verb.lemma_ == "question" and noun.ent_type_ == "PERSON")


def direct_object(verb):
    """He denied the claim."""
    asked = infinitive(verb)  # "urged residents to boil water": whom one asks is no part of what is asked
    for child in verb.rights:
        if is_addressed(verb, child):
            continue
        if child.dep_ == "dobj" and child.pos_ != "PRON" and not (asked and asked.ranges[0][0] > child.i):
            return Content(Construction.OBJECT, (whole(child),))
    return None


def phrase(verb):
    """They called for a vote. She called for the mayor to resign. He referred to it as a gift."""
    for child in verb.rights:
        first = child.left_edge
        if child.dep_ == "advcl" and first.lower_ == "for" and is_infinitive(child):
            return Content(Construction.PHRASE, (TokenRange(first.i + 1, end_before_after(child)),), "for")
    if verb.lemma_ in cues.whole:
        return None  # "said of the deal": what it was about, where or to whom it was said
    for child in verb.rights if object_and_phrase(verb) is None else ():
        about = subject_matter(verb, child)
        if about is not None:
            return Content(Construction.PHRASE, (after(about),), "about")
        if may_lead_on(child) and not is_circumstance(verb, child):
            for later in verb.rights:
                if later.i > child.right_edge.i and later.dep_ == "prep" and later.lower_ == "as":
                    both = TokenRange(child.i + 1, later.right_edge.i + 1)
                    return Content(Construction.PHRASE, (both,), child.lower_)
            return Content(Construction.PHRASE, (after(child),), child.lower_)
    return None


def subject_matter(verb, circumstance):
    """The "about" of "asked at a briefing about the plan", which the parser may hang on "briefing"; or None."""
    if circumstance.lower_ not in PLACED or verb.lemma_ not in cues.speech:
        return None
    for word in verb.doc[circumstance.i + 1 : verb.right_edge.i]:
        if word.is_punct or word.pos_ in ("VERB", "AUX"):
            return None
        if word.lower_ == "about" and word.dep_ == "prep":
            return word if word.right_edge.i > word.i else None
    return None


def is_circumstance(verb, preposition):
    """Whether a phrase tells when or on what condition something was said, or to whom: "replied to Marta"."""
    described = any(child.lower_ == "as" for child in verb.rights)  # "referred to Marta as a friend"
    return any(noun.ent_type_ in WHEN or noun.lower_ == "condition"
               or preposition.lower_ == "to" and noun.ent_type_ == "PERSON" and not described
               for noun in preposition.rights)


def passive(verb):
    """The deal was denounced by Congress."""
    what = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    return Content(Construction.PASSIVE, (whole(what),)) if what is not None else None
