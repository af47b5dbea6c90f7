"""Quotes as an annotator would mark them: 65 invented cases, odd marks, and spaCy's own ways of running a pipeline.

The cases stand in tests/gold/phenomena.jsonl, a phenomenon a line, with the spans and the speaker that are expected.
"""

import pytest
from conftest import outermost, phenomena
from spacy.tokens import DocBin

from helpers import annotate, annotate_many, load_language, quotes_frame
from helpers.knowledge.labels import KINDS
from helpers.pipeline.quotes import attributions_of
from helpers.pipeline.quotes.attribution import Kind, kind_by_marks
from helpers.pipeline.quotes.component import Attributions

CASES = phenomena()
# what the engine does not do yet: whoever mends one takes it out of this list
MISSES = {
    "ph10": "a quotation over two paragraphs is kept as a span for each",
    "ph11": "PolNeAR gives a floating quotation the source that the sentence before is about; the case expects none",
    "ph12": "the same, after an indirect quote",
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


@pytest.mark.parametrize("text", [
    "\"", "“", "”“”“", "'''''", "\"\" '' ``", ":", "According to", "Q:", "said", "“” said.", "\n\n“\n\n",
    "Q: The ferry left early, according to Lena Forsberg.\nA: Yes.",
    "\u200f\"אמר\"", "🙂 “🙂” 🙂 said.", "ALL CAPS, HE SAID. \"NO.\"", "a" * 5000, "\"a\" " * 300,
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


@pytest.mark.parametrize("text", [
    "One of his recent reads, \"This Kind of War,\" by T. R. Roe, drove that point home.",
    "The union called off a strike that was planned for Monday.",
    "The crowd grew as she answered.",
    "Weiss wrote under the name Carla Danger.",
    "<tweet pic=\"\" author=\"roe\" id=\"76028 and a few more words than eight\">The ferry is late.</tweet>",
])
def test_what_nobody_said_is_nobodys_statement(text):
    assert outermost(annotate(text)) == []


@pytest.mark.parametrize("text", [
    "That said, the ferry tends to be late.", "All told, the union, whose members met last week, raised four million.",
])
def test_a_turn_of_speech_says_nothing(text):
    assert outermost(annotate(text)) == []


def test_thoughts_are_left_out_unless_asked_for():
    text = "Pryce believes that the bank will fail. He hopes to find another one."
    assert outermost(annotate(text)) == []
    assert [text[slice(*one.cue)] for one in outermost(annotate(text, thoughts=True))] == ["believes", "hopes"]


@pytest.mark.parametrize(("marked", "kind"), [
    ([True, True], Kind.DIRECT), ([True, False], Kind.MIXED), ([False], Kind.INDIRECT), ([], Kind.INDIRECT),
])
def test_a_kind_says_how_much_is_in_marks(marked, kind):
    assert kind_by_marks(marked) is kind


def test_each_kind_has_its_words_and_a_frame_holds_plain_ones(first_article):
    assert list(KINDS) == [kind.value for kind in Kind]
    assert {type(kind) for kind in quotes_frame(annotate(first_article))["kind"]} == {str}


def test_the_more_must_be_right_the_less_is_found(first_article):
    doc = annotate(first_article)
    found = [len(attributions_of(Attributions(accepted=share)(doc))) for share in (0.1, 0.36, 0.9)]
    assert found[0] > found[1] > found[2]
