"""The component that finds who said what: clauses and quotations -> one attribution for each act of saying.

The way through: the grammar's finds (a verb with its clause, "according to", a noun), then every quotation joins the
find that introduces it, its own tag, or the attribution that it continues; of finds within finds the outermost stand.
"""

from collections.abc import Iterable
from itertools import compress

from helpers.knowledge import cues
from helpers.knowledge.punctuation import DASHES, SENTENCE_STOPS
from helpers.knowledge.weights import speaking_for
from helpers.pipeline.extensions import keep, original_of
from helpers.pipeline.quotes.attribution import Attribution
from helpers.pipeline.quotes.find import Construction, Find
from helpers.pipeline.quotes.grammar import confidence as trust
from helpers.pipeline.quotes.grammar.constructions import contents_of
from helpers.pipeline.quotes.grammar.content_end import settle_end
from helpers.pipeline.quotes.grammar.content_range import shape
from helpers.pipeline.quotes.grammar.headlines import headlines
from helpers.pipeline.quotes.grammar.noun_phrases import after_dateline
from helpers.pipeline.quotes.grammar.phrases import (
    CLAUSES,
    according_to,
    noun_clause,
    noun_is,
    noun_phrase_of,
    transcripts,
    view,
)
from helpers.pipeline.quotes.grammar.sources import quoted_by_another, source_of_verb
from helpers.pipeline.quotes.grammar.subjects import is_of_one
from helpers.pipeline.quotes.grammar.verbs import cue_range, is_infinitive, is_passive
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.nesting import insides, merged, settle_overlaps
from helpers.pipeline.quotes.quotations.placement import place_quotations
from helpers.pipeline.quotes.settings import ACCEPTED, QUOTED_AS_SAYING, QUOTED_TO_SAYING

CUE_CLASSES = {"VERB", "NOUN"}
QUESTION_WORDS = {"WRB", "WP"}
HEARS = "hear"  # what a court does


class Attributions:
    """The component: writes a Doc's attributions on it, in the order of the text.

    thoughts: whether beliefs, wishes and plans without quotation marks are attributions too: "believes", "hopes to".
    """

    def __init__(self, thoughts=False):
        self.thoughts = thoughts
        self.question = trust.SAID_OR_THOUGHT if thoughts else trust.SAID
        # the verbs that may be cues where nothing stands in marks
        self.spoken = cues.speech | cues.finding | {HEARS} | (cues.thought if thoughts else set())
        self.spoken |= speaking_for(self.question, "verb and construction", "verb and marks")

    def __call__(self, doc):
        """Find the Doc's attributions and write them on it."""
        if len(doc):
            layout = Layout.of(doc)
            shares: dict = {}
            finds = [*transcripts(layout), *self.grammar_finds(layout, shares), *headlines(layout)]
            finds = place_quotations(layout, finds, shares)
            for find in finds:
                find.contents = without_dateline(layout, merged(find.contents))
            finds = settle_overlaps(layout, [find for find in finds if find.contents])
            keep(doc, "attributions", as_attributions(layout, finds))
        return doc

    def grammar_finds(self, layout, shares):
        """The finds that grammar gives outside quotations, the most probable one of each cue."""
        silent = set() if self.thoughts else cues.thought - {HEARS}
        for place in possible_cues(layout, self.spoken):
            lemma = layout.lemma[place]
            quoting = layout.pos[place] == "VERB" and (lemma not in self.spoken or lemma in silent)
            finds = finds_of(layout, layout.doc[place], shares, quoting)
            best = most_trusted(layout, finds, self.question)
            if best and (best.weight >= ACCEPTED or said_plainly(layout, best)):
                settle_end(layout, best, shares)
                yield best


