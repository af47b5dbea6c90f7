"""What the commands that write files for each article share: options, reading, the analyst's decisions, writing."""

import sys
from argparse import Namespace
from collections.abc import Callable
from typing import Any

import pandas as pd
from spacy.tokens import Doc

from helpers.article.article import Article, read_article
from helpers.article.decoding import ArticleError
from helpers.commands.answer import warn
from helpers.frames.decisions import DecisionError, Outcome, apply_decisions, decisions_path
from helpers.frames.files import write_all
from helpers.frames.quotes import quotes_frame
from helpers.pipeline.language import annotate

Contents = Callable[[Article, Doc, pd.DataFrame], dict[str, str]]


def add_writing(commands: Any, name: str, description: str, folder: str, contents: Contents) -> None:
    """Add a command that writes files for each article to argparse's subparsers.

    folder: where they go if no other is named. contents: Article, Doc and the rows of `quotes_frame` as decided ->
    {file name: str}.
    """
    parser = commands.add_parser(name, help=description, description=description)
    parser.add_argument("--to", metavar="FOLDER", default=folder, help=f"where the files go; {folder}/ if left out")
    parser.add_argument("files", nargs="+", metavar="FILE", help="a news article as text in UTF-8, or a saved web page")
    parser.set_defaults(run=lambda arguments: write_each(arguments, contents))


def write_each(arguments: Namespace, contents: Contents) -> int:
    """Write the files of each article and tell their names; the exit status."""
    status = 0
    for file in arguments.files:
        try:
            article = read_article(file)
            warn(article, file)
            doc = annotate(article)
            quotes, report = apply_decisions(quotes_frame(doc), decisions_path(file))
            for told in report.loc[report["outcome"] == Outcome.REFUSED, "told"]:
                print(f"{decisions_path(file)}: {told}", file=sys.stderr)
            written = write_all({name: content.encode() for name, content in contents(article, doc, quotes).items()},
                                arguments.to)
        except (ArticleError, DecisionError) as error:
            print(error, file=sys.stderr)
            status = 1
        except OSError as error:
            print(f"{arguments.to}: nothing can be written there ({error.strerror}); name another folder.",
                  file=sys.stderr)
            return 2
        else:
            print("\n".join(f"{arguments.to}/{name}" for name in written))
    return status
