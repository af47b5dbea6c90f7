"""A folder of articles: one bad file costs one row, a kill costs nothing, and who reads changes no byte."""

import csv
import errno
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pandas as pd
import pytest
from conftest import hear_ctrl_c

from helpers import annotate, entities_frame, load_language, quotes_frame, read_article, read_corpus
from helpers.__main__ import main
from helpers.corpus import CorpusError, parts, rows, workers, write_corpus
from helpers.corpus.parts import Parts
from helpers.pipeline.extensions import original_of
from helpers.tools.invented import invented_article, write_invented

ARTICLES = 48
MOMENTS = 10
FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that copies a running process, as Unix does")


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    """Chunks of one article and parts of two, so that few articles make many parts."""
    monkeypatch.setattr(workers, "ARTICLES_A_CHUNK", 1)
    monkeypatch.setattr(parts, "ARTICLES_A_PART", 2)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Invented articles, and one file among them that cannot be read."""
    folder = tmp_path_factory.mktemp("articles")
    write_invented(folder, ARTICLES)
    (folder / "article-000010b.txt").write_bytes(b"\0\1")
    return folder


@pytest.fixture(scope="module")
def small_folder(tmp_path_factory):
    """Five articles and one file that cannot be read."""
    folder = tmp_path_factory.mktemp("few")
    write_invented(folder, 5)
    (folder / "bad.txt").write_bytes(b"\0\1")
    return folder


@pytest.fixture(scope="module")
def undisturbed(folder, tmp_path_factory):
    """The tables that one process leaves that nobody disturbs."""
    out = tmp_path_factory.mktemp("undisturbed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workers, "ARTICLES_A_CHUNK", 1)
        patch.setattr(parts, "ARTICLES_A_PART", 2)
        write_corpus(folder, out)
    return out


@pytest.fixture(scope="module")
def expected(undisturbed):
    """The same as {path: bytes}."""
    return files_of(undisturbed)


def files_of(out):
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*")
            if path.is_file() and path.name != ".lock"}


def written(files, table):
    """The rows of a table's CSV parts, in order."""
    return [line for path, data in sorted(files.items()) if path.startswith(f"{table}/") and path.endswith(".csv")
            for line in list(csv.reader(data.decode().splitlines()))[1:]]


def until(is_so, seconds=60):
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.002)


def parts_in(out):
    return len(list((out / "articles").glob("part-*.parquet")))


def test_the_rows_are_those_of_the_frames(first_article, tmp_path):
    folder = tmp_path / "articles" / "march"
    folder.mkdir(parents=True)
    (folder / "first.txt").write_text(first_article.text, encoding="utf-8")
    found = read_corpus(tmp_path / "articles")
    doc = annotate(read_article(folder / "first.txt"))
    for frame, alone in ((found.entities, entities_frame(doc)), (found.quotes, quotes_frame(doc))):
        assert set(frame.pop("article")) == {"march/first.txt"} and len(frame) > 5
        pd.testing.assert_frame_equal(frame, alone)
    (row,) = found.articles.to_dict("records")
    assert (row["headline"], row["published"]) == (first_article.headline, first_article.published)
    assert (row["paragraphs"], row["words"]) == (18, 467)  # as notebook 01 says
    assert (row["entities"], row["quotes"]) == (len(found.entities), len(found.quotes))
    assert found.failures.empty


def test_every_article_has_its_row_and_the_bad_file_its_reason(expected):
    names = [row[0] for row in written(expected, "articles")]
    assert names == [f"article-{number:06}.txt" for number in range(ARTICLES)]
    header, *failures = csv.reader(expected["failures.csv"].decode().splitlines())
    assert header == ["article", "reason"]
    assert [row[0] for row in failures] == ["article-000010b.txt"] and "binary" in failures[0][1]
    assert {row[0] for row in written(expected, "quotes")} == set(names)


def test_parquet_says_what_csv_says(folder, undisturbed, expected):
    found = read_corpus(folder, undisturbed)
    for table, frame in (("articles", found.articles), ("entities", found.entities), ("quotes", found.quotes)):
        cells = written(expected, table)
        assert list(frame["article"]) == [row[0] for row in cells]
    assert list(found.quotes["content"]) == [row[3] for row in cells]
    assert found.quotes["content_spans"][0][0] == (found.quotes["start"][0], found.quotes["end"][0])


