"""The steps by which the model's mentions are mended, and the votes for a label."""

import pytest

from helpers import annotate, load_language
from helpers.knowledge.labels import NAMED
from helpers.pipeline.entities.casing import Casing
from helpers.pipeline.entities.component import STEPS
from helpers.pipeline.entities.labels import strongest
from helpers.pipeline.entities.non_names import is_name
from helpers.pipeline.entities.votes import Name, summed, votes_of_words
from helpers.pipeline.tokens import TokenRange

TEXT = (
    "Holm Slams Lund Over Oslo Bridge Plan\n\n"
    "Foreign Minister Edda Holm met Paul \"Pip\" Lund of the Harbour Council in Oslo on Monday. "
    "The council, Holm and Lund agreed, will ask the European Commission about their plan to build another bridge over "
    "the river. The Commission said in Holm v. Lund that nobody had asked them before spring. Later, they heard that "
    "Hanna in 't Hout, Peru, Chile and Bolivia had agreed with everything that stands there."
)


@pytest.fixture(scope="module")
def read():
    """The text as the model alone reads it, with its mentions."""
    language = load_language()
    with language.select_pipes(disable=["entities", "attributions", "speakers"]):
        doc = language(TEXT)
    return doc, {TokenRange(found.start, found.end): found.label_ for found in doc.ents if found.label_ in NAMED}


def test_no_step_changes_the_mentions_that_it_is_given(read):
    doc, mentions = read
    casing = Casing.of(doc)
    for step, reason in STEPS:
        before = dict(mentions)
        after = step(casing, mentions)
        assert mentions == before, reason
        assert all(isinstance(span, TokenRange) and span.start < span.end for span in after), reason
        mentions = after


def test_every_token_is_in_one_mention_at_the_most():
    doc = annotate(TEXT)
    inside = [i for entity in doc.ents for i in range(entity.start, entity.end)]
    assert len(inside) == len(set(inside))


def test_a_headlines_capitals_say_nothing(read):
    doc, _ = read
    casing = Casing.of(doc)
    slams, monday = (casing.text.index(word) for word in ("Slams", "Monday"))
    assert casing.headline[slams] and casing.initial[slams]
    assert not casing.headline[monday] and not casing.initial[monday]
    assert casing.body == casing.text.index("Foreign")


def test_names_and_no_names(read):
    doc, _ = read
    casing = Casing.of(doc)
    at = casing.text.index("Minister")
    assert not is_name(casing, at - 1, at + 1)
    assert is_name(casing, at + 1, at + 3)


def test_votes_are_summed_and_the_first_of_two_equals_wins():
    assert summed([{"ORG": 1.0}, {}, {"PERSON": 2.0}, {"ORG": 1.0}]) == {"ORG": 2.0, "PERSON": 2.0}
    assert strongest(summed([{"ORG": 1.0}, {"PERSON": 2.0}, {"ORG": 1.0}])) == "ORG"
    assert strongest(summed([{"PERSON": 2.0}, {"ORG": 2.0}])) == "PERSON"
    assert strongest({}) == strongest({"GPE": -1.0}) == "ORG"


@pytest.mark.parametrize(("name", "label"), [
    ("UN", "ORG"), ("Denmark", "GPE"), ("Danes", "NORP"), ("Upper Denmark", "LOC"), ("Democrats", "NORP"),
    ("Congress", "ORG"), ("Ruritanians", "NORP"), ("KCNA", "ORG"), ("YouTube", "ORG"), ("McHolm", None),
    ("Laura", "PERSON"), ("Roe v. Poe", "LAW"), ("Lind & Kern", "ORG"), ("Hurricane Edda", "EVENT"),
    ("Holm Festival", "EVENT"), ("Holm Bridge", "FAC"), ("Hotel Holm", "FAC"), ("Holm County", "GPE"),
    ("Lake Holm", "LOC"), ("Jane Hill", "LOC"), ("Holm Agency", "ORG"), ("Bank of Holm", "ORG"), ("Daily Holm", "ORG"),
    ("Oxfam Holm", "ORG"), ("Laura Holm", "PERSON"), ("Laura of the Holm", None), ("Rothvik Lund", None),
])
def test_what_the_words_of_a_name_say(name, label):
    votes = votes_of_words(Name.of(name))
    assert next(iter(votes), None) == label
