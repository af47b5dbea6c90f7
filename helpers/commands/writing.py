"""What the commands that write files for each article share: options, reading, the analyst's decisions, writing."""

import sys
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from typing import TypeAlias

import pandas as pd
from spacy.tokens import Doc

from helpers.article.article import Article
from helpers.article.decoding import ArticleError
from helpers.commands.reading import TEXT_OR_PAGE, Commands, read
from helpers.frames.decisions import DecisionError, Outcome, apply_decisions, decisions_path
from helpers.frames.files import write_all
from helpers.frames.quotes import quotes_frame
from helpers.output.printing import exit_status
from helpers.pipeline.language import annotate

Contents: TypeAlias = Callable[[Article, Doc, pd.DataFrame], dict[str, str]]


class CannotWrite(OSError):
    """A file or a folder that nothing can be written to; the message says what to do."""


def add_writing(commands: Commands, name: str, description: str, folder: str, contents: Contents) -> None:
    """Add a command that writes files for each article to argparse's subparsers.

    folder: where they go if no other is named. contents: Article, Doc and the rows of `quotes_frame` as decided ->
    {file name: str}.
    """
    parser = commands.add_parser(name, help=description, description=description)
    parser.add_argument("--to", metavar="FOLDER", default=folder, help=f"where the files go; {folder}/ if left out")
    parser.add_argument("files", nargs="+", metavar="FILE", help=TEXT_OR_PAGE)
    parser.set_defaults(run=lambda arguments: write_each(arguments, contents))


def write_each(arguments: Namespace, contents: Contents) -> int:
    """Write the files of each article and tell their names; the exit status."""
    def every() -> int:
        return max([exit_status(partial(write, file, arguments.to, contents), ArticleError, DecisionError)
                    for file in arguments.files])

    return exit_status(every, CannotWrite, stopped=2)


def write(file: str, folder: str, contents: Contents) -> int:
    """The same for one article; an error says what stopped it."""
    article = read(file)
    doc = annotate(article)
    quotes, report = apply_decisions(quotes_frame(doc), decisions_path(file))
    for told in report.loc[report["outcome"] == Outcome.REFUSED, "told"]:
        print(f"{decisions_path(file)}: {told}", file=sys.stderr)
    files = {name: content.encode() for name, content in contents(article, doc, quotes).items()}
    try:
        written = write_all(files, folder)
    except OSError as error:
        raise CannotWrite(f"{folder}: nothing can be written there ({error.strerror}); name another folder.") from error
    print("\n".join(f"{folder}/{name}" for name in written))
    return 0
