"""A saved web page -> an article's lines with their parts: headline, byline, date, outlet and body, by trafilatura.

The library is an optional extra, is given the page's bytes alone and fetches nothing: no picture, frame or link.
"""

import re
from typing import Any

from helpers.article.masthead import Part


class NoLibrary(RuntimeError):
    """The library that reads web pages is not installed."""


def lines_of_page(page: bytes) -> list[tuple[Part, str]]:
    """The page's bytes -> [(part, line)], in the order of an article's text; none where the page has no article.

    The parts are headline, byline, date (year, month, day), outlet and body, a line a paragraph. Raises NoLibrary where
    trafilatura is not installed.
    """
    try:
        from trafilatura import bare_extraction  # an optional extra, and slow to load
    except ImportError as error:
        raise NoLibrary("trafilatura is not installed") from error
    # a Document, since no dict is asked for; None where there is no article
    found: Any = bare_extraction(page, with_metadata=True, include_comments=False, include_tables=False,
                                 deduplicate=False)
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


def in_one_line(words: str) -> str:
    """Words without line ends and doubled spaces."""
    return re.sub(r"\s+", " ", words).strip()
