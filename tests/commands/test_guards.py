"""Whatever a file breaks costs that file a sentence, and no other its answer."""

import errno
import os
import signal
import subprocess
import sys

import pytest
from conftest import ROOT, hear_ctrl_c

from helpers.__main__ import main

GOOD = "The ferry was late, Ada Lund said on Monday.\n"
STEPS = {  # a command -> every step that a file goes through
    "quotes": ["reading.read_article", "reading.annotate_many", "quotes.quotes_frame"],
    "entities": ["reading.read_article", "reading.annotate_many", "entities.counts_frame"],
    "page": ["reading.read_article", "writing.annotate", "writing.quotes_frame", "writing.apply_decisions",
             "page.page_to_share", "page.entities_frame"],
    "export": ["reading.read_article", "writing.annotate", "writing.quotes_frame", "writing.apply_decisions",
               "export.to_brat", "export.to_web_annotation"],
}


@pytest.fixture
def files(tmp_path):
    """Three articles, of which the second is the one that breaks."""
    paths = [tmp_path / f"{name}.txt" for name in ("first", "second", "third")]
    for path in paths:
        path.write_text(GOOD, encoding="utf-8")
    return paths


@pytest.mark.parametrize(("command", "step"), [(command, step) for command, steps in STEPS.items() for step in steps])
def test_a_step_that_breaks_on_a_file_costs_it_a_sentence(command, step, files, monkeypatch, capsys, tmp_path):
    module, name = step.split(".")
    place = f"helpers.commands.{module}.{name}"
    module_of = sys.modules[f"helpers.commands.{module}"]
    real, seen = getattr(module_of, name), []

    def breaks(*given, **named):
        seen.append(1)
        second = "second" in str(given[-1]) if name in ("read_article", "apply_decisions") else len(seen) == 2
        if name == "annotate_many" or second:
            raise RecursionError("too deep")
        return real(*given, **named)

    monkeypatch.setattr(place, breaks)
    words = [command, *(["--to", str(tmp_path / "out")] if command in ("page", "export") else []), *map(str, files)]
    status = main(words)
    told = capsys.readouterr()
    if name == "annotate_many":  # the batch broke, and each was read alone
        assert (status, told.err) == (0, "")
        return
    assert status == 1
    assert told.err == f"{files[1]}: the program broke on this file (RecursionError: too deep); please report it.\n"
    answered = told.out if command in ("quotes", "entities") else " ".join(os.listdir(tmp_path / "out"))
    assert "first" in answered and "third" in answered and "second" not in answered


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("command", ["quotes", "entities", "page", "export"])
@pytest.mark.parametrize("form", [[], ["--jsonl"], ["--csv"]])
def test_a_name_that_is_no_utf_8_is_answered(command, form, tmp_path):
    if command in ("page", "export") and form:
        pytest.skip("one form alone")
    odd, good = os.fsencode(tmp_path) + b"/b\xff.txt", os.fsencode(tmp_path) + b"/good.txt"
    for path in (odd, good):
        with open(path, "w", encoding="utf-8") as handle:
            handle.write(GOOD)
    to = ["--to", str(tmp_path / "out")] if command in ("page", "export") else []
    done = subprocess.run([sys.executable, "-m", "helpers", command, *form, *to, odd, good], cwd=ROOT,
                          capture_output=True, check=False)
    assert done.returncode == 0 and b"Traceback" not in done.stderr
    assert b"good" in done.stdout


def test_two_files_of_one_stem_have_names_of_their_own(tmp_path, capsys):
    paths = [tmp_path / folder / "news.txt" for folder in ("a", "b")]
    for path in paths:
        path.parent.mkdir()
        path.write_text(GOOD, encoding="utf-8")
    assert main(["quotes", "--csv", *map(str, paths)]) == 0
    first = [line.split(",")[0] for line in capsys.readouterr().out.splitlines()[1:]]
    assert first == list(map(str, paths))


@pytest.mark.parametrize("command", ["page", "export"])
def test_what_the_program_did_not_write_for_the_article_is_not_overwritten(command, tmp_path, capsys):
    paths = [tmp_path / folder / "news.txt" for folder in ("a", "b")]
    for path in paths:
        path.parent.mkdir()
        path.write_text(GOOD.replace("Ada", path.parent.name.upper()), encoding="utf-8")
    to, ending = tmp_path / "out", "html" if command == "page" else "ann"
    assert main([command, "--to", str(to), *map(str, paths)]) == 1
    assert f"{to / 'news'}." in capsys.readouterr().err
    made = to / f"news.{ending}"
    before = made.read_bytes()
    assert main([command, "--to", str(to), str(paths[0])]) == 0  # its own, unchanged
    made.write_text("mine", encoding="utf-8")
    assert main([command, "--to", str(to), str(paths[0])]) == 1
    assert made.read_text(encoding="utf-8") == "mine"
    assert "--overwrite" in capsys.readouterr().err
    assert main([command, "--to", str(to), "--overwrite", str(paths[0])]) == 0
    assert made.read_bytes() == before


def test_an_input_is_never_overwritten(tmp_path, capsys):
    page = tmp_path / "web.html"
    page.write_text(f"<html><body><article><h1>Ferry</h1><p>{GOOD * 5}</p></article></body></html>", encoding="utf-8")
    text = tmp_path / "news.txt"
    text.write_text(GOOD.replace("\n", "\r\n") + "\ufeff", encoding="utf-8")
    before = page.read_bytes(), text.read_bytes()
    main(["page", "--to", str(tmp_path), str(page)])
    main(["export", "--to", str(tmp_path), str(text), str(page)])
    assert (page.read_bytes(), text.read_bytes()) == before


@pytest.mark.parametrize("command", ["page", "export"])
def test_a_name_too_long_for_what_is_made_of_it_costs_that_file_alone(command, tmp_path, capsys):
    long, good = tmp_path / ("x" * 251 + ".txt"), tmp_path / "good.txt"
    for path in (long, good):
        path.write_text(GOOD, encoding="utf-8")
    assert main([command, "--to", str(tmp_path / "out"), str(long), str(good)]) == 1
    told = capsys.readouterr()
    assert "too long" in told.err and "good" in told.out


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
def test_an_answer_that_cannot_be_written_costs_a_sentence(tmp_path):
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    with open("/dev/full", "w") as full:
        done = subprocess.run([sys.executable, "-m", "helpers", "quotes", tmp_path / "good.txt"], cwd=ROOT, stdout=full,
                              stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        f"The answer cannot be written ({os.strerror(errno.ENOSPC)}); make room, or send it elsewhere."]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_ctrl_c_ends_a_command_with_one_sentence(tmp_path):
    files = [tmp_path / f"{place}.txt" for place in range(300)]
    for path in files:
        path.write_text(GOOD * 40, encoding="utf-8")
    with subprocess.Popen([sys.executable, "-u", "-m", "helpers", "quotes", *files], cwd=ROOT, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, preexec_fn=hear_ctrl_c) as started:
        assert started.stdout.readline() == "0\n"  # it reads
        started.send_signal(signal.SIGINT)
        _, told = started.communicate(timeout=60)
    assert started.returncode == 130
    assert told == "Stopped.\n"
