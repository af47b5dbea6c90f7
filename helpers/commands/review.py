"""`python -m helpers review FILE`: every quote of an article ready to be judged in a spreadsheet."""

from argparse import Namespace

from helpers.commands.reading import TEXT_OR_PAGE, CannotWrite, Commands, guarded, read
from helpers.frames.decision_files import decisions_path, write_review
from helpers.frames.quotes import quotes_frame
from helpers.output.printing import exit_status
from helpers.output.wording import number
from helpers.pipeline.language import annotate


def add_to(commands: Commands) -> None:
    """Add the command to argparse's subparsers."""
    description = "write a CSV beside the article in which every quote can be accepted, rejected or corrected"
    parser = commands.add_parser("review", help=description, description=description)
    parser.add_argument("file", metavar="FILE", help=TEXT_OR_PAGE)
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Write the file and tell its name; the exit status."""
    def once() -> int:
        return 1 if guarded(arguments.file, lambda: review(arguments.file)) is None else 0

    return exit_status(once, CannotWrite)


def review(file: str) -> int:
    """The same; an error says what stopped it."""
    path = decisions_path(file)
    quotes = quotes_frame(annotate(read(file)))
    try:
        write_review(quotes, path)
    except OSError as error:
        raise CannotWrite(f"{path}: the file cannot be written ({error.strerror}); check its folder's permissions."
                          ) from error
    print(f"{path}: {number(len(quotes), 'quote')} to judge; write accept or reject under value")
    return 0
