"""TEACHING.md tells a teacher what is so: minutes add up, links and exercises exist, words are explained."""

import re

import nbformat
import pytest
from conftest import ROOT

from helpers.exercises.answer import READ_BY_HAND

TEACHING = (ROOT / "TEACHING.md").read_text("utf-8")
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
PLAN = re.compile(r"^\| (\d+) \| ", re.M)


def part(title):
    """The part of the page under a heading that starts with these words."""
    return re.search(rf"^## {re.escape(title)}.*?\n(.*?)(?=^## |\Z)", TEACHING, re.M | re.S)[1]


@pytest.mark.parametrize("minutes", [45, 50, 90])
def test_the_minutes_of_a_plan_add_up(minutes):
    steps = [int(each) for each in PLAN.findall(part(f"{minutes} minutes"))]
    assert len(steps) >= 5 and sum(steps) == minutes


def test_every_exercise_has_its_expected_answer_and_no_other_is_named():
    exercises = {f"{int(path.stem[:2])}.{number}" for path in NOTEBOOKS
                 for cell in nbformat.read(path, as_version=4).cells
                 for number in re.findall(r"^### (\d+)\. ", cell.source, re.M)}
    assert set(re.findall(r"^\| (\d\.\d) ", part("Expected answers"), re.M)) == exercises
    assert set(re.findall(r"\b\d\.\d\b", TEACHING)) <= exercises


def test_the_codes_are_those_of_the_reader():
    _, _, answer, worth_saying, _ = re.search(r"^\| 4\.3 .*", TEACHING, re.M)[0].split("|")
    told = {int(number): code for code, numbers in re.findall(r"(hopeful|sceptical|neither) ([\d, ]+\d|\d)", answer)
            for number in numbers.split(", ")}
    assert told == {number: one["code"] for number, one in enumerate(READ_BY_HAND["code"], start=1)}
    open_to_others = {number for number, one in enumerate(READ_BY_HAND["code"], start=1) if "or" in one}
    assert {int(number) for number in re.findall(r"\d+", worth_saying)} == open_to_others


def test_links_lead_somewhere_and_headings_are_in_order():
    assert [link for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", TEACHING) if not (ROOT / link).exists()] == []
    assert re.findall(r"^#+", TEACHING, re.M)[0] == "#" and set(re.findall(r"^#+", TEACHING, re.M)) == {"#", "##"}


@pytest.mark.parametrize("word", ["attribution", "source", "cue", "content", "entity", "mention", "lemma", "span",
                                  "dataframe", "precision", "recall"])
def test_a_word_is_explained(word):
    assert re.search(rf"^\| {word} \| \S.{{30,}} \|$", part("A page of words"), re.M)


def test_make_knows_what_the_page_names():
    targets = set(re.findall(r"^([\w ]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    known = {name for target in targets for name in target.split()}
    assert set(re.findall(r"`make (\w+)`", TEACHING)) <= known
