"""`python -m helpers export --to FOLDER FILE...`: the quotes of each file for annotation tools."""

import json

import pandas as pd
from spacy.tokens import Doc

from helpers.article.article import Article
from helpers.commands.reading import Commands
from helpers.commands.writing import add_writing
from helpers.output.exports import to_brat, to_web_annotation
from helpers.output.exports.brat import CONFIGURATION


def add_to(commands: Commands) -> None:
    """Add the command to argparse's subparsers."""
    description = "write the quotes, as decided, for annotation tools: W3C Web Annotation (.json) and brat (.txt, .ann)"
    add_writing(commands, "export", description, folder="exports", contents=exported_files)


def exported_files(article: Article, doc: Doc, quotes: pd.DataFrame) -> dict[str, str]:
    """{name: str} of the files that the annotation tools read."""
    collection = json.dumps(to_web_annotation(quotes, article), ensure_ascii=False, indent=1)
    return {f"{article.name}.json": collection, f"{article.name}.txt": article.text,
            f"{article.name}.ann": to_brat(quotes, article.text), "annotation.conf": CONFIGURATION}
