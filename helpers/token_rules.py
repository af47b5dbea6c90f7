"""The model's two components of rules, run once for each distinct token instead of for each token.

spaCy's attribute_ruler and its English lemmatizer decide token by token: what they write depends on the token's form,
its tag and its dependency alone, but for a few patterns of several tokens ("gon" + "na"). So the distinct tokens of
many paragraphs go through them once, and what they say is copied. A paragraph in which a pattern of several tokens
matches goes through them as it stands. What is predicted stays the same: tests/test_token_rules.py holds it to that.
"""

import numpy
from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.util import minibatch

RULES = ("attribute_ruler", "lemmatizer")
DECIDES = [ORTH, TAG, DEP]
WRITTEN = [TAG, POS, MORPH, LEMMA, DEP]
ASKED = {"ORTH", "TEXT", "LOWER", "TAG", "DEP", "IS_SPACE"}  # what a pattern may ask: nothing but DECIDES tells it
PARAGRAPHS = 512  # whose distinct tokens are looked at together


class TokenRules:
    """The component in the place of both."""

    def __init__(self, ruler, lemmatizer):
        """ruler, lemmatizer: the model's own components."""
        self.ruler, self.lemmatizer = ruler, lemmatizer
        self.alone = AttributeRuler(ruler.vocab)
        self.several = Matcher(ruler.vocab)
        for rule in ruler.patterns:
            for pattern in rule["patterns"]:
                if len(pattern) == 1:
                    self.alone.add([pattern], rule["attrs"], rule["index"])
                else:
                    self.several.add("several", [pattern])

    def __call__(self, doc):
        return self.lemmatizer(self.ruler(doc))

    def pipe(self, docs, batch_size=PARAGRAPHS):
        for batch in minibatch(docs, max(batch_size, PARAGRAPHS)):
            simple = [doc for doc in batch if len(doc) and not self.several(doc, allow_missing=True)]
            if simple:
                self.write(simple)
            known = set(map(id, simple))
            for doc in batch:
                yield doc if id(doc) in known else self(doc)

    def write(self, docs):
        """Write on the Docs what both components say of their distinct tokens."""
        tokens = numpy.concatenate([doc.to_array(DECIDES) for doc in docs])
        distinct, places = numpy.unique(tokens, axis=0, return_inverse=True)
        strings = docs[0].vocab.strings
        words, tags, deps = ([strings[code] for code in column.tolist()] for column in distinct.T)
        each = Doc(docs[0].vocab, words=words, tags=tags, deps=deps, heads=list(range(len(words))))
        said = self.lemmatizer(self.alone(each)).to_array(WRITTEN)[places.reshape(-1)]
        start = 0
        for doc in docs:
            doc.from_array(WRITTEN, said[start : start + len(doc)])
            start += len(doc)


@Language.factory("token_rules", assigns=["token.tag", "token.pos", "token.morph", "token.lemma", "token.dep"])
def make_token_rules(nlp, name):
    """Register the component with spaCy, made from the pipeline's own two components."""
    return TokenRules(*map(nlp.get_pipe, RULES))


def quicken(model):
    """Put the component in the place of the model's two where they stand together and decide token by token."""
    if decides_by_token(model):
        known = model.get_pipe("lemmatizer").lookups.get_table("lemma_index", {})
        for part_of_speech, lemmas in list(known.items()):
            known[part_of_speech] = frozenset(lemmas)  # asked only whether a form is in it: a list of 57,528 is slow
        model.add_pipe("token_rules", after="lemmatizer")
        model.select_pipes(disable=list(RULES))
    return model


def decides_by_token(model):
    """Whether the model has both components, one after the other, and they ask nothing but what tells a token."""
    names = model.pipe_names
    if not all(name in names for name in RULES) or names.index(RULES[0]) + 1 != names.index(RULES[1]):
        return False
    ruler, lemmatizer = map(model.get_pipe, RULES)
    asked = {key for rule in ruler.patterns for pattern in rule["patterns"] for token in pattern for key in token}
    return asked <= ASKED and getattr(lemmatizer, "mode", None) == "rule" and not lemmatizer.overwrite
