"""Quotation marks, paired on characters."""

import pytest

from helpers.pipeline.quotes.marks.pairing import find_quotations


@pytest.mark.parametrize(("text", "quoted"), [
    ("The 40\" screen went dark. \"Sabotage,\" he said.", ["\"Sabotage,\""]),
    ("''Go,'' he said. ``Now!''", ["''Go,''", "``Now!''"]),
    ("“He said “never” to me,” she said.", ["“He said “never” to me,”"]),
    ("'It's the drivers' call,' said Owen Pryce.", ["'It's the drivers' call,'"]),
    ("The drivers' union isn't for it.", []),
    ("'They talk of \"change\". They mean closure.'", ["'They talk of \"change\". They mean closure.'"]),
    ("'We will fight on.\n'The vote is on Monday.' 'Tis late.", ["'We will fight on.", "'The vote is on Monday.'"]),
    ("“We will fight on.\n\nThe vote is on Monday.", ["“We will fight on."]),
    ("“We lost the roof.\nIt was old.” He left.", ["“We lost the roof.", "It was old.”"]),
    ("”The roof is gone,” he said. She held ”the list”.", ["”The roof is gone,”", "”the list”"]),
])
def test_quotation_marks(text, quoted):
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs += [(start, start + len(line))] if line else []
        start += len(line) + 1
    assert [text[q.start : q.end] for q in find_quotations(text, paragraphs)] == quoted
