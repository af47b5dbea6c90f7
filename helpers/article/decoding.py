"""Bytes -> text."""

import os
import re
from pathlib import Path

LIKE_A_BYTE = re.compile(r"\\(?=x[0-9a-f]{2})")  # what `printable` writes for a byte that is of no character


class ArticleError(ValueError):
    """A file that cannot be read as an article; the message is one sentence that says what to do."""


def data_of(path: Path) -> bytes:
    """The bytes of a file; ArticleError where there is none to read."""
    if os.path.isdir(path):  # pathlib's own question raises where a name is too long
        raise ArticleError(f"{path}: this is a folder; name one text file, such as an article in seeds/.")
    if os.path.exists(path) and not os.path.isfile(path):
        raise ArticleError(f"{path}: this is a device or a pipe, not a file; save the article as a text file.")
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise ArticleError(f"{path}: there is no such file; check the name and the folder you are in.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ArticleError(f"{path}: the file cannot be opened ({reason}); check its name and permissions.") from error


def decode(path: Path) -> str:
    """The text of a file, line ends untouched, without a BOM; ArticleError where there is none to read."""
    data = data_of(path)
    encoding = "UTF-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "UTF-8"
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise not_text(path) from error
        raise ArticleError(
            f"{path}: this is not text in {encoding} (byte {error.start} cannot be read); save the file again as UTF-8."
        ) from error
    if "\0" in text:
        raise not_text(path)
    if not text.strip():
        raise ArticleError(f"{path}: the file is empty; put the article's text into it.")
    return text


def printable(name: str) -> str:
    """A file's name as text that can be written, whatever bytes it is made of, and another for each."""
    return os.fsencode(LIKE_A_BYTE.sub(r"\\x5c", name)).decode("utf-8", "backslashreplace")


def broken(name: str, error: Exception) -> str:
    """What is said of a file on which the program breaks, whatever it was: a sentence."""
    told = str(error).encode("utf-8", "replace").decode()
    return f"{printable(name)}: the program broke on this file ({type(error).__name__}: {told}); please report it."


def not_text(path: Path) -> ArticleError:
    """The error that a file is binary."""
    return ArticleError(f"{path}: this is a binary file, not text; save the article as plain text in UTF-8.")
