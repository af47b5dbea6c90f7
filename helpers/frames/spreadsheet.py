"""What may stand in a spreadsheet's cell: lists as JSON, and no text that the spreadsheet would run as a formula."""

import json
import re
from pathlib import Path
from typing import Any

import pandas as pd

FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")  # a formula, or what would be read back as one that was made harmless


def as_cell(value: Any) -> Any:
    """A value as it may stand in a spreadsheet's cell; an apostrophe goes before what would be a formula."""
    if isinstance(value, (list, tuple)):
        return json.dumps(value)
    if isinstance(value, str) and FORMULA.match(value):
        return "'" + value
    return value


def read_cells(path: str | Path, separator: str = ",") -> pd.DataFrame:
    """A CSV whose cells `as_cell` made -> a frame of text, as it was; an empty cell is an empty text."""
    table = pd.read_csv(path, sep=separator, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    return table.map(from_cell)


def from_cell(text: str) -> str:
    """The text that `as_cell` made a cell of."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text
