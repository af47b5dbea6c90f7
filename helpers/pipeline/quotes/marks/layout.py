"""Where everything stands in a Doc: quotations, sentences and paragraphs by token, worked out once.

All ranges are of tokens.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Self

from spacy.tokens import Doc

from helpers.article.spans import Span
from helpers.knowledge.punctuation import (
    BEFORE_SENTENCE,
    EDGE,
    INNER_MARKS,
    SENTENCE_STOPS,
    STATEMENT_ENDS,
    TRAILING,
)
from helpers.pipeline.extensions import paragraphs_of
from helpers.pipeline.grammar import VERBS
from helpers.pipeline.quotes.find import Quoted
from helpers.pipeline.quotes.marks.pairing import find_quotations
from helpers.pipeline.quotes.marks.unclosed import QuotedRange, end_unclosed
from helpers.pipeline.quotes.masking import Masked, masked
from helpers.pipeline.quotes.settings import LONG_QUOTATION, SENTENCE, SMALL_WORD, TITLE
from helpers.pipeline.tokens import TokenRange, Tokens, tokens_of

SMALL_IN_TITLES = {"ADP", "DET", "CCONJ"}  # prepositions, articles, "and"


@dataclass(eq=False)
class Layout:
    """The quotations and paragraphs of a Doc and, for each of its tokens, its sentence, paragraph and quotation.

    doc, tokens: the Doc and its token table, whose columns are the layout's own too: `layout.text[i]`.
    paragraphs: their ranges. paragraph: for each token, which one it is in, or None.
    quotations: their ranges, those without a closing mark ended where their words do. closed, runs_on: for each,
    whether it has its last mark, and whether it goes on in the next paragraph. signed: {quotation: the name below it
    that says whose it is}. quotation: for each token, which one it is in, or None.
    sentence: for each token, the range of its sentence, which is cut where a quotation follows a sentence's end.
    """

    doc: Doc
    tokens: Tokens
    paragraphs: Sequence[TokenRange]
    paragraph: Sequence[int | None]
    quotations: Sequence[TokenRange]
    closed: Sequence[bool]
    runs_on: Sequence[bool]
    signed: Mapping[int, TokenRange]
    quotation: Sequence[int | None]
    sentence: Sequence[TokenRange]

    def __post_init__(self) -> None:
        read = self.tokens  # asked for each token, so at hand without a step between
        self.text, self.lower, self.lemma = read.text, read.lower, read.lemma
        self.tag, self.pos, self.dep, self.head = read.tag, read.pos, read.dep, read.head
        self.start, self.end = read.start, read.end

    @classmethod
    def of(cls, doc: Doc) -> Self:
        """The Layout of a Doc that the paragraphs' component has read."""
        tokens, spans = tokens_of(doc), [Span(row.start, row.end) for row in paragraphs_of(doc)]
        paragraphs = [tokens.range_of(span) for span in spans]
        paragraph = places(paragraphs, len(tokens))
        found = [(tokens.range_of(Span(start, end)), closed)
                 for start, end, closed, _ in find_quotations(tokens.original, spans)]
        quotations = end_unclosed(tokens, [
            QuotedRange(quoted, closed, not closed and goes_on(found, number, paragraphs, paragraph))
            for number, (quoted, closed) in enumerate(found)])
        ranges = [quotation.range for quotation in quotations]
        return cls(
            doc, tokens, paragraphs, paragraph, quotations=ranges,
            closed=[quotation.closed for quotation in quotations],
            runs_on=[quotation.runs_on for quotation in quotations],
            signed={number: quotation.signature for number, quotation in enumerate(quotations) if quotation.signature},
            quotation=places(ranges, len(tokens)),
            sentence=sentences(tokens, [quoted for quoted, _ in found]),  # the marks as they are, missing ones too
        )

    @cached_property
    def masked(self) -> Masked:
        """The words as the learned weights may see them: names and figures as their class."""
        return masked(self.tokens, [token.ent_type_ for token in self.doc])

    @cached_property
    def quoting(self) -> set[int | None]:
        """The paragraphs that hold a quotation."""
        return {self.paragraph[start] for start, _ in self.quotations}

    def paragraph_of(self, number: int) -> int:
        """Which paragraph a quotation is in."""
        place = self.paragraph[self.quotations[number].start]
        assert place is not None  # quotations are looked for in paragraphs
        return place

    def same_paragraph(self, one: int, other: int) -> bool:
        """Whether two tokens are in one paragraph."""
        return self.paragraph[one] == self.paragraph[other]

    def opens_paragraph(self, number: int) -> bool:
        """Whether a quotation begins its paragraph."""
        return self.paragraphs[self.paragraph_of(number)].start == self.quotations[number].start

    def ends_paragraph(self, number: int) -> bool:
        """Whether nothing but a last mark follows a quotation in its paragraph."""
        return self.quotations[number].end >= self.paragraphs[self.paragraph_of(number)].end - 1

    def opens_sentence(self, number: int) -> bool:
        """Whether a quotation stands where a sentence may begin."""
        start, _ = self.quotations[number]
        before = start - 1
        while before >= 0 and self.text[before].isspace():
            before -= 1
        return (before < 0 or not self.same_paragraph(before, start) or self.quotation[before] is not None
                or self.text[before] in BEFORE_SENTENCE
                or not any(self.text[i].isalpha() for i in range(self.sentence[start].start, start)))

    def last_letter(self, number: int) -> str:
        """The last character of a quotation before its closing marks."""
        start, end = self.quotations[number]
        last = end - 1
        while last > start + 1 and self.text[last] in INNER_MARKS:
            last -= 1
        return self.text[last][-1]

    def words(self, number: int) -> list[int]:
        """The places of a quotation's tokens that are words."""
        return [i for i in range(*self.quotations[number]) if self.text[i].isalpha()]

    def is_statement(self, number: int) -> bool:
        """Whether a quotation can stand as a statement of its own, rather than being a few quoted words."""
        words = self.words(number)
        if not words or not self.closed[number]:
            return bool(words)
        ended = self.last_letter(number) in STATEMENT_ENDS
        return ended and (self.text[words[0]][0].isupper() or len(words) >= SENTENCE) or len(words) >= LONG_QUOTATION

    def is_sentence(self, number: int) -> bool:
        """Whether a quotation begins as a sentence does."""
        start, end = self.quotations[number]
        return any(text[0].isupper() for text in self.text[start + 1 : min(start + 3, end)] if text.isalpha())

    def is_title(self, number: int) -> bool:
        """Whether a quotation looks like the title of a work: few words, in capitals where titles have them."""
        words = self.words(number)
        capital = [self.text[i][0].isupper() for i in words]
        return len(words) <= TITLE and (len(words) < SENTENCE or sum(capital) > 1) and all(
            upper or len(self.text[i]) <= SMALL_WORD or self.pos[i] in SMALL_IN_TITLES
            for i, upper in zip(words, capital, strict=True)
        )

    def quoted(self, ranges: Iterable[tuple[int, int]]) -> Quoted:
        """What the ranges hold in quotation marks: "none", "title" (nothing but titles) or "words"."""
        numbers = {number for start, end in ranges for number in self.quotation[start:end] if number is not None}
        if not numbers:
            return "none"
        return "title" if all(map(self.is_title, numbers)) else "words"

    def has_verb(self, start: int, end: int) -> bool:
        """Whether a range holds a verb."""
        return not VERBS.isdisjoint(self.pos[start:end])

    def has_marks(self, start: int, end: int) -> bool:
        """Whether a token of a range is in quotation marks."""
        return any(number is not None for number in self.quotation[start:end])

    def trim(self, start: int, end: int) -> TokenRange:
        """A range without the commas, dashes and final full stop at its edges; marks and closed brackets stay."""
        text, quotation = self.text, self.quotation
        while start < end and (text[start].isspace() or text[start] in EDGE and quotation[start] is None):
            start += 1
        while end > start and (text[end - 1].isspace() or quotation[end - 1] is None and text[end - 1] in TRAILING):
            if text[end - 1] == ")" and "(" in text[start:end]:
                break
            end -= 1
        return TokenRange(start, end)

    def whole_quotations(self, start: int, end: int, anchor: int) -> TokenRange:
        """A range grown so that no quotation is cut in two, unless the anchor stands in that quotation."""
        for i in (start, end - 1):
            number = self.quotation[i]
            if number is not None:
                first, last = self.quotations[number]
                if not first <= anchor < last:
                    start, end = min(start, first), max(end, last)
        return TokenRange(start, end)


