"""The tables of names and words: how large they are, and that they agree with themselves."""

import pytest
from conftest import ROOT

from helpers.knowledge import name_words
from helpers.knowledge.organizations import organizations
from helpers.knowledge.titles import gender_of_title, kinds, persons


@pytest.mark.parametrize(("table", "kilobytes"), [
    ("places.csv", 45), ("given_names.csv", 95), ("titles.toml", 17), ("name_words.toml", 9), ("organizations.csv", 7),
])
def test_no_table_grows_unnoticed(table, kilobytes):
    """All tables load in half of the 50 ms that they may take, and loading takes as long as they are large."""
    assert (ROOT / "helpers" / "knowledge" / table).stat().st_size < 1.5 * kilobytes * 1000


def test_every_body_is_known_by_its_usual_name():
    assert set(organizations.values()) <= set(organizations)


def test_words_around_names_are_in_small_letters():
    sets = {key: words for key, words in vars(name_words).items() if isinstance(words, frozenset)}
    assert len(sets) > 40
    assert {key: words for key, words in sets.items() if any(word != word.lower() for word in words)} == {}


def test_a_title_shows_a_gender_or_none():
    assert [gender_of_title(word) for word in ("Mrs.", "Congressman", "Dr.", "author", "Holm", "")] == [
        "f", "m", None, None, None, None]


def test_what_a_word_takes_in_is_a_noun_for_a_person():
    assert set(kinds["lawyer"]) <= set(persons)
