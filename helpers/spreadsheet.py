"""What may stand in a spreadsheet's cell: lists as JSON, and no text that the spreadsheet would run as a formula."""

import json

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def as_cell(value):
    """A value as it may stand in a spreadsheet's cell; an apostrophe goes before what would be a formula."""
    if isinstance(value, (list, tuple)):
        return json.dumps(value)
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return "'" + value
    return value
