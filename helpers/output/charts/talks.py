"""The board of who said what about the talks, or another topic: every statement, by speaker and whom they speak for."""

import re
from typing import Any

import pandas as pd
from matplotlib.patches import Circle, Wedge

from helpers.frames.topics import about
from helpers.frames.voices import NOBODY
from helpers.knowledge.labels import KINDS
from helpers.output.charts.chart import Chart
from helpers.output.charts.sheet import (
    BODY,
    INK,
    MARGIN,
    PALE_INK,
    SMALL,
    WIDTH,
    Sheet,
    in_the_table,
    line_height,
    shortened,
    width_of,
    width_of_line,
    wrap,
)
from helpers.output.findings.article import most_statements
from helpers.output.legend import voice_colours
from helpers.output.wording import listed, number

NAMES = 2.4  # inches for the speakers' names
BAR = MARGIN + NAMES + 0.15
WORDS = BAR + 0.45
PARAGRAPH = 0.55  # inches for the paragraph's number at the right edge
RADIUS = 0.065
MOST_STATEMENTS = 100  # drawn; the table behind the picture has all
MOST_LINES, MOST_LINES_OF_A_NAME = 12, 4
STATEMENT_GAP, SPEAKER_GAP, GROUP_GAP = 0.06, 0.08, 0.14
UNTOLD = "for whom is not told"

TABLE_COLUMNS = ["affiliation", "speaker", "kind", "cue", "content", "paragraph", "words", "start"]


def talks_chart(quotes: pd.DataFrame, source: str, topic: str = "talks") -> Chart:
    """Draw every statement about a topic.

    quotes: the rows of `quotes_frame`; those that have the topic are drawn. source: the source line, such as
    `source_line(article)`. topic: a name from knowledge/topics.toml; TopicError where it is not there.
    Returns a Chart; its table has a row a statement in the order of the board: affiliation, speaker, kind, cue,
    content, paragraph, words, start (characters of the article's text).
    """
    table = statements_by_voice(about(quotes, topic))
    title = most_statements(table, topic)
    subtitle = (f"Every statement about the {topic}, by speaker and whom they speak for, in the article's order; ¶ its "
                f"paragraph. {len(table)} of {number(len(quotes), 'quote')}.")
    sheet = Sheet(title, subtitle)
    if table.empty:
        sheet.paragraph(f"There is nothing to show: none of the article's quotes is about the {topic}.")
    else:
        draw_key(sheet)
        draw_groups(sheet, table.head(MOST_STATEMENTS))
        sheet.left_out(table.iloc[MOST_STATEMENTS:], "statement")
    name = re.sub(r"\W+", "-", topic).strip("-")
    return Chart(f"who-said-what-about-the-{name}", sheet.finish(source), table, alt_text(title, table))


def statements_by_voice(quotes: pd.DataFrame) -> pd.DataFrame:
    """The statements in the order of the board: groups and speakers by first appearance, then as in the article."""
    table = quotes.sort_values(["start", "end"], kind="stable")
    table = table.assign(
        speaker=table["speaker"].astype(object).fillna(NOBODY),
        affiliation=table["affiliation"].astype(object).fillna(""),
        cue=[cue_before(row) for row in table.itertuples()],
    )
    told = table[table["affiliation"] != ""].groupby("speaker")["affiliation"].first()
    table["affiliation"] = [told.get(speaker, "") for speaker in table["speaker"]]
    for column in ("affiliation", "speaker"):
        table[f"{column}_first"] = table.groupby(column)["start"].transform("min")
    order = ["affiliation_first", "affiliation", "speaker_first", "speaker", "start", "end"]
    return table.sort_values(order, ignore_index=True)[TABLE_COLUMNS]


def cue_before(row: Any) -> str:
    """The cue as it leads into the words: with a colon where the article has it after them, nothing for a mere mark."""
    cue = row.cue if isinstance(row.cue, str) and any(map(str.isalpha, row.cue)) else ""
    return f"{cue}:" if cue and row.start < row.cue_start else cue


