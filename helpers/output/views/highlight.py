"""Article or Doc -> the text with its parts, entities or quotes marked, as a View for notebooks."""

from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Doc

from helpers.article.article import Article
from helpers.article.spans import ParagraphRow, Span
from helpers.knowledge.labels import TYPE_OF_LABEL
from helpers.output.legend import TYPE_COLOURS
from helpers.output.segments import by_paragraph, pieces_of
from helpers.output.views.view import View, escape
from helpers.output.wording import number, part_name
from helpers.pipeline.extensions import original_of, paragraphs_of
from helpers.pipeline.quotes import attributions_of
from helpers.pipeline.quotes.attribution import Attribution

INK = "color:#1a1a1a"  # on a mark's pale ground, in a dark theme too
PARTS_OF_A_QUOTE = {
    "content": ("mark", f"background:#fff0b3;{INK}"),
    "cue": ("i", f"background:#c9ecd9;{INK}"),
    "source": ("b", f"background:#cfe6f7;{INK}"),
}
MOST_CHARACTERS = 100_000  # of the text are shown, so that a browser can open the notebook; no usual article has more
NOTE = "font-size:75%;opacity:.75;white-space:nowrap"  # paler than the text, whatever the theme


class Mark(NamedTuple):
    """Something to be marked.

    start, end: characters of the text. tag, style: what its HTML element is and how it looks. note: what stands in
    small letters behind it.
    """

    start: int
    end: int
    tag: str
    style: str
    note: str = ""


def highlight_parts(article: Article) -> View:
    """The article as read, each paragraph with the name of its part, the body's with their number."""
    text = article.text
    shown, left_out = first_of((p.start, p.end, p.number, p.part) for p in article.paragraphs)
    rows = "\n".join(
        f'<tr><td style="text-align:right;vertical-align:top;{NOTE}">{part_name(part, paragraph)}</td>'
        '<td style="text-align:left;white-space:normal;overflow-wrap:anywhere">'
        f"{escape(text[start:end])}</td></tr>"
        for start, end, paragraph, part in shown
    )
    return View(f"<table>\n{rows}\n</table>{left_out}", number(len(article.paragraphs), "paragraph"))


def highlight_entities(doc: Doc) -> View:
    """The article's text with every named entity underlined in the colour of its type, the label behind it."""
    marks = entity_marks(doc, labelled=True)
    types = dict.fromkeys(TYPE_OF_LABEL[entity.label_] for entity in doc.ents if entity.label_ in TYPE_OF_LABEL)
    key = [piece(kind, [Mark(0, 0, "span", underline(kind))]) for kind in TYPE_COLOURS if kind in types]
    return page(doc, paragraphs_of(doc), marks, key, number(len(marks), "mention"))


def highlight_quotes(doc: Doc, paragraphs: Iterable[int] | None = None) -> View:
    """The article's text with source, cue and content of every quote marked, numbered as the rows of `quotes_frame`.

    paragraphs: the numbers of the paragraphs of the body to show; the whole article where it is left out.
    """
    quotes = [attribution for attribution in attributions_of(doc) if attribution.inside is None]
    marks = [mark for i, quote in enumerate(quotes, start=1) for mark in quote_marks(quote, i)]
    key = [piece(part, [Mark(0, 0, *look)]) for part, look in PARTS_OF_A_QUOTE.items()]
    shown = [row for row in paragraphs_of(doc) if paragraphs is None or row[2] in set(paragraphs) - {0}]
    return page(doc, shown, marks + entity_marks(doc), key, number(len(quotes), "quote"))


def entity_marks(doc: Doc, labelled: bool = False) -> list[Mark]:
    """A mark for every named entity."""
    return [
        Mark(entity.start_char, entity.end_char, "span", underline(TYPE_OF_LABEL[entity.label_]),
             entity.label_ if labelled else "")
        for entity in doc.ents if entity.label_ in TYPE_OF_LABEL
    ]


def quote_marks(quote: Attribution, position: int) -> list[Mark]:
    """The marks of one attribution; its number stands behind every span of its content."""
    return part_marks(quote.contents, quote.cue, quote.source, str(position))


def part_marks(contents: Iterable[Span], cue: Span | None, source: Span | None, note: str = "") -> list[Mark]:
    """The marks of a quote's spans of content, with the note behind each, and of its cue and source."""
    content = [Mark(*span, *PARTS_OF_A_QUOTE["content"], note) for span in contents]
    return content + [Mark(*span, *PARTS_OF_A_QUOTE[part]) for part, span in (("cue", cue), ("source", source)) if span]


def underline(kind: str) -> str:
    """How an entity of a type looks."""
    return f"border-bottom:3px solid {TYPE_COLOURS[kind]}"


def page(doc: Doc, paragraphs: Iterable[ParagraphRow], marks: list[Mark], key: list[str], summary: str) -> View:
    """A key and the paragraphs with their marks, one below the other."""
    text, (paragraphs, left_out) = original_of(doc), first_of(paragraphs)
    lines = [f'<p style="{NOTE}">{" &nbsp; ".join(key)}</p>'] if marks and key else []
    marks_of = by_paragraph([row[:2] for row in paragraphs], marks)
    for (start, end, paragraph, part), here in zip(paragraphs, marks_of, strict=True):
        name = f'<span style="{NOTE}">{part_name(part, paragraph)}</span> '
        lines.append(f"<p>{name}{marked(text, start, end, here)}</p>")
    return View('<div style="overflow-wrap:break-word">\n' + "\n".join(lines) + left_out + "\n</div>", summary)


def first_of(paragraphs: Iterable[ParagraphRow]) -> tuple[list[ParagraphRow], str]:
    """The first MOST_CHARACTERS of rows (start, end, number, part), and the HTML that says so; "" where that is all."""
    shown: list[ParagraphRow] = []
    room = MOST_CHARACTERS
    for start, end, paragraph, part in paragraphs:
        if room > 0:
            shown.append((start, min(end, start + room), paragraph, part))
        room -= end - start
    if room >= 0:
        return shown, ""
    return shown, (f"\n<p>Only the first {MOST_CHARACTERS:,} of {MOST_CHARACTERS - room:,} characters are shown here; "
                   f"tables and charts are made from all of them.</p>")


def marked(text: str, start: int, end: int, marks: list[Mark]) -> str:
    """The HTML of text[start:end] with the marks that touch it, outermost first."""
    pieces: list[str] = []
    for first, last, worn in pieces_of(start, end, marks):
        pieces.append(piece(text[first:last], worn))
        pieces += [f'<sup style="{NOTE}">{escape(mark.note)}</sup>' for mark in worn if mark.note and mark.end == last]
    return "".join(pieces)


def piece(text: str, marks: list[Mark]) -> str:
    """The HTML of a piece of text inside its marks' elements."""
    opened = "".join(f'<{mark.tag} style="{mark.style}">' for mark in marks)
    closed = "".join(f"</{mark.tag}>" for mark in reversed(marks))
    return f"{opened}{escape(text)}{closed}"
