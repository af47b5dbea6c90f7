"""Executing notebooks, so that a run with nothing changed changes no byte: `python -m helpers.tools.notebooks`.

In place where no article is named; for an article or a folder of one's own, a copy of each notebook that reads one, in
the folder of its figures, with one cell more: the parameters, laid over the notebook's own as papermill does it.
"""

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

from helpers.article.article import read_article
from helpers.article.decoding import ArticleError
from helpers.corpus import CorpusError
from helpers.corpus.articles import list_files
from helpers.frames.files import write_all
from helpers.knowledge.topics import TopicError, words_of_topic
from helpers.output.folders import COMMITTED, figures_folder, folder
from helpers.pipeline.progress import UNWATCHED
from helpers.tools.running import ToolError, exit_status

FOLDER = Path("notebooks")
COPIED = ("notebooks", "seeds", "figures", "tests/gold")  # what a copy needs in which the notebooks run
SECONDS_A_CELL = 600  # the slowest takes some seconds here: who waits longer has a kernel that hangs
QUIET = ["--log-level=ERROR"]  # or each kernel warns that it talks over TCP, which never leaves this machine
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


class NotebookError(ToolError):
    """A notebook that stopped or is not there; the message says which, in which cell and why."""


def execute(path: str | Path, to: str | Path | None = None, parameters: Mapping[str, str] | None = None) -> None:
    """Run a notebook with a fresh kernel and write it, without what changes from run to run.

    to: the file that it is written to, in whose folder it runs; its own where left out. parameters: {name: str} that
    take the place of those in its cell tagged "parameters".
    Raises NotebookError where a cell fails; the file then stays as it was.
    """
    path, to = Path(path), Path(to or path)
    to.parent.mkdir(parents=True, exist_ok=True)
    notebook = nbformat.read(path, as_version=4)
    if parameters:
        notebook = with_parameters(notebook, parameters)
    client = NotebookClient(notebook, timeout=SECONDS_A_CELL, kernel_name=KERNEL["name"], record_timing=False,
                            coalesce_streams=True, resources={"metadata": {"path": str(to.parent)}},
                            extra_arguments=QUIET)
    try:
        client.execute(env={**os.environ, UNWATCHED: "yes"})
    except CellExecutionError as error:
        cell = sum(bool(cell.execution_count) for cell in code_cells(notebook))
        raise NotebookError(f"{path} stopped in code cell {cell} ({error.ename}: {error.evalue}); see it in "
                            f"`make lab`.") from error
    write_all({to.name: nbformat.writes(without_traces(notebook)).encode() + b"\n"}, to.parent)


def code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    """The code cells of a notebook, in order."""
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def with_parameters(notebook: NotebookNode, parameters: Mapping[str, str]) -> NotebookNode:
    """The notebook with one cell more, right behind its own parameters, that sets those of them that it has."""
    place, own = own_parameters(notebook)
    source = "\n".join(f"{name} = {parameters[name]!r}" for name in taken(own, parameters))
    added = nbformat.v4.new_code_cell(source, id="injected", metadata={"tags": ["injected-parameters"]})
    return changed(notebook, cells=[*notebook.cells[: place + 1], added, *notebook.cells[place + 1 :]])


def own_parameters(notebook: NotebookNode) -> tuple[int, NotebookNode]:
    """The place of the cell that sets the notebook's parameters, and the cell."""
    return next((place, cell) for place, cell in enumerate(notebook.cells)
                if "parameters" in cell.metadata.get("tags", []))


def taken(own: NotebookNode, parameters: Mapping[str, str]) -> list[str]:
    """The names of those parameters that a notebook's own cell sets."""
    return [name for name in parameters if f"{name} = " in own.source]


def changed(node: NotebookNode, **replaced: object) -> NotebookNode:
    """A copy of a notebook or cell with other values for some of its fields."""
    return NotebookNode(nbformat.from_dict({**node, **replaced}))


def without_traces(notebook: NotebookNode) -> NotebookNode:
    """The notebook without times, language versions and whatever else a run or an editor leaves in its metadata."""
    cells = [changed(cell, metadata={"tags": cell.metadata.tags} if cell.metadata.get("tags") else {})
             for cell in notebook.cells]
    return changed(notebook, cells=cells, metadata={"kernelspec": KERNEL, "language_info": {"name": "python"}})


def notebook_paths() -> list[Path]:
    """The notebooks in the order of their names; NotebookError where there are none, as in a wrong folder."""
    paths = sorted(FOLDER.glob("*.ipynb"))
    if not paths:
        raise NotebookError("There is no notebook in notebooks/ here; go to the repository's root and try again.")
    return paths


def goes_to(path: Path, parameters: Mapping[str, str]) -> Path | None:
    """The file that a run writes a notebook to: itself where nothing is given, else one beside its figures.

    None where the notebook has none of the parameters.
    """
    if not parameters:
        return path
    _, own = own_parameters(nbformat.read(path, as_version=4))
    names = taken(own, parameters)
    read = parameters["FOLDER"] if "FOLDER" in names else parameters.get("ARTICLE", COMMITTED)
    return figures_folder(read) / path.name if names else None


def execute_all(options: argparse.Namespace) -> int:
    """Execute every notebook that has what the options name, once these are known to be readable; 0."""
    given = {"ARTICLE": options.article, "TOPIC": options.topic, "FOLDER": options.folder}
    for name, value in given.items():
        if value is not None and not value.strip():
            raise NotebookError(f"{name} names nothing; write a name, or leave {name}= out to run the committed ones.")
    if options.article:
        read_article(folder(options.article))
    if options.topic:
        words_of_topic(options.topic)
    if options.folder:
        list_files(folder(options.folder), out=folder("figures"))
    parameters = {name: value for name, value in given.items() if value}
    for path in notebook_paths():
        if to := goes_to(path, parameters):
            print(os.path.relpath(to), flush=True)
            execute(path, to, parameters)
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Execute the notebooks; list of str (those of the process where left out) -> exit status."""
    parser = argparse.ArgumentParser(prog="python -m helpers.tools.notebooks", description="Execute every notebook.")
    parser.add_argument("--article", metavar="FILE", help="an article of your own, as text or a saved web page")
    parser.add_argument("--topic", metavar="NAME", help="what the last chart is about, from knowledge/topics.toml")
    parser.add_argument("--folder", metavar="FOLDER", help="a folder of articles of your own, or of tables of them")
    options = parser.parse_args(arguments)
    return exit_status(lambda: execute_all(options), ArticleError, CorpusError, TopicError)


if __name__ == "__main__":
    sys.exit(main())
