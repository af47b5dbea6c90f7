"""`make html` and `make slides`: the executed notebooks as pages or slides, in handouts/."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import nbformat

from helpers.frames.files import write_all
from helpers.tools.handouts.export import HandoutError, handout
from helpers.tools.notebooks import NotebookError, notebook_paths

TO = Path("handouts")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write a handout of every notebook; list of str (those of the process where left out) -> exit status."""
    parser = argparse.ArgumentParser(prog="python -m helpers.tools.handouts",
                                     description="Make handouts of the notebooks.")
    parser.add_argument("form", choices=["html", "slides"])
    form = parser.parse_args(arguments).form
    try:
        for path in notebook_paths():
            page = handout(nbformat.read(path, as_version=4), form, path.name)
            [name] = write_all({f"{path.stem}.{'slides.' if form == 'slides' else ''}html": page.encode()}, TO)
            print(TO / name, flush=True)
    except (HandoutError, NotebookError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
