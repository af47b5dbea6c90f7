"""Writing files all or nothing: a run that is killed leaves the old ones whole."""

import os
import tempfile
from pathlib import Path


def write_all(contents: dict[str, bytes], folder: str | Path) -> list[str]:
    """Write files (name -> bytes) beside the folder's own and only then put them in place; return their names."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".unfinished-") as aside:
        for name, content in contents.items():
            Path(aside, name).write_bytes(content)
        for name in contents:
            os.replace(Path(aside, name), folder / name)
    return list(contents)


def write_whole(path: Path, data: bytes) -> None:
    """Write bytes to a file that is there whole or not at all, whatever stops the program."""
    beside = path.with_name(f".{path.name}")
    with open(beside, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)
