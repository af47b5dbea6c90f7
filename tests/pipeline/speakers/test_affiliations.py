"""Whom a speaker speaks for."""

import pytest
from who_speaks import named


@pytest.mark.parametrize(("source", "affiliation"), [
    ("Denmark's Foreign Minister Edda Holm", "Denmark"),
    ("Danish Foreign Minister Edda Holm", "Denmark"),
    ("the Danish foreign ministry", "Denmark"),
    ("Copenhagen's negotiators", "Denmark"),
    ("Copenhagen", "Denmark"),
    ("Edda Holm, a spokeswoman for Siemens,", "Siemens"),
    ("Danish singer Edda Holm", None),
    ("The leaders of Denmark, Norway and Sweden", "Denmark, Norway and Sweden"),
    ("officials", None),
])
def test_whom_a_speaker_speaks_for(source, affiliation):
    assert named(f"The talks failed, {source} said.", ("The talks failed", source))[0].affiliation == affiliation


def test_what_is_told_of_a_speaker_once_holds_for_every_quote():
    text = "“No,” Lund said.\n\n“Yes,” added Norwegian Prime Minister Boris Lund."
    quotes = named(text, ("“No,”", "Lund"), ("“Yes,”", "Norwegian Prime Minister Boris Lund"))
    assert [quote.affiliation for quote in quotes] == ["Norway", "Norway"]
