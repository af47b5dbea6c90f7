"""Weights of all questions, learned without each fold of the articles in turn, and their mean.

An article is always judged by weights that were learned without it: the examples of "is it said" by the ends that were
learned so, and all figures.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from spacy.tokens import Doc

from helpers.knowledge.weights import ALWAYS, OfQuestion, Weights, key_of
from helpers.pipeline.extensions import original_of, paragraphs_of
from helpers.pipeline.quotes.attribution import attributions_of
from helpers.pipeline.quotes.component import Attributions
from helpers.pipeline.quotes.grammar.confidence import SAID, SAID_OR_THOUGHT
from helpers.pipeline.quotes.grammar.content_end import QUESTION as ENDS
from helpers.pipeline.quotes.settings import ACCEPTED
from helpers.tools.learning.examples import choices_of, judged
from helpers.tools.learning.gold import POLNEAR, WORLDWIDE, Annotated
from helpers.tools.learning.learners import Example, Learner, Table, learn_answers, learn_choices
from helpers.tools.learning.scoring import Found
from helpers.tools.learning.settings import DECIMALS, FOLDS, MOST, Settings

OfFolds = list[OfQuestion]                     # the weights of one question for each fold, learned without its articles
Shared = tuple[float, int, int]                # the settings that all questions share
Results = list[tuple[Annotated, list[Found]]]  # annotated articles, each with what is found in it


class Lesson(NamedTuple):
    """An annotated article, as the language model reads it, with its key and its fold."""

    article: Annotated
    doc: Doc
    key: str
    fold: int


class Examples(NamedTuple):
    """The examples of one question, and for each of their groups the lesson that it is of."""

    table: Table
    lessons: Sequence[Lesson]

    @classmethod
    def of(cls, groups: Sequence[tuple[Lesson, Sequence[Example]]]) -> "Examples":
        """The examples of some groups, those without any left out."""
        kept = [(lesson, group) for lesson, group in groups if group]
        return cls(Table.of([group for _, group in kept]), [lesson for lesson, _ in kept])

    def learn(self, learner: Learner, strength: float, settings: Settings) -> OfFolds:
        """The weights for each fold; strength: the inverse of the penalty."""
        counts = np.array([settings.worldwide if lesson.article.domain == WORLDWIDE else 1 for lesson in self.lessons])
        fold = np.array([lesson.fold for lesson in self.lessons])
        return [rounded(learner(self.table.part(fold != left_out, counts, settings.fewest), strength))
                for left_out in range(FOLDS)]


class Judged(NamedTuple):
    """The examples of the two questions about finds."""

    said: Examples
    thought: Examples


class Learned(NamedTuple):
    """The weights of all questions: {question: those for each fold}, and how many examples there were of each."""

    by_fold: dict[str, OfFolds]
    examples: dict[str, int]

    @property
    def weights(self) -> dict[str, OfQuestion]:
        """{question: the mean of the folds' weights}."""
        return {question: mean(of_folds) for question, of_folds in self.by_fold.items()}

    def of_fold(self, fold: int) -> Weights:
        """The weights for the articles of one fold."""
        return Weights({question: of_folds[fold] for question, of_folds in self.by_fold.items()})


class School:
    """Lessons -> weights, for any settings; what two settings have in common is read and learned once.

    judged: {the settings that ends depend on: the weights of ends, and what is judged by them}, of the last ones alone.
    of_finds: {those, a question and its strength: its weights}.
    """

    def __init__(self, lessons: Sequence[Lesson]) -> None:
        self.lessons = lessons
        self.judged: dict[Shared, tuple[OfFolds, Judged]] = {}
        self.of_finds: dict[tuple[Shared, str, float], OfFolds] = {}

    @cached_property
    def choices(self) -> Examples:
        """The examples of ends."""
        return Examples.of([(lesson, choice) for lesson in self.lessons
                            for choice in choices_of(lesson.doc, lesson.article)])

    def judge(self, settings: Settings) -> tuple[OfFolds, Judged]:
        """The weights of ends, and the examples that are judged by them."""
        key = shared_by(settings)
        if key not in self.judged:
            ends = self.choices.learn(learn_choices, settings.end, settings)
            by_fold = [Weights({ENDS: of_question}) for of_question in ends]
            found = [(lesson, judged(lesson.doc, lesson.article, by_fold[lesson.fold])) for lesson in self.lessons]
            self.judged = {key: (ends, Judged(Examples.of([(lesson, said) for lesson, (said, _) in found]),
                                              Examples.of([(lesson, thought) for lesson, (_, thought) in found])))}
        return self.judged[key]

    def learn(self, settings: Settings) -> Learned:
        """The weights."""
        ends, of_finds = self.judge(settings)
        by_fold, examples = {ENDS: ends}, {ENDS: len(self.choices.lessons)}
        for question, told, strength in ((SAID, of_finds.said, settings.said),
                                         (SAID_OR_THOUGHT, of_finds.thought, settings.thought)):
            key = shared_by(settings), question, strength
            if key not in self.of_finds:
                self.of_finds[key] = told.learn(learn_answers, strength, settings)
            by_fold[question], examples[question] = self.of_finds[key], len(told.table.answers)
        return Learned(by_fold, examples)

    def found(self, learned: Learned, accepted: float = ACCEPTED, thoughts: bool = False) -> Results:
        """What the engine finds in each article with the weights that were learned without it."""
        components = [Attributions(thoughts, accepted, always(learned.of_fold(fold))) for fold in range(FOLDS)]
        results = []
        for lesson in self.lessons:
            rows = attributions_of(components[lesson.fold](lesson.doc))
            results.append((lesson.article, [Found(row.contents, row.source) for row in rows if row.inside is None]))
        return results


def shared_by(settings: Settings) -> Shared:
    """The settings that ends, and what is judged by them, depend on."""
    return settings.end, settings.fewest, settings.worldwide


def always(weights: Weights) -> Callable[[object], Weights]:
    """A function that gives these weights whatever the article."""
    return lambda _: weights


def lessons_of(read: Sequence[tuple[Annotated, Doc]]) -> list[Lesson]:
    """Articles and their Docs -> lessons, those of each domain dealt to the folds in the order of their keys."""
    keyed = sorted((article.domain, key_of(paragraphs(doc)), place) for place, (article, doc) in enumerate(read))
    places: dict[str, dict[str, int]] = {POLNEAR: {}, WORLDWIDE: {}}
    for domain, key, _ in keyed:
        places[domain].setdefault(key, len(places[domain]))  # two with one key are in one fold
    return [Lesson(*read[place], key, places[domain][key] % FOLDS) for domain, key, place in keyed]


def paragraphs(doc: Doc) -> list[str]:
    """The texts of a Doc's paragraphs."""
    text = original_of(doc)
    return [text[row.start : row.end] for row in paragraphs_of(doc)]


def rounded(learned: OfQuestion) -> OfQuestion:
    """The weights that are not 0 when they are written down, as they are written."""
    short = {piece: round(weight, DECIMALS) for piece, weight in learned.items()}
    return {piece: weight for piece, weight in short.items() if weight or piece == ALWAYS}


def mean(of_folds: OfFolds) -> OfQuestion:
    """The mean of the folds' weights, so that chance weighs less; of evidence that most folds learned."""
    pieces = dict.fromkeys(piece for learned in of_folds for piece in learned)
    return rounded({piece: sum(learned.get(piece, 0.0) for learned in of_folds) / FOLDS for piece in pieces
                    if sum(piece in learned for learned in of_folds) >= MOST})
