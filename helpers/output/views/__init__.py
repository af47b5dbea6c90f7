"""Frames and Docs -> what a notebook shows: sentences, tables and marked text."""

from helpers.output.views.highlight import highlight_entities, highlight_parts, highlight_quotes
from helpers.output.views.mistakes import highlight_mistakes
from helpers.output.views.tables import show_table
from helpers.output.views.view import View, say

__all__ = [
    "View", "highlight_entities", "highlight_mistakes", "highlight_parts", "highlight_quotes", "say", "show_table",
]
