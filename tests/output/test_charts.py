"""The charts, held against the frames that they are drawn from."""

import csv
import hashlib
import io
import subprocess
import sys
from itertools import combinations
from xml.etree import ElementTree

import pandas as pd
import pytest
from matplotlib.patches import Circle, Rectangle

from helpers.frames.mentions import ENTITY_COLUMNS
from helpers.frames.outlets import across_outlets, outlets_frame
from helpers.frames.parts import count_words
from helpers.frames.quotes import QUOTE_COLUMNS
from helpers.frames.same_words import passages_frame, shared_frame
from helpers.frames.voices import silent_frame, voices_frame
from helpers.output.charts import Chart, entities_chart, outlets_chart, shared_chart, talks_chart, voices_chart
from helpers.output.charts.sheet import in_style

SOURCE = "A headline, 1 January 2024"


def entities_of(*mentions):
    """The rows of entities_frame for (entity, label, mentions in the body, mentions outside it)."""
    rows = []
    for entity, label, body, outside in mentions:
        for part in ["body"] * body + ["headline"] * outside:
            start = len(rows) * 100
            rows.append((start, start + len(entity), entity, label, entity, int(part == "body"), part, None))
    return pd.DataFrame(rows, columns=ENTITY_COLUMNS)


def quotes_of(*quotes, about_talks=True):
    """The rows of quotes_frame for (speaker, affiliation, kind, cue, content); the cue stands before the content."""
    rows = []
    for i, (speaker, affiliation, kind, cue, content) in enumerate(quotes):
        start = 10_000 * (i + 1)
        row = dict.fromkeys(QUOTE_COLUMNS)
        row |= dict(paragraph=i + 1, kind=kind, content=content, content_spans=[(start, start + len(content))],
                    start=start, end=start + len(content), cue=cue, cue_start=start - 50, cue_end=start - 40,
                    source=speaker, source_start=start - 90, source_end=start - 60, speaker=speaker,
                    affiliation=affiliation, topics="talks" if about_talks else "", about_talks=about_talks,
                    words=count_words(content), part="body")
        rows.append(row)
    frame = pd.DataFrame(rows, columns=QUOTE_COLUMNS)
    return frame.astype({column: "Int64" for column in QUOTE_COLUMNS if column.endswith(("_start", "_end"))})


def in_outlets(quotes, *outlets):
    """The quotes, and the outlets, of a folder where each outlet has one article, and that all of the quotes."""
    articles = pd.DataFrame({"article": [f"{i}.html" for i in range(len(outlets))], "outlet": outlets})
    copies = pd.concat([quotes.assign(article=article) for article in articles["article"]], ignore_index=True)
    quotes = across_outlets(copies, articles)
    return quotes, outlets_frame(quotes, articles)


def outlets_chart_of(quotes, *outlets):
    return outlets_chart(*in_outlets(quotes, *outlets), SOURCE)


def shared_chart_of(quotes, *outlets):
    quotes, outlets = in_outlets(quotes.assign(kind="direct"), *outlets)
    return shared_chart(shared_frame(passages_frame(quotes)), outlets, SOURCE)


ENTITIES = entities_of(("Norway", "GPE", 9, 2), ("Ada Holm", "PERSON", 5, 0), ("Oslo", "GPE", 3, 1),
                       ("Bo Lund", "PERSON", 3, 0), ("Reuters", "ORG", 0, 1))
