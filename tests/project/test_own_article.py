"""An article of one's own, in every notebook: ours of another form, and what no article should be."""

import random
import subprocess
import sys
import time

import nbformat
import pytest
from cells_run import values_shown
from conftest import ROOT
from odd_texts import EXTREMES, LONG_LINE

from helpers import annotate, apply_decisions, article_from_text, entities_frame, quotes_frame, read_article
from helpers.frames.check import check_frame, read_gold
from helpers.frames.decision_files import decisions_path
from helpers.frames.voices import silent_frame, voices_frame
from helpers.knowledge.topics import TopicError
from helpers.output.charts import entities_chart, talks_chart, voices_chart
from helpers.output.findings.reading import source_line
from helpers.output.views.highlight import highlight_entities, highlight_parts, highlight_quotes
from helpers.tools.notebooks import main

NOTEBOOKS = sorted((ROOT / "notebooks").glob("0[1-5]*.ipynb"))  # those of one article
SECOND = ROOT / "seeds" / "cedar-falls-library.txt"


def run_cells(path, **parameters):
    """Run a notebook's code in this process with other parameters, show what every cell shows; what it showed."""
    shown = []
    for value in values_shown(path, **parameters):
        shown.append(repr(value))
        for form in ("_repr_html_", "_repr_png_"):
            getattr(value, form, repr)() if hasattr(value, form) else None
    return shown


def test_every_notebook_rewrites_itself_for_the_second_article_in_a_folder_of_its_own(project, capsys):
    before = {path: path.read_bytes() for path in (project / "notebooks").iterdir()}
    assert main(["--article", "seeds/cedar-falls-library.txt", "--topic", "fighting"]) == 0
    assert {path: path.read_bytes() for path in (project / "notebooks").iterdir()} == before
    folder = project / "figures" / "cedar-falls-library"
    assert [path.name for path in (project / "figures").iterdir()] == [folder.name]
    names = {path.name for path in folder.iterdir()}
    assert {path.name for path in NOTEBOOKS} < names
    assert {f"{name}.{ending}" for name in ("entities", "voices", "who-said-what-about-the-fighting")
            for ending in ("png", "svg", "csv", "txt")} < names
    for path in NOTEBOOKS:
        notebook = nbformat.read(folder / path.name, as_version=4)
        outputs = nbformat.writes(nbformat.v4.new_notebook(cells=[
            nbformat.v4.new_code_cell(outputs=cell.outputs) for cell in notebook.cells if cell.cell_type == "code"]))
        assert "Blinken" not in outputs and "Ukraine" not in outputs
        assert [cell.metadata.tags for cell in notebook.cells if "tags" in cell.metadata] == [
            ["parameters"], ["injected-parameters"]]
    assert "cedar-falls-library" in (folder / "voices.svg").read_text("utf-8")
    assert "Nothing is said about the fighting" in (folder / "who-said-what-about-the-fighting.txt").read_text("utf-8")


def test_what_the_notebooks_cannot_read_costs_one_sentence_before_any_runs(project, capsys):
    assert main(["--article", "seeds/missing.txt"]) == 1
    assert main(["--article", "seeds/cedar-falls-library.txt", "--topic", "weather"]) == 1
    errors = capsys.readouterr().err.splitlines()
    assert len(errors) == 2 and "no such file" in errors[0] and "'weather'" in errors[1] and "topics.toml" in errors[1]
    assert not (project / "figures").exists()


def test_the_second_article_is_read_as_a_reader_reads_it():
    article = read_article(SECOND)
    assert (article.headline, article.published, len(article.body)) == (None, None, 8)
    quotes = quotes_frame(annotate(article))
    checked = check_frame(quotes, read_gold(ROOT / "tests" / "gold" / "cedar-falls-library.csv"), article.text)
    mistakes = checked[~checked["verdict"].isin(["found", "left out"])]
    assert mistakes[["verdict", "content", "differs"]].values.tolist() == []
    assert [quotes["speaker"].tolist().count(name) for name in ("Marta Ellison", "Roy Ellison")] == [3, 3]