def draw_key(sheet: Sheet) -> None:
    """Say which mark is which kind."""
    x, height = MARGIN, line_height(BODY)
    for kind, meaning in KINDS.items():
        draw_mark(sheet, x + RADIUS, sheet.y + height / 2, kind, PALE_INK)
        words = f"{kind}: {meaning}"
        sheet.write(x + 0.24, sheet.y, [(words, INK, False)])
        x += 0.24 + width_of(words) + 0.4
    sheet.y += height + 0.18


def draw_mark(sheet: Sheet, x: float, y: float, kind: str, colour: str) -> None:
    """A circle: full for direct, half for mixed, empty for indirect."""
    sheet.axes.add_patch(Circle((x, y), RADIUS, facecolor=colour if kind == "direct" else "white", edgecolor=colour,
                                linewidth=1.4, label=kind))
    if kind == "mixed":
        sheet.axes.add_patch(Wedge((x, y), RADIUS, 90, 270, facecolor=colour, edgecolor="none"))


def draw_groups(sheet: Sheet, table: pd.DataFrame) -> None:
    """Draw a group of speakers for each affiliation, beside a bar of its colour."""
    colours = voice_colours(table["affiliation"])
    for affiliation, group in table.groupby("affiliation", sort=False):
        top = sheet.y
        for speaker, statements in group.groupby("speaker", sort=False):
            draw_speaker(sheet, speaker, affiliation, statements, colours[affiliation])
        sheet.bar(BAR, top, 0.09, sheet.y - SPEAKER_GAP - top, colours[affiliation], f"group: {affiliation}")
        sheet.y += GROUP_GAP


def draw_speaker(sheet: Sheet, speaker: str, affiliation: str, statements: pd.DataFrame, colour: str) -> None:
    """Draw the speaker's name and for whom at the left, the statements at the right."""
    top = sheet.y
    for line in shortened(wrap([(speaker, INK, True)], NAMES), MOST_LINES_OF_A_NAME):
        sheet.line(BAR - 0.15, line, align="right")
    if affiliation != speaker:
        for line in shortened(wrap([(affiliation or UNTOLD, PALE_INK, False)], NAMES, SMALL), MOST_LINES_OF_A_NAME):
            sheet.line(BAR - 0.15, line, SMALL, align="right")
    lowest, sheet.y = sheet.y, top
    for statement in statements.itertuples():
        draw_statement(sheet, statement, colour)
    sheet.y = max(lowest, sheet.y - STATEMENT_GAP) + SPEAKER_GAP


def draw_statement(sheet: Sheet, statement: Any, colour: str) -> None:
    """Draw the mark of the kind, the cue in grey, the words, and the paragraph's number."""
    draw_mark(sheet, WORDS - 0.17, sheet.y + line_height(BODY) / 2, statement.kind, colour)
    where = [(f"¶ {statement.paragraph}" if statement.paragraph else "headline", PALE_INK, False)]
    sheet.write(WIDTH - MARGIN - width_of_line(where, SMALL), sheet.y, where, SMALL)
    words = [(statement.cue, PALE_INK, False), (statement.content, INK, False)]
    for line in shortened(wrap(words, WIDTH - MARGIN - PARAGRAPH - WORDS), MOST_LINES):
        sheet.line(WORDS, line)
    sheet.y += STATEMENT_GAP


def alt_text(title: str, table: pd.DataFrame) -> str:
    """What the picture shows, in words."""
    told, rest = [], len(table) - MOST_STATEMENTS
    for (affiliation, speaker), group in table.head(MOST_STATEMENTS).groupby(["affiliation", "speaker"], sort=False):
        whom = f" (for {affiliation})" if affiliation and affiliation != speaker else ""
        told.append(f"{speaker}{whom}: {number(len(group), 'statement')}, "
                    f"in {'paragraphs' if group['paragraph'].nunique() > 1 else 'paragraph'} "
                    f"{listed([str(n) for n in group['paragraph'].unique()])}")
    return f"Board of statements as text. {title}." + (f" {'; '.join(told)}." if told else "") + (
        f" {in_the_table(rest, 'statement')}" if rest > 0 else "")
