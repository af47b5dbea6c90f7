"""Executing notebooks in place, so that a run with nothing changed changes no byte: `python -m helpers.notebooks`."""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

FOLDER = Path("notebooks")
SECONDS_A_CELL = 600
QUIET = ["--log-level=ERROR"]  # or each kernel warns that it talks over TCP, which never leaves this machine
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


class NotebookError(RuntimeError):
    """A notebook that stopped or is not there; the message says which, in which cell and why."""


def execute(path):
    """Run a notebook in its own folder with a fresh kernel and write it back, without what changes from run to run.

    Raises NotebookError where a cell fails; the file then stays as it was.
    """
    path = Path(path)
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=SECONDS_A_CELL, kernel_name=KERNEL["name"], record_timing=False,
                            coalesce_streams=True, resources={"metadata": {"path": str(path.parent)}},
                            extra_arguments=QUIET)
    try:
        client.execute()
    except CellExecutionError as error:
        cell = sum(1 for cell in notebook.cells if cell.cell_type == "code" and cell.execution_count)
        raise NotebookError(f"{path} stopped in code cell {cell} ({error.ename}: {error.evalue}); see it in "
                            f"`make lab`.") from error
    nbformat.write(without_traces(notebook), path)


def without_traces(notebook):
    """The notebook without times, language versions and whatever else a run or an editor leaves in its metadata."""
    notebook.metadata = nbformat.from_dict({"kernelspec": KERNEL, "language_info": {"name": "python"}})
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({"tags": cell.metadata.tags} if cell.metadata.get("tags") else {})
    return notebook


def notebook_paths():
    """The notebooks in the order of their names; NotebookError where there are none, as in a wrong folder."""
    paths = sorted(FOLDER.glob("*.ipynb"))
    if not paths:
        raise NotebookError("There is no notebook in notebooks/ here; go to the repository's root and try again.")
    return paths


def main():
    """Execute every notebook; the exit status."""
    try:
        for path in notebook_paths():
            print(path, flush=True)
            execute(path)
    except NotebookError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
