"""`python -m helpers review FILE`: every quote of an article ready to be judged in a spreadsheet."""

import sys
from argparse import Namespace
from typing import Any

from helpers.article.article import read_article
from helpers.article.decoding import ArticleError
from helpers.commands.answer import warn
from helpers.frames.decisions import DecisionError, decisions_path, write_review
from helpers.frames.quotes import quotes_frame
from helpers.output.wording import number
from helpers.pipeline.language import annotate


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    description = "write a CSV beside the article in which every quote can be accepted, rejected or corrected"
    parser = commands.add_parser("review", help=description, description=description)
    parser.add_argument("file", metavar="FILE", help="a news article as text in UTF-8, or a saved web page")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write the file and tell its name; the exit status."""
    path = decisions_path(arguments.file)
    try:
        article = read_article(arguments.file)
        warn(article, arguments.file)
        quotes = quotes_frame(annotate(article))
        write_review(quotes, path)
    except (ArticleError, DecisionError) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{path}: the file cannot be written ({error.strerror}); check its folder's permissions.",
              file=sys.stderr)
        return 1
    print(f"{path}: {number(len(quotes), 'quote')} to judge; write accept or reject under value")
    return 0
