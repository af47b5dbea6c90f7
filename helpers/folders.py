"""Where the articles and the figures are, from whatever folder a notebook is run in."""

import re
from pathlib import Path

COMMITTED = "seeds/000_d875bac7675d1d39.txt"  # the article whose figures are committed


def folder(name: str | Path) -> Path:
    """The project's folder (or file) of that name, such as "seeds" or "seeds/mine.txt"; a whole path stays as it is.

    The project is the nearest folder, upwards from the working one, that has seeds/ and notebooks/; else the one that
    the helpers were installed from.
    """
    here = Path.cwd()
    installed = Path(__file__).resolve().parent.parent
    return next((place for place in (here, *here.parents) if is_project(place)), installed) / name


def figures_folder(article: str | Path) -> Path:
    """The folder for an article's figures: figures/ for the committed one, a folder of its own in it for any other.

    article: the file's name, as `folder` takes it.
    """
    if folder(article).resolve() == folder(COMMITTED).resolve():
        return folder("figures")
    name = re.sub(r"[^\w.-]+", "-", Path(article).stem).strip(".-") or "article"
    return folder("figures") / name


def is_project(place: Path) -> bool:
    """Whether a folder looks like this project's."""
    return (place / "seeds").is_dir() and (place / "notebooks").is_dir()