QUOTES = quotes_of(
    ("Ada Holm", "Norway", "direct", "said", '"We will meet again and again."'),
    ("Bo Lund", None, "mixed", "concluded", 'that the talks were "good"'),
    ("Ada Holm", "Norway", "indirect", "added", "that she was glad"),
    (None, None, "indirect", "it was said", "that the talks were over"),
)
LONG = "the permanent secretary of the committee for the preparation of further meetings of the working group"
WORDS = "We shall come back to this table when both sides have read what lies on it and slept over it, not before. "
CASES = {
    "the usual": (ENTITIES, QUOTES),
    "none": (entities_of(), quotes_of()),
    "one": (entities_of(("Norway", "GPE", 1, 0)),
            quotes_of(("Norway", "Norway", "indirect", "says", "that it will talk"))),
    "ties": (entities_of(*[(f"Place {i}", "GPE", 2, 0) for i in range(5)]),
             quotes_of(*[(f"Speaker {i}", None, "mixed", "said", "as many words as any") for i in range(5)])),
    "forty": (entities_of(*[(f"Person {i}", "PERSON", 40 - i, i % 3) for i in range(40)]),
              quotes_of(*[(f"Person {i % 12}", f"Country {i % 9}", "direct", "said", f'"{WORDS}"')
                          for i in range(40)])),
    "long": (entities_of((LONG.title(), "ORG", 7, 3), ("w" * 120, "PERSON", 1, 0)),
             quotes_of((LONG, LONG, "mixed", "has repeatedly let it be understood", WORDS * 12),
                       ("w" * 120, None, "direct", "wrote", "https://example.org/" + "w" * 300))),
}
OUTLETS = ["gazette", LONG, "w" * 120, "The Daily Dockworker", "post", "a", "b", "c", "d"]
CHARTS = {
    "entities": lambda entities, quotes: entities_chart(entities, SOURCE),
    "voices": lambda entities, quotes: voices_chart(voices_frame(quotes), silent_frame(entities, quotes), SOURCE),
    "talks": lambda entities, quotes: talks_chart(quotes, SOURCE),
    "outlets": lambda entities, quotes: outlets_chart_of(quotes, *OUTLETS),
    "shared": lambda entities, quotes: shared_chart_of(quotes, *OUTLETS),
}


def texts(chart):
    """Every text of the figure, in the order of drawing."""
    return [text.get_text() for text in chart.figure.axes[0].texts]


def words_shown(chart):
    return " ".join(texts(chart))


def bars(chart):
    """{label of a bar: its length in inches}."""
    return {patch.get_label(): patch.get_width() for patch in chart.figure.axes[0].patches
            if isinstance(patch, Rectangle)}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("name", CHARTS)
def test_no_text_overlaps_or_is_cut_off(name, case):
    figure = CHARTS[name](*CASES[case]).figure
    renderer = figure.canvas.get_renderer()
    page = figure.bbox
    with in_style():
        boxes = [(text.get_text(), text.get_window_extent(renderer)) for text in figure.axes[0].texts]
    marks = [(patch.get_label(), patch.get_window_extent(renderer)) for patch in figure.axes[0].patches]
    for words, box in boxes:
        assert page.x0 <= box.x0 and box.x1 <= page.x1 and page.y0 <= box.y0 and box.y1 <= page.y1, words
    for (words, box), (others, other) in [*combinations(boxes, 2), *((text, mark) for text in boxes for mark in marks)]:
        wide, high = min(box.x1, other.x1) - max(box.x0, other.x0), min(box.y1, other.y1) - max(box.y0, other.y0)
        assert wide < 1 or high < 1, (words, others)


@pytest.mark.parametrize("name", CHARTS)
def test_the_source_line_is_demanded_and_shown(name):
    assert texts(CHARTS[name](ENTITIES, QUOTES))[-1] == f"Source: {SOURCE}"
    with pytest.raises(TypeError, match="source"):
        entities_chart(ENTITIES)


@pytest.mark.parametrize(("name", "nothing"), [
    ("entities", "no named entity was found"), ("voices", "no quote was found"),
    ("talks", "none of the article's quotes"),
    ("outlets", "no quote with a speaker was found"), ("shared", "no words in quotation marks stand in more than one"),
])
def test_an_article_with_nothing_to_show_says_so(name, nothing):
    chart = CHARTS[name](entities_of(), quotes_of())
    assert nothing in words_shown(chart)
    assert len(chart.table) == 0


