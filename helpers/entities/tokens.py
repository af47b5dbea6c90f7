"""A Doc's tokens as plain lists: every later step looks at words by their place and makes no Span."""

import numpy
from spacy.attrs import DEP, HEAD, POS, SENT_START, TAG
from spacy.symbols import PROPN

TITLE_CASE = 0.65      # a line with this share of capitalised words is set like a headline
LONG_WORD = 4          # letters from which a headline in title case capitalises
OPENING = set("\"'([{:-–—•*") | {"''", "``", "..."}


class Tokens:
    """What the steps ask about each token, by its place in the Doc.

    words, lower: as written, and in small letters. tags, deps: the model's, as strings. heads: the place of the head.
    proper: the model reads it as a proper noun. capital: it has a capital letter that could be a name's.
    headline: it stands in a line set like a headline. initial: its capital says nothing, since it opens a sentence or
    stands in such a line.
    """

    def __init__(self, doc):
        strings = doc.vocab.strings
        self.full = doc.text
        self.words = [token.text for token in doc]
        self.places = [token.idx for token in doc]
        self.lower = [word.lower() for word in self.words]
        table = doc.to_array([POS, TAG, DEP, HEAD, SENT_START]).astype(numpy.int64)
        names = {number: strings[number] for number in set(table[:, 1:3].astype(numpy.uint64).ravel().tolist())}
        self.tags = [names[number] for number in table[:, 1].astype(numpy.uint64).tolist()]
        self.deps = [names[number] for number in table[:, 2].astype(numpy.uint64).tolist()]
        self.heads = (table[:, 3] + numpy.arange(len(doc))).tolist()
        self.proper = (table[:, 0] == PROPN).tolist()
        self.capital = [word != small for word, small in zip(self.words, self.lower, strict=True)]
        self.starts = (table[:, 4] == 1).tolist()
        self.headline = self.find_headlines()
        self.initial = self.find_initial()
        self.small_words = {word for word, capital in zip(self.words, self.capital, strict=True) if not capital}

    def __len__(self):
        return len(self.words)

    def text(self, start, end):
        """The span as it stands in the text."""
        return self.full[self.places[start] : self.places[end - 1] + len(self.words[end - 1])]

    def opens(self, i):
        """Whether token `i` opens a sentence; after an initial ("Adnan Z. Amin") the model often errs."""
        return self.starts[i] and not (i and len(self.words[i - 1]) == 2 and self.words[i - 1][1] == ".")

    def find_initial(self):
        """For each token, whether its capital says nothing."""
        initial, opens = [], True
        for i, word in enumerate(self.words):
            opens = opens or self.opens(i)
            initial.append(opens or self.headline[i])
            opens = opens and not word[0].isalnum() or word in OPENING or word.isspace()
        return initial

    def find_headlines(self):
        """For each token, whether most long words of its line have a capital."""
        headline, line = [False] * len(self), []
        for i, word in enumerate([*self.words, "\n"]):
            if not word.isspace():
                line.append(i)
                continue
            long = [i for i in line if len(self.words[i]) >= LONG_WORD and self.words[i].isalpha()]
            if len(long) > 3 and sum(self.capital[i] for i in long) > TITLE_CASE * len(long):
                for i in line:
                    headline[i] = True
            line = []
        return headline
