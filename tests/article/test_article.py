"""Reading a file: what it is encoded in, what its masthead is, and that every offset points into its text."""

import os
import random
from datetime import date

import pytest

from helpers import Article, ArticleError, article_from_text, read_article

BODY = "The ferry will sail again, the harbour master said.\n\nNobody was hurt.\n"

# another outlet's masthead: a question for a headline, a byline, two dates, a credit in round brackets
HERALD = """Will the ferry to Eastness ever sail again?
The council votes on Thursday, after a year of quarrels over who should pay for it.
By Jane Doe and Ahmed al-Masri
Published: Mon 3 May 2021 at 14:32 BST
Last modified on Tue 4 May 2021 08.00 BST
Passengers wait at the quay (Photo: Jo Roe/Herald)

EASTNESS, May 3 (Herald) — The ferry will sail again, the harbour master said.

What the council wants

"We will pay," the mayor said.

Read more: Five islands without a ferry

By Thursday it may all be over.

Additional reporting by Lee Poe

AFP, Reuters
"""


def parts_of(article):
    return [(p.part, article.text[p.start : p.end]) for p in article.paragraphs]


def test_the_first_article(first_article):
    article = first_article
    headline = "Ukraine-Russia talks in Turkey conclude with Moscow pledge to wind-down Kyiv assault"
    assert article.headline == headline
    assert article.words_of("headline") == [headline, headline]
    assert article.standfirst == "Turkey has been hosting talks between Ukraine and Russia in an effort to find peace."
    assert article.reading_minutes == 3
    assert article.published == date(2022, 3, 29)
    assert article.caption == "Erdogan hosted the Russian and Ukrainian delegations in Istanbul on Tuesday"
    assert article.credit == "Getty"
    assert [p.number for p in article.body] == list(range(1, 19))
    assert article.words_of("furniture") == ["Live Story"]
    assert article.words_of("agency line") == ["Reuters contributed to this story"]


def test_another_outlets_masthead_is_told_by_its_form():
    article = article_from_text(HERALD)
    assert [part for part, _ in parts_of(article)] == [
        "headline", "standfirst", "byline", "date", "date", "caption", "body", "furniture", "body", "furniture", "body",
        "agency line", "agency line",
    ]
    assert article.published == date(2021, 5, 3)
    assert (article.caption, article.credit) == ("Passengers wait at the quay", "Photo: Jo Roe/Herald")
    assert article.reading_minutes is None


def test_a_file_without_a_masthead_is_all_body():
    article = article_from_text(BODY)
    assert [part for part, _ in parts_of(article)] == ["body", "body"]
    assert (article.headline, article.standfirst, article.published) == (None, None, None)
    assert (article.reading_minutes, article.caption, article.credit) == (None, None, None)


def test_a_headline_alone_is_a_masthead():
    article = article_from_text("Ferry 'will sail again'\n\n" + BODY)
    assert [part for part, _ in parts_of(article)] == ["headline", "body", "body"]


def test_a_picture_credit_far_down_does_not_make_the_body_a_masthead():
    text = "Ferry will sail\n3 May 2021\n\n" + BODY * 2 + "\nThe quay, seen from the mayor's window [Getty]\n\n" + BODY
    assert article_from_text(text).standfirst is None


def test_a_closing_agency_line_may_be_a_sentence():
    article = article_from_text(BODY + "\nThe Associated Press contributed to this report.\n")
    assert article.words_of("agency line") == ["The Associated Press contributed to this report."]


def test_plain_treats_the_whole_file_as_body():
    assert {part for part, _ in parts_of(article_from_text(HERALD, plain=True))} == {"body"}


@pytest.mark.parametrize("line", [
    "3 May 2021", "3rd May, 2021", "May 3, 2021", "2021-05-03", "Published 3 May 2021",
    "Updated 6:14 PM EDT, Mon May 3, 2021",
    "Mon 3 May 2021 14.32 BST", "First published on Monday, 3 May 2021", "May 3, 2021, 6:14 p.m. ET",
    "2021-05-03T14:32:00+01:00", "3 May 2021 | 14:32",
])
def test_a_date_however_an_outlet_writes_it(line):
    assert article_from_text(f"Ferry will sail\n{line}\n\n{BODY}").published == date(2021, 5, 3)


