"""Quotations whose closing mark is missing, or stands where it cannot belong: they end where their words do."""

from helpers.article.spans import Span
from helpers.knowledge import cues

TAG_WITHIN = 5
NAME_LINE = 20   # tokens that a name with its office takes on a line of its own
IN_SOURCE = {"PROPN", "PRON", "NOUN", "DET", "ADJ"}


def end_before_tags(layout):
    """Cut every quotation that never closes, and does not run on, before its tag: "We will fight on, said Pryce."."""
    for number, (start, end) in enumerate(layout.quotations):
        if layout.closed[number] or layout.runs_on(number):
            continue
        stop = next((i for i in range(start + 2, end)
                     if layout.doc[i].text in ",?!" and tag_follows(layout.doc, i, end)), None)
        if stop is not None:
            layout.quotations[number] = (start, stop + 1)
            layout.closed[number] = True
            layout.quotation[stop + 1 : end] = [None] * (end - stop - 1)


def end_before_names(layout):
    """Cut off the name at the end of a quotation that stands apart: "Never again. / Marta Roe."."""
    kept: list[Span] = []
    closed: list[bool] = []
    for number, (first, last) in enumerate(layout.quotations):
        goes_on = number and not layout.closed[number - 1] and layout.runs_on(number - 1)
        if goes_on and layout.closed[number] and is_name_line(layout.doc[first:last]):
            layout.signed[len(kept) - 1] = (first, last - 1)
            closed[-1] = True
            layout.quotation[first:last] = [None] * (last - first)
        else:
            layout.quotation[first:last] = [len(kept)] * (last - first)
            kept.append((first, last))
            closed.append(layout.closed[number])
    layout.quotations, layout.closed = kept, closed


def is_name_line(words):
    """Whether a line is nothing but someone's name, perhaps with an office."""
    return (len(words) <= NAME_LINE and any(word.pos_ == "PROPN" for word in words[:2]) and words[0].text[0].isupper()
            and not any(word.pos_ in ("VERB", "AUX", "PRON") for word in words))


def tag_follows(doc, comma, end):
    """Whether a name or a pronoun and a cue verb, in either order, stand right after a comma."""
    for i in range(comma + 1, min(comma + 1 + TAG_WITHIN, end)):
        if doc[i].lemma_ in cues.speech and doc[i].tag_ in ("VBD", "VBZ"):
            source = doc[comma + 1 : i] if i > comma + 1 else doc[i + 1 : i + 2]
            return (any(token.pos_ in ("PROPN", "PRON") for token in source)
                    and all(token.pos_ in IN_SOURCE for token in source))
    return False
