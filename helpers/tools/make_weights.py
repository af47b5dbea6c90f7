"""Learn from PolNeAR's hand-annotated train articles how much each piece of evidence weighs, and write weights.csv.

Needed only to build the table, never to read it:

    uv run --with scikit-learn python -m helpers.tools.make_weights ../shared

Three questions are learned, each by logistic regression over the evidence that the engine itself gathers; the first as
a choice, one of all ends against the others:

does it end here (pipeline/quotes/grammar/content_end.py): of the places at which a content may end, the annotators' is
    right.
is it said, is it said or thought (confidence.py beside it): a find of grammar is right when its content shares at least
    half of its characters with an annotated one and its source is that one's (the measure of bench/score.py). For the
    first of the two, right finds of thoughts and plans count neither way.

Only weights are kept, no text. A penalty on their sum leaves out all evidence that says little.
"""

import argparse
import csv
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Generic, NamedTuple, Protocol, TypedDict, cast

from spacy.tokens import Doc

from helpers.article.article import read_article
from helpers.article.spans import Span
from helpers.knowledge import cues
from helpers.knowledge.weights import BETWEEN, FILE, WEIGHTS, Weights
from helpers.pipeline.language import annotate_many
from helpers.pipeline.quotes.find import Find
from helpers.pipeline.quotes.grammar import confidence, content_end
from helpers.pipeline.quotes.grammar.candidates import candidates_of
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.tools.logistic import DECIMALS, Choice, Example, Fit, Learned, One, fit, fit_choices, fit_steadily
from helpers.tools.running import ToolError, exit_status

NEAR = 12     # characters by which a content may begin elsewhere than the annotators' and still be the same
CLOSE = 6     # and by which an end may lie beside theirs: marks and full stops
SAME = 0.5    # the share of its characters that a content has in common with an annotated one that is the same


class Quote(TypedDict):
    """An annotated attribution, in characters."""

    content: list[Span]
    source: Span | None
    cue: Span | None


class Annotated(TypedDict):
    """An annotated article."""

    text: str
    quotes: list[Quote]


class Measure(Protocol):
    """What is asked of bench/score.py, the measure that comes with the annotated articles."""

    SPEECH: re.Pattern[str]
    QUOTE_MARK: re.Pattern[str]

    def read_gold(self, folder: Path) -> dict[str, Annotated]:
        """{an article's name: what is annotated in it}."""

    def characters(self, spans: Sequence[Span]) -> set[int]:
        """All characters of some spans."""

    def same_source(self, one: Span | None, other: Span | None) -> bool:
        """Whether two sources share a character, or neither is there."""


class Lesson(NamedTuple):
    """What a find is held against.

    article: what is annotated in it. weights: of all questions, those that were learned before among them.
    """

    article: Annotated
    measure: Measure
    weights: Weights


def all_finds(doc: Doc) -> Iterator[tuple[Layout, Find]]:
    """Everything that a Doc's grammar offers outside quotations, good or bad."""
    layout = Layout.of(doc)
    continued: Mapping[int, int] = {}
    for token in doc:
        if layout.quotation[token.i] is None:
            finds, going_on = candidates_of(layout, token, continued)
            continued = {**going_on, **continued}
            yield from ((layout, find) for find in finds)


def span_of(doc: Doc, start: int, end: int) -> Span:
    """The characters of a token range."""
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))


def ends_of(layout: Layout, find: Find, lesson: Lesson) -> list[Choice]:
    """The choice of an end, for a find that has one of the annotators' cues: whether their content ends there."""
    doc = layout.doc
    theirs = annotated_end(doc, find, lesson)
    possible = content_end.possible_ends(layout, find) if theirs else []
    if theirs is None or len(possible) < 2:
        return []
    off = {end: abs(span_of(doc, end - 1, end).end - theirs) for end in possible}
    right = min(possible, key=lambda end: off[end])
    if off[right] > CLOSE:
        return []
    return [[(told, end == right) for end, told in content_end.end_evidence(layout, find, possible).items()]]


def annotated_end(doc: Doc, find: Find, lesson: Lesson) -> int | None:
    """The character at which the annotators end the content that begins where the last one of a find does."""
    if find.cue is None:
        return None
    cue, start = span_of(doc, *find.cue), doc[find.contents[-1][0]].idx
    return next((end for quote in lesson.article["quotes"]
                 if lesson.measure.same_source(quote["cue"], cue)  # a cue is compared as a source is
                 for first, end in quote["content"] if first - NEAR <= start < end), None)


