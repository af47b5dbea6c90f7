"""Where quotations and sentences are by token, with those whose closing mark is missing settled."""

import pytest

from helpers import annotate
from helpers.pipeline.quotes.marks.layout import Layout


@pytest.mark.parametrize(("text", "quotations", "closed"), [
    ("“We will fight on, said Owen Pryce.", ["“We will fight on,"], [True]),
    ("“We will fight on.", ["“We will fight on."], [False]),
    ("“We lost the roof.\n\n“The walls held, said Marta Roe.”",
     ["“We lost the roof.", "“The walls held, said Marta Roe.”"], [False, True]),  # it has its mark
    ("“Never again.\n\nMarta Roe, Harbour Trust.”", ["“Never again."], [True]),
])
def test_a_quotation_without_its_last_mark_ends_where_its_words_do(text, quotations, closed):
    layout = Layout.of(annotate(text))
    assert [layout.tokens.words(quotation) for quotation in layout.quotations] == quotations
    assert layout.closed == closed
    assert [number for number in layout.quotation if number is not None] == [
        number for number, (start, end) in enumerate(layout.quotations) for _ in range(start, end)]


def test_the_name_below_a_quotation_is_kept_with_it():
    layout = Layout.of(annotate("“Never again.\n\nMarta Roe, Harbour Trust.”"))
    assert {number: layout.tokens.words(name) for number, name in layout.signed.items()} == {
        0: "Marta Roe, Harbour Trust."}
    assert layout.runs_on == [False]


def test_a_quotation_after_a_full_stop_begins_a_sentence_with_its_mark():
    layout = Layout.of(annotate("The roof was gone. “We knew it,” said Marta Roe."))
    (quotation,) = layout.quotations
    assert layout.sentence[quotation.start].start == quotation.start


def test_an_empty_text_has_an_empty_layout():
    layout = Layout.of(annotate(""))
    assert (layout.quotations, layout.paragraphs, layout.sentence) == ([], [], [])
