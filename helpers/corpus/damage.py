"""The files of a folder of tables against its manifest: what is missing, torn, doubled or foreign."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from helpers.corpus.manifest import Part, digest
from helpers.corpus.settings import FILES_NAMED
from helpers.corpus.tables import TABLES


class Damage(NamedTuple):
    """The paths of files in a folder of tables.

    missing: listed and not there. changed: listed, and there with other bytes. doubled: not listed, but with the bytes
    of one that is. foreign: all others that are not listed.
    """

    missing: list[str]
    changed: list[str]
    doubled: list[str]
    foreign: list[str]


def damage_of(folder: Path, parts: Iterable[Part]) -> Damage:
    """What differs between a folder of tables and the parts that its manifest lists."""
    listed = {path: known for part in parts for path, known in part.files.items()}
    found = {f"{table}/{path.name}": digest(path.read_bytes()) if path.is_file() else "" for table in TABLES
             for path in sorted((folder / table).iterdir()) if not path.name.startswith(".")}
    known = set(listed.values())
    others = [path for path in found if path not in listed]
    return Damage(
        missing=[path for path in listed if path not in found],
        changed=[path for path in listed if path in found and found[path] != listed[path]],
        doubled=[path for path in others if found[path] in known],
        foreign=[path for path in others if found[path] not in known],
    )


def in_sentences(damage: Damage, folder: Path, aside: Path, again: bool) -> Iterator[str]:
    """A sentence a kind that there is, which names the files.

    aside: where what is left of a part is kept. again: whether what is not on the list is moved there too.
    """
    read = f"the articles of that part are read again, and what is left of it is kept in {aside}."
    alone = f"it does not count, and is moved to {aside}." if again else (
        "it does not count; remove it before other programs read the tables.")
    for paths, told in (
        (damage.missing, f"missing since the program wrote it; {read}"),
        (damage.changed, f"torn, or changed since the program wrote it; {read}"),
        (damage.doubled, f"a copy of a file of these tables; {alone}"),
        (damage.foreign, f"no file of these tables; {alone}"),
    ):
        if paths:
            more = f" and {len(paths) - FILES_NAMED:,} more" if len(paths) > FILES_NAMED else ""
            named = ", ".join(str(folder / path) for path in paths[:FILES_NAMED])
            yield f"{named}{more}: {told}"