def test_bars_of_entities_are_as_long_as_their_counts_and_the_title_names_the_first():
    chart = entities_chart(ENTITIES, SOURCE)
    lengths = bars(chart)
    unit = lengths["Norway: body"] / 9
    for row in chart.table.itertuples():
        assert lengths.get(f"{row.entity}: body", 0) == pytest.approx(row.body * unit)
        assert lengths.get(f"{row.entity}: outside", 0) == pytest.approx(row.outside * unit)
    assert words_shown(chart).startswith("Norway is named most often, 9 times; of the people, Ada Holm, 5 times")
    assert "5 names: 20 mentions in the body, 4 outside" in words_shown(chart)


def test_entities_stand_by_type_most_first():
    shown = texts(entities_chart(ENTITIES, SOURCE))
    names = ["Countries and cities", "Norway", "Oslo", "People", "Ada Holm", "Bo Lund", "Organisations", "Reuters"]
    assert [text for text in shown if text in names] == names


def test_a_bar_for_one_mention_fills_no_page_and_few_names_use_all_of_it():
    assert bars(entities_chart(CASES["one"][0], SOURCE))["Norway: body"] == pytest.approx(1)
    assert bars(entities_chart(entities_of(("Norway", "GPE", 60, 0)), SOURCE))["Norway: body"] > 9


def test_two_columns_of_names_are_about_as_long():
    kinds = ["PERSON"] * 15 + ["GPE"] * 10 + ["ORG"] * 15
    entities = entities_of(*[(f"Name {i}", kind, 40 - i, 0) for i, kind in enumerate(kinds)])
    figure = entities_chart(entities, SOURCE).figure
    right = [bar for bar in figure.axes[0].patches if bar.get_x() > 6.5]
    assert 17 <= len(right) <= 23


def test_an_article_that_names_only_outside_its_body_says_so():
    assert words_shown(entities_chart(entities_of(("Getty", "ORG", 0, 3)), SOURCE)).startswith(
        "No one and nothing is named in the body Mentions")


def test_the_title_tells_a_person_named_most_often_once():
    chart = entities_chart(entities_of(("Norway", "GPE", 7, 1), ("Ada Holm", "PERSON", 7, 0)), SOURCE)
    assert chart.alt.startswith("Bar chart of mentions. Norway and Ada Holm are named most often, 7 times each. ")


@pytest.mark.parametrize(("case", "title"), [
    ("none", "No one and nothing is named"),
    ("one", "Norway is the only name, with 1 mention"),
    ("ties", "5 names are named most often, twice each"),
])
def test_titles_of_entities_hold_for_odd_articles(case, title):
    assert words_shown(entities_chart(CASES[case][0], SOURCE)).startswith(title)


def test_bars_of_voices_tell_the_kinds_apart():
    chart = CHARTS["voices"](ENTITIES, QUOTES)
    lengths = bars(chart)
    unit = lengths["Ada Holm: direct"] / 6
    assert lengths["Ada Holm: indirect"] == pytest.approx(4 * unit)
    assert lengths["Bo Lund: mixed"] == pytest.approx(5 * unit)
    assert "Bo Lund: direct" not in lengths
    assert "10 words, 50%" in texts(chart) and "20 words in 4 quotes by 3 speakers" in words_shown(chart)


def test_who_is_named_and_never_quoted_is_part_of_the_finding():
    entities = entities_of(("Norway", "GPE", 9, 0), ("Sweden", "GPE", 4, 5), ("Mia Dahl", "PERSON", 2, 0),
                           ("Oslo", "GPE", 7, 0))
    chart = CHARTS["voices"](entities, QUOTES)
    assert words_shown(chart).startswith("Ada Holm has 50% of the words; Sweden, named 4 times, has none")
    silent = chart.table[chart.table["words"] == 0]
    assert list(zip(silent["speaker"], silent["mentions"], strict=True)) == [("Sweden", 4), ("Mia Dahl", 2)]


