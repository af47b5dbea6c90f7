"""Who is named as the speaker, told from sources handed in: what the finding of quotes does is tested elsewhere."""

import re

import pytest

from helpers import annotate, quotes_frame
from helpers.knowledge.given_names import gender_of_given_name, given_names
from helpers.pipeline.extensions import keep
from helpers.pipeline.quotes import Attribution, attributions_of
from helpers.pipeline.speakers.methods import Method as ways
from helpers.pipeline.speakers import name_speakers


def named(text, *quotes):
    """The attributions of a text, each given by its (content, source) in the order of the text, with their speakers.

    A content in quotation marks is direct; a source of None is absent, and its cue is absent too.
    """
    doc, attributions, start = annotate(text), [], 0
    for content, source in quotes:
        at = text.index(content, start)
        spoken_by = None
        if source:
            places = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(source)}(?!\w)", text[start:])]
            places = [(first + start, last + start) for first, last in places]
            spoken_by = min(places, key=lambda place: max(at - place[1], place[0] - at - len(content)))
        start = at
        kind = "direct" if content[0] in "\"“" else "indirect"
        cue = (spoken_by[1], spoken_by[1] + 1) if spoken_by else None
        attributions.append(tuple(Attribution(((at, at + len(content)),), cue, spoken_by, kind, "test")))
    keep(doc, "attributions", tuple(attributions))
    return attributions_of(name_speakers(doc))


def speaker(text, *quotes):
    """(speaker, speaker_from) of the last of the quotes."""
    last = named(text, *quotes)[-1]
    return last.speaker, last.speaker_from


# names


def test_a_short_name_is_the_full_one_given_before():
    text = "Dana Whitlock runs the laboratory in Oslo. “It is clean,” Whitlock said."
    assert speaker(text, ("“It is clean,”", "Whitlock")) == ("Dana Whitlock", ways.SHORT_NAME)


def test_a_short_name_is_the_full_one_given_only_later():
    text = "Whitlock said that nobody was hurt.\n\nDana Whitlock had led the inquiry since May."
    assert speaker(text, ("that nobody was hurt", "Whitlock")) == ("Dana Whitlock", ways.SHORT_NAME)


def test_a_last_name_in_capitals_is_a_label_in_a_transcript():
    text = "Edda Brandt spoke to Lars Holm in Oslo on Monday.\n\nBRANDT: I see a lot of paper.\n\nHOLM: It is mine."
    assert speaker(text, ("I see a lot of paper.", "BRANDT"))[0] == "Edda Brandt"


def test_titles_are_no_part_of_the_name():
    assert speaker("Mayor Tom Akande urged people to boil water.", ("to boil water", "Mayor Tom Akande")) == (
        "Tom Akande", ways.FULL_NAME)


def test_two_people_with_one_surname_are_kept_apart_by_their_titles():
    text = "Edda Holm and her brother Lars Holm spoke. “I disagree,” said Mr. Holm. “I do not,” said Mrs. Holm."
    first, second = named(text, ("“I disagree,”", "Mr. Holm"), ("“I do not,”", "Mrs. Holm"))
    assert (first.speaker, second.speaker) == ("Lars Holm", "Edda Holm")


def test_a_name_beside_a_description_is_the_speaker():
    text = "“Pay up,” said his closest aide, Tad Brennan, on Monday."
    assert speaker(text, ("“Pay up,”", "his closest aide, Tad Brennan")) == ("Tad Brennan", ways.FULL_NAME)


def test_of_more_mayors_than_anyone_remembers_the_mayor_is_the_one_named_last():
    names = [f"{name.capitalize()} Whitlock" for name in list(given_names)[:150]]
    text = "\n\n".join(f"{name}, the mayor of Bergen, sailed home." for name in names) + '\n\n"Go," the mayor said.'
    assert speaker(text, ('"Go,"', "the mayor")) == (names[-1], ways.DESCRIPTION)


def test_two_sources_are_two_full_names():
    text = "Dana Whitlock met Ivo Petran in Geneva. Whitlock and Petran said they would appeal."
    assert speaker(text, ("they would appeal", "Whitlock and Petran")) == (
        "Dana Whitlock and Ivo Petran", ways.SEVERAL_NAMES)


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


