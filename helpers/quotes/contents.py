"""A cue verb -> what its grammar offers as content, as ranges of tokens (first, one past the last).

Each construction is one function from a verb to a `Content`, or None; `CONSTRUCTIONS` lists them. A new construction is
one more function here; make_weights.py then learns how far it can be trusted, and trust.py weighs it.
"""

from typing import NamedTuple

from helpers.knowledge import cues
from helpers.quotes.cues import FINITE, has_tense, is_infinitive
from helpers.quotes.subjects import NOUNS, SUBJECTS, speaker_within

OUTSIDE = {"according", "during", "because", "after", "before", "until", "despite", "since"}  # say when or whence
WHEN = {"DATE", "TIME"}  # labels of entities
PARENTHETIC = {"parataxis", "advcl", "ccomp", "dep", "intj", "appos", "relcl", "conj"}
ASKED = {"on", "upon", "for"}  # whom one calls on to act is part of what is asked
SET_OFF = {",", "?", "!", '"', "''", "--", "—", "–"}  # parts a tag from the clause before it
IN_SUBJECT = {"PROPN", "NOUN", "PRON", "ADJ", "DET", "NUM", "ADP", "PART", "ADV", "AUX"}
SUBJECT_WITHIN = 10  # tokens from a comma to the verb of a tag
WHETHER = {"if", "whether"}
ANSWERS = {"yes", "no"}
SUBJECT_TAKEN_FOR = {"dobj", "npadvmod"}
BREAKS = {"(", ";", "-", "--", "—", "–"}  # part what a tag stands in from the rest of its sentence
THAT_WITHIN = 12  # tokens between a verb and its "that"


class Content(NamedTuple):
    """What a cue may introduce: the construction's name and the token ranges."""

    construction: str
    ranges: tuple[tuple[int, int], ...]


def contents_of(verb, is_speech):
    """All that a verb's grammar offers as content; is_speech: whether it is a verb of speech."""
    places = {child.dep_ for child in verb.children}
    found = (construction(verb) for construction, needed, speech_alone in CONSTRUCTIONS
             if (is_speech or not speech_alone) and (needed is None or needed & places))
    return [content for content in found if content is not None]


def whole(token):
    """The range of a token with all that depends on it."""
    return token.left_edge.i, token.right_edge.i + 1


def whole_sentence(token):
    """The range of a token's sentence, from the sentence's root: `token.sent` walks the whole Doc."""
    while token.head.i != token.i:
        token = token.head
    return whole(token)


def clause(verb):
    """He said (that) exports fell. He asked them to leave. He said no. He asked if it was late."""
    inner = speaker_within(verb)
    for child in verb.rights:
        if child.dep_ == "ccomp":
            start, end = whole(child)
            if inner is not None:
                return Content("parenthesis", ((verb.left_edge.i, verb.i), (inner.right_edge.i + 1, end)))
            if verb.doc[start].lower_ == "that" and any(
                    word.dep_ == "dobj" and word.lemma_ in cues.message for word in verb.rights):
                return None  # "dispute her claim in May that ...": she says it
            to = next((c for c in child.lefts if c.tag_ == "TO"), None)
            if to is not None and any(c.dep_ == "nsubj" for c in child.lefts) and verb.lemma_ not in cues.finding:
                return Content("recipient infinitive", ((negated(to), end_before_after(child)),))
            return Content("clause", ((max(subject_taken(verb, child, start), verb.i + 1), end),))
        if child.dep_ == "xcomp" and verb.lemma_ in cues.speech and is_finite(child):
            return Content("clause", ((max(child.left_edge.i, verb.i + 1), child.right_edge.i + 1),))
        asked = child.dep_ == "advcl" and verb.lemma_ in cues.asking and any(c.lower_ in WHETHER for c in child.lefts)
        if asked or child.dep_ == "intj" and child.lower_ in ANSWERS:
            return Content("clause", (whole(child),))
    return None


def is_finite(verb):
    """Whether a verb has a tense of its own: "which he argued | helps the poor", "who she said | would win"."""
    return verb.tag_ in FINITE or any(word.tag_ == "MD" for word in verb.lefts)


