"""The page to share anywhere, in headless Chromium: on a phone, on paper, for everybody, whatever the article holds."""

import re

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import DESK, NEEDS_CHROMIUM, PHONE
from odd_texts import EXTREMES
from page_shown import INK, LIT, SECOND, Shared, bar, entry, first, seen, texts, words
from playwright.sync_api import expect
from test_browser import TEXT

from helpers import annotate, article_from_text, entities_frame, quotes_frame
from helpers.__main__ import main
from helpers.frames.voices import NOBODY

pytestmark = NEEDS_CHROMIUM
NO_ONE = "Two buses were late. It was said that the fog was to blame. “Nobody told us,” they said."


@pytest.mark.parametrize("width", [320, 390, 768, 1024])
def test_nothing_sticks_out_at_a_phones_width(show, width):
    page = show(first().html, size={"width": width, "height": 640}, has_touch=True)
    entry(page, "Antony Blinken").get_by_role("button").tap()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    for button in page.locator(".choice button").all():
        box = button.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width and box["y"] + box["height"] <= 640
    for button in page.get_by_role("button").all():
        assert button.bounding_box()["height"] >= 24
    assert seen(page.locator("article mark.chosen").first)


def test_paper_has_everything_and_dims_nothing(show):
    page = show(first().html, "#quote-9")
    page.emulate_media(media="print")
    expect(page.locator("article .standfirst p")).to_have_css("color", INK)
    assert {mark.evaluate("mark => getComputedStyle(mark).backgroundColor")
            for mark in page.locator("article .content").all()} == {"rgb(255, 240, 179)"}
    assert page.locator(".quotes li:visible").count() == len(first().quotes)
    assert not page.get_by_role("status").is_visible() and not page.get_by_role("button", name="Next").is_visible()
    assert page.locator(".speakers").evaluate("panel => panel.scrollHeight === panel.clientHeight"), "nothing is cut"


def test_without_scripts_the_page_still_tells_all(show):
    page = show(first().html, java_script_enabled=False)
    assert page.locator(".quotes li:visible").count() == len(first().quotes)
    page.locator(".quotes [href='#quote-9']").click()
    assert seen(page.locator("#quote-9"))


