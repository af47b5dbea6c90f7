"""The component that finds who said what: clauses and quotations -> one attribution for each act of saying.

The way through: the grammar's finds (a verb with its clause, "according to", a noun), then every quotation joins the
find that introduces it, its own tag, or the attribution that it continues; of finds within finds the outermost stand.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from helpers.article.spans import Span
from helpers.knowledge import cues
from helpers.knowledge.punctuation import DASHES
from helpers.knowledge.weights import Weights, weights_for
from helpers.pipeline.extensions import keep, original_of, paragraphs_of
from helpers.pipeline.quotes.attribution import Attribution, Kind, kind_by_marks
from helpers.pipeline.quotes.find import Construction, Find
from helpers.pipeline.quotes.grammar.acceptance import most_trusted, said_plainly
from helpers.pipeline.quotes.grammar.candidates import Candidates, candidates_of, possible_cues
from helpers.pipeline.quotes.grammar.confidence import SAID, SAID_OR_THOUGHT
from helpers.pipeline.quotes.grammar.content_end import settle_end
from helpers.pipeline.quotes.grammar.headlines import headlines
from helpers.pipeline.quotes.grammar.noun_phrases import after_dateline
from helpers.pipeline.quotes.grammar.phrases import transcripts
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.nesting import insides, merged, settle_overlaps
from helpers.pipeline.quotes.quotations.placement import place_quotations
from helpers.pipeline.quotes.settings import ACCEPTED
from helpers.pipeline.tokens import TokenRange


class Attributions:
    """The component: writes a Doc's attributions on it, in the order of the text.

    thoughts: whether beliefs, wishes and plans without quotation marks are attributions too: "believes", "hopes to".
    accepted: the share of such finds of grammar that must be right, 0 to 1: lower finds more, and more that is wrong.
    weights_for: an article's paragraphs -> the Weights that judge it.
    """

    def __init__(self, thoughts: bool = False, accepted: float = ACCEPTED,
                 weights_for: Callable[[Iterable[str]], Weights] = weights_for) -> None:
        self.accepted, self.weights_for = accepted, weights_for
        self.question = SAID_OR_THOUGHT if thoughts else SAID
        self.silent = frozenset() if thoughts else cues.thought - cues.heard
        # the verbs that may be cues where nothing stands in marks
        self.spoken = cues.speech | cues.finding | cues.heard | (cues.thought if thoughts else frozenset())

    def __call__(self, doc: Doc) -> Doc:
        """Find the Doc's attributions and write them on it."""
        if len(doc):
            layout = Layout.of(doc)
            text = original_of(doc)
            weights = self.weights_for(text[row.start : row.end] for row in paragraphs_of(doc))
            finds, continued = self.grammar_finds(layout, weights)
            finds = [*transcripts(layout), *finds, *headlines(layout)]
            finds = place_quotations(layout, finds, continued)
            finds = [replace(find, contents=without_dateline(layout, merged(find.contents))) for find in finds]
            finds = settle_overlaps(layout, [find for find in finds if find.contents])
            keep(doc, "attributions", as_attributions(layout, finds))
        return doc

    def grammar_finds(self, layout: Layout, weights: Weights) -> Candidates:
        """The finds that grammar gives outside quotations, the most probable one of each cue."""
        finds: list[Find] = []
        continued: dict[int, int] = {}
        spoken = self.spoken | weights.speaking_for(self.question, "verb and construction", "verb and marks")
        for place in possible_cues(layout, spoken):
            lemma = layout.lemma[place]
            quoting = layout.pos[place] == "VERB" and (lemma not in spoken or lemma in self.silent)
            candidates = candidates_of(layout, layout.doc[place], continued, quoting)
            going_on = [*candidates.continued.items()]
            best = most_trusted(layout, candidates.finds, self.question, weights)
            if best is not None and (best.weight >= self.accepted or said_plainly(layout, best)):
                settled = settle_end(layout, best, weights)
                going_on += settled.continued.items()
                finds.append(settled.find)
            for verb, before in going_on:
                continued.setdefault(verb, before)
        return Candidates(finds, continued)


def without_dateline(layout: Layout, ranges: Sequence[TokenRange]) -> Sequence[TokenRange]:
    """Ranges in order, the first without the place that opens its paragraph: "LONDON (Reuters) - The ferry sank".

    A second dash makes an aside of what looked like one: "NATO - the alliance - will grow".
    """
    if not ranges:
        return ranges
    (start, end), *others = ranges
    paragraph = layout.paragraph[start]
    if paragraph is None or layout.quotation[start] is not None:
        return ranges
    after = after_dateline(layout, layout.paragraphs[paragraph].start, end)
    aside = any(layout.text[i] in DASHES and layout.doc[i - 1].whitespace_ for i in range(after, end))
    return ranges if after <= start or aside else [TokenRange(after, end), *others]


def as_attributions(layout: Layout, finds: Iterable[Find]) -> tuple[Attribution, ...]:
    """Finds -> plain Attributions by characters, each with the place of the one in whose content it stands."""
    finds = sorted(finds, key=lambda find: (find.contents[0], find.anchor))
    return tuple(
        Attribution(
            contents=tuple(layout.tokens.span_of(content) for content in find.contents),
            cue=characters(layout, find.cue),
            source=without_dash(layout.doc, characters(layout, whole_name(layout, find.source))),
            kind=kind_of(layout, find),
            found_by=find.found_by,
            inside=place,
        )
        for find, place in zip(finds, insides(finds), strict=True)
    )


def whole_name(layout: Layout, source: TokenRange | None) -> TokenRange | None:
    """A source without the beginning of the name that it opens with has that too: the parser cut "Edda | al-Holm"."""
    if source is None:
        return None
    start = source.start
    while layout.doc[start].ent_iob_ == "I" and layout.doc[start].ent_type_ == "PERSON":
        start -= 1
    return TokenRange(start, source.end)


def characters(layout: Layout, tokens: TokenRange | None) -> Span | None:
    """A token range as characters of the text, or None."""
    return None if tokens is None else layout.tokens.span_of(tokens)


def without_dash(doc: Doc, span: Span | None) -> Span | None:
    """A span of characters without the dash that the tokenizer left at its first word; None of nothing but dashes."""
    if span is None:
        return None
    words = original_of(doc)[slice(*span)].lstrip("".join(DASHES))
    return Span(span.end - len(words), span.end) if words else None


def kind_of(layout: Layout, find: Find) -> Kind:
    """The Kind of what a find says; a transcript is direct without marks."""
    if find.construction == Construction.TRANSCRIPT:
        return Kind.DIRECT
    return kind_by_marks(layout.quotation[i] is not None for start, end in find.contents for i in range(start, end)
                         if layout.pos[i] != "PUNCT")
