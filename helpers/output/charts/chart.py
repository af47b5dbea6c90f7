"""A finished chart: a figure, the table behind it and its words for those who cannot see it; written all or nothing."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from helpers.frames.files import write_all
from helpers.frames.spreadsheet import as_cell
from helpers.output.charts.ruler import without_orders
from helpers.output.charts.settings import SHOWN_WIDTH
from helpers.output.charts.sheet import in_style


@dataclass(frozen=True, eq=False)
class Chart:
    """A chart as it is shown in a notebook and saved.

    name: the files' name without its ending. figure: the matplotlib figure. table: the rows behind it.
    alt: what the picture shows, in words.
    """

    name: str
    figure: Figure
    table: pd.DataFrame
    alt: str

    def __repr__(self) -> str:
        return self.alt

    def _repr_png_(self) -> tuple[bytes, dict[str, Any]]:
        return self.png, {"alt": self.alt, "width": SHOWN_WIDTH}

    @cached_property
    def png(self) -> bytes:
        """The picture's bytes as PNG."""
        return self._render("png", Software=None)

    @cached_property
    def svg(self) -> bytes:
        """The picture's bytes as SVG, with its words as text."""
        return self._render("svg", Date=None, Creator=None, Description=without_orders(self.alt))

    def _render(self, form: str, **metadata: str | None) -> bytes:
        page = BytesIO()
        with in_style():
            self.figure.savefig(page, format=form, metadata=metadata)
        return page.getvalue()

    def save(self, folder: str | Path) -> list[str]:
        """Write PNG, SVG, CSV and alt text (TXT) into a folder, all four or none; return the files' names."""
        table = self.table.map(as_cell).to_csv(index=False, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
        contents = {"png": self.png, "svg": self.svg, "csv": table.encode(), "txt": f"{self.alt}\n".encode()}
        return write_all({f"{self.name}.{ending}": content for ending, content in contents.items()}, folder)


def alt_text(form: str, title: str, told: Sequence[str], rest: str = "") -> str:
    """What a picture shows, in words: its form, its title, what it tells row by row, and how many rows it leaves out.

    rest: the sentence that `in_the_table` gives.
    """
    return " ".join(filter(None, (f"{form}. {title}.", f"{'; '.join(told)}." if told else "", rest)))
