"""Marks on a text -> the pieces that they cut it into.

Whatever is marked may overlap: an entity stands inside a quote, a source inside what another one said. So the text is
cut wherever a mark starts or ends, and each piece wears every mark that covers it. A mark is any object with `start`
and `end`, characters of the text.
"""

from bisect import bisect_right


def by_paragraph(paragraphs, marks):
    """For each paragraph (start, end, ...), in their order, the marks that touch it."""
    ends, found = [end for _, end, *_ in paragraphs], [[] for _ in paragraphs]
    for mark in marks:
        place = bisect_right(ends, mark.start)
        while place < len(paragraphs) and paragraphs[place][0] < mark.end:
            found[place].append(mark)
            place += 1
    return found


def pieces_of(start, end, marks):
    """The pieces of the characters start to end: each its first and last and the marks that cover it, outermost first."""
    here = sorted((mark for mark in marks if mark.start < end and start < mark.end), key=lambda m: (m.start, -m.end))
    cuts = sorted({start, end} | {cut for mark in here for cut in (mark.start, mark.end) if start < cut < end})
    worn, upcoming = [], 0
    for first, last in zip(cuts, cuts[1:], strict=False):
        worn = [mark for mark in worn if mark.end > first]
        while upcoming < len(here) and here[upcoming].start <= first:
            worn.append(here[upcoming])
            upcoming += 1
        yield first, last, list(worn)
