"""The tables of many articles, written while they are read: numbered parts as Parquet and CSV in a folder a table.

    tables/articles/part-000000.parquet  tables/articles/part-000000.csv  ...
    tables/entities/...  tables/quotes/...  tables/failures.csv  tables/folder.txt  tables/manifest.jsonl

The files of a part are written into a hidden folder that bears its number, renamed into their places, and then listed
in the manifest. So a file is there whole or not at all; what is not listed is of no part, and it is what a killed run
left, which is removed, exactly where the hidden folder is still there. A number is given again once nothing has it.
What the articles are cut into parts by is their order alone: neither a kill nor a bad file changes a byte.
"""

import os
import shutil
import warnings
from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from helpers.corpus.damage import damage_of, in_sentences
from helpers.corpus.errors import CorpusError, CorpusWarning
from helpers.corpus.manifest import NAME, Manifest, Part, Program, anew, digest, this_program
from helpers.corpus.settings import ARTICLES_A_PART, SECONDS_TO_END
from helpers.corpus.tables import FAILURE_COLUMNS, TABLES, Rows, as_csv, as_parquet, no_rows
from helpers.frames.files import UNFINISHED, append, remove_unfinished, write_all

ASIDE = "set-aside"        # the folder for what is left of parts that are read again: no run deletes it
FOLDER = "folder.txt"      # where the articles are
FAILURES = "failures.csv"


