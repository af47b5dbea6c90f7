"""Where the articles and the figures are, from whatever folder a notebook is run in."""

import re
from pathlib import Path

COMMITTED = "seeds/000_d875bac7675d1d39.txt"  # the article whose figures are committed
COMMITTED_FOLDER = "seeds/hallin-bridge"  # and the folder of articles


def folder(name: str | Path) -> Path:
    """The project's folder (or file) of that name, such as "seeds" or "seeds/mine.txt"; a whole path stays as it is.

    The project is the nearest folder, upwards from the working one, that has seeds/ and notebooks/; else the one that
    the helpers were installed from.
    """
    here = Path.cwd()
    installed = Path(__file__).resolve().parent.parent.parent
    return next((place for place in (here, *here.parents) if is_project(place)), installed) / name


def figures_folder(place: str | Path) -> Path:
    """The folder for the figures of an article or of a folder of them.

    It is figures/ for the committed ones, a folder of its own in it for any other.

    place: the file's or folder's name, as `folder` takes it.
    """
    whole = folder(place).resolve()
    if whole in (folder(COMMITTED).resolve(), folder(COMMITTED_FOLDER).resolve()):
        return folder("figures")
    name = re.sub(r"[^\w.-]+", "-", whole.name if whole.is_dir() else whole.stem).strip(".-") or "article"
    return folder("figures") / name


def is_project(place: Path) -> bool:
    """Whether a folder looks like this project's."""
    return (place / "seeds").is_dir() and (place / "notebooks").is_dir()
