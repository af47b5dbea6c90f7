"""The walk through whole articles: quotes without a source, odd texts, and articles of many kinds."""

import pytest
from who_speaks import speaker

from helpers import annotate, quotes_frame
from helpers.pipeline.extensions import keep
from helpers.pipeline.quotes import Attribution, attributions_of
from helpers.pipeline.speakers import name_speakers
from helpers.pipeline.speakers.methods import Method


def test_a_quote_without_a_source_is_of_who_spoke_last():
    text = "“Sell now,” Amara Singh said.\n\n“Hold,” said Lars Holm.\n\n“Prices will recover.”"
    quotes = ("“Sell now,”", "Amara Singh"), ("“Hold,”", "Lars Holm"), ("“Prices will recover.”", None)
    assert speaker(text, *quotes) == ("Lars Holm", Method.LAST_SPEAKER)


def test_a_quote_without_a_source_is_of_the_subject_before_it():
    text = "“Sell now,” Amara Singh said.\n\nIlse Marchetti walked out of the hearing. “I have nothing to hide.”"
    quotes = ("“Sell now,”", "Amara Singh"), ("“I have nothing to hide.”", None)
    assert speaker(text, *quotes) == ("Ilse Marchetti", Method.LAST_SPEAKER)


def test_a_quote_that_opens_a_paragraph_is_of_the_subject_before_it():
    text = "“Sell now,” Amara Singh said.\n\nIlse Marchetti praised the plan.\n\n“It will bring people together.”"
    quotes = ("“Sell now,”", "Amara Singh"), ("“It will bring people together.”", None)
    assert speaker(text, *quotes) == ("Ilse Marchetti", Method.LAST_SPEAKER)


def test_an_indirect_statement_without_a_source_has_no_speaker():
    text = "Amara Singh spoke. It is believed that the painting is a copy."
    assert speaker(text, ("that the painting is a copy", None)) == (None, None)


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


def test_what_is_kept_on_a_doc_is_plain():
    doc = annotate("“Go,” said Edda Holm. “Stay,” she said. “No,” said officials.")
    kept = [value for attribution in attributions_of(doc) for value in attribution[6:]]
    assert {type(value) for value in kept} == {str, type(None)}
    assert {"full name", "pronoun", "as written"} <= {*kept}