@pytest.mark.parametrize("line", [
    "May 2021", "31 February 2021", "On 3 May 2021 the ferry sank", "He may 3 2021 times", "3 May", "2021",
])
def test_what_only_looks_like_a_date_is_none(line):
    assert article_from_text(f"Ferry will sail\n{line}\n\n{BODY}").published is None


def test_lines_wrapped_at_a_width_are_one_paragraph():
    text = (
        "Ferry to sail again\nBy Jane Doe\n\n"
        "The ferry to the islands will sail again in spring, said the\n"
        "harbour master, who had waited for a year to say so and was\nglad to.\n\n"
        "Nobody was hurt.\n"
    )
    article = article_from_text(text)
    assert [part for part, _ in parts_of(article)] == ["headline", "byline", "body", "body"]
    assert parts_of(article)[2][1].endswith("was\nglad to.")


def test_lines_of_a_list_stay_apart():
    text = "The ferry sails:\nMonday at noon\nWednesday, for those with a season ticket, at nine\nFriday\n\n" + BODY
    assert len(article_from_text(text).paragraphs) == 6


@pytest.mark.parametrize("data", [
    HERALD.encode("utf-8"), HERALD.encode("utf-8-sig"), HERALD.encode("utf-16"),
    b"\xfe\xff" + HERALD.encode("utf-16-be"), HERALD.replace("\n", "\r\n").encode("utf-8"),
    HERALD.replace("\n", "\r").encode("utf-8"), HERALD.replace(" ", "\u00a0").encode("utf-8"),
], ids=["utf-8", "utf-8 with BOM", "utf-16", "utf-16 big end first", "windows lines", "old mac lines", "no-break"])
def test_encodings_and_line_ends_change_no_part(tmp_path, data):
    path = tmp_path / "herald.txt"
    path.write_bytes(data)
    article = read_article(path)
    found = [(part, words.replace("\u00a0", " ")) for part, words in parts_of(article)]
    assert found == parts_of(article_from_text(HERALD))
    assert article.name == "herald"


def test_line_ends_and_marks_stay_as_they_are_in_the_file(tmp_path):
    path = tmp_path / "marks.txt"
    text = "“It’s\u00a0over,” she said.\r\n\r\n«Non», he said.\r\n"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode("utf-8"))
    assert read_article(path).text == text


@pytest.mark.parametrize(("name", "data", "says"), [
    ("missing.txt", None, "no such file"),
    ("empty.txt", b"", "empty"),
    ("blank.txt", b"\xef\xbb\xbf \r\n\n", "empty"),
    ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
    ("archive.txt", b"PK\x03\x04\0\0plain", "binary"),
    ("windows.txt", "“Café,” she said.".encode("cp1252"), "UTF-8"),
    ("half.txt", b"\xff\xfeA", "binary|UTF-8"),
    ("x" * 300, None, "cannot be opened"),
    ("nul\0.txt", None, "cannot be opened"),
])
def test_what_cannot_be_read_costs_one_sentence_that_names_the_file(tmp_path, name, data, says):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(ArticleError, match=says) as raised:
        read_article(path)
    assert name in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_folder_costs_one_sentence(tmp_path):
    with pytest.raises(ArticleError, match="folder"):
        read_article(tmp_path)


def test_no_text_raises_and_all_offsets_point_into_it():
    odd = ["\n", "\r\n", "\n\n", "\t", "\u00a0", "\u2028", "3 May 2021", "[Getty]", "(", '"', "“", "", "é"]
    pieces = HERALD.split(" ") + odd
    chance = random.Random(1)
    for _ in range(500):
        text = " ".join(chance.choices(pieces, k=chance.randrange(60)))
        article = article_from_text(text)
        assert isinstance(article, Article)
        assert [p.number for p in article.body] == list(range(1, len(article.body) + 1))
        end = 0
        for paragraph in article.paragraphs:
            words = text[paragraph.start : paragraph.end]
            assert end <= paragraph.start and words and words == words.strip()
            end = paragraph.end
        covered = "".join(text[p.start : p.end] for p in article.paragraphs)
        assert "".join(covered.split()) == "".join(text.split())


def test_a_pipe_and_an_address_are_no_files(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ArticleError, match="not a file"):
        read_article(tmp_path / "pipe.txt")
    with pytest.raises(ArticleError, match="no such file"):
        read_article("https://example.org/article.txt")
    with pytest.raises(ArticleError, match="no such file"):
        read_article("https://example.org/article.html")