def test_the_second_articles_decisions_are_all_applied():
    quotes = quotes_frame(annotate(read_article(SECOND)))
    decided, report = apply_decisions(quotes, decisions_path(SECOND))
    assert report["outcome"].tolist() == ["applied"] * 3
    assert "A plan to borrow $48.5 million" in decided["content"].tolist()
    assert "Mayor Glenn Tran" in decided["speaker"].tolist()


def test_dollars_in_an_article_are_shown_as_they_stand():
    doc = annotate(read_article(SECOND))
    quotes = quotes_frame(doc)
    chart = voices_chart(voices_frame(quotes), silent_frame(entities_frame(doc), quotes), "$5 to $6")
    assert "$5 to $6" in chart.svg.decode()
    assert "<span>$</span>48.5 million" in highlight_quotes(doc).html


@pytest.mark.parametrize("text", EXTREMES.values(), ids=EXTREMES)
def test_no_text_breaks_a_frame_a_view_or_a_chart(text):
    article = article_from_text(text)
    doc = annotate(article)
    quotes, entities = quotes_frame(doc), entities_frame(doc)
    assert all(text[start:end] for spans in quotes["content_spans"] for start, end in spans)
    for view in (highlight_parts(article), highlight_entities(doc), highlight_quotes(doc)):
        assert "<script" not in view.html and "<b onload" not in view.html
    voices = voices_frame(quotes)
    source = source_line(article)
    for chart in (entities_chart(entities, source), talks_chart(quotes, source),
                  voices_chart(voices, silent_frame(entities, quotes), source)):
        assert chart.png.startswith(b"\x89PNG") and chart.svg.rstrip().endswith(b"</svg>")
    if quotes.empty:
        assert "There is nothing to show" in voices_chart(voices, silent_frame(entities, quotes), source).svg.decode()


@pytest.mark.parametrize("kind", [
    "control characters", "another language", "emoji", "right to left", "markup", "no name",
    "an empty body under a masthead", "all capitals", "only marks",
])
def test_no_text_breaks_a_notebook(kind, project):
    (project / "seeds" / "odd.txt").write_text(EXTREMES[kind].replace("\0", ""), encoding="utf-8")
    for path in NOTEBOOKS:
        assert run_cells(project / "notebooks" / path.name, ARTICLE="seeds/odd.txt", TOPIC="talks")
    assert (project / "figures" / "odd" / "voices.png").exists()


def test_of_a_paragraph_without_end_the_beginning_is_printed(project, capsys):
    (project / "seeds" / "odd.txt").write_text(LONG_LINE, encoding="utf-8")
    run_cells(project / "notebooks" / NOTEBOOKS[0].name, ARTICLE="seeds/odd.txt")
    printed = capsys.readouterr().out.splitlines()
    assert LONG_LINE[:1000] in printed and max(map(len, printed)) == 1000


def test_capitals_and_another_language_get_right_answers():
    quotes = quotes_frame(annotate(EXTREMES["one long line"]))
    assert len(quotes) == 600 and set(quotes["speaker"]) == {"Ada Holm", "Bo Lund"}
    assert quotes_frame(annotate(EXTREMES["no quote"])).empty
    assert entities_frame(annotate(EXTREMES["no name"])).empty


def test_a_topic_that_the_list_has_not_costs_one_sentence():
    with pytest.raises(TopicError, match=r"There is no topic 'rents' in helpers/knowledge/topics\.toml"):
        talks_chart(quotes_frame(annotate("She said the rents were high.")), "source", "rents")


KEEP_SAVING = """
import sys
exec(open("helpers/files.py").read())
number = 0
while True:
    number += 1
    write_all({f"{name}.txt": (str(number % 10) * 300_000).encode() for name in "abcd"}, sys.argv[1])
    print(number, flush=True)
"""


def test_a_run_that_is_killed_leaves_whole_files(tmp_path):
    chance = random.Random(3)
    for _ in range(10):
        command = [sys.executable, "-c", KEEP_SAVING, str(tmp_path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
            process.stdout.readline()
            time.sleep(chance.random() / 20)
            process.kill()
        for path in tmp_path.glob("*.txt"):
            content = path.read_text()
            assert len(content) == 300_000 and len(set(content)) == 1
