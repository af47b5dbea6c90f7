"""Pages and slides of the notebooks: whole in one file, readable by all, with no solution that shows by itself."""

import re
import shutil
import subprocess
from html.parser import HTMLParser
from itertools import pairwise

import nbformat
import pytest
from conftest import CHROMIUM, NEEDS_CHROMIUM, ROOT

from helpers import article_from_text, quotes_frame
from helpers.exercises import PRACTICE
from helpers.output.views.highlight import highlight_parts, highlight_quotes
from helpers.output.views.tables import show_table
from helpers.pipeline.language import annotate
from helpers.tools.handouts import export
from helpers.tools.handouts.__main__ import main
from helpers.tools.handouts.export import Form, HandoutError, handout

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
LAPTOP = 1000  # pixels that JupyterLab leaves to a notebook on a screen of 1366
FETCHES = {"src", "srcset", "data", "poster", "background", "action"}  # attributes that a browser follows by itself


class Page(HTMLParser):
    """What a test asks of a page: its headings, pictures, links, and all that it would fetch."""

    def __init__(self, html):
        super().__init__()
        self.levels, self.pictures, self.links, self.fetched = [], [], [], []
        self.policy, self.folded, self.styles, self.inside = None, [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        """Note what a test asks of an element."""
        attrs = dict(attrs)
        self.inside.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag == "img":
            self.pictures.append(attrs.get("alt", ""))
        if tag == "a":
            self.links.append(attrs.get("href", ""))
        if tag == "link" or tag == "iframe":
            self.fetched.append(tag)
        if attrs.get("http-equiv") == "Content-Security-Policy":
            self.policy = attrs["content"]
        if tag == "details":
            self.folded.append("open" not in attrs)
        self.fetched += [value for name, value in attrs.items() if name in FETCHES and not value.startswith("data:")]

    def handle_data(self, data):
        """Note the style sheets."""
        if self.inside and self.inside[-1] == "style":
            self.styles.append(data)


@pytest.fixture(scope="module", params=[(path, form) for path in NOTEBOOKS for form in Form],
                ids=lambda param: f"{param[0].stem}-{param[1].value}")
def made(request):
    """The path of a notebook, the form, and the page that is made of it."""
    path, form = request.param
    return path, form, Page(handout(nbformat.read(path, as_version=4), form, path.name))


def test_nothing_is_fetched_and_a_browser_would_refuse_to(made):
    _, form, page = made
    assert page.fetched == []
    assert page.policy.startswith("default-src 'none';") and "http" not in page.policy
    assert ("script-src" in page.policy) == (form is Form.SLIDES)
    css = re.sub(r"/\*.*?\*/", "", "".join(page.styles), flags=re.S)
    assert "@import" not in css
    assert [url for url in re.findall(r"url\(\s*['\"]?([^)]{0,60})", css) if not url.startswith("data:")] == []


def test_headings_are_in_order(made):
    page = made[2]
    assert page.levels[0] == 1 and page.levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(page.levels)), page.levels


def test_every_picture_has_the_words_that_figures_holds(made):
    path, _, page = made
    told = {words.read_text("utf-8").strip() for words in (ROOT / "figures").glob("*.txt")}
    drawn = [output for cell in nbformat.read(path, as_version=4).cells for output in cell.get("outputs", [])
             if "image/png" in output.get("data", {})]
    assert len(page.pictures) == len(drawn) and set(page.pictures) <= told


def test_solutions_are_folded_on_a_page_and_left_out_of_slides(made):
    path, form, page = made
    solutions = sum(cell.source.startswith("<details>") for cell in nbformat.read(path, as_version=4).cells)
    assert solutions >= 2
    assert page.folded == ([True] * solutions if form is Form.PAGE else [])


def test_links_lead_to_the_other_handouts(made):
    _, form, page = made
    names = {f"{path.stem}{'.slides' if form is Form.SLIDES else ''}.html" for path in NOTEBOOKS}
    others = [link for link in page.links if not link.startswith(("#", "https://"))]
    assert (others or form is Form.SLIDES) and set(others) <= names


def test_both_are_written_into_a_folder_that_git_ignores(tmp_path, monkeypatch, capsys):
    (tmp_path / "notebooks").mkdir()
    shutil.copy(NOTEBOOKS[0], tmp_path / "notebooks")
    monkeypatch.chdir(tmp_path)
    assert main(["html"]) == main(["slides"]) == 0
    stem = NOTEBOOKS[0].stem
    assert {path.name for path in (tmp_path / "handouts").iterdir()} == {f"{stem}.html", f"{stem}.slides.html"}
    assert "/handouts/" in (ROOT / ".gitignore").read_text("utf-8").split()


