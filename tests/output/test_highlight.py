"""What the notebooks show of an article: its own characters, all of them, and the marks in their places."""

import html
import re

import pandas as pd
import pytest

from helpers import annotate, article_from_text
from helpers.output.legend import TYPE_COLOURS
from helpers.output.views.highlight import NOTE, HtmlMark, highlight_entities, highlight_parts, highlight_quotes, marked
from helpers.output.views.tables import show_table
from helpers.output.views.view import say
from helpers.pipeline.extensions import keep
from helpers.pipeline.quotes import Attribution

NASTY = 'He paid $5 & <b>$6</b> for "x < y" \\(a\\) and said so.'


def text_of(view):
    """The characters that a reader of the view sees, without the notes in small letters."""
    without_notes = re.sub(r"<sup.*?</sup>", "", view.html)
    return html.unescape(re.sub(r"<[^>]+>", "", without_notes))


def quoted(text, *quotes):
    """A Doc with attributions given by the words of (source, cue, content, ...)."""
    def span(words):
        return (text.index(words), text.index(words) + len(words)) if words else None

    doc = annotate(text)
    keep(doc, "attributions", tuple(
        tuple(Attribution(tuple(map(span, contents)), span(cue), span(source), "direct", "test", inside))
        for inside, source, cue, *contents in quotes
    ))
    return doc


@pytest.mark.parametrize("show", [
    lambda: highlight_parts(article_from_text(NASTY, plain=True)),
    lambda: highlight_entities(annotate(NASTY)),
    lambda: highlight_quotes(quoted(NASTY, (None, "He", "said", "so"))),
    lambda: show_table(pd.DataFrame({"content": [NASTY]}), ["content"]),
])
def test_every_view_shows_the_text_as_it_stands_and_none_of_it_as_code(show):
    view = show()
    assert NASTY in text_of(view)
    assert "<b>$6" not in view.html
    assert not re.search(r"\$[^<]*\$", view.html) and "\\(" not in view.html, "a notebook would set it as mathematics"


def test_an_entity_inside_a_quote_wears_both_marks():
    marks = [HtmlMark(0, 15, "mark", "quote"), HtmlMark(8, 14, "span", "entity", "GPE")]
    shown = marked("We like Norway.", 0, 15, marks)
    assert shown == (
        '<mark style="quote">We like </mark><mark style="quote"><span style="entity">Norway</span></mark>'
        f'<sup style="{NOTE}">GPE</sup><mark style="quote">.</mark>'
    )


def test_marks_that_cross_each_other_lose_no_character():
    text = "abcdefghij"
    shown = marked(text, 2, 9, [HtmlMark(0, 5, "b", "x"), HtmlMark(3, 20, "i", "y")])
    assert re.sub(r"<[^>]+>", "", shown) == "cdefghi"
    assert shown == '<b style="x">c</b><b style="x"><i style="y">de</i></b><i style="y">fghi</i>'


def test_source_cue_and_content_are_marked_and_numbered():
    doc = quoted('"It rains," Mr Lund said. "It pours."', (None, "Mr Lund", "said", '"It rains,"', '"It pours."'))
    shown = highlight_quotes(doc).html.splitlines()[2]
    assert re.search(r"<b [^>]*>.*Lund.*</b>", shown) and re.search(r"<i [^>]*>said</i>", shown)
    assert re.findall(r"<mark [^>]*>(.*?)</mark><sup [^>]*>(\d+)</sup>", shown) == [
        ("&quot;It rains,&quot;", "1"), ("&quot;It pours.&quot;", "1")]


def test_a_quote_inside_a_quote_is_not_marked_apart():
    doc = quoted("Lund said Holm said so.", (None, "Lund", "said", "Holm said so"), (0, "Holm", "said", "so"))
    assert highlight_quotes(doc).summary == "1 quote"


def test_only_the_paragraphs_asked_for_are_shown():
    doc = quoted("One went.\n\nTwo came.\n\nThree sat.")
    shown = highlight_quotes(doc, paragraphs=[2]).html
    assert [name in shown for name in ("One", "Two", "Three")] == [False, True, False]
    assert highlight_quotes(doc, paragraphs=[]).html.count("<p>") == 0


def test_entities_are_underlined_in_the_colour_of_their_type_with_the_label_behind():
    shown = highlight_entities(annotate("Talks took place in Norway on Monday.")).html
    assert re.search(rf'{TYPE_COLOURS["Countries and cities"]}">Norway</span><sup [^>]*>GPE</sup>', shown)
    assert "Monday</span>" not in shown


def test_parts_are_named_and_paragraphs_numbered():
    article = article_from_text("Big talks end\n\nBig talks end\n3 min read\n1 May 2024\n\n"
                                "They ended today, he said.\n\nHe left.")
    cells = re.findall(r"<td[^>]*>(.*?)</td>", highlight_parts(article).html)
    assert cells[::2] == ["headline", "headline", "reading time", "date", "¶ 1", "¶ 2"]


def test_a_table_shows_missing_values_as_nothing_and_shares_in_per_cent():
    frame = pd.DataFrame({"speaker": ["A", None], "cue_start": pd.array([1, None], dtype="Int64"),
                          "share": [0.254, 0.001], "about_talks": [True, False]})
    cells = re.findall(r"<td[^>]*>(.*?)</td>", show_table(frame, list(frame)).html)
    assert cells == ["A", "1", "25%", "yes", "", "", "under 1%", ""]


def test_of_a_huge_article_the_first_characters_are_shown_and_the_rest_counted(monkeypatch):
    monkeypatch.setattr("helpers.output.views.highlight.MOST_CHARACTERS", 1000)
    text = "\n\n".join(['"It is late," said Edda Holm of Oslo.'] * 30)  # 37 characters each
    doc = quoted(text, (None, "Edda Holm", "said", '"It is late,"'))
    for view in (highlight_parts(article_from_text(text, plain=True)), highlight_entities(doc), highlight_quotes(doc)):
        shown = text_of(view)
        assert "Only the first 1,000 of 1,110 characters are shown" in shown and shown.count(" of Oslo") == 27
    assert "Only the first" not in text_of(highlight_quotes(doc, paragraphs=[29, 30])), "few enough"


def test_of_a_long_table_the_first_rows_are_shown_and_the_others_counted():
    shown = text_of(show_table(pd.DataFrame({"name": [f"Name {i}" for i in range(1520)]}), ["name"]))
    assert shown.count("Name ") == 500 and "And 1,020 other rows" in shown
    assert "other row" not in text_of(show_table(pd.DataFrame({"name": ["Name"] * 500}), ["name"]))


def test_a_finding_is_shown_as_a_sentence_and_escaped():
    assert say("A & B", "It ends.").html == "<p>A &amp; B.</p>\n<p>It ends.</p>"
    assert repr(say("A & B")) == "A & B."


def test_a_table_without_rows_says_so():
    assert show_table(pd.DataFrame({"speaker": []}), ["speaker"]).html == "<p>none</p>"
