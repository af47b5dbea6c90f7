"""Quotes as brat standoff (brat 1.3), and back: a file of annotations beside the text.

Content, cue and source are text-bound annotations, a relation ties cue and source to the content, an attribute tells
its kind and a note its speaker. A span over several lines is given in fragments, a line each, as brat wants it.
"""

import re

import pandas as pd

from helpers.article.article import article_from_text
from helpers.article.spans import Span
from helpers.frames.quotes import parts_of, speaker_of
from helpers.output.exports.rows import Exported, exported_frame

CONFIGURATION = """[entities]
Content
Cue
Source

[relations]
CueOf\tArg1:Cue, Arg2:Content
SourceOf\tArg1:Source, Arg2:Content

[events]

[attributes]
Kind\tArg:Content, Value:direct|mixed|indirect
"""
LINE = re.compile(r"[^\r\n]+")


def to_brat(quotes: pd.DataFrame, text: str) -> str:
    """Rows of `quotes_frame` and the article's text -> the contents of its .ann file."""
    lines, spans_seen = [], 0
    for number, row in enumerate(quotes.to_dict("records"), start=1):
        content = f"T{spans_seen + 1}"
        for part, spans in parts_of(row).items():
            spans_seen += 1
            pieces = [piece for span in spans for piece in fragments(text, *span)]
            places = ";".join(f"{start} {end}" for start, end in pieces)
            words = " ".join(text[start:end] for start, end in pieces)
            lines.append(f"T{spans_seen}\t{part.capitalize()} {places}\t{words}")
            if part != "content":
                lines.append(f"R{spans_seen}\t{part.capitalize()}Of Arg1:T{spans_seen} Arg2:{content}")
        lines.append(f"A{number}\tKind {content} {row['kind']}")
        speaker = speaker_of(row)
        if speaker is not None:
            lines.append(f"#{number}\tAnnotatorNotes {content}\t{' '.join(speaker.split())}")
    return "".join(f"{line}\n" for line in lines)


def fragments(text: str, start: int, end: int) -> list[Span]:
    """The lines of a span."""
    return [Span(*line.span()) for line in LINE.finditer(text, start, end)]


def from_brat(annotations: str, text: str) -> pd.DataFrame:
    """The contents of an .ann file and the article's text -> the rows, with the columns `rows.EXPORTED`."""
    spans: dict[str, list[Span]] = {}
    part_of, owner, kinds, speakers = (dict[str, str]() for _ in range(4))
    paragraphs = [Span(p.start, p.end) for p in article_from_text(text, plain=True).paragraphs]
    for line in filter(None, re.split(r"\r?\n", annotations)):  # no other character ends a line there
        name, what, *words = line.split("\t")
        label, *values = what.split(" ")
        if name.startswith("T"):
            places = [Span(*map(int, place.split())) for place in what.partition(" ")[2].split(";")]
            spans[name], part_of[name] = joined(places, text, paragraphs), label.lower()
        elif name.startswith("R"):
            owner[values[0].removeprefix("Arg1:")] = values[1].removeprefix("Arg2:")
        elif name.startswith("A"):
            kinds[values[0]] = values[1]
        elif name.startswith("#"):
            speakers[values[0]] = words[0]
    parts = {name: {"content": places} for name, places in spans.items() if part_of[name] == "content"}
    for name, content in owner.items():
        parts[content][part_of[name]] = spans[name]
    quotes = [Exported(of_quote, kinds[name], speakers.get(name)) for name, of_quote in parts.items()]
    return exported_frame(quotes, text)


def joined(places: list[Span], text: str, paragraphs: list[Span]) -> list[Span]:
    """Fragments with nothing but a line's end between them, in one paragraph, put together again."""
    found = places[:1]
    for place in places[1:]:
        before = found[-1]
        within = any(first <= before.start and place.end <= last for first, last in paragraphs)
        if within and not text[before.end : place.start].strip("\r\n"):
            found[-1] = Span(before.start, place.end)
        else:
            found.append(place)
    return found
