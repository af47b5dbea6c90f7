"""Files that a command writes for an article: what it wrote it may write again, and nothing else that is there.

A list in the folder, `.written.json`, holds for each file the article that it was made of and a digest of its bytes.
"""

import errno
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

from helpers.frames.files import write_all

LIST = ".written.json"


class Written(TypedDict):
    """What the list says of a file: the whole path of the article, and the digest."""

    article: str
    sha256: str


class NotOurs(ValueError):
    """A file that is there and was not written for this article, or has changed since; says what to do."""


def write_outputs(files: Mapping[str, bytes], folder: str | Path, article: str | Path, overwrite: bool) -> list[str]:
    """Write the files of an article (name -> bytes), all or none, and note them in the folder's list; their names.

    overwrite: whatever is there may go. Raises NotOurs where a file is there that was not written for this article or
    has changed since, and its bytes are others; OSError where nothing can be written.
    """
    folder, whole = Path(folder), str(Path(article).resolve())
    listed = read_list(folder)
    for name, content in files.items():
        if not overwrite and is_in_the_way(folder / name, content, listed.get(name), whole):
            raise NotOurs(f"{folder / name}: this file is there and was not made of {article}, or has changed since; "
                          f"name another --to, or add --overwrite to lose it.")
    for name, content in files.items():
        listed[name] = {"article": whole, "sha256": digest(content)}
    told = json.dumps(listed, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    write_all({**files, LIST: told.encode("utf-8", "backslashreplace")}, folder)
    return list(files)


def is_in_the_way(path: Path, content: bytes, written: Written | None, article: str) -> bool:
    """Whether a file is there that must not be lost: other bytes than these, and not those written for the article."""
    try:
        there = path.read_bytes()
    except FileNotFoundError:
        return False
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise NotOurs(f"{path.name}: this name is too long for a file; give the article a shorter one.") from error
        raise
    return there != content and (written is None or written["article"] != article or written["sha256"] != digest(there))


def read_list(folder: Path) -> dict[str, Written]:
    """The list of a folder; empty where there is none, or one that cannot be read."""
    try:
        listed = json.loads((folder / LIST).read_bytes())
        return {str(name): Written(article=str(row["article"]), sha256=str(row["sha256"]))
                for name, row in listed.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def digest(content: bytes) -> str:
    """The digest of some bytes."""
    return hashlib.sha256(content).hexdigest()
