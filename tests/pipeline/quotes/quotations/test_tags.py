"""The tag beside a quotation: the words that say who said it."""

import pytest
from conftest import outermost

from helpers import annotate


@pytest.mark.parametrize("signed", [
    "“We will not sign this.” —Marta Roe",
    "“We will not sign this.”\n\n— Marta Roe, in Lagos",
    "“We will not sign this.” ― Marta Roe, at the hearing in May",
    "“We will not sign this.”\n\n-Marta Roe, in Lagos",
    "“We will not sign this.\n\nMarta Roe, Harbour Trust.”",
])
def test_a_name_below_a_quotation_is_its_source(signed):
    (found,) = outermost(annotate(signed))
    assert signed[slice(*found.source)].startswith("Marta Roe")
    assert [signed[start:end].strip("“”") for start, end in found.contents] == ["We will not sign this."]


def test_short_words_make_no_title():
    text = "Marta Roe shook her head. “She won't, we won't let her.”"
    assert [text[slice(*one.source)] for one in outermost(annotate(text))] == ["Marta Roe"]


def test_who_is_led_to_speak_does_so_on_his_own():
    text = "She said she had met the crew nine times, prompting Pryce to interject, “Name one.”"
    assert [(text[slice(*one.source)], text[slice(*one.contents[0])]) for one in outermost(annotate(text))] == [
        ("She", "she had met the crew nine times"), ("Pryce", "“Name one.”")]


def test_a_line_set_off_by_dashes_is_no_name():
    text = "“We will not sign this,” said Owen Pryce.\n\n– A long night –.\n\nThe talks went on."
    assert [text[slice(*one.source)] for one in outermost(annotate(text))] == ["Owen Pryce"]


@pytest.mark.parametrize(("text", "source", "cue"), [
    ("Owen Pryce said that the union was warned.\n\n“No comment,” was Marta Roe's verdict.", "Marta Roe", "verdict"),
    ("Owen Pryce complained that she spoke only to her ferns. “They listen,” was her answer.", "her", "answer"),
    ("Marta Roe was blunt.\n\nHer words: “He told me to burn the letters. I did it.”", "Her", ":"),
    ("Owen Pryce left. “The entire nation stands with its sons,” a press release from the palace quoted him as saying.",
     "him", "saying"),
    ("“Lakhs were cheated. Who will pay for it?” asked Congress MP Marta Roe, amid thumping of desks.",
     "Congress MP Marta Roe", "asked"),
    ("“Would you open the harbour?” Marta Roe pressed. “Even for a week?”", "Marta Roe", "pressed"),
    ("“He can come. He can bring chocolate,” al-Tayeb said of Shaw. “It changes nothing.”", "al-Tayeb", "said"),
    ("“It is a small ferry,” Pryce tried to explain.", "Pryce", "to explain"),
    ("Banks did not back down: “Then you know what the harbour asked you to do.”", "Banks", ":"),
    ("By his own admission, Pryce had never read the bill.", "his", "admission"),
])
def test_a_tag_has_its_whole_source(text, source, cue):
    found = outermost(annotate(text))[-1]
    assert (text[slice(*found.source)], text[slice(*found.cue)]) == (source, cue)


def test_a_sentence_with_what_was_said_in_it_is_no_tag_of_the_quotation_before():
    text = ("“The convoy was marked,” said Marta Roe. “Its route had been shared with all parties.” The agency has "
            "left Kassala, it said.")
    assert [text[slice(*one.source)] for one in outermost(annotate(text))] == ["Marta Roe", "it"]


def test_a_quotation_with_a_tag_of_its_own_leaves_the_clause_before_it():
    text = "Pryce suggested that the mayor liked tyrants - “He would have loved them,” Marta Roe said twice - and left."
    assert [(text[slice(*one.source)], [text[slice(*span)] for span in one.contents])
            for one in outermost(annotate(text))] == [
        ("Pryce", ["that the mayor liked tyrants"]), ("Marta Roe", ["“He would have loved them,”"])]


def test_the_sentence_after_a_question_is_no_tag_of_one_that_a_name_led_to():
    text = "She wrote to him, telling him, “We need you for the long run!” Marta Oyelaran replied on Monday."
    assert [(text[slice(*one.source)], text[slice(*one.cue)]) for one in outermost(annotate(text))] == [
        ("She", "telling")]


def test_a_plural_after_a_preposition_is_no_cue():
    text = "The story was about the mayor’s emails, “Are you not tired of hearing about this?”"
    assert outermost(annotate(text)) == []