def possible_cues(layout, spoken):
    """The places of all tokens outside quotations that may signal a find; most verbs and nouns never do.

    spoken: the verbs that may where their sentence has no quotation; all others are passed over there.
    """
    marked = {layout.sentence[start] for start, _ in layout.quotations}
    clause_of = set(compress(layout.head, map(CLAUSES.__contains__, layout.dep)))
    everywhere = range(len(layout.pos))
    according = [i for i in compress(everywhere, map("according".__eq__, layout.lower))
                 if layout.pos[i] not in CUE_CLASSES]
    for place in sorted([*compress(everywhere, map(CUE_CLASSES.__contains__, layout.pos)), *according]):
        if layout.quotation[place] is not None:
            continue
        pos, lemma = layout.pos[place], layout.lemma[place]
        if layout.lower[place] == "according":
            yield place
        elif pos == "VERB" and (lemma in spoken or layout.sentence[place] in marked) and not is_idle(layout, place):
            yield place
        elif pos == "NOUN" and (place in clause_of or lemma in cues.view or lemma in cues.message):
            yield place


def is_idle(layout, place):
    """Whether a token is the verb of "That said, ...", of "called off" and the like."""
    first = layout.sentence[place][0]
    if (layout.lemma[place], *layout.lower[place + 1 : place + 2]) in cues.unsaid:
        return True
    return place == first + 1 and (layout.lower[first], layout.lower[place]) in cues.idle and (
        layout.text[place + 1 : place + 2] == [","])


def finds_of(layout, token, shares, quoting=False):
    """All finds that a token outside quotations may signal; quoting: only those with words in marks."""
    found: Iterable = ()
    if token.lower_ == "according":
        found = [according_to(layout, token)]
    elif token.pos_ == "VERB":
        found = verb_finds(layout, token, shares, quoting)
    elif token.pos_ == "NOUN":
        found = [noun_clause(layout, token) or noun_is(layout, token) or view(layout, token)
                 or noun_phrase_of(layout, token)]
    return [find for find in found if find and find.contents]


def verb_finds(layout, verb, shares, quoting):
    """All finds that a verb's grammar offers; quoting: only those with words in marks."""
    if verb.dep_ in ("acl", "relcl") and is_infinitive(verb) and not is_of_one(verb):
        return  # "no evidence to suggest that ...": nobody said it
    after = layout.doc[verb.i + 1 : verb.i + QUOTED_TO_SAYING] if verb.lemma_ in cues.quoting else ()
    if any(map(quoted_by_another, after)):
        return  # "quoted Marta as saying ...": the second verb is the cue
    cue = cue_range(verb)
    for content in contents_of(verb, verb.lemma_ in cues.speech):
        if quoting and layout.quoted(content.ranges) == "none":
            continue
        source = source_of_verb(layout, verb, content.ranges[0][0], shares)
        ranges = shape(layout, verb, cue, content, source, shares)
        if ranges and not tells_nothing(layout, content.construction, ranges):
            sure = QUOTED_AS_SAYING if content.construction == Construction.CLAUSE and quoted_by_another(verb) else None
            yield Find(anchor=verb.i, cue=cue, source=source, contents=ranges, construction=content.construction,
                       quoted=layout.quoted(ranges), confidence=sure, preposition=content.preposition)


def tells_nothing(layout, construction, ranges):
    """Whether a content is one word that tells nothing: "asked why", "asked about it"."""
    (start, end), *others = ranges
    return not others and end - start == 1 and (
        layout.tag[start] in QUESTION_WORDS or construction == Construction.PHRASE and layout.pos[start] == "PRON")


def most_trusted(layout, finds, question):
    """The most probable of the finds that one token may signal, or None; each is told its confidence."""
    for find in finds:
        if find.confidence is None:  # phrases such as "according to" are sure in themselves
            find.confidence = trust.trust(layout, find, question)
    return max(finds, key=lambda find: find.weight, default=None)


