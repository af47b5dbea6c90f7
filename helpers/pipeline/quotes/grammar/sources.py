"""A cue -> its source: the words that the article uses at that spot for who said it.

Sources are ranges of tokens (first, one past the last).
"""

from helpers.knowledge import cues
from helpers.knowledge.labels import SPEAKERS
from helpers.knowledge.punctuation import DASHES
from helpers.pipeline.grammar import FINITE, IN_NAME, NOUNS, SUBJECTS
from helpers.pipeline.quotes.grammar.noun_phrases import before_bracket, clean, noun_phrase
from helpers.pipeline.quotes.grammar.subjects import ENDS_CONTENT, THINGS, above, agent_of, subject_of
from helpers.pipeline.quotes.grammar.verbs import cue_range, is_name, is_passive
from helpers.pipeline.quotes.settings import WITH_PHRASE

PERSONAL = {"he", "she", "they"}
PERCEIVES = {"find", "get", "hear", "notice", "read", "receive", "see", "watch"}  # what one does with another's letter
ASIDE = {","} | DASHES


def source_of_verb(layout, verb, content_start, shares=None):
    """The source of a cue verb, or None where the sentence gives none.

    content_start: the first token of what was said. shares: {verb: the verb before it whose source it shares}.
    """
    shares = shares or {}
    speaking = speaking_before(layout, verb)
    if speaking is not None:
        return clean(layout, noun_phrase(subject_of(speaking), speaking), speaking)
    while verb.i in shares:
        verb = layout.doc[shares[verb.i]]
        content_start = verb.i + 1
    source = None
    if verb.tag_ == "VBG":
        source = quoted_by_another(verb) or after_with(layout, verb) or issuer_of(verb)
    elif verb.dep_ == "relcl" and any(word.tag_ == "WDT" for word in verb.lefts):
        source = issuer_of(verb)
    if source:
        return clean(layout, source, verb)
    if is_passive(verb):
        agent = agent_of(verb)
        return clean(layout, noun_phrase(agent, verb) if agent is not None else None, verb)
    subject = subject_of(verb)
    source = noun_phrase(subject, verb) if subject is not None else None
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    # "Said Marta: ...", "But, explained Marta, ..."
    opens = verb.i == layout.sentence[verb.i][0] or (
        source and source[1] <= content_start and layout.text[verb.i - 1] == "," and set_off(layout, source))
    if source and source[0] > verb.i and content_start > verb.i and not opens and any(
            child.i > verb.i for child in own):
        source = None  # "said X" follows what was said; where the words come later, X is part of them
    if source is None and verb.tag_ in FINITE and not any(child.i < verb.i for child in own):
        source = phrase_before(layout, verb) or name_after(layout, verb) or name_before_aside(layout, verb)
    if source is None and verb.tag_ == "VBG":
        source = subject_nearby(layout, verb)
    return clean(layout, source, verb)


def name_before_aside(layout, verb):
    """The name that an aside parts from a verb without a subject: "In Oslo, Marta, who smiled, said ..."; or None."""
    doc, (start, _) = layout.doc, layout.sentence[verb.i]
    last = cue_range(verb)[0] - 1
    if last <= start or doc[last].text not in ASIDE:
        return None
    for i in range(last - 1, start, -1):
        if layout.quotation[i] is not None:
            continue
        if doc[i].text == doc[last].text and layout.pos[i - 1] == "PROPN":
            first = i - 1
            while first > start and layout.pos[first - 1] in IN_NAME:
                first -= 1
            return first, i
    return None


def subject_nearby(layout, participle):
    """The subject of the nearest verb before a participle that the parser hangs on something without one, or None."""
    for i in range(participle.i - 1, layout.sentence[participle.i][0], -1):
        if layout.pos[i] in ("VERB", "AUX") and layout.quotation[i] is None:
            own = [child for child in layout.doc[i].lefts if child.dep_ in SUBJECTS and not child.tag_.startswith("W")]
            if own:
                return noun_phrase(own[-1], layout.doc[i])
    return None


def quoted_by_another(participle):
    """Whom an agency "quoted as saying" something, or who "was quoted as saying" it, as a token range; or None."""
    preposition = participle.head
    if participle.dep_ != "pcomp" or preposition.lower_ != "as":
        return None
    noun = preposition.head
    if noun.lemma_ in cues.quoting:
        noun = next((child for child in noun.children if child.dep_ in ("dobj", "nsubjpass")), None)
    elif noun.head.lemma_ not in cues.quoting:
        return None
    return noun_phrase(noun, preposition) if noun is not None else None


def speaking_before(layout, verb):
    """The verb that says who is "adding" in "..., Marta said on Friday, adding ...": the one before, or None.

    So it is with who "predicted" in "..., Marta said on Friday, and predicted ...".
    """
    doc, first, last = layout.doc, layout.sentence[verb.i][0], verb.i - 1
    while last > first and doc[last].pos_ == "ADV":
        last -= 1
    if verb.tag_ == "VBG":
        joined = doc[last].text == "," or doc[last].text in DASHES
    else:
        told = verb.dep_ == "conj" and verb.head.lemma_ in cues.speech  # "said it begins and added": by who said it
        joined = not told and verb.tag_ in FINITE and doc[last].pos_ == "CCONJ" and not any(
            child.dep_ in SUBJECTS for child in verb.children)
    if not joined:
        return None
    for i in range(last, first, -1):
        if layout.quotation[i] is not None:
            return None
        if doc[i].pos_ in ("VERB", "AUX"):
            says = doc[i].tag_ in FINITE and doc[i].lemma_ in cues.speech and doc[i].dep_ != "relcl"
            return doc[i] if says and any(child.dep_ in SUBJECTS for child in doc[i].children) else None
    return None


