"""How far a long wait is: a bar that comes after two seconds, where somebody watches, and goes when all is done."""

import builtins
import os
import sys
from collections.abc import Iterable
from typing import Any

from tqdm import tqdm

PATIENCE = 2.0  # seconds without a bar
UNWATCHED = "WHO_SAID_WHAT_UNWATCHED"  # set in the environment where nobody watches a notebook run


def progress(things: Iterable[Any], total: int, unit: str) -> tqdm:
    """The things, one by one, with a bar on standard error that counts them; to be closed, as by `with`."""
    return tqdm(things, total=total, unit=f" {unit}", delay=PATIENCE, leave=False, disable=not is_watched())


def is_watched() -> bool:
    """Whether somebody looks on: at a terminal, or at a notebook that is not run by a program."""
    in_a_notebook = hasattr(builtins, "get_ipython")  # IPython puts it there while it runs a cell
    return UNWATCHED not in os.environ and (in_a_notebook or sys.stderr.isatty())
