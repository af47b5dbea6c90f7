"""A Doc -> dataframes, and dataframes -> dataframes: what notebooks take from here."""

from helpers.frames.check import check_frame, read_gold, scores_frame
from helpers.frames.decision_files import decisions_path
from helpers.frames.decisions import apply_decisions, before_and_after
from helpers.frames.measured import measured_frame
from helpers.frames.mentions import counts_frame, entities_frame, forms_frame, mended_frame
from helpers.frames.outlets import across_outlets, heard_frame, outlets_frame
from helpers.frames.parts import parts_frame
from helpers.frames.quotes import quotes_frame
from helpers.frames.same_words import passages_frame, shared_frame, summary_frame
from helpers.frames.topics import Sentences, about, topics_frame
from helpers.frames.voices import silent_frame, voices_frame

__all__ = [
    "Sentences", "about", "across_outlets", "apply_decisions", "before_and_after", "check_frame", "counts_frame",
    "decisions_path", "entities_frame", "forms_frame", "heard_frame", "measured_frame", "mended_frame",
    "outlets_frame", "parts_frame", "passages_frame", "quotes_frame", "read_gold", "scores_frame", "shared_frame",
    "silent_frame", "summary_frame", "topics_frame", "voices_frame",
]
