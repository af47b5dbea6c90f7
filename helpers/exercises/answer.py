"""What all exercises share: a blank that is left is no error, and an answer that is off gets a sentence that helps."""

import math
import tomllib
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from numbers import Real
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd

from helpers.article.article import Article
from helpers.frames.comparing import EDGES
from helpers.frames.quotes import QUOTE_COLUMNS
from helpers.output.views.view import View, say
from helpers.output.wording import cut

RIGHT, OFF, BLANK = "Right: ", "Not quite: ", "Not answered yet: "
LONGEST_SHOWN = 40  # characters of an answer that stand in a sentence
READ_BY_HAND: Mapping[str, Any] = MappingProxyType(
    tomllib.loads(Path(__file__).with_name("answers.toml").read_text(encoding="utf-8")))


class Off(ValueError):
    """An answer that is not right yet; the message says what is off."""


class NotHere(ValueError):
    """A question that this article does not pose; the message says why."""

    here = "article"


class NotInFolder(NotHere):
    """A question that this folder of articles does not pose; the message says why."""

    here = "folder"


def exercise(what_to_write: str, posed: Callable[..., Any] | None = None) -> Callable[..., Callable[..., View]]:
    """Make a check out of a function that takes the answer and what it is held against.

    The function returns the sentence for a right answer, and raises Off for another one. The check returns a View that
    starts with "Right: ", with "Not quite: ", or, where the answer is None, with "Not answered yet: " and
    what_to_write. posed: a function that takes the same, and raises NotHere where the article does not pose the
    question.
    """

    def check_of(function: Callable[..., str]) -> Callable[..., View]:
        @wraps(function)
        def check(answer: Any, *others: Any) -> View:
            try:
                if posed:
                    posed(*others)
                if answer is None:
                    return say(BLANK + what_to_write)
                return say(RIGHT + function(answer, *others))
            except NotHere as reason:
                return say(f"Not for this {reason.here}: {reason}")
            except Off as reason:
                return say(f"{OFF}{reason}")

        return check

    return check_of


def only_where_read(article: Article) -> None:
    """NotHere for any article but the one that the answers were read from."""
    if article.name != READ_BY_HAND["article"]:
        raise NotHere("the answer was read by hand in the article that the project came with. Ask the same of yours, "
                      "and let a neighbour answer too")


def as_number(answer: Any) -> float:
    """A number, also where it was written in quotation marks; Off for anything else."""
    try:
        number = float(answer.strip().rstrip("%")) if isinstance(answer, str) else answer
    except ValueError:
        number = answer
    if isinstance(number, bool) or not isinstance(number, Real) or math.isnan(number):
        raise Off(f"{shown(answer)} is no number")
    return float(number)


def as_words(answer: Any) -> str:
    """Words of the article, without spaces at the edges; Off for anything else."""
    if not isinstance(answer, str) or not answer.strip():
        raise Off(f"{shown(answer)} are no words; write them in quotation marks, as in \"the talks\"")
    return answer.strip()


def as_quotes(answer: Any) -> pd.DataFrame:
    """Rows of `quotes_frame`; Off for anything else."""
    if list(getattr(answer, "columns", ())) != QUOTE_COLUMNS:
        raise Off(f"{shown(answer)} is no table of quotes; choose rows of `quotes`, as in quotes.head(3)")
    return answer


def same_number(answer: Any, expected: float, slips: Iterable[tuple[float, str]], hint: str) -> None:
    """Off where the answer is not the number expected.

    slips: numbers that come of a known slip, each with what is said of it, the first that fits. hint: what follows on
    how far any other number is off.
    """
    given = as_number(answer)
    if given != expected:
        raise Off(next((why for number, why in slips if number == given), f"{too(given, expected)}; {hint}"))


def folded_words(words: str) -> str:
    """Words as they are compared: without capitals, marks at the edges and doubled spaces."""
    return " ".join(words.strip(EDGES).lower().split())


def too(answer: float, expected: float) -> str:
    """How far a number is off."""
    return f"{answer:g} is {'too many' if answer > expected else 'too few'}"


def shown(answer: Any) -> str:
    """An answer as it stands in a sentence, cut where it is long."""
    return cut(repr(answer), LONGEST_SHOWN)
