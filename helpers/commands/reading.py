"""What the commands share: their place on the command line, and an article read from a file or told why not."""

import argparse
import sys
from collections.abc import Iterator
from typing import TypeAlias

from helpers.article.article import Article, read_article
from helpers.article.decoding import ArticleError
from helpers.article.english import NOT_ENGLISH, is_not_english

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # what `add_to` adds a parser to
TEXT_OR_PAGE = "a news article as text in UTF-8, or a saved web page"


def read(file: str, plain: bool = False) -> Article:
    """The article of a file; standard error says where it is plainly not English, and it is read all the same."""
    article = read_article(file, plain=plain)
    if is_not_english(article):
        print(f"{file}: {NOT_ENGLISH}", file=sys.stderr)
    return article


def readable(files: list[str], plain: bool) -> Iterator[Article]:
    """The articles of the files, read one at a time; one that cannot be read is left out, and told of."""
    for file in files:
        try:
            article = read(file, plain)
        except ArticleError as error:
            print(error, file=sys.stderr)
        else:
            yield article
