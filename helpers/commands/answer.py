"""The commands that answer file by file: options, reading the files, the three forms of answer."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from io import StringIO
from typing import Any, NamedTuple

import pandas as pd
from spacy.tokens import Doc

from helpers.article.article import Article
from helpers.commands.reading import Commands, annotated, guarded
from helpers.output.printing import write_csv


class Answer(NamedTuple):
    """What a command says of a Doc.

    name: the command's, and that of the rows in a line of JSON. row: a Doc -> these rows. frame: a Doc -> its
    dataframe. show: a Doc -> its table for people.
    """

    name: str
    row: Callable[[Doc], list[dict[str, Any]]]
    frame: Callable[[Doc], pd.DataFrame]
    show: Callable[[Doc], str]


def add_answer(commands: Commands, description: str, answer: Answer) -> None:
    """Add a command that answers file by file to argparse's subparsers."""
    parser = commands.add_parser(answer.name, help=description, description=description, epilog=(
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
    parser.set_defaults(run=lambda arguments: answer_each(arguments, answer))


def answer_each(arguments: Namespace, answer: Answer) -> int:
    """Answer each file in the form asked for, in the order given; the exit status."""
    form = as_json if arguments.jsonl else as_csv if arguments.csv else as_table
    answered = 0
    for file, article, doc in annotated(arguments.files, arguments.plain, arguments.model, arguments.thoughts):
        told = guarded(file, partial(form, answer, article, doc, header=not answered))
        if told is not None:
            sys.stdout.write(told)
            answered += 1
    return 0 if answered == len(arguments.files) else 1


def as_json(answer: Answer, article: Article, doc: Doc, header: bool) -> str:
    """The answer as a line of JSON."""
    return json.dumps({"doc": article.name, answer.name: answer.row(doc)}, ensure_ascii=False) + "\n"


def as_csv(answer: Answer, article: Article, doc: Doc, header: bool) -> str:
    """The answer as rows of CSV, the first time below the names of the columns."""
    stream = StringIO()
    write_csv(answer.frame(doc), article.name, stream, header)
    return stream.getvalue()


def as_table(answer: Answer, article: Article, doc: Doc, header: bool) -> str:
    """The answer as a table for people."""
    return f"{article.name}\n\n{answer.show(doc)}\n\n"
