"""A quotation -> the find that it continues: that of the statement or the sentence before it."""

from dataclasses import replace

from helpers.knowledge import cues
from helpers.knowledge.punctuation import SET_OFF
from helpers.pipeline.quotes.find import Construction
from helpers.pipeline.quotes.quotations.register import Case, Placed, Statement
from helpers.pipeline.quotes.settings import MOSTLY_QUOTED
from helpers.pipeline.tokens import TokenRange


def name_in_source(case: Case) -> Placed | None:
    """The find of the statement before, where the quotation is a name in its source, which grows by it; or None.

    "...," said a man who goes by "Shorty.": so it says nothing.
    """
    if case.last is None or not is_within_tag(case, case.last):
        return None
    find = case.register[case.last.place]
    if not find.source or find.source[1] != case.range.start:
        return None
    return Placed(replace(find, source=TokenRange(find.source[0], case.range.end)), case.last.place)


def is_within_tag(case: Case, last: Statement) -> bool:
    """Whether the quotation is part of the sentence of the tag before it, in the same paragraph and not set off."""
    layout, anchor, start = case.layout, case.register[last.place].anchor, case.range.start
    return case.shares_paragraph(last) and (
        anchor < start < layout.sentence[anchor].end and layout.text[start - 1] not in SET_OFF)


def after_last_statement(case: Case) -> Placed | None:
    """The find of the statement before, where the quotation goes on with it, with the quotation added; or None."""
    if case.last is None:
        return None
    if case.shares_paragraph(case.last):
        return in_same_paragraph(case, case.last)
    layout, number, (before, place) = case.layout, case.number, case.last
    find = case.register[place]
    goes_on = layout.paragraph_of(number) == layout.paragraph_of(before) + 1 and layout.opens_paragraph(number) and (
        not layout.closed[before] or find.quoted == "words" and layout.ends_paragraph(number))
    return case.joined_to(Placed(find, place)) if goes_on else None


def in_same_paragraph(case: Case, last: Statement) -> Placed | None:
    """The find of a statement of the quotation's paragraph, where no word stands between them; or None.

    "...," she said, adding that it was late. "Nobody came.": what she added goes on.
    """
    layout, register, start = case.layout, case.register, case.range.start
    find = register[last.place]
    if is_within_tag(case, last):
        return None
    stop = layout.quotations[last.quotation].end
    sentence_end = layout.sentence[find.anchor].end
    tagged = find.construction is not Construction.FLOATING and find.anchor < start
    if tagged and layout.same_paragraph(find.anchor, start):
        stop = max(stop, sentence_end)
    if any(layout.text[i].isalpha() for i in range(stop, start)):
        return None
    place = next((other for other in register.in_sentences_ending(sentence_end)
                  if layout.lower[register[other].anchor] in cues.adding
                  and find.anchor < register[other].anchor < start), last.place)
    return case.joined_to(Placed(register[place], place))


def mostly_quoted(case: Case) -> Placed | None:
    """The find of the statement before, with a next sentence that is quoted for the most part and has no cue, or None.

    "It is late," she said. Now, "nobody comes here any more."
    """
    layout, start = case.layout, case.range.start
    if case.last is None or not case.shares_paragraph(case.last):
        return None
    before, place = case.last
    find = case.register[place]
    if find.quoted != "words":
        return None
    if find.holds(start):
        return Placed(find, place)  # further on in such a sentence
    first, end = layout.sentence[start]
    stop = max(layout.quotations[before].end, layout.sentence[find.anchor].end)
    follows = first >= stop and not any(layout.text[i].isalpha() for i in range(stop, first))
    if not follows or case.register.in_sentences_ending(end):
        return None
    quoted = [layout.quotation[i] is not None for i in range(first, end) if layout.text[i].isalpha()]
    if sum(quoted) < MOSTLY_QUOTED * len(quoted):
        return None
    sentence = layout.trim(*layout.whole_quotations(first, end, find.anchor))
    return Placed(replace(find, contents=[*find.contents, sentence]), place)


def after_statement(case: Case) -> Placed | None:
    """The find of the sentence right before, with the quotation added: "He was glad, he said. "I am."."""
    layout, register = case.layout, case.register
    before = [place for place in case.finds_before()
              if layout.same_paragraph(register[place].anchor, case.range.start)
              and (register[place].source or layout.lemma[register[place].anchor] not in cues.asking)]
    if not before:
        return None  # "Asked why, she laughed. "No."": who answered is not who asked
    place = register.surest(before)
    return case.joined_to(Placed(register[place], place))
