"""Files are there whole or not at all."""

import os

import pytest

from helpers.frames.files import UNFINISHED, append, remove_unfinished, write_all


@pytest.mark.parametrize("lasting", [False, True])
def test_files_are_written_over_older_ones_in_a_folder_that_is_made(tmp_path, lasting):
    folder = tmp_path / "new" / "folder"
    assert write_all({"a.txt": b"old"}, folder, lasting) == ["a.txt"]
    assert write_all({"a.txt": b"new", "b.txt": b""}, folder, lasting) == ["a.txt", "b.txt"]
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {"a.txt": b"new", "b.txt": b""}


def test_none_is_in_place_before_all_are_written(tmp_path):
    write_all({"a.txt": b"old"}, tmp_path)
    with pytest.raises(TypeError):
        write_all({"a.txt": b"new", "b.txt": "no bytes"}, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.txt": b"old"}


def test_what_is_to_last_is_on_the_disk_before_it_is_in_place(tmp_path, monkeypatch):
    done, real = [], os.replace
    monkeypatch.setattr(os, "fsync", lambda descriptor: done.append("on the disk"))
    monkeypatch.setattr(os, "replace", lambda aside, path: (done.append("in place"), real(aside, path)))
    write_all({"a.txt": b"", "b.txt": b""}, tmp_path, lasting=True)
    assert done == ["on the disk", "on the disk", "in place", "in place"]


def test_all_of_what_is_added_is_there_or_none_of_it(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    append(path, b"one\n")
    append(path, b"two\n", lasting=True)

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        append(path, b"three\n", lasting=True)
    assert path.read_bytes() == b"one\ntwo\n"


def test_what_a_killed_run_left_can_be_removed(tmp_path):
    write_all({"a.txt": b"old"}, tmp_path)
    (tmp_path / f"{UNFINISHED}of-a-killed-run").mkdir()
    (tmp_path / f"{UNFINISHED}of-a-killed-run" / "a.txt").write_bytes(b"ne")
    remove_unfinished(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
