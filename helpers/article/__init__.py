"""A file -> an Article: its text as it stands, its masthead told apart from its body."""

from helpers.article.article import Article, Paragraph, article_from_text, read_article
from helpers.article.decoding import ArticleError

__all__ = ["Article", "ArticleError", "Paragraph", "article_from_text", "read_article"]