def said_plainly(layout, find):
    """Whether a find stands whatever speaks against it: "she said ...", "was asked ...", "as she noted"."""
    lemma, (start, end) = layout.lemma[find.anchor], find.cue
    if find.construction == Construction.AS:
        return lemma in cues.noting and find.source is not None and layout.text[end : end + 1] == [","]
    if lemma == HEARS:
        return find.construction.is_clause and find.source is not None and (
            layout.lemma[find.source[1] - 1] in cues.hearing)  # "the court heard": told before it
    refers = find.construction == Construction.PHRASE and find.preposition == "to"
    if refers or find.construction == Construction.DESCRIPTION:
        return lemma in cues.naming and find.source is not None and (
            find.quoted == "words" or find.quoted == "title" and refers)
    if find.construction in (Construction.CLAUSE_BEFORE, Construction.PARENTHESIS):
        related = lemma == "say" and layout.dep[find.anchor] == "relcl" and find.source is not None and (
            layout.tag[find.source[0]] != "WP")  # "everything she said"
        return related or lemma in cues.speech and is_set_off(layout, find)
    if find.construction == Construction.PHRASE and find.preposition == "about":
        return lemma == "ask" and is_passive(layout.doc[find.anchor])
    if find.construction != Construction.CLAUSE or lemma not in cues.plain or find.contents[0][0] < end:
        return False
    if find.source is None:
        return layout.tag[find.anchor] == "VBN" or is_passive(layout.doc[find.anchor])
    return find.source[1] == start or lemma == "tell" and layout.tag[find.anchor] == "VBG"


def is_set_off(layout, find):
    """Whether a tag stands between marks of its own, who says it first: "The ferry, she said, is late"."""
    end = find.cue[1]
    return find.source is not None and find.source[1] == find.cue[0] and layout.text[find.source[0] - 1] == "," and (
        layout.text[end : end + 1] == [","] or "".join(layout.text[end : end + 1]) in SENTENCE_STOPS)


def without_dateline(layout, ranges):
    """Ranges in order, the first without the place that opens its paragraph: "LONDON (Reuters) - The ferry sank".

    A second dash makes an aside of what looked like one: "NATO - the alliance - will grow".
    """
    if ranges and layout.paragraph[ranges[0][0]] is not None and layout.quotation[ranges[0][0]] is None:
        start, end = ranges[0]
        after = after_dateline(layout, layout.paragraphs[layout.paragraph[start]][0], end)
        aside = any(layout.text[i] in DASHES and layout.doc[i - 1].whitespace_ for i in range(after, end))
        if start < after and not aside:
            return [(after, end), *ranges[1:]]
    return ranges


def as_attributions(layout, finds):
    """Finds -> plain Attributions by characters, each with the place of the one in whose content it stands."""
    finds = sorted(finds, key=lambda find: (find.contents[0], find.anchor))
    return tuple(
        Attribution(
            contents=tuple(characters(layout, span) for span in find.contents),
            cue=characters(layout, find.cue),
            source=without_dash(layout.doc, characters(layout, find.source)),
            kind=kind_of(layout, find),
            found_by=find.found_by,
            inside=place,
        )
        for find, place in zip(finds, insides(finds), strict=True)
    )


def characters(layout, span):
    """A token range as characters of the text, or None."""
    return span and (layout.start[span[0]], layout.end[span[1] - 1])


def without_dash(doc, span):
    """A span of characters without the dash that the tokenizer left at its first word; None of nothing but dashes."""
    words = original_of(doc)[slice(*span)].lstrip("".join(DASHES)) if span else ""
    return (span[1] - len(words), span[1]) if words else None


def kind_of(layout, find):
    """ "direct" where all words of the content stand in quotation marks or in a transcript, "mixed" where some do."""
    if find.construction == Construction.TRANSCRIPT:
        return "direct"
    quoted = {layout.quotation[i] is not None for start, end in find.contents for i in range(start, end)
              if layout.pos[i] != "PUNCT"}
    return {frozenset({True}): "direct", frozenset({True, False}): "mixed"}.get(frozenset(quoted), "indirect")
