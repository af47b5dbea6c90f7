"""Words as the charts draw them: how wide they are, and cut into lines that fit."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from matplotlib import get_data_path
from matplotlib.ft2font import FT2Font, LoadFlags

from helpers.output.charts.settings import BODY, DOTS_PER_INCH, LEADING, POINTS_PER_INCH
from helpers.output.legend import INK

NO_GLYPH = "□"
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
UNITS_PER_DOT = 64  # the font library measures in parts of a dot


class Run(NamedTuple):
    """Words of one look, a part of a line."""

    words: str
    colour: str = INK
    bold: bool = False


class Ruler:
    """Measures words in inches, with fonts of its own: measuring sets a font's size and text."""

    def __init__(self) -> None:
        self.fonts = {bold: FT2Font(font_file(bold)) for bold in (False, True)}
        self.widths: dict[tuple[str, float, bool], float] = {}

    def width_of(self, words: str, size: float = BODY, bold: bool = False) -> float:
        """The width of words as they are drawn in a size in points, in inches."""
        known = self.widths.get((words, size, bold))
        if known is None:
            known = self.widths[words, size, bold] = self.measured(words, size, bold)
        return known

    def measured(self, words: str, size: float, bold: bool) -> float:
        """The same, as the font library tells it."""
        letters = self.fonts[bold]
        letters.set_size(size, DOTS_PER_INCH)
        letters.set_text(drawable(words), 0, flags=LoadFlags.NO_HINTING)
        return letters.get_width_height()[0] / UNITS_PER_DOT / DOTS_PER_INCH

    def width_of_line(self, runs: list[Run], size: float = BODY) -> float:
        """The width of a line of runs, in inches."""
        words = sum(self.width_of(run.words, size, run.bold) for run in runs)
        return words + self.width_of(" ", size) * (len(runs) - 1)

    def wrap(self, runs: list[Run], width: float, size: float = BODY) -> list[list[Run]]:
        """Runs -> lines of such runs, each at most `width` inches wide."""
        lines: list[list[Run]] = []
        line: list[Run] = []
        space = self.width_of(" ", size)
        used = 0.0
        for words, colour, bold in runs:
            for word in self.cut(words.split(), width, size, bold):
                wide = self.width_of(word, size, bold)
                if line and used + wide > width:
                    lines.append(line)
                    line, used = [], 0.0
                if line and line[-1][1:] == (colour, bold):
                    line[-1] = Run(f"{line[-1].words} {word}", colour, bold)
                else:
                    line.append(Run(word, colour, bold))
                used += wide + space
        return [*lines, line] if line else lines

    def cut(self, words: Iterable[str], width: float, size: float, bold: bool) -> Iterator[str]:
        """The words, those wider than the line cut in parts that fit."""
        for word in words:
            while self.width_of(word, size, bold) > width:
                ends = range(1, len(word))
                fits = max(1, bisect(ends, width, key=lambda end: self.width_of(word[:end], size, bold)))
                yield word[:fits]
                word = word[fits:]
            yield word


def first_lines(lines: list[list[Run]], most: int) -> list[list[Run]]:
    """The first lines of a wrapped text, with dots where there were more."""
    if len(lines) <= most:
        return lines
    *runs, last = lines[most - 1]
    return [*lines[: most - 1], [*runs, last._replace(words=f"{last.words} …")]]


def line_height(size: float) -> float:
    """The height of a line of text of `size` points, in inches."""
    return size * LEADING / POINTS_PER_INCH


def drawable(words: str) -> str:
    """The words with an empty box for every character that the font cannot draw."""
    words = without_orders(words)
    return "".join(c if c.isspace() or ord(c) in glyphs() else NO_GLYPH for c in words)


def without_orders(words: str) -> str:
    """The words with an empty box for every character that no XML, and so no SVG, may hold."""
    return NOT_IN_XML.sub(NO_GLYPH, words)


@cache
def glyphs() -> frozenset[int]:
    """The characters that both the plain and the bold font have, as code points."""
    plain, bold = (FT2Font(font_file(bold)).get_charmap() for bold in (False, True))
    return frozenset(plain.keys() & bold.keys())


def font_file(bold: bool) -> str:
    """The file of the font that text is drawn in, which comes with matplotlib."""
    return f"{get_data_path()}/fonts/ttf/DejaVuSans{'-Bold' if bold else ''}.ttf"
