"""Quotes as an annotator would mark them: 65 invented cases, odd marks, and spaCy's own ways of running a pipeline.

The cases stand in tests/gold/phenomena.jsonl, a phenomenon a line, with the spans and the speaker that are expected.
"""

import json

import pytest
from conftest import ROOT
from spacy.tokens import DocBin

from helpers import annotate, annotate_many, load_language
from helpers.quotes import attributions_of
from helpers.quotes.marks import find_quotations

with (ROOT / "tests" / "gold" / "phenomena.jsonl").open(encoding="utf-8") as lines:
    CASES = [json.loads(line) for line in lines]
# what the engine does not do yet: whoever mends one takes it out of this list
MISSES = {
    "ph10": "a quotation over two paragraphs is kept as a span for each",
    "ph27": "the object of a denial: right in PolNeAR's train articles less than half of the time",
    "ph37": "a belief without a believer",
    "ph62": "a hope is not said",
    "ph65": "a thought is not said",
}
ARTICLES = (
    "“We lost the roof,” said Pavel Brandt. “The walls held.\n\n“But the archive is dry.”",
    "The finance ministry said that exports fell in May.",
    "",
    "Q: Are you leaving?\nA: I am staying until June.",
)


def words(text, spans):
    """The characters of the spans without spaces and punctuation at the edges of each."""
    kept = set()
    for start, end in spans:
        while start < end and not text[start].isalnum():
            start += 1
        while end > start and not text[end - 1].isalnum():
            end -= 1
        kept |= set(range(start, end))
    return kept


def outermost(doc):
    return [attribution for attribution in attributions_of(doc) if attribution.inside is None]


def share_a_character(one, other):
    return one is None and other is None or bool(one and other and max(one[0], other[0]) < min(one[1], other[1]))


def bare(name):
    """A name without the article that its words begin with."""
    return name.removeprefix("The ").removeprefix("the ")


@pytest.fixture(scope="module")
def found():
    docs = annotate_many([case["text"] for case in CASES])
    return {case["doc"]: outermost(doc) for case, doc in zip(CASES, docs, strict=True)}


def is_right(case, attributions):
    if len(attributions) != len(case["quotes"]):
        return False
    rest = list(attributions)
    for quote in case["quotes"]:
        same = [one for one in rest
                if words(case["text"], one.contents) == words(case["text"], quote["content"])
                and share_a_character(one.source, quote["source"])
                and (quote["speaker"] is None or bare(one.speaker or "") == bare(quote["speaker"]))]
        if not same:
            return False
        rest.remove(same[0])
    return True


@pytest.mark.parametrize("case", [case for case in CASES if case["doc"] not in MISSES],
                         ids=lambda case: f"{case['doc']}: {case['phenomenon']}")
def test_phenomenon(case, found):
    assert is_right(case, found[case["doc"]]), [
        ([case["text"][slice(*span)] for span in one.contents], one.source, one.speaker) for one in found[case["doc"]]]


def test_the_misses_are_still_misses(found):
    right = [case["doc"] for case in CASES if case["doc"] in MISSES and is_right(case, found[case["doc"]])]
    assert right == []


@pytest.mark.parametrize(("text", "quoted"), [
    ("The 40\" screen went dark. \"Sabotage,\" he said.", ["\"Sabotage,\""]),
    ("''Go,'' he said. ``Now!''", ["''Go,''", "``Now!''"]),
    ("“He said “never” to me,” she said.", ["“He said “never” to me,”"]),
    ("'It's the drivers' call,' said Owen Pryce.", ["'It's the drivers' call,'"]),
    ("The drivers' union isn't for it.", []),
    ("“We will fight on.\n\nThe vote is on Monday.", ["“We will fight on."]),
    ("“We lost the roof.\nIt was old.” He left.", ["“We lost the roof.", "It was old.”"]),
])
def test_quotation_marks(text, quoted):
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs += [(start, start + len(line))] if line else []
        start += len(line) + 1
    assert [text[q.start : q.end] for q in find_quotations(text, paragraphs)] == quoted


@pytest.mark.parametrize("text", [
    "\"", "“", "”“”“", "'''''", "\"\" '' ``", ":", "According to", "Q:", "said", "“” said.", "\n\n“\n\n",
    "Q: The ferry left early, according to Lena Forsberg.\nA: Yes.", "\u200f\"אמר\"", "🙂 “🙂” 🙂 said.", "ALL CAPS, HE SAID. \"NO.\"", "a" * 5000, "\"a\" " * 300,
])
def test_odd_text_raises_nothing_and_spans_stay_inside(text):
    for attribution in attributions_of(annotate(text)):
        spans = [*attribution.contents, attribution.cue, attribution.source]
        assert all(0 <= start < end <= len(text) for start, end in filter(None, spans))


def test_no_two_outermost_contents_overlap(first_article):
    seen = set()
    for attribution in outermost(annotate(first_article)):
        for start, end in attribution.contents:
            assert not seen & set(range(start, end))
            seen |= set(range(start, end))


def test_a_nested_statement_is_kept_with_the_one_it_stands_in():
    attributions = attributions_of(annotate("Pell said the minister had said that trains were late."))
    outer = [place for place, one in enumerate(attributions) if one.inside is None]
    assert len(outer) == 1 and any(one.inside == outer[0] for one in attributions)


def test_alone_in_a_batch_and_in_two_processes_the_same():
    alone = [attributions_of(annotate(text)) for text in ARTICLES]
    assert [attributions_of(doc) for doc in annotate_many(ARTICLES)] == alone
    assert [attributions_of(doc) for doc in annotate_many(ARTICLES, n_process=2)] == alone
    assert [attributions_of(doc) for doc in load_language().pipe(ARTICLES)] == alone


def test_a_doc_bin_keeps_the_attributions():
    doc = annotate(ARTICLES[0])
    kept = next(DocBin(docs=[doc], store_user_data=True).get_docs(load_language().vocab))
    assert attributions_of(kept) == attributions_of(doc)