def said_of(layout: Layout, find: Find, lesson: Lesson) -> list[Example]:
    """Whether an annotated content and its source are those of the find; nothing for a thought or a plan."""
    example, quote = judged(layout, find, lesson)
    return [example] if quote is None or is_speech(quote, layout.lemma[find.anchor], lesson) else []


def said_or_thought_of(layout: Layout, find: Find, lesson: Lesson) -> list[Example]:
    """Whether an annotated content and its source are those of the find."""
    return [judged(layout, find, lesson)[0]]


def judged(layout: Layout, find: Find, lesson: Lesson) -> tuple[Example, Quote | None]:
    """Whether an annotated content and its source are those of the find, and the attribution whose content it is."""
    doc, measure, told = layout.doc, lesson.measure, confidence.evidence(layout, find)
    contents, source = content_end.settle_end(layout, find, lesson.weights).find.contents, find.source
    found = measure.characters([span_of(doc, *content) for content in contents])
    share, place = max(((shared(found, measure.characters(quote["content"])), place)
                        for place, quote in enumerate(lesson.article["quotes"])), default=(0.0, 0))
    if share < SAME:
        return (told, False), None
    quote = lesson.article["quotes"][place]
    return (told, measure.same_source(quote["source"], span_of(doc, *source) if source else None)), quote


def shared(one: set[int], other: set[int]) -> float:
    """The share of their characters that two contents have in common."""
    return len(one & other) / len(one | other)


def is_speech(quote: Quote, lemma: str, lesson: Lesson) -> bool:
    """Whether an attribution is of something said: by its marks, by the find's cue or by the annotators'."""
    cue, text, measure = quote["cue"], lesson.article["text"], lesson.measure
    return (any(measure.QUOTE_MARK.search(text[start:end]) for start, end in quote["content"])
            or lemma in cues.finding or cue is not None and measure.SPEECH.search(text[slice(*cue)]) is not None)


@dataclass(frozen=True)
class Question(Generic[One]):
    """A question of weights.csv, and how its weights are learned.

    examples_of: what a find says of it. fit: examples, the inverse of the penalty -> weights. strength: that inverse,
    which did best on a fifth of train that was left out.
    """

    examples_of: Callable[[Layout, Find, Lesson], list[One]]
    fit: Fit[One]
    strength: float

    def learn(self, lessons: Iterable[tuple[Doc, Lesson]]) -> tuple[int, Learned]:
        """How many examples the articles hold, and the weights that they give."""
        examples = [example for doc, lesson in lessons for layout, find in all_finds(doc)
                    for example in self.examples_of(layout, find, lesson)]
        return len(examples), fit_steadily(self.fit, examples, self.strength)


# in the order in which they are learned: what is said is judged by the ends that were learned before
QUESTIONS: Mapping[str, Question[Example] | Question[Choice]] = {
    content_end.QUESTION: Question(ends_of, fit_choices, 1.0),
    confidence.SAID: Question(said_of, fit, 0.6),
    confidence.SAID_OR_THOUGHT: Question(said_or_thought_of, fit, 0.6),
}


def write_weights(learned: Weights) -> None:
    """Write weights.csv from {question: {evidence: weight}}."""
    with FILE.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(("question", "evidence", "values", "weight"))
        for question, of_question in sorted(learned.items()):
            for (name, *values), weight in sorted(of_question.items()):
                writer.writerow((question, name, BETWEEN.join(values), f"{weight:.{DECIMALS}f}"))


def make(folder: Path) -> int:
    """Learn the weights of every question from the articles in a folder and write weights.csv; 0."""
    train = folder / "polnear" / "train"
    if not (train / "text").is_dir():
        raise ToolError(f"{folder}: there is no polnear/train/text in this folder; name the folder that holds PolNeAR.")
    sys.path.insert(0, str(folder / "bench"))
    measure = cast(Measure, import_module("score"))
    gold = measure.read_gold(train)
    docs = list(annotate_many(read_article(train / "text" / f"{name}.txt", plain=True) for name in gold))
    weights = dict(WEIGHTS)
    for name, question in QUESTIONS.items():
        lessons = (Lesson(article, measure, weights) for article in gold.values())
        examples, weights[name] = question.learn(zip(docs, lessons, strict=True))
        print(f"{name}: {examples} examples, {len(weights[name])} weights", flush=True)
    write_weights(weights)
    return 0


def main() -> int:
    """Learn the weights and write weights.csv; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="the folder that holds polnear/ and bench/")
    folder = parser.parse_args().shared
    return exit_status(lambda: make(folder))


if __name__ == "__main__":
    sys.exit(main())
