"""`python -m helpers page --to FOLDER FILE...`: each article as a page to share."""


import pandas as pd
from spacy.tokens import Doc

from helpers.article.article import Article
from helpers.commands.reading import Commands
from helpers.commands.writing import add_writing
from helpers.frames.mentions import entities_frame
from helpers.output.page import page_to_share


def add_to(commands: Commands) -> None:
    """Add the command to argparse's subparsers."""
    add_writing(commands, "page", "write the article with its quotes, as decided, as a page to share (.html)",
                folder="pages", contents=page_files)


def page_files(article: Article, doc: Doc, quotes: pd.DataFrame) -> dict[str, str]:
    """{name: str} of the one file that is the page."""
    return {f"{article.name}.html": page_to_share(article, quotes, entities_frame(doc))}
