"""A Doc's tokens read once into plain lists, since every later question is asked of them many times."""

from bisect import bisect_left, bisect_right
from itertools import pairwise

from helpers.article import Span
from helpers.columns import columns

NOMINAL = {"NOUN", "PROPN", "PRON", "NUM"}
WITHIN_PHRASE = {"compound", "amod", "nmod", "poss", "nummod", "det"}


class Dependents(dict):
    """{token: the numbers of its dependents}, each looked up when it is first asked for: few ever are."""

    def __init__(self, doc):
        self.doc = doc

    def __missing__(self, token):
        found = self[token] = [child.i for child in self.doc[token].children]
        return found


class Tokens:
    """A Doc's `text`, `lower`, `pos`, `tag`, `dep`, `head`, `sentence`, `start` and `end`, one entry a token.

    `head` and `sentence` are numbers of a token and of a sentence, `start` and `end` are characters. `sentences` holds
    each sentence's tokens (first, one past the last), `children` the numbers of each token's dependents.
    """

    def __init__(self, doc):
        self.doc = doc
        read = columns(doc)
        self.text, self.lower, self.pos, self.tag, self.dep, self.head = (
            read.text, read.lower, read.pos, read.tag, read.dep, read.head)
        self.start, self.end = read.start, read.end
        self.sentences = list(pairwise([0, *read.openings, len(doc)]))
        self.sentence = []
        for number, (first, last) in enumerate(self.sentences):
            self.sentence += [number] * (last - first)
        self.children = Dependents(doc)

    def __len__(self):
        return len(self.text)

    def range_of(self, span: Span) -> Span:
        """The tokens (first, one past the last) that a span of characters touches."""
        first = max(bisect_right(self.start, span[0]) - 1, 0)
        if first < len(self) and self.end[first] <= span[0]:
            first += 1
        return first, max(bisect_left(self.start, span[1]), first)

    def head_of(self, first, last):
        """The token of a range that governs the others, a noun or pronoun where there is one; None of an empty one."""
        if last - first == 1:
            return first
        tops = [i for i in range(first, last) if not first <= self.head[i] < last or self.head[i] == i]
        nominal = [i for i in tops if self.pos[i] in NOMINAL]
        if len(nominal) > 1:
            nominal = [i for i in nominal if self.dep[i] not in WITHIN_PHRASE] or nominal[-1:]
        nominal = nominal or [i for i in tops if i == last - 1 and self.pos[i] == "ADJ"]  # "the accused"
        nominal = nominal or [i for i in range(first, last)
                              if self.pos[i] in NOMINAL and self.dep[i] not in WITHIN_PHRASE]
        return next(iter(nominal or tops), None)

    def phrase(self, i):
        """The tokens (first, one past the last) of all that depends on token `i`."""
        token = self.doc[i]
        return token.left_edge.i, token.right_edge.i + 1

    def first_joined(self, i):
        """The first of the phrases that the one of token `i` is joined to by "and"; `i` where it is joined to none."""
        while self.dep[i] == "conj" and self.head[i] < i:
            i = self.head[i]
        return i

    def has_possessor(self, i):
        """Whether token `i` is somebody's: "Lund's spokesman"."""
        return any(self.dep[child] == "poss" for child in self.children[i])

    def words(self, first, last):
        """The text of a range of tokens as the article has it, line ends read as spaces."""
        if first >= last:
            return ""
        return " ".join(self.doc._.original[self.start[first] : self.end[last - 1]].split())
