"""Where everything stands in a Doc: quotations, sentences and paragraphs by token, worked out once.

All ranges are of tokens (first, one past the last).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property

from helpers.article.spans import Span
from helpers.knowledge.punctuation import EDGE, INNER_MARKS, SENTENCE_STOPS, TRAILING
from helpers.pipeline.extensions import original_of, paragraphs_of
from helpers.pipeline.grammar import VERBS
from helpers.pipeline.quotes.find import Quoted
from helpers.pipeline.quotes.marks.pairing import find_quotations
from helpers.pipeline.tokens import tokens_of

LONG = 8         # words from which on a quotation is a statement whatever its form
SENTENCE = 3     # words from which on it is one if it ends as a sentence or a clause does
TITLE = 8        # words that a title in marks has at most
SMALL_WORD = 3   # letters of a word that a title may leave in small letters


class Layout:
    """The quotations of a Doc and, for each of its tokens, its sentence, paragraph and quotation (or None).

    `quotations` and `paragraphs` are token ranges; `closed` tells for each quotation whether its last mark stands,
    `signed` holds the names that stand below some; `quotation` and `paragraph` give for a token their places in these
    lists, `sentence` a token range. `start`, `end` (characters), `text`, `lower`, `lemma`, `tag`, `pos`, `dep` and
    `head` are the tokens' own.
    """

    def __init__(self, doc):
        self.doc = doc
        read = tokens_of(doc)
        self.text, self.lower, self.lemma = read.text, read.lower, read.lemma
        self.tag, self.pos, self.dep, self.head = read.tag, read.pos, read.dep, read.head
        self.start, self.end = read.start, read.end
        self.paragraphs: list[Span] = []
        self.paragraph: list = [None] * len(doc)
        for start, end, *_ in paragraphs_of(doc):
            first, last = max(bisect_right(self.start, start) - 1, 0), bisect_left(self.start, end)
            self.paragraph[first:last] = [len(self.paragraphs)] * (last - first)
            self.paragraphs.append((first, last))
        self.quotations: list[Span] = []
        self.closed, self.signed = [], {}
        self.quotation: list = [None] * len(doc)
        for found in find_quotations(original_of(doc), [(start, end) for start, end, *_ in paragraphs_of(doc)]):
            first = max(bisect_right(self.start, found.start) - 1, 0)
            last = bisect_left(self.start, found.end)
            if last > first:
                self.quotation[first:last] = [len(self.quotations)] * (last - first)
                self.quotations.append((first, last))
                self.closed.append(found.closed)
        self.sentence: list = [None] * len(doc)
        starts = self.sentence_starts(read.openings)
        for start, end in zip(starts, [*starts[1:], len(doc)], strict=True):
            self.sentence[start:end] = [(start, end)] * (end - start)

    @cached_property
    def quoting(self):
        """The paragraphs that hold a quotation."""
        return {self.paragraph[start] for start, _ in self.quotations}

    def sentence_starts(self, openings):
        """Where sentences start: where the parser has it, and at every quotation that follows a sentence's end."""
        starts = {0, *openings}
        for start, _ in self.quotations:
            if start and self.text[start - 1] in SENTENCE_STOPS and self.quotation[start - 1] is None:
                starts.add(start)
            if start + 1 in starts:  # the parser often leaves the opening mark in the sentence before
                starts.remove(start + 1)
                starts.add(start)
        return sorted(starts)

    def opens_paragraph(self, number):
        """Whether a quotation begins its paragraph."""
        start, _ = self.quotations[number]
        return self.paragraphs[self.paragraph[start]][0] == start

    def ends_paragraph(self, number):
        """Whether nothing but a last mark follows a quotation in its paragraph."""
        start, end = self.quotations[number]
        return end >= self.paragraphs[self.paragraph[start]][1] - 1

    def runs_on(self, number):
        """Whether a quotation never closes and the next paragraph opens with another one: it goes on there."""
        if self.closed[number] or number + 1 == len(self.quotations):
            return False
        here, there = (self.paragraph[self.quotations[n][0]] for n in (number, number + 1))
        return there == here + 1 and self.opens_paragraph(number + 1)

    def opens_sentence(self, number):
        """Whether a quotation stands where a sentence may begin."""
        start, _ = self.quotations[number]
        before = start - 1
        while before >= 0 and self.text[before].isspace():
            before -= 1
        return (before < 0 or self.paragraph[before] != self.paragraph[start] or self.quotation[before] is not None
                or self.text[before] in SENTENCE_STOPS or self.text[before] == ":"
                or not any(self.text[i].isalpha() for i in range(self.sentence[start][0], start)))

    def last_letter(self, number):
        """The last character of a quotation before its closing marks."""
        start, end = self.quotations[number]
        last = end - 1
        while last > start + 1 and self.text[last] in INNER_MARKS:
            last -= 1
        return self.text[last][-1]

    def words(self, number):
        """The places of a quotation's tokens that are words."""
        return [i for i in range(*self.quotations[number]) if self.text[i].isalpha()]

    def is_statement(self, number):
        """Whether a quotation can stand as a statement of its own, rather than being a few quoted words."""
        words = self.words(number)
        if not words or not self.closed[number]:
            return bool(words)
        ended = self.last_letter(number) in ",.!?…-—"
        return ended and (self.text[words[0]][0].isupper() or len(words) >= SENTENCE) or len(words) >= LONG

    def is_sentence(self, number):
        """Whether a quotation begins as a sentence does."""
        start, end = self.quotations[number]
        return any(text[0].isupper() for text in self.text[start + 1 : min(start + 3, end)] if text.isalpha())

    def is_title(self, number):
        """Whether a quotation looks like the title of a work: few words, in capitals where titles have them."""
        words = self.words(number)
        capital = [self.text[i][0].isupper() for i in words]
        return len(words) <= TITLE and (len(words) < SENTENCE or sum(capital) > 1) and all(
            upper or len(self.text[i]) <= SMALL_WORD or self.pos[i] in ("ADP", "DET", "CCONJ")
            for i, upper in zip(words, capital, strict=True)
        )

    def quoted(self, ranges: Iterable[tuple[int, int]]) -> Quoted:
        """What the ranges hold in quotation marks: "none", "title" (nothing but titles) or "words"."""
        numbers = {self.quotation[i] for start, end in ranges for i in range(start, end)} - {None}
        if not numbers:
            return "none"
        return "title" if all(map(self.is_title, numbers)) else "words"

    def has_verb(self, start, end):
        """Whether a range holds a verb."""
        return not VERBS.isdisjoint(self.pos[start:end])

    def trim(self, start, end):
        """A range without the commas, dashes and final full stop at its edges; marks and closed brackets stay."""
        text, quotation = self.text, self.quotation
        while start < end and (text[start].isspace() or text[start] in EDGE and quotation[start] is None):
            start += 1
        while end > start and (text[end - 1].isspace() or quotation[end - 1] is None and text[end - 1] in TRAILING):
            if text[end - 1] == ")" and "(" in text[start:end]:
                break
            end -= 1
        return start, end

    def whole_quotations(self, start, end, anchor):
        """A range grown so that no quotation is cut in two, unless the anchor stands in that quotation."""
        for i in (start, end - 1):
            if self.quotation[i] is not None:
                first, last = self.quotations[self.quotation[i]]
                if not first <= anchor < last:
                    start, end = min(start, first), max(end, last)
        return start, end
