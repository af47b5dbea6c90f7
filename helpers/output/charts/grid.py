"""A column for each outlet, right of whatever stands in the rows."""

from collections.abc import Iterable

from helpers.output.charts.sheet import INK, MARGIN, PALE_INK, SMALL, WIDTH, Sheet, line_height, shortened, wrap

MOST_OUTLETS = 8  # columns; the table behind a picture has all outlets
WIDEST = 1.6  # inches
GUTTER = 0.15
LINES_OF_A_HEADING = 3


class Grid:
    """Columns on a sheet from `left` inches on; `room` is what a cell can hold, in inches."""

    def __init__(self, sheet: Sheet, outlets: Iterable[str], left: float) -> None:
        self.sheet, self.outlets = sheet, list(outlets)[:MOST_OUTLETS]
        self.left, self.step = left, min(WIDEST, (WIDTH - MARGIN - left) / max(len(self.outlets), 1))
        self.room = self.step - GUTTER

    def cells(self) -> list[tuple[str, float]]:
        """Each outlet with the left edge of its column."""
        return [(outlet, self.left + place * self.step) for place, outlet in enumerate(self.outlets)]

    def headings(self, figures: dict[str, str]) -> None:
        """Write the outlets' names, each with a figure below from {outlet: text}, and move on below them."""
        lines = {outlet: shortened(wrap([(outlet, INK, True)], self.room, SMALL), LINES_OF_A_HEADING)
                 for outlet in self.outlets}
        bottom = self.sheet.y + max(map(len, lines.values())) * line_height(SMALL)
        for outlet, x in self.cells():
            for place, line in enumerate(lines[outlet]):
                y = bottom - (len(lines[outlet]) - place) * line_height(SMALL)
                self.sheet.write(x, y, line, SMALL)
            self.sheet.write(x, bottom, [(figures[outlet], PALE_INK, False)], SMALL)
        self.sheet.y = bottom + line_height(SMALL) + 0.12
