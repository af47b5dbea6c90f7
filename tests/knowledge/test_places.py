"""Places: one name each, what it is and where."""

import pytest
from conftest import ROOT

from helpers.knowledge.places import OF_PLACE, OF_PLACES, PlaceKind, find_place, is_people, places, read_places


def test_a_place_has_one_name_and_what_it_is_in():
    usual = ("United States", "country", "United States")
    assert places["U.S."] == places["America"] == places["United States"] == usual
    assert places["Kiev"] == places["Kyiv"] == ("Kyiv", "capital", "Ukraine")
    assert places["Dane"] == ("Danish", "demonym", "Denmark")
    assert places["Sao Paulo"] == places["São Paulo"] == ("São Paulo", "city", "Brazil")
    assert places["Africa"] == ("Africa", "region", "")


def test_a_place_in_capitals_is_found_and_what_is_none_is_not():
    assert find_place("OSLO") == find_place("Oslo") == ("Oslo", "capital", "Norway")
    assert find_place("oslo") is None
    assert find_place("") is None


def test_a_people_is_no_place():
    assert is_people("Dane") and is_people("Danish")
    assert not is_people("Denmark") and not is_people("Danes")


def test_places_written_by_hand_are_all_in_the_table():
    by_hand = read_places(ROOT / "helpers" / "knowledge" / "places_by_hand.csv")
    assert {name: place for name, place in by_hand.items() if places.get(name) != place} == {}


def test_every_place_leads_to_places_of_the_table():
    assert {place.name for place in places.values()} <= set(places)
    assert {place.country for place in places.values()} - {""} <= set(places)


def test_every_kind_of_place_has_a_label():
    assert set(OF_PLACE) == set(PlaceKind)
    assert set(OF_PLACES) == {"GPE", "LOC", "NORP"}


def test_a_table_cannot_be_changed():
    with pytest.raises(TypeError):
        places["Holm"] = places["Oslo"]
