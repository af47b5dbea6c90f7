"""A whole sentence in marks that nothing introduces -> whose words it is."""

from dataclasses import replace

from helpers.knowledge.punctuation import BEFORE_SENTENCE
from helpers.pipeline.grammar import VERBS
from helpers.pipeline.quotes.find import Construction, Find
from helpers.pipeline.quotes.grammar.sources import subject_before
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.quotations.register import Case, Placed
from helpers.pipeline.quotes.quotations.tag_before import owner
from helpers.pipeline.quotes.settings import FLOATING, LONG_QUOTATION
from helpers.pipeline.tokens import TokenRange


def floating(case: Case) -> Placed | None:
    """A find without cue for a whole sentence in marks that nothing introduces, or None.

    Its source is whoever the sentence before is about: "Marta disagreed. "We are late.". Where that names nobody, the
    quotation goes on with the last statement of its paragraph: "..., said Marta. She has two sons. "They help me.". One
    that opens a paragraph goes on with what somebody said right before: "Marta said it was late. / "We left.".
    """
    layout, register, number, (start, end) = case.layout, case.register, case.number, case.range
    if not stands_alone(layout, number) or layout.is_title(number) or not layout.is_sentence(number):
        return None
    if layout.lemma[end : end + 1] == ["be"]:  # "No comment," was the manager's verdict
        return Placed(floating_find(case, owner(layout, TokenRange(end, layout.sentence[end].end))))
    before = outermost_before(case)
    source = register[before[0]].source if before else subject_before(layout, start)
    if is_heading(layout, number, source):
        return None
    if before and layout.opens_paragraph(number):
        goes_on = register.surest(before)
    elif case.last and case.shares_paragraph(case.last) and names_nobody(layout, source):
        goes_on = case.last.place
    else:
        return Placed(floating_find(case, source))
    find = register[goes_on]
    return Placed(replace(find, contents=[*find.contents, case.range]), goes_on)


def floating_find(case: Case, source: TokenRange | None) -> Find:
    """A find of the quotation alone."""
    return Find(
        anchor=case.range.start, cue=None, source=source, contents=[case.range],
        construction=Construction.FLOATING, quoted="words", confidence=FLOATING)


def stands_alone(layout: Layout, number: int) -> bool:
    """Whether a quotation stands after a sentence's end, a colon or another quotation, or opens its paragraph."""
    start, _ = layout.quotations[number]
    return start == 0 or layout.opens_paragraph(number) or layout.quotation[start - 1] is not None or (
        layout.text[start - 1].isspace() or layout.text[start - 1] in BEFORE_SENTENCE)


def outermost_before(case: Case) -> list[int]:
    """The places of the finds with a source whose sentence ends right before the quotation, none within another."""
    register = case.register
    before = [place for place in case.finds_before() if register[place].source]
    return [place for place in before if not any(register[other].holds(register[place].anchor) for other in before)]


def is_heading(layout: Layout, number: int, source: TokenRange | None) -> bool:
    """Whether a quotation is a heading within the article: a few words alone in their paragraph, without a verb.

    With one, they may be said by whomever the sentence before names.
    """
    words = layout.words(number)
    alone = layout.opens_paragraph(number) and layout.ends_paragraph(number)
    return alone and len(words) < LONG_QUOTATION and (
        source is None or VERBS.isdisjoint(layout.pos[i] for i in words))


def names_nobody(layout: Layout, source: TokenRange | None) -> bool:
    """Whether a source is none, or a pronoun for whoever spoke before."""
    return source is None or source[1] - source[0] == 1 and layout.pos[source[0]] == "PRON"
