"""Annotated articles -> examples: what the engine sees of a find, and whether the readers marked it so.

does it end here (pipeline/quotes/grammar/content_end.py): of the places at which a content may end, the readers' is
    right.
is it said, is it said or thought (confidence.py beside it): a find of grammar is right when its content shares at least
    half of its characters with a marked one and its source is that one's. For the first of the two, right finds of
    thoughts and plans count neither way; the second is learned from PolNeAR alone, whose readers marked thoughts too.
"""

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

from helpers.knowledge import cues
from helpers.knowledge.weights import Weights
from helpers.pipeline.quotes.find import Find
from helpers.pipeline.quotes.grammar import confidence, content_end
from helpers.pipeline.quotes.grammar.candidates import candidates_of
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.tools.learning.gold import POLNEAR, Annotated, Quote
from helpers.tools.learning.learners import Choice, Example
from helpers.tools.learning.scoring import characters, is_reported, same_source, shared
from helpers.tools.learning.settings import CLOSE, NEAR, SAME


def all_finds(layout: Layout) -> Iterator[Find]:
    """Everything that a Doc's grammar offers outside quotations, good or bad."""
    continued: Mapping[int, int] = {}
    for token in layout.doc:
        if layout.quotation[token.i] is None:
            finds, going_on = candidates_of(layout, token, continued)
            continued = {**going_on, **continued}
            yield from finds


def choices_of(doc: Doc, article: Annotated) -> list[Choice]:
    """The choice of an end for each find that has one of the readers' cues: where their content ends is right."""
    layout, found = Layout.of(doc), []
    for find in all_finds(layout):
        theirs = marked_end(layout, find, article)
        possible = [] if theirs is None else content_end.possible_ends(layout, find)
        if theirs is None or len(possible) < 2:
            continue
        off = {end: abs(layout.end[end - 1] - theirs) for end in possible}
        right = min(possible, key=lambda end: off[end])
        if off[right] <= CLOSE:
            told = content_end.end_evidence(layout, find, possible)
            found.append([(told[end], end == right) for end in possible])
    return found


def marked_end(layout: Layout, find: Find, article: Annotated) -> int | None:
    """The character at which the readers end the content that begins where the last one of a find does."""
    if find.cue is None:
        return None
    cue, start = layout.tokens.span_of(find.cue), layout.start[find.contents[-1].start]
    return next((end for quote in article.quotes if same_source(quote.cue, cue)  # a cue is compared as a source is
                 for first, end in quote.content if first - NEAR <= start < end), None)


def judged(doc: Doc, article: Annotated, weights: Weights) -> tuple[list[Example], list[Example]]:
    """The examples of "is it said", and those of "is it said or thought"; weights: they tell where contents end."""
    layout = Layout.of(doc)
    said, said_or_thought = [], []
    for find in all_finds(layout):
        quote, right = marked_as(layout, find, article, weights)
        example = (confidence.evidence(layout, find), right)
        if not (quote is not None and not quote.must or quote is None and is_nested(layout, find, article)):
            if quote is None or is_reported(article.text, quote) or layout.lemma[find.anchor] in cues.finding:
                said.append(example)
            if article.domain == POLNEAR:
                said_or_thought.append(example)
    return said, said_or_thought


def marked_as(layout: Layout, find: Find, article: Annotated, weights: Weights) -> tuple[Quote | None, bool]:
    """The marked quote whose content is a find's, or None, and whether it has the find's source too."""
    span_of = layout.tokens.span_of
    contents = content_end.settle_end(layout, find, weights).find.contents
    found = characters(map(span_of, contents))
    share, quote = max(((shared(found, characters(quote.content)), quote) for quote in article.quotes),
                       key=lambda pair: pair[0], default=(0.0, None))
    if quote is None or share < SAME:
        return None, False
    return quote, same_source(quote.source, span_of(find.source) if find.source else None)


def is_nested(layout: Layout, find: Find, article: Annotated) -> bool:
    """Whether a find stands in what somebody else says; PolNeAR's readers marked such ones, the others did not."""
    place = layout.start[find.anchor]
    return article.domain != POLNEAR and any(start <= place < end for quote in article.quotes
                                             for start, end in quote.content)
