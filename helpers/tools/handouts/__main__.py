"""`make html` and `make slides`: the executed notebooks as pages or slides, in handouts/."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import nbformat

from helpers.frames.files import write_all
from helpers.tools.handouts.export import Form, handout
from helpers.tools.notebooks import notebook_paths
from helpers.tools.running import exit_status

TO = Path("handouts")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write a handout of every notebook; list of str (those of the process where left out) -> exit status."""
    parser = argparse.ArgumentParser(prog="python -m helpers.tools.handouts",
                                     description="Make handouts of the notebooks.")
    parser.add_argument("form", choices=[form.value for form in Form])
    form = Form(parser.parse_args(arguments).form)
    return exit_status(lambda: write_handouts(form))


def write_handouts(form: Form) -> int:
    """Write a handout of every notebook into handouts/ and print its name; 0."""
    for path in notebook_paths():
        page = handout(nbformat.read(path, as_version=4), form, path.name)
        [name] = write_all({f"{path.stem}{form.ending}": page.encode()}, TO)
        print(TO / name, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
