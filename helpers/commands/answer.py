"""What the commands that answer file by file share: options, reading the files, the three forms of answer."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from itertools import tee
from typing import Any

import pandas as pd
from spacy.tokens import Doc

from helpers.article.article import Article, read_article
from helpers.article.decoding import ArticleError
from helpers.article.english import NOT_ENGLISH, is_not_english
from helpers.output.printing import write_csv
from helpers.pipeline.language import annotate_many


def add_answer(
    commands: Any, name: str, description: str,
    row: Callable[[Doc], Any], frame: Callable[[Doc], pd.DataFrame], show: Callable[[Doc], str],
) -> None:
    """Add a command that answers file by file to argparse's subparsers.

    row, frame, show: a Doc -> what the article's JSON line says, its dataframe, and its table for people.
    """
    parser = commands.add_parser(name, help=description, description=description, epilog=(
        "A file that cannot be read costs one line on standard error and exit status 1; the others are answered. "
        "Offsets are characters of the text as decoded, without a BOM, end exclusive."
    ))
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--jsonl", action="store_true", help="write a line of JSON for each article")
    form.add_argument("--csv", action="store_true", help=(
        "write one CSV with the article's name in front; a cell that a spreadsheet would run as a formula gets an "
        "apostrophe before it"
    ))
    parser.add_argument("--plain", action="store_true", help="the whole file is body text: look for no masthead")
    parser.add_argument("--model", metavar="NAME", help="an installed English spaCy pipeline instead of the small one")
    parser.add_argument("--thoughts", action="store_true", help=(
        "beliefs, wishes and plans count as quotes too (believes, hopes to): more found, and more of it wrong"
    ))
    parser.add_argument("files", nargs="+", metavar="FILE", help="a news article as text in UTF-8")
    parser.set_defaults(run=lambda arguments: answer(arguments, name, row, frame, show))


def answer(
    arguments: Namespace, name: str,
    row: Callable[[Doc], Any], frame: Callable[[Doc], pd.DataFrame], show: Callable[[Doc], str],
) -> int:
    """Answer each file in the form asked for, in the order given; the exit status."""
    unread: list[str] = []
    articles, names = tee(readable(arguments.files, arguments.plain, unread))
    docs = annotate_many(articles, model=arguments.model, thoughts=arguments.thoughts)
    for place, (doc, article) in enumerate(zip(docs, names, strict=True)):
        if arguments.jsonl:
            print(json.dumps({"doc": article.name, name: row(doc)}, ensure_ascii=False))
        elif arguments.csv:
            write_csv(frame(doc), article.name, sys.stdout, header=place == 0)
        else:
            print(f"{article.name}\n\n{show(doc)}\n")
    return 1 if unread else 0


def readable(files: list[str], plain: bool, unread: list[str]) -> Iterator[Article]:
    """The articles of the files, read one at a time; one that cannot be read is told of and added to `unread`."""
    for file in files:
        try:
            article = read_article(file, plain=plain)
        except ArticleError as error:
            print(error, file=sys.stderr)
            unread.append(file)
        else:
            warn(article, file)
            yield article


def warn(article: Article, file: str) -> None:
    """Say on standard error where an article is plainly not English; it is answered all the same."""
    if is_not_english(article):
        print(f"{file}: {NOT_ENGLISH}", file=sys.stderr)