class Parts:
    """The folder of tables of one folder of articles, open to one run at a time; use it in a `with` statement.

    What is there is compared with the manifest first: CorpusWarning says what differs, and a part that is not whole is
    a part no more. Raises CorpusError where the folder holds the tables of another folder, or of another version, model
    or options; where it is written by another run; and where it cannot be written.
    """

    def __init__(self, folder: str | Path, articles: str | Path, again: bool = False) -> None:
        """folder: where the tables are or will be; articles: the folder of articles that they are made from.

        again: what another version, model or options wrote is read anew, and what is not on the list is set aside.
        """
        self.folder, self.articles_folder, self.again = Path(folder), Path(articles).resolve(), again
        self.waiting = no_rows()

    def __enter__(self) -> Self:
        with in_a_sentence(self.folder, "no tables can be written there", "mend that or name another --out"):
            for table in TABLES:
                (self.folder / table).mkdir(parents=True, exist_ok=True)
            self.lock = FileLock(self.folder / ".lock", timeout=SECONDS_TO_END)
            try:
                self.lock.acquire()  # the system lets go of it however a run ends
            except Timeout as error:
                raise CorpusError(
                    f"{self.folder}: another run is writing there; wait for it or name another --out.") from error
            try:
                self.name_articles()
                self.open_manifest()
                write_all({FAILURES: as_csv([FAILURE_COLUMNS])}, self.folder)  # what is in it is tried again
            except BaseException:
                self.lock.release()
                raise
        return self

    def __exit__(self, *_: object) -> None:
        self.lock.release()

    def name_articles(self) -> None:
        """Write down which folder of articles the tables are of; CorpusError where it is another."""
        path, articles = self.folder / FOLDER, os.fsencode(self.articles_folder)
        if path.exists() and path.read_bytes() != articles:
            other = path.read_bytes().decode("utf-8", "backslashreplace")
            raise CorpusError(f"{self.folder}: the tables there are those of {other}; name another --out.")
        write_all({path.name: articles}, self.folder, lasting=True)

    def open_manifest(self) -> None:
        """Read the manifest, make the files agree with it, and tell what did not; CorpusError where it is another's."""
        now = this_program()
        self.manifest = self.manifest_there(now)
        if self.manifest.program != now and not self.again:
            raise CorpusError(f"{self.folder}: the tables there were made with {in_words(self.manifest.program)}, here "
                              f"is {in_words(now)}; {anew(self.folder)}.")
        self.manifest.write()  # without the half line of a killed run, whose hidden folder says that it is one
        self.remove_unfinished()
        self.mend()
        if self.manifest.program != now:
            self.forget(self.manifest.digests())
            self.manifest.program = now
            self.manifest.write()

    def manifest_there(self, now: Program) -> Manifest:
        """The manifest that is there, or an empty one where there are no tables yet, or are to be made anew."""
        empty = Manifest(self.folder, now)
        if not (self.folder / NAME).exists() and not any(any((self.folder / table).glob("part-*")) for table in TABLES):
            return empty
        try:
            return Manifest.read(self.folder)
        except CorpusError:
            if not self.again:
                raise
            return empty

    def remove_unfinished(self) -> None:
        """Remove what a killed run left of the part that it was writing."""
        for aside in self.folder.glob(f"{UNFINISHED}part-*"):
            name = aside.name.removeprefix(UNFINISHED)
            if name not in self.manifest.parts:
                for table in TABLES:
                    for file in (self.folder / table).glob(f"{name}.*"):
                        file.unlink()
        remove_unfinished(self.folder)

    def mend(self) -> None:
        """Compare the files with the manifest, tell what differs, and drop the parts that are not whole."""
        damage = damage_of(self.folder, self.manifest.parts.values())
        for sentence in in_sentences(damage, self.folder, self.folder / ASIDE, self.again):
            warnings.warn(sentence, CorpusWarning, stacklevel=2)
        if self.again:
            for path in (*damage.doubled, *damage.foreign):
                self.set_aside(path)
        broken = {*damage.missing, *damage.changed}
        parts = [part for part in self.manifest.parts.values() if not broken.isdisjoint(part.files)]
        for path in (path for part in parts for path in part.files if path not in damage.missing):
            self.set_aside(path)
        self.unlist(parts)

    def set_aside(self, path: str) -> None:
        """Move a file of the tables to where no run looks, under a name that is free there."""
        place = self.folder / ASIDE / path
        place.parent.mkdir(parents=True, exist_ok=True)
        names = (place.with_stem(f"{place.stem} {number}" if number > 1 else place.stem) for number in count(1))
        os.rename(self.folder / path, next(name for name in names if not name.exists()))

    def unlist(self, parts: Collection[Part]) -> None:
        """Take parts out of the manifest."""
        for part in parts:
            del self.manifest.parts[part.name]
        if parts:
            self.manifest.write()

    def forget(self, articles: Collection[str]) -> None:
        """Remove the parts that any of these articles has rows in, so that they are read anew."""
        parts = [part for part in self.manifest.parts.values() if not part.articles.keys().isdisjoint(articles)]
        with in_a_sentence(self.folder, "the tables cannot be changed", "mend that and start again"):
            for part in parts:
                for path in part.files:
                    (self.folder / path).unlink()
            self.unlist(parts)

    def counts(self) -> dict[str, int]:
        """{table: how many rows its finished parts have}."""
        return {table: sum(part.rows[table] for part in self.manifest.parts.values()) for table in TABLES}

    def add(self, rows: Rows) -> None:
        """Take rows, write each part that is full, and add the failures to failures.csv."""
        for table, those in rows.items():
            self.waiting[table] += those
        while len(self.waiting["articles"]) >= ARTICLES_A_PART:
            self.write()
        failures, self.waiting["failures"] = self.waiting["failures"], []
        with self.going_on():
            append(self.folder / FAILURES, as_csv(failures))

    def write(self) -> None:
        """Write the rows of the next articles as a part, of as many as a part holds at most."""
        articles = {row[0] for row in self.waiting["articles"][:ARTICLES_A_PART]}
        if articles:
            rows = {table: [row for row in those if row[0] in articles] for table, those in self.waiting.items()}
            self.waiting = {table: [row for row in those if row[0] not in articles]
                            for table, those in self.waiting.items()}
            with self.going_on():
                self.write_part(rows)

    def write_part(self, rows: Rows) -> None:
        """Write rows as a part."""
        name = next(self.free_names)
        aside = self.folder / f"{UNFINISHED}{name}"
        files = {}
        for table, columns in TABLES.items():
            files[f"{table}/{name}.csv"] = as_csv([columns, *rows[table]])
            files[f"{table}/{name}.parquet"] = as_parquet(columns, rows[table])
        for path, data in files.items():
            Path(aside, path).parent.mkdir(parents=True, exist_ok=True)
            append(aside / path, data, lasting=True)
        for path in files:
            os.replace(aside / path, self.folder / path)
        self.manifest.add(Part(name, dict(rows["digests"]), {table: len(rows[table]) for table in TABLES},
                               {path: digest(data) for path, data in files.items()}))
        shutil.rmtree(aside)

    @cached_property
    def free_names(self) -> Iterator[str]:
        """The names of parts, in order, that neither the manifest nor a file had when the first was asked for."""
        taken = {path.stem for table in TABLES for path in (self.folder / table).iterdir()} | self.manifest.parts.keys()
        return (name for name in map("part-{:06}".format, count()) if name not in taken)

    def going_on(self) -> AbstractContextManager[None]:
        """Where the tables cannot be written any more: CorpusError."""
        return in_a_sentence(self.folder, "the tables cannot be written on",
                             "make room and start again, which goes on where it was")


@contextmanager
def in_a_sentence(folder: Path, what: str, cure: str) -> Iterator[None]:
    """Say as CorpusError what the system refuses, with the file that it names, or else the folder."""
    try:
        yield
    except OSError as error:
        place = error.filename2 or error.filename or folder
        raise CorpusError(f"{place}: {what} ({error.strerror or error}); {cure}.") from error


def in_words(program: Program) -> str:
    """The first line of a manifest for people."""
    options = ", ".join(f"{name} {value}" for name, value in program.get("options", {}).items())
    return f"version {program.get('version')}, model {program.get('model')} and options {options}"
