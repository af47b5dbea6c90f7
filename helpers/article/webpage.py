"""A saved web page -> an article's lines with their parts: headline, byline, date, outlet and body, by trafilatura.

The library is an optional extra, is given the page's bytes alone and fetches nothing: no picture, frame or link.
"""

import re
from typing import Any

from helpers.article.masthead import Part

CELLS_OF_A_LAYOUT = 100  # that a table has at most which lays out a page; set by hand


class NoLibrary(RuntimeError):
    """The library that reads web pages is not installed."""


def lines_of_page(page: bytes) -> list[tuple[Part, str]]:
    """The page's bytes -> [(part, line)], in the order of an article's text; none where the page has no article.

    The parts are headline, byline, date (year, month, day), outlet and body, a line a paragraph. Raises NoLibrary where
    trafilatura is not installed.
    """
    try:
        from trafilatura import bare_extraction  # an optional extra, and slow to load
        from trafilatura.settings import set_date_params
        from trafilatura.utils import load_html
    except ImportError as error:
        raise NoLibrary("trafilatura is not installed") from error
    tree: Any = load_html(page)
    if tree is None:
        return []
    drop_unwanted(tree)
    # a Document, since no dict is asked for; None where there is no article. A date is one that the page tells as its
    # own: a wider search takes any four figures of its markup for a year.
    found: Any = bare_extraction(tree, with_metadata=True, include_comments=False, include_tables=False,
                                 deduplicate=False, date_extraction_params=set_date_params(extensive=False))
    body = [line for line in map(in_one_line, found.text.splitlines()) if line] if found and found.text else []
    if not body:
        return []
    byline = f"By {found.author.replace('; ', ', ')}" if found.author else None
    head = {Part.HEADLINE: found.title, Part.BYLINE: byline, Part.DATE: found.date,
            Part.OUTLET: found.sitename or found.hostname}
    lines = [(part, in_one_line(words)) for part, words in head.items() if words]
    while body and body[0] in {words for _, words in lines}:
        body = body[1:]  # many pages repeat their headline and byline
    return lines + [(Part.BODY, line) for line in body]


def drop_unwanted(tree: Any) -> None:
    """Take out of a page's tree, which is changed, what is no article and costs the library most of its time.

    That is programs and styles, tables with more cells than a layout has, and pictures that are written into the page.
    """
    for element in list(tree.iter("script", "style", "table")):
        is_told = element.tag == "script" and "json" in (element.get("type") or "")  # who wrote it, and when
        is_layout = element.tag == "table" and sum(1 for _ in element.iter("td", "th")) <= CELLS_OF_A_LAYOUT
        if not is_told and not is_layout and element.getparent() is not None:
            element.drop_tree()
    for element in tree.iter():
        for name, value in element.items():
            if value.lstrip()[:5].lower() == "data:":
                element.set(name, "")


def in_one_line(words: str) -> str:
    """Words without line ends and doubled spaces."""
    return re.sub(r"\s+", " ", words).strip()