def test_a_notebook_that_was_not_run_costs_one_sentence(tmp_path, monkeypatch, capsys):
    notebook = nbformat.read(NOTEBOOKS[0], as_version=4)
    notebook.cells[3].execution_count = None
    (tmp_path / "notebooks").mkdir()
    nbformat.write(notebook, tmp_path / "notebooks" / NOTEBOOKS[0].name)
    monkeypatch.chdir(tmp_path)
    assert main(["html"]) == 1
    told = capsys.readouterr().err
    assert told == f"{NOTEBOOKS[0].name} was not run from top to bottom; run `make notebooks` first.\n"
    assert not (tmp_path / "handouts").exists()


def test_slides_without_reveal_cost_one_sentence(monkeypatch):
    monkeypatch.setattr(export, "find_spec", lambda name: None)
    notebook = nbformat.read(NOTEBOOKS[0], as_version=4)
    with pytest.raises(HandoutError, match="run `pip install sphinx-revealjs`"):
        handout(notebook, Form.SLIDES, "x")
    assert "</html>" in handout(notebook, Form.PAGE, "x")


def after_loading(tmp_path, page, script):
    """What a script in a page writes down after it was loaded, in a window as wide as a notebook on a laptop."""
    path = tmp_path / "page.html"
    path.write_text(re.sub(r"<meta [^>]*Content-Security-Policy[^>]*>", "", page).replace(
        "</body>", f"<script>addEventListener('load', () => setTimeout(() => {{{script}}}, 500))</script></body>"),
        encoding="utf-8")
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
               "--disable-background-networking", "--disable-component-update", "--virtual-time-budget=5000",
               f"--window-size={LAPTOP},768", f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom",
               path.as_uri()]
    shown = subprocess.run(command, timeout=120, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                           encoding="utf-8").stdout
    return re.search(r'data-told="(.*?)"', shown)[1]


TOO_WIDE = """document.documentElement.dataset.told = [document.documentElement.scrollWidth > innerWidth,
  ...document.querySelectorAll('table, p, img')].filter(each => each === true || each.tagName &&
  each.getBoundingClientRect().right > innerWidth).length;"""


@NEEDS_CHROMIUM
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_tables_and_pictures_are_no_wider_than_a_laptop(path, tmp_path):
    page = handout(nbformat.read(path, as_version=4), Form.PAGE, path.name)
    assert after_loading(tmp_path, page, TOO_WIDE) == "0"


@NEEDS_CHROMIUM
def test_long_words_and_quotes_wrap(tmp_path):
    text = f'The mayor, Ada Holm, said "{"well " * 300}". Bo Lund wrote that https://example.org/{"w" * 400} was down.'
    article = article_from_text(text)
    doc = annotate(article)
    views = [show_table(quotes_frame(doc), ["paragraph", "source", "speaker", "cue", "content", "kind", "found_by"]),
             highlight_quotes(doc), highlight_parts(article)]
    cells = [nbformat.v4.new_code_cell("1", execution_count=1, outputs=[nbformat.v4.new_output(
        "execute_result", {"text/html": view.html}, execution_count=1)]) for view in views]
    page = handout(nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# Long"), *cells]), Form.PAGE, "long")
    assert len(quotes_frame(doc)) == 2 and "w" * 400 in page
    assert after_loading(tmp_path, page, TOO_WIDE) == "0"


SEEN = """const told = () => document.querySelector('section.present section.present').innerText.trim().split('\\n')[0];
  const first = told(); Reveal.next(); const box = document.querySelector('section.present section.present')
  .getBoundingClientRect();
  document.documentElement.dataset.told = [first, told(), box.width > 500 && box.height > 300,
  performance.getEntriesByType('resource').length].join(' | ');"""


@NEEDS_CHROMIUM
def test_slides_are_seen_move_and_load_nothing(tmp_path):
    page = handout(nbformat.read(NOTEBOOKS[0], as_version=4), Form.SLIDES, NOTEBOOKS[0].name)
    titles = "Read the article and tell its parts apart | The article, part by part"
    assert after_loading(tmp_path, page, SEEN) == f"{titles} | true | 0"


def test_the_practice_text_is_shown_whole():
    assert PRACTICE in nbformat.read(NOTEBOOKS[4], as_version=4).cells[-3].outputs[0].data["text/plain"]
