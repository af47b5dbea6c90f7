"""Frames -> sentences: what an article, a folder of them, or a check of either shows."""

from helpers.output.findings.article import (
    how_mended,
    how_quoted,
    how_speakers_were_named,
    most_named,
    most_statements,
    most_words,
    types_named,
    what_was_decided,
)
from helpers.output.findings.checking import how_complete, how_far_ahead, how_far_to_go, how_precise, how_right
from helpers.output.findings.outlets import heard_once, how_shared, most_heard, most_shared, most_to_one, several_names
from helpers.output.findings.reading import corpus_line, source_line, what_was_read, what_was_read_of

__all__ = [
    "corpus_line", "heard_once", "how_complete", "how_far_ahead", "how_far_to_go", "how_mended", "how_precise",
    "how_quoted", "how_right", "how_shared", "how_speakers_were_named", "most_heard", "most_named", "most_shared",
    "most_statements", "most_to_one", "most_words", "several_names", "source_line", "types_named", "what_was_decided",
    "what_was_read", "what_was_read_of",
]
