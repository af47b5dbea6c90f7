"""Whom the words for somebody mean: "the mayor", "the agency", "the 51-year-old"."""

import pytest
from who_speaks import named, speaker

from helpers import annotate, quotes_frame
from helpers.pipeline.speakers.methods import Method


def test_a_role_is_the_person_the_text_gave_it_to():
    text = ("Prime Minister Edda Holm arrived with the finance minister, Boris Lund.\n\n"
            "“We are not leaving,” the prime minister said. “We pay,” the finance minister said.")
    first, second = named(text, ("“We are not leaving,”", "the prime minister"), ("“We pay,”", "the finance minister"))
    assert (first.speaker, first.speaker_from) == ("Edda Holm", Method.DESCRIPTION)
    assert second.speaker == "Boris Lund"


def test_a_role_may_be_given_by_a_verb():
    text = "Edda Holm was elected mayor in May. Boris Lund lost. “I am ready,” the mayor said."
    assert speaker(text, ("“I am ready,”", "the mayor"))[0] == "Edda Holm"


def test_a_plural_role_before_names_is_the_role_of_each():
    text = ("Radio hosts Boris Lund and Ilse Marchetti met Dana Whitlock.\n\n“I will run,” Whitlock said. "
            "Whitlock smiled. “Why now?” the host asked.")
    assert speaker(text, ("“I will run,”", "Whitlock"), ("“Why now?”", "the host"))[0] in (
        "Boris Lund", "Ilse Marchetti")


def test_a_source_after_a_name_in_an_adjunct_is_someone_else():
    text = ("Dana Whitlock arrived in Oslo.\n\nIn an interview with radio hosts Lars Holm and Ilse Marchetti, the "
            "Danish presidential candidate stated that she would win.")
    assert speaker(text, ("that she would win", "the Danish presidential candidate"))[0] == "Dana Whitlock"


def test_two_nouns_with_one_article_are_one_person():
    text = "Senator Boris Lund arrived. “We agree,” the senator and presidential candidate said."
    assert speaker(text, ("“We agree,”", "the senator and presidential candidate"))[0] == "Boris Lund"


def test_who_was_called_so_before_is_meant_rather_than_a_minister():
    text = ("Minister Edda Holm was silent. An official familiar with the talks denied it. "
            "“They failed,” the official said.")
    assert speaker(text, ("it", "An official familiar with the talks"), ("“They failed,”", "the official")) == (
        "An official familiar with the talks", Method.AS_WRITTEN)


def test_the_source_is_the_one_introduced_before():
    text = "Boris Lund was silent. A source close to him denied it. “It is false,” that person said."
    assert speaker(text, ("it", "A source close to him"), ("“It is false,”", "that person"))[0].startswith("A source")


def test_a_state_in_a_description_is_not_lent_to_whoever_has_the_role():
    text = ("Senator Dana Whitlock met Boris Lund in May.\n\n“I will win,” Lund said.\n\n"
            "Snow fell. Lund left. “I am ready,” the Vermont senator said.")
    assert speaker(text, ("“I will win,”", "Lund"), ("“I am ready,”", "the Vermont senator"))[0] == "Boris Lund"


def test_the_president_of_one_body_is_not_that_of_another():
    text = "Norland Union president Edda Holm spoke. The Harbour Masters Guild president said that it was late."
    assert speaker(text, ("spoke", "Edda Holm"), ("that it was late", "The Harbour Masters Guild president"))[1] == (
        Method.AS_WRITTEN)


def test_someones_friend_is_not_the_friend_of_another():
    text = "Boris Lund, a friend of Edda Holm, was silent. Dana Whitlock wept. Whitlock's friend said she was ill."
    assert speaker(text, ("she was ill", "Whitlock's friend")) == ("Whitlock's friend", Method.AS_WRITTEN)


def test_a_school_is_no_newspaper():
    text = ("Aune College dismissed Boris Lund on Monday. The Bergen Times praised the step. "
            "The school declined to say why.")
    assert speaker(text, ("why", "The school"))[0] == "Aune College"


