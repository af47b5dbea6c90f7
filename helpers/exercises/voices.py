"""The exercises of notebook 04: who "they" are, how many words a side has, and what is hopeful."""

from typing import TYPE_CHECKING, Any

import pandas as pd

from helpers.article.article import Article
from helpers.exercises.answer import (
    READ_BY_HAND,
    NotHere,
    Off,
    as_words,
    exercise,
    only_where_read,
    same_number,
    shown,
)
from helpers.frames.voices import NOBODY
from helpers.output.views.tables import show_table
from helpers.output.views.view import View, say
from helpers.output.wording import listed, number, percent

if TYPE_CHECKING:
    from helpers.output.charts import Chart

CODES = READ_BY_HAND["codes"]  # {"hopeful": what it means, ...}
AGREED = 0.75  # of the statements: so many coders of one's own class seldom miss


@exercise("write who they are in place of None, in the article's words or your own", posed=only_where_read)
def check_they(answer: Any, article: Article) -> str:
    """answer: who the "they" of the article's paragraph 15 are."""
    answer = as_words(answer).lower()
    read = READ_BY_HAND["they"]
    if any(word in answer for word in read["right"]) or all(holds(answer, names) for names in read["all_of"]):
        return str(read["why"])
    off = next((each["why"] for each in read["off"] if holds(answer, each["words"])), None)
    raise Off(off or "look for several who act together: they open the paragraph before, number 14")


def holds(answer: str, words: list[str]) -> bool:
    """Whether an answer has one of the words, or a word that starts with it."""
    return any(f" {word}" in f" {answer}" for word in words)


def of_sides(quotes: pd.DataFrame) -> pd.DataFrame:
    """A row a side that anybody speaks for, most speakers first: speakers, words, quotes; NotHere without any."""
    sides = quotes.dropna(subset=["affiliation"]).groupby("affiliation", sort=False).agg(
        speakers=("speaker", "nunique"), words=("words", "sum"), quotes=("words", "size"))
    if sides.empty:
        raise NotHere("it does not tell for whom anybody speaks")
    return sides.sort_values("speakers", ascending=False, kind="stable")


@exercise("write a number in place of None, or the code that adds it up", posed=of_sides)
def check_words_of_a_side(answer: Any, quotes: pd.DataFrame) -> str:
    """answer: the words of the affiliation that has most speakers; quotes: the rows of `quotes_frame`."""
    side, (speakers, words, how_many) = next(of_sides(quotes).iterrows())
    alone = quotes[quotes["affiliation"] == side].groupby("speaker", sort=False)["words"].sum()
    same_number(answer, words, [
        (how_many, f"{number(how_many, 'quote')} is how often {side} is spoken for; add up the column of words "
                   "instead"),
        *((his, f"{his} words has {speaker} alone; {number(speakers, 'speaker')} speak for {side}")
          for speaker, his in alone.items()),
    ], hint=f"most speakers has {side}: add up the words of all quotes with this affiliation")
    return (f"{side} has {number(words, 'word')} in {number(how_many, 'quote')} by {number(speakers, 'speaker')}, "
            f"{percent(words / quotes['words'].sum())} of all. A chart by speaker hides how much one side says by "
            "many voices")


def numbered(statements: pd.DataFrame) -> View:
    """The statements to be coded, a row each with its number, as a View for notebooks."""
    table = statements.assign(statement=range(1, len(statements) + 1))
    return show_table(table, ["statement", "paragraph", "speaker", "cue", "content"])


def has_statements(statements: pd.DataFrame, article: Article) -> None:
    """NotHere where nothing is to be coded."""
    if statements.empty:
        raise NotHere("none of its quotes is about this topic, so there is nothing to code")


@exercise("write a code for each number of the table in place of None, as in "
          "{1: \"hopeful\", 2: \"sceptical\", 3: \"neither\"}",
          posed=has_statements)
def check_codes(answer: Any, statements: pd.DataFrame, article: Article) -> str:
    """answer: {number of a statement: a key of CODES}; statements: rows of `quotes_frame`, by number."""
    answer = as_codes(answer, statements)
    read = read_codes(statements, article)
    if not read:
        return (f"{number(len(answer), 'statement')} {'is' if len(answer) == 1 else 'are'} coded. Nobody has coded "
                "this article yet: let a neighbour do so without seeing yours, and compare")
    apart = {place: one for place, one in read.items() if answer[place] not in (one["code"], one.get("or"))}
    agreed = f"you and the reader agree on {len(read) - len(apart)} of {number(len(read), 'statement')}"
    others = "; ".join(f"statement {place} is {one['code']} to the reader: {one['why']}"
                       for place, one in apart.items())
    if len(apart) > (1 - AGREED) * len(read):
        raise Off(f"{agreed}. Read these again: {others}")
    if apart:
        return f"{agreed}. You differ where readers may: {others}"
    return f"{agreed}. Where another code would do as well, the reader lets it pass"


def as_codes(answer: Any, statements: pd.DataFrame) -> dict[int, str]:
    """A code for every statement; Off for anything else."""
    if not isinstance(answer, dict):
        raise Off(f"{shown(answer)} gives no codes; write them in braces, as in {{1: \"hopeful\", 2: \"sceptical\"}}")
    numbers = range(1, len(statements) + 1)
    unknown = [place for place in answer if place not in numbers]
    if unknown:
        raise Off(f"there is no statement {shown(unknown[0])}; the table has the numbers 1 to {len(statements)}")
    wrong = [code for code in answer.values() if code not in tuple(CODES)]
    if wrong:
        raise Off(f"{shown(wrong[0])} is no code; take {', '.join(CODES)}")
    missing = [str(place) for place in numbers if place not in answer]
    if missing:
        raise Off(f"{number(len(missing), 'statement')} {'has' if len(missing) == 1 else 'have'} no code yet: "
                  f"{listed(missing)}")
    return answer


def read_codes(statements: pd.DataFrame, article: Article) -> dict[int, dict[str, Any]]:
    """{number of a statement: how the reader codes it}; empty where nobody has coded the article."""
    if article.name != READ_BY_HAND["article"]:
        return {}
    by_start = {one["start"]: one for one in READ_BY_HAND["code"]}
    return {place: by_start[start] for place, start in enumerate(statements["start"], start=1) if start in by_start}


def draw_codes(answer: Any, statements: pd.DataFrame, source: str) -> "Chart | View":
    """The chart of the codes, by speaker; a sentence where there are none yet.

    answer, statements: as in `check_codes`; source: the source line, such as `source_line(article)`.
    """
    try:
        if answer is None or statements.empty:
            raise Off("nothing is coded")
        answer = as_codes(answer, statements)
    except Off:
        return say("The chart is drawn here once every statement has a code.")
    from helpers.output.charts import codes_chart

    coded = statements.assign(code=[answer[place] for place in range(1, len(statements) + 1)])
    return codes_chart(coded.assign(speaker=coded["speaker"].astype(object).fillna(NOBODY)), tuple(CODES), source)
