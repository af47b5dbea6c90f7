"""Quotations without a tag of their own: what they continue, and whose they are."""

from copy import deepcopy

import pytest
from conftest import outermost

from helpers import annotate
from helpers.pipeline.quotes.find import Construction, Find
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.quotations.placement import place_quotations
from helpers.pipeline.tokens import TokenRange


@pytest.mark.parametrize(("text", "source"), [
    ("Marta Roe disagreed. “We are late.”", "Marta Roe"),
    ("The hall was cold. “We are late.”", None),
    ("THEY WERE WARNED\n\n“We told them in May, and nobody ever wrote back to us.”", None),
])
def test_a_floating_quotation_has_the_source_of_the_sentence_before(text, source):
    (found,) = [one for one in outermost(annotate(text)) if one.found_by == "floating"]
    assert found.cue is None and (found.source and text[slice(*found.source)]) == source


@pytest.mark.parametrize(("quotation", "goes_on"), [
    ("“Nobody listened to us.”", True),
    ("“A wreck of a ship.”", False),  # a heading within the article
])
def test_a_quotation_that_opens_a_paragraph_goes_on_with_what_was_said_right_before(quotation, goes_on):
    text = f"Owen Pryce said that the union had been warned.\n\n{quotation}\n\nThe ferry left."
    (found,) = outermost(annotate(text))
    assert (quotation in [text[slice(*span)] for span in found.contents]) == goes_on


@pytest.mark.parametrize("between", ["He has two sons.", "The hall was cold."])
def test_a_floating_quotation_goes_on_with_its_paragraphs_statement_unless_another_is_named(between):
    text = f"“We lost the roof,” said Pavel Brandt. {between} “We need a new one.”"
    assert [[text[slice(*span)] for span in one.contents] for one in outermost(annotate(text))] == [
        ["“We lost the roof,”", "“We need a new one.”"]]


def test_a_few_words_in_marks_after_a_verb_of_speech_are_said_with_those_that_and_adds():
    text = "As they made their way down the quay, the crowd chanted “stop killing our river” and “no deal.”"
    (found,) = outermost(annotate(text))
    assert [text[slice(*span)] for span in (found.source, *found.contents)] == [
        "the crowd", "“stop killing our river” and “no deal.”"]


def test_a_sentence_without_a_cue_and_with_a_long_quotation_goes_on_with_the_statement_before():
    text = "“We lost the roof,” said Pavel Brandt. In May, “there was nothing but mud and broken glass in here.”"
    assert [[text[slice(*span)] for span in one.contents] for one in outermost(annotate(text))] == [
        ["“We lost the roof,”", "In May, “there was nothing but mud and broken glass in here.”"]]


@pytest.mark.parametrize("text", [
    "“We were not happy when the pier closed,” said Marta Oyelaran. Now, “nobody in town talks of anything else.”",
    "“It is a slow ferry,” said Marta Oyelaran. That makes her “by any reckoning a very patient captain.”",
])
def test_a_sentence_quoted_for_the_most_part_goes_on_with_the_statement_before(text):
    [one] = outermost(annotate(text))
    assert text[slice(*one.source)] == "Marta Oyelaran"
    assert text[slice(*one.contents[-1])] == text[text.index(". ") + 2:]


def test_a_quotation_after_what_somebody_added_goes_on_with_that():
    text = ("“It was a slow crossing,” said Marta Oyelaran, adding that the pilot had been new to the lake. "
            "“He learned the way in an afternoon.”")
    contents = [[text[slice(*span)] for span in one.contents] for one in outermost(annotate(text))]
    assert contents == [["“It was a slow crossing,”"],
                        ["that the pilot had been new to the lake", "“He learned the way in an afternoon.”"]]


def test_a_quotation_further_on_in_a_paragraph_goes_on_with_its_last_statement():
    text = ("“My hands are my luck,” said Marta Oyelaran. She has worked on the pier for 24 years. "
            "“But the pier is not what it was.”")
    [one] = outermost(annotate(text))
    assert len(one.contents) == 2 and text[slice(*one.source)] == "Marta Oyelaran"


def test_a_heading_in_marks_is_nobodys_statement():
    assert outermost(annotate("The shares fell all year.\n\n'A change warrior.'\n\nThe bank merged in May.")) == []


def test_placing_quotations_changes_no_find_that_it_is_given():
    layout = Layout.of(annotate("Pryce said that the ferry was late. “We left early.”"))
    find = Find(anchor=1, cue=TokenRange(1, 2), source=TokenRange(0, 1), contents=[TokenRange(2, 7)],
                construction=Construction.CLAUSE, quoted="none", confidence=0.9)
    given = deepcopy(find)
    (placed,) = place_quotations(layout, [find], {})
    assert placed.contents == [TokenRange(2, 7), layout.quotations[0]] and placed.quoted == "words"
    assert vars(find) == vars(given)
