"""What the commands share: their place on the command line, articles read from files, and a guard around each."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeAlias, TypeVar

from spacy.tokens import Doc

from helpers.article.article import Article, read_article
from helpers.article.decoding import ArticleError, broken, printable
from helpers.article.english import NOT_ENGLISH, is_not_english
from helpers.frames.decision_files import DecisionError
from helpers.frames.outputs import NotOurs
from helpers.pipeline.language import annotate, annotate_many, load_language
from helpers.pipeline.paragraphs import ARTICLES_A_BATCH

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # what `add_to` adds a parser to
TEXT_OR_PAGE = "a news article as text in UTF-8, or a saved web page"
Made = TypeVar("Made")


class CannotWrite(OSError):
    """A file or a folder that nothing can be written to; the message says what to do."""


def read(file: str, plain: bool = False) -> Article:
    """The article of a file; standard error says where it is plainly not English, and it is read all the same."""
    article = read_article(file, plain=plain)
    if is_not_english(article):
        print(f"{file}: {NOT_ENGLISH}", file=sys.stderr)
    return article


def guarded(file: str, step: Callable[[], Made]) -> Made | None:
    """What a step gives for a file; None, and a sentence on standard error, where the file breaks it.

    Whatever a file breaks, it costs that file its answer and no other. Only what would stop every file goes on upwards:
    CannotWrite.
    """
    try:
        return step()
    except (ArticleError, DecisionError, NotOurs) as error:
        print(error, file=sys.stderr)
    except CannotWrite:
        raise
    except Exception as error:
        print(broken(file, error), file=sys.stderr)
    return None


def annotated(
    files: Sequence[str], plain: bool, model: str | None, thoughts: bool
) -> Iterator[tuple[str, Article, Doc]]:
    """Each file that can be read, its Article and its Doc, in the order given; the others are told of.

    An article has the name of its file without the ending, or all that was given where two have that in common.
    Raises LanguageError where there is no such model.
    """
    load_language(model, thoughts)
    stems = Counter(Path(file).stem for file in {os.path.abspath(file): file for file in files}.values())
    articles = ((file, article if stems[Path(file).stem] < 2 else replace(article, name=printable(file)))
                for file in files if (article := guarded(file, partial(read, file, plain))) is not None)
    while batch := list(islice(articles, ARTICLES_A_BATCH)):
        docs: list[Doc | None]
        try:
            docs = [*annotate_many([article for _, article in batch], model=model, thoughts=thoughts)]
        except Exception:  # one of them, whatever it was: each is read alone to find it
            docs = [guarded(file, partial(annotate, article, model, thoughts)) for file, article in batch]
        yield from ((file, article, doc) for (file, article), doc in zip(batch, docs, strict=True) if doc is not None)
