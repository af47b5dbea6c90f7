"""Threads read at once what one reads in turn, and a Doc is gone when nobody holds it any more."""

import gc
import sys
import weakref
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from threading import Event
from time import sleep

import pytest
from threadpoolctl import threadpool_info

from helpers import annotate, annotate_many, article_from_text, entities_frame, load_language, quotes_frame
from helpers.corpus import rows
from helpers.frames.mentions import mended_frame
from helpers.pipeline import language
from helpers.pipeline.tokens import TABLES
from helpers.tools.invented import invented_article, write_invented

THREADS, ARTICLES = 8, 24
LATE = "“We are late,” said Edda Holm, the mayor of Oslo. Holm said that nobody was hurt, and she left."


@pytest.fixture
def articles():
    """Invented articles, each with names and words that no other has."""
    return [article_from_text(invented_article(number)) for number in range(ARTICLES)]


@pytest.fixture
def _restless():
    """Threads that give way to each other ten times as often as they do by themselves."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(usual / 10)
    yield
    sys.setswitchinterval(usual)


def at_once(function, things):
    """What a function gives for each thing, by eight threads."""
    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(function, things))


def rows_of(doc):
    return [frame(doc).to_json(orient="values") for frame in (quotes_frame, entities_frame, mended_frame)]


@pytest.mark.usefixtures("_restless")
def test_eight_threads_give_what_one_gives(articles):
    together = at_once(lambda article: rows_of(annotate(article)), articles)
    assert together == [rows_of(annotate(article)) for article in articles]
    assert all("told reporters" in article.text and quotes != "[]"
               for article, (quotes, *_) in zip(articles, together, strict=True))


@pytest.mark.usefixtures("_restless")
def test_eight_threads_may_call_one_pipeline_as_a_user_of_spacy_does(articles):
    nlp = load_language()
    texts = [article.text for article in articles[:THREADS]]
    together = at_once(lambda text: rows_of(nlp(text)), texts)
    assert together == [rows_of(doc) for doc in nlp.pipe(texts)]


def test_one_thread_at_a_time_asks_the_model_and_sets_how_many_threads_numpy_has(articles, monkeypatch):
    model = load_language().get_pipe("paragraphs").model
    inside, most, read, before = [], [], model.pipe, threadpool_info()

    def watched(docs, batch_size):
        inside.append(1)
        sleep(0.02)  # time for another thread to come in
        most.append(len(inside))
        yield from read(docs, batch_size=batch_size)
        inside.pop()

    monkeypatch.setattr(model, "pipe", watched)
    at_once(annotate, articles[:THREADS])
    assert most == [1] * THREADS
    assert threadpool_info() == before


def test_of_eight_threads_that_ask_for_a_pipeline_one_loads_it(monkeypatch):
    made = []

    def make(model, thoughts):
        sleep(0.05)
        made.append(model)
        return object()

    monkeypatch.setattr(language, "loaded_language", lru_cache(make))
    assert len(set(at_once(lambda _: load_language(), range(THREADS)))) == len(made) == 1


def test_one_pipeline_is_loaded_however_it_is_asked_for():
    assert load_language() is load_language(None) is load_language(model=None, thoughts=False)


def test_a_corpus_lets_go_of_no_word_of_an_article_that_is_read_meanwhile(tmp_path, monkeypatch):
    write_invented(tmp_path, 1)
    article = article_from_text(invented_article(977))  # whose words no test has met
    begun, read, entity_rows = Event(), Event(), rows.entity_rows

    def waiting(doc):
        begun.set()
        read.wait(1)  # in vain: the article is read when the corpus has let go
        return entity_rows(doc)

    monkeypatch.setattr(rows, "entity_rows", waiting)
    with ThreadPoolExecutor(1) as pool:
        corpus = pool.submit(rows.rows_of, str(tmp_path), [path.name for path in tmp_path.iterdir()])
        begun.wait()
        doc = annotate(article)
        read.set()
        assert not corpus.result()["failures"]
    assert doc.text == article.text
    assert all(ent.kb_id_ and ent.text for ent in doc.ents if ent.kb_id)
    assert rows_of(doc) == rows_of(annotate(article))


def test_a_doc_is_freed_when_nobody_holds_it():
    doc = annotate(LATE)
    kept = [frame(doc) for frame in (quotes_frame, entities_frame, mended_frame)]
    gone, tables = weakref.ref(doc), len(TABLES)
    assert tables > 0
    del doc
    gc.collect()
    assert gone() is None and len(TABLES) < tables
    assert len(kept[0]) == 2


def test_a_stream_keeps_no_doc_that_nobody_holds(articles):
    alive = weakref.WeakSet()
    for doc in annotate_many(articles):
        alive.add(doc)
    del doc
    gc.collect()
    assert len(alive) == 0
