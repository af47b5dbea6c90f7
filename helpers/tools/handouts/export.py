"""An executed notebook -> one HTML file, a page or slides, by nbconvert; it holds all it shows and fetches nothing.

The templates are nbconvert's own, in JupyterLab's looks, without the scripts that those load from elsewhere: each names
a content security policy under which a browser would refuse to.
"""

import re
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

from nbconvert import HTMLExporter, SlidesExporter
from nbformat import NotebookNode

from helpers.tools.notebooks import changed, code_cells
from helpers.tools.running import ToolError

TEMPLATES = Path(__file__).parent
REVEAL = "_static/revealjs/dist"  # where sphinx-revealjs keeps reveal.js
A_NOTEBOOK = re.compile(r"(\]\([\w-]+)\.ipynb\)")
SOLUTION = "<details>"


class HandoutError(ToolError):
    """A notebook of which no handout can be made; the message says what to do."""


class Form(StrEnum):
    """What a handout is: a page with the solutions folded, or slides without them."""

    PAGE = "html"
    SLIDES = "slides"

    @property
    def ending(self) -> str:
        """The end of its file's name."""
        return ".slides.html" if self is Form.SLIDES else ".html"


class Slide(StrEnum):
    """Where on the slides a cell goes, in nbconvert's words."""

    FIRST = "slide"      # to the right of the one before
    BELOW = "subslide"
    SAME = "-"           # with the cell before
    NOWHERE = "skip"


def handout(notebook: NotebookNode, form: Form, name: str) -> str:
    """The HTML of a notebook; name: its file's.

    Raises HandoutError where a cell was not run, or slides are asked for and reveal.js is missing.
    """
    if not all(cell.execution_count for cell in code_cells(notebook)):
        raise HandoutError(f"{name} was not run from top to bottom; run `make notebooks` first.")
    cells = [with_links(cell, form) for cell in notebook.cells]
    folders = [str(TEMPLATES)]
    settings = {"extra_template_basedirs": folders, "exclude_anchor_links": True}
    exporter: HTMLExporter
    if form is Form.SLIDES:
        exporter = SlidesExporter(template_name="slides", extra_template_paths=[*folders, str(reveal())], **settings)
        cells = [changed(cell, metadata={**cell.metadata, "slideshow": {"slide_type": slide.value}})
                 for cell, slide in zip(cells, slides(cells), strict=True)]
    else:
        exporter = HTMLExporter(template_name="page", extra_template_paths=folders, **settings)
    titled = {**notebook.metadata, "title": notebook.cells[0].source.partition("\n")[0].removeprefix("# ")}
    page, _ = exporter.from_notebook_node(changed(notebook, cells=cells, metadata=titled))
    return str(page)


def with_links(cell: NotebookNode, form: Form) -> NotebookNode:
    """The cell with its links to other notebooks leading to their handouts instead."""
    if cell.cell_type != "markdown":
        return cell
    return changed(cell, source=A_NOTEBOOK.sub(rf"\1{form.ending})", cell.source))


def reveal() -> Path:
    """The folder that holds reveal.js; HandoutError where it is not installed."""
    found = find_spec("sphinx_revealjs")
    if found is None or found.origin is None:
        raise HandoutError("Slides need reveal.js, which comes with the library sphinx-revealjs; run `pip install "
                           "sphinx-revealjs`.")
    return Path(found.origin).parent / REVEAL


def slides(cells: list[NotebookNode]) -> list[Slide]:
    """Where on the slides each cell goes: a heading starts a slide, and so does each further result below it.

    An exercise stays on one slide. Left out are the cells between title and first heading, which set up the notebook,
    and the solutions.
    """
    found = []
    headings, results, is_exercise = 0, 0, False
    for cell in cells:
        level = heading(cell)
        if level:
            headings, results, is_exercise = headings + 1, 0, level > 2
        if (headings == 1 and not level) or cell.source.startswith((SOLUTION, "Next: ")):
            slide = Slide.NOWHERE
        elif level:
            slide = Slide.FIRST if level <= 2 else Slide.BELOW
        elif cell.cell_type == "code":
            slide = Slide.BELOW if results and not is_exercise else Slide.SAME
            results += bool(cell.outputs)
        else:
            slide = Slide.SAME
        found.append(slide)
    return found


def heading(cell: NotebookNode) -> int:
    """The level of the heading that opens a cell; 0 where none does."""
    found = re.match(r"#+(?= )", cell.source) if cell.cell_type == "markdown" else None
    return len(found.group()) if found else 0
