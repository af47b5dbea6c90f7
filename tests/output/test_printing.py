"""What a program prints, and how it ends."""

import pytest

from helpers.article.decoding import ArticleError
from helpers.output.printing import exit_status


def raising(error):
    def program():
        raise error

    return program


def test_a_program_that_ends_gives_its_own_status(capsys):
    assert exit_status(lambda: 3, ArticleError) == 3
    assert capsys.readouterr().err == ""


def test_an_expected_error_costs_one_sentence_and_the_status_of_a_program_that_was_stopped(capsys):
    assert exit_status(raising(ArticleError("a.txt: there is no such file.")), ArticleError) == 1
    assert exit_status(raising(ArticleError("It is empty.")), OSError, ArticleError, stopped=2) == 2
    assert capsys.readouterr() == ("", "a.txt: there is no such file.\nIt is empty.\n")


def test_any_other_error_is_raised():
    with pytest.raises(KeyError):
        exit_status(raising(KeyError("bug")), ArticleError)
