"""Which tokens the article tells itself and which stand in somebody's words."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from helpers.article.spans import ParagraphRow
from helpers.pipeline.grammar import WORDLESS
from helpers.pipeline.quotes.attribution import Attribution
from helpers.pipeline.tokens import TokenRange, Tokens


@dataclass
class Narration:
    """Where each token stands.

    ranges: for each attribution, the tokens of its contents. content_of: for each token, the number of the outermost
    attribution in whose content it stands, or None. spoken: whether that content is all in quotation marks. sentence:
    the number of its sentence, where sentences that are wholly inside quotation marks do not count. starts: the
    character at which it starts; paragraph_starts: those at which the paragraphs do.
    """

    ranges: list[list[TokenRange]]
    content_of: list[int | None]
    spoken: list[bool]
    sentence: list[int]
    starts: list[int]
    paragraph_starts: list[int]

    @classmethod
    def of(cls, tokens: Tokens, attributions: Sequence[Attribution], paragraphs: Sequence[ParagraphRow]) -> Self:
        """The narration of one article, whose attributions are known and whose speakers are not."""
        ranges = [[tokens.range_of(span) for span in attribution.contents] for attribution in attributions]
        content_of: list[int | None] = [None] * len(tokens)
        spoken = [False] * len(tokens)
        for number, attribution in enumerate(attributions):
            if attribution.inside is None:
                for first, last in ranges[number]:
                    content_of[first:last] = [number] * (last - first)
                    if attribution.kind == "direct":
                        spoken[first:last] = [True] * (last - first)
        return cls(ranges, content_of, spoken, told_sentences(tokens, spoken), tokens.start,
                   [row.start for row in paragraphs])

    def paragraph(self, place: int) -> int:
        """The number of a token's paragraph."""
        return bisect_right(self.paragraph_starts, self.starts[place])


def told_sentences(tokens: Tokens, spoken: list[bool]) -> list[int]:
    """For each token, the number of its sentence from 0; those that are wholly spoken do not count.

    A sentence counts from its first word that is not spoken; what is spoken before it belongs to the one before.
    """
    sentence: list[int] = []
    number = 0
    for first, last in tokens.sentences:
        told = next((i for i in range(first, last) if not spoken[i] and tokens.pos[i] not in WORDLESS), last)
        sentence += [number] * (told - first) + [number + 1] * (last - told)
        number += told < last
    return sentence
