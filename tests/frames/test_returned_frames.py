"""A frame belongs to whoever asked for it: whatever is done to it, what is read later stays as it was."""

import pytest

from helpers import annotate, counts_frame, entities_frame, forms_frame, mended_frame, quotes_frame, read_corpus
from helpers.tools.invented import invented_article, write_invented


def spoil(frame):
    """Change whatever there is to change in a frame."""
    for column in frame.columns:
        for value in frame[column]:
            if isinstance(value, list):
                value.clear()
        frame[column] = "changed"
    frame.index += 1
    frame.columns = frame.columns.str.upper()


@pytest.fixture(scope="module")
def doc():
    return annotate(invented_article(7))


@pytest.mark.parametrize("frame_of", [
    quotes_frame, entities_frame, mended_frame,
    lambda doc: counts_frame(entities_frame(doc)), lambda doc: forms_frame(entities_frame(doc)),
])
def test_a_changed_frame_changes_nothing_that_is_read_later(doc, frame_of):
    first = frame_of(doc)
    before = first.to_json()
    assert len(first)
    spoil(first)
    assert frame_of(doc).to_json() == before
    assert frame_of(annotate(doc.text)).to_json() == before


def test_what_is_counted_is_not_changed_with_the_counts(doc):
    entities = entities_frame(doc)
    before = entities.to_json()
    spoil(counts_frame(entities))
    spoil(forms_frame(entities))
    assert entities.to_json() == before


def test_a_changed_table_of_a_folder_changes_nothing_that_is_read_later(tmp_path):
    write_invented(tmp_path, 3)
    first = read_corpus(tmp_path, tmp_path / "tables")
    before = [frame.to_json() for frame in (first.articles, first.entities, first.quotes)]
    for frame in (first.articles, first.entities, first.quotes):
        spoil(frame)
    again = read_corpus(tmp_path, tmp_path / "tables")
    assert [frame.to_json() for frame in (again.articles, again.entities, again.quotes)] == before
