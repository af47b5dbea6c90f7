"""A text -> where its paragraphs stand."""

import re
from itertools import pairwise

from helpers.article.spans import Span

LINE_END = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
WIDEST_WRAP = 100  # characters: where lines are longer, each is a paragraph


def paragraph_spans(text: str) -> list[Span]:
    """Where each paragraph stands: a line each, or, in a text wrapped at a width, the lines between two blank ones."""
    blocks: list[list[Span]] = [[]]
    start = 0
    for line_end in [*LINE_END.finditer(text), None]:
        end = line_end.start() if line_end else len(text)
        line = text[start:end]
        if line.strip():
            blocks[-1].append((end - len(line.lstrip()), start + len(line.rstrip())))
        else:
            blocks.append([])
        start = line_end.end() if line_end else end
    lines = [line for block in blocks for line in block]
    width = max((end - start for start, end in lines), default=0)
    if width > WIDEST_WRAP or not any(len(block) > 2 and is_wrapped(text, block, width) for block in blocks):
        return lines
    return [span for block in blocks if block
            for span in ([(block[0][0], block[-1][1])] if is_wrapped(text, block, width) else block)]


def is_wrapped(text: str, lines: list[Span], width: int) -> bool:
    """Whether each line of a block ends where the next word would have made it wider than the text."""
    return all(
        end - start + 1 + len(text[next_start:next_end].split()[0]) > width
        for (start, end), (next_start, next_end) in pairwise(lines)
    )
