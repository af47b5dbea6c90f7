"""What a Doc's tokens are, as plain lists: asking each token for itself takes most of the time of a long loop."""

import numpy
from spacy.attrs import DEP, HEAD, IDX, LEMMA, LENGTH, ORTH, POS, SENT_START, TAG
from spacy.strings import StringStore
from spacy.tokens import Doc

GRAMMAR = [TAG, DEP, HEAD]  # tells whether another parser has been there since
READ = [ORTH, LEMMA, TAG, POS, DEP, HEAD, IDX, LENGTH, SENT_START]


class Columns:
    """A Doc's tokens, an entry each: `text`, `lower`, `lemma`, `tag`, `pos`, `dep`, and `head`, the place of its head.

    `start` and `end` are characters. `openings` holds the places of the tokens at which the parser begins a sentence.
    The lists are shared by all who ask for the same Doc; none may change them.
    """

    def __init__(self, codes: numpy.ndarray, strings: StringStore) -> None:
        words = codes[:, :5]
        known = {code: strings[code] for code in numpy.unique(words).tolist()}
        self.text, self.lemma, self.tag, self.pos, self.dep = (
            list(map(known.__getitem__, column)) for column in words.T.tolist())
        self.lower = [text.lower() for text in self.text]
        head, start, length, opening = codes[:, 5:].astype("int64").T
        self.head = (head + numpy.arange(len(codes))).tolist()
        self.start, self.end = start.tolist(), (start + length).tolist()
        self.openings = numpy.flatnonzero(opening == 1).tolist()


def columns(doc: Doc) -> Columns:
    """The Columns of a Doc; those that were read last are kept, since three components ask one after the other."""
    grammar = doc.to_array(GRAMMAR)
    if not kept or kept[0] is not doc or not numpy.array_equal(kept[1], grammar):
        kept[:] = doc, grammar, Columns(doc.to_array(READ), doc.vocab.strings)
    return kept[2]


kept: list = []  # the Doc that was read last, its grammar as it was then, and its Columns
