"""What weights.csv is learned from is what the engine finds."""

import pytest
from conftest import phenomena

from helpers import annotate, annotate_many
from helpers.knowledge.weights import WEIGHTS
from helpers.pipeline.quotes.grammar import confidence as trust
from helpers.pipeline.quotes.grammar import content_end as ends
from helpers.tools.make_weights import all_finds


def test_training_settles_unclosed_quotations_as_the_component_does():
    text = "The union said that it had been warned.\n\n“We will not sign this.\n\nMarta Roe, Harbour Trust.”"
    layouts = [layout for layout, _ in all_finds(annotate(text))]
    signed = [layout.tokens.words(name) for layout in layouts for name in layout.signed.values()]
    assert layouts and set(signed) == {"Marta Roe, Harbour Trust."}


@pytest.mark.parametrize(("text", "possible", "never"), [
    ("Pryce said it would open on May 8, 2019, and end a years-long dispute.", {"2019", "dispute"}, {"8", "years"}),
    ("Pryce said it would sell its ferry – a slow one, and an old one – to the port.", {"ferry", "port"}, {"one"}),
])
def test_no_content_may_end_within_a_date_or_a_word_or_an_aside(text, possible, never):
    doc = annotate(text)
    found = {doc[end - 1].text for layout, find in all_finds(doc) for end in ends.possible_ends(layout, find)}
    assert possible <= found and not found & never


def test_every_weight_weighs_something_that_is_gathered():
    texts = [case["text"] for case in phenomena()] + [
        "“We go,” she said, “and soon.”",
        "The bank (it said so) had “failed”, an aide said, and shares fell because of it.",
        "Shares fell because Pryce said that the bank had failed."]
    gathered = {ends.QUESTION: {"always"}, trust.SAID: {"always"}}
    for doc in annotate_many(texts):
        for layout, find in all_finds(doc):
            gathered[trust.SAID] |= {piece[0] for piece in trust.evidence(layout, find)}
            possible = ends.possible_ends(layout, find) or [find.contents[-1].end]
            for told in ends.end_evidence(layout, find, possible).values():
                gathered[ends.QUESTION] |= {piece[0] for piece in told}
    gathered[trust.SAID_OR_THOUGHT] = gathered[trust.SAID]
    assert {question: {piece[0] for piece in known} - gathered[question] for question, known in WEIGHTS.items()} == {
        question: set() for question in WEIGHTS}
