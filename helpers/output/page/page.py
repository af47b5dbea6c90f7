"""Article and frames -> the page to share, as the text of one HTML file that asks for nothing else."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

import pandas as pd
from jinja2 import Environment, PackageLoader, StrictUndefined

from helpers.article.article import Article
from helpers.frames.voices import NOBODY, silent_frame, voices_frame
from helpers.knowledge.labels import KINDS, TYPE_OF_LABEL
from helpers.output.findings.article import most_words
from helpers.output.findings.reading import source_line
from helpers.output.legend import KIND_FILLS, TYPE_COLOURS
from helpers.output.page.marks import marks_on, paragraphs_with
from helpers.output.wording import listed, number, part_name, percent, times

TYPE_CLASSES = {kind: f"type-{place}" for place, kind in enumerate(TYPE_COLOURS, start=1)}
MOST_SILENT = 20  # told by name; the others are counted


def page_to_share(article: Article, quotes: pd.DataFrame, entities: pd.DataFrame) -> str:
    """The page's HTML, in which every character of the article is escaped.

    article: what the rows point into. quotes: the rows of `quotes_frame`, as found or as decided. entities: the rows of
    `entities_frame`. Quotes are numbered as these rows are, speakers as those of `voices_frame`, both from 1.
    """
    voices, silent = voices_frame(quotes), silent_frame(entities, quotes)
    numbers = {speaker: place for place, speaker in enumerate(voices["speaker"], start=1)}
    speakers = [numbers[speaker] for speaker in quotes["speaker"].astype(object).fillna(NOBODY)]
    marks = marks_on(quotes, entities, speakers)
    types = set(entities["label"].map(TYPE_OF_LABEL))
    style, script = own_file("page.css") + colours(), own_file("page.js")
    return environment().get_template("page.html").render(
        headline=article.headline or article.name, source=source_line(article),
        finding=most_words(voices, silent), summary=summary(voices), unheard=unheard(silent),
        speakers=speakers_with_quotes(voices, quotes, speakers), paragraphs=paragraphs_with(marks, article),
        speaker_names=dict(enumerate(voices["speaker"], start=1)),
        kinds=KINDS, types={kind: name for kind, name in TYPE_CLASSES.items() if kind in types},
        type_classes=TYPE_CLASSES,
        style=style, script=script, style_hash=fingerprint(style), script_hash=fingerprint(script),
    )


def speakers_with_quotes(voices: pd.DataFrame, quotes: pd.DataFrame, speakers: list[int]) -> list[dict[str, Any]]:
    """What the page shows of each speaker: name, figures, bar and quotes."""
    said: dict[int, list[dict[str, Any]]] = {}
    for place, (speaker, quote) in enumerate(zip(speakers, quotes.to_dict("records"), strict=True), start=1):
        said.setdefault(speaker, []).append(quote_shown(place, quote))
    most = voices["words"].max()
    return [
        {"number": place, "name": row["speaker"],
         "affiliation": row["affiliation"] if row["affiliation"] != row["speaker"] else "",
         "share": percent(row["share"]), "words": number(row["words"], "word"),
         "how_many": number(row["quotes"], "quote"), "bar": parts_of_bar(row, most), "quotes": said[place]}
        for place, row in enumerate(voices.to_dict("records"), start=1)
    ]


def parts_of_bar(voice: dict[str, Any], most: int) -> list[dict[str, Any]]:
    """Where the words of each kind stand in a speaker's bar, in per cent of the longest one."""
    parts, x = [], 0.0
    for kind in KINDS:
        if voice[kind]:
            width = 100 * voice[kind] / most
            parts.append({"kind": kind, "x": x, "width": width})
            x += width
    return parts


def quote_shown(place: int, quote: dict[str, Any]) -> dict[str, Any]:
    """A row of `quotes_frame` as the page lists it."""
    return {"number": place, "words": quote["content"], "kind": quote["kind"],
            "source": quote["source"] if isinstance(quote["source"], str) else "",
            "where": part_name(quote["part"], quote["paragraph"])}


def summary(voices: pd.DataFrame) -> str:
    """What the chart shows, of how much."""
    return (f"Words attributed to each speaker, by kind of quote: {number(int(voices['words'].sum()), 'word')} in "
            f"{number(int(voices['quotes'].sum()), 'quote')} by {number(len(voices), 'speaker')}.")


def unheard(silent: pd.DataFrame) -> str:
    """Who is named and has no words, as one sentence; "" where there is nobody."""
    named = [f"{row.entity} (named {times(row.mentions)})" for row in silent.head(MOST_SILENT).itertuples()]
    if len(silent) > MOST_SILENT:
        named.append(number(len(silent) - MOST_SILENT, "other"))
    return f"Named, but without a word: {listed(named)}." if named else ""


def colours() -> str:
    """The lines of style that give each kind and type its colour: those of the notebooks."""
    classes = {**KIND_FILLS, **{TYPE_CLASSES[kind]: colour for kind, colour in TYPE_COLOURS.items()}}
    return "".join(f".{name} {{ --colour: {colour}; }}\n" for name, colour in classes.items())


def fingerprint(content: str) -> str:
    """How a content security policy names the one style or script that it allows."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def own_file(name: str) -> str:
    """The text of a file beside this module."""
    return files("helpers.output.page").joinpath(name).read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """Jinja, which escapes all that it is given."""
    return Environment(loader=PackageLoader("helpers.output.page", "."), autoescape=True, undefined=StrictUndefined,
                       trim_blocks=True, lstrip_blocks=True)
