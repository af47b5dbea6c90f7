"""The page to share, in headless Chromium: what is shown, clicks, keys, a phone, paper, and that nothing leaves it."""

import re

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import ROOT
from playwright.sync_api import expect, sync_playwright
from test_browser import CHROMIUM, TEXT
from test_own_article import EXTREMES

from helpers import annotate, apply_decisions, article_from_text, entities_frame, quotes_frame, read_article
from helpers.__main__ import main
from helpers.decisions import decisions_path
from helpers.legend import KINDS
from helpers.page import page_to_share
from helpers.voices import NOBODY, voices_frame

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is missing; on Debian, `sudo apt install chromium`")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update"]
FIRST, SECOND = (ROOT / "seeds" / name for name in ("000_d875bac7675d1d39.txt", "cedar-falls-library.txt"))
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 320, "height": 640}
INK, DIM = "rgb(26, 26, 26)", "rgb(107, 107, 107)"
LIT = "[...document.querySelectorAll('article mark.chosen')].map(mark => mark.dataset.quote)"
FOCUS_IS_SEEN = "getComputedStyle(document.activeElement).outlineStyle === 'solid'"
NO_ONE = "Two buses were late. It was said that the fog was to blame, and that it will lift. “Nobody told us,” they said."


class Shared:
    """A page to share, and what stands behind it."""

    def __init__(self, article, quotes=None, entities=None):
        doc = annotate(article)
        self.article = article
        self.quotes = quotes_frame(doc) if quotes is None else quotes
        self.entities = entities_frame(doc) if entities is None else entities
        self.voices = voices_frame(self.quotes)
        self.html = page_to_share(article, self.quotes, self.entities)

    def numbers_of(self, speaker):
        """The numbers of a speaker's quotes, as they stand in the page."""
        speakers = self.quotes["speaker"].astype(object).fillna(NOBODY)
        return [str(place) for place, name in enumerate(speakers, start=1) if name == speaker]


@pytest.fixture(scope="module")
def first():
    article = read_article(FIRST)
    return Shared(article, apply_decisions(quotes_frame(annotate(article)), decisions_path(FIRST)).frame)


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def show(browser, tmp_path):
    """Opens a page to share without a network; fails if it asked for anything or wrote to the console."""
    contexts, asked, complaints = [], [], []

    def show(shared, hash="", size=DESK, **options):
        context = browser.new_context(viewport=size, reduced_motion="reduce", offline=True, **options)
        contexts.append(context)
        context.add_init_script("window.notice = which => { window.noticed = (window.noticed || '') + which + ' '; }")
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        path = tmp_path / f"page-{len(contexts)}.html"
        path.write_text(shared.html, encoding="utf-8")
        page.goto(path.as_uri() + hash)
        return page

    yield show
    for context in contexts:
        context.close()
    assert [url for url in asked if not re.fullmatch(r"file://\S+/page-\d+\.html(#\S*)?", url)] == []
    assert complaints == []


def texts(page, selector):
    """The words of the article's elements that a selector names, without the numbers of quotes."""
    return page.evaluate("""selector => [...document.querySelectorAll(`article .paragraph ${selector}`)].map(shown => {
      const copy = shown.cloneNode(true);
      copy.querySelectorAll('.number').forEach(number => number.remove());
      return copy.textContent;
    })""", selector)


def words(article):
    """The article's paragraphs, a headline that stands there twice once."""
    return list(dict.fromkeys(article.text[paragraph.start : paragraph.end] for paragraph in article.paragraphs))


def seen(locator):
    """Whether it stands within the window."""
    box, size = locator.bounding_box(), locator.page.viewport_size
    return 0 <= box["y"] and box["y"] + min(box["height"], 20) <= size["height"]


def bar(page, speaker):
    return page.locator(".bar").filter(has=page.get_by_text(speaker, exact=True))


def entry(page, speaker):
    return page.locator(".speaker").filter(has=page.locator("h3").get_by_text(speaker, exact=True))


