"""A cue verb -> what its grammar offers as content.

Each construction is one function from a verb to a `Content`, or None; `CONSTRUCTIONS` lists them. A new construction is
one more function in clauses.py or objects.py and a line here; `make weights` then learns how far it can be
trusted, and confidence.py weighs it.
"""

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Token

from helpers.pipeline.grammar import NOMINAL_SUBJECTS
from helpers.pipeline.quotes.grammar.clauses import (
    bare_clause,
    clause,
    left_clause,
    parenthesis,
    sentence_around,
    that_clause,
)
from helpers.pipeline.quotes.grammar.content import Content
from helpers.pipeline.quotes.grammar.objects import (
    DESCRIBES,
    description,
    direct_object,
    infinitive,
    object_and_phrase,
    passive,
    phrase,
)


class Offer(NamedTuple):
    """A construction as one function, and the verbs that may have it.

    needs: the verb must have a dependent in one of these places; None where it needs none. of_speech: whether only
    verbs of speech have it.
    """

    content_of: Callable[[Token], Content | None]
    needs: frozenset[str] | None = None
    of_speech: bool = False


CONSTRUCTIONS = (
    Offer(clause, frozenset({"ccomp", "xcomp", "advcl", "intj"})),
    Offer(that_clause, of_speech=True),
    Offer(left_clause, frozenset({"ccomp"})),
    Offer(sentence_around, of_speech=True),
    Offer(parenthesis, NOMINAL_SUBJECTS | {"agent"}, of_speech=True),
    Offer(description, DESCRIBES),
    Offer(infinitive, frozenset({"xcomp"})),
    Offer(object_and_phrase, frozenset({"prep"})),
    Offer(direct_object, frozenset({"dobj"})),
    Offer(phrase, frozenset({"prep", "advcl"})),
    Offer(passive, frozenset({"nsubjpass"})),
    Offer(bare_clause, of_speech=True),
)


def contents_of(verb: Token, is_speech: bool) -> list[Content]:
    """All that a verb's grammar offers as content; is_speech: whether it is a verb of speech."""
    places = {child.dep_ for child in verb.children}
    found = (offer.content_of(verb) for offer in CONSTRUCTIONS
             if (is_speech or not offer.of_speech) and (offer.needs is None or not offer.needs.isdisjoint(places)))
    return [content for content in found if content is not None]
