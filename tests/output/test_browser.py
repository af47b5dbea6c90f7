"""What a browser makes of an article full of markup: letters. In headless Chromium, with a page that would notice."""

import re
import shutil
import subprocess

import nbformat
from conftest import CHROMIUM, NEEDS_CHROMIUM, ROOT
from nbconvert import HTMLExporter

from helpers import annotate, article_from_text, entities_frame, quotes_frame
from helpers.frames.check import check_frame, read_gold
from helpers.frames.voices import silent_frame, voices_frame
from helpers.output.charts import entities_chart, talks_chart, voices_chart
from helpers.output.findings.reading import source_line
from helpers.output.folders import folder
from helpers.output.views.highlight import highlight_entities, highlight_parts, highlight_quotes
from helpers.output.views.mistakes import highlight_mistakes
from helpers.output.views.tables import show_table
from helpers.output.views.view import say
from helpers.tools.notebooks import main

pytestmark = NEEDS_CHROMIUM
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update", "--virtual-time-budget=5000", "--dump-dom"]
ATTACKS = [
    "<script>notice(1)</script>",
    "<img src=x onerror=notice(2)>",
    '"><svg onload=notice(3)>',
    "' onmouseover='notice(4)' x='",
    '<a href="javascript:notice(5)">talks</a>',
    "</td></table></p><script>notice(6)</script>",
    "<iframe srcdoc='<script>parent.notice(7)</script>'></iframe>",
    "</text></svg><script>notice(8)</script>",
    "]]><script>notice(9)</script>",
    "--><script>notice(10)</script>",
    "<b onclick=notice(11)>x</b>",
]
SAID = 'Ada {0} Holm of Norway said the talks {0} were over. "We {0} met in Oslo," said Bo Lund.'
TEXT = "<script>notice(0)</script> talks end\n3 May 2021\n\n" + "\n\n".join(map(SAID.format, ATTACKS))
NOTICES = """<script>window.notice = which => {
  document.documentElement.dataset.noticed = (document.documentElement.dataset.noticed || "") + which + " ";
}</script>"""
# whatever a reader could do: point at, click and focus everything on the page
DOES_ALL = """<script>for (const each of [...document.querySelectorAll("body *")]) {
  for (const event of ["mouseover", "focus", "load", "error"]) each.dispatchEvent(new Event(event, {bubbles: true}));
  if (each.click && !/^(https?|file):/.test(each.href)) each.click();  // a link elsewhere would leave the page
}</script>"""


def after_all(tmp_path, body, name="page.html"):
    """What stands in a page after a browser has loaded it and done all that a reader could do."""
    path = tmp_path / name
    path.write_text(body, encoding="utf-8")
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", path.as_uri()]
    return subprocess.run(command, timeout=120, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          encoding="utf-8").stdout


def page(body):
    return f'<!DOCTYPE html><html><head><meta charset="utf-8">{NOTICES}</head><body>{body}{DOES_ALL}</body></html>'


def charts(doc, article):
    quotes, entities = quotes_frame(doc), entities_frame(doc)
    yield entities_chart(entities, source_line(article))
    yield talks_chart(quotes, source_line(article))
    yield voices_chart(voices_frame(quotes), silent_frame(entities, quotes), source_line(article))


def test_the_page_would_notice(tmp_path):
    inside = {"' onm": "<p title='{}'>x</p>", "]]": "<svg><desc>{}</desc></svg>", "--": "<!-- {}"}
    bodies = [next((inside[start] for start in inside if attack.startswith(start)), "{}").format(attack)
              for attack in ATTACKS]
    noticed = re.search('data-noticed="(.*?)"', after_all(tmp_path, page("".join(bodies)))).group(1)
    assert set(map(int, noticed.split())) == set(range(1, len(ATTACKS) + 1))


def test_every_view_and_drawing_shows_markup_as_letters(tmp_path):
    article = article_from_text(TEXT)
    doc = annotate(article)
    quotes = quotes_frame(doc)
    checked = check_frame(quotes, read_gold(ROOT / "tests" / "gold" / "cedar-falls-library.csv"), article.text)
    views = [highlight_parts(article), highlight_entities(doc), highlight_quotes(doc), highlight_mistakes(doc, checked),
             show_table(quotes, ["paragraph", "source", "speaker", "content"]), say(source_line(article))]
    drawings = [re.sub(r"^.*?(?=<svg)", "", chart.svg.decode(), flags=re.S) for chart in charts(doc, article)]
    assert len(quotes) >= 10
    shown = after_all(tmp_path, page("".join([*(view.html for view in views), *drawings])))
    assert "data-noticed" not in shown
    assert shown.count("&lt;script&gt;notice(1)&lt;/script&gt;") >= 4
    assert len(re.findall(r"<script", shown)) == 2, "the page's own two"


def test_a_drawing_opened_alone_runs_nothing(tmp_path):
    article = article_from_text(TEXT)
    for chart in charts(annotate(article), article):
        alone = chart.svg.decode().replace(
            "</svg>", "<script>document.documentElement.dataset.looked = 1</script></svg>")
        shown = after_all(tmp_path, alone, f"{chart.name}.svg")
        assert 'data-looked="1"' in shown and shown.count("<script") == 1


def test_executed_notebooks_run_nothing_of_the_article(tmp_path, monkeypatch):
    for name in ("notebooks", "seeds", "tests/gold"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    (folder("seeds") / "attack.txt").write_text(TEXT, encoding="utf-8")
    for name in ("01-read-the-article", "02-count-the-entities", "05-check-the-answers"):
        (tmp_path / "notebooks" / f"{name}.ipynb").unlink()
    assert main(["--article", "seeds/attack.txt"]) == 0
    for path in sorted((tmp_path / "figures" / "attack").glob("*.ipynb")):
        body, _ = HTMLExporter(template_name="basic").from_notebook_node(nbformat.read(path, as_version=4))
        shown = after_all(tmp_path, page(body))
        assert "data-noticed" not in shown and "&lt;script&gt;notice(1)&lt;/script&gt;" in shown