def test_the_text_and_its_marks_are_those_of_the_frames(show, first):
    page = show(first)
    assert texts(page, "p") == words(first.article)
    for number, row in enumerate(first.quotes.itertuples(), start=1):
        spans = "".join(first.article.text[start:end] for start, end in row.content_spans)
        for part, said in (("content", spans), ("source", row.source), ("cue", row.cue)):
            assert "".join(texts(page, f".{part}[data-quote='{number}']")) == said
    once = first.entities.iloc[first.entities["start"].searchsorted(86):]  # after the headline that the file repeats
    assert "".join(texts(page, ".entity")) == "".join(once["text"])
    assert page.title() == "Who said what: Ukraine-Russia talks in Turkey conclude with Moscow pledge to wind-down Kyiv assault"


def test_the_chart_and_the_speakers_have_the_figures_of_the_voices(show, first):
    page = show(first)
    for place, row in enumerate(first.voices.itertuples()):
        for figures in (page.locator(".bar").nth(place), page.locator(".speaker button").nth(place)):
            assert row.speaker in figures.inner_text() and f"{row.share:.0%}" in figures.inner_text()
            assert f"{row.words} words in {row.quotes} quote" in figures.inner_text()
        for kind in KINDS:
            drawn = page.locator(".bar").nth(place).locator(f"rect.{kind}")
            width = float(drawn.get_attribute("width")) if drawn.count() else 0
            assert width == pytest.approx(100 * getattr(row, kind) / 134, abs=0.01), "the longest, Blinken's, has 134 words"
    assert page.locator("#finding").inner_text() == "Antony Blinken has 38% of the words; Vladimir Putin, named 4 times, has none"


@pytest.mark.parametrize("way", ["bar", "entry"])
def test_choosing_a_speaker_lights_their_quotes_and_dims_the_rest(show, first, way):
    page = show(first)
    button = bar(page, "Antony Blinken") if way == "bar" else entry(page, "Antony Blinken").get_by_role("button")
    assert not page.locator(".quotes").first.is_visible()
    button.click()
    expect(page.get_by_role("button", pressed=True)).to_have_count(2)
    expect(page.get_by_role("status")).to_have_text("Antony Blinken: 7 quotes")
    assert list(dict.fromkeys(page.evaluate(LIT))) == first.numbers_of("Antony Blinken")
    assert seen(page.locator("article mark.chosen").first)
    for number in range(1, len(first.quotes) + 1):
        ink = INK if str(number) in first.numbers_of("Antony Blinken") else DIM
        expect(page.locator(f"article .content[data-quote='{number}']").first).to_have_css("color", ink)
        expect(page.locator(f"article .source[data-quote='{number}']").first).to_have_css("color", ink)
    expect(page.locator("article .standfirst p")).to_have_css("color", DIM)
    listed = entry(page, "Antony Blinken").locator(".quotes li")
    assert [item.get_attribute("data-quote") for item in listed.all()] == first.numbers_of("Antony Blinken")
    assert listed.first.is_visible() and page.locator(".quotes:visible").count() == 1
    button.click()
    expect(page.get_by_role("button", pressed=True)).to_have_count(0)
    expect(page.locator("article .standfirst p")).to_have_css("color", INK)
    expect(page.get_by_role("status")).to_be_empty()


def test_choosing_a_quote_goes_to_its_place(show, first):
    page = show(first)
    entry(page, "Boris Johnson").get_by_role("button").click()
    page.evaluate("scrollTo(0, 0)")
    assert not seen(page.locator("#quote-19"))
    page.locator(".quotes [href='#quote-19']").click()
    assert seen(page.locator("#quote-19")) and page.url.endswith("#quote-19")
    expect(page.locator("article .content.here")).to_have_count(page.locator("article .content[data-quote='19']").count())
    expect(page.get_by_role("status")).to_have_text("Boris Johnson: quote 1 of 1")