def test_no_foreign_script_style_picture_or_form_is_let_in(browser, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(first().html, encoding="utf-8")
    page = browser.new_page(offline=True)
    page.goto(path.as_uri())
    refused, noticed, colour = page.evaluate("""async () => {
      const refused = [];
      document.addEventListener('securitypolicyviolation', event => refused.push(event.effectiveDirective));
      window.notice = which => { window.noticed = which; };
      document.body.insertAdjacentHTML('beforeend', `<img src="https://example.org/a.png" onerror="notice(1)">
        <form action="https://example.org/"></form><p style="color: red" id="red">x</p>`);
      const scripts = [{src: 'https://example.org/a.js'}, {src: 'data:text/javascript,notice(2)'}, {text: 'notice(3)'}];
      for (const given of scripts) {
        document.body.append(Object.assign(document.createElement('script'), given));
      }
      document.querySelector('form').submit();
      await fetch('https://example.org/').catch(() => null);
      await new Promise(done => setTimeout(done, 200));
      return [refused, String(window.noticed), getComputedStyle(document.querySelector('#red')).color];
    }""")
    page.close()
    assert sorted(refused) == ["connect-src", "form-action", "img-src", "script-src-attr", *["script-src-elem"] * 3,
                               "style-src-attr"]
    assert (noticed, colour) == ("undefined", INK)


@pytest.mark.parametrize("name", ["attack", *EXTREMES])
def test_any_text_stays_letters(show, name):
    article = article_from_text(TEXT if name == "attack" else EXTREMES[name].replace("\ud83d", "\ufffd"))
    page = show(Shared(article).html)
    as_parsed = [text.replace("\r\n", "\n").replace("\r", "\n") for text in words(article)]
    assert texts(page, "p") == as_parsed
    foreign = "img, iframe, a:not([href^='#']), form, input, link, [onclick], [onerror], [onmouseover], [onload]"
    assert page.locator(foreign).count() == 0 and page.locator("script").count() == 1
    for button in page.locator(".bar").all()[:3]:
        button.click()
    assert page.evaluate("window.noticed") is None
    assert page.evaluate("document.documentElement.scrollWidth") <= DESK["width"]


def test_an_article_without_quotes_or_names_says_so(show):
    page = show(Shared(article_from_text(EXTREMES["no name"])).html)
    assert "There is nothing to show: no quote was found" in page.locator(".chart").inner_text()
    assert page.locator("#finding").inner_text() == "Nobody is quoted"
    assert page.locator(".bar, .speakers, article .key").count() == 0
    assert page.locator("article").bounding_box()["width"] > 600
    page.keyboard.press("Escape")
    only_names = show(Shared(article_from_text(EXTREMES["no quote"])).html)
    assert only_names.locator("article .key").inner_text() == "Countries and cities"


def test_words_that_nobody_is_named_for_can_be_chosen_too(show):
    shared = Shared(article_from_text(NO_ONE))
    unnamed = shared.numbers_of(NOBODY)
    assert unnamed
    page = show(shared.html)
    bar(page, NOBODY).click()
    assert list(dict.fromkeys(page.evaluate(LIT))) == unnamed


def test_marks_may_cross_one_another_and_paragraphs(show):
    text = "Ada Holm said the ferry will sail.\n\nIt sails on, Bo Lund of Oslo Harbour added."
    doc = annotate(text)
    quotes = quotes_frame(doc).head(1).astype(object)
    start, end = text.index("ferry"), text.index(" Lund")
    quotes["content_spans"] = [[(start, end)]]
    names = [("Holm said the ferry", "PERSON"), ("Bo Lund", "PERSON"), ("Oslo Harbour", "FAC")]
    entities = pd.DataFrame([(text.index(name), text.index(name) + len(name), name, label, name, 1, "body", None)
                             for name, label in names], columns=entities_frame(doc).columns)
    page = show(Shared(article_from_text(text), quotes, entities).html)
    assert texts(page, "p") == text.split("\n\n")
    assert "".join(texts(page, ".content")) == "ferry will sail.It sails on, Bo"
    assert page.locator("article .number").all_text_contents() == ["1", "1"]
    underlined = texts(page, ".entity")
    assert "".join(underlined) == "Holm said the ferryBo LundOslo Harbour"


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("name", ["first", "second", "chosen", "attack", "no quote"])
def test_a_checker_of_accessibility_finds_nothing(show, name, size):
    others = {"attack": TEXT, "no quote": EXTREMES["no quote"], "second": SECOND.read_text("utf-8")}
    shared = Shared(article_from_text(others[name])) if name in others else first()
    page = show(shared.html, size=size)
    if name == "chosen":
        bar(page, "Antony Blinken").click()
        page.get_by_role("button", name="Next").click()
    rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
    found = Axe().run(page, options={"runOnly": rules}).response
    assert len(found["passes"]) > 20
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]] == []


def test_the_command_writes_one_file_with_the_decisions_applied(tmp_path, capsys):
    assert main(["page", "--to", str(tmp_path / "out"), str(SECOND)]) == 0
    assert capsys.readouterr().out == f"{tmp_path}/out/cedar-falls-library.html\n"
    html = (tmp_path / "out" / "cedar-falls-library.html").read_text(encoding="utf-8")
    assert "Mayor Glenn Tran" in html and "how he would vote if he had a seat on the council</bdi>" not in html
    assert re.findall(r"https?:|src=|@import|url\(", html) == []


def test_what_cannot_be_read_costs_one_sentence_and_the_others_are_written(tmp_path, capsys):
    assert main(["page", "--to", str(tmp_path), str(tmp_path / "missing.txt"), str(SECOND)]) == 1
    out, error = capsys.readouterr()
    assert "no such file" in error and len(error.splitlines()) == 1 and out.endswith("cedar-falls-library.html\n")
