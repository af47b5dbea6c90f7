"""A find: one attribution in the making."""

from dataclasses import dataclass

CERTAIN, ACCORDING, NAMED, NOUN_IS, VIEW = 0.95, 0.9, 0.8, 0.8, 0.7


@dataclass(eq=False)
class Find:
    """One attribution in the making.

    anchor: the token that signals it. cue, source: token ranges, or None. contents: token ranges of what was said.
    found_by: the rule that found it. confidence: the share of such finds that are right, 0 to 1. marks: what the
    contents hold in quotation marks, "none", "title" or "words".
    """

    anchor: int
    cue: tuple[int, int] | None
    source: tuple[int, int] | None
    contents: list[tuple[int, int]]
    found_by: str
    confidence: float
    marks: str

    def covers(self, start, end):
        """Whether one range of the contents holds the whole range."""
        return any(first <= start and end <= last for first, last in self.contents)

    def holds(self, token):
        """Whether the contents hold a token."""
        return any(first <= token < last for first, last in self.contents)