def test_two_processes_write_the_same_bytes(folder, expected, tmp_path):
    write_corpus(folder, tmp_path, workers=2)
    assert files_of(tmp_path) == expected


@FORKS
def test_a_killed_process_of_the_pool_costs_nothing(folder, expected, tmp_path):
    def kill_one():
        until(lambda: parts_in(tmp_path) > 1)
        os.kill(multiprocessing.active_children()[0].pid, signal.SIGKILL)

    killer = threading.Thread(target=kill_one)
    killer.start()
    write_corpus(folder, tmp_path, workers=2)
    killer.join()
    assert files_of(tmp_path) == expected


def test_a_dask_cluster_writes_the_same_bytes_though_a_worker_is_killed(folder, expected, tmp_path, monkeypatch):
    distributed = pytest.importorskip("distributed")
    two = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "dashboard_address": ":0"}
    with distributed.LocalCluster(**two) as cluster, distributed.Client(cluster) as client:
        processes = client.run(os.getpid)
        assert len(processes) == 2

        def kill_one():
            until(lambda: parts_in(tmp_path / "killed") > 1)
            os.kill(next(iter(processes.values())), signal.SIGKILL)

        write_corpus(folder, tmp_path / "calm", dask=cluster.scheduler_address)
        assert files_of(tmp_path / "calm") == expected
        killer = threading.Thread(target=kill_one)
        killer.start()
        write_corpus(folder, tmp_path / "killed", dask=cluster.scheduler_address)
        killer.join()
        assert files_of(tmp_path / "killed") == expected

        def stop():
            until(lambda: parts_in(tmp_path / "stopped") > 1)
            cluster.close()

        monkeypatch.setattr(workers, "SECONDS_TO_CONNECT", 1)
        stopper = threading.Thread(target=stop)
        stopper.start()
        with pytest.raises(CorpusError, match="the Dask cluster has gone"):
            write_corpus(folder, tmp_path / "stopped", dask=cluster.scheduler_address)
        stopper.join()


@FORKS
def test_killed_at_ten_moments_it_goes_on_where_it_was(folder, expected, tmp_path):
    moments = random.Random(6)
    fork = multiprocessing.get_context("fork")  # the model is loaded: none of the moments is spent on that
    load_language()
    for _ in range(MOMENTS):
        before = parts_in(tmp_path)
        run = fork.Process(target=write_corpus, args=(folder, tmp_path))
        run.start()
        until(lambda: parts_in(tmp_path) > before)  # noqa: B023
        time.sleep(moments.uniform(0, 0.1))
        assert run.is_alive()
        os.kill(run.pid, signal.SIGKILL)
        run.join()
        assert run.exitcode == -signal.SIGKILL
    summary = write_corpus(folder, tmp_path)
    assert ARTICLES > summary.before >= MOMENTS and summary.articles == ARTICLES
    assert files_of(tmp_path) == expected  # no hidden file is left, and a bad file shifts no part


def test_killed_between_the_files_of_a_part_it_keeps_none_of_them(folder, expected, tmp_path, monkeypatch):
    paths = []

    def place_or_die(aside, path):
        paths.append(path)
        if len(paths) == 14:  # folder.txt, manifest, failures; six files of the first part, four of the second
            raise KeyboardInterrupt
        real(aside, path)

    real = os.replace
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", place_or_die)
        with pytest.raises(KeyboardInterrupt):
            write_corpus(folder, tmp_path)
    assert (tmp_path / "quotes" / "part-000001.parquet").exists()
    with Parts(tmp_path, folder):
        left = sorted(path.name for path in (tmp_path / "quotes").iterdir())
        assert left == ["part-000000.csv", "part-000000.parquet"]
    write_corpus(folder, tmp_path)
    assert files_of(tmp_path) == expected


def test_a_full_disk_costs_one_sentence_and_nothing_that_was_written(run, small_folder, tmp_path, monkeypatch):
    def refuse(aside, path):
        if path.name == "part-000001.csv":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(aside, path)

    real = os.replace
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        status, _, error = run(small_folder, "--out", tmp_path)
    assert status == 2 and error.count("\n") == 1 and "No space left on device" in error
    summary = write_corpus(small_folder, tmp_path)
    assert 0 < summary.before < summary.articles == 5
    names = [row[0] for row in written(files_of(tmp_path), "articles")]
    assert names == [f"article-{number:06}.txt" for number in range(5)]


