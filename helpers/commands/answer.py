"""The commands that answer file by file: options, reading the files, the three forms of answer."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable
from itertools import tee
from typing import Any, NamedTuple

import pandas as pd
from spacy.tokens import Doc

from helpers.commands.reading import Commands, readable
from helpers.output.printing import write_csv
from helpers.pipeline.language import annotate_many


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
    articles, same = tee(readable(arguments.files, arguments.plain))
    docs = annotate_many(articles, model=arguments.model, thoughts=arguments.thoughts)
    answered = 0
    for doc, article in zip(docs, same, strict=True):
        if arguments.jsonl:
            print(json.dumps({"doc": article.name, answer.name: answer.row(doc)}, ensure_ascii=False))
        elif arguments.csv:
            write_csv(answer.frame(doc), article.name, sys.stdout, header=not answered)
        else:
            print(f"{article.name}\n\n{answer.show(doc)}\n")
        answered += 1
    return 0 if answered == len(arguments.files) else 1