# pronouns


def test_a_pronoun_takes_the_gender_that_a_given_name_tells():
    text = "Dana Whitlock questioned Boris Lund for an hour. “I was never there,” he insisted."
    assert speaker(text, ("“I was never there,”", "he")) == ("Boris Lund", ways.PRONOUN)


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
    assert speaker(text, ("“I was wrong,”", "he")) == ("Boris Lund", ways.PRONOUN)


def test_who_asks_is_not_who_answers():
    text = "“Will you run?” Peter Brandt asked Boris Lund. “I will not,” he said."
    assert speaker(text, ("“Will you run?”", "Peter Brandt"), ("“I will not,”", "he"))[0] == "Boris Lund"


def test_who_is_asked_to_do_something_is_not_who_answers():
    text = "Lars Holm left. Boris Lund asked the crews to wait. He said that help was near."
    assert speaker(text, ("to wait", "Boris Lund"), ("that help was near", "He")) == ("Boris Lund", ways.PRONOUN)


def test_a_pronoun_prefers_who_is_named_in_its_own_paragraph():
    text = ("“That is not a no,” Boris Lund shot back.\n\n"
            "President Quell came to the aid of Lars Holm on the radio. “It is great,” he said.")
    assert speaker(text, ("“That is not a no,”", "Boris Lund"), ("“It is great,”", "he")) == ("Quell", ways.PRONOUN)


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
    assert speaker(text, ("the bolts were loose", "They")) == ("Two engineers from the harbour", ways.PRONOUN)


def test_it_and_there_are_never_speakers():
    for word in ("It", "There"):
        assert speaker(f"{word} is said to be a copy.", ("to be a copy", word)) == (None, None)


def test_who_is_its_antecedent():
    text = "Boris Novak, who said the vote was rigged, resigned."
    assert speaker(text, ("the vote was rigged", "who")) == ("Boris Novak", ways.RELATIVE_PRONOUN)


def test_who_is_the_name_that_a_description_stands_beside():
    text = "The board invited Boris Novak, a banker and former Senate official who said the vote was rigged."
    assert speaker(text, ("the vote was rigged", "who"))[0] == "Boris Novak"


def test_who_is_the_person_and_not_the_body_named_last():
    text = "The board invited Boris Novak, the head of the Harbour Trust, who said the vote was rigged."
    assert speaker(text, ("the vote was rigged", "who"))[0] == "Boris Novak"


# descriptions


def test_a_role_is_the_person_the_text_gave_it_to():
    text = ("Prime Minister Edda Holm arrived with the finance minister, Boris Lund.\n\n"
            "“We are not leaving,” the prime minister said. “We pay,” the finance minister said.")
    first, second = named(text, ("“We are not leaving,”", "the prime minister"), ("“We pay,”", "the finance minister"))
    assert (first.speaker, first.speaker_from) == ("Edda Holm", ways.DESCRIPTION)
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
        "An official familiar with the talks", ways.AS_WRITTEN)


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
        ways.AS_WRITTEN)


def test_someones_friend_is_not_the_friend_of_another():
    text = "Boris Lund, a friend of Edda Holm, was silent. Dana Whitlock wept. Whitlock's friend said she was ill."
    assert speaker(text, ("she was ill", "Whitlock's friend")) == ("Whitlock's friend", ways.AS_WRITTEN)


def test_a_school_is_no_newspaper():
    text = ("Aune College dismissed Boris Lund on Monday. The Bergen Times praised the step. "
            "The school declined to say why.")
    assert speaker(text, ("why", "The school"))[0] == "Aune College"


def test_a_name_that_ends_the_source_after_a_comma_is_the_speaker():
    source = "The author of the book, Boris Lund"
    text = f"Peter Brandt was silent. {source}, said that he stood by it."
    assert speaker(text, ("that he stood by it", source)) == ("Boris Lund", ways.FULL_NAME)


