"""`python -m helpers corpus FOLDER --out TABLES`: the same for a folder of articles, as tables that grow."""

import argparse
import sys
import warnings
from typing import TYPE_CHECKING, Any

from helpers.commands.reading import Commands
from helpers.output.printing import exit_status

if TYPE_CHECKING:
    from helpers.corpus.folder import Summary

INTERRUPTED = 130  # the exit status that a shell gives a program that was stopped by hand


def add_to(commands: Commands) -> None:
    """Add the command to argparse's subparsers."""
    description = "a folder of articles: one table of articles, one of entities and one of quotes, written as it goes"
    parser = commands.add_parser("corpus", help=description, description=description, epilog=(
        "Every file in FOLDER and below counts, but hidden ones. A file that cannot be read costs a row in "
        "failures.csv and exit status 1. Stopped at any moment and started again with the same words, it goes on "
        "where it was and tries again what failed. A file that has rows is read again only where a file of the tables "
        "is missing or torn, and with --again; how many have changed or gone since is told at the end."
    ))
    parser.add_argument("folder", metavar="FOLDER", help="the folder with the articles, as text files")
    parser.add_argument("--out", metavar="TABLES", required=True, help="the folder for the tables, made where missing")
    parser.add_argument("--workers", metavar="N", type=workers, default=1, help="how many processes read (1)")
    parser.add_argument("--dask", metavar="ADDRESS", help=(
        "the scheduler of a Dask cluster that reads instead, such as tcp://10.0.0.1:8786"
    ))
    parser.add_argument("--again", action="store_true", help=(
        "read anew what has changed since, and all where another version, model or options made the tables"
    ))
    parser.set_defaults(run=run)


def workers(text: str) -> int:
    """A number of processes, at least one."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; give 1 or more")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Read the folder, write its tables and print the summary; the exit status."""
    try:
        return read_folder(arguments)
    except KeyboardInterrupt:
        print(f"Stopped; what is finished is in {arguments.out}. The same command goes on from there.", file=sys.stderr)
        return INTERRUPTED


def read_folder(arguments: argparse.Namespace) -> int:
    """The same, but for Ctrl-C."""
    from helpers.corpus import CorpusError, CorpusWarning, write_corpus  # takes longer to load than all other commands

    def read() -> int:
        summary = write_corpus(arguments.folder, arguments.out, arguments.workers, arguments.dask, arguments.again)
        print(in_words(summary, arguments.out))
        return 1 if summary.failures else 0

    with warnings.catch_warnings():
        warnings.simplefilter("always", CorpusWarning)
        warnings.showwarning = tell
        return exit_status(read, CorpusError, stopped=2)


def tell(message: Warning | str, *_: Any, **__: Any) -> None:
    """Print a warning as what it is, a sentence."""
    print(message, file=sys.stderr)


def in_words(summary: "Summary", out: str) -> str:
    """The closing summary, a line a fact."""
    before = f", {summary.before:,} of them from before this run" if summary.before else ""
    lines = [
        f"Articles: {summary.articles:,}{before}",
        f"Mentions of names: {summary.entities:,}",
        f"Quotes: {summary.quotes:,}",
        f"Files that failed: {summary.failures:,}" + (f", see {out}/failures.csv" if summary.failures else ""),
        f"This run: {summary.words:,} words in {summary.seconds:,.0f} seconds, "
        f"{summary.words / summary.seconds:,.0f} words a second",
        f"The tables are in {out}, as Parquet and CSV.",
    ]
    since = {"changed": summary.changed, "renamed": summary.renamed, "removed": summary.removed}
    if any(since.values()):
        told = ", ".join(f"{count:,} {what}" for what, count in since.items() if count)
        lines.append(f"Articles that are no longer as they were read: {told}; their rows still stand, and --again "
                     f"makes them anew.")
    return "\n".join(lines)
