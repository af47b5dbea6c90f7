"""The one token table: ranges of tokens and spans of characters, heads, words; and when it is read anew."""

import pytest

from helpers import annotate
from helpers.article.spans import Span
from helpers.pipeline.tokens import TokenRange, tokens_of

TEXT = "The mayor of Oslo, Edda\nHolm, left early."


@pytest.fixture(scope="module")
def tokens():
    return tokens_of(annotate(TEXT))


@pytest.mark.parametrize(("words", "touched"), [
    ("mayor of Oslo", "mayor of Oslo"), ("ayor", "mayor"), ("Edda\nHolm", "Edda Holm"), (" ", ""), ("early.", "early."),
])
def test_a_span_touches_whole_tokens(tokens, words, touched):
    start = TEXT.index(words)
    assert tokens.words(tokens.range_of(Span(start, start + len(words)))) == touched


def test_a_range_of_tokens_has_its_span_of_characters(tokens):
    for start in range(len(tokens)):
        for end in range(start + 1, len(tokens) + 1):
            assert tokens.range_of(tokens.span_of(TokenRange(start, end))) == (start, end)


@pytest.mark.parametrize(("words", "head"), [
    ("The mayor of Oslo", "mayor"), ("mayor", "mayor"), ("of Oslo", "Oslo"), ("left early", "left")])
def test_the_head_of_a_range_is_its_noun_or_what_governs_it(tokens, words, head):
    start = TEXT.index(words)
    assert tokens.text[tokens.head_of(tokens.range_of(Span(start, start + len(words))))] == head


def test_a_table_is_read_once_and_anew_where_another_parser_was():
    doc = annotate(TEXT)
    table = tokens_of(doc)
    assert tokens_of(doc) is table
    doc[1].tag_ = "VB"
    assert tokens_of(doc).tag[1] == "VB" and table.tag[1] == "NN"