def test_somebody_who_was_quoted_as_an_object_may_be_described_later():
    text = ("Boris Lund arrived. Reporters quoted an American witness at length. "
            "“It was dark,” the witness said.")
    assert speaker(text, ("“It was dark,”", "the witness")) == ("an American witness", ways.AS_WRITTEN)


def test_a_candidate_for_president_is_no_president():
    text = ("President Edda Holm arrived. Holm praised a candidate for president. "
            "“I am glad,” the president said.")
    assert speaker(text, ("“I am glad,”", "the president"))[0] == "Edda Holm"


def test_a_newspaper_may_be_named_like_a_role():
    text = "Boris Lund was the guardian of two. According to the Guardian, the house was sold."
    assert speaker(text, ("the house was sold", "the Guardian"))[0] == "Guardian"


def test_an_age_describes_who_is_that_old():
    text = "Edda Holm, 51, beat Ilse Marchetti, 34, in the final. “I am tired,” the 34-year-old said."
    assert speaker(text, ("“I am tired,”", "the 34-year-old")) == ("Ilse Marchetti", ways.DESCRIPTION)


def test_the_presidents_of_two_countries_are_kept_apart():
    text = ("Danish President Edda Holm met Norwegian President Boris Lund.\n\n"
            "“We agree,” the Norwegian president said.")
    assert speaker(text, ("“We agree,”", "the Norwegian president"))[0] == "Boris Lund"


def test_an_epithet_is_who_is_most_in_mind():
    text = "Boris Lund sold his yacht on Monday. “I was bored,” the billionaire said."
    assert speaker(text, ("“I was bored,”", "the billionaire")) == ("Boris Lund", ways.DESCRIPTION)


def test_an_epithet_is_nobody_of_the_other_gender():
    text = "Dana Whitlock arrived with Boris Lund. Whitlock smiled. “I was bored,” the businessman said."
    assert speaker(text, ("“I was bored,”", "the businessman"))[0] == "Boris Lund"


def test_a_spokesman_is_not_his_boss():
    text = "Boris Lund was silent. Lund's spokesman said the claim was false."
    assert speaker(text, ("the claim was false", "Lund's spokesman")) == ("Lund's spokesman", ways.AS_WRITTEN)


def test_a_later_short_description_is_the_same_speaker():
    text = "A spokesman for Corvex Energy denied it. Boris Lund agreed. “We are sorry,” the spokesman said."
    first, second = named(text, ("it", "A spokesman for Corvex Energy"), ("“We are sorry,”", "the spokesman"))
    assert first.speaker == second.speaker == "A spokesman for Corvex Energy"


@pytest.mark.parametrize("source", [
    "officials", "Two people familiar with the talks", "The report", "the audit", "Many voters"])
def test_what_cannot_be_known_stays_as_written(source):
    text = f"Boris Lund met Peter Brandt. The talks failed, {source} said."
    assert speaker(text, ("The talks failed", source)) == (source, ways.AS_WRITTEN)


def test_a_verb_is_no_part_of_the_words_for_someone():
    source = "The harbour campaign also countered Sunday by"
    text = f"{source} suggesting four other nights."
    assert speaker(text, ("four other nights", source))[0] == "The harbour campaign"


def test_a_relative_clause_after_a_comma_is_no_part_of_the_words():
    source = "an intelligence source, who was not allowed to speak,"
    text = f"The talks failed, said {source} on Monday."
    assert speaker(text, ("The talks failed", source))[0] == "an intelligence source"


# no source


def test_a_quote_without_a_source_is_of_who_spoke_last():
    text = "“Sell now,” Amara Singh said.\n\n“Hold,” said Lars Holm.\n\n“Prices will recover.”"
    quotes = ("“Sell now,”", "Amara Singh"), ("“Hold,”", "Lars Holm"), ("“Prices will recover.”", None)
    assert speaker(text, *quotes) == ("Lars Holm", ways.LAST_SPEAKER)


def test_a_quote_without_a_source_is_of_the_subject_before_it():
    text = "“Sell now,” Amara Singh said.\n\nIlse Marchetti walked out of the hearing. “I have nothing to hide.”"
    quotes = ("“Sell now,”", "Amara Singh"), ("“I have nothing to hide.”", None)
    assert speaker(text, *quotes) == ("Ilse Marchetti", ways.LAST_SPEAKER)


