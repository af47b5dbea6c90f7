"""A quotation -> its tag: the words beside it that say who said it.

A tag is a Find without contents.
"""

from collections.abc import Mapping

from helpers.knowledge import cues
from helpers.knowledge.punctuation import DASHES, TAG_IS_LIKELY
from helpers.pipeline.grammar import IN_NAME
from helpers.pipeline.quotes.find import Construction, Find
from helpers.pipeline.quotes.grammar.noun_phrases import trimmed_source
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.quotations.tag_after import tag_after
from helpers.pipeline.quotes.quotations.tag_before import tag_before
from helpers.pipeline.quotes.settings import CERTAIN, SAID_BESIDE, TAG_NAME
from helpers.pipeline.tokens import TokenRange


def tag_of(layout: Layout, number: int, continued: Mapping[int, int]) -> Find | None:
    """The tag of a quotation, after it or before it, whichever its punctuation points to; None where there is none.

    continued: {a cue verb: the verb whose source it goes on with}.
    """
    after = tag_after(layout, number) or signature(layout, number)
    before = tag_before(layout, number, continued)
    if after is None or before is None:
        return after or before
    start, end = layout.quotations[number]
    if layout.lemma[start - 1] in cues.naming:
        return before  # what Marta called "the old model," ...
    last, leads, follows = layout.last_letter(number), layout.text[start - 1], "".join(layout.text[end : end + 1])
    introduced = leads == ":" or leads == "," and follows.istitle()
    return after if last == "," or last in TAG_IS_LIKELY and not introduced else before


def signature(layout: Layout, number: int) -> Find | None:
    """The name after a dash that ends the paragraph, or opens the next one, as a tag, or None.

    "..." —Marta Oyelaran. Or, on a line of its own: - Marta Oyelaran, in Lagos. Or inside the marks: see unclosed.py.
    """
    if number in layout.signed:
        name = layout.signed[number]
        return Find(
            anchor=name.start, cue=None, source=trimmed_source(layout, name), contents=[],
            construction=Construction.SIGNATURE, quoted="words", confidence=CERTAIN)
    dash, last = line_below(layout, number)
    if dash >= last or not layout.text[dash].startswith(tuple(DASHES)):
        return None
    first = dash + 1 if layout.text[dash] in DASHES else dash  # the tokenizer leaves "-Marta" in one piece
    if first >= last or layout.pos[first] not in IN_NAME or not opens_with_capital(layout.text[first]):
        return None
    stop = next((i for i in range(first, last) if layout.pos[i] not in IN_NAME and layout.text[i] != "."), last)
    if "PROPN" not in layout.pos[first:stop] or stop - first > TAG_NAME:
        return None
    return Find(
        anchor=first, cue=TokenRange(dash, first) if first > dash else None,
        source=trimmed_source(layout, TokenRange(first, stop)), contents=[], construction=Construction.SIGNATURE,
        quoted="words", confidence=SAID_BESIDE)


def line_below(layout: Layout, number: int) -> TokenRange:
    """The rest of a quotation's paragraph, or where the quotation is all of it, the next paragraph."""
    (start, end), place = layout.quotations[number], layout.paragraph_of(number)
    first, last = layout.paragraphs[place]
    if start == first and end >= last and place + 1 < len(layout.paragraphs):
        return layout.paragraphs[place + 1]
    return TokenRange(end, last)


def opens_with_capital(word: str) -> bool:
    """Whether a word begins with a capital, a dash before it aside."""
    return word.lstrip("".join(DASHES))[:1].isupper()
