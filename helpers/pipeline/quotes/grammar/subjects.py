"""A verb -> its subject: the token for whoever does what the verb says."""

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Token

from helpers.knowledge import cues
from helpers.knowledge.function_words import EMPTY_SUBJECTS, SINGLED_OUT, THAT_OR_WHETHER
from helpers.knowledge.labels import SPEAKERS
from helpers.knowledge.punctuation import ASIDE_MARKS, BEFORE_TAG
from helpers.pipeline.grammar import FINITE, NOUN_CLAUSES, NOUNS, OBJECTS, SUBJECTS_OR_THERE, VERBS
from helpers.pipeline.quotes.grammar.verbs import is_infinitive, is_passive
from helpers.pipeline.quotes.settings import CLIMBS

SHARES_SUBJECT = {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep"}  # such a verb has its head's subject
INFINITE = {"acl", "advcl", "xcomp", "pcomp"}  # so does an infinitive or participle in these places
IN_PREDICATE = {"acomp", "attr", "dobj", "prep", "pcomp", "pobj", "oprd", "advmod"}  # "was quick to add", "went so far"
PREDICATES = {"ADP", "ADJ", "ADV", "NOUN"}
WITHIN_OBJECT = {"ccomp", "acl", "pcomp"}  # a clause to which the parser may have hung the sentence's participle


class Step(NamedTuple):
    """What one look at a verb gives: its subject, or the verb to look at next, or neither where there is none."""

    subject: Token | None = None
    climb_to: Token | None = None


NOBODY = Step()
Look = Callable[[Token], Step | None]  # None where a look does not apply to the verb


def subject_of(verb: Token) -> Token | None:
    """The token that is the verb's subject, its own or the one it shares with the verb that governs it, or None."""
    named = speaker_within(verb)
    if named is None:
        named = recorded_speaker(verb)
    if named is not None:
        return named
    for _ in range(CLIMBS):
        step = step_from(verb)
        if step.climb_to is None:
            return step.subject
        verb = step.climb_to
    return None


def step_from(verb: Token) -> Step:
    """What the first look that applies to a verb gives."""
    for look in LOOKS:
        step = look(verb)
        if step is not None:
            return step
    return NOBODY


def own_subject(verb: Token) -> Step | None:
    """The subject of "Marta said", "..., said Marta"."""
    before = [child for child in verb.lefts if child.dep_ in SUBJECTS_OR_THERE
              and not (child.lower_ in EMPTY_SUBJECTS and is_infinitive(verb))]
    after = next((child for child in verb.rights if child.dep_ in SUBJECTS_OR_THERE), None)
    inverted = verb.i > 0 and verb.nbor(-1).text in BEFORE_TAG  # "..., said Marta", whatever comes before
    if after is not None and (inverted or not before):
        return Step(after)
    if not before:
        return None
    return Step(before[0] if before[-1].tag_ == "WP" else before[-1])  # "Marta, who sits nearby, said ..."


def main_verb(verb: Token) -> Step | None:
    """Nobody, where nothing governs the verb."""
    return NOBODY if verb.head.i == verb.i else None


def asked_subject(verb: Token) -> Step | None:
    """Whoever is asked to do what an infinitive says."""
    asked = whom_asked(verb)
    return None if asked is None else Step(asked)


def aside(verb: Token) -> Step | None:
    """For a participle of the whole sentence, its main verb."""
    if not is_aside(verb):
        return None
    main = above(verb.head)
    while main.dep_ in NOUN_CLAUSES and main.head.i != main.i:
        main = above(main)
    return Step(climb_to=main)


def relative_head(verb: Token) -> Step | None:
    """The noun that a clause hangs on: "the aide who said", "an aide saying"."""
    if verb.dep_ not in NOUN_CLAUSES or is_infinitive(verb):
        return None
    return Step(verb.head) if verb.head.pos_ in NOUNS else NOBODY


def only_one(verb: Token) -> Step | None:
    """For "was the only senator to say", the verb that names that one."""
    return Step(climb_to=verb.head.head) if is_of_one(verb) else None


def shared(verb: Token) -> Step | None:
    """The governing verb, where the two have one subject; nobody where either may be meant."""
    if not shares_subject(verb):
        return NOBODY
    second = verb.dep_ == "conj" and verb.tag_ in FINITE
    if is_passive(verb.head) and agent_of(verb.head) is not None and not second:
        return NOBODY  # "was accused by the union of saying ..."
    return Step(climb_to=verb.head)


LOOKS: tuple[Look, ...] = (own_subject, main_verb, asked_subject, aside, relative_head, only_one, shared)


def recorded_speaker(verb: Token) -> Token | None:
    """Whom "played a tape of Marta saying ..." has speak, or None."""
    before = verb.nbor(-1) if verb.tag_ == "VBG" and verb.i else verb
    return before if before.dep_ == "pobj" and before.head.head.lemma_ in cues.recording else None


def speaker_within(verb: Token) -> Token | None:
    """Who said it where the parser takes that for the subject of what was said, or None.

    "The ferry, said Marta, an engineer, would have needed new doors."
    """
    if not verb.i or verb.nbor(-1).text != ",":
        return None
    own = next((child for child in verb.lefts if child.dep_ in SUBJECTS_OR_THERE), None)
    if own is None or any(word.text == "," for word in verb.doc[own.left_edge.i : verb.i - 1]):
        return None
    for clause in verb.rights:
        for inner in clause.lefts if clause.dep_ == "ccomp" else ():
            if inner.dep_ in SUBJECTS_OR_THERE and inner.left_edge.i == verb.i + 1 and inner.pos_ in NOUNS and any(
                    word.text == "," for word in verb.doc[inner.i : inner.right_edge.i + 2]):
                return inner
    return None


def is_aside(participle: Token) -> bool:
    """Whether a participle is of the whole sentence, not of the noun or the clause in it that the parser chose.

    "Marta rejected the claim that nobody was told, saying ...", "Marta praised the crew, thanking ...".
    """
    before = participle.doc[participle.i - 1].text if participle.i else ""
    if participle.tag_ != "VBG" or before not in ASIDE_MARKS:
        return False
    head = participle.head
    if participle.dep_ == "acl":
        return head.dep_ in OBJECTS and head.i < participle.i
    return participle.dep_ == "advcl" and head.i < participle.i and head.dep_ in WITHIN_OBJECT and any(
        child.lower_ in THAT_OR_WHETHER for child in head.lefts)


def above(token: Token) -> Token:
    """The verb of the sentence that a noun or a clause in it depends on."""
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in VERBS:
            break
    return token


def shares_subject(verb: Token) -> bool:
    """Whether a verb without a subject, or a word on the way up from one, has the subject of what it hangs on."""
    if verb.dep_ in SHARES_SUBJECT or verb.head.pos_ in ("ADP", "SCONJ"):
        return True
    if verb.pos_ in PREDICATES:
        return verb.dep_ in IN_PREDICATE
    infinite = verb.tag_ == "VBG" or is_infinitive(verb)
    return infinite and verb.dep_ in INFINITE


def whom_asked(infinitive: Token) -> Token | None:
    """Who is to do what an infinitive says: the object in "the vote led him to announce ...", or None."""
    if infinitive.dep_ != "xcomp" or not is_infinitive(infinitive):
        return None
    asked = (child for child in infinitive.head.rights if child.dep_ == "dobj" and child.i < infinitive.i)
    return next((one for one in asked if one.lower_ not in EMPTY_SUBJECTS
                 and (one.ent_type_ in SPEAKERS or one.pos_ in ("PRON", "PROPN"))), None)


def is_of_one(infinitive: Token) -> bool:
    """Whether an infinitive tells what one alone did: "was the only senator to say ...", "became the first to ask"."""
    return infinitive.head.dep_ == "attr" and any(word.lower_ in SINGLED_OUT for word in infinitive.head.lefts)


def agent_of(verb: Token) -> Token | None:
    """The noun after a passive's "by", or None."""
    for child in verb.rights:
        if child.dep_ == "agent":
            for agent in child.rights:
                if agent.dep_ == "pobj":
                    return agent
    return None
