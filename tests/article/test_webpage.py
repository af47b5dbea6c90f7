"""A saved web page: headline, date and outlet are kept, what is around the article is not, and nothing is fetched."""

import socket
import sys
from datetime import date

import pytest

from helpers import ArticleError, annotate, quotes_frame, read_article
from helpers.article import article as article_module
from helpers.article.webpage import drop_unwanted
from helpers.output.findings.reading import source_line

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Ferry will sail again | Eastness Herald</title>
<meta property="og:title" content="Ferry will sail again"><meta property="og:site_name" content="Eastness Herald">
<meta property="article:published_time" content="2021-05-03T14:32:00+01:00"><meta name="author" content="Jo Roe">
<script src="http://127.0.0.1:9/x.js"></script><link rel="stylesheet" href="http://127.0.0.1:9/x.css"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Ferry will sail again</h1><p>By Jo Roe</p><img src="http://127.0.0.1:9/x.png">
<p>The ferry to the islands will sail again in spring, the harbour master said on Monday, after a year without one.</p>
<p>“We have waited for a year,” said the mayor, Ada Holm, who paid $5 million &amp; more for it.</p>
<p>Nobody was hurt, according to the council, which wrote &lt;script&gt; into its own report about the winter storm.</p>
<iframe src="http://127.0.0.1:9/"></iframe></article>
<aside>Read more: five islands</aside><footer>© Herald</footer><script>document.title = 'x'</script></body></html>
"""


@pytest.fixture
def page(tmp_path, monkeypatch):
    def refuse(*arguments, **others):
        raise AssertionError("something is fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    path = tmp_path / "herald.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_headline_date_outlet_and_body_are_kept_and_nothing_else(page):
    article = read_article(page)
    assert (article.headline, article.outlet) == ("Ferry will sail again", "Eastness Herald")
    assert article.published == date(2021, 5, 3)
    assert article.words_of("byline") == ["By Jo Roe"]
    body = article.words_of("body")
    assert [words.split()[0] for words in body] == ["The", "“We", "Nobody"]
    assert body[1].endswith("$5 million & more for it.") and "<script>" in body[2]
    assert "Sport" not in article.text and "Read more" not in article.text and "document.title" not in article.text
    assert source_line(article) == "Ferry will sail again, Eastness Herald, 3 May 2021"


def test_every_row_points_into_the_articles_text(page):
    article = read_article(page)
    quotes = quotes_frame(annotate(article))
    assert "Ada Holm" in quotes["speaker"].tolist()
    spans = zip(quotes["start"], quotes["end"], strict=True)
    assert [article.text[start:end] for start, end in spans] == quotes["content"].tolist()


def test_plain_takes_all_of_it_for_body(page):
    assert {paragraph.part for paragraph in read_article(page, plain=True).paragraphs} == {"body"}


@pytest.mark.parametrize("content", [b"", b"<html><body></body></html>", b"\0\1\2", b"<html>" + b"<div>" * 5000])
def test_a_page_without_an_article_costs_one_sentence(tmp_path, content):
    path = tmp_path / "empty.html"
    path.write_bytes(content)
    with pytest.raises(ArticleError, match="no article was found") as raised:
        read_article(path)
    assert "empty.html" in str(raised.value)


def test_without_the_library_a_page_costs_one_sentence_and_text_is_read_as_ever(page, monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(ArticleError, match="pip install trafilatura"):
        read_article(page)
    text = page.with_suffix(".txt")
    text.write_text("It rained.", encoding="utf-8")
    assert read_article(text).body


def test_what_is_no_article_never_reaches_the_library_that_reads_pages():
    html = pytest.importorskip("lxml.html")
    cells = "".join(f"<td>figure {place}</td>" for place in range(200))
    tree = html.fromstring(
        "<html><body><table><tr><td><p>The ferry was late.</p></td></tr></table>"
        f"<table><tr>{cells}</tr></table><script>run()</script><style>p {{}}</style>"
        '<script type="application/ld+json">{"author": "Ada Lund"}</script>'
        '<img src="data:image/png;base64,AAAA" alt="A ferry"></body></html>')
    drop_unwanted(tree)
    left = html.tostring(tree, encoding="unicode")
    assert "The ferry was late." in left and "Ada Lund" in left and 'alt="A ferry"' in left
    assert "figure" not in left and "run()" not in left and "p {" not in left and "AAAA" not in left


def test_a_page_larger_than_any_article_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(article_module, "LARGEST_PAGE", 100)
    page = tmp_path / "web.html"
    page.write_text("<p>" + "The ferry was late. " * 20 + "</p>", encoding="utf-8")
    with pytest.raises(ArticleError, match=r"this web page has 407 bytes, more than any article \(100\); copy "):
        read_article(page)


@pytest.mark.parametrize("markup", ['a1995="x"', 'data-id="1995"', 'id="n-19950312"', 'class="y2003"'])
def test_four_figures_in_the_markup_are_no_date(tmp_path, markup):
    lines = "".join(f"<p>Ferry {place} was late, Ada Lund said, and nobody knew why it was.</p>" for place in range(9))
    page = tmp_path / "web.html"
    page.write_text(f"<html><head><title>Ferry late</title></head><body {markup}><article><h1>Ferry late</h1>{lines}"
                    "</article></body></html>", encoding="utf-8")
    assert read_article(page).published is None
