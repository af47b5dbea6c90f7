"""Who is named: short names, titles, several names, names beside a description."""

from who_speaks import named, speaker

from helpers import annotate, quotes_frame
from helpers.knowledge.given_names import given_names
from helpers.pipeline.speakers.methods import Method


def test_a_short_name_is_the_full_one_given_before():
    text = "Dana Whitlock runs the laboratory in Oslo. “It is clean,” Whitlock said."
    assert speaker(text, ("“It is clean,”", "Whitlock")) == ("Dana Whitlock", Method.SHORT_NAME)


def test_a_short_name_is_the_full_one_given_only_later():
    text = "Whitlock said that nobody was hurt.\n\nDana Whitlock had led the inquiry since May."
    assert speaker(text, ("that nobody was hurt", "Whitlock")) == ("Dana Whitlock", Method.SHORT_NAME)


def test_a_last_name_in_capitals_is_a_label_in_a_transcript():
    text = "Edda Brandt spoke to Lars Holm in Oslo on Monday.\n\nBRANDT: I see a lot of paper.\n\nHOLM: It is mine."
    assert speaker(text, ("I see a lot of paper.", "BRANDT"))[0] == "Edda Brandt"


def test_titles_are_no_part_of_the_name():
    assert speaker("Mayor Tom Akande urged people to boil water.", ("to boil water", "Mayor Tom Akande")) == (
        "Tom Akande", Method.FULL_NAME)


def test_two_people_with_one_surname_are_kept_apart_by_their_titles():
    text = "Edda Holm and her brother Lars Holm spoke. “I disagree,” said Mr. Holm. “I do not,” said Mrs. Holm."
    first, second = named(text, ("“I disagree,”", "Mr. Holm"), ("“I do not,”", "Mrs. Holm"))
    assert (first.speaker, second.speaker) == ("Lars Holm", "Edda Holm")


def test_a_name_beside_a_description_is_the_speaker():
    text = "“Pay up,” said his closest aide, Tad Brennan, on Monday."
    assert speaker(text, ("“Pay up,”", "his closest aide, Tad Brennan")) == ("Tad Brennan", Method.FULL_NAME)


def test_of_more_mayors_than_anyone_remembers_the_mayor_is_the_one_named_last():
    names = [f"{name.capitalize()} Whitlock" for name in list(given_names)[:150]]
    text = "\n\n".join(f"{name}, the mayor of Bergen, sailed home." for name in names) + '\n\n"Go," the mayor said.'
    assert speaker(text, ('"Go,"', "the mayor")) == (names[-1], Method.DESCRIPTION)


def test_two_sources_are_two_full_names():
    text = "Dana Whitlock met Ivo Petran in Geneva. Whitlock and Petran said they would appeal."
    assert speaker(text, ("they would appeal", "Whitlock and Petran")) == (
        "Dana Whitlock and Ivo Petran", Method.SEVERAL_NAMES)


def test_what_goes_on_describing_a_name_is_no_second_speaker():
    source = "Greta Aune, a surgeon in Bergen and a mother of two"
    assert speaker(f"“Nobody listened,” said {source}.", ("“Nobody listened,”", source))[0] == "Greta Aune"


def test_a_body_keeps_its_article_within_a_list():
    source = "the Harbour Trust and the Danish Senate"
    assert speaker(f"The talks failed, {source} said.", ("The talks failed", source))[0] == (
        "Harbour Trust and the Danish Senate")


def test_words_between_commas_after_a_name_are_the_one_named():
    text = ("Committee chairwoman Roberta Aune, the minority leader of Bergen, was silent.\n\n"
            "Alarmed by the unrest in Oslo, Senator Boris Lund, the minority leader, said that he had met Aune.")
    assert speaker(text, ("that he had met Aune", "the minority leader"))[0] == "Boris Lund"


def test_someone_who_goes_by_a_name_has_that_name():
    source = "a man who goes by “Shorty.”"
    assert speaker(f"“Last night was rough,” said {source}", ("“Last night was rough,”", source))[0] == "Shorty"


def test_a_name_that_ends_the_source_after_a_comma_is_the_speaker():
    source = "The author of the book, Boris Lund"
    text = f"Peter Brandt was silent. {source}, said that he stood by it."
    assert speaker(text, ("that he stood by it", source)) == ("Boris Lund", Method.FULL_NAME)


def test_the_body_beside_its_owners_is_named():
    text = "The ship's owners, Northgate Lines, said that the crew did all they could."
    assert quotes_frame(annotate(text))["speaker"].tolist() == ["Northgate Lines"]
