"""Names taken apart: titles and given names, acronyms, and which short name belongs to which long one."""

import pytest

from helpers.pipeline.names import (
    bare,
    honorific_gender,
    is_acronym,
    is_short_body,
    is_short_for,
    is_short_person,
    is_title,
    leads_to_office,
    opens_with_given_name,
    title_length,
)


@pytest.mark.parametrize(("name", "words"), [
    ("Prof. Anna Novak 's", "Anna Novak"), ("the Lord Advocate’s", "Advocate"), ("Minister", "Minister"), ("", ""),
])
def test_titles_articles_and_possessives_come_off_a_name(name, words):
    assert bare(name.split()) == words.split()


@pytest.mark.parametrize(("name", "before", "length"), [
    ("Foreign Minister Laura Smith", "", 2), ("Turkey Foreign Minister Laura Smith", "", 3), ("Laura Smith", "", 0),
    ("General Staff Secretary", "", 0), ("Prime Minister Foundation", "", 0), ("Dean von Roe", "", 0),
    ("Senators Laura Smith", "", 1), ("Senators Coast Holm", "", 0), ("State Thomas Brown", "secretary of", 1),
    ("State Thomas Brown", "city of", 0), ("State", "secretary of", 0),
])
def test_how_long_the_title_before_a_name_is(name, before, length):
    assert title_length(name.split(), before.split()) == length


def test_what_leads_to_an_office():
    assert leads_to_office(["secretary", "of"]) and leads_to_office(["ministers", "for"])
    assert leads_to_office(["department", "of"])
    assert not leads_to_office(["bank", "of"]) and not leads_to_office(["of"]) and not leads_to_office([])


def test_titles_show_a_gender_until_the_name_begins():
    assert honorific_gender(["Dr.", "Mrs.", "Holm"]) == "f"
    assert honorific_gender(["Holm", "Mrs."]) is None
    assert is_title("Sen.") and is_title("mayor") and not is_title("Holm")


def test_a_given_name_opens_a_persons_name_but_no_bodys_and_no_places():
    assert opens_with_given_name(["Laura", "Smith"])
    assert not opens_with_given_name(["Laura", "Smith", "Foundation"])
    assert not opens_with_given_name(["Georgia", "Smith"])
    assert not opens_with_given_name([])


@pytest.mark.parametrize(("short", "long"), [
    ("WHO", "World Health Organisation"), ("W.H.O.", "World Health Organisation"),
    ("Justice Department", "Department of Justice"), ("Commission", "European Commission"),
    ("Commission", "Commission for Coasts"), ("Holm", "Holm College"), ("Acme", "Acme Holdings Ltd"),
    ("Post", "Oslo Post"), ("Edda", "Hurricane Edda"), ("Rovers", "Harbour Rovers"),
    ("Bank of Holm", "Bank of Holm AG"),
])
def test_a_short_form_of_a_body(short, long):
    assert is_short_body(short, long)


@pytest.mark.parametrize(("short", "long"), [
    ("UN", "United Nations Secretariat General"), ("Oslo", "Oslo College"),
    ("Peru", "Bank of Peru"), ("Harbour", "Harbour Trust Denmark"), ("Holm", "Lund Holm"),
    ("Oslo Post", "Oslo Post"), ("European Commission", "Commission"),
])
def test_no_short_form_of_a_body(short, long):
    assert not is_short_body(short, long)


@pytest.mark.parametrize(("short", "long", "same"), [
    ("Boris Johnson", "Alexander Boris Johnson", True), ("Ken Lindqvist", "Kenneth Lindqvist", True),
    ("K. Lindqvist", "Kenneth Lindqvist", True), ("Eric Holm", "Erica Holm", False),
    ("Paul Roe Jr.", "Paul Roe", False), ("Mei Chan", "Mei Chan Siu-ling", True),
    ("Bashar Assad", "Bashar al-Assad", True), ("Jane Holm", "Jane Lund", False),
])
def test_a_short_form_of_a_persons_name(short, long, same):
    assert is_short_person(tuple(short.split()), tuple(long.split())) is same


def test_a_short_form_whatever_is_named():
    assert is_short_for(["Holm"], ["Edda", "Holm"]) and is_short_for(["Edda"], ["Edda", "Holm"])
    assert is_short_for(["U.N."], ["United", "Nations"])
    assert not is_short_for(["Edda", "Holm"], ["Edda", "Holm"]) and not is_short_for(["Lund"], ["Edda", "Holm"])


def test_what_looks_like_an_acronym():
    assert is_acronym("WHO") and is_acronym("U.N.") and is_acronym("BfV")
    assert not is_acronym("Oslo") and not is_acronym("W") and not is_acronym("WORLDHEALTHORG")
