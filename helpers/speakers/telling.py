"""Which tokens the article tells itself and which stand in somebody's words."""

from bisect import bisect_right


class Telling:
    """Where each token stands.

    `content_of` is the number of the outermost attribution in whose content it stands, or None; `spoken`, whether that
    content is all in quotation marks; `sentence`, the number of its sentence, where sentences that are wholly inside
    quotation marks do not count. `ranges` holds for each attribution the tokens of its contents, (first, one
    past the last).
    """

    def __init__(self, tokens, attributions):
        self.content_of: list = [None] * len(tokens)
        self.spoken = [False] * len(tokens)
        self.ranges = [[tokens.range_of(span) for span in attribution.contents] for attribution in attributions]
        for number, (attribution, ranges) in enumerate(zip(attributions, self.ranges, strict=True)):
            if attribution.inside is None:
                for first, last in ranges:
                    self.content_of[first:last] = [number] * (last - first)
                    if attribution.kind == "direct":
                        self.spoken[first:last] = [True] * (last - first)
        self.starts, self.paragraphs = tokens.start, [start for start, *_ in tokens.doc._.paragraphs]
        self.sentence, number, counted = [], 0, None
        for sentence, spoken, pos in zip(tokens.sentence, self.spoken, tokens.pos, strict=True):
            if sentence != counted and not spoken and pos not in ("PUNCT", "SPACE"):
                number, counted = number + 1, sentence
            self.sentence.append(number)

    def paragraph(self, place):
        """The number of a token's paragraph."""
        return bisect_right(self.paragraphs, self.starts[place])
