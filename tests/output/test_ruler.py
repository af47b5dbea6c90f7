"""Words are as wide on a chart as they are measured, whoever measures beside."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from helpers.output.charts.chart import alt_text
from helpers.output.charts.ruler import Ruler, Run, first_lines
from helpers.output.charts.sheet import Sheet, in_style, in_the_table

WORDS = ["Ada Holm", "the ministry", "1,000 words, 100 % in 100 quotes", "Ünïcødé — “marks”", "\U0001f9ff"]
LOOKS = [(size, bold) for size in (9.5, 11.5, 19.0) for bold in (False, True)]


@pytest.mark.parametrize(("size", "bold"), LOOKS)
def test_a_width_is_that_of_the_words_as_drawn(size, bold):
    sheet = Sheet("A title", "and what it means")
    with in_style():
        for words in WORDS[:4]:
            weight = "bold" if bold else "normal"
            text = sheet.axes.text(0, 0, words, fontsize=size, fontweight=weight, parse_math=False)
            drawn = text.get_window_extent(sheet.figure.canvas.get_renderer()).width / sheet.figure.dpi
            assert sheet.ruler.width_of(words, size, bold) == pytest.approx(drawn, abs=0.02), words


def test_what_was_measured_before_or_beside_changes_no_width():
    def measure(order):
        ruler = Ruler()
        return {(words, look): ruler.width_of(words, *look) for words, look in order}

    order = [(words, look) for words in WORDS for look in LOOKS]
    expected = measure(order)
    assert measure(reversed(order)) == expected
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(measure, [order] * 4)) == [expected] * 4


def test_lines_are_no_wider_than_asked_for_and_lose_no_word():
    ruler, width = Ruler(), 1.5
    runs = [Run("Ada Holm", bold=True), Run("said that the ferry would not sail again before " + "x" * 60, "#5f5f5f")]
    lines = ruler.wrap(runs, width)
    assert all(ruler.width_of_line(line) <= width + 1e-9 for line in lines)
    assert "".join(run.words for line in lines for run in line).replace(" ", "") == "".join(
        run.words for run in runs).replace(" ", "")
    assert first_lines(lines, len(lines)) == lines
    assert first_lines(lines, 2) == [lines[0], [*lines[1][:-1], Run(f"{lines[1][-1].words} …", *lines[1][-1][1:])]]


@pytest.mark.parametrize(("told", "rest", "words"), [
    ([], 0, "Chart of bars. A title."), (["a 1", "b 2"], 0, "Chart of bars. A title. a 1; b 2."),
    (["a 1"], 2, "Chart of bars. A title. a 1. And 2 other names, in the table beside this picture."),
])
def test_a_picture_is_told_by_form_title_rows_and_what_it_leaves_out(told, rest, words):
    assert alt_text("Chart of bars", "A title", told, in_the_table(rest, "name")) == words
