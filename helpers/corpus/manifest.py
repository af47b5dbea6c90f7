"""The list of what runs have written to a folder of tables: `manifest.jsonl`, JSON line by line.

    {"version": "1.0.0", "model": "en_core_web_sm 3.8.0", "options": {"thoughts": false}}
    {"name": "part-000000", "articles": {"march/a.txt": DIGEST}, "rows": {"quotes": 7}, "files": {"quotes/...": DIGEST}}

The first line says what read the articles, every other one is a part: the digests of the articles' files as they were
read, how many rows each table has, the digests of the tables' files as they were written. A part counts once its line
is there whole. Lines are added, so that a part costs the same however many there are.
"""

import hashlib
import json
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple, Self, cast

from helpers.corpus.errors import CorpusError
from helpers.corpus.settings import THOUGHTS
from helpers.frames.files import UNFINISHED, append, write_all
from helpers.pipeline.language import load_language
from helpers.pipeline.paragraphs import SMALL_MODELS, Paragraphs

NAME = "manifest.jsonl"
Program = dict[str, Any]  # the first line


class Part(NamedTuple):
    """A line of the manifest.

    name: "part-000000". articles: {name: digest of its file}. rows: {table: how many}. files: {path in the folder of
    tables: digest}.
    """

    name: str
    articles: dict[str, str]
    rows: dict[str, int]
    files: dict[str, str]


class Manifest:
    """The manifest of a folder of tables: the program that read, and {name: Part} in the order of the names."""

    def __init__(self, folder: Path, program: Program, parts: Iterable[Part] = ()) -> None:
        self.folder, self.program = folder, program
        self.parts = {part.name: part for part in sorted(parts, key=lambda part: part.name)}

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The manifest that is there; CorpusError where there is none, or it cannot be read."""
        path, writing = folder / NAME, any(folder.glob(f"{UNFINISHED}part-*"))
        if not path.exists():
            raise CorpusError(f"{path}: this list of the tables' parts is missing; {anew(folder)}.")
        *lines, rest = path.read_bytes().split(b"\n")
        try:
            if rest and not writing:  # or else it is the line of the part that a run was or is writing
                raise ValueError("the last line has no end")
            return cls(folder, dict(json.loads(lines[0])), [Part(**json.loads(line)) for line in lines[1:]])
        except (ValueError, TypeError, IndexError) as error:
            raise CorpusError(f"{path}: this list of the tables' parts is torn; {anew(folder)}.") from error

    def write(self) -> None:
        """Write all of it anew."""
        lines = [self.program, *(part._asdict() for part in self.parts.values())]
        write_all({NAME: b"".join(map(as_line, lines))}, self.folder, lasting=True)

    def add(self, part: Part) -> None:
        """Write one more part down."""
        append(self.folder / NAME, as_line(part._asdict()), lasting=True)
        self.parts[part.name] = part

    def digests(self) -> dict[str, str]:
        """{article: digest of its file} of all parts."""
        return {article: known for part in self.parts.values() for article, known in part.articles.items()}


def as_line(values: dict[str, Any]) -> bytes:
    """A line of JSON."""
    return json.dumps(values, ensure_ascii=False).encode() + b"\n"


def anew(folder: Path) -> str:
    """What to do where tables cannot be gone on with."""
    return f"give --again (in Python again=True), which reads all articles anew, or name another folder than {folder}"


def digest(data: bytes) -> str:
    """What tells these bytes from any others."""
    return hashlib.sha256(data).hexdigest()


def this_program() -> Program:
    """What reads articles here: the package's version, the language model and the options."""
    try:
        package = version("who-said-what")
    except PackageNotFoundError:  # it lies in a folder of the path, and nobody installed it
        package = "not installed"
    meta = cast(Paragraphs, load_language(thoughts=THOUGHTS).get_pipe("paragraphs")).model.meta
    name = f"{meta['lang']}_{meta['name']}"
    model = f"{SMALL_MODELS[0] if name in SMALL_MODELS else name} {meta['version']}"
    return {"version": package, "model": model, "options": {"thoughts": THOUGHTS}}
