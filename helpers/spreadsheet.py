"""What may stand in a spreadsheet's cell: lists as JSON, and no text that the spreadsheet would run as a formula."""

import json
import re

FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")  # a formula, or what would be read back as one that was made harmless


def as_cell(value):
    """A value as it may stand in a spreadsheet's cell; an apostrophe goes before what would be a formula."""
    if isinstance(value, (list, tuple)):
        return json.dumps(value)
    if isinstance(value, str) and FORMULA.match(value):
        return "'" + value
    return value


def from_cell(text):
    """The text that `as_cell` made a cell of."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text
