"""Which files of a folder are articles: no tables are read as such, and what is left out is told."""

import os

import pytest

from helpers import read_corpus
from helpers.__main__ import main
from helpers.corpus import CorpusError, CorpusWarning, rows, write_corpus
from helpers.tools.invented import invented_article, write_invented


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    write_invented(folder, 2)
    return folder


@pytest.fixture
def run(capsys):
    def run(*arguments):
        status = main(["corpus", *map(str, arguments)])
        return status, *capsys.readouterr()
    return run


def link(path, to):
    try:
        path.symlink_to(to, target_is_directory=True)
    except OSError:
        pytest.skip("this system makes no links for this user")


def test_older_tables_inside_the_folder_are_left_out_and_told_once(run, folder, tmp_path):
    write_corpus(folder, folder / "march" / "tables")
    status, out, error = run(folder, "--out", tmp_path / "out")
    assert status == 0 and "Articles: 2\n" in out
    assert error.count("\n") == 1 and error.startswith(f"{folder / 'march' / 'tables'}: this folder holds tables")


def test_tables_inside_the_folder_are_no_news_to_the_run_that_writes_them(run, folder):
    run(folder, "--out", folder / "tables")
    status, out, error = run(folder, "--out", folder / "tables")
    assert (status, error) == (0, "") and "Articles: 2, 2 of them" in out


def test_tables_among_the_articles_are_refused(run, folder, tmp_path):
    before = sorted(folder.iterdir())
    link(tmp_path / "link", folder)
    for out in (folder, f"{folder}/.", tmp_path / "link"):
        status, printed, error = run(folder, "--out", out)
        assert (status, printed, error.count("\n")) == (2, "", 1) and "must not lie among the articles" in error
    assert sorted(folder.iterdir()) == before


def test_a_folder_that_the_tables_would_be_written_into_is_refused(run, folder, tmp_path):
    quotes = folder.rename(tmp_path / "quotes")
    status, _, error = run(quotes, "--out", tmp_path)
    assert (status, error.count("\n")) == (2, 1) and "would be written into this folder" in error
    assert len(list(quotes.iterdir())) == 2


def test_a_folder_of_tables_is_no_folder_of_articles(run, folder, tmp_path):
    write_corpus(folder, tmp_path / "tables")
    status, _, error = run(tmp_path / "tables", "--out", tmp_path / "out")
    assert (status, error.count("\n")) == (2, 1) and "this folder holds tables" in error


def test_an_article_that_is_called_like_a_manifest_is_an_article(folder):
    (folder / "manifest.jsonl").write_text("It rained, Jane Doe said.", encoding="utf-8")
    assert "manifest.jsonl" in set(read_corpus(folder).articles["article"])


def test_a_subfolder_that_is_a_link_is_told(run, folder, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    write_invented(tmp_path / "elsewhere", 3)
    link(folder / "march", tmp_path / "elsewhere")
    status, out, error = run(folder, "--out", tmp_path / "out")
    assert status == 0 and "Articles: 2\n" in out
    assert error.count("\n") == 1 and error.startswith(f"{folder / 'march'}: this is a link to a folder")
    with pytest.warns(CorpusWarning, match="this is a link to a folder"):
        read_corpus(folder)


def test_a_subfolder_that_cannot_be_opened_is_a_failure(run, folder, tmp_path, monkeypatch):
    (folder / "march").mkdir()
    real = os.scandir

    def scandir(path):
        if str(path).endswith("march"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    status, out, _ = run(folder, "--out", tmp_path / "out")
    assert status == 1 and "Articles: 2\n" in out and "Files that failed: 1" in out
    assert 'march: the folder cannot be opened (Permission denied)' in (tmp_path / "out" / "failures.csv").read_text()


def test_two_names_that_would_print_alike_are_two_articles(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    for number, name in enumerate((b"b\xff.txt", b"b\\xff.txt", b"b\\x5cxff.txt")):
        try:
            with open(os.path.join(os.fsencode(folder), name), "w") as file:
                file.write(f"It rained {number + 2} times, Jane Doe said.")
        except OSError:
            pytest.skip("this system has no such names")
    for _ in range(2):
        found = read_corpus(folder, tmp_path / "tables")
        assert found.articles["article"].nunique() == 3
        assert sorted(found.quotes["content"]) == [f"It rained {number} times" for number in (2, 3, 4)]


@pytest.mark.parametrize("step", ["digest_of", "read_article", "entity_rows", "quote_rows", "count_words"])
@pytest.mark.parametrize("error", [RecursionError("too deep"), OSError("\ud800"), MemoryError(), ValueError("\udcff")])
def test_whatever_a_step_raises_costs_a_file_its_row_and_no_other(folder, tmp_path, monkeypatch, step, error):
    real = getattr(rows, step)

    def raises_first(*arguments):
        read = str(arguments[-1])  # a file, its Doc, or a paragraph's text
        if "article-000000.txt" in read or read in invented_article(0):
            raise error
        return real(*arguments)

    monkeypatch.setattr(rows, step, raises_first)
    found = read_corpus(folder)
    assert list(found.articles["article"]) == ["article-000001.txt"]
    assert list(found.failures["article"]) == ["article-000000.txt"]
    assert type(error).__name__ in found.failures["reason"][0]


@pytest.mark.parametrize("workers", [0, -1, 1.5, "2", None])
def test_a_number_of_processes_that_is_none_is_refused(folder, workers):
    with pytest.raises(CorpusError, match=r"workers=\S+ is no number of processes; give 1 or more"):
        read_corpus(folder, workers=workers)
