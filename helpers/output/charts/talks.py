"""The board of who said what about the talks, or another topic: every statement, by speaker and whom they speak for."""

import re
from typing import Any

import pandas as pd
from matplotlib.patches import Circle, Wedge

from helpers.frames.topics import about
from helpers.frames.voices import NOBODY
from helpers.knowledge.labels import KINDS
from helpers.output.charts.chart import Chart, alt_text
from helpers.output.charts.ruler import Run, line_height
from helpers.output.charts.settings import (
    BESIDE_GROUP_BAR,
    BESIDE_MARK,
    BESIDE_NAME,
    BODY,
    GROUP_BAR,
    GROUP_GAP,
    KEY_MARK_ROOM,
    MARGIN,
    MARK_LINE,
    MOST_LINES,
    MOST_STATEMENTS,
    PARAGRAPH,
    RADIUS,
    SMALL,
    SPEAKER_GAP,
    STATEMENT_GAP,
    STATEMENT_NAMES,
    WIDTH,
)
from helpers.output.charts.sheet import Sheet, in_the_table
from helpers.output.findings.article import most_statements
from helpers.output.legend import PALE_INK, voice_colours
from helpers.output.wording import listed, number

BAR = MARGIN + STATEMENT_NAMES + BESIDE_NAME  # where the bar beside a group stands
WORDS = BAR + BESIDE_GROUP_BAR                # and where the statements begin
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
        sheet.nothing(f"none of the article's quotes is about the {topic}")
    else:
        draw_key(sheet)
        draw_groups(sheet, table.head(MOST_STATEMENTS))
        sheet.left_out(table.iloc[MOST_STATEMENTS:], "statement")
    name = re.sub(r"\W+", "-", topic).strip("-")
    return Chart(f"who-said-what-about-the-{name}", sheet.finish(source), table, in_words(title, table))


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
    meanings = {kind: f"{kind}: {meaning}" for kind, meaning in KINDS.items()}
    sheet.key(meanings, lambda kind, x: draw_mark(sheet, x + RADIUS, sheet.y + line_height(BODY) / 2, kind, PALE_INK),
              room=KEY_MARK_ROOM)


def draw_mark(sheet: Sheet, x: float, y: float, kind: str, colour: str) -> None:
    """A circle: full for direct, half for mixed, empty for indirect."""
    sheet.axes.add_patch(Circle((x, y), RADIUS, facecolor=colour if kind == "direct" else "white", edgecolor=colour,
                                linewidth=MARK_LINE, label=kind))
    if kind == "mixed":
        sheet.axes.add_patch(Wedge((x, y), RADIUS, 90, 270, facecolor=colour, edgecolor="none"))


def draw_groups(sheet: Sheet, table: pd.DataFrame) -> None:
    """Draw a group of speakers for each affiliation, beside a bar of its colour."""
    colours = voice_colours(table["affiliation"])
    for affiliation, group in table.groupby("affiliation", sort=False):
        top = sheet.y
        for speaker, statements in group.groupby("speaker", sort=False):
            draw_speaker(sheet, speaker, affiliation, statements, colours[affiliation])
        sheet.bar(BAR, top, GROUP_BAR, sheet.y - SPEAKER_GAP - top, colours[affiliation], f"group: {affiliation}")
        sheet.y += GROUP_GAP


def draw_speaker(sheet: Sheet, speaker: str, affiliation: str, statements: pd.DataFrame, colour: str) -> None:
    """Draw the speaker's name and for whom at the left, the statements at the right."""
    top = sheet.y
    sheet.name(BAR - BESIDE_NAME, speaker, STATEMENT_NAMES)
    if affiliation != speaker:
        sheet.name(BAR - BESIDE_NAME, affiliation or UNTOLD, STATEMENT_NAMES, SMALL, PALE_INK, bold=False)
    lowest, sheet.y = sheet.y, top
    for statement in statements.itertuples():
        draw_statement(sheet, statement, colour)
    sheet.y = max(lowest, sheet.y - STATEMENT_GAP) + SPEAKER_GAP


def draw_statement(sheet: Sheet, statement: Any, colour: str) -> None:
    """Draw the mark of the kind, the cue in grey, the words, and the paragraph's number."""
    draw_mark(sheet, WORDS - BESIDE_MARK, sheet.y + line_height(BODY) / 2, statement.kind, colour)
    where = Run(f"¶ {statement.paragraph}" if statement.paragraph else "headline", PALE_INK)
    sheet.write(WIDTH - MARGIN - sheet.ruler.width_of(where.words, SMALL), sheet.y, [where], SMALL)
    words = [Run(statement.cue, PALE_INK), Run(statement.content)]
    sheet.words(WORDS, words, WIDTH - MARGIN - PARAGRAPH - WORDS, MOST_LINES)
    sheet.y += STATEMENT_GAP


def in_words(title: str, table: pd.DataFrame) -> str:
    """What the picture shows, in words."""
    told = []
    for (affiliation, speaker), group in table.head(MOST_STATEMENTS).groupby(["affiliation", "speaker"], sort=False):
        whom = f" (for {affiliation})" if affiliation and affiliation != speaker else ""
        told.append(f"{speaker}{whom}: {number(len(group), 'statement')}, "
                    f"in {'paragraphs' if group['paragraph'].nunique() > 1 else 'paragraph'} "
                    f"{listed([str(n) for n in group['paragraph'].unique()])}")
    return alt_text("Board of statements as text", title, told, in_the_table(len(table) - MOST_STATEMENTS, "statement"))
