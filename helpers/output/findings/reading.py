"""What was read, and where it is from, in sentences."""

from pathlib import Path

import pandas as pd

from helpers.article.article import Article
from helpers.article.english import NOT_ENGLISH, is_not_english
from helpers.frames.parts import count_words
from helpers.output.wording import day_name, number


def source_line(article: Article) -> str:
    """What a chart's source line says: headline, outlet and day of publication, as far as the article has them."""
    outlet = f", {article.outlet}" if article.outlet else ""
    day = f", {day_name(article.published)}" if article.published else ""
    return f"{article.headline or article.name}{outlet}{day}"


def what_was_read(article: Article) -> str:
    """What the article is, how long, what was told apart from its body, and whether it is plainly not English."""
    published = f" appeared on {day_name(article.published)}" if article.published else " has no date"
    words = sum(count_words(text) for text in article.words_of("body"))
    others = len(article.paragraphs) - len(article.body)
    return (f"“{article.headline or article.name}”{published}: {number(words, 'word')} in "
            f"{number(len(article.body), 'paragraph')}; {number(others, 'other line')} of the file "
            f"{'is' if others == 1 else 'are'} no part of the body."
            + (f" But {NOT_ENGLISH}" if is_not_english(article) else ""))


def corpus_line(articles: pd.DataFrame, folder: Path) -> str:
    """What a chart's source line says of a folder: its name, how many articles, their first and last day.

    articles: those of `read_corpus`. folder: where they are.
    """
    days = articles["published"].dropna()
    told = f"{number(len(articles), 'article')} in {folder.name}"
    if days.empty:
        return f"{told}, without a date"
    first, last = map(day_name, (days.min(), days.max()))
    undated = f" ({len(articles) - len(days)} without a date)" if len(days) < len(articles) else ""
    return f"{told}, {first}{undated}" if first == last else f"{told}, {first} to {last}{undated}"


def what_was_read_of(
    articles: pd.DataFrame, quotes: pd.DataFrame, failures: pd.DataFrame, outlets: pd.DataFrame
) -> str:
    """How much was read, and how many files could not be; from frames of `read_corpus` and that of `outlets_frame`."""
    words, failed = int(articles["words"].sum()), len(failures)
    told = f"{number(failed, 'file')} could not be read" if failed else "every file could be read"
    return (f"{number(len(articles), 'article')} of {number(len(outlets), 'outlet')}, with "
            f"{number(words, 'word')} and {number(len(quotes), 'quote')}; {told}.")
