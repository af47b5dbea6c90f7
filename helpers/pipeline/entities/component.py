"""The component "entities": the model's mentions mended in steps, one label and one name for each."""

from typing import Protocol

from spacy.tokens import Doc, Span

from helpers.knowledge.labels import NAMED
from helpers.pipeline.entities.boundaries import strip_small_words, trim_titles
from helpers.pipeline.entities.casing import Casing, Mentions
from helpers.pipeline.entities.completion import complete_names
from helpers.pipeline.entities.fragments import join_fragments
from helpers.pipeline.entities.headlines import cut_headline_names
from helpers.pipeline.entities.labels import label_entities
from helpers.pipeline.entities.names import Names, name_entities
from helpers.pipeline.entities.non_names import drop_common_nouns, drop_non_names
from helpers.pipeline.entities.recovery import find_body_nouns, find_known_names, recover_missed, spread_names
from helpers.pipeline.entities.splitting import split_names
from helpers.pipeline.extensions import Mended, keep
from helpers.pipeline.tokens import TokenRange, Tokens, tokens_of


class Step(Protocol):
    """One way of mending: takes what is known of the tokens and all mentions, and gives all mentions anew."""

    def __call__(self, casing: Casing, mentions: Mentions, /) -> Mentions:
        """Mentions -> mentions; those that it is given stay as they are."""
        ...


LABELLED = "its words or the article as a whole tell another label"
STEPS: tuple[tuple[Step, str], ...] = (  # in their order, each with why it adds mentions or takes some away
    (find_known_names, "a name known the world over"),
    (split_names, "several names in one"),
    (strip_small_words, "articles and possessives are not counted as part of a name"),
    (complete_names, "the name goes on"),
    (trim_titles, "a title is no part of a name"),
    (drop_non_names, "nobody's name"),
    (join_fragments, "one name in pieces"),
    (cut_headline_names, "a headline's words that are no name in the body"),
    (recover_missed, "a proper noun that was missed"),
    (drop_common_nouns, "a common noun with a capital"),
    (label_entities, LABELLED),
    (spread_names, "named elsewhere in the article"),
    (find_body_nouns, "a body by its noun, named in full elsewhere"),
)


def mend_entities(doc: Doc) -> Doc:
    """Mend a Doc's entities in place: spaCy's labels on `doc.ents`, each one's name in `kb_id_`; -> the Doc."""
    found = {TokenRange(entity.start, entity.end): entity.label_ for entity in doc.ents}
    tokens = tokens_of(doc)
    mentions = {span: label for span, label in found.items() if label in NAMED}
    other = {span: label for span, label in found.items() if label not in NAMED and not is_in_capitals(tokens, span)}
    casing = Casing.of(doc, other)
    reasons: dict[TokenRange, str] = {}
    for step, reason in STEPS:
        after = step(casing, mentions)
        reasons.update(dict.fromkeys(mentions.keys() ^ after.keys(), reason))
        mentions = after
    names = name_entities(casing, mentions)
    mentions = one_label_a_name(mentions, names)
    keep(doc, "mended", tuple(map(tuple, mended(casing, found, mentions | other, reasons))))
    doc.set_ents([Span(doc, *span, label, kb_id=names.get(span, "")) for span, label in (mentions | other).items()])
    return doc


def is_in_capitals(tokens: Tokens, span: TokenRange) -> bool:
    """Whether what the model takes for a date or number is one word in capitals ("KCNA"), and so rather a name."""
    return (span.end - span.start == 1 and tokens.pos[span.start] == "PROPN" and tokens.text[span.start].isupper())


def one_label_a_name(mentions: Mentions, names: Names) -> Mentions:
    """The mentions with one label for all of the same name: that of its fullest form, which says most."""
    best: dict[str, str] = {}
    for span in sorted(mentions, key=lambda span: span.start - span.end):
        best.setdefault(names[span], mentions[span])
    return {span: best[names[span]] for span in mentions}


def mended(casing: Casing, before: Mentions, after: Mentions, reasons: dict[TokenRange, str]) -> list[Mended]:
    """What changed of the model's entities, in the order of the text; reasons: {mention: why it came or went}."""
    changed = sorted(span for span in before.keys() | after.keys() if before.get(span) != after.get(span))
    return [Mended(*casing.tokens.span_of(span), casing.phrase(*span), before.get(span, ""), after.get(span, ""),
                   reasons.get(span, LABELLED)) for span in changed]
