"""Where everything stands in a Doc: quotations, sentences and paragraphs by token, worked out once.

All ranges are of tokens (first, one past the last).
"""

from bisect import bisect_left, bisect_right

from helpers.quotes.marks import find_quotations

DASHES = {"-", "–", "—", "--"}
EDGE = {",", ":", ";", "(", ")"} | DASHES
SENTENCE_STOPS = {".", "!", "?"}
INNER_MARKS = {"'", "''", '"', "``", "`"}
LONG = 8         # words from which on a quotation is a statement whatever its form
SENTENCE = 3     # words from which on it is one if it ends as a sentence or a clause does
TITLE = 8        # words that a title in marks has at most
SMALL_WORD = 3   # letters of a word that a title may leave in small letters


class Layout:
    """The quotations of a Doc and, for each of its tokens, its sentence, paragraph and quotation (or None).

    `quotations` and `paragraphs` are token ranges; `closed` tells for each quotation whether its last mark stands;
    `quotation` and `paragraph` give for a token their places in these lists, `sentence` a token range.
    """

    def __init__(self, doc):
        self.doc = doc
        offsets = [token.idx for token in doc]
        self.paragraphs, self.paragraph = [], [None] * len(doc)
        for start, end, *_ in doc._.paragraphs:
            first, last = max(bisect_right(offsets, start) - 1, 0), bisect_left(offsets, end)
            self.paragraph[first:last] = [len(self.paragraphs)] * (last - first)
            self.paragraphs.append((first, last))
        self.quotations, self.closed, self.quotation = [], [], [None] * len(doc)
        for found in find_quotations(doc._.original, [(start, end) for start, end, *_ in doc._.paragraphs]):
            first, last = max(bisect_right(offsets, found.start) - 1, 0), bisect_left(offsets, found.end)
            if last > first:
                self.quotation[first:last] = [len(self.quotations)] * (last - first)
                self.quotations.append((first, last))
                self.closed.append(found.closed)
        self.sentence = [None] * len(doc)
        starts = self.sentence_starts()
        for start, end in zip(starts, [*starts[1:], len(doc)], strict=True):
            self.sentence[start:end] = [(start, end)] * (end - start)

    def sentence_starts(self):
        """Where sentences start: as the parser has it, and at every quotation that follows a sentence's end."""
        starts = {i for i, start in enumerate(self.doc.to_array("SENT_START")) if start == 1} | {0}
        for start, _ in self.quotations:
            if start and self.doc[start - 1].text in SENTENCE_STOPS and self.quotation[start - 1] is None:
                starts.add(start)
            if start + 1 in starts:  # the parser often leaves the opening mark in the sentence before
                starts.remove(start + 1)
                starts.add(start)
        return sorted(starts)

    def opens_paragraph(self, number):
        """Whether a quotation begins its paragraph."""
        start, _ = self.quotations[number]
        return self.paragraphs[self.paragraph[start]][0] == start

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
        while before >= 0 and self.doc[before].is_space:
            before -= 1
        return (before < 0 or self.paragraph[before] != self.paragraph[start] or self.quotation[before] is not None
                or self.doc[before].text in SENTENCE_STOPS or self.doc[before].text == ":"
                or not any(self.doc[i].is_alpha for i in range(self.sentence[start][0], start)))

    def last_letter(self, number):
        """The last character of a quotation before its closing mark, inner marks aside."""
        start, end = self.quotations[number]
        last = end - 2 if self.closed[number] and end - 2 > start else end - 1
        while last > start + 1 and self.doc[last].text in INNER_MARKS:
            last -= 1
        return self.doc[last].text[-1]

    def words(self, number):
        """The tokens of a quotation that are words."""
        start, end = self.quotations[number]
        return [token for token in self.doc[start:end] if token.is_alpha]

    def is_statement(self, number):
        """Whether a quotation can stand as a statement of its own, rather than being a few quoted words."""
        words = self.words(number)
        if not words or not self.closed[number]:
            return bool(words)
        ended = self.last_letter(number) in ",.!?…-—"
        return ended and (words[0].text[0].isupper() or len(words) >= SENTENCE) or len(words) >= LONG

    def is_sentence(self, number):
        """Whether a quotation begins as a sentence does."""
        start, end = self.quotations[number]
        return any(token.text[0].isupper() for token in self.doc[start + 1 : min(start + 3, end)] if token.is_alpha)

    def is_title(self, number):
        """Whether a quotation looks like the title of a work: few words, in capitals where titles have them."""
        words = self.words(number)
        return len(words) <= TITLE and all(
            word.text[0].isupper() or len(word) <= SMALL_WORD or word.pos_ in ("ADP", "DET", "CCONJ") for word in words
        )

    def marks(self, ranges):
        """What the ranges hold in quotation marks: "none", "title" (nothing but titles) or "words"."""
        numbers = {self.quotation[i] for start, end in ranges for i in range(start, end)} - {None}
        if not numbers:
            return "none"
        return "title" if all(map(self.is_title, numbers)) else "words"

    def trim(self, start, end):
        """A range without the commas, dashes and final full stop at its edges; marks of quotation stay."""
        doc, quotation = self.doc, self.quotation
        while start < end and (doc[start].is_space or doc[start].text in EDGE and quotation[start] is None):
            start += 1
        while end > start and (doc[end - 1].is_space or quotation[end - 1] is None
                               and (doc[end - 1].text in EDGE or doc[end - 1].text in SENTENCE_STOPS)):
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