def test_a_number_in_the_text_tells_whose_words_they_are(show, first):
    page = show(first)
    page.get_by_role("link", name="Quote 5, Vladimir Medinsky").click()
    expect(page.get_by_role("status")).to_have_text("Vladimir Medinsky: quote 1 of 2")
    expect(entry(page, "Vladimir Medinsky").get_by_role("button")).to_have_attribute("aria-pressed", "true")
    assert seen(entry(page, "Vladimir Medinsky").locator(".quotes .here"))


def test_a_link_to_a_quote_opens_there(show, first):
    page = show(first, "#quote-16")
    expect(page.get_by_role("status")).to_have_text("Antony Blinken: quote 7 of 7")
    assert seen(page.locator("#quote-16"))
    page.goto(page.url.replace("#quote-16", "#quote-1"))
    expect(page.get_by_role("status")).to_have_text("the Turkish foreign ministry: quote 1 of 1")


def test_next_and_previous_walk_a_speakers_quotes_round_and_round(show, first):
    page = show(first)
    bar(page, "Vladimir Medinsky").click()
    told = []
    for name in ("Next", "Next", "Next", "Previous", "Previous"):
        page.get_by_role("button", name=name).click()
        told.append(page.get_by_role("status").inner_text().removeprefix("Vladimir Medinsky: quote "))
        assert seen(page.locator("article .here").first)
    assert told == ["1 of 2", "2 of 2", "1 of 2", "2 of 2", "1 of 2"]
    page.get_by_role("button", name="Show all").click()
    expect(page.get_by_role("button", pressed=True)).to_have_count(0)
    assert page.evaluate("document.activeElement.dataset.choose") == "3", "the keyboard is where it was before"


def press_until(page, key, selector, at_most=60):
    """Press a key until the focus is on what the selector names; the focus must be seen all the way."""
    for _ in range(at_most):
        page.keyboard.press(key)
        assert page.evaluate(FOCUS_IS_SEEN)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached")


def test_the_keyboard_alone_does_all(show, first):
    page = show(first)
    press_until(page, "Tab", ".skip", at_most=1)
    assert seen(page.locator(".skip"))
    press_until(page, "Tab", ".bar[data-choose='2']")
    page.keyboard.press("Space")
    expect(page.get_by_role("status")).to_have_text("Boris Johnson: 1 quote")
    press_until(page, "Tab", "[data-step='1']")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Boris Johnson: quote 1 of 1")
    assert page.evaluate("document.activeElement.matches(\"[data-step='1']\")"), "Enter goes on to the next"
    press_until(page, "Tab", ".speaker button[data-choose='1']")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Antony Blinken: 7 quotes")
    press_until(page, "Tab", ".quotes [href='#quote-9']", at_most=2)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Antony Blinken: quote 2 of 7")
    assert seen(page.locator("#quote-9"))
    press_until(page, "Tab", "article .number[href='#quote-9']", at_most=1)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", pressed=True)).to_have_count(0)
    page.keyboard.press("Escape")
    expect(page.get_by_role("status")).to_be_empty()


def test_the_focus_is_never_hidden_by_what_is_chosen(show, first):
    page = show(first)
    bar(page, "Antony Blinken").click()
    for _ in range(70):
        page.keyboard.press("Tab")
        assert page.evaluate("""(() => {
          const on = document.activeElement, box = on.getBoundingClientRect();
          const cover = document.querySelector('.choice');
          return on === document.body || cover.contains(on) || box.top < cover.getBoundingClientRect().top;
        })()""")


@pytest.mark.parametrize("width", [320, 390, 768, 1024])
def test_nothing_sticks_out_at_a_phones_width(show, first, width):
    page = show(first, size={"width": width, "height": 640}, has_touch=True)
    entry(page, "Antony Blinken").get_by_role("button").tap()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    for button in page.locator(".choice button").all():
        box = button.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width and box["y"] + box["height"] <= 640
    for button in page.get_by_role("button").all():
        assert button.bounding_box()["height"] >= 24
    assert seen(page.locator("article mark.chosen").first)


