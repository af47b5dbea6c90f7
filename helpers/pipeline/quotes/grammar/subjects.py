"""A verb -> its subject: the token for whoever does what the verb says."""

from helpers.knowledge import cues
from helpers.knowledge.labels import SPEAKERS
from helpers.knowledge.punctuation import DASHES
from helpers.pipeline.grammar import FINITE, NOUNS, OBJECTS, SUBJECTS
from helpers.pipeline.quotes.grammar.verbs import is_infinitive, is_passive
from helpers.pipeline.quotes.settings import CLIMBS

SHARES_SUBJECT = {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep"}  # such a verb has its head's subject
INFINITE = {"acl", "advcl", "xcomp", "pcomp"}  # so does an infinitive or participle in these places
IN_PREDICATE = {"acomp", "attr", "dobj", "prep", "pcomp", "pobj", "oprd", "advmod"}  # "was quick to add", "went so far"
ENDS_CONTENT = {",", '"', "''"}  # right before a tag
THINGS = {"it", "nothing", "something", "that", "this"}  # that one may have to say: "had this to say: ..."
SINGLED_OUT = {"only", "first", "last", "latest"}


def subject_of(verb):
    """The token that is the verb's subject, its own or the one it shares with the verb that governs it, or None."""
    named = speaker_within(verb)
    if named is not None:
        return named
    recorded = verb.nbor(-1) if verb.tag_ == "VBG" and verb.i else verb
    if recorded.dep_ == "pobj" and recorded.head.head.lemma_ in cues.recording:
        return recorded  # "played a tape of Marta saying ..."
    for _ in range(CLIMBS):
        before = [child for child in verb.lefts if child.dep_ in SUBJECTS
                  and not (child.lower_ in THINGS and is_infinitive(verb))]
        after = next((child for child in verb.rights if child.dep_ in SUBJECTS), None)
        # "..., said Marta", whatever comes before
        inverted = after is not None and verb.i and verb.nbor(-1).text in ENDS_CONTENT
        subject = before[-1] if before and not inverted else after
        if before and subject is before[-1] and subject.tag_ == "WP":
            subject = before[0]  # "Marta, who sits nearby, said ..."
        if subject is not None:
            return subject
        head = verb.head
        if head.i == verb.i:
            return None
        asked = whom_asked(verb)
        if asked is not None:
            return asked
        if is_aside(verb):
            verb = above(head)
            while verb.dep_ in ("acl", "relcl") and verb.head.i != verb.i:
                verb = above(verb)
            continue
        if verb.dep_ in ("acl", "relcl") and not is_infinitive(verb):
            return head if head.pos_ in NOUNS else None
        if is_of_one(verb):
            verb = head.head
            continue
        if not shares_subject(verb):
            return None
        if is_passive(head) and agent_of(head) and not (verb.dep_ == "conj" and verb.tag_ in FINITE):
            return None  # "was accused by the union of saying ...": either may be meant
        verb = head
    return None


def speaker_within(verb):
    """Who said it where the parser takes that for the subject of what was said, or None.

    "The ferry, said Marta, an engineer, would have needed new doors."
    """
    if not verb.i or verb.nbor(-1).text != ",":
        return None
    own = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    if own is None or any(word.text == "," for word in verb.doc[own.left_edge.i : verb.i - 1]):
        return None
    for clause in verb.rights:
        for inner in clause.lefts if clause.dep_ == "ccomp" else ():
            if inner.dep_ in SUBJECTS and inner.left_edge.i == verb.i + 1 and inner.pos_ in NOUNS and any(
                    word.text == "," for word in verb.doc[inner.i : inner.right_edge.i + 2]):
                return inner
    return None


def is_aside(participle):
    """Whether a participle is of the whole sentence, not of the noun or the clause in it that the parser chose.

    "Marta rejected the claim that nobody was told, saying ...", "Marta praised the crew, thanking ...".
    """
    before = participle.doc[participle.i - 1].text if participle.i else ""
    if participle.tag_ != "VBG" or before != "," and before not in DASHES:
        return False
    head = participle.head
    if participle.dep_ == "acl":
        return head.dep_ in OBJECTS and head.i < participle.i
    return participle.dep_ == "advcl" and head.i < participle.i and head.dep_ in ("ccomp", "acl", "pcomp") and any(
        child.lower_ in ("that", "whether") for child in head.lefts)


def above(token):
    """The verb of the sentence that a noun or a clause in it depends on."""
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            break
    return token


def shares_subject(verb):
    """Whether a verb without a subject, or a word on the way up from one, has the subject of what it hangs on."""
    if verb.dep_ in SHARES_SUBJECT or verb.head.pos_ in ("ADP", "SCONJ"):
        return True
    if verb.pos_ in ("ADP", "ADJ", "ADV", "NOUN"):
        return verb.dep_ in IN_PREDICATE
    infinite = verb.tag_ == "VBG" or is_infinitive(verb)
    return infinite and verb.dep_ in INFINITE


def whom_asked(infinitive):
    """Who is to do what an infinitive says: the object in "the vote led him to announce ...", or None."""
    if infinitive.dep_ != "xcomp" or not is_infinitive(infinitive):
        return None
    asked = (child for child in infinitive.head.rights if child.dep_ == "dobj" and child.i < infinitive.i)
    return next((one for one in asked if one.lower_ not in THINGS
                 and (one.ent_type_ in SPEAKERS or one.pos_ == "PRON" or one.pos_ == "PROPN")), None)


def is_of_one(infinitive):
    """Whether an infinitive tells what one alone did: "was the only senator to say ...", "became the first to ask"."""
    return infinitive.head.dep_ == "attr" and any(word.lower_ in SINGLED_OUT for word in infinitive.head.lefts)


def agent_of(verb):
    """The noun after a passive's "by", or None."""
    for child in verb.rights:
        if child.dep_ == "agent":
            for agent in child.rights:
                if agent.dep_ == "pobj":
                    return agent
    return None
