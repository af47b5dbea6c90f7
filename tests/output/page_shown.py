"""What the tests of the page to share ask of it."""

from functools import cache

from conftest import ROOT

from helpers import annotate, apply_decisions, entities_frame, quotes_frame, read_article
from helpers.frames.decision_files import decisions_path
from helpers.frames.voices import NOBODY, voices_frame
from helpers.output.page import page_to_share

FIRST, SECOND = (ROOT / "seeds" / name for name in ("000_d875bac7675d1d39.txt", "cedar-falls-library.txt"))
INK, DIM = "rgb(26, 26, 26)", "rgb(107, 107, 107)"
LIT = "[...document.querySelectorAll('article mark.chosen')].map(mark => mark.dataset.quote)"


class Shared:
    """A page to share, and what stands behind it."""

    def __init__(self, article, quotes=None, entities=None):
        doc = annotate(article)
        self.article = article
        self.quotes = quotes_frame(doc) if quotes is None else quotes
        self.entities = entities_frame(doc) if entities is None else entities
        self.voices = voices_frame(self.quotes)
        self.html = page_to_share(article, self.quotes, self.entities)

    def numbers_of(self, speaker):
        """The numbers of a speaker's quotes, as they stand in the page."""
        speakers = self.quotes["speaker"].astype(object).fillna(NOBODY)
        return [str(place) for place, name in enumerate(speakers, start=1) if name == speaker]


@cache
def first():
    """The page of the first article, as decided."""
    article = read_article(FIRST)
    return Shared(article, apply_decisions(quotes_frame(annotate(article)), decisions_path(FIRST)).frame)


def texts(page, selector):
    """The words of the article's elements that a selector names, without the numbers of quotes."""
    return page.evaluate("""selector => [...document.querySelectorAll(`article .paragraph ${selector}`)].map(shown => {
      const copy = shown.cloneNode(true);
      copy.querySelectorAll('.number').forEach(number => number.remove());
      return copy.textContent;
    })""", selector)


def words(article):
    """The article's paragraphs, a headline that stands there twice once."""
    return list(dict.fromkeys(article.text[paragraph.start : paragraph.end] for paragraph in article.paragraphs))


def seen(locator):
    """Whether it stands within the window."""
    box, size = locator.bounding_box(), locator.page.viewport_size
    return box["y"] >= 0 and box["y"] + min(box["height"], 20) <= size["height"]


def bar(page, speaker):
    return page.locator(".bar").filter(has=page.get_by_text(speaker, exact=True))


def entry(page, speaker):
    return page.locator(".speaker").filter(has=page.locator("h3").get_by_text(speaker, exact=True))
