"""Article or Doc -> the text with its parts, entities or quotes marked, as a View for notebooks."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from spacy.tokens import Doc

from helpers.article.article import Article
from helpers.article.spans import ParagraphRow, Span
from helpers.knowledge.labels import TYPE_OF_LABEL
from helpers.output.legend import INK, TYPE_COLOURS
from helpers.output.segments import Parts, by_paragraph, entity_marks, quote_marks, segments_of
from helpers.output.views.view import View, escape
from helpers.output.wording import number, part_name
from helpers.pipeline.extensions import original_of, paragraphs_of
from helpers.pipeline.quotes import attributions_of
from helpers.pipeline.quotes.attribution import Attribution

# {a part of a quote: its HTML element and how it looks}; the ink is for a pale ground, in a dark theme too
PARTS_OF_A_QUOTE: Mapping[str, tuple[str, str]] = MappingProxyType({
    "content": ("mark", f"background:#fff0b3;color:{INK}"),
    "cue": ("i", f"background:#c9ecd9;color:{INK}"),
    "source": ("b", f"background:#cfe6f7;color:{INK}"),
})
MOST_CHARACTERS = 100_000  # of the text are shown, so that a browser can open the notebook; no usual article has more
NOTE = "font-size:75%;opacity:.75;white-space:nowrap"  # paler than the text, whatever the theme


class HtmlMark(NamedTuple):
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
    shown, left_out = first_of(ParagraphRow(p.start, p.end, p.number, p.part) for p in article.paragraphs)
    rows = "\n".join(
        f'<tr><td style="text-align:right;vertical-align:top;{NOTE}">{part_name(part, paragraph)}</td>'
        '<td style="text-align:left;white-space:normal;overflow-wrap:anywhere">'
        f"{escape(text[start:end])}</td></tr>"
        for start, end, paragraph, part in shown
    )
    return View(f"<table>\n{rows}\n</table>{left_out}", number(len(article.paragraphs), "paragraph"))


def highlight_entities(doc: Doc) -> View:
    """The article's text with every named entity underlined in the colour of its type, the label behind it."""
    marks = entity_marks(entities_of(doc), lambda span, label: entity_mark(span, label)._replace(note=label))
    types = {TYPE_OF_LABEL[label] for _, label in entities_of(doc) if label in TYPE_OF_LABEL}
    key = [within(kind, [HtmlMark(0, 0, "span", underline(kind))]) for kind in TYPE_COLOURS if kind in types]
    return marked_paragraphs(doc, paragraphs_of(doc), marks, key, number(len(marks), "mention"))


def highlight_quotes(doc: Doc, paragraphs: Iterable[int] | None = None) -> View:
    """The article's text with source, cue and content of every quote marked, numbered as the rows of `quotes_frame`.

    paragraphs: the numbers of the paragraphs of the body to show; the whole article where it is left out.
    """
    quotes = [parts_of_attribution(quote) for quote in attributions_of(doc) if quote.inside is None]
    marks = quote_marks(quotes, quote_mark) + entity_marks(entities_of(doc), entity_mark)
    wanted = None if paragraphs is None else set(paragraphs) - {0}
    shown = [row for row in paragraphs_of(doc) if wanted is None or row.number in wanted]
    return marked_paragraphs(doc, shown, marks, key_of_parts(), number(len(quotes), "quote"))


def entities_of(doc: Doc) -> list[tuple[Span, str]]:
    """Where the Doc's entities stand, and their labels."""
    return [(Span(entity.start_char, entity.end_char), entity.label_) for entity in doc.ents]


def parts_of_attribution(quote: Attribution) -> Parts:
    """{"content", "cue", "source": spans}, as `parts_of` gives them of a row."""
    parts = {"content": quote.contents}
    return parts | {part: (span,) for part, span in (("cue", quote.cue), ("source", quote.source)) if span}


def entity_mark(span: Span, label: str) -> HtmlMark:
    """How an entity is marked."""
    return HtmlMark(*span, "span", underline(TYPE_OF_LABEL[label]))


def quote_mark(span: Span, part: str, number: int) -> HtmlMark:
    """How a part of a quote is marked; the quote's number stands behind every span of its content."""
    return HtmlMark(*span, *PARTS_OF_A_QUOTE[part], str(number) if part == "content" else "")


def key_of_parts() -> list[str]:
    """The HTML that says which part of a quote looks how."""
    return [within(part, [HtmlMark(0, 0, *look)]) for part, look in PARTS_OF_A_QUOTE.items()]


def underline(kind: str) -> str:
    """How an entity of a type looks."""
    return f"border-bottom:3px solid {TYPE_COLOURS[kind]}"


def marked_paragraphs(
    doc: Doc, paragraphs: Iterable[ParagraphRow], marks: list[HtmlMark], key: list[str], summary: str
) -> View:
    """A key and the paragraphs with their marks, one below the other."""
    text, (shown, left_out) = original_of(doc), first_of(paragraphs)
    lines = [f'<p style="{NOTE}">{" &nbsp; ".join(key)}</p>'] if marks and key else []
    for (start, end, paragraph, part), here in zip(shown, by_paragraph(shown, marks), strict=True):
        name = f'<span style="{NOTE}">{part_name(part, paragraph)}</span> '
        lines.append(f"<p>{name}{marked(text, start, end, here)}</p>")
    return View('<div style="overflow-wrap:break-word">\n' + "\n".join(lines) + left_out + "\n</div>", summary)


def first_of(paragraphs: Iterable[ParagraphRow]) -> tuple[list[ParagraphRow], str]:
    """The first MOST_CHARACTERS of rows (start, end, number, part), and the HTML that says so; "" where that is all."""
    shown: list[ParagraphRow] = []
    room = MOST_CHARACTERS
    for start, end, paragraph, part in paragraphs:
        if room > 0:
            shown.append(ParagraphRow(start, min(end, start + room), paragraph, part))
        room -= end - start
    if room >= 0:
        return shown, ""
    return shown, (f"\n<p>Only the first {MOST_CHARACTERS:,} of {MOST_CHARACTERS - room:,} characters are shown here; "
                   f"tables and charts are made from all of them.</p>")


def marked(text: str, start: int, end: int, marks: list[HtmlMark]) -> str:
    """The HTML of text[start:end] with the marks that touch it, outermost first."""
    shown: list[str] = []
    for first, last, worn in segments_of(start, end, marks):
        shown.append(within(text[first:last], worn))
        shown += [f'<sup style="{NOTE}">{escape(mark.note)}</sup>' for mark in worn if mark.note and mark.end == last]
    return "".join(shown)


def within(text: str, marks: list[HtmlMark]) -> str:
    """The HTML of text inside its marks' elements."""
    opened = "".join(f'<{mark.tag} style="{mark.style}">' for mark in marks)
    closed = "".join(f"</{mark.tag}>" for mark in reversed(marks))
    return f"{opened}{escape(text)}{closed}"