def test_a_quote_that_opens_a_paragraph_is_of_the_subject_before_it():
    text = "“Sell now,” Amara Singh said.\n\nIlse Marchetti praised the plan.\n\n“It will bring people together.”"
    quotes = ("“Sell now,”", "Amara Singh"), ("“It will bring people together.”", None)
    assert speaker(text, *quotes) == ("Ilse Marchetti", ways.LAST_SPEAKER)


def test_an_indirect_statement_without_a_source_has_no_speaker():
    text = "Amara Singh spoke. It is believed that the painting is a copy."
    assert speaker(text, ("that the painting is a copy", None)) == (None, None)


# whom they speak for


@pytest.mark.parametrize(("source", "affiliation"), [
    ("Denmark's Foreign Minister Edda Holm", "Denmark"),
    ("Danish Foreign Minister Edda Holm", "Denmark"),
    ("the Danish foreign ministry", "Denmark"),
    ("Copenhagen's negotiators", "Denmark"),
    ("Copenhagen", "Denmark"),
    ("Edda Holm, a spokeswoman for Siemens,", "Siemens"),
    ("Danish singer Edda Holm", None),
    ("The leaders of Denmark, Norway and Sweden", "Denmark, Norway and Sweden"),
    ("officials", None),
])
def test_whom_a_speaker_speaks_for(source, affiliation):
    assert named(f"The talks failed, {source} said.", ("The talks failed", source))[0].affiliation == affiliation


def test_what_is_told_of_a_speaker_once_holds_for_every_quote():
    text = "“No,” Lund said.\n\n“Yes,” added Norwegian Prime Minister Boris Lund."
    quotes = named(text, ("“No,”", "Lund"), ("“Yes,”", "Norwegian Prime Minister Boris Lund"))
    assert [quote.affiliation for quote in quotes] == ["Norway", "Norway"]


# robustness


@pytest.mark.parametrize("text", ["", " ", "\n\n", "“", "he", "said said said", "“”", "🙂", "Mr. Mr. Mr.", ", , and"])
def test_nothing_raises_on_odd_text_and_odd_spans(text):
    doc = annotate(text)
    size = len(text)
    spans = [(0, 0), (0, size), (size, size), (0, max(size - 1, 0)), (size, size + 5)]
    keep(doc, "attributions", tuple(
        tuple(Attribution((content,), None, source, kind, "test"))
        for content in spans for source in [None, *spans] for kind in ("direct", "indirect")
    ))
    before = len(attributions_of(doc))
    assert len(attributions_of(name_speakers(doc))) == before


def test_given_names_know_accents_and_many_countries():
    assert [gender_of_given_name(name) for name in ("Zoë", "Volodymyr", "Giulia", "Kim", "Xqz")] == [
        "f", "m", "f", "either", None]


def test_a_possessive_pronoun_in_the_words_for_someone_is_told_by_name():
    quotes = quotes_frame(annotate("Estonia will send two ships, one of its deputy ministers said on Monday."))
    assert quotes["speaker"].tolist() == ["one of Estonia's deputy ministers"]
    quotes = quotes_frame(annotate("Corvex Energy lost money. “We are sorry,” its chairman said."))
    assert quotes["speaker"].tolist() == ["Corvex Energy's chairman"]


def test_a_thing_without_a_name_has_its_founder():
    text = "A sanctuary north of Dunmore Harbour has shut, its founder said on Monday."
    assert quotes_frame(annotate(text))["speaker"].tolist() == ["its founder"]


def test_the_body_beside_its_owners_is_named():
    text = "The ship's owners, Northgate Lines, said that the crew did all they could."
    assert quotes_frame(annotate(text))["speaker"].tolist() == ["Northgate Lines"]


def test_a_name_beside_a_subject_is_as_much_in_mind_as_one():
    text = ("Minister Ara Petrosyan said that it was late. His counterpart, Elchin Rzayev, struck another tone. "
            "He said that Baku would wait.")
    assert quotes_frame(annotate(text))["speaker"].tolist() == ["Ara Petrosyan", "Elchin Rzayev"]


