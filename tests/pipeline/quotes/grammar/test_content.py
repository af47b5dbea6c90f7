"""Where what was said begins and ends."""

import pytest
from conftest import outermost

from helpers import annotate
from helpers.pipeline.quotes.grammar import content_end as ends


def test_a_place_a_date_and_an_agency_are_no_content():
    text = "CAMBRIDGE, Mass., Dec. 11 (UPI) — Workers rejected the offer on Monday, union officials said."
    (found,) = outermost(annotate(text))
    assert text[slice(*found.contents[0])].startswith("Workers")


def test_what_was_asked_about_ends_before_the_answer():
    text = "Asked about reports that Norway could restrict exports, Pryce said he was “not aware of the situation”."
    asked, said = outermost(annotate(text))
    assert text[slice(*asked.contents[0])] == "reports that Norway could restrict exports"
    assert text[slice(*said.source)] == "Pryce"


@pytest.mark.parametrize(("text", "content"), [
    ("Pryce said the bank had failed; its shares rose on Monday.", "the bank had failed"),
    ("Pryce said the bank had failed, but the shares rose on Monday.", "the bank had failed"),
    ("Pryce said the bank had failed and that its shares would fall too.",
     "the bank had failed and that its shares would fall too"),
    ("Pryce said the bank would stay closed all winter, which he called “a disaster” for the town.",
     "the bank would stay closed all winter"),
    ("Pryce said the bank had failed before adding that its shares would fall too.", "the bank had failed"),
    ("Pryce said the town had spent a million on the pier and had asked the state for more.",
     "the town had spent a million on the pier and had asked the state for more"),
    ("Many captains said they would not come and others said they had not been asked.", "they would not come"),
    ("Asked why, Pryce responded in a message: “The bank is closed.”", "“The bank is closed.”"),
    ("Pryce left early, saying that her crew was manned with “angry sailors” and predicting that the pier would close.",
     "that her crew was manned with “angry sailors”"),
    ("Pryce left early, noting that the bank had failed in May, and suggesting that more would.",
     "that the bank had failed in May"),
    ("“We have a guest,” Marta Oyelaran said as the heckler yelled: “You stink!”", "“We have a guest,”"),
    ("There was no photograph of the meeting, in keeping with the rules, and when asked about it, Pryce said, “I hope "
     "not.”", "“I hope not.”"),
    ("But he said he was too busy to look for papers that would back up his earlier claims: “I have a lot going on, I "
     "just do not have the time,” he wrote.",
     "he was too busy to look for papers that would back up his earlier claims"),
    ("Steve Elm says the goal of the plan is “to save the harbour” but conceded that the cost was growing.",
     "the goal of the plan is “to save the harbour”"),
    ("He is away, acknowledging that the mayor had tapped into a vein but warning that her style would hurt the town.",
     "that the mayor had tapped into a vein"),
    ("Pryce said the mayor did not know what she was talking about, and accused her of hurting the town.",
     "the mayor did not know what she was talking about"),
    ("“His mood is grim,” she said, but despite the storm, “I think he will do it,” said Elm.", "“His mood is grim,”"),
    ("Pryce explained his reasoning in an interview with the Gazette.", "his reasoning"),
    ("Pryce criticized the mayor during a rally on Friday in Hartford.", "the mayor"),
    ("By double digits, those surveyed say stricter laws would help, though they blame failures in the hospitals.",
     "stricter laws would help"),
    ("Pryce blasted a call for a new pier on Wednesday, calling it “absurd.”", "a call for a new pier"),
])
def test_what_the_article_adds_is_no_part_of_what_was_said(text, content):
    found = outermost(annotate(text))[0]
    assert [text[slice(*span)] for span in found.contents] == [content]


@pytest.mark.parametrize(("text", "contents"), [
    ("There is no chance of such a storm, officials in both towns insist, because the harbour has been rebuilt.",
     ["There is no chance of such a storm", "because the harbour has been rebuilt"]),
    ("The letters were on a variety of topics, Pryce said, including speeches and meetings.",
     ["The letters were on a variety of topics", "including speeches and meetings"]),
    ("The argument would be aided, Pryce said, by the calendar of the coming year.",
     ["The argument would be aided", "by the calendar of the coming year"]),
    ("The bank was on the brink all year, Pryce said, smiling at the crowd.", ["The bank was on the brink all year"]),
    ("The bank was on the brink all year, Pryce said, as the crowd cheered.", ["The bank was on the brink all year"]),
])
def test_what_follows_a_tag_is_said_too_unless_it_tells_of_the_speaker(text, contents):
    found = outermost(annotate(text))[0]
    assert [text[slice(*span)] for span in found.contents] == contents


