"""Whom a pronoun means: "he", "she", "they", "it" and "who"."""

from who_speaks import speaker

from helpers import annotate, quotes_frame
from helpers.pipeline.speakers.methods import Method


def test_a_pronoun_takes_the_gender_that_a_given_name_tells():
    text = "Dana Whitlock questioned Boris Lund for an hour. “I was never there,” he insisted."
    assert speaker(text, ("“I was never there,”", "he")) == ("Boris Lund", Method.PRONOUN)


def test_a_pronoun_takes_the_gender_that_a_role_tells():
    text = "Kiran Oyel, a spokeswoman, faced Boris Lund in court. “We disagree,” she said."
    assert speaker(text, ("“We disagree,”", "she"))[0] == "Kiran Oyel"


def test_a_pronoun_prefers_the_subject():
    text = "Boris Lund criticised Peter Brandt on Tuesday. He said the plan had failed."
    assert speaker(text, ("the plan had failed", "He"))[0] == "Boris Lund"


def test_a_pronoun_prefers_a_new_subject_to_an_old_speaker_inside_a_noun_phrase():
    text = ("“We found nothing,” Boris Lund said.\n\nThe talks went on. Snow fell on Oslo.\n\n"
            "Peter Brandt shared the doubts of Boris Lund. “It is late,” he said.")
    assert speaker(text, ("“We found nothing,”", "Boris Lund"), ("“It is late,”", "he"))[0] == "Peter Brandt"


def test_a_pronoun_prefers_who_has_been_speaking():
    text = ("“We found nothing,” Boris Lund said. The report was sent to Peter Brandt.\n\n"
            "“It took a year,” he added.")
    assert speaker(text, ("“We found nothing,”", "Boris Lund"), ("“It took a year,”", "he"))[0] == "Boris Lund"


def test_a_pronoun_is_never_who_is_named_inside_its_own_quote():
    text = "Boris Lund spoke in Oslo. “Peter Brandt is a fool and Peter Brandt knows it,” he said."
    assert speaker(text, ("“Peter Brandt is a fool and Peter Brandt knows it,”", "he"))[0] == "Boris Lund"


def test_a_pronoun_may_point_ahead():
    text = "“I was wrong,” he conceded. Boris Lund had spent a month denying it."
    assert speaker(text, ("“I was wrong,”", "he")) == ("Boris Lund", Method.PRONOUN)


def test_who_asks_is_not_who_answers():
    text = "“Will you run?” Peter Brandt asked Boris Lund. “I will not,” he said."
    assert speaker(text, ("“Will you run?”", "Peter Brandt"), ("“I will not,”", "he"))[0] == "Boris Lund"


def test_who_is_asked_to_do_something_is_not_who_answers():
    text = "Lars Holm left. Boris Lund asked the crews to wait. He said that help was near."
    assert speaker(text, ("to wait", "Boris Lund"), ("that help was near", "He")) == ("Boris Lund", Method.PRONOUN)


def test_a_pronoun_prefers_who_is_named_in_its_own_paragraph():
    text = ("“That is not a no,” Boris Lund shot back.\n\n"
            "President Quell came to the aid of Lars Holm on the radio. “It is great,” he said.")
    assert speaker(text, ("“That is not a no,”", "Boris Lund"), ("“It is great,”", "he")) == ("Quell", Method.PRONOUN)


def test_a_pronoun_prefers_a_new_subject_to_who_was_named_often_before():
    text = ("Boris Lund spoke in Oslo, Lund spoke in Bergen, and Lund spoke in Hamar.\n\n"
            "Peter Brandt took a different view of the bridge. “It will hold,” he said.")
    assert speaker(text, ("“It will hold,”", "he"))[0] == "Peter Brandt"


def test_a_possessive_is_of_its_clauses_subject():
    text = ("Boris Lund spoke in Oslo. Lund spoke in Bergen, and Lund said so.\n\n"
            "Peter Brandt drove in his car with his brother to his house. “It will hold,” he said.")
    assert speaker(text, ("“It will hold,”", "he"))[0] == "Peter Brandt"


def test_someone_whose_gender_nothing_tells_may_be_he():
    text = "Boris Lund left early, and Lund drove home. Xqz Brandt sold a yacht on the pier. “It sank,” he said."
    assert speaker(text, ("“It sank,”", "he"))[0] == "Xqz Brandt"


def test_they_are_not_those_whom_they_speak_of():
    text = ("Donors from both parties described the change in Oslo. More women run companies. "
            "At home, they said, women have more money.")
    assert speaker(text, ("women have more money", "they"))[0] == "Donors from both parties"


def test_they_may_be_bodies():
    text = "Two newspapers in Bergen printed the letter. They called it a forgery."
    assert speaker(text, ("a forgery", "They"))[0] == "Two newspapers in Bergen"


def test_they_are_the_group_that_spoke():
    text = "Two engineers from the harbour inspected the bridge. They said the bolts were loose."
    assert speaker(text, ("the bolts were loose", "They")) == ("Two engineers from the harbour", Method.PRONOUN)


def test_it_and_there_are_never_speakers():
    for word in ("It", "There"):
        assert speaker(f"{word} is said to be a copy.", ("to be a copy", word)) == (None, None)


def test_who_is_its_antecedent():
    text = "Boris Novak, who said the vote was rigged, resigned."
    assert speaker(text, ("the vote was rigged", "who")) == ("Boris Novak", Method.RELATIVE_PRONOUN)


def test_who_is_the_name_that_a_description_stands_beside():
    text = "The board invited Boris Novak, a banker and former Senate official who said the vote was rigged."
    assert speaker(text, ("the vote was rigged", "who"))[0] == "Boris Novak"


def test_who_is_the_person_and_not_the_body_named_last():
    text = "The board invited Boris Novak, the head of the Harbour Trust, who said the vote was rigged."
    assert speaker(text, ("the vote was rigged", "who"))[0] == "Boris Novak"


def test_a_name_beside_a_subject_is_as_much_in_mind_as_one():
    text = ("Minister Ara Petrosyan said that it was late. His counterpart, Elchin Rzayev, struck another tone. "
            "He said that Baku would wait.")
    assert quotes_frame(annotate(text))["speaker"].tolist() == ["Ara Petrosyan", "Elchin Rzayev"]


def test_nobody_named_far_below_is_meant_by_a_pronoun():
    text = ("“It is late,” she wrote. The talks ended. The train left. The hall was shut. The lights went out. "
            "Karen Whitfield came on Monday.")
    assert quotes_frame(annotate(text))["speaker"].tolist() == ["she"]
