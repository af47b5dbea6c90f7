"""The weights are learned from what the engine finds, by the readers' marks, and the same way each time."""

import pytest
from conftest import ROOT, phenomena

from helpers import annotate, annotate_many
from helpers.article.spans import Span
from helpers.knowledge.weights import WEIGHTS
from helpers.pipeline.quotes.grammar import confidence as trust
from helpers.pipeline.quotes.grammar import content_end as ends
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.tools.learning.__main__ import main
from helpers.tools.learning.examples import all_finds
from helpers.tools.learning.gold import POLNEAR, Annotated, Quote, read_lines, read_standoff, train_of
from helpers.tools.learning.scoring import Found, direct, pairs, reported
from helpers.tools.running import ToolError


def test_training_settles_unclosed_quotations_as_the_component_does():
    text = "The union said that it had been warned.\n\n“We will not sign this.\n\nMarta Roe, Harbour Trust.”"
    layout = Layout.of(annotate(text))
    assert list(all_finds(layout))
    assert {layout.tokens.words(name) for name in layout.signed.values()} == {"Marta Roe, Harbour Trust."}


@pytest.mark.parametrize(("text", "possible", "never"), [
    ("Pryce said it would open on May 8, 2019, and end a years-long dispute.", {"2019", "dispute"}, {"8", "years"}),
    ("Pryce said it would sell its ferry – a slow one, and an old one – to the port.", {"ferry", "port"}, {"one"}),
])
def test_no_content_may_end_within_a_date_or_a_word_or_an_aside(text, possible, never):
    layout = Layout.of(annotate(text))
    found = {layout.text[end - 1] for find in all_finds(layout) for end in ends.possible_ends(layout, find)}
    assert possible <= found and not found & never


def test_every_weight_weighs_something_that_is_gathered():
    texts = [case["text"] for case in phenomena()] + [
        "“We go,” she said, “and soon.”",
        "The bank (it said so) had “failed”, an aide said, and shares fell because of it.",
        "Shares fell because Pryce said that the bank had failed."]
    gathered = {ends.QUESTION: {"always"}, trust.SAID: {"always"}}
    for layout in map(Layout.of, annotate_many(texts)):
        for find in all_finds(layout):
            gathered[trust.SAID] |= {piece[0] for piece in trust.evidence(layout, find)}
            possible = ends.possible_ends(layout, find) or [find.contents[-1].end]
            for told in ends.end_evidence(layout, find, possible).values():
                gathered[ends.QUESTION] |= {piece[0] for piece in told}
    gathered[trust.SAID_OR_THOUGHT] = gathered[trust.SAID]
    known = {question: {piece[0] for piece in weights} for question, weights in WEIGHTS.of_questions.items()}
    assert not {piece for question, names in known.items() for piece in names - gathered[question]}


def test_marks_are_read_from_brat_files_and_a_broken_line_costs_nothing_else():
    lines = ["T1\tSource 0 4\tRoe", "T2\tCue 5 9\tsaid", "T3\tContent 10 20;25 30\t...", "T4",
             "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3"]
    assert read_standoff("\n".join(lines)) == [Quote((Span(10, 20), Span(25, 30)), Span(0, 4), Span(5, 9))]


def test_a_content_is_found_by_half_of_its_characters_and_once():
    read = [Quote((Span(0, 10),), None, None), Quote((Span(20, 40),), None, None)]
    found = [Found((Span(0, 4),), None), Found((Span(22, 40),), None), Found((Span(20, 31),), None)]
    assert pairs(read, found) == {1: 1}


def test_only_what_was_marked_is_counted():
    text = "Roe said “yes”. Poe hopes to win."
    article = Annotated("x", POLNEAR, text, [Quote((Span(9, 14),), Span(0, 3), Span(4, 8)),
                                             Quote((Span(26, 32),), Span(16, 19), Span(20, 25))])
    both = [(article, [Found((Span(9, 14),), Span(0, 3)), Found((Span(26, 32),), Span(16, 19))])]
    assert direct(both) == reported(both) == (1, 1, 1, 1)
    wrong = [(article, [Found((Span(9, 14),), Span(16, 19)), Found((Span(0, 8),), None)])]
    assert direct(wrong) == (1, 2, 1, 0)
    assert reported(wrong).balance == 0.0


def test_the_open_gold_is_read():
    articles = list(read_lines(ROOT / "tests" / "gold" / "wikinews2019.jsonl"))
    assert len(articles) == 36 and sum(quote.must for article in articles for quote in article.quotes) == 338


def test_a_folder_that_is_no_clone_is_told_in_a_sentence(tmp_path, capsys):
    with pytest.raises(ToolError, match="no data/train/text in this folder"):
        train_of(tmp_path)
    assert main([str(tmp_path)]) == 1
    assert "name a clone" in capsys.readouterr().err