def test_paper_has_everything_and_dims_nothing(show, first):
    page = show(first, "#quote-9")
    page.emulate_media(media="print")
    expect(page.locator("article .standfirst p")).to_have_css("color", INK)
    assert {mark.evaluate("mark => getComputedStyle(mark).backgroundColor")
            for mark in page.locator("article .content").all()} == {"rgb(255, 240, 179)"}
    assert page.locator(".quotes li:visible").count() == len(first.quotes)
    assert not page.get_by_role("status").is_visible() and not page.get_by_role("button", name="Next").is_visible()
    assert page.locator(".speakers").evaluate("panel => panel.scrollHeight === panel.clientHeight"), "nothing is cut off"


def test_without_scripts_the_page_still_tells_all(show, first):
    page = show(first, java_script_enabled=False)
    assert page.locator(".quotes li:visible").count() == len(first.quotes)
    page.locator(".quotes [href='#quote-9']").click()
    assert seen(page.locator("#quote-9"))


def test_no_foreign_script_style_picture_or_form_is_let_in(browser, first, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(first.html, encoding="utf-8")
    page = browser.new_page(offline=True)
    page.goto(path.as_uri())
    refused, noticed, colour = page.evaluate("""async () => {
      const refused = [];
      document.addEventListener('securitypolicyviolation', event => refused.push(event.effectiveDirective));
      window.notice = which => { window.noticed = which; };
      document.body.insertAdjacentHTML('beforeend', `<img src="https://example.org/a.png" onerror="notice(1)">
        <form action="https://example.org/"></form><p style="color: red" id="red">x</p>`);
      for (const set of [{src: 'https://example.org/a.js'}, {src: 'data:text/javascript,notice(2)'}, {text: 'notice(3)'}]) {
        document.body.append(Object.assign(document.createElement('script'), set));
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
    page = show(Shared(article))
    as_parsed = [text.replace("\r\n", "\n").replace("\r", "\n") for text in words(article)]
    assert texts(page, "p") == as_parsed
    foreign = "img, iframe, a:not([href^='#']), form, input, link, [onclick], [onerror], [onmouseover], [onload]"
    assert page.locator(foreign).count() == 0 and page.locator("script").count() == 1
    for button in page.locator(".bar").all()[:3]:
        button.click()
    assert page.evaluate("window.noticed") is None
    assert page.evaluate("document.documentElement.scrollWidth") <= DESK["width"]


def test_an_article_without_quotes_or_names_says_so(show):
    page = show(Shared(article_from_text(EXTREMES["no name"])))
    assert "There is nothing to show: no quote was found" in page.locator(".chart").inner_text()
    assert page.locator("#finding").inner_text() == "Nobody is quoted"
    assert page.locator(".bar, .speakers, article .key").count() == 0
    page.keyboard.press("Escape")
    only_names = show(Shared(article_from_text(EXTREMES["no quote"])))
    assert only_names.locator("article .key").inner_text() == "Countries and cities"


def test_words_that_nobody_is_named_for_can_be_chosen_too(show):
    shared = Shared(article_from_text(NO_ONE))
    unnamed = shared.numbers_of(NOBODY)
    assert unnamed
    page = show(shared)
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
    page = show(Shared(article_from_text(text), quotes, entities))
    assert texts(page, "p") == text.split("\n\n")
    assert "".join(texts(page, ".content")) == "ferry will sail.It sails on, Bo"
    assert page.locator("article .number").all_text_contents() == ["1", "1"]
    underlined = texts(page, ".entity")
    assert "".join(underlined) == "Holm said the ferryBo LundOslo Harbour"


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("name", ["first", "second", "chosen", "attack", "no quote"])
def test_a_checker_of_accessibility_finds_nothing(show, first, name, size):
    others = {"attack": TEXT, "no quote": EXTREMES["no quote"], "second": SECOND.read_text("utf-8")}
    page = show(Shared(article_from_text(others[name])) if name in others else first, size=size)
    if name == "chosen":
        bar(page, "Antony Blinken").click()
        page.get_by_role("button", name="Next").click()
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}).response
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