@FORKS
def test_its_processes_end_when_it_is_killed(folder, tmp_path):
    command = [sys.executable, "-m", "helpers", "corpus", str(folder), "--out", str(tmp_path / "out"), "--workers", "2"]
    run = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    children = f"/proc/{run.pid}/task/{run.pid}/children"
    if not os.path.exists(children):
        run.kill()
        pytest.skip("this system does not tell a process's children")
    until(lambda: parts_in(tmp_path / "out") > 0)
    workers = [pid for task in os.listdir(f"/proc/{run.pid}/task")
               for pid in Path(f"/proc/{run.pid}/task/{task}/children").read_text().split()]
    assert len(workers) >= 2
    run.kill()
    run.wait()
    until(lambda: not any(os.path.exists(f"/proc/{pid}") for pid in workers), seconds=20)


def test_an_article_that_breaks_the_program_is_one_failure(tmp_path, monkeypatch):
    write_invented(tmp_path, 3)
    real = rows.quote_rows

    def break_on_one(doc):
        if original_of(doc) == invented_article(1):
            raise RuntimeError("no such luck")
        return real(doc)

    monkeypatch.setattr(rows, "quote_rows", break_on_one)
    found = read_corpus(tmp_path)
    assert list(found.articles["article"]) == ["article-000000.txt", "article-000002.txt"]
    assert list(found.failures["article"]) == ["article-000001.txt"]
    assert "RuntimeError: no such luck" in found.failures["reason"][0]


def rows_never(folder, names):
    """Reads as a worker does that has a very long article."""
    Path(folder, ".reading").touch()
    time.sleep(60)


@FORKS
def test_ctrl_c_waits_for_no_process_that_reads(tmp_path, monkeypatch):
    write_invented(tmp_path, 2)
    monkeypatch.setattr(workers, "rows_of", rows_never)

    def press():
        until((tmp_path / ".reading").exists)
        os.kill(os.getpid(), signal.SIGINT)

    hear_ctrl_c()
    started = time.monotonic()
    threading.Thread(target=press).start()
    with pytest.raises(KeyboardInterrupt):
        read_corpus(tmp_path, workers=2)
    assert time.monotonic() - started < 30 and multiprocessing.active_children() == []


def rows_or_death(folder, names):
    """Reads as a worker does, and dies of one article."""
    if "article-000001.txt" in names:
        os._exit(9)
    return rows.rows_of(folder, names)


def test_an_article_that_kills_its_process_is_one_failure(tmp_path, monkeypatch):
    write_invented(tmp_path, 5)
    monkeypatch.setattr(workers, "rows_of", rows_or_death)
    found = read_corpus(tmp_path, workers=2)
    assert [name[-5] for name in found.articles["article"]] == list("0234")
    assert list(found.failures["article"]) == ["article-000001.txt"] and "killed" in found.failures["reason"][0]


def test_new_and_mended_files_are_read_when_it_is_run_again(tmp_path):
    articles, out = tmp_path / "articles", tmp_path / "tables"
    articles.mkdir()
    (articles / "bad.txt").write_bytes(b"\0")
    (articles / "good.txt").write_text("It rained, Jane Doe said.", encoding="utf-8")
    assert len(read_corpus(articles, out).failures) == 1
    (articles / "bad.txt").write_text("It snowed, Jane Doe said.", encoding="utf-8")
    (articles / "new.txt").write_text("It froze, Jane Doe said.", encoding="utf-8")
    found = read_corpus(articles, out)
    assert sorted(found.articles["article"]) == ["bad.txt", "good.txt", "new.txt"] and found.failures.empty
    assert sorted(found.quotes["content"]) == ["It froze", "It rained", "It snowed"]


def test_tables_inside_the_folder_and_hidden_files_are_no_articles(tmp_path):
    write_invented(tmp_path, 2)
    (tmp_path / ".DS_Store").write_bytes(b"\0")
    for _ in range(2):
        found = read_corpus(tmp_path, tmp_path / "tables")
        assert len(found.articles) == 2 and found.failures.empty


