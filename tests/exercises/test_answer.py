"""What all exercises share: numbers and words held against what is right."""

import pytest

from helpers.exercises.answer import Off, folded_words, same_number, shown

SLIPS = [(7, "that is all of them"), (4, "those are the others"), (7, "never said")]


@pytest.mark.parametrize("answer", [3, 3.0, "3", " 3% "])
def test_the_number_itself_is_right_however_it_is_written(answer):
    same_number(answer, 3, [*SLIPS, (3, "no slip where it is right")], "look again")


@pytest.mark.parametrize(("answer", "why"), [
    (7, "that is all of them"), ("4", "those are the others"), (5, "5 is too many; look again"),
    (2.5, "2.5 is too few; look again"), ("many", "'many' is no number"), (None, "None is no number"),
])
def test_another_number_is_told_its_slip_or_how_far_it_is_off(answer, why):
    with pytest.raises(Off) as off:
        same_number(answer, 3, SLIPS, "look again")
    assert str(off.value) == why


def test_words_are_compared_without_capitals_marks_at_the_edges_and_doubled_spaces():
    assert folded_words(" “The  ferry\nwill, never, SAIL.”") == "the ferry will, never, sail"


def test_a_long_answer_is_cut():
    assert shown("a" * 36) == repr("a" * 36) and len(repr("a" * 36)) < 40
    assert shown("a" * 50) == "'" + "a" * 37 + " …"
