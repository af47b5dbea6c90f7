"""Some files -> plain rows: one function, whoever calls it, and whatever is wrong with a file."""

from pathlib import Path
from typing import cast

from spacy.pipeline import Lemmatizer

from helpers.article.article import Article, read_article
from helpers.article.decoding import ArticleError, broken, printable
from helpers.corpus.articles import digest_of
from helpers.corpus.settings import THOUGHTS
from helpers.corpus.tables import Row, Rows, no_rows
from helpers.frames.mentions import entity_rows
from helpers.frames.parts import count_words
from helpers.frames.quotes import quote_rows
from helpers.pipeline.language import annotate_many, load_language
from helpers.pipeline.paragraphs import ONE_AT_A_TIME, Paragraphs


def rows_of(folder: str, names: list[str]) -> Rows:
    """A chunk of files -> their rows, see tables.py, each a tuple of plain values.

    folder, names: the folder and the files' paths in it. Whatever is wrong with one file is its row in "failures".
    Raises LanguageError where there is no language model.
    """
    load_language(thoughts=THOUGHTS)
    articles: dict[str, Article] = {}
    failed: dict[str, str] = {}
    rows = no_rows()
    for name in names:
        try:
            known = digest_of(folder, name)  # first: where somebody writes to the file now, it counts as changed later
            articles[name] = read_article(Path(folder, name))
        except Exception as error:  # whatever it was, it must cost no other file
            failed[name] = reason_of(name, error)
        else:
            rows["digests"].append((printable(name), known))
    with ONE_AT_A_TIME:  # a Dask worker has threads; what one lets go of must be its own
        try:
            answered = rows_of_articles(articles)
        except Exception:  # read each alone to find the one that it was
            answered = [row for name in articles for row in rows_of_one(name, articles[name], failed)]
    for table, row in answered:
        rows[table].append(row)
    rows["failures"] = [(printable(name), failed[name]) for name in names if name in failed]
    return rows


def rows_of_one(name: str, article: Article, failed: dict[str, str]) -> list[tuple[str, Row]]:
    """The same for one article; where the program breaks on it, it has no rows and its reason is put into `failed`."""
    try:
        return rows_of_articles({name: article})
    except Exception as error:
        failed[name] = reason_of(name, error)
        return []


def reason_of(name: str, error: Exception) -> str:
    """Why a file has no rows, in a sentence."""
    if isinstance(error, ArticleError):
        return printable(str(error))
    return broken(name, error)


def rows_of_articles(articles: dict[str, Article]) -> list[tuple[str, Row]]:
    """{name: Article} -> pairs of a table and a row for it.

    What spaCy remembers of the words it meets is let go of at the end, so that memory stays flat: the rows are plain
    values and hold no part of a Doc.
    """
    answered: list[tuple[str, Row]] = []
    model = cast(Paragraphs, load_language(thoughts=THOUGHTS).get_pipe("paragraphs")).model
    with model.memory_zone():
        docs = annotate_many(articles.values(), thoughts=THOUGHTS)
        for (name, article), doc in zip(articles.items(), docs, strict=True):
            entities, quotes, shown = entity_rows(doc), quote_rows(doc), printable(name)
            words = sum(count_words(article.text[p.start : p.end]) for p in article.body)
            answered += [("entities", (shown, *row.values())) for row in entities]
            answered += [("quotes", (shown, *row.values())) for row in quotes]
            answered.append(("articles", (shown, article.headline, article.published, article.outlet,
                                          len(article.body), words, len(entities), len(quotes))))
    # the one memory of words that is not the vocabulary's
    cast(Lemmatizer, model.get_pipe("lemmatizer")).cache.clear()
    return answered
