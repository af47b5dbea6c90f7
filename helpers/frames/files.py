"""Writing files all or nothing: a run that is killed leaves the old ones whole."""

import os
import shutil
import tempfile
from pathlib import Path

UNFINISHED = ".unfinished-"  # the first part of the name of a folder in which files wait for their place


def write_all(contents: dict[str, bytes], folder: str | Path, lasting: bool = False) -> list[str]:
    """Write files (name -> bytes) beside the folder's own and only then put them in place; return their names.

    folder: made where it is missing. lasting: wait until the bytes are on the disk, so that no file is there that a
    loss of power has emptied; for what took long to make. Raises OSError where they cannot be written.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=UNFINISHED) as aside:
        for name, content in contents.items():
            append(Path(aside, name), content, lasting)
        for name in contents:
            os.replace(Path(aside, name), folder / name)
    return list(contents)


def append(path: Path, content: bytes, lasting: bool = False) -> None:
    """Add bytes to a file, which is made where it is missing: all of them, or none where that raises OSError.

    lasting: as in `write_all`.
    """
    with open(path, "ab", buffering=0) as file:
        before = file.seek(0, os.SEEK_END)
        try:
            left = memoryview(content)
            while left:
                left = left[file.write(left):]
            if lasting:
                os.fsync(file.fileno())
        except OSError:
            file.truncate(before)
            raise


def remove_unfinished(folder: Path) -> None:
    """Remove from a folder, which nobody else writes to, what killed runs of `write_all` left in it."""
    for aside in folder.glob(f"{UNFINISHED}*"):
        shutil.rmtree(aside)
