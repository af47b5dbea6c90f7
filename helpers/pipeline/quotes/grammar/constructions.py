"""A cue verb -> what its grammar offers as content, as ranges of tokens (first, one past the last).

Each construction is one function from a verb to a `Content`, or None; `CONSTRUCTIONS` lists them. A new construction is
one more function in clauses.py or objects.py and a line here; make_weights.py then learns how far it can be trusted,
and trust.py weighs it.
"""

from helpers.pipeline.quotes.grammar.clauses import clause, left_clause, parenthesis, rest, sentence_around, that_clause
from helpers.pipeline.quotes.grammar.objects import (
    description,
    direct_object,
    infinitive,
    object_and_phrase,
    passive,
    phrase,
)

# each construction, the places of dependents of which the verb must have one (None where it needs none), and whether
# only verbs of speech have it
CONSTRUCTIONS = (
    (clause, {"ccomp", "xcomp", "advcl", "intj"}, False), (that_clause, None, True), (left_clause, {"ccomp"}, False),
    (sentence_around, None, True), (parenthesis, {"nsubj", "nsubjpass", "agent"}, True),
    (description, {"oprd", "xcomp", "ccomp"}, False), (infinitive, {"xcomp"}, False),
    (object_and_phrase, {"prep"}, False), (direct_object, {"dobj"}, False), (phrase, {"prep", "advcl"}, False),
    (passive, {"nsubjpass"}, False), (rest, None, True),
)


def contents_of(verb, is_speech):
    """All that a verb's grammar offers as content; is_speech: whether it is a verb of speech."""
    places = {child.dep_ for child in verb.children}
    found = (construction(verb) for construction, needed, speech_alone in CONSTRUCTIONS
             if (is_speech or not speech_alone) and (needed is None or needed & places))
    return [content for content in found if content is not None]
