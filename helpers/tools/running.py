"""How a maintainers' program ends: with an exit status, and where it cannot go on, with one sentence."""

import sys
from collections.abc import Callable


class ToolError(RuntimeError):
    """Something that stops a maintainers' program; the message is one sentence that says what to do."""


def exit_status(program: Callable[[], int], *expected: type[Exception], stopped: int = 1) -> int:
    """Run a program and return its exit status; where it stops, print why on standard error and return `stopped`.

    expected: the errors besides ToolError whose message is a sentence for whoever runs the program.
    """
    sentences: tuple[type[Exception], ...] = (ToolError, *expected)
    try:
        return program()
    except sentences as error:
        print(error, file=sys.stderr)
        return stopped