def places(ranges: Iterable[TokenRange], length: int) -> list[int | None]:
    """For each of so many tokens, the place of the range that it is in, the last of several, or None."""
    found: list[int | None] = [None] * length
    for place, (start, end) in enumerate(ranges):
        found[start:end] = [place] * (end - start)
    return found


def goes_on(found: Sequence[tuple[TokenRange, bool]], number: int, paragraphs: Sequence[TokenRange],
            paragraph: Sequence[int | None]) -> bool:
    """Whether the next quotation opens the next paragraph, so that one which never closes goes on there."""
    if number + 1 == len(found):
        return False
    here, there = (paragraph[quoted.start] for quoted, _ in found[number : number + 2])
    return here is not None and there == here + 1 and paragraphs[there].start == found[number + 1][0].start


def sentences(tokens: Tokens, quotations: Sequence[TokenRange]) -> list[TokenRange]:
    """For each token its sentence: as the parser has it, and a new one at a quotation that follows a sentence's end."""
    starts, quotation = {0, *tokens.openings}, places(quotations, len(tokens))
    for start, _ in quotations:
        if start and tokens.text[start - 1] in SENTENCE_STOPS and quotation[start - 1] is None:
            starts.add(start)
        if start + 1 in starts:  # the parser often leaves the opening mark in the sentence before
            starts.remove(start + 1)
            starts.add(start)
    found: list[TokenRange] = []
    for first, last in pairwise([*sorted(starts), len(tokens)]):
        found += [TokenRange(first, last)] * (last - first)
    return found
