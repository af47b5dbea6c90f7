"""What form a verb has, and which words belong to it where it is a cue."""

from collections.abc import Iterable

from spacy.tokens import Token

from helpers.knowledge import cues
from helpers.knowledge.function_words import CONTRACTED, ELLIPTIC
from helpers.pipeline.grammar import FINITE, NOUNS, PAST, TENSED
from helpers.pipeline.tokens import TokenRange

IN_CUE = {"aux", "auxpass", "neg", "advmod"}
OWN_SUBJECTS = {"nsubj", "nsubjpass", "expl"}
OF_PASSIVE = {"auxpass", "nsubjpass", "agent"}


def cue_range(verb: Token) -> TokenRange:
    """A verb with the auxiliaries, negation and adverbs right before it and the particle right after it."""
    doc, start, end = verb.doc, verb.i, verb.i + 1
    while start > 0:
        before = doc[start - 1]
        if before.dep_ not in IN_CUE or before.head.i != verb.i:
            break
        if before.pos_ in NOUNS or is_name(before, verb):  # the parser now and then takes a subject for an adverb
            break
        start -= 1
    if end < len(doc):
        after = doc[end]
        if after.dep_ == "prt" and after.head.i == verb.i:
            end += 1
    return TokenRange(start, end)


def is_name(adverb: Token, verb: Token) -> bool:
    """Whether a word that the tagger takes for an adverb is the name before a verb without a subject: "Jolly said"."""
    return adverb.is_title and verb.tag_ in FINITE and not any(child.dep_ in OWN_SUBJECTS for child in verb.children)


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive, with or without its auxiliary: "was asked", "asked twice, she said"."""
    if verb.tag_ in PAST and verb.i and verb.nbor(-1).lower_ in ELLIPTIC:
        return True  # "when asked": no subject may follow
    told = {child.dep_: child for child in verb.children if child.dep_ in OF_PASSIVE}
    if told:
        # "he's said" is "he has said"
        return "agent" in told or "auxpass" not in told or told["auxpass"].lower_ not in CONTRACTED
    if verb.is_sent_start and verb.tag_ in PAST:
        return not any(child.dep_ == "nsubj" for child in verb.rights)  # "Asked how it went", but "Said Marta: ..."
    # the tagger often takes such a participle for a verb in the past: where it opens a clause, it is none
    opens = verb.tag_ == "VBN" or verb.tag_ == "VBD" and verb.i > 0 and verb.nbor(-1).text == ","
    return opens and verb.dep_ in ("advcl", "xcomp") and not any(
        child.dep_ in ("aux", "nsubj") for child in verb.children)


def to_of(verb: Token) -> Token | None:
    """The "to" of an infinitive, or None."""
    return next((child for child in verb.lefts if child.tag_ == "TO"), None)


def is_infinitive(verb: Token) -> bool:
    """Whether a verb has "to" before it."""
    return to_of(verb) is not None


def has_have(verb: Token) -> bool:
    """Whether a verb has a "had" or "has" of its own."""
    return any(word.dep_ == "aux" and word.lemma_ == "have" for word in verb.lefts)


def has_tense(words: Iterable[Token]) -> bool:
    """Whether one of some tokens is a finite verb."""
    return any(word.tag_ in TENSED for word in words)


def is_finite(verb: Token) -> bool:
    """Whether a verb has a tense of its own: "which he argued | helps the poor", "who she said | would win"."""
    return verb.tag_ in FINITE or any(word.tag_ == "MD" for word in verb.lefts)


def is_known(verb: Token) -> bool:
    """Whether a verb is one of speech; a plural noun's form is enough, since taggers mistake one for the other."""
    return verb.lemma_ in cues.speech or verb.lower_.rstrip("s") in cues.speech