def subject_taken(verb, child, start):
    """The start of a clause, at its subject where the parser took that for another part: "said the ferry | was"."""
    tensed = has_tense((child, *child.lefts))
    begins = any(token.dep_ in SUBJECTS or token.dep_ == "mark" for token in child.children) or any(
        token.text == ":" for token in verb.doc[start - 2 : start])
    if begins or not tensed:
        return start
    day = next((i for i in range(start - 1, verb.i, -1) if verb.doc[i].ent_type_ in WHEN), start)
    if verb.doc[day].dep_ in ("pobj", "npadvmod") and all(w.pos_ in IN_SUBJECT for w in verb.doc[day:start]):
        return day + 1  # "warned on Monday | profits would fall"
    taken = [token for token in verb.rights
             if token.i < start and token.dep_ in SUBJECT_TAKEN_FOR and token.ent_type_ not in WHEN]
    told = len(taken) > 1 and is_addressed(verb, taken[0])
    return taken[told].left_edge.i if taken else start


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


def that_clause(verb):
    """He predicted on Friday that ...: from "that" on, where the parser saw no clause."""
    if any(child.dep_ == "ccomp" for child in verb.rights):
        return None
    opens = verb.dep_ == "advcl" and verb.head.i > verb.i  # "Asked about reports that ..., Marta said ..."
    _, end = whole(verb) if opens else whole_sentence(verb)
    for token in verb.doc[verb.i + 1 : min(verb.i + THAT_WITHIN, end)]:
        if token.pos_ in ("VERB", "AUX"):
            return None
        # asked in a letter why ...
        asks = verb.lemma_ in cues.asking and token.tag_ in ("WRB", "WP") and token.lower_ != "when"
        if (asks or token.lower_ in ("that", "whether")) and token.dep_ not in ("nsubj", "nsubjpass", "dobj", "det"):
            if any(later.pos_ in ("VERB", "AUX") for later in verb.doc[token.i : end]):
                return Content("that", ((token.i, end),))
    return None


def left_clause(verb):
    """Exports fell, he said."""
    for child in verb.lefts:
        if child.dep_ == "ccomp":
            set_off = any(token.text in SET_OFF for token in verb.doc[child.right_edge.i : verb.i])
            return Content("clause before" if set_off else "bare clause before", ((child.left_edge.i, verb.i),))
    return None


def sentence_around(verb):
    """Exports fell, the ministry said. In May, the ministry said, exports fell: where the parser saw no clause."""
    if verb.tag_ not in FINITE or any(child.dep_ == "ccomp" for child in verb.children):
        return None
    doc, comma = verb.doc, verb.i - 1
    start, end = whole_sentence(verb)
    while comma > start and verb.i - comma <= SUBJECT_WITHIN and doc[comma].pos_ in IN_SUBJECT:
        comma -= 1
    if comma <= start or doc[comma].text != ",":
        return None
    named = any(token.pos_ in NOUNS for token in (*doc[comma + 1 : verb.i], *doc[verb.i + 1 : verb.i + 3]))
    if not named or any(token.tag_ in ("WDT", "WP") for token in doc[comma + 1 : verb.i]):
        return None
    told = next((child.right_edge for child in verb.rights if child.dep_ == "dobj" and verb.lemma_ == "tell"), verb)
    after = next((i for i in range(told.i + 1, end) if doc[i].ent_type_ not in WHEN), end)  # "she said Friday."
    first = next((i + 1 for i in range(comma - 1, start, -1)
                  if doc[i].text in BREAKS and doc[i - 1].whitespace_), start)
    begun = doc[first].pos_ == "SCONJ" or not has_tense(doc[first:comma])
    if begun and doc[after:end].text[:1] == "," and has_tense(doc[after:end]):
        return Content("parenthesis", ((first, comma), (after + 1, end)))
    if not has_tense(doc[start:comma]):
        return None
    ends = after == end or doc[after].text == "." or doc[after : after + 3].text == ", on condition"
    return Content("clause before" if ends and comma + 1 < verb.i else "sentence before", ((start, comma),))


