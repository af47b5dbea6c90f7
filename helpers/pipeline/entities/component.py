"""The spaCy component "entities": the model's entities mended, one label and one name for each."""

from spacy.tokens import Doc, Span

from helpers.pipeline.entities.boundaries import split, strip, trim
from helpers.pipeline.entities.casing import Mentions, Tokens
from helpers.pipeline.entities.fragments import join
from helpers.pipeline.entities.headlines import within_headline
from helpers.pipeline.entities.labels import label
from helpers.pipeline.entities.names import name
from helpers.pipeline.entities.non_names import drop, drop_common
from helpers.pipeline.entities.recovery import prolong, recognise, recover, resume, spread
from helpers.pipeline.extensions import keep

LABELLED = "its words or the article as a whole tell another label"
STEPS = (  # each takes the tokens and the mentions, {(start, end): label}; why it changes them
    (recognise, "a name known the world over"),
    (split, "several names in one"),
    (strip, "articles and possessives are not counted as part of a name"),
    (prolong, "the name goes on"),
    (trim, "a title is no part of a name"),
    (drop, "nobody's name"),
    (join, "one name in pieces"),
    (within_headline, "a headline's words that are no name in the body"),
    (recover, "a proper noun that was missed"),
    (drop_common, "a common noun with a capital"),
    (label, LABELLED),
    (spread, "named elsewhere in the article"),
    (resume, "a body by its noun, named in full elsewhere"),
)


def mend_entities(doc: Doc) -> Doc:
    """Mend a Doc's entities in place: spaCy's labels on `doc.ents`, each one's name in `kb_id_`; -> the Doc."""
    tokens = Tokens(doc)
    mentions, reasons = tokens.mentions, {}
    for step, reason in STEPS:
        after = step(tokens, mentions)
        reasons.update(dict.fromkeys(mentions.keys() ^ after.keys(), reason))
        mentions = after
    names = name(tokens, mentions)
    mentions = one_label_a_name(mentions, names)
    keep(doc, "mended", mended(tokens, mentions, reasons))
    doc.set_ents([Span(doc, start, end, said, kb_id=names[start, end]) for (start, end), said in mentions.items()]
                 + [Span(doc, start, end, said) for (start, end), said in tokens.other.items()])
    return doc


def one_label_a_name(mentions: Mentions, names: dict[tuple[int, int], str]) -> Mentions:
    """The mentions with one label for all of the same name: that of its fullest form, which tells most."""
    best: dict[str, str] = {}
    for span in sorted(mentions, key=lambda span: span[0] - span[1]):
        best.setdefault(names[span], mentions[span])
    return {span: best[names[span]] for span in mentions}


def mended(tokens: Tokens, mentions: Mentions, reasons: dict[tuple[int, int], str]) -> tuple[tuple, ...]:
    """What changed of the model's entities, as plain tuples in the order of the text."""
    before, after = tokens.found, mentions | tokens.other
    changed = [span for span in before.keys() | after.keys() if before.get(span) != after.get(span)]
    return tuple(
        (*tokens.offsets(*span), tokens.text(*span), before.get(span, ""), after.get(span, ""),
         reasons.get(span, LABELLED))
        for span in sorted(changed)
    )
