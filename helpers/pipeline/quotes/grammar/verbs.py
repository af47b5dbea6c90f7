"""A find: one attribution in the making, and the words of its cue.

All ranges are of tokens (first, one past the last).
"""

from helpers.knowledge import cues
from helpers.pipeline.grammar import FINITE, NAMES, PAST, TENSED

IN_CUE = {"aux", "auxpass", "neg", "advmod"}
ELLIPTIC = {"when", "if"}  # with a participle right after them: "when asked"
CONTRACTED = {"'s", "’s"}
SAYS = {"says", "said"}  # told by form, since the tagger often takes "Trump says" for two nouns


def cue_range(verb):
    """A verb with the auxiliaries, negation and adverbs right before it and the particle right after it."""
    doc, start, end = verb.doc, verb.i, verb.i + 1
    while start > 0:
        before = doc[start - 1]
        if before.dep_ not in IN_CUE or before.head.i != verb.i or before.pos_ in NAMES or is_name(before, verb):
            break
        start -= 1
    if end < len(doc):
        after = doc[end]
        if after.dep_ == "prt" and after.head.i == verb.i:
            end += 1
    return start, end


def is_name(adverb, verb):
    """Whether a word that the tagger takes for an adverb is the name before a verb without a subject: "Jolly said"."""
    return adverb.is_title and verb.tag_ in FINITE and not any(
        child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.children)


def is_passive(verb):
    """Whether the verb is in the passive, with or without its auxiliary: "was asked", "asked twice, she said"."""
    if verb.tag_ in PAST and verb.i and verb.nbor(-1).lower_ in ELLIPTIC:
        return True  # "when asked": no subject may follow
    told = {child.dep_: child for child in verb.children if child.dep_ in ("auxpass", "nsubjpass", "agent")}
    if told:
        # "he's said" is "he has said"
        return "agent" in told or "auxpass" not in told or told["auxpass"].lower_ not in CONTRACTED
    if verb.is_sent_start and verb.tag_ in PAST:
        return not any(child.dep_ == "nsubj" for child in verb.rights)  # "Asked how it went", but "Said Marta: ..."
    # the tagger often takes such a participle for a verb in the past: where it opens a clause, it is none
    opens = verb.tag_ == "VBN" or verb.tag_ == "VBD" and verb.i and verb.nbor(-1).text == ","
    return opens and verb.dep_ in ("advcl", "xcomp") and not any(
        child.dep_ in ("aux", "nsubj") for child in verb.children)


def is_infinitive(verb):
    """Whether a verb has "to" before it."""
    return any(child.tag_ == "TO" for child in verb.lefts)


def has_have(verb):
    """Whether a verb has a "had" or "has" of its own."""
    return any(word.dep_ == "aux" and word.lemma_ == "have" for word in verb.lefts)


def has_tense(words):
    """Whether one of some tokens is a finite verb."""
    return any(word.tag_ in TENSED for word in words)


def is_known(verb):
    """Whether a verb is one of speech; a plural noun's form is enough, since taggers mistake one for the other."""
    return verb.lemma_ in cues.speech or verb.lower_.rstrip("s") in cues.speech
