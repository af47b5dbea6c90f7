"""Some files -> plain rows: one function, whoever calls it, and whatever is wrong with a file."""

import os
from pathlib import Path
from typing import cast

from spacy.pipeline import Lemmatizer

from helpers.article.article import Article, read_article
from helpers.article.decoding import ArticleError
from helpers.corpus.parts import Row, Rows, no_rows
from helpers.frames.mentions import entity_rows
from helpers.frames.parts import count_words
from helpers.frames.quotes import quote_rows
from helpers.pipeline.language import annotate_many, load_language
from helpers.pipeline.paragraphs import ONE_AT_A_TIME, Paragraphs


def rows_of(folder: str, names: list[str]) -> Rows:
    """A chunk of files -> {"articles", "entities", "quotes", "failures": rows, each a tuple of plain values}.

    folder, names: the folder and the files' paths in it. Whatever is wrong with one file is its row in "failures".
    Raises LanguageError where there is no language model.
    """
    load_language()
    articles, rows = {}, no_rows()
    for name in names:
        try:
            articles[name] = read_article(Path(folder, name))
        except ArticleError as error:
            rows["failures"].append((printable(name), printable(str(error))))
    with ONE_AT_A_TIME:  # a Dask worker has threads; what one lets go of must be its own
        try:
            answered = rows_of_articles(articles)
        except Exception:  # whatever it was, it must cost no other article: read each alone to find the one
            answered = [row for name in articles for row in rows_of_one(name, articles[name])]
    for table, row in answered:
        rows[table].append(row)
    return rows


def rows_of_one(name: str, article: Article) -> list[tuple[str, Row]]:
    """The same for one article, whose row is a failure where the program breaks on it."""
    try:
        return rows_of_articles({name: article})
    except Exception as error:
        reason = f"{name}: the program broke on this article ({type(error).__name__}: {error}); please report it."
        return [("failures", (printable(name), printable(reason)))]


def rows_of_articles(articles: dict[str, Article]) -> list[tuple[str, Row]]:
    """{name: Article} -> pairs of a table and a row for it.

    What spaCy remembers of the words it meets is let go of at the end, so that memory stays flat: the rows are plain
    values and hold no part of a Doc.
    """
    answered: list[tuple[str, Row]] = []
    model = cast(Paragraphs, load_language().get_pipe("paragraphs")).model
    with model.memory_zone():
        for (name, article), doc in zip(articles.items(), annotate_many(articles.values()), strict=True):
            entities, quotes, shown = entity_rows(doc), quote_rows(doc), printable(name)
            words = sum(count_words(article.text[p.start : p.end]) for p in article.body)
            answered += [("entities", (shown, *row.values())) for row in entities]
            answered += [("quotes", (shown, *row.values())) for row in quotes]
            answered.append(("articles", (shown, article.headline, article.published, article.outlet,
                                          len(article.body), words, len(entities), len(quotes))))
    # the one memory of words that is not the vocabulary's
    cast(Lemmatizer, model.get_pipe("lemmatizer")).cache.clear()
    return answered


def printable(name: str) -> str:
    """A file's name as text that can be written, whatever bytes it is made of."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
