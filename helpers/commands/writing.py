"""What the commands that write files for each article share: options, reading, the analyst's decisions, writing."""

import sys
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from typing import TypeAlias

import pandas as pd
from spacy.tokens import Doc

from helpers.article.article import Article
from helpers.commands.reading import TEXT_OR_PAGE, CannotWrite, Commands, guarded, read
from helpers.frames.decision_files import decisions_path
from helpers.frames.decisions import Outcome, apply_decisions
from helpers.frames.outputs import write_outputs
from helpers.frames.quotes import quotes_frame
from helpers.output.printing import exit_status
from helpers.pipeline.language import annotate

Contents: TypeAlias = Callable[[Article, Doc, pd.DataFrame], dict[str, str]]


def add_writing(commands: Commands, name: str, description: str, folder: str, contents: Contents) -> None:
    """Add a command that writes files for each article to argparse's subparsers.

    folder: where they go if no other is named. contents: Article, Doc and the rows of `quotes_frame` as decided ->
    {file name: str}.
    """
    parser = commands.add_parser(name, help=description, description=description)
    parser.add_argument("--to", metavar="FOLDER", default=folder, help=f"where the files go; {folder}/ if left out")
    parser.add_argument("--overwrite", action="store_true", help=(
        "replace files that are there and were not written for this article, or have been changed since"
    ))
    parser.add_argument("files", nargs="+", metavar="FILE", help=TEXT_OR_PAGE)
    parser.set_defaults(run=lambda arguments: write_each(arguments, contents))


def write_each(arguments: Namespace, contents: Contents) -> int:
    """Write the files of each article and tell their names; the exit status."""
    def every() -> int:
        written = [guarded(file, partial(write, file, arguments.to, contents, arguments.overwrite))
                   for file in arguments.files]
        return 1 if None in written else 0

    return exit_status(every, CannotWrite, stopped=2)


def write(file: str, folder: str, contents: Contents, overwrite: bool) -> int:
    """The same for one article; 0. An error says what stopped it."""
    article = read(file)
    doc = annotate(article)
    quotes, report = apply_decisions(quotes_frame(doc), decisions_path(file))
    for told in report.loc[report["outcome"] == Outcome.REFUSED, "told"]:
        print(f"{decisions_path(file)}: {told}", file=sys.stderr)
    files = {name: content.encode("utf-8", "backslashreplace")
             for name, content in contents(article, doc, quotes).items()}
    try:
        written = write_outputs(files, folder, file, overwrite)
    except OSError as error:
        raise CannotWrite(f"{folder}: nothing can be written there ({error.strerror}); name another folder.") from error
    print("\n".join(f"{folder}/{name}" for name in written))
    return 0
