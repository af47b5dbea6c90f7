"""What a Doc's tokens are, as plain lists: asking each token for itself takes most of the time of a long loop."""

import numpy
from spacy.attrs import HEAD, IDS

LABELLING = {"TAG", "POS", "DEP", "ENT_TYPE"}
LABELS = {}  # the words for the model's labels, which are few: {code: word}, the same in every vocabulary


def columns(doc, *attributes):
    """One list of words for each of spaCy's attributes, such as "TAG" or "LEMMA", with an entry a token."""
    codes = doc.to_array([IDS[attribute] for attribute in attributes]).reshape(len(doc), -1).T.tolist()
    return [as_words(column, doc.vocab.strings, LABELS if attribute in LABELLING else {})
            for attribute, column in zip(attributes, codes, strict=True)]


def as_words(codes, strings, known):
    """A column of spaCy's codes as words; {code: word} are those that are known, and learns the others."""
    known.update((code, strings[code]) for code in set(codes).difference(known))
    return [known[code] for code in codes]


def heads(doc):
    """The place of each token's head, as a list."""
    return (doc.to_array(HEAD).astype("int64") + numpy.arange(len(doc))).tolist()
