"""What a notebook shows: HTML in which every character of the article is escaped."""

import html
from dataclasses import dataclass

# In a notebook's HTML two dollars, or a backslash and a bracket, start mathematics; alone in an element they are text.
MATHEMATICS = str.maketrans({"$": "<span>$</span>", "\\": "<span>\\</span>"})


@dataclass(frozen=True)
class View:
    """A piece of HTML; `summary` is what a terminal shows instead."""

    html: str
    summary: str

    def __repr__(self) -> str:
        return self.summary

    def _repr_html_(self) -> str:
        return self.html


def say(*sentences: str) -> View:
    """Findings, a line each, with a full stop where they have no end."""
    lines = [sentence if sentence.endswith((".", "?")) else f"{sentence}." for sentence in sentences]
    return View("\n".join(f"<p>{escape(line)}</p>" for line in lines), "\n".join(lines))


def escape(text: str) -> str:
    """Text -> HTML that shows exactly this text."""
    return html.escape(text).translate(MATHEMATICS)
