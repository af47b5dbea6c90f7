"""Article or Doc -> the text with its parts, entities or quotes marked, as a View for notebooks.

Whatever is marked may overlap: an entity stands inside a quote, a source inside what another one said. So the text is
cut wherever a mark starts or ends, and each piece wears every mark that covers it.
"""

from bisect import bisect_right
from typing import NamedTuple

from helpers.legend import GREY, TYPE_COLOURS, TYPE_OF_LABEL
from helpers.quotes import attributions_of
from helpers.sentences import number
from helpers.view import View, escape

INK = "color:#1a1a1a"  # on a mark's pale ground, in a dark theme too
PARTS_OF_A_QUOTE = {
    "content": ("mark", f"background:#fff0b3;{INK}"),
    "cue": ("i", f"background:#c9ecd9;{INK}"),
    "source": ("b", f"background:#cfe6f7;{INK}"),
}
MOST_CHARACTERS = 100_000  # of the text are shown, so that a browser can open the notebook; no usual article has more
NOTE = f"font-size:75%;color:{GREY};white-space:nowrap"


class Mark(NamedTuple):
    """Something to be marked: characters start to end of the text; what its HTML element is, how it looks, and a note
    in small letters behind it."""

    start: int
    end: int
    tag: str
    style: str
    note: str = ""


def highlight_parts(article):
    """The article as read, each paragraph with the name of its part, the body's with their number."""
    text = article.text
    shown, left_out = first_of((p.start, p.end, p.number, p.part) for p in article.paragraphs)
    rows = "\n".join(
        f'<tr><td style="text-align:right;vertical-align:top;{NOTE}">{part_name(part, paragraph)}</td>'
        f'<td style="text-align:left;white-space:normal">{escape(text[start:end])}</td></tr>'
        for start, end, paragraph, part in shown
    )
    return View(f"<table>\n{rows}\n</table>{left_out}", number(len(article.paragraphs), "paragraph"))


def highlight_entities(doc):
    """The article's text with every named entity underlined in the colour of its type, the label behind it."""
    marks = entity_marks(doc, labelled=True)
    types = dict.fromkeys(TYPE_OF_LABEL[entity.label_] for entity in doc.ents if entity.label_ in TYPE_OF_LABEL)
    key = [piece(kind, [Mark(0, 0, "span", underline(kind))]) for kind in TYPE_COLOURS if kind in types]
    return page(doc, doc._.paragraphs, marks, key, number(len(marks), "mention"))


def highlight_quotes(doc, paragraphs=None):
    """The article's text with source, cue and content of every quote marked, numbered as the rows of `quotes_frame`.

    paragraphs: the numbers of the paragraphs of the body to show; the whole article where it is left out.
    """
    quotes = [attribution for attribution in attributions_of(doc) if attribution.inside is None]
    marks = [mark for i, quote in enumerate(quotes, start=1) for mark in quote_marks(quote, i)]
    key = [piece(part, [Mark(0, 0, *look)]) for part, look in PARTS_OF_A_QUOTE.items()]
    shown = [row for row in doc._.paragraphs if paragraphs is None or row[2] in set(paragraphs) - {0}]
    return page(doc, shown, marks + entity_marks(doc), key, number(len(quotes), "quote"))


def entity_marks(doc, labelled=False):
    """A mark for every named entity."""
    return [
        Mark(entity.start_char, entity.end_char, "span", underline(TYPE_OF_LABEL[entity.label_]),
             entity.label_ if labelled else "")
        for entity in doc.ents if entity.label_ in TYPE_OF_LABEL
    ]


def quote_marks(quote, position):
    """The marks of one attribution; its number stands behind every span of its content."""
    return part_marks(quote.contents, quote.cue, quote.source, str(position))


def part_marks(contents, cue, source, note=""):
    """The marks of a quote's spans of content, with the note behind each, and of its cue and source."""
    content = [Mark(*span, *PARTS_OF_A_QUOTE["content"], note) for span in contents]
    return content + [Mark(*span, *PARTS_OF_A_QUOTE[part]) for part, span in (("cue", cue), ("source", source)) if span]


def underline(kind):
    """How an entity of a type looks."""
    return f"border-bottom:3px solid {TYPE_COLOURS[kind]}"


def page(doc, paragraphs, marks, key, summary):
    """A key and the paragraphs with their marks, one below the other."""
    text, (paragraphs, left_out) = doc._.original, first_of(paragraphs)
    lines = [f'<p style="{NOTE}">{" &nbsp; ".join(key)}</p>'] if marks and key else []
    for (start, end, paragraph, part), here in zip(paragraphs, by_paragraph(paragraphs, marks), strict=True):
        name = f'<span style="{NOTE}">{part_name(part, paragraph)}</span> '
        lines.append(f"<p>{name}{marked(text, start, end, here)}</p>")
    return View("<div>\n" + "\n".join(lines) + left_out + "\n</div>", summary)


def first_of(paragraphs):
    """The first MOST_CHARACTERS of rows (start, end, number, part), and the HTML that says so; "" where that is all."""
    paragraphs, shown, room = list(paragraphs), [], MOST_CHARACTERS
    for start, end, *row in paragraphs:
        if room > 0:
            shown.append((start, min(end, start + room), *row))
        room -= end - start
    if room >= 0:
        return shown, ""
    return shown, (f"\n<p>Only the first {MOST_CHARACTERS:,} of {MOST_CHARACTERS - room:,} characters are shown here; "
                   f"tables and charts are made from all of them.</p>")


def by_paragraph(paragraphs, marks):
    """For each paragraph, in their order, the marks that touch it."""
    ends, found = [end for _, end, *_ in paragraphs], [[] for _ in paragraphs]
    for mark in marks:
        place = bisect_right(ends, mark.start)
        while place < len(paragraphs) and paragraphs[place][0] < mark.end:
            found[place].append(mark)
            place += 1
    return found


def part_name(part, paragraph):
    """What stands beside a paragraph: its number in the body, or the name of its part."""
    return f"¶ {paragraph}" if paragraph else part


def marked(text, start, end, marks):
    """The HTML of text[start:end] with the marks that touch it, outermost first."""
    here = sorted((mark for mark in marks if mark.start < end and start < mark.end), key=lambda m: (m.start, -m.end))
    cuts = sorted({start, end} | {cut for mark in here for cut in mark[:2] if start < cut < end})
    pieces, worn, upcoming = [], [], 0
    for first, last in zip(cuts, cuts[1:], strict=False):
        worn = [mark for mark in worn if mark.end > first]
        while upcoming < len(here) and here[upcoming].start <= first:
            worn.append(here[upcoming])
            upcoming += 1
        pieces.append(piece(text[first:last], worn))
        pieces += [f'<sup style="{NOTE}">{escape(mark.note)}</sup>' for mark in worn if mark.note and mark.end == last]
    return "".join(pieces)


def piece(text, marks):
    """The HTML of a piece of text inside its marks' elements."""
    opened = "".join(f'<{mark.tag} style="{mark.style}">' for mark in marks)
    closed = "".join(f"</{mark.tag}>" for mark in reversed(marks))
    return f"{opened}{escape(text)}{closed}"
