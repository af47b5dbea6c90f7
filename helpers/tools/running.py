"""How a maintainers' program ends: as a command does, and where it cannot go on, with one sentence."""

from collections.abc import Callable

from helpers.output import printing


class ToolError(RuntimeError):
    """Something that stops a maintainers' program; the message is one sentence that says what to do."""


def exit_status(program: Callable[[], int], *expected: type[Exception], stopped: int = 1) -> int:
    """The same as `printing.exit_status`, which says what goes in and out, with ToolError among the errors expected."""
    return printing.exit_status(program, ToolError, *expected, stopped=stopped)
