"""The program's figures on articles read by others, beside those of its peers: the bench's report -> a table.

The bench is in a folder beside the project and is needed only to measure; `python -m helpers.tools.measure ../shared`
keeps the table in knowledge/, where notebook 05 reads it. It takes minutes.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from helpers.frames.measured import KNOWLEDGE, MEASURED, MEASURED_COLUMNS, OTHERS
from helpers.output.printing import terminal_table
from helpers.tools.running import ToolError, exit_status


class MeasureError(ToolError):
    """A bench that is not there or cannot be read; the message is one sentence that says what to do."""


def measure(shared: str | Path) -> pd.DataFrame:
    """Run the bench of a folder such as ../shared with this Python; the figures as a frame: see `measured_frame`."""
    bench = Path(shared, "bench", "run.py")
    if not bench.is_file():
        raise MeasureError(f"{bench} is not there; name the folder that holds bench/, gold/ and polnear/.")
    report = output_of(bench) + "# PolNeAR dev with --thoughts\n" + score_with_thoughts(Path(shared))
    with open(KNOWLEDGE / "peers.toml", "rb") as handle:
        figures = tomllib.load(handle)["figure"]
    command = f"python -m helpers.tools.measure {Path(shared).as_posix()}"
    rows = [(figure["what"], figure["figure"], figure_in(report, figure),
             *(str(figure.get(others.replace(" ", "_"), "")) for others in OTHERS), command)
            for figure in figures]
    return pd.DataFrame(rows, columns=MEASURED_COLUMNS)


def score_with_thoughts(shared: Path) -> str:
    """The bench's table for PolNeAR's dev articles where beliefs and plans are asked for too."""
    dev = shared / "polnear" / "dev"
    files = sorted((dev / "text").glob("*.txt"))
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder, "quotes.jsonl")
        answers = output_of("-m", "helpers", "quotes", "--jsonl", "--plain", "--thoughts", *files)
        found.write_text(answers, encoding="utf-8")
        return output_of(shared / "bench" / "score.py", dev, found)


def output_of(*arguments: str | Path) -> str:
    """What a Python command prints; a sentence where it fails."""
    done = subprocess.run([sys.executable, *map(str, arguments)], stdout=subprocess.PIPE, encoding="utf-8", check=False)
    if done.returncode:
        command = " ".join(map(str, arguments[:4]))
        raise MeasureError(f"{arguments[0]} failed; run `python {command} ...` alone to see where.")
    return done.stdout


def figure_in(report: str, figure: dict[str, str]) -> str:
    """The figure as the report prints it, under the title and in the line that the figure's entry describes."""
    sections = [section for section in report.split("# ") if section.startswith(figure["section"])]
    found = re.search(figure["pattern"], sections[0], re.M) if sections else None
    if not found:
        raise MeasureError(f"The bench's report has no line {figure['pattern']} under {figure['section']!r}; "
                           "mend knowledge/peers.toml.")
    return found.group(1)


def write_measured(measured: pd.DataFrame) -> None:
    """Write the table that `measured_frame` reads."""
    measured.to_csv(MEASURED, index=False, encoding="utf-8", lineterminator="\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, keep the table and print it; list of str (those of the process where left out) -> exit status."""
    parser = argparse.ArgumentParser(prog="python -m helpers.tools.measure", description=__doc__)
    parser.add_argument("folder", metavar="FOLDER",
                        help="the folder with bench/, gold/ and polnear/, such as ../shared")
    folder = parser.parse_args(arguments).folder
    return exit_status(lambda: keep_measured(folder), stopped=2)


def keep_measured(shared: str | Path) -> int:
    """Measure with the bench of a folder, write the table and print it; 0."""
    measured = measure(shared)
    write_measured(measured)
    shown = measured[["ours", *OTHERS, "what"]]
    print(f"{MEASURED}\n\n{terminal_table(shown.columns, shown.itertuples(index=False))}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
