"""The files of a folder: which are articles, what is left out, and which are no longer those that were read."""

import os
import warnings
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from helpers.article.decoding import ArticleError, data_of, printable
from helpers.corpus.errors import CorpusError, CorpusWarning
from helpers.corpus.manifest import digest
from helpers.corpus.parts import ASIDE
from helpers.corpus.reading import has_tables
from helpers.corpus.tables import TABLES, Row
from helpers.frames.decision_files import ENDING


class Files(NamedTuple):
    """The paths in a folder of its articles, in order, and a row of failures for each subfolder that hides its own."""

    names: list[str]
    failures: list[Row]


class Stale(NamedTuple):
    """How many articles that have rows are other ones now, how many bear another name, and how many are gone."""

    changed: int
    renamed: int
    removed: int


def refuse_mixture(folder: str | Path, out: str | Path) -> None:
    """CorpusError where tables would be put among the articles, or are to be read as articles."""
    articles, tables = Path(folder).resolve(), Path(out).resolve()
    if articles == tables:
        raise CorpusError(f"{out}: the tables must not lie among the articles; name another --out, such as "
                          f"{Path(folder, 'tables')}.")
    if any(articles.is_relative_to(tables / name) for name in (*TABLES, ASIDE)):
        raise CorpusError(f"{folder}: tables in {out} would be written into this folder; name another --out.")
    if has_tables(folder):
        raise CorpusError(f"{folder}: this folder holds tables; name the folder of the articles that they are of.")


def list_files(folder: str | Path, out: str | Path | None = None) -> Files:
    """All files in a folder and below that are articles; no hidden ones, no decisions, no tables, `out` among these.

    CorpusWarning tells of tables and of subfolders that are links, which are left out.
    """
    if not os.path.isdir(folder):
        raise CorpusError(f"{folder}: there is no such folder; name the one that holds the articles.")
    unread: list[OSError] = []
    names = []
    for place, folders, files in os.walk(folder, onerror=unread.append):
        folders[:] = [name for name in folders if is_entered(os.path.join(place, name), out)]
        names += [os.path.relpath(os.path.join(place, name), folder).replace(os.sep, "/") for name in files
                  if not name.startswith(".") and not name.endswith(ENDING)]
    failures = [(printable(os.path.relpath(error.filename, folder).replace(os.sep, "/")),
                 printable(f"{error.filename}: the folder cannot be opened ({error.strerror}); check its permissions."))
                for error in unread]
    if not names:
        raise CorpusError(failures[0][1] if failures else
                          f"{folder}: the folder has no files; put the articles into it as text files.")
    return Files(sorted(names), sorted(failures))


def is_entered(path: str, out: str | Path | None) -> bool:
    """Whether the files of a subfolder are articles; CorpusWarning where its user may think so."""
    if os.path.basename(path).startswith(".") or out and os.path.realpath(path) == os.path.realpath(out):
        return False
    reason = None
    if has_tables(path):
        reason = "this folder holds tables, no articles; it is left out."
    elif os.path.islink(path):
        reason = "this is a link to a folder; it is left out: put the folder itself there, or name it as FOLDER."
    if reason:
        warnings.warn(printable(f"{path}: {reason}"), CorpusWarning, stacklevel=2)
    return not reason


def digest_of(folder: str | Path, name: str) -> str:
    """The digest of an article's file; ArticleError where it cannot be read."""
    return digest(data_of(Path(folder, name)))


def changed_since(folder: str | Path, names: Iterable[str], known: Mapping[str, str]) -> set[str]:
    """Which of the names, as they print, have another digest now than is known; a file without one is left out."""
    changed = set()
    for name in names:
        shown = printable(name)
        if shown in known:
            try:
                same = digest_of(folder, name) == known[shown]
            except ArticleError:
                same = False
            if not same:
                changed.add(shown)
    return changed


def stale(names: Iterable[str], known: Mapping[str, str], changed: set[str]) -> Stale:
    """What has become of the articles that have rows.

    names: those in the folder, as they print; known: {name: digest} of those with rows; changed: of `changed_since`.
    """
    there = set(names)
    texts = {text for name, text in known.items() if name in there and name not in changed}
    gone = [text for name, text in known.items() if name not in there]
    renamed = sum(text in texts for text in gone)
    return Stale(len(changed & known.keys()), renamed, len(gone) - renamed)