def name_after(layout, verb):
    """The name after a tag's verb that the parser takes for an object: "But, explained Marta, ..."; or None."""
    if layout.text[verb.i - 1] not in ENDS_CONTENT or verb.lemma_ not in cues.speech:
        return None
    name = next((child for child in verb.rights if child.dep_ == "dobj" and child.pos_ == "PROPN"), None)
    source = name is not None and name.left_edge.i == verb.i + 1 and noun_phrase(name, verb)
    return source if source and set_off(layout, source) else None


def set_off(layout, source):
    """Whether a comma or a colon follows a source."""
    return layout.text[source[1] : source[1] + 1] in ([","], [":"])


def subject_before(layout, start):
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
            return clean(layout, noun_phrase(token, token.head), token.head) if speaks else None
    return None


def source_of_noun(layout, noun, told=None):
    """Whose statement a noun names: "her claim", "a warning by the bank", "he made the claim".

    told: the token of what was said, which is no source: "criticism of the bank".
    """
    source = None
    for child in noun.lefts:
        if child.dep_ == "poss":
            source = noun_phrase(child, noun)
    for child in noun.rights:
        if source is None and child.dep_ == "prep" and child.lower_ in ("by", "from", "of"):
            source = next((noun_phrase(g, noun) for g in child.rights if g.dep_ == "pobj" and g != told), None)
    if source is None and noun.dep_ in ("dobj", "attr", "nsubjpass"):
        subject = subject_of(noun.head)
        if subject is not None and subject.i != noun.i:
            source = noun_phrase(subject, noun)
    return clean(layout, source, noun)


def issuer_of(verb):
    """Who released "a statement saying ..." or one "that said ...": the subject of the verb whose object it is."""
    noun = verb.head if verb.dep_ in ("acl", "relcl") or not verb.i else verb.nbor(-1)
    while noun.dep_ in ("pobj", "appos") and noun.lemma_ not in cues.written:  # sent a letter to Roe saying ...
        noun = noun.head.head if noun.head.pos_ == "ADP" else noun.head
    if noun.pos_ == "VERB":
        noun = next((child for child in noun.rights if child.dep_ == "dobj" and child.lemma_ in cues.written), noun)
    issued = noun.head.lemma_ in cues.issuing or noun.lemma_ in cues.written
    if noun.dep_ == "dobj" and issued and noun.head.lemma_ not in PERCEIVES:
        subject = subject_of(noun.head)
        return noun_phrase(subject, verb) if subject is not None else None
    return None


def after_with(layout, participle):
    """The noun phrase of "with one critic saying ...", or None."""
    doc, last = layout.doc, participle.i - 1
    while last > 0 and doc[last].pos_ == "ADV":
        last -= 1
    first = last
    stop = max(layout.sentence[participle.i][0], last - WITH_PHRASE)
    while first > stop and doc[first].pos_ in IN_NAME | {"PRON", "ADP", "PART"} and doc[first].lower_ != "with":
        first -= 1
    if doc[first].lower_ == "with" and first < last and doc[first + 1].pos_ != "ADP":
        return first + 1, last + 1
    return None


def phrase_before(layout, verb):
    """The noun phrase that ends right before the verb, an age or a bracket aside, where it has no subject."""
    doc, start = layout.doc, layout.sentence[verb.i][0]
    last = cue_range(verb)[0] - 1
    if last > start and doc[last].text == ",":
        last -= 1
        if last > start + 1 and doc[last].pos_ == "NUM" and doc[last - 1].text == ",":
            last -= 2
    last = before_bracket(layout, last, start)
    if last < start or layout.quotation[last] is not None or (
            doc[last].pos_ not in NOUNS | {"NUM"} and not (doc[last].pos_ == "ADV" and is_name(doc[last], verb))):
        return None
    if doc[last].dep_ in ("dobj", "pobj") and doc[last].ent_type_ != "PERSON":
        return doer(doc[last], verb)
    first = doc[last].left_edge.i if doc[last].pos_ == "NUM" else last  # "four in ten say"
    while first > start and doc[first - 1].pos_ in IN_NAME and layout.quotation[first - 1] is None:
        first -= 1
    return first, last + 1


def doer(thing, cue):
    """The phrase of whoever does something to a thing, or None: "an aide who met us to discuss the plan said ..."."""
    verb = above(thing)
    while verb.dep_ in ("advcl", "xcomp") and verb.head.i < cue.i and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ == "relcl":
        return noun_phrase(verb.head, cue)
    own = verb.tag_ == "VBG" and any(child.dep_ in SUBJECTS for child in verb.lefts)  # "Marta, greeting him, said ..."
    subject = subject_of(verb) if own or verb.dep_ not in ("advcl", "pcomp") else None
    return noun_phrase(subject, cue) if subject is not None and subject.lower_ not in THINGS else None