@pytest.mark.parametrize(("text", "content"), [
    ("The friends admitted the quarrel between the two of them most likely does not reflect the mood of the town.",
     "the quarrel between the two of them most likely does not reflect the mood of the town"),
    ("The union said the days when a docker had a job for life are gone.",
     "the days when a docker had a job for life are gone"),
    ("She then addressed the crowd again: “Here is what I regret.”", "“Here is what I regret.”"),
    ("Oyelaran told the mayor that if he wanted the keys, “come and take them.”",
     "that if he wanted the keys, “come and take them.”"),
])
def test_a_clause_starts_at_its_subject_though_the_parser_takes_that_for_an_object(text, content):
    [one] = outermost(annotate(text))
    assert [text[slice(*span)] for span in one.contents] == [content]


def test_a_second_clause_with_that_is_part_of_what_was_said():
    content = "that the pier “might be late,” and that Oyelaran had struggled with the cost and grown tired of it"
    text = f"Pryce predicted {content}."
    assert [text[slice(*span)] for span in outermost(annotate(text))[0].contents] == [content]


@pytest.mark.parametrize(("text", "contents"), [
    ("Passengers, Oyelaran suggested, do not have to worry about the strike.",
     ["Passengers", "do not have to worry about the strike"]),
    ("In a town split by the docks, the union argued, older voters would turn out in numbers.",
     ["In a town split by the docks", "older voters would turn out in numbers"]),
    ("Despite her “openly brash manner,” Pryce wrote, Oyelaran is a devoted captain.",
     ["Despite her “openly brash manner,”", "Oyelaran is a devoted captain"]),
    ("It is no surprise, Pryce said, that the ferry was late.", ["It is no surprise", "that the ferry was late"]),
    ("Once the pier opens, Pryce added, “it will at least feel like summer.”",
     ["Once the pier opens", "“it will at least feel like summer.”"]),
    ("After the storm, Pryce said, “We lost the pier.”", ["“We lost the pier.”"]),
])
def test_what_leads_to_a_tag_between_commas_is_said_too_unless_a_sentence_in_marks_follows(text, contents):
    found = outermost(annotate(text))[0]
    assert [text[slice(*span)] for span in found.contents] == contents


@pytest.mark.parametrize(("text", "content"), [
    ("The bridge (built in 1931) and the pier (built in 1950) will close in May, according to the council.",
     "The bridge (built in 1931) and the pier (built in 1950) will close in May"),
    ("Fares fell most on the old line (9 percent), according to the audit.",
     "Fares fell most on the old line (9 percent)"),
    ("Marta Oyelaran said she had voted for Owen Pryce (Labour).", "she had voted for Owen Pryce (Labour)"),
])
def test_a_content_keeps_its_brackets_whole(text, content):
    assert content in [text[slice(*span)] for one in outermost(annotate(text)) for span in one.contents]


@pytest.mark.parametrize(("text", "content"), [
    ("PORT HALLIN (Reuters) - The ferry was late, officials said.", "The ferry was late"),
    ("LAGOS — The ferry was late, according to a log.", "The ferry was late"),
    ("BBC Verify — a unit of checkers — was right, officials said.", "BBC Verify — a unit of checkers — was right"),
    ("A coalition of unions - the dockers among them - was late, officials said.",
     "A coalition of unions - the dockers among them - was late"),
])
def test_a_dateline_is_no_content(text, content):
    [one] = outermost(annotate(text))
    assert [text[slice(*span)] for span in one.contents] == [content]


def test_a_clause_does_not_end_before_its_verb():
    text = "Demanding that the old flag, which shows the duke, be removed from the harbour, the dockers marched on."
    assert [text[slice(*span)] for span in outermost(annotate(text))[0].contents] == [
        "that the old flag, which shows the duke, be removed from the harbour"]


def test_what_somebody_calls_a_thing_within_a_content_is_part_of_it():
    text = "Lund denounced the letters that called him an \"academic and musician,\" and left."
    assert [text[slice(*one.contents[0])] for one in outermost(annotate(text))] == [
        "the letters that called him an \"academic and musician,\""]


def test_no_content_ends_before_its_main_verb():
    content = "that the keeper of the lighthouse, a man of few words, had left the island"
    text = f"Pryce said {content}."
    assert [text[slice(*span)] for span in outermost(annotate(text))[0].contents] == [content]


@pytest.mark.parametrize(("chance", "best"), [
    ({6: 0.4, 11: 0.25, 21: 0.35}, 11),  # nearly right whether the content is short or long
    ({6: 0.9, 11: 0.05, 21: 0.05}, 6),
])
def test_an_end_counts_with_those_near_it(chance, best):
    assert max(chance, key=lambda end: ends.agreement(0, end, chance)) == best