def parenthesis(verb):
    """The ferry, officials said, left early. As he put it, the clock is running."""
    head = verb.head
    if head.i == verb.i or verb.dep_ not in PARENTHETIC:
        return None
    dependents = {child.dep_ for child in verb.children}
    if verb.lemma_ == "tell":
        dependents.discard("dobj")  # "as she told reporters"
    # "As reported by the agency, ..."
    reported_by = verb.dep_ == "advcl" and verb.tag_ == "VBN" and "agent" in dependents
    if not (dependents & {"nsubj", "nsubjpass"} or reported_by) or dependents & {"ccomp", "dobj", "xcomp"}:
        return None
    if verb.dep_ == "advcl" and not any(child.lower_ == "as" for child in verb.lefts):
        return None
    (start, end), (outer_start, outer_end) = whole(verb), whole(head)
    if verb.i + 1 < end and verb.nbor().text == ",":
        end = verb.i + 1  # It was, he said, "a great day": what follows is no part of the tag
    if not outer_start <= start < end <= outer_end or end < outer_end and verb.doc[end].text == ";":
        return None
    if verb.dep_ == "advcl" and start > outer_start and not verb.doc[start - 1].is_punct and (
            verb.doc[start - 1].pos_ not in ("CCONJ", "SCONJ")):
        return None  # "the crowd grew as she said this": when it was
    ranges = tuple((a, b) for a, b in ((outer_start, start), (end, outer_end)) if b > a)
    return Content("as" if verb.dep_ == "advcl" else "parenthesis", ranges) if ranges else None


def description(verb):
    """She called the plan reckless."""
    for child in verb.rights:
        if child.dep_ in ("oprd", "xcomp", "ccomp") and child.pos_ in ("ADJ", "NOUN", "PROPN", "ADV"):
            what = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.i != child.i), None)
            start, end = whole(child)
            if what is not None and what.i < verb.i:
                return Content("description", (whole(what), (start, end)))
            return Content("description", ((min(start, what.left_edge.i) if what is not None else start, end),))
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
                return Content("infinitive", ((start, end_before_after(child)),))
            if child.tag_ == "VBG":
                return Content("gerund", (whole(child),))
    return None


def object_and_phrase(verb):
    """She accused him of lying. He was described as dead."""
    what = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    if what is None or verb.lemma_ == "question" and is_addressed(verb, what):
        return None
    for child in verb.rights:
        if child.i > what.i and may_lead_on(child):
            if what.i > verb.i:
                return Content("object " + child.lower_, ((what.left_edge.i, child.right_edge.i + 1),))
            if verb.lemma_ in cues.asking:  # "was asked about the plan": not who was asked
                return Content("phrase " + child.lower_, ((child.i + 1, child.right_edge.i + 1),))
            return Content("passive " + child.lower_, (whole(what), whole(child)))
    return None


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
            return Content("object", (whole(child),))
    return None


def phrase(verb):
    """They called for a vote. She called for the mayor to resign. He referred to it as a gift."""
    for child in verb.rights:
        first = child.left_edge
        if child.dep_ == "advcl" and first.lower_ == "for" and is_infinitive(child):
            return Content("phrase for", ((first.i + 1, end_before_after(child)),))
    if verb.lemma_ in cues.whole:
        return None  # "said of the deal": what it was about, where or to whom it was said
    for child in verb.rights if object_and_phrase(verb) is None else ():
        if may_lead_on(child) and not is_circumstance(verb, child):
            for later in verb.rights:
                if later.i > child.right_edge.i and later.dep_ == "prep" and later.lower_ == "as":
                    return Content("phrase " + child.lower_, ((child.i + 1, later.right_edge.i + 1),))
            return Content("phrase " + child.lower_, ((child.i + 1, child.right_edge.i + 1),))
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
    return Content("passive", (whole(what),)) if what is not None else None


def rest(verb):
    """He said on Friday the bank had failed: what follows, where the parser saw no clause."""
    if verb.tag_ not in FINITE or any(child.dep_ in ("ccomp", "dobj", "xcomp") for child in verb.rights):
        return None
    doc, (_, end) = verb.doc, whole_sentence(verb)
    for i in range(verb.i + 1, end):
        token = doc[i]
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.i > i and token.left_edge.i > verb.i:
            start = token.left_edge.i
            joined = start > verb.i + 1 and (doc[start - 1].text == "," or doc[start - 1].pos_ in ("CCONJ", "SCONJ"))
            return None if joined else Content("rest", ((start, end),))
    return None


# each construction, the places of dependents of which the verb must have one (None where it needs none), and whether
# only verbs of speech have it
CONSTRUCTIONS = (
    (clause, {"ccomp", "xcomp", "advcl", "intj"}, False), (that_clause, None, True), (left_clause, {"ccomp"}, False),
    (sentence_around, None, True), (parenthesis, {"nsubj", "nsubjpass", "agent"}, True),
    (description, {"oprd", "xcomp", "ccomp"}, False), (infinitive, {"xcomp"}, False),
    (object_and_phrase, {"prep"}, False), (direct_object, {"dobj"}, False), (phrase, {"prep", "advcl"}, False),
    (passive, {"nsubjpass"}, False), (rest, None, True),
)
