"""Who said what in a news article: entities, quotes and their speakers as dataframes."""

from helpers.article import Article, ArticleError, article_from_text, read_article
from helpers.corpus import read_corpus
from helpers.decisions import apply_decisions
from helpers.frames import counts_frame, entities_frame, forms_frame, mended_frame, quotes_frame
from helpers.language import LanguageError, annotate, annotate_many, load_language

__all__ = [
    "Article", "ArticleError", "LanguageError", "annotate", "annotate_many", "apply_decisions", "article_from_text",
    "counts_frame", "entities_frame", "forms_frame", "load_language", "mended_frame", "quotes_frame", "read_article",
    "read_corpus",
]
