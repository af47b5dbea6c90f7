"""The methods by which a speaker is found, written down here once."""

from enum import StrEnum


class Method(StrEnum):
    """The words that `speaker_from` may hold."""

    FULL_NAME = "full name"                # the source holds the speaker's name as it is written out
    SHORT_NAME = "short name"              # a part of the name, with or without a title: "Mrs. Holm", "the AP"
    PRONOUN = "pronoun"                    # "he", "she", "they", "it"
    RELATIVE_PRONOUN = "relative pronoun"  # "who" and "which", by what they relate to
    DESCRIPTION = "description"            # "the prime minister", "the agency": by what the text calls someone
    SEVERAL_NAMES = "several names"        # "Holm and Lund": each of them by its own way
    LAST_SPEAKER = "last speaker"          # no source: who spoke last, or the subject of the sentence before
    OUTER_SPEAKER = "outer speaker"        # "I" inside what somebody else said
    AS_WRITTEN = "as written"              # the source's own words: "officials", "the report"
    DECISION = "decision"                  # an analyst said so: see frames/decisions.py
