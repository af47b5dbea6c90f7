"""Where the articles and the figures are, from whatever folder a notebook is run in."""

from pathlib import Path


def folder(name):
    """The project's folder of that name, such as "seeds" or "figures".

    The project is the nearest folder, upwards from the working one, that has seeds/ and notebooks/; else the one that
    the helpers were installed from.
    """
    here = Path.cwd()
    installed = Path(__file__).resolve().parent.parent
    return next((place for place in (here, *here.parents) if is_project(place)), installed) / name


def is_project(place):
    """Whether a folder looks like this project's."""
    return (place / "seeds").is_dir() and (place / "notebooks").is_dir()
