"""What several tests share."""

import json
import os
import re
import shutil
import signal
from pathlib import Path
from types import SimpleNamespace

import pytest

from helpers import read_article, read_corpus
from helpers.frames.outlets import across_outlets, outlets_frame
from helpers.pipeline.progress import UNWATCHED
from helpers.pipeline.quotes import attributions_of

os.environ[UNWATCHED] = "yes"  # nbval's kernels show no bar

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
NEEDS_CHROMIUM = pytest.mark.skipif(
    CHROMIUM is None, reason="Chromium is missing; on Debian, `sudo apt install chromium`")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update"]
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 320, "height": 640}


def hear_ctrl_c():
    """Let Ctrl-C stop this process, though whoever runs the tests in the background has told it not to listen."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def outermost(doc):
    """The attributions of a Doc that stand in no other one."""
    return [attribution for attribution in attributions_of(doc) if attribution.inside is None]


def phenomena():
    """The cases of tests/gold/phenomena.jsonl: a phenomenon of quotes each, invented."""
    with (ROOT / "tests" / "gold" / "phenomena.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@pytest.fixture(scope="session")
def first_article():
    """The article that the notebooks read."""
    return read_article(ROOT / "seeds" / "000_d875bac7675d1d39.txt")


@pytest.fixture(scope="module")
def browser():
    """Headless Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def show(browser, tmp_path):
    """Opens a page, given as HTML, without a network; fails if it asked for anything or wrote to the console."""
    contexts, asked, complaints = [], [], []

    def show(html, hash="", size=DESK, **options):
        context = browser.new_context(viewport=size, reduced_motion="reduce", offline=True, **options)
        contexts.append(context)
        context.add_init_script("window.notice = which => { window.noticed = (window.noticed || '') + which + ' '; }")
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        path = tmp_path / f"page-{len(contexts)}.html"
        path.write_text(html, encoding="utf-8")
        page.goto(path.as_uri() + hash)
        return page

    yield show
    for context in contexts:
        context.close()
    assert [url for url in asked if not re.fullmatch(r"file://\S+/page-\d+\.html(#\S*)?", url)] == []
    assert complaints == []


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A copy of the project's notebooks and articles, as the working folder."""
    for name in ("notebooks", "seeds", "tests/gold"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def hallin():
    """The seven reports of one event, read: `corpus`, and `quotes` and `outlets` as notebook 06 makes them."""
    corpus = read_corpus(ROOT / "seeds" / "hallin-bridge")
    quotes = across_outlets(corpus.quotes, corpus.articles)
    return SimpleNamespace(corpus=corpus, quotes=quotes, outlets=outlets_frame(quotes, corpus.articles))
