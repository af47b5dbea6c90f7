"""Who said what in a news article: entities, quotes and their speakers as dataframes."""

import sys
from importlib import import_module
from typing import Any

try:
    from helpers.article.article import Article, article_from_text, read_article
    from helpers.article.decoding import ArticleError
    from helpers.frames.decisions import apply_decisions
    from helpers.frames.mentions import counts_frame, entities_frame, forms_frame, mended_frame
    from helpers.frames.quotes import quotes_frame
    from helpers.pipeline.language import annotate, annotate_many, load_language
    from helpers.pipeline.paragraphs import LanguageError
except KeyboardInterrupt:  # the libraries take a second, in which nothing is done that could be stopped
    if sys.argv[:1] != ["-m"]:  # a program of one's own knows itself what Ctrl-C means
        raise
    print("Stopped before anything was done.", file=sys.stderr)
    sys.exit(130)  # as a shell says of a program that was stopped by hand

__all__ = [
    "Article", "ArticleError", "LanguageError", "annotate", "annotate_many", "apply_decisions", "article_from_text",
    "counts_frame", "entities_frame", "forms_frame", "load_language", "mended_frame", "quotes_frame", "read_article",
    "read_corpus",
]


def __getattr__(name: str) -> Any:
    """`read_corpus` is imported where it is asked for: who reads one article need not wait for what many take."""
    if name == "read_corpus":
        return import_module("helpers.corpus").read_corpus
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
