"""Tables that something has happened to: it is told in a sentence, and the tables are whole again, to the byte."""

import json
import os
import shutil

import pytest

from helpers import read_corpus
from helpers.__main__ import main
from helpers.corpus import CorpusError, manifest, parts, workers, write_corpus
from helpers.corpus.manifest import NAME
from helpers.tools.invented import invented_article, write_invented

ARTICLES = 5  # in parts of two
FILES = [f"{table}/part-00000{number}.{ending}" for table, number, ending in
         (("articles", 1, "parquet"), ("quotes", 0, "parquet"), ("entities", 2, "csv"))]


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    """Chunks of one article and parts of two, so that few articles make many parts."""
    monkeypatch.setattr(workers, "ARTICLES_A_CHUNK", 1)
    monkeypatch.setattr(parts, "ARTICLES_A_PART", 2)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Articles and their tables: to be copied."""
    place = tmp_path_factory.mktemp("written")
    (place / "articles").mkdir()
    write_invented(place / "articles", ARTICLES)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workers, "ARTICLES_A_CHUNK", 1)
        patch.setattr(parts, "ARTICLES_A_PART", 2)
        write_corpus(place / "articles", place / "tables")
    return place


@pytest.fixture
def articles(written, tmp_path):
    return shutil.copytree(written / "articles", tmp_path / "articles")


@pytest.fixture
def tables(written, articles, tmp_path):
    tables = shutil.copytree(written / "tables", tmp_path / "tables")
    (tables / "folder.txt").write_bytes(os.fsencode(articles))
    return tables


@pytest.fixture
def run(articles, tables, capsys):
    """Runs the command on the folder; its exit status, output and errors."""
    def run(*options):
        status = main(["corpus", str(articles), "--out", str(tables), *options])
        return status, *capsys.readouterr()
    return run


def files_of(tables):
    return {path.relative_to(tables).as_posix(): path.read_bytes() for path in tables.rglob("*")
            if path.is_file() and path.name != ".lock" and "set-aside" not in path.parts}


def names_in(tables):
    return sorted(read_corpus(tables).articles["article"])


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(("harm", "told"), [
    (lambda path: path.unlink(), "missing"),
    (lambda path: path.write_bytes(path.read_bytes()[:-9]), "torn"),
    (lambda path: path.write_bytes(b""), "torn"),
    (lambda path: (path.unlink(), path.mkdir()), "torn"),
])
def test_a_file_of_a_part_that_is_missing_or_torn_is_named_and_made_again(run, tables, file, harm, told):
    before = files_of(tables)
    harm(tables / file)
    status, out, error = run()
    assert (status, error.count("\n")) == (0, 1) and error.startswith(f"{tables / file}: {told}")
    assert f"Articles: {ARTICLES}, " in out
    assert run()[2] == ""
    assert files_of(tables) == before


def test_a_part_that_is_removed_whole_is_read_again_and_no_other_is_lost(run, tables):
    before = files_of(tables)
    for path in tables.glob("*/part-000000.*"):
        path.unlink()
    status, _, error = run()
    assert status == 0 and error.count("\n") == 1 and "and 3 more: missing" in error
    run()
    assert files_of(tables) == before


def test_what_somebody_wrote_into_a_table_is_kept_beside_it(run, tables):
    for note in (b"my note", b"my second note"):
        (tables / FILES[2]).write_bytes(note)
        assert str(tables / "set-aside") in run()[2]
    assert (tables / "set-aside" / FILES[2]).read_bytes() == b"my note"
    assert (tables / "set-aside" / "entities" / "part-000002 2.csv").read_bytes() == b"my second note"


def test_the_rows_of_an_article_that_is_gone_are_kept_where_its_part_is_torn(run, articles, tables):
    (articles / "article-000001.txt").unlink()
    quotes = (tables / "quotes" / "part-000000.parquet").read_bytes()
    (tables / "articles" / "part-000000.csv").write_bytes(b"")
    run()
    assert (tables / "set-aside" / "quotes" / "part-000000.parquet").read_bytes() == quotes


@pytest.mark.parametrize(("name", "harm", "told"), [
    ("part-000000 copy.parquet", lambda path: shutil.copy(path.parent / "part-000000.parquet", path), "a copy of"),
    ("part-000003.parquet", lambda path: path.write_bytes(b"foreign"), "no file of these tables"),
    ("notes.txt", lambda path: path.write_bytes(b"foreign"), "no file of these tables"),
])
def test_a_doubled_or_foreign_file_is_named_and_neither_counted_nor_overwritten(
        run, articles, tables, name, harm, told):
    path = tables / "quotes" / name
    harm(path)
    (articles / "new.txt").write_text(invented_article(99), encoding="utf-8")
    rows, there = len(read_corpus(tables).quotes), path.read_bytes()
    status, _, error = run()
    assert status == 0 and error.count("\n") == 1 and error.startswith(f"{path}: {told}")
    assert path.read_bytes() == there
    assert len(names_in(tables)) == ARTICLES + 1 and len(read_corpus(tables).quotes) > rows
    run("--again")
    assert not path.exists() and (tables / "set-aside" / "quotes" / name).read_bytes() == there
    assert run()[2] == ""


@pytest.mark.parametrize("harm", [lambda path: path.unlink(), lambda path: path.write_bytes(b"PAR1")])
@pytest.mark.parametrize("file", ["quotes/part-000001.parquet", "failures.csv", NAME])
def test_tables_that_are_not_whole_are_not_read_as_if_they_were(tables, file, harm):
    harm(tables / file)
    if file == "failures.csv" and (tables / file).exists():
        (tables / file).write_bytes(b"")
    with pytest.raises(CorpusError, match=file.replace(".", r"\.")):
        read_corpus(tables)


def test_a_copy_of_a_part_is_not_read_twice(tables):
    rows = len(read_corpus(tables).quotes)
    shutil.copy(tables / "quotes" / "part-000000.parquet", tables / "quotes" / "part-000000 copy.parquet")
    assert len(read_corpus(tables).quotes) == rows


def test_the_manifest_lists_each_part_and_what_made_it(tables):
    first, *lines = [json.loads(line) for line in (tables / NAME).read_text("utf-8").splitlines()]
    assert first["model"] == "en_core_web_sm 3.8.0" and first["options"] == {"thoughts": False} and first["version"]
    assert [len(line["articles"]) for line in lines] == [2, 2, 1]
    assert sum(line["rows"]["quotes"] for line in lines) == len(read_corpus(tables).quotes)
    assert len(lines[0]["files"]) == 6


def another_version(path):
    first, *lines = path.read_text("utf-8").splitlines()
    first = json.dumps(json.loads(first) | {"version": "0.1.0"})
    path.write_text("\n".join([first, *lines, ""]), encoding="utf-8")


@pytest.mark.parametrize(("harm", "told"), [
    (another_version, "were made with version 0.1.0"),
    (lambda path: path.unlink(), "is missing"),
    (lambda path: path.write_bytes(path.read_bytes().replace(b'"name"', b'"na', 1)), "is torn"),
])
def test_tables_of_another_version_or_without_a_manifest_are_refused_or_made_anew(run, tables, harm, told):
    before = files_of(tables)
    harm(tables / NAME)
    harmed = files_of(tables)
    status, out, error = run()
    assert (status, out, error.count("\n")) == (2, "", 1) and told in error and "--again" in error
    assert files_of(tables) == harmed
    status, out, _ = run("--again")
    assert status == 0 and f"Articles: {ARTICLES}\n" in out
    assert sorted(names_in(tables)) == [f"article-{number:06}.txt" for number in range(ARTICLES)]
    if told != "is missing":
        assert run()[0] == 0
    if told.startswith("were made"):
        assert files_of(tables) == before


def test_a_line_of_the_manifest_that_a_kill_tore_costs_its_part_alone(run, tables):
    before = files_of(tables)
    (tables / NAME).write_bytes(before[NAME][:-20])
    (tables / ".unfinished-part-000002").mkdir()  # which is there as long as the part has no line
    status, out, error = run()
    assert (status, error) == (0, "") and "Articles: 5, 4 of them" in out
    assert files_of(tables) == before


def test_articles_that_have_changed_or_gone_are_counted_and_read_again_when_asked(run, articles, tables):
    (articles / "article-000000.txt").write_text("It rained, Jane Doe said.", encoding="utf-8")
    (articles / "article-000001.txt").rename(articles / "renamed.txt")
    (articles / "article-000004.txt").unlink()
    rows = read_corpus(tables).quotes
    status, out, error = run()
    assert (status, error) == (0, "") and "1 changed, 1 renamed, 1 removed" in out and "--again" in out
    assert len(read_corpus(tables).quotes) > len(rows)  # those of renamed.txt; nothing is lost unasked
    status, out, error = run("--again")
    assert (status, error) == (0, "") and "no longer" not in out
    assert names_in(tables) == ["article-000000.txt", "article-000002.txt", "article-000003.txt", "renamed.txt"]
    quotes = read_corpus(tables).quotes
    assert list(quotes.loc[quotes["article"] == "article-000000.txt", "content"]) == ["It rained"]
    fresh = read_corpus(articles)
    assert len(quotes) == len(fresh.quotes)


def test_an_article_written_to_while_it_is_read_counts_as_changed(run, articles, tables, monkeypatch):
    real = workers.rows_of

    def read_then_written(folder, names):
        rows = real(folder, names)
        (articles / "late.txt").write_text(invented_article(8), encoding="utf-8")
        return rows

    (articles / "late.txt").write_text(invented_article(7), encoding="utf-8")
    monkeypatch.setattr(workers, "rows_of", read_then_written)
    run()
    monkeypatch.setattr(workers, "rows_of", real)
    assert "1 changed" in run()[1]


@pytest.mark.parametrize("name", ["failures.csv", "folder.txt", NAME])
def test_a_folder_where_a_file_of_the_tables_belongs_costs_one_sentence(run, tables, name):
    (tables / name).unlink()
    (tables / name).mkdir()
    status, out, error = run()
    assert (status, out, error.count("\n")) == (2, "", 1) and str(tables / name) in error


def test_a_disk_that_fills_with_failures_costs_one_sentence(run, articles, tables, monkeypatch):
    def full(path, content, lasting=False):
        raise OSError(28, os.strerror(28))

    (articles / "bad.txt").write_bytes(b"\0")
    with monkeypatch.context() as patch:
        patch.setattr(parts, "append", full)
        status, out, error = run()
    assert (status, out, error.count("\n")) == (2, "", 1) and "No space left on device" in error
    assert run()[0] == 1 and list(read_corpus(tables).failures["article"]) == ["bad.txt"]


def test_the_manifest_takes_no_half_line_on_a_full_disk(run, articles, tables, monkeypatch):
    before = (tables / NAME).read_bytes()
    (articles / "new.txt").write_text(invented_article(99), encoding="utf-8")

    def full(path, content, lasting=False):
        raise OSError(28, os.strerror(28))

    with monkeypatch.context() as patch:
        patch.setattr(manifest, "append", full)
        status, _, error = run()
    assert status == 2 and error.count("\n") == 1 and (tables / NAME).read_bytes() == before
    assert run()[0] == 0 and len(names_in(tables)) == ARTICLES + 1