def test_what_a_chunk_teaches_spacy_is_forgotten(tmp_path):
    write_invented(tmp_path, 40)
    names = sorted(path.name for path in tmp_path.iterdir())
    rows.rows_of(tmp_path, names[:20])
    vocabulary = load_language().vocab
    before = len(list(vocabulary)), len(vocabulary.strings)  # its own len() counts what it let go of too
    rows.rows_of(tmp_path, names[20:])
    assert (len(list(vocabulary)), len(vocabulary.strings)) == before


def test_a_name_in_no_encoding_and_a_formula_are_kept_as_text(tmp_path):
    with open(os.path.join(os.fsencode(tmp_path), b"=\xff.txt"), "w") as file:
        file.write("It rained, Jane Doe said.")
    found = read_corpus(tmp_path, tmp_path / "tables")
    assert list(found.articles["article"]) == ["=\\xff.txt"]
    assert written(files_of(tmp_path / "tables"), "articles")[0][0] == "'=\\xff.txt"


@pytest.fixture
def run(capsys):
    def run(*arguments):
        status = main(["corpus", *map(str, arguments)])
        return status, *capsys.readouterr()
    return run


def test_the_command_sums_up(run, small_folder, tmp_path):
    status, out, _ = run(small_folder, "--out", tmp_path)
    assert status == 1  # one file failed
    assert "Articles: 5\n" in out and f"Files that failed: 1, see {tmp_path}/failures.csv" in out
    assert "words a second" in out
    _, out, _ = run(small_folder, "--out", tmp_path)
    assert "Articles: 5, 5 of them from before this run\n" in out and "This run: 0 words" in out


def test_the_bar_counts_articles_words_and_the_time_left(small_folder, tmp_path):
    pty, termios = pytest.importorskip("pty"), pytest.importorskip("termios")
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 120))
    command = [sys.executable, "-m", "helpers", "corpus", str(small_folder), "--out", str(tmp_path / "tables")]
    with subprocess.Popen(command, stderr=theirs, stdout=subprocess.DEVNULL):
        os.close(theirs)
        shown = b""
        with suppress(OSError):  # a terminal that its last writer has left
            while read := os.read(ours, 1_000):
                shown += read
    os.close(ours)
    shown = shown.decode()
    assert "6/6 [" in shown and "articles/s" in shown and "words a second" in shown
    assert "<" in shown  # the time gone < the time left


@pytest.mark.parametrize(("make", "sentence"), [
    (lambda place: (place / "none", place / "out"), "there is no such folder"),
    (lambda place: (place / "empty", place / "out"), "the folder has no files"),
    (lambda place: (place / "full", place / "file"), "no tables can be written there"),
    (lambda place: (place / "full", place / "others"), "the tables there are those of "),
])
def test_what_cannot_be_done_costs_one_sentence(run, tmp_path, make, sentence):
    (tmp_path / "empty").mkdir()
    (tmp_path / "full").mkdir()
    write_invented(tmp_path / "full", 1)
    (tmp_path / "file").write_text("no folder")
    with Parts(tmp_path / "others", tmp_path):
        pass
    folder, out = make(tmp_path)
    status, printed, error = run(folder, "--out", out)
    assert (status, printed, error.count("\n")) == (2, "", 1) and sentence in error


def test_two_runs_do_not_write_the_same_tables(folder, tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "SECONDS_TO_END", 0.1)
    holds = ("import sys\nfrom helpers.corpus.parts import Parts\n"
             "with Parts(*sys.argv[1:]): print('on', flush=True), input()")
    with subprocess.Popen([sys.executable, "-c", holds, str(tmp_path), str(folder)],
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "on\n"
        with pytest.raises(CorpusError, match="another run is writing there"):
            write_corpus(folder, tmp_path)
        other.communicate("\n")


def test_no_cluster_costs_one_sentence(run, folder, tmp_path, monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr(workers, "SECONDS_TO_CONNECT", 1)
    status, _, error = run(folder, "--out", tmp_path, "--dask", "tcp://127.0.0.1:9")
    assert status == 2 and "no Dask scheduler answers there" in error


@pytest.mark.parametrize("number", ["0", "-1", "two"])
def test_a_number_of_processes_that_is_none(run, folder, tmp_path, capsys, number):
    with pytest.raises(SystemExit):
        run(folder, "--out", tmp_path, "--workers", number)
    assert "is no number of processes; give 1 or more" in capsys.readouterr().err
