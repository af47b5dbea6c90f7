"""Quotations whose closing mark is missing: they end before the tag that stands in them."""

from helpers.knowledge import cues

TAG_WITHIN = 5
IN_SOURCE = {"PROPN", "PRON", "NOUN", "DET", "ADJ"}


def end_before_tags(layout):
    """Cut every quotation that never closes, and does not run on, before its tag: "We will fight on, said Pryce."."""
    for number, (start, end) in enumerate(layout.quotations):
        if layout.closed[number] or layout.runs_on(number):
            continue
        stop = next((i for i in range(start + 2, end) if layout.doc[i].text in ",?!" and tag_follows(layout.doc, i, end)), None)
        if stop is not None:
            layout.quotations[number] = (start, stop + 1)
            layout.closed[number] = True
            layout.quotation[stop + 1 : end] = [None] * (end - stop - 1)


def tag_follows(doc, comma, end):
    """Whether a name or a pronoun and a cue verb, in either order, stand right after a comma."""
    for i in range(comma + 1, min(comma + 1 + TAG_WITHIN, end)):
        if doc[i].lemma_ in cues.speech and doc[i].tag_ in ("VBD", "VBZ"):
            source = doc[comma + 1 : i] if i > comma + 1 else doc[i + 1 : i + 2]
            return (any(token.pos_ in ("PROPN", "PRON") for token in source)
                    and all(token.pos_ in IN_SOURCE for token in source))
    return False
