"""Marks cut a text into segments, in notebooks and on the page to share: no character is lost, none is there twice."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import annotate, article_from_text, entities_frame, quotes_frame
from helpers.article.spans import Span
from helpers.output.page.marks import marks_on, paragraphs_with
from helpers.output.segments import by_paragraph, entity_marks, quote_marks, segments_of

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(1, 12))


@given(st.lists(SPANS, max_size=8), st.integers(0, 20), st.integers(1, 20))
def test_segments_follow_each_other_and_wear_what_covers_them(marks, start, length):
    segments = list(segments_of(start, start + length, marks))
    assert [place for segment in segments for place in range(segment.start, segment.end)] == list(
        range(start, start + length))
    for segment in segments:
        assert sorted(segment.marks) == sorted(
            mark for mark in marks if mark.start <= segment.start and segment.end <= mark.end)
        assert segment.marks == sorted(segment.marks, key=lambda mark: (mark.start, -mark.end)), "outermost first"


def test_marks_are_given_to_every_paragraph_that_they_touch():
    paragraphs = [Span(0, 10), Span(12, 20), Span(22, 30)]
    inside, over, between = Span(2, 4), Span(8, 14), Span(20, 22)
    assert by_paragraph(paragraphs, [inside, over, between]) == [[inside, over], [over], []]


def test_a_quote_is_marked_part_by_part_with_its_number_and_only_names_are_marked():
    quotes = [{"content": [Span(0, 3), Span(6, 9)], "cue": [Span(4, 5)]}, {"content": [Span(10, 12)]}]
    assert quote_marks(quotes, lambda span, part, number: (*span, part, number)) == [
        (0, 3, "content", 1), (6, 9, "content", 1), (4, 5, "cue", 1), (10, 12, "content", 2)]
    entities = [(Span(0, 4), "GPE"), (Span(5, 9), "DATE")]
    assert entity_marks(entities, lambda span, label: (*span, label)) == [(0, 4, "GPE")]


@pytest.fixture(scope="module")
def on_the_page():
    """The paragraphs of the page of an article whose second quote runs on in the next paragraph."""
    article = article_from_text(
        "Ferry sails\n3 May 2021\n\nFerry sails\n\n“It rains,” Ada Holm said. “It pours.”\n\n"
        "“We wait,” said Bo Lund of Oslo. “We have waited long.\n\n“And we go on.”")
    doc = annotate(article)
    quotes = quotes_frame(doc)
    assert quotes["speaker"].tolist() == ["Ada Holm", "Bo Lund"]
    return paragraphs_with(marks_on(quotes, entities_frame(doc), [1, 2]), article)


def test_the_page_shows_a_repeated_headline_once_and_of_every_paragraph_all_words(on_the_page):
    shown = ["".join(piece.text for piece in paragraph["pieces"]) for paragraph in on_the_page]
    assert shown == ["Ferry sails", "3 May 2021", "“It rains,” Ada Holm said. “It pours.”",
                     "“We wait,” said Bo Lund of Oslo. “We have waited long.", "“And we go on.”"]


def test_a_quote_starts_once_on_the_page_and_its_number_stands_behind_each_of_its_contents(on_the_page):
    pieces = [piece for paragraph in on_the_page for piece in paragraph["pieces"]]
    assert [(piece.text, mark.quote) for piece in pieces for mark in piece.starts] == [
        ("“It rains,”", 1), ("“We wait,”", 2)]
    assert [(piece.text, mark.quote) for piece in pieces for mark in piece.ends] == [
        ("“It rains,”", 1), ("“It pours.”", 1), ("“We wait,”", 2), ("“We have waited long.", 2), ("“And we go on.”", 2)]


def test_a_mark_on_the_page_says_whose_words_it_has_and_what_is_named(on_the_page):
    marks = {piece.text: piece.marks[0] for paragraph in on_the_page for piece in paragraph["pieces"] if piece.marks}
    assert (marks["“It pours.”"].speaker, marks["“We wait,”"].speaker, marks["said"].part) == (1, 2, "cue")
    assert {mark.type for mark in marks.values() if mark.part == "entity"} <= {"People", "Countries and cities"}


def test_rows_without_cue_or_source_have_marks_too():
    quotes = pd.DataFrame([{"content_spans": [(0, 4)], "cue_start": None, "cue_end": None, "source_start": None,
                            "source_end": None}])
    entities = pd.DataFrame(columns=["start", "end", "label"])
    assert [(mark.start, mark.end, mark.part) for mark in marks_on(quotes, entities, [1])] == [(0, 4, "content")]
