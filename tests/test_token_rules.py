"""Looking at each distinct token once changes nothing that the model predicts."""

import pytest
from conftest import ROOT

from helpers import annotate
from helpers.invented import invented_article
from helpers.language import AS_READ, load_model
from helpers.token_rules import quicken

SAID = ("tag_", "pos_", "lemma_", "dep_", "ent_type_", "ent_iob_")
SPOKEN = """\
Let's see what they're gonna do, y'all. She's gotta go, ain't she? C'mon, he said: I'd not have done it.
There is no way out. There's one. There were two ways, and it is there that they'd been doin' nothin'.
But I can't, won't and shan't; you haven't, he'd better, whatever they've told us that that was.
"""


def predicted(doc):
    return [(*(getattr(token, name) for name in SAID), str(token.morph), token.head.i, token.is_sent_start)
            for token in doc]


@pytest.fixture(scope="module")
def models():
    return load_model(), quicken(load_model())


@pytest.fixture(scope="module")
def paragraphs(first_article):
    texts = [first_article.text[p.start : p.end].translate(AS_READ) for p in first_article.paragraphs]
    texts += [line for number in range(30) for line in invented_article(number).splitlines()]
    texts += (ROOT / "README.md").read_text(encoding="utf-8").split("\n\n")  # line ends, marks and code as tokens
    return texts + SPOKEN.splitlines() + SPOKEN.splitlines() + ["", " ", "\n \t", "gon na gon na"]


def test_predictions_are_those_of_the_stock_pipeline(models, paragraphs):
    stock, quick = models
    assert "token_rules" in quick.pipe_names and "attribute_ruler" not in quick.pipe_names
    pairs = zip(stock.pipe(paragraphs, batch_size=64), quick.pipe(paragraphs, batch_size=64), strict=True)
    for theirs, ours in pairs:
        assert predicted(ours) == predicted(theirs)
    assert predicted(quick(SPOKEN)) == predicted(stock(SPOKEN))


def test_patterns_of_several_tokens_are_among_them(models):
    stock, quick = models
    alone = [[token.lemma_ for token in stock(word)] for word in ("gon", "na")]
    together = [token.lemma_ for doc in quick.pipe(["They are gonna win."]) for token in doc]
    assert ["go"] == together[2:3] and ["to"] == together[3:4] and alone != [["go"], ["to"]]


def test_the_language_predicts_what_stock_does_on_the_same_paragraphs(models, first_article):
    stock, _ = models
    doc = annotate(first_article)
    for p in first_article.paragraphs:
        alone = stock(first_article.text[p.start : p.end].translate(AS_READ))
        span = doc.char_span(p.start, p.end)
        assert [(t.text, t.tag_, t.pos_, t.lemma_, t.dep_, str(t.morph)) for t in span] == [
            (t.text, t.tag_, t.pos_, t.lemma_, t.dep_, str(t.morph)) for t in alone]
        assert [t.head.i - span.start for t in span] == [t.head.i for t in alone]


def test_a_pipeline_whose_rules_ask_more_is_left_as_it_is():
    model = load_model()
    model.get_pipe("attribute_ruler").add([[{"POS": "NOUN"}]], {"LEMMA": "thing"})
    assert "token_rules" not in quicken(model).pipe_names
