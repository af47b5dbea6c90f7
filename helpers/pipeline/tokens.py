"""A Doc's tokens as plain lists: asking each token for itself takes most of the time of a long loop."""

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, cast
from weakref import WeakKeyDictionary

import numpy
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD, IDX, LEMMA, LENGTH, ORTH, POS, SENT_START, SPACY, TAG
from spacy.tokens import Doc

from helpers.article.spans import Span
from helpers.pipeline.extensions import original_of
from helpers.pipeline.grammar import NOMINAL, WITHIN_PHRASE

GRAMMAR = [TAG, DEP, HEAD]  # tells whether another parser has been there since
WORDS = [ORTH, LEMMA, TAG, POS, DEP]
FIGURES = [HEAD, IDX, LENGTH, SPACY, SENT_START]
Codes = NDArray[numpy.uint64]


class TokenRange(NamedTuple):
    """Where something starts and ends in a Doc: tokens, end exclusive. Of characters, it is a Span."""

    start: int
    end: int


class Tokens:
    """A Doc's tokens, an entry each: `text`, `lower`, `lemma`, `tag`, `pos`, `dep`, and `head`, the place of its head.

    `start` and `end` are characters; `space` tells whether a blank follows. `openings` holds the places of the tokens
    at which the parser begins a sentence, `sentences` each sentence's range, `sentence` a token's place among them,
    `children` the places of a token's dependents. `original` is the article's text as it is kept, or
    the Doc's own where none is.
    The lists are shared by all who ask for the same Doc; none may change them.
    """

    def __init__(self, doc: Doc) -> None:
        words = cast(Codes, doc.to_array(WORDS))
        known: dict[int, str] = {code: doc.vocab.strings[code] for code in numpy.unique(words).tolist()}
        self.text, self.lemma, self.tag, self.pos, self.dep = (
            [known[code] for code in column] for column in words.T.tolist())
        self.lower = [text.lower() for text in self.text]
        head, start, length, space, opening = doc.to_array(FIGURES).astype("int64").T
        self.head: list[int] = (head + numpy.arange(len(doc))).tolist()
        self.start: list[int] = start.tolist()
        self.end: list[int] = (start + length).tolist()
        self.space: list[bool] = (space == 1).tolist()
        self.openings: list[int] = numpy.flatnonzero(opening == 1).tolist()
        self.original = original_of(doc) or doc.text

    def __len__(self) -> int:
        return len(self.text)

    @cached_property
    def sentences(self) -> list[TokenRange]:
        """The range of each sentence, as the parser has it."""
        return [TokenRange(*bounds) for bounds in pairwise(dict.fromkeys([0, *self.openings, len(self)]))]

    @cached_property
    def sentence(self) -> list[int]:
        """For each token, which sentence it is in, counted from 0."""
        return [number for number, (start, end) in enumerate(self.sentences) for _ in range(start, end)]

    @cached_property
    def children(self) -> list[list[int]]:
        """For each token, the places of its dependents in the order of the text."""
        found: list[list[int]] = [[] for _ in self.head]
        for place, head in enumerate(self.head):
            if head != place:
                found[head].append(place)
        return found

    @cached_property
    def edges(self) -> tuple[list[int], list[int]]:
        """For each token, the first and the last token of all that depends on it."""
        first, last = list(range(len(self))), list(range(len(self)))
        while True:  # once where no two phrases cross
            for place, head in enumerate(self.head):
                if first[place] < first[head]:
                    first[head] = first[place]
            for place in range(len(self) - 1, -1, -1):
                head = self.head[place]
                if last[place] > last[head]:
                    last[head] = last[place]
            if all(first[head] <= first[place] and last[place] <= last[head] for place, head in enumerate(self.head)):
                return first, last

    def phrase(self, i: int) -> TokenRange:
        """The range of all that depends on token `i`, and the token itself."""
        first, last = self.edges
        return TokenRange(first[i], last[i] + 1)

    def head_of(self, tokens: TokenRange) -> int:
        """The token of a range, which is not empty, that governs the others: a noun or pronoun where there is one."""
        first, last = tokens
        if last - first == 1:
            return first
        within = range(first, last)
        tops = [i for i in within if not first <= self.head[i] < last or self.head[i] == i]
        nominal = [i for i in tops if self.pos[i] in NOMINAL]
        if len(nominal) > 1:
            nominal = [i for i in nominal if self.dep[i] not in WITHIN_PHRASE] or nominal[-1:]
        nominal = nominal or [i for i in tops if i == last - 1 and self.pos[i] == "ADJ"]  # "the accused"
        nominal = nominal or [i for i in within if self.pos[i] in NOMINAL and self.dep[i] not in WITHIN_PHRASE]
        return (nominal or tops)[0]

    def first_joined(self, i: int) -> int:
        """The first of the phrases that the one of token `i` is joined to by "and"; `i` where it is joined to none."""
        while self.dep[i] == "conj" and self.head[i] < i:
            i = self.head[i]
        return i

    def has_possessor(self, i: int) -> bool:
        """Whether token `i` is somebody's: "Lund's spokesman"."""
        return any(self.dep[child] == "poss" for child in self.children[i])

    def range_of(self, span: Span) -> TokenRange:
        """The tokens that a span of characters touches."""
        start, end = span
        first = max(bisect_right(self.start, start) - 1, 0)
        if first < len(self) and self.end[first] <= start:
            first += 1
        return TokenRange(first, max(bisect_left(self.start, end), first))

    def span_of(self, tokens: TokenRange) -> Span:
        """The characters that a range of tokens, which is not empty, stands at."""
        return Span(self.start[tokens.start], self.end[tokens.end - 1])

    def words(self, tokens: TokenRange) -> str:
        """The text of a range of tokens as the article has it, line ends read as spaces; "" of an empty range."""
        first, last = tokens
        if first >= last:
            return ""
        return " ".join(self.original[self.start[first] : self.end[last - 1]].split())


# what three components ask of one Doc after the other; an entry goes when its Doc does, and nobody else reads it
TABLES: WeakKeyDictionary[Doc, tuple[Codes, Tokens]] = WeakKeyDictionary()


def tokens_of(doc: Doc) -> Tokens:
    """The Tokens of a Doc, read once as long as its grammar stays as it is."""
    grammar = cast(Codes, doc.to_array(GRAMMAR))
    read = TABLES.get(doc)
    if read is None or not numpy.array_equal(read[0], grammar):
        read = TABLES[doc] = (grammar, Tokens(doc))
    return read[1]
