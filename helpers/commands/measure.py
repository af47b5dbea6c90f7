"""`python -m helpers measure FOLDER`: the figures beside the peers', measured again and kept."""

import sys
from argparse import Namespace
from typing import Any

from helpers.commands.printing import show_table
from helpers.measure import MEASURED, MeasureError, measure, write_measured


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    description = "score the program on articles read by others and keep the table of notebook 05 (takes minutes)"
    parser = commands.add_parser("measure", help=description, description=description)
    parser.add_argument("folder", metavar="FOLDER",
                        help="the folder with bench/, gold/ and polnear/, such as ../shared")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Measure, keep the table and print it; the exit status."""
    try:
        measured = measure(arguments.folder)
    except MeasureError as error:
        print(error, file=sys.stderr)
        return 2
    write_measured(measured)
    shown = measured[["ours", "best peer", "first study", "two annotators", "what"]]
    print(f"{MEASURED}\n\n{show_table(shown.columns, shown.itertuples(index=False))}")
    return 0