def test_somebody_who_was_quoted_as_an_object_may_be_described_later():
    text = ("Boris Lund arrived. Reporters quoted an American witness at length. "
            "“It was dark,” the witness said.")
    assert speaker(text, ("“It was dark,”", "the witness")) == ("an American witness", Method.AS_WRITTEN)


def test_a_candidate_for_president_is_no_president():
    text = ("President Edda Holm arrived. Holm praised a candidate for president. "
            "“I am glad,” the president said.")
    assert speaker(text, ("“I am glad,”", "the president"))[0] == "Edda Holm"


def test_a_newspaper_may_be_named_like_a_role():
    text = "Boris Lund was the guardian of two. According to the Guardian, the house was sold."
    assert speaker(text, ("the house was sold", "the Guardian"))[0] == "Guardian"


def test_an_age_describes_who_is_that_old():
    text = "Edda Holm, 51, beat Ilse Marchetti, 34, in the final. “I am tired,” the 34-year-old said."
    assert speaker(text, ("“I am tired,”", "the 34-year-old")) == ("Ilse Marchetti", Method.DESCRIPTION)


def test_the_presidents_of_two_countries_are_kept_apart():
    text = ("Danish President Edda Holm met Norwegian President Boris Lund.\n\n"
            "“We agree,” the Norwegian president said.")
    assert speaker(text, ("“We agree,”", "the Norwegian president"))[0] == "Boris Lund"


def test_an_epithet_is_who_is_most_in_mind():
    text = "Boris Lund sold his yacht on Monday. “I was bored,” the billionaire said."
    assert speaker(text, ("“I was bored,”", "the billionaire")) == ("Boris Lund", Method.DESCRIPTION)


def test_an_epithet_is_nobody_of_the_other_gender():
    text = "Dana Whitlock arrived with Boris Lund. Whitlock smiled. “I was bored,” the businessman said."
    assert speaker(text, ("“I was bored,”", "the businessman"))[0] == "Boris Lund"


def test_a_spokesman_is_not_his_boss():
    text = "Boris Lund was silent. Lund's spokesman said the claim was false."
    assert speaker(text, ("the claim was false", "Lund's spokesman")) == ("Lund's spokesman", Method.AS_WRITTEN)


def test_a_later_short_description_is_the_same_speaker():
    text = "A spokesman for Corvex Energy denied it. Boris Lund agreed. “We are sorry,” the spokesman said."
    first, second = named(text, ("it", "A spokesman for Corvex Energy"), ("“We are sorry,”", "the spokesman"))
    assert first.speaker == second.speaker == "A spokesman for Corvex Energy"


@pytest.mark.parametrize("source", [
    "officials", "Two people familiar with the talks", "The report", "the audit", "Many voters"])
def test_what_cannot_be_known_stays_as_written(source):
    text = f"Boris Lund met Peter Brandt. The talks failed, {source} said."
    assert speaker(text, ("The talks failed", source)) == (source, Method.AS_WRITTEN)


def test_a_verb_is_no_part_of_the_words_for_someone():
    source = "The harbour campaign also countered Sunday by"
    text = f"{source} suggesting four other nights."
    assert speaker(text, ("four other nights", source))[0] == "The harbour campaign"


def test_a_relative_clause_after_a_comma_is_no_part_of_the_words():
    source = "an intelligence source, who was not allowed to speak,"
    text = f"The talks failed, said {source} on Monday."
    assert speaker(text, ("The talks failed", source))[0] == "an intelligence source"


def test_a_possessive_pronoun_in_the_words_for_someone_is_told_by_name():
    quotes = quotes_frame(annotate("Estonia will send two ships, one of its deputy ministers said on Monday."))
    assert quotes["speaker"].tolist() == ["one of Estonia's deputy ministers"]
    quotes = quotes_frame(annotate("Corvex Energy lost money. “We are sorry,” its chairman said."))
    assert quotes["speaker"].tolist() == ["Corvex Energy's chairman"]


def test_a_thing_without_a_name_has_its_founder():
    text = "A sanctuary north of Dunmore Harbour has shut, its founder said on Monday."
    assert quotes_frame(annotate(text))["speaker"].tolist() == ["its founder"]
