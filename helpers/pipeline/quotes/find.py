"""A find: one attribution in the making.

All ranges are of tokens.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from helpers.pipeline.tokens import TokenRange

Quoted = Literal["none", "title", "words"]  # what stands in quotation marks: nothing, nothing but titles, words


class Construction(StrEnum):
    """The form of words that a find has; the first word is its family. The values are those of weights.csv."""

    ACCORDING_TO = "according to"
    AS = "as"
    BARE_CLAUSE_BEFORE = "bare clause before"
    CLAUSE = "clause"
    CLAUSE_BEFORE = "clause before"
    COLON = "colon"
    DESCRIPTION = "description"
    FLOATING = "floating"
    GERUND = "gerund"
    HEADLINE = "headline"
    INFINITIVE = "infinitive"
    NAMING = "naming"
    NOUN = "noun"  # with a preposition
    NOUN_CLAUSE = "noun clause"
    NOUN_INFINITIVE = "noun infinitive"
    NOUN_IS = "noun is"
    OBJECT = "object"  # with a preposition or without one, as PASSIVE too
    PARENTHESIS = "parenthesis"
    PASSIVE = "passive"
    PHRASE = "phrase"  # with a preposition
    RECIPIENT_INFINITIVE = "recipient infinitive"
    REST = "rest"
    SENTENCE_BEFORE = "sentence before"
    SIGNATURE = "signature"
    TAG_AFTER = "tag after"
    TAG_BEFORE = "tag before"
    THAT = "that"
    TRANSCRIPT = "transcript"
    VIEW = "view"

    @property
    def family(self) -> str:
        """The first word."""
        return self.value.partition(" ")[0]

    @property
    def is_clause(self) -> bool:
        """Whether the content is a clause that the cue governs."""
        return self in (Construction.CLAUSE, Construction.CLAUSE_BEFORE)

    @property
    def is_strong(self) -> bool:
        """Whether a quotation that lies in the content stays there."""
        return self.is_clause or self in (Construction.ACCORDING_TO, Construction.TRANSCRIPT)

    @property
    def keeps_words(self) -> bool:
        """Whether the words of the content stay beside its own quotation."""
        return self.is_clause or self in (Construction.TAG_AFTER, Construction.TAG_BEFORE, Construction.COLON,
                                          Construction.PARENTHESIS, Construction.AS)

    @property
    def may_end_early(self) -> bool:
        """Whether the content may end with words for an occasion: "denied the claim | in an interview"."""
        return self in (Construction.OBJECT, Construction.PHRASE)


@dataclass(frozen=True, eq=False)
class Find:
    """One attribution in the making; each step that learns more of it makes a new one.

    anchor: the token that signals it. cue, source: ranges, or None. contents: the ranges of what was said.
    construction, preposition: its form; the preposition that leads to the content, "" where none does.
    quoted: what the contents hold in quotation marks. confidence: the share of such finds that are right, 0 to 1; None
    until it is judged. is_label: whether a speaker's name and a colon make it, and nothing else.
    """

    anchor: int
    cue: TokenRange | None
    source: TokenRange | None
    contents: Sequence[TokenRange]
    construction: Construction
    quoted: Quoted
    confidence: float | None = None
    preposition: str = ""
    is_label: bool = False

    @property
    def found_by(self) -> str:
        """The construction and its preposition as weights.csv and the column of that name have them."""
        return f"{self.construction} {self.preposition}".rstrip()

    @property
    def weight(self) -> float:
        """The confidence; nothing where it is not judged yet."""
        return self.confidence or 0.0

    def covers(self, start: int, end: int) -> bool:
        """Whether one range of the contents holds the whole range."""
        return any(first <= start and end <= last for first, last in self.contents)

    def holds(self, token: int) -> bool:
        """Whether the contents hold a token."""
        return any(first <= token < last for first, last in self.contents)
