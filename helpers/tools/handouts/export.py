"""An executed notebook -> one HTML file, a page or slides, by nbconvert; it holds all it shows and fetches nothing.

The templates are nbconvert's own, in JupyterLab's looks, without the scripts that those load from elsewhere: each names
a content security policy under which a browser would refuse to.
"""

import copy
import re
from importlib.util import find_spec
from pathlib import Path

from nbconvert import HTMLExporter, SlidesExporter
from nbformat import NotebookNode

TEMPLATES = Path(__file__).parent
REVEAL = "_static/revealjs/dist"  # where sphinx-revealjs keeps reveal.js
A_NOTEBOOK = re.compile(r"(\]\([\w-]+)\.ipynb\)")
SOLUTION = "<details>"


class HandoutError(RuntimeError):
    """A notebook of which no handout can be made; the message says what to do."""


def handout(notebook: NotebookNode, form: str, name: str) -> str:
    """The HTML of a notebook.

    form: "html", a page with the solutions folded, or "slides" without them. name: the notebook's file name.
    Raises HandoutError where a cell was not run, or slides are asked for and reveal.js is missing.
    """
    if any(cell.cell_type == "code" and not cell.execution_count for cell in notebook.cells):
        raise HandoutError(f"{name} was not run from top to bottom; run `make notebooks` first.")
    notebook = copy.deepcopy(notebook)
    notebook.metadata.title = notebook.cells[0].source.partition("\n")[0].removeprefix("# ")
    settings = {"extra_template_basedirs": [str(TEMPLATES)], "exclude_anchor_links": True}
    shared = [str(TEMPLATES)]
    exporter: HTMLExporter
    if form == "slides":
        cut_in_slides(notebook)
        exporter = SlidesExporter(template_name="slides", extra_template_paths=[*shared, str(reveal())], **settings)
    else:
        exporter = HTMLExporter(template_name="page", extra_template_paths=shared, **settings)
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = A_NOTEBOOK.sub(rf"\1.{'slides.' if form == 'slides' else ''}html)", cell.source)
    page, _ = exporter.from_notebook_node(notebook)
    return page


def reveal() -> Path:
    """The folder that holds reveal.js; HandoutError where it is not installed."""
    found = find_spec("sphinx_revealjs")
    if found is None or found.origin is None:
        raise HandoutError("Slides need reveal.js, which comes with the library sphinx-revealjs; run `pip install "
                           "sphinx-revealjs`.")
    return Path(found.origin).parent / REVEAL


def cut_in_slides(notebook: NotebookNode) -> None:
    """Say of each cell where on the slides it goes: a heading starts a slide, and so does each further result below it.

    An exercise stays on one slide. Left out are the cells between title and first heading, which set up the notebook,
    and the solutions.
    """
    opened, results, an_exercise = 0, 0, False
    for cell in notebook.cells:
        level = heading(cell)
        kind = "slide" if level in (1, 2) else "subslide" if level else "-"
        if level:
            opened, results, an_exercise = opened + 1, 0, level > 2
        if (opened == 1 and not level) or cell.source.startswith((SOLUTION, "Next: ")):
            kind = "skip"
        elif cell.cell_type == "code" and kind == "-":
            kind = "subslide" if results and not an_exercise else "-"
            results += bool(cell.outputs)
        cell.metadata.slideshow = NotebookNode(slide_type=kind)


def heading(cell: NotebookNode) -> int:
    """The level of the heading that opens a cell; 0 where none does."""
    found = re.match(r"#+(?= )", cell.source) if cell.cell_type == "markdown" else None
    return len(found.group()) if found else 0
