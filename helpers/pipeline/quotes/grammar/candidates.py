"""A token that may be a cue -> all finds that its grammar offers, good or bad."""

from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import compress
from typing import NamedTuple

from spacy.tokens import Token

from helpers.knowledge import cues
from helpers.pipeline.grammar import INTERROGATIVE_TAGS, NOUN_CLAUSES
from helpers.pipeline.quotes.find import Construction, Find
from helpers.pipeline.quotes.grammar.constructions import contents_of
from helpers.pipeline.quotes.grammar.content_range import CueVerb, content_ranges
from helpers.pipeline.quotes.grammar.phrases import (
    CLAUSES_OF_NOUN,
    according_to,
    noun_clause,
    noun_is,
    noun_phrase_of,
    view,
)
from helpers.pipeline.quotes.grammar.sources import quoted_by_another, source_of_verb
from helpers.pipeline.quotes.grammar.subjects import is_of_one
from helpers.pipeline.quotes.grammar.verbs import cue_range, is_infinitive
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.settings import QUOTED_AS_SAYING, QUOTED_TO_SAYING
from helpers.pipeline.tokens import TokenRange

CUE_CLASSES = {"VERB", "NOUN"}


class Candidates(NamedTuple):
    """The finds that one token may signal.

    continued: {a cue verb after them: the verb whose source that one goes on with}: "..., adding that". It holds those
    beside finds that are dropped later, too.
    """

    finds: list[Find]
    continued: Mapping[int, int]


def possible_cues(layout: Layout, spoken: Set[str]) -> Iterator[int]:
    """The places of all tokens outside quotations that may signal a find; most verbs and nouns never do.

    spoken: the verbs that may where their sentence has no quotation; all others are passed over there.
    """
    marked = {layout.sentence[start] for start, _ in layout.quotations}
    clause_of = set(compress(layout.head, map(CLAUSES_OF_NOUN.__contains__, layout.dep)))
    everywhere = range(len(layout.pos))
    according = [i for i in compress(everywhere, map(cues.according.__contains__, layout.lower))
                 if layout.pos[i] not in CUE_CLASSES]
    for place in sorted([*compress(everywhere, map(CUE_CLASSES.__contains__, layout.pos)), *according]):
        if layout.quotation[place] is not None:
            continue
        pos, lemma = layout.pos[place], layout.lemma[place]
        if layout.lower[place] in cues.according:
            yield place
        elif pos == "VERB" and (lemma in spoken or layout.sentence[place] in marked) and not is_idle(layout, place):
            yield place
        elif pos == "NOUN" and (place in clause_of or lemma in cues.view or lemma in cues.message):
            yield place


def is_idle(layout: Layout, place: int) -> bool:
    """Whether a token is the verb of "That said, ...", of "called off" and the like."""
    first = layout.sentence[place][0]
    if (layout.lemma[place], *layout.lower[place + 1 : place + 2]) in cues.unsaid:
        return True
    return place == first + 1 and (layout.lower[first], layout.lower[place]) in cues.idle and (
        layout.text[place + 1 : place + 2] == [","])


def candidates_of(layout: Layout, token: Token, continued: Mapping[int, int], quoting: bool = False) -> Candidates:
    """All finds that a token outside quotations may signal.

    continued: {a verb: the verb before it whose source it goes on with}, of the tokens before. quoting: only finds with
    words in marks.
    """
    if token.lower_ in cues.according:
        return Candidates(with_content([according_to(layout, token)]), {})
    if token.pos_ == "VERB":
        return verb_candidates(layout, token, continued, quoting)
    if token.pos_ == "NOUN":
        find = noun_clause(layout, token) or noun_is(layout, token) or view(layout, token) or (
            noun_phrase_of(layout, token))
        return Candidates(with_content([find]), {})
    return Candidates([], {})


def with_content(finds: Iterable[Find | None]) -> list[Find]:
    """The finds that there are, with a content."""
    return [find for find in finds if find is not None and find.contents]


def verb_candidates(layout: Layout, verb: Token, continued: Mapping[int, int], quoting: bool) -> Candidates:
    """All finds that a verb's grammar offers; see `candidates_of`."""
    if says_nothing(layout, verb):
        return Candidates([], {})
    finds: list[Find] = []
    goes_on: dict[int, int] = {}
    cue, as_saying = cue_range(verb), quoted_by_another(verb) is not None
    for content in contents_of(verb, verb.lemma_ in cues.speech):
        if quoting and layout.quoted(content.ranges) == "none":
            continue
        source = source_of_verb(layout, verb, content.ranges[0].start, continued)
        ranges, more = content_ranges(layout, CueVerb(verb, cue, source), content)
        goes_on.update(more)
        if ranges and not tells_nothing(layout, content.construction, ranges):
            sure = QUOTED_AS_SAYING if as_saying and content.construction == Construction.CLAUSE else None
            finds.append(Find(
                anchor=verb.i, cue=cue, source=source, contents=ranges, construction=content.construction,
                quoted=layout.quoted(ranges), confidence=sure, preposition=content.preposition))
    return Candidates(finds, goes_on)


def says_nothing(layout: Layout, verb: Token) -> bool:
    """Whether nobody says what a verb says: "no evidence to suggest that ...", "quoted Marta as saying ..."."""
    if verb.dep_ in NOUN_CLAUSES and is_infinitive(verb) and not is_of_one(verb):
        return True
    after = layout.doc[verb.i + 1 : verb.i + QUOTED_TO_SAYING] if verb.lemma_ in cues.quoting else ()
    return any(quoted_by_another(word) is not None for word in after)  # the second verb is the cue


def tells_nothing(layout: Layout, construction: Construction, ranges: list[TokenRange]) -> bool:
    """Whether a content is one word that tells nothing: "asked why", "asked about it"."""
    (start, end), *others = ranges
    return not others and end - start == 1 and (
        layout.tag[start] in INTERROGATIVE_TAGS or construction == Construction.PHRASE and layout.pos[start] == "PRON")
