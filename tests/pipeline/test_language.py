"""What the model predicts is what spaCy alone predicts, whoever multiplies its matrices and however many go at once."""

import json

import pytest
from conftest import ROOT
from spacy.attrs import ORTH
from threadpoolctl import threadpool_info

from helpers import article_from_text, read_article
from helpers.pipeline.language import load_language
from helpers.pipeline.paragraphs import AS_READ, PREDICTED, load_model
from helpers.tools.invented import invented_article


@pytest.fixture(scope="module")
def articles():
    """Whole articles, invented ones and the cases that a reader marked: some hundred paragraphs."""
    cases = (ROOT / "tests" / "gold" / "phenomena.jsonl").read_text(encoding="utf-8").splitlines()
    texts = [invented_article(number) for number in range(20)] + [json.loads(line)["text"] for line in cases]
    return [*map(read_article, sorted((ROOT / "seeds").glob("*.txt"))), *(article_from_text(text) for text in texts)]


def said(doc):
    return doc.to_array([ORTH, *PREDICTED]).tolist()


def test_the_model_predicts_what_spacy_alone_predicts_of_the_same_paragraphs(articles):
    language, alone = load_language(), load_model()
    read = language.get_pipe("paragraphs").pipe(map(language.tokenizer.read, articles))
    paragraphs = 0
    for article, doc in zip(articles, read, strict=True):
        for p in article.paragraphs:
            paragraphs += 1
            paragraph = article.text[p.start : p.end].translate(AS_READ)
            assert said(doc.char_span(p.start, p.end).as_doc()) == said(alone(paragraph))
    assert paragraphs > 200


def test_numpy_has_as_many_threads_as_before(articles):
    before = threadpool_info()
    next(load_language().pipe([articles[0].text]))
    assert threadpool_info() == before
