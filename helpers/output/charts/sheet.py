"""A page measured in inches and filled from the top: text that is wrapped to fit, bars, and a source line."""

from bisect import bisect
from collections.abc import Iterable, Iterator, Set, Sized
from functools import cache, lru_cache
from typing import Any

from matplotlib import get_data_path, rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import get_font
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.patches import Rectangle

from helpers.output.wording import number

Run = tuple[str, str, bool]  # words, their colour, whether they are bold

STYLE: dict[Any, Any] = {
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans", "Verdana", "Arial"],  # an SVG's reader may lack the first
    "text.hinting": "none",  # letters keep their true widths, and are drawn in two thirds of the time
    "svg.fonttype": "none",
    "svg.hashsalt": "who-said-what",
}
DOTS_PER_INCH = 120
WIDTH = 13.0  # inches: a slide's
MARGIN = 0.45
INK, PALE_INK = "#1a1a1a", "#5f5f5f"
TITLE, SUBTITLE, BODY, SMALL = 19, 12, 11.5, 9.5  # points
LEADING = 1.4  # line height to size
NO_GLYPH = "□"


def line_height(size: float) -> float:
    """The height of a line of text of `size` points, in inches."""
    return size * LEADING / 72


class Sheet:
    """One page: x from the left and y from the top, in inches; `y` is where the next thing goes."""

    def __init__(self, title: str, subtitle: str) -> None:
        with rc_context(STYLE):
            self.figure = Figure(figsize=(WIDTH, WIDTH), dpi=DOTS_PER_INCH)
        FigureCanvasAgg(self.figure)
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.axis("off")
        self.title = title
        self.y = MARGIN
        self.paragraph(title, size=TITLE, bold=True)
        self.y += 0.06
        self.paragraph(subtitle, size=SUBTITLE, colour=PALE_INK)
        self.y += 0.2

    def paragraph(
        self, words: str, size: float = BODY, colour: str = INK, bold: bool = False, x: float = MARGIN,
        width: float = WIDTH - 2 * MARGIN,
    ) -> None:
        """Write words in as many lines as they take, of even length, and move on below them."""
        lines = wrap([(words, colour, bold)], width, size)
        while len(lines) > 1 and len(narrower := wrap([(words, colour, bold)], width - 0.2, size)) == len(lines):
            lines, width = narrower, width - 0.2
        for line in lines:
            self.line(x, line, size)

    def left_out(self, rows: Sized, thing: str) -> None:
        """Say how many rows of the table are not drawn, where some are not."""
        if len(rows):
            self.y += 0.08
            self.paragraph(in_the_table(len(rows), thing), colour=PALE_INK)

    def line(self, x: float, runs: list[Run], size: float = BODY, align: str = "left") -> None:
        """Write one line of runs (words, colour, bold), and move on below it."""
        self.write(x, self.y, runs, size, align)
        self.y += line_height(size)

    def write(self, x: float, y: float, runs: list[Run], size: float = BODY, align: str = "left") -> None:
        """Write one line of runs (words, colour, bold) whose top is at `y`."""
        baseline = y + size * 1.05 / 72
        x -= width_of_line(runs, size) if align == "right" else 0
        for words, colour, bold in runs:
            self.axes.text(x, baseline, drawable(words), fontsize=size, color=colour, parse_math=False,
                           fontweight="bold" if bold else "normal")
            x += width_of(words, size, bold) + width_of(" ", size)

    def bar(
        self, x: float, y: float, width: float, height: float, fill: str, label: str, edge: str | None = None
    ) -> None:
        """Draw a bar whose top left corner is given; `label` names it for whoever reads the figure as data."""
        self.axes.add_patch(Rectangle((x, y), width, height, facecolor=fill, edgecolor=edge or fill, linewidth=0.8,
                                      label=label))

    def finish(self, source: str) -> Figure:
        """Write the source line, cut the page to its height, and return the figure."""
        self.y += 0.2
        self.paragraph(f"Source: {source}", size=SMALL, colour=PALE_INK)
        height = self.y + MARGIN * 0.6
        self.figure.set_size_inches(WIDTH, height)
        self.axes.set(xlim=(0, WIDTH), ylim=(height, 0))
        return self.figure


def in_the_table(how_many: int, thing: str) -> str:
    """The sentence that says how many things are not in the picture."""
    return f"And {number(how_many, f'other {thing}')}, in the table beside this picture."


def wrap(runs: list[Run], width: float, size: float = BODY) -> list[list[Run]]:
    """Runs (words, colour, bold) -> lines of such runs, each at most `width` inches wide."""
    lines: list[list[Run]] = []
    line: list[Run] = []
    space = width_of(" ", size)
    used = 0.0
    for words, colour, bold in runs:
        for word in pieces(words.split(), width, size, bold):
            wide = width_of(word, size, bold)
            if line and used + wide > width:
                lines.append(line)
                line, used = [], 0.0
            if line and line[-1][1:] == (colour, bold):
                line[-1] = (f"{line[-1][0]} {word}", colour, bold)
            else:
                line.append((word, colour, bold))
            used += wide + space
    return [*lines, line] if line else lines


def shortened(lines: list[list[Run]], most: int) -> list[list[Run]]:
    """The first lines of a wrapped text, with dots where there were more."""
    if len(lines) <= most:
        return lines
    *runs, (words, colour, bold) = lines[most - 1]
    return [*lines[: most - 1], [*runs, (f"{words} …", colour, bold)]]


def pieces(words: Iterable[str], width: float, size: float, bold: bool) -> Iterator[str]:
    """The words, those wider than the line cut in pieces that fit."""
    for word in words:
        while width_of(word, size, bold) > width:
            fits = max(1, bisect(range(1, len(word)), width, key=lambda end: width_of(word[:end], size, bold)))
            yield word[:fits]
            word = word[fits:]
        yield word


def width_of_line(runs: list[Run], size: float = BODY) -> float:
    """The width of a line of runs, in inches."""
    return sum(width_of(words, size, bold) for words, _, bold in runs) + width_of(" ", size) * (len(runs) - 1)


@lru_cache(maxsize=10_000)
def width_of(words: str, size: float = BODY, bold: bool = False) -> float:
    """The width of words as they are drawn, in inches."""
    letters = font(bold)
    letters.set_size(size, DOTS_PER_INCH)
    letters.set_text(drawable(words), 0, flags=LoadFlags.NO_HINTING)
    return letters.get_width_height()[0] / 64 / DOTS_PER_INCH  # a 64th of a pixel is the font library's unit


@cache
def font(bold: bool) -> FT2Font:
    """The font that text is drawn in."""
    return get_font(f"{get_data_path()}/fonts/ttf/DejaVuSans{'-Bold' if bold else ''}.ttf")


def drawable(words: str) -> str:
    """The words with an empty box for every character that the font cannot draw."""
    return "".join(c if c.isspace() or ord(c) in glyphs() else NO_GLYPH for c in words)


@cache
def glyphs() -> Set[int]:
    """The characters that both the plain and the bold font have, as code points."""
    return font(bold=False).get_charmap().keys() & font(bold=True).get_charmap().keys()
