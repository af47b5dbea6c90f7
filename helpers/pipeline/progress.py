"""How far a long wait is, as a bar where somebody watches."""

import builtins
import os
import sys
from collections.abc import Iterable
from typing import Any

from tqdm import tqdm

PATIENCE = 2.0  # seconds without a bar
UNWATCHED = "WHO_SAID_WHAT_UNWATCHED"  # set in the environment where nobody watches a notebook run


def progress(things: Iterable[Any], total: int, unit: str) -> tqdm:
    """The things, one by one, with a bar on standard error that counts them; to be closed, as by `with`.

    The bar comes after two seconds and goes when all is done.
    """
    return tqdm(things, total=total, unit=f" {unit}", delay=PATIENCE, leave=False, disable=not is_watched())


def counter(total: int, before: int, unit: str) -> tqdm:
    """A command's bar, at a terminal alone, that its caller counts on and that stays when all is done.

    before: how many of the total were done before this run.
    """
    return tqdm(total=total, initial=before, unit=f" {unit}", disable=None)


def is_watched() -> bool:
    """Whether somebody looks on: at a terminal, or at a notebook that is not run by a program."""
    in_a_notebook = hasattr(builtins, "get_ipython")  # IPython puts it there while it runs a cell
    return UNWATCHED not in os.environ and (in_a_notebook or sys.stderr.isatty())
