"""Named entities: mentions with one label and one name each."""

from spacy.language import Language
from spacy.tokens import Doc, Span

from helpers.entities.boundaries import drop, split, trim, within_headline
from helpers.entities.labels import label
from helpers.entities.missed import prolong, recover, spread
from helpers.entities.names import name
from helpers.entities.tokens import Tokens

NAMED = {"PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"}
Doc.set_extension("mended", default=(), force=True)


@Language.component("entities")
def component(doc):
    tokens = Tokens(doc)
    spans = [(e.start, e.end, e.label_) for e in doc.ents]
    mentions = {(s, e): l for s, e, l in spans if l in NAMED}
    other = [(s, e, l) for s, e, l in spans if l not in NAMED]
    others = frozenset(i for s, e, l in other for i in range(s, e))
    for step in (split, trim, drop, prolong, trim, drop, within_headline):
        mentions = step(tokens, mentions)
    mentions = recover(tokens, mentions, others)
    mentions = label(tokens, mentions)
    mentions = spread(tokens, mentions, others)
    mentions = label(tokens, mentions)
    names = name(tokens, mentions)
    doc.set_ents([Span(doc, s, e, label=l, kb_id=names[s, e]) for (s, e), l in mentions.items()]
                 + [Span(doc, s, e, label=l) for s, e, l in other])
    return doc
