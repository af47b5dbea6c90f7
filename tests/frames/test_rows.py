"""The rows that frames are made of."""

import pytest

from helpers import annotate, quotes_frame
from helpers.article.spans import ParagraphRow, Span
from helpers.frames.mentions import ENTITY_COLUMNS, entity_rows
from helpers.frames.parts import place_of
from helpers.frames.quotes import QUOTE_COLUMNS, adding, parts_of, quote_rows

TEXT = 'Jane Doe of Oslo said, "It rains."'
DOC = annotate(TEXT)


def test_a_row_has_the_frames_columns_in_their_order():
    assert [list(row) for row in quote_rows(DOC)] == [QUOTE_COLUMNS]
    assert [list(row) for row in entity_rows(DOC)] == [ENTITY_COLUMNS] * 2


def test_what_is_done_to_a_frame_reaches_no_later_one():
    changed = quotes_frame(DOC)
    changed["content_spans"].iloc[0].clear()
    changed.loc[0, "speaker"] = "somebody else"
    assert quotes_frame(DOC)[["content_spans", "speaker"]].iloc[0].tolist() == [[(23, 34)], "Jane Doe"]


def test_spans_are_shown_and_written_as_pairs_of_numbers():
    assert "[(23, 34)]" in quotes_frame(DOC)[["content_spans"]].to_string()
    assert '"[(23, 34)]"' in quotes_frame(DOC).to_csv()


@pytest.mark.parametrize(("words", "kind"), [
    ('"It rains."', "direct"), ("It rains", "direct"), ('said, "It rains."', "mixed"), ("of Oslo", "indirect"),
    ('"', "indirect"),
])
def test_the_kind_of_a_quote_that_a_reader_adds_is_told_by_the_marks_around_its_words(words, kind):
    start = TEXT.index(words)
    row = adding(DOC)(Span(start, start + len(words)))
    assert (row["content"], row["kind"], row["speaker"], row["found_by"]) == (words, kind, None, "a reader")


def test_the_spans_of_a_row_are_those_that_it_has():
    [row] = quotes_frame(DOC).to_dict("records")
    assert parts_of(row) == {"content": [(23, 34)], "cue": [(17, 21)], "source": [(0, 16)]}
    assert parts_of(adding(DOC)(Span(23, 34))) == {"content": [(23, 34)]}


@pytest.mark.parametrize(("character", "place"), [
    (0, (0, "headline")), (9, (0, "headline")), (10, (0, "body")), (12, (1, "body")), (99, (0, "body")),
])
def test_a_character_is_in_its_paragraph_and_outside_all_in_the_body(character, place):
    assert place_of([ParagraphRow(0, 10, 0, "headline"), ParagraphRow(12, 20, 1, "body")], character) == place
    assert place_of([], character) == (0, "body")
