"""The page to share, in headless Chromium: what it shows, and what a choice does, by mouse and by key."""

import pytest
from conftest import NEEDS_CHROMIUM
from page_shown import DIM, INK, LIT, bar, entry, first, seen, texts, words
from playwright.sync_api import expect

from helpers.knowledge.labels import KINDS

pytestmark = NEEDS_CHROMIUM
FOCUS_IS_SEEN = "getComputedStyle(document.activeElement).outlineStyle === 'solid'"


def test_the_text_and_its_marks_are_those_of_the_frames(show):
    page = show(first().html)
    assert texts(page, "p") == words(first().article)
    for number, row in enumerate(first().quotes.itertuples(), start=1):
        spans = "".join(first().article.text[start:end] for start, end in row.content_spans)
        for part, said in (("content", spans), ("source", row.source), ("cue", row.cue)):
            assert "".join(texts(page, f".{part}[data-quote='{number}']")) == said
    once = first().entities.query("start >= 86")  # after the headline that the file repeats
    assert "".join(texts(page, ".entity")) == "".join(once["text"])
    assert page.title() == f"Who said what: {first().article.headline}" != "Who said what: None"


def test_the_chart_and_the_speakers_have_the_figures_of_the_voices(show):
    page = show(first().html)
    for place, row in enumerate(first().voices.itertuples()):
        for figures in (page.locator(".bar").nth(place), page.locator(".speaker button").nth(place)):
            assert row.speaker in figures.inner_text() and f"{row.share:.0%}" in figures.inner_text()
            assert f"{row.words} words in {row.quotes} quote" in figures.inner_text()
        for kind in KINDS:
            drawn = page.locator(".bar").nth(place).locator(f"rect.{kind}")
            width = float(drawn.get_attribute("width")) if drawn.count() else 0
            assert width == pytest.approx(100 * getattr(row, kind) / 134, abs=0.01), "Blinken's has 134 words"
    finding = "Antony Blinken has 38% of the words; Vladimir Putin, named 4 times, has none"
    assert page.locator("#finding").inner_text() == finding


@pytest.mark.parametrize("way", ["bar", "entry"])
def test_choosing_a_speaker_lights_their_quotes_and_dims_the_rest(show, way):
    page = show(first().html)
    button = bar(page, "Antony Blinken") if way == "bar" else entry(page, "Antony Blinken").get_by_role("button")
    assert not page.locator(".quotes").first.is_visible()
    button.click()
    expect(page.get_by_role("button", pressed=True)).to_have_count(2)
    expect(page.get_by_role("status")).to_have_text("Antony Blinken: 7 quotes")
    assert list(dict.fromkeys(page.evaluate(LIT))) == first().numbers_of("Antony Blinken")
    assert seen(page.locator("article mark.chosen").first)
    for number in range(1, len(first().quotes) + 1):
        ink = INK if str(number) in first().numbers_of("Antony Blinken") else DIM
        expect(page.locator(f"article .content[data-quote='{number}']").first).to_have_css("color", ink)
        expect(page.locator(f"article .source[data-quote='{number}']").first).to_have_css("color", ink)
    expect(page.locator("article .standfirst p")).to_have_css("color", DIM)
    listed = entry(page, "Antony Blinken").locator(".quotes li")
    assert [item.get_attribute("data-quote") for item in listed.all()] == first().numbers_of("Antony Blinken")
    assert listed.first.is_visible() and page.locator(".quotes:visible").count() == 1
    button.click()
    expect(page.get_by_role("button", pressed=True)).to_have_count(0)
    expect(page.locator("article .standfirst p")).to_have_css("color", INK)
    expect(page.get_by_role("status")).to_be_empty()


def test_choosing_a_quote_goes_to_its_place(show):
    page = show(first().html)
    entry(page, "Boris Johnson").get_by_role("button").click()
    page.evaluate("scrollTo(0, 0)")
    assert not seen(page.locator("#quote-19"))
    page.locator(".quotes [href='#quote-19']").click()
    assert seen(page.locator("#quote-19")) and page.url.endswith("#quote-19")
    assert page.locator(".here").count() == page.locator("[data-quote='19']").count() > 3
    expect(page.get_by_role("status")).to_have_text("Boris Johnson: quote 1 of 1")


def test_a_number_in_the_text_tells_whose_words_they_are(show):
    page = show(first().html)
    page.get_by_role("link", name="Quote 14, the West").click()
    expect(page.get_by_role("status")).to_have_text("the West: quote 1 of 1")
    expect(entry(page, "the West").get_by_role("button")).to_have_attribute("aria-pressed", "true")
    assert seen(entry(page, "the West").locator(".quotes .here")), "the last of the speakers, whose list must move up"


def test_a_link_to_a_quote_opens_there(show):
    page = show(first().html, "#quote-16")
    expect(page.get_by_role("status")).to_have_text("Antony Blinken: quote 7 of 7")
    assert seen(page.locator("#quote-16"))
    page.goto(page.url.replace("#quote-16", "#quote-1"))
    expect(page.get_by_role("status")).to_have_text("the Turkish foreign ministry: quote 1 of 1")


def test_next_and_previous_walk_a_speakers_quotes_round_and_round(show):
    page = show(first().html)
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


def test_the_keyboard_alone_does_all(show):
    page = show(first().html)
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


def test_what_is_let_go_stays_so_though_the_address_changes_late(show):
    page = show(first().html)
    page.evaluate("""() => new Promise(changed => {
      window.addEventListener('hashchange', changed, {once: true});
      document.querySelector(".quotes [href='#quote-9']").click();
      document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
    })""")
    assert page.url.endswith("#quote-9")
    expect(page.get_by_role("button", pressed=True)).to_have_count(0)
    page.get_by_role("link", name="Quote 9, Antony Blinken").first.click()
    expect(page.get_by_role("status")).to_have_text("Antony Blinken: quote 2 of 7")


def test_the_focus_is_never_hidden_by_what_is_chosen(show):
    page = show(first().html)
    bar(page, "Antony Blinken").click()
    for _ in range(70):
        page.keyboard.press("Tab")
        assert page.evaluate("""(() => {
          const on = document.activeElement, box = on.getBoundingClientRect();
          const cover = document.querySelector('.choice');
          return on === document.body || cover.contains(on) || box.top < cover.getBoundingClientRect().top;
        })()""")
