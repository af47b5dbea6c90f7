"""A column for each outlet, right of whatever stands in the rows."""

from collections.abc import Iterable

from helpers.output.charts.ruler import Run, line_height
from helpers.output.charts.settings import (
    BELOW_HEADINGS,
    CELL_GUTTER,
    LINES_OF_A_HEADING,
    MARGIN,
    MOST_OUTLETS,
    SMALL,
    WIDEST_CELL,
    WIDTH,
)
from helpers.output.charts.sheet import Sheet
from helpers.output.legend import PALE_INK


class Grid:
    """Columns on a sheet from `left` inches on; `room` is what a cell can hold, in inches."""

    def __init__(self, sheet: Sheet, outlets: Iterable[str], left: float) -> None:
        self.sheet, self.outlets = sheet, list(outlets)[:MOST_OUTLETS]
        self.left, self.step = left, min(WIDEST_CELL, (WIDTH - MARGIN - left) / max(len(self.outlets), 1))
        self.room = self.step - CELL_GUTTER

    def cells(self) -> list[tuple[str, float]]:
        """Each outlet with the left edge of its column."""
        return [(outlet, self.left + place * self.step) for place, outlet in enumerate(self.outlets)]

    def headings(self, figures: dict[str, str]) -> None:
        """Write the outlets' names, each with a figure below from {outlet: text}, and move on below them."""
        lines = {outlet: self.sheet.lines_of_name(outlet, self.room, SMALL, most=LINES_OF_A_HEADING)
                 for outlet in self.outlets}
        bottom = self.sheet.y + max(map(len, lines.values())) * line_height(SMALL)
        for outlet, x in self.cells():
            for place, line in enumerate(lines[outlet]):
                y = bottom - (len(lines[outlet]) - place) * line_height(SMALL)
                self.sheet.write(x, y, line, SMALL)
            self.sheet.write(x, bottom, [Run(figures[outlet], PALE_INK)], SMALL)
        self.sheet.y = bottom + line_height(SMALL) + BELOW_HEADINGS