def test_who_is_named_within_a_source_is_not_silent():
    quotes = quotes_of(("leaders of Sweden and Denmark", None, "indirect", "said", "that all was well"))
    start = int(quotes["source_start"].iat[0])
    entities = pd.DataFrame([(start + 11, start + 17, "Sweden", "GPE", "Sweden", 1, "body", None)],
                            columns=ENTITY_COLUMNS)
    assert silent_frame(entities, quotes).empty


def test_the_board_shows_every_word_of_every_statement_about_the_talks_and_no_other():
    left_out = quotes_of(("Ada Holm", "Norway", "direct", "said", '"It rains in Bergen."'), about_talks=False)
    chart = talks_chart(pd.concat([QUOTES, left_out], ignore_index=True), SOURCE)
    shown = words_shown(chart).split()
    for content in QUOTES["content"]:
        words = content.split()
        assert any(shown[i : i + len(words)] == words for i in range(len(shown))), content
    assert "Bergen." not in shown and "4 of 5 quotes." in words_shown(chart)


def test_the_board_groups_speakers_by_whom_they_speak_for_and_keeps_the_order_of_the_article():
    quotes = quotes_of(
        ("Ada Holm", "Norway", "direct", "said", "one"), ("Bo Lund", "Sweden", "direct", "said", "two"),
        ("the ministry", "Norway", "direct", "said", "three"), ("Ada Holm", "Norway", "direct", "said", "four"),
    )
    chart = talks_chart(quotes, SOURCE)
    assert chart.table["content"].tolist() == ["one", "four", "three", "two"]
    colours = {patch.get_label(): patch.get_facecolor() for patch in chart.figure.axes[0].patches}
    assert colours["group: Norway"] != colours["group: Sweden"]


def test_the_board_tells_the_kinds_by_a_mark():
    marks = [patch for patch in talks_chart(QUOTES, SOURCE).figure.axes[0].patches if isinstance(patch, Circle)]
    key, drawn = marks[:3], marks[3:]
    assert [mark.get_label() for mark in key] == ["direct", "mixed", "indirect"]
    assert [mark.get_label() for mark in drawn] == ["direct", "indirect", "mixed", "indirect"]


def test_a_cue_leads_into_the_words_as_the_article_has_them():
    quotes = quotes_of(("A", None, "indirect", "said", "that x"), ("A", None, "indirect", "said", "x is y"),
                       ("A", None, "direct", ":", '"x"'))
    quotes.loc[1, "cue_start"] = quotes.loc[1, "end"] + 5
    assert talks_chart(quotes, SOURCE).table["cue"].tolist() == ["said", "said:", ""]


def test_the_title_of_the_board_counts_what_is_drawn():
    chart = talks_chart(QUOTES, SOURCE)
    assert words_shown(chart).startswith("Ada Holm speaks most about the talks: 2 of 4 statements")
    assert (chart.table["speaker"] == "Ada Holm").sum() == 2


def test_dollars_and_carets_in_a_quote_are_no_mathematics():
    words = r"$5 and $6_a^b \alpha & <b>"
    chart = talks_chart(quotes_of(("A_1", None, "direct", "said", words)), SOURCE)
    assert words in texts(chart)
    assert not any(text.get_parse_math() for text in chart.figure.axes[0].texts)
    assert r"$5 and $6_a^b \alpha &amp; &lt;b&gt;" in chart.svg.decode()


def test_a_character_that_the_font_lacks_is_an_empty_box_and_no_warning(recwarn):
    chart = talks_chart(quotes_of(("A", None, "direct", "said", "well \U0001f9ff \u4f60")), SOURCE)
    assert chart.png
    assert "well □ □" in texts(chart) and not recwarn.list
    assert chart.table["content"].iat[0] == "well \U0001f9ff \u4f60"


