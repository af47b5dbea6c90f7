"""The language pipeline: a spaCy model that reads paragraph by paragraph, and our components on top of it.

`load_language()` gives a spaCy pipeline of four components: `paragraphs` runs the model's own (tagger, parser,
recogniser, ...) over each paragraph apart, so that no sentence, name or quotation leaks over a paragraph's end;
`entities`, `attributions` and `speakers` are ours.
"""

import re
import sys
import warnings
from collections.abc import Iterable, Iterator
from functools import lru_cache
from threading import Lock
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc

import helpers.pipeline.factories  # noqa: F401 - registers the four components with spaCy
from helpers.article.article import Article, article_from_text
from helpers.pipeline.paragraphs import ARTICLES_A_BATCH, Paragraphs, Reader


def load_language(model: str | None = None, thoughts: bool = False) -> Language:
    """The spaCy pipeline with our components on top, loaded once; any number of threads may read with it at once.

    model: the name or folder of any installed English spaCy pipeline; the small one where it is left out.
    thoughts: whether beliefs, wishes and plans count as attributions too; README says what that costs.
    Raises LanguageError where it is not installed, or is not English.
    """
    with LOADING:
        return loaded_language(model, thoughts)


def make_language(model: str | None = None, thoughts: bool = False) -> Language:
    """The same, loaded anew: nobody else reads with it."""
    language = spacy.blank("en")
    language.max_length = sys.maxsize  # the model never sees more than a page at once
    paragraphs = cast(Paragraphs, language.add_pipe("paragraphs", config={"model": model}))
    language.tokenizer = Reader(paragraphs.model.tokenizer)
    language.add_pipe("entities")
    language.add_pipe("attributions", config={"thoughts": thoughts})
    language.add_pipe("speakers")
    return language


NAME_OF_A_FILE = re.compile(r"\S+\.(?:txt|html?)", re.IGNORECASE)
LEVELS = 2  # up from a warning to where it is told of
LOADING = Lock()  # of several threads that ask for a pipeline for the first time, one loads it and the others wait
loaded_language = lru_cache(maxsize=2)(make_language)


def as_article(given: object) -> Article:
    """An Article as it is, or the one of a text; warns where the text looks like the name of a file.

    Raises TypeError where it is neither.
    """
    if isinstance(given, Article):
        return given
    if not isinstance(given, str):
        raise TypeError(f"annotate takes an Article, as read_article gives it, or its text, not a "
                        f"{type(given).__name__}.")
    if NAME_OF_A_FILE.fullmatch(given):
        warnings.warn(f"{given!r} is read as an article's text; for the file, give read_article({given!r}).",
                      stacklevel=LEVELS)
    return article_from_text(given, plain=True)


def annotate(article: Article | str, model: str | None = None, thoughts: bool = False) -> Doc:
    """Read an article: Article or str -> spaCy Doc with entities, attributions and speakers on it."""
    return next(annotate_many([article], model=model, thoughts=thoughts))


def annotate_many(
    articles: Iterable[Article | str], n_process: int = 1, model: str | None = None, thoughts: bool = False
) -> Iterator[Doc]:
    """The same for many articles (or strings), as a stream of Docs in the order given."""
    language = load_language(model, thoughts)
    read = cast(Reader, language.tokenizer).read
    if isinstance(articles, (str, Article)):
        raise TypeError("annotate_many takes several articles; give one to annotate.")
    docs = (read(as_article(article)) for article in articles)
    return language.pipe(docs, n_process=n_process, batch_size=ARTICLES_A_BATCH)
