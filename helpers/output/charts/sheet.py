"""A page measured in inches and filled from the top: text that is wrapped to fit, bars, and a source line."""

from collections.abc import Callable, Iterable, Mapping, Sized
from contextlib import AbstractContextManager
from types import MappingProxyType
from typing import Any

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from helpers.output.charts import settings
from helpers.output.charts.ruler import Ruler, Run, drawable, first_lines, line_height
from helpers.output.charts.settings import BODY, MARGIN, MOST_LINES_OF_A_NAME, SMALL, WIDTH
from helpers.output.legend import INK, PALE_INK
from helpers.output.wording import number

STYLE: Mapping[Any, Any] = MappingProxyType({
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans", "Verdana", "Arial"],  # an SVG's reader may lack the first
    "text.hinting": "none",  # letters keep their true widths, and are drawn in two thirds of the time
    "svg.fonttype": "none",
    "svg.hashsalt": "who-said-what",
})
ELSEWHERE = "in the table beside this picture"


class Sheet:
    """One page: x from the left and y from the top, in inches; `y` is where the next thing goes."""

    def __init__(self, title: str, subtitle: str) -> None:
        with in_style():
            self.figure = Figure(figsize=(WIDTH, WIDTH), dpi=settings.DOTS_PER_INCH)
        FigureCanvasAgg(self.figure)
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.axis("off")
        self.ruler = Ruler()
        self.y = MARGIN
        self.paragraph(title, size=settings.TITLE, bold=True)
        self.y += settings.BELOW_TITLE
        self.paragraph(subtitle, size=settings.SUBTITLE, colour=PALE_INK)
        self.y += settings.BELOW_SUBTITLE

    def paragraph(self, words: str, size: float = BODY, colour: str = INK, bold: bool = False) -> None:
        """Write words across the page in as many lines as they take, of even length, and move on below them."""
        runs, width = [Run(words, colour, bold)], WIDTH - 2 * MARGIN
        lines = self.ruler.wrap(runs, width, size)
        while len(lines) > 1:
            width -= settings.EVEN_STEP
            narrower = self.ruler.wrap(runs, width, size)
            if len(narrower) != len(lines):
                break
            lines = narrower
        for line in lines:
            self.line(MARGIN, line, size)

    def key(
        self, meanings: Mapping[str, str], draw: Callable[[str, float], None], room: float,
        below: float = settings.BELOW_KEY,
    ) -> None:
        """Say in one row what each mark means: draw(name, x) draws one, its words follow `room` inches from x."""
        x = MARGIN
        for name, meaning in meanings.items():
            draw(name, x)
            self.write(x + room, self.y, [Run(meaning)])
            x += room + self.ruler.width_of(meaning) + settings.KEY_SPACE
        self.y += line_height(BODY) + below

    def room_for(self, names: Iterable[str], longest: float, slack: float = 0) -> float:
        """The width of a column of names: the widest one's and some slack, `longest` inches at most."""
        return min(longest, max(map(self.ruler.width_of, names)) + slack)

    def name(
        self, right: float, words: str, width: float, size: float = BODY, colour: str = INK, bold: bool = True,
        most: int = MOST_LINES_OF_A_NAME,
    ) -> None:
        """Write a name that ends at `right`, in up to `most` lines of that width, and move on below it."""
        self.lines_to(right, self.lines_of_name(words, width, size, colour, bold, most), size)

    def lines_of_name(
        self, words: str, width: float, size: float = BODY, colour: str = INK, bold: bool = True,
        most: int = MOST_LINES_OF_A_NAME,
    ) -> list[list[Run]]:
        """A name in up to `most` lines of that width."""
        return first_lines(self.ruler.wrap([Run(words, colour, bold)], width, size), most)

    def lines_to(self, right: float, lines: list[list[Run]], size: float = BODY) -> None:
        """Write lines that end at `right`, and move on below them."""
        for line in lines:
            self.line(right - self.ruler.width_of_line(line, size), line, size)

    def words(self, x: float, runs: list[Run], width: float, most: int, size: float = BODY) -> None:
        """Write runs from x on, in up to `most` lines of that width, and move on below them."""
        for line in first_lines(self.ruler.wrap(runs, width, size), most):
            self.line(x, line, size)

    def nothing(self, why: str) -> None:
        """Say that the page shows nothing, and why."""
        self.paragraph(f"There is nothing to show: {why}.")

    def left_out(self, rows: Sized, thing: str) -> None:
        """Say how many rows of the table are not drawn, where some are not."""
        if len(rows):
            self.y += settings.ABOVE_REST
            self.paragraph(in_the_table(len(rows), thing), colour=PALE_INK)

    def line(self, x: float, runs: list[Run], size: float = BODY) -> None:
        """Write one line of runs, and move on below it."""
        self.write(x, self.y, runs, size)
        self.y += line_height(size)

    def write(self, x: float, y: float, runs: list[Run], size: float = BODY) -> None:
        """Write one line of runs whose top is at `y`."""
        baseline = y + size * settings.BASELINE / settings.POINTS_PER_INCH
        for words, colour, bold in runs:
            self.axes.text(x, baseline, drawable(words), fontsize=size, color=colour, parse_math=False,
                           fontweight="bold" if bold else "normal")
            x += self.ruler.width_of(words, size, bold) + self.ruler.width_of(" ", size)

    def bar(
        self, x: float, y: float, width: float, height: float, fill: str, label: str, edge: str | None = None
    ) -> None:
        """Draw a bar whose top left corner is given; `label` names it for whoever reads the figure as data."""
        self.axes.add_patch(Rectangle((x, y), width, height, facecolor=fill, edgecolor=edge or fill,
                                      linewidth=settings.OUTLINE, label=label))

    def finish(self, source: str) -> Figure:
        """Write the source line, cut the page to its height, and return the figure."""
        self.y += settings.ABOVE_SOURCE
        self.paragraph(f"Source: {source}", size=SMALL, colour=PALE_INK)
        height = self.y + settings.BOTTOM
        self.figure.set_size_inches(WIDTH, height)
        self.axes.set(xlim=(0, WIDTH), ylim=(height, 0))
        return self.figure


def in_style() -> AbstractContextManager[None]:
    """The settings of matplotlib for what is drawn here, as long as the block runs."""
    return rc_context({**STYLE})


def in_the_table(how_many: int, thing: str) -> str:
    """The sentence that says how many things are not in the picture; "" where all are."""
    return f"And {number(how_many, f'other {thing}')}, {ELSEWHERE}." if how_many > 0 else ""