@pytest.mark.parametrize("character", ["\x01", "\x1b", "\x1c", "\x85", "\ufffe"])
def test_a_drawing_is_well_formed_whatever_a_name_holds(character):
    name = f"Ada{character}Lund"
    chart = talks_chart(quotes_of((name, None, "direct", "said", f"well{character}then")), SOURCE)
    ElementTree.fromstring(chart.svg)
    assert {"Ada□Lund", "Ada Lund"} & set(texts(chart))


def test_saving_writes_picture_drawing_table_and_words(tmp_path):
    chart = talks_chart(QUOTES, SOURCE)
    endings = ("png", "svg", "csv", "txt")
    assert chart.save(tmp_path) == [f"who-said-what-about-the-talks.{ending}" for ending in endings]
    with open(tmp_path / "who-said-what-about-the-talks.csv", encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert [row["content"] for row in rows] == chart.table["content"].tolist()
    assert (tmp_path / "who-said-what-about-the-talks.txt").read_text().strip() == chart.alt
    assert "Ada Holm (for Norway): 2 statements, in paragraphs 1 and 3" in chart.alt


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_of_a_table_is_a_formula(cell, tmp_path):
    chart = talks_chart(quotes_of((cell, cell, "direct", "said", cell)), SOURCE)
    chart.save(tmp_path)
    table = (tmp_path / "who-said-what-about-the-talks.csv").read_bytes().decode()
    row = next(csv.DictReader(io.StringIO(table, newline="")))
    assert row["content"] == row["speaker"] == f"'{cell}"


def test_a_chart_that_cannot_be_drawn_whole_leaves_the_old_files(tmp_path, monkeypatch):
    chart = talks_chart(QUOTES, SOURCE)
    names = chart.save(tmp_path)
    old = {name: (tmp_path / name).read_bytes() for name in names}
    other = talks_chart(QUOTES.head(1), SOURCE)
    monkeypatch.setattr(Chart, "svg", property(lambda self: 1 / 0))
    with pytest.raises(ZeroDivisionError):
        other.save(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == old


DRAW = """
import hashlib, sys
sys.path.insert(0, {folder!r})
from test_charts import CHARTS, ENTITIES, QUOTES
charts = [draw(ENTITIES, QUOTES) for draw in CHARTS.values()]
print(hashlib.sha256(b"".join(chart.png + chart.svg for chart in charts)).hexdigest())
"""


def test_bytes_repeat_from_run_to_run():
    charts = [draw(ENTITIES, QUOTES) for draw in CHARTS.values()]
    here = hashlib.sha256(b"".join(chart.png + chart.svg for chart in charts)).hexdigest()
    folder = __file__.rpartition("/")[0]
    there = subprocess.run([sys.executable, "-c", DRAW.format(folder=folder)], check=True, capture_output=True,
                           text=True)
    assert there.stdout.strip() == here


def test_importing_the_helpers_loads_no_drawing_library():
    code = "import sys, helpers; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_more_than_can_be_read_is_left_to_the_table_and_counted(tmp_path):
    names = entities_of(*((f"Name{i:03}", "PERSON", 1 + (i % 7 == 0), 0) for i in range(150)))
    said = quotes_of(*((f"Speaker {i}", None, "direct", "said", "well " * 3000 if i == 0 else "well")
                       for i in range(130)))
    entities = entities_chart(names, SOURCE)
    board = talks_chart(said, SOURCE)
    voices = voices_chart(voices_frame(said), silent_frame(names, said), SOURCE)
    assert len(entities.table) == 150 and "And 30 other names, in the table" in words_shown(entities)
    assert len(board.table) == 130 and "And 30 other statements, in the table" in words_shown(board)
    assert len(voices.table) == 280 and "And 30 other speakers, in the table" in words_shown(voices)
    assert all(f"Name{i:03}" in words_shown(entities) for i in range(0, 150, 7)), "those named most often are drawn"
    assert "And 30 other names, in the table" in entities.alt and "And 30 other speakers, in the table" in voices.alt
    assert "And 30 other statements, in the table" in board.alt and "84 others, in the table" in voices.alt
    assert " …" in words_shown(board) and board.png and voices.png and entities.png


def test_bars_of_outlets_are_as_long_as_their_words_and_the_first_of_each_is_blue():
    quotes = quotes_of(("Ada Holm", None, "direct", "said", '"We will meet."'),
                       ("Bo Lund", None, "direct", "said", '"No."'))
    every, outlets = in_outlets(quotes, "gazette", "post")
    chart = outlets_chart(every[(every["outlet"] == "gazette") | (every["speaker"] == "Bo Lund")], outlets, SOURCE)
    lengths = bars(chart)
    assert lengths["Ada Holm: gazette"] == pytest.approx(3 * lengths["Bo Lund: gazette"])
    assert lengths["Bo Lund: post"] == pytest.approx(lengths["Bo Lund: gazette"]) and "Ada Holm: post" not in lengths
    fills = {patch.get_label(): patch.get_facecolor() for patch in chart.figure.axes[0].patches}
    assert fills["Ada Holm: gazette"] == fills["Bo Lund: post"] != fills["Bo Lund: gazette"]
    assert words_shown(chart).startswith("Bo Lund is quoted by both outlets; Ada Holm has 60% of the words")
    assert chart.table.values.tolist() == [
        ["Bo Lund", "gazette", 1, 1], ["Bo Lund", "post", 1, 1], ["Ada Holm", "gazette", 1, 3]]


def test_bars_of_shared_words_show_the_part_that_each_outlet_took():
    whole, part = "“We did not lose one life, and I am glad of that.”", "“We did not lose one life,”"
    quotes, outlets = in_outlets(quotes_of(("Ada Holm", None, "direct", "said", whole)), "gazette", "post", "herald")
    quotes.loc[quotes["outlet"] == "post", ["content", "speaker"]] = [part, "Holm"]
    chart = shared_chart(shared_frame(passages_frame(quotes)), outlets, SOURCE)
    lengths = bars(chart)
    assert lengths["1: post"] == pytest.approx(lengths["frame: post"] * 6 / 12)
    assert lengths["1: gazette"] == pytest.approx(lengths["frame: gazette"])
    assert texts(chart).count("whole") == 2 and "6 of 12" in texts(chart) and "Ada Holm or Holm" in texts(chart)
    assert words_shown(chart).startswith(
        "“We did not lose one life, and I am glad of that” stands in all 3 outlets, whole in 2 of them")
    assert "post (6 of 12 words)" in chart.alt


@pytest.mark.parametrize("draw", [outlets_chart_of, shared_chart_of])
def test_dollars_and_markup_in_an_outlets_name_a_speakers_and_a_quote_are_text(draw):
    words = "$5 and $6_a^b \\alpha & <b> is a lot"
    chart = draw(quotes_of(("$Ada$ <i>", None, "direct", "said", f"“{words}”")), "<script>$x$</script>", "post")
    assert not any(text.get_parse_math() for text in chart.figure.axes[0].texts)
    drawn = chart.svg.decode()
    assert "$Ada$ &lt;i&gt;" in drawn and "&lt;script&gt;" in drawn and "<script>" not in drawn


def test_a_large_folder_is_capped_in_the_picture_and_whole_in_the_table():
    said = quotes_of(*((f"Speaker {i}", None, "direct", "said", f"“{' '.join(f'word{i}{c}' for c in 'abcdef')}.”")
                       for i in range(60)))
    outlets = [f"outlet {i}" for i in range(12)]
    speakers, words = outlets_chart_of(said, *outlets), shared_chart_of(said, *outlets)
    assert len(speakers.table) == 60 * 12 and "And 20 other speakers, in the table" in words_shown(speakers)
    for chart in (speakers, words):
        assert "And 4 other outlets, in the table" in words_shown(chart)
    assert "And 20 other sentences, in the table" in words_shown(words) and words.table["shared"].nunique() == 60
