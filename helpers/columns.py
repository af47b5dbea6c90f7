"""What a Doc's tokens are, as plain lists: asking each token for itself takes most of the time of a long loop."""

from spacy.attrs import HEAD, IDS


def columns(doc, *attributes):
    """One list of words for each of spaCy's attributes, such as "TAG" or "LEMMA", with an entry a token."""
    codes = doc.to_array([IDS[attribute] for attribute in attributes]).reshape(len(doc), -1).T.tolist()
    known = {code: doc.vocab.strings[code] for column in codes for code in set(column)}
    return [[known[code] for code in column] for column in codes]


def heads(doc):
    """The place of each token's head, as a list."""
    return [place + offset for place, offset in enumerate(doc.to_array(HEAD).astype("int64").tolist())]
