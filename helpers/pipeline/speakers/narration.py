"""Which tokens the article tells itself and which stand in somebody's words."""

from bisect import bisect_right

WORDLESS = {"PUNCT", "SPACE"}


class Narration:
    """Where each token stands.

    `content_of` is the number of the outermost attribution in whose content it stands, or None; `spoken`, whether that
    content is all in quotation marks; `sentence`, the number of its sentence, where sentences that are wholly inside
    quotation marks do not count. `ranges` holds for each attribution the tokens of its contents, (first, one
    past the last).
    """

    def __init__(self, tokens, attributions, paragraphs):
        self.content_of: list = [None] * len(tokens)
        self.spoken = [False] * len(tokens)
        self.ranges = [[tokens.range_of(span) for span in attribution.contents] for attribution in attributions]
        for number, (attribution, ranges) in enumerate(zip(attributions, self.ranges, strict=True)):
            if attribution.inside is None:
                for first, last in ranges:
                    self.content_of[first:last] = [number] * (last - first)
                    if attribution.kind == "direct":
                        self.spoken[first:last] = [True] * (last - first)
        self.starts, self.paragraphs = tokens.start, [row.start for row in paragraphs]
        self.sentence, number = [], 0
        for first, last in tokens.sentences:
            told = next((i for i in range(first, last) if not self.spoken[i] and tokens.pos[i] not in WORDLESS), last)
            self.sentence += [number] * (told - first) + [number + 1] * (last - told)
            number += told < last

    def paragraph(self, place):
        """The number of a token's paragraph."""
        return bisect_right(self.paragraphs, self.starts[place])
