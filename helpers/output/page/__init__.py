"""The page to share: one HTML file, whole in itself, in which a reader chooses a speaker or a quote.

page.html is its layout, page.css its look, page.js what happens on a choice; marks.py cuts the text for them.
"""

from helpers.output.page.page import page_to_share

__all__ = ["page_to_share"]
