"""Which finds are kept: the most probable one of each token, and those that stand whatever speaks against them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from helpers.knowledge import cues
from helpers.knowledge.punctuation import SENTENCE_STOPS
from helpers.knowledge.weights import Weights
from helpers.pipeline.quotes.find import Construction, Find
from helpers.pipeline.quotes.grammar.confidence import confidence_of
from helpers.pipeline.quotes.grammar.verbs import is_passive
from helpers.pipeline.quotes.marks.layout import Layout

Rule = Callable[[Layout, Find], bool]


def most_trusted(layout: Layout, finds: Iterable[Find], question: str, weights: Weights) -> Find | None:
    """The most probable of the finds that one token may signal, with its confidence; None where there is none.

    question: of the weights, which say how probable each is. Phrases such as "according to" are sure in themselves.
    """
    best, most = None, -1.0
    for find in finds:
        confidence = confidence_of(layout, find, question, weights) if find.confidence is None else find.confidence
        if confidence > most:
            best, most = find, confidence
    return None if best is None else replace(best, confidence=most)


def said_plainly(layout: Layout, find: Find) -> bool:
    """Whether a find stands whatever speaks against it: "she said ...", "was asked ...", "as she noted"."""
    if layout.lemma[find.anchor] in cues.heard and find.construction != Construction.AS:
        return heard_in_court(layout, find)
    rule = PLAINLY.get(find.construction)
    return rule is not None and rule(layout, find)


def noted(layout: Layout, find: Find) -> bool:
    """As she noted, ..."""
    return layout.lemma[find.anchor] in cues.noting and find.source is not None and word_after_cue(layout, find) == ","


def heard_in_court(layout: Layout, find: Find) -> bool:
    """The court heard that ...: told before it."""
    return find.construction.is_clause and find.source is not None and (
        layout.lemma[find.source.end - 1] in cues.hearing)


def named_in_marks(layout: Layout, find: Find) -> bool:
    """Called the plan "reckless", referred to it as a "gift"."""
    titles_too = find.construction == Construction.PHRASE
    return layout.lemma[find.anchor] in cues.naming and find.source is not None and (
        find.quoted == "words" or find.quoted == "title" and titles_too)


def asked_or_named(layout: Layout, find: Find) -> bool:
    """Was asked about the plan; referred to it as a "gift"."""
    if find.preposition == "to":
        return named_in_marks(layout, find)
    return find.preposition == "about" and layout.lemma[find.anchor] in cues.asked_about and (
        is_passive(layout.doc[find.anchor]))


def tag_set_off(layout: Layout, find: Find) -> bool:
    """ "The ferry, she said, is late": a tag between marks of its own, who says it first; "everything she said"."""
    verb, source = find.anchor, find.source
    if source is None:
        return False
    related = layout.lemma[verb] in cues.saying and layout.dep[verb] == "relcl" and layout.tag[source.start] != "WP"
    beside = find.cue is not None and source.end == find.cue.start and layout.text[source.start - 1] == ","
    return related or layout.lemma[verb] in cues.speech and beside and word_after_cue(layout, find) in ENDS_TAG


def plain_clause(layout: Layout, find: Find) -> bool:
    """She said that ..., was told that ...: a verb that always says something, right after who says it."""
    verb, cue = find.anchor, find.cue
    if cue is None or layout.lemma[verb] not in cues.plain or find.contents[0].start < cue.end:
        return False
    if find.source is None:
        return layout.tag[verb] == "VBN" or is_passive(layout.doc[verb])
    return find.source.end == cue.start or layout.lemma[verb] in cues.telling and layout.tag[verb] == "VBG"


def word_after_cue(layout: Layout, find: Find) -> str:
    """The token right after a find's cue, "" where there is none."""
    return next(iter(layout.text[find.cue.end : find.cue.end + 1]), "") if find.cue else ""


ENDS_TAG = SENTENCE_STOPS | {","}
PLAINLY: Mapping[Construction, Rule] = MappingProxyType({
    Construction.AS: noted,
    Construction.CLAUSE: plain_clause,
    Construction.CLAUSE_BEFORE: tag_set_off,
    Construction.DESCRIPTION: named_in_marks,
    Construction.PARENTHESIS: tag_set_off,
    Construction.PHRASE: asked_or_named,
})