def test_nobody_named_far_below_is_meant_by_a_pronoun():
    text = ("“It is late,” she wrote. The talks ended. The train left. The hall was shut. The lights went out. "
            "Karen Whitfield came on Monday.")
    assert quotes_frame(annotate(text))["speaker"].tolist() == ["she"]


@pytest.mark.parametrize(("text", "names"), [
    ("Aisha Lawal said that she had counted. “I washed five of them,” said the mother of four.", ["Aisha Lawal"] * 2),
    ("Dev Rao came late. The owner, a man named Weiss, said that he kept it.", ["Weiss"]),
    ("Edda Holm said that it was late. A trader in Sham Shui Po, who asked to be identified only as Mr Lau, laughed. "
     "“Nobody checked,” he said.", ["Edda Holm", "Lau", "Lau"]),
    ("Lars Lund said that it was good. PTI leader Asad Khan questioned the plan, saying that nobody had been told. "
     "“Who is it for?” he asked.", ["Lars Lund", "Asad Khan", "Asad Khan", "Asad Khan"]),
    ("Outside Parliament, TMC leader Sougata Mitra alleged that it was known for a week.", ["Sougata Mitra"]),
    ("Kenya's country director, Femi Adewale, called it “a failure”. “Life is cheap,” he added.", ["Femi Adewale"] * 2),
    ("Prosecutor Alistair Baird KC said the money was gone. The Lord Advocate, Dorothy Hume KC, said she would appeal.",
     ["Alistair Baird", "Dorothy Hume"]),
    ("Northlake Foods Inc. shares fell. The company now expects to lose money, it said Thursday.",
     ["Northlake Foods Inc."]),
    ("Activist Owen Njeri went to court. Through lawyer Lars Omolo, he argued that the law was bad.", ["Owen Njeri"]),
    ("“I was late,” Edda Holm said. The Rev. J. T. Skaggs told mourners it was sad. “You owe him,” the minister said.",
     ["Edda Holm", "J. T. Skaggs", "J. T. Skaggs"]),
    ("Joyce Mutua has apologised to consumers. In her letter, Eng Mutua said the grid was stable.", ["Joyce Mutua"]),
    ("“It is late,” said Kang Min-seok. Labor Minister Yoon Ji-hye urged both sides to return.",
     ["Kang Min-seok", "Yoon Ji-hye"]),
    ("Ilse Brandner came late. Her producer, Tomas, said that it was odd. “I was bored,” she says.",
     ["Tomas", "Ilse Brandner"]),
    ("For 62-year-old Maria Lund, it was good. “I cried,” she said. Her granddaughter Eleni was not so sure. "
     "“It's nice,” shrugged the 19-year-old student.", ["Maria Lund", "Eleni"]),
    ("Cypriot President Christos Lambrou, welcoming him at the presidential palace, said the island was “the last "
     "divided country in Europe”.", ["Christos Lambrou"]),
    ("Campaigner Ruth Ola said that it was late.", ["Ruth Ola"]),
    ("Governor Gurdeep Sandhu left. Spokesperson Mumtaz Bibi said it was late. “We knew,” she told the briefing.",
     ["Mumtaz Bibi"] * 2),
    ("Prime Minister Asad Mahmood met Finance Minister Omar Farid. “We will act,” the PM said.", ["Asad Mahmood"]),
    ("Independent TD Michael Brennan arrived. The TD said he was late.", ["Michael Brennan"]),
    ("Det Priya Lund said it was late.", ["Priya Lund"]),
    ("Organiser Mei Chan Siu-ling said it was late. Mei Chan said she would go.", ["Mei Chan Siu-ling"] * 2),
    ("A spokeswoman for the senator, Amy Dahl, told the Gazette that he was late.", ["Amy Dahl"]),
    ("ANDREA OLA, HOST: It is late.\n\nOLA: It is.", ["Andrea Ola"] * 2),
])
def test_speakers_of_many_kinds_of_article(text, names):
    assert quotes_frame(annotate(text))["speaker"].tolist() == names
