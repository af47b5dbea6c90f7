"""How well quotes that were found agree with those that were read by hand.

A content is found when it shares at least half of its characters with one that was read (both together counted once),
each with one only, the best pairs first; its source is right when the two share a character, or neither is there. These
are the measures that PolNeAR's figures in the README are given in.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from helpers.article.spans import Span
from helpers.tools.learning.gold import Annotated, Quote
from helpers.tools.learning.settings import SAME

# words of a cue that a reader would call "said", with their endings; the rest are thoughts and plans
SPEECH = re.compile(
    r"\b(?:(?:says?|said|saying|tells?|told|telling|according|statement|put it|went on)"
    r"|(?:ask|add|report|call|read)(?:s|ed|ing)?|stat(?:es|ed|ing)|noted?|notes|noting|writes?|wrote|writing"
    r"|(?:quot|jok)e[sd]?|quote|repl(?:y|ies|ied|ying)|den(?:y|ies|ied|ying)|urg(?:e|es|ed|ing)"
    r"|(?:announc|argu|declar|explain|acknowledg|describ|promis|pledg|accus|criticis|criticiz|conclud|testif|propos"
    r"|predict|emphasis|emphasiz|suggest|claim|warn|insist|tweet|respond|admit|vow|stress|remark|comment|quip|continu"
    r"|recall|confirm|complain|boast|blast|tout|shout|yell|mention|assert)\w*)\b", re.I)
MARK = re.compile(r"[\"“”]|''|``")
BESIDE = 2  # characters beside a content in which a mark still is its own


class Found(NamedTuple):
    """A quote as the engine finds it, in characters."""

    content: Sequence[Span]
    source: Span | None


class Counts(NamedTuple):
    """How many quotes were read, how many found, how many of these have the right content, and the right source too."""

    read: int
    found: int
    content: int
    both: int

    @property
    def balance(self) -> float:
        """F1, the balance of precision and recall, of content and source both right, 0 to 1."""
        return 2 * self.both / (self.read + self.found) if self.read + self.found else 0.0


def characters(spans: Iterable[Span]) -> set[int]:
    """All characters of some spans."""
    return {i for start, end in spans for i in range(start, end)}


def shared(one: set[int], other: set[int]) -> float:
    """The share of their characters that two contents have in common."""
    return len(one & other) / len(one | other)


def same_source(one: Span | None, other: Span | None) -> bool:
    """Whether two sources share a character, or neither is there."""
    if one is None or other is None:
        return one is other
    return max(one.start, other.start) < min(one.end, other.end)


def pairs(read: Sequence[Quote], found: Sequence[Found]) -> dict[int, int]:
    """{the place of one that was found: the place of the one that was read whose content it is}."""
    there, here = [characters(quote.content) for quote in read], [characters(quote.content) for quote in found]
    close = [(shared(one, other), i, j) for i, one in enumerate(there) for j, other in enumerate(here) if one & other]
    paired: dict[int, int] = {}
    for share, i, j in sorted(close, key=lambda pair: (-pair[0], pair[1:])):
        if share >= SAME and j not in paired and i not in paired.values():
            paired[j] = i
    return paired


def is_marked(text: str, content: Iterable[Span], beside: int = 0) -> bool:
    """Whether a quotation mark stands in a content, or so many characters beside it."""
    return any(MARK.search(text, max(start - beside, 0), end + beside) for start, end in content)


def is_reported(text: str, quote: Quote) -> bool:
    """Whether a reader would call an attribution said: it has marks, or a cue of speech."""
    spoken = quote.cue is not None and SPEECH.search(text[slice(*quote.cue)]) is not None
    return spoken or is_marked(text, quote.content)


Scope = Callable[[str, Quote], bool]  # the text of the article and the quote -> whether it counts


def count(articles: Iterable[tuple[Annotated, Sequence[Found]]], scope: Scope, stray_only_in_marks: bool) -> Counts:
    """The counts over all articles, of quotes in a scope; what matches nothing is wrong, or only if marks touch it."""
    total: Counter[str] = Counter()
    for article, found in articles:
        paired = pairs(article.quotes, found)
        total["read"] += sum(scope(article.text, quote) for quote in article.quotes if quote.must)
        for j, quote in enumerate(found):
            theirs = article.quotes[paired[j]] if j in paired else None
            if theirs is None:
                total["found"] += not stray_only_in_marks or is_marked(article.text, quote.content, BESIDE)
            elif theirs.must and scope(article.text, theirs):
                total.update(found=1, content=1, both=int(same_source(theirs.source, quote.source)))
    return Counts(total["read"], total["found"], total["content"], total["both"])


def direct(articles: Iterable[tuple[Annotated, Sequence[Found]]]) -> Counts:
    """The counts of quotes with quotation marks."""
    return count(articles, lambda text, quote: is_marked(text, quote.content), True)


def reported(articles: Iterable[tuple[Annotated, Sequence[Found]]]) -> Counts:
    """The counts of quotes that a reader would call said."""
    return count(articles, is_reported, False)


def every(articles: Iterable[tuple[Annotated, Sequence[Found]]]) -> Counts:
    """The counts of all quotes, thoughts and plans among them."""
    return count(articles, lambda text, quote: True, False)
