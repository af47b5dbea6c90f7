"""The command line: `python -m helpers COMMAND ...`, the same engine without a notebook.

Exit status: 0 where every file was answered, 1 where one could not be read, 2 where nothing could be done at all.
"""

import argparse
import io
import os
import sys

try:
    from helpers.commands import COMMANDS
    from helpers.commands.corpus import INTERRUPTED
    from helpers.output.printing import exit_status
    from helpers.pipeline.paragraphs import LanguageError
except KeyboardInterrupt:  # see helpers/__init__.py
    print("Stopped before anything was done.", file=sys.stderr)
    sys.exit(130)


def main(arguments: list[str] | None = None) -> int:
    """Run one command; list of str (those of the process where left out) -> exit status."""
    parser = argparse.ArgumentParser(prog="python -m helpers", description="Who said what in a news article?")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands")
    for command in COMMANDS:
        command.add_to(commands)
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):  # a notebook's own is none
        # curly marks and names print wherever the locale would refuse them, file names that are no UTF-8 too
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")

    def run() -> int:
        status: int = options.run(options)
        sys.stdout.flush()
        return status

    try:
        return exit_status(run, LanguageError, stopped=2)
    except BrokenPipeError:
        forget_output()
        return 1
    except OSError as error:
        forget_output()
        print(f"The answer cannot be written ({error.strerror}); make room, or send it elsewhere.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return INTERRUPTED


def forget_output() -> None:
    """Let standard output go nowhere, or Python complains of it once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
