"""`python -m helpers export --to FOLDER FILE...`: the quotes of each file for annotation tools."""

import json
import sys
from argparse import Namespace
from typing import Any

from helpers.article import ArticleError, read_article
from helpers.decisions import REFUSED, DecisionError, apply_decisions, decisions_path
from helpers.exports import to_brat, to_web_annotation
from helpers.exports.brat import CONFIGURATION
from helpers.files import write_all
from helpers.frames import quotes_frame
from helpers.language import annotate


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    description = "write the quotes, as decided, for annotation tools: W3C Web Annotation (.json) and brat (.txt, .ann)"
    parser = commands.add_parser("export", help=description, description=description)
    parser.add_argument("--to", metavar="FOLDER", default="exports", help="where the files go; exports/ if left out")
    parser.add_argument("files", nargs="+", metavar="FILE", help="a news article as text in UTF-8, or a saved web page")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write the files of each article and tell their names; the exit status."""
    status = 0
    for file in arguments.files:
        try:
            article = read_article(file)
            quotes, report = apply_decisions(quotes_frame(annotate(article)), decisions_path(file))
            for told in report.loc[report["outcome"] == REFUSED, "told"]:
                print(f"{decisions_path(file)}: {told}", file=sys.stderr)
            collection = json.dumps(to_web_annotation(quotes, article), ensure_ascii=False, indent=1)
            contents = {f"{article.name}.json": collection, f"{article.name}.txt": article.text,
                        f"{article.name}.ann": to_brat(quotes, article.text), "annotation.conf": CONFIGURATION}
            write_all({name: content.encode() for name, content in contents.items()}, arguments.to)
        except (ArticleError, DecisionError) as error:
            print(error, file=sys.stderr)
            status = 1
        except OSError as error:
            print(f"{arguments.to}: nothing can be written there ({error.strerror}); name another folder.",
                  file=sys.stderr)
            return 2
        else:
            print("\n".join(f"{arguments.to}/{name}" for name in contents))
    return status
