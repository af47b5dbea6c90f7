"""Speakers from sources that are handed in: what the finding of quotes does is tested elsewhere."""

import re

from helpers import annotate
from helpers.pipeline.extensions import keep
from helpers.pipeline.quotes import Attribution, attributions_of
from helpers.pipeline.speakers import name_speakers


def named(text, *quotes):
    """The attributions of a text, each given by its (content, source) in the order of the text, with their speakers.

    A content in quotation marks is direct; a source of None is absent, and its cue is absent too.
    """
    doc, attributions, start = annotate(text), [], 0
    for content, source in quotes:
        at = text.index(content, start)
        spoken_by = None
        if source:
            places = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(source)}(?!\w)", text[start:])]
            places = [(first + start, last + start) for first, last in places]
            spoken_by = min(places, key=lambda place: max(at - place[1], place[0] - at - len(content)))
        start = at
        kind = "direct" if content[0] in "\"“" else "indirect"
        cue = (spoken_by[1], spoken_by[1] + 1) if spoken_by else None
        attributions.append(tuple(Attribution(((at, at + len(content)),), cue, spoken_by, kind, "test")))
    keep(doc, "attributions", tuple(attributions))
    return attributions_of(name_speakers(doc))


def speaker(text, *quotes):
    """(speaker, speaker_from) of the last of the quotes."""
    last = named(text, *quotes)[-1]
    return last.speaker, last.speaker_from
