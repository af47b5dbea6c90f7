"""A text -> where its paragraphs stand."""

import re
from itertools import pairwise

from helpers.article.settings import LINES_OF_A_WRAP, WIDEST_WRAP
from helpers.article.spans import Span

LINE_END = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")


def paragraph_spans(text: str) -> list[Span]:
    """Where each paragraph stands: a line each, or, in a text wrapped at a width, the lines between two blank ones."""
    blocks: list[list[Span]] = [[]]
    start = 0
    for line_end in [*LINE_END.finditer(text), None]:
        end = line_end.start() if line_end else len(text)
        line = text[start:end]
        if line.strip():
            blocks[-1].append(Span(end - len(line.lstrip()), start + len(line.rstrip())))
        else:
            blocks.append([])
        start = line_end.end() if line_end else end
    lines = [line for block in blocks for line in block]
    width = max((end - start for start, end in lines), default=0)
    long_blocks = [block for block in blocks if len(block) >= LINES_OF_A_WRAP]
    if width > WIDEST_WRAP or not any(is_wrapped(text, block, width) for block in long_blocks):
        return lines
    return [span for block in blocks if block
            for span in ([Span(block[0].start, block[-1].end)] if is_wrapped(text, block, width) else block)]


def is_wrapped(text: str, lines: list[Span], width: int) -> bool:
    """Whether each line of a block ends where the next word would have made it wider than the text."""
    return all(
        end - start + 1 + len(text[next_start:next_end].split()[0]) > width
        for (start, end), (next_start, next_end) in pairwise(lines)
    )
