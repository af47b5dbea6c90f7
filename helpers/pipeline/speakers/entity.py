"""Who and what may be a speaker in one article."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from helpers.knowledge.genders import Gender
from helpers.knowledge.labels import EntityKind
from helpers.pipeline.speakers.settings import AGAIN, DECAY
from helpers.pipeline.tokens import TokenRange


class Role(NamedTuple):
    """What the text calls someone.

    noun: the noun for the role. words: all words of the role that say something, in small letters. tokens: where the
    text says it.
    """

    noun: str
    words: frozenset[str]
    tokens: TokenRange


@dataclass(slots=True, eq=False)
class Entity:
    """A person, body, place, group or thing of one article, under its one name.

    words: the words of its name without titles. kind: None where nothing shows it. first: its first token in the
    article. likely_gender: of a name of one word, that of most who have it as their given name. named: whether it has a
    name, and not only words for it. roles: what the text calls it. either: the entities that a name may stand for which
    several bear.

    spoke, salience, sentence and paragraph are what the walk through the article knows so far: whether it was a source,
    and how much it was in the reader's mind, in which sentence and which paragraph, when it was mentioned last.
    """

    name: str
    words: list[str]
    kind: EntityKind | None
    first: int
    gender: Gender | None = None
    likely_gender: Gender | None = None
    named: bool = True
    roles: list[Role] = field(default_factory=list)
    either: tuple["Entity", ...] = ()
    spoke: bool = False
    salience: float = 0.0
    sentence: int = 0
    paragraph: int = 0

    def may_be(self, gender: Gender | None) -> bool:
        """Whether this may be a person of that gender."""
        return self.kind == EntityKind.PERSON and (gender is None or self.gender in (None, gender))

    def salience_in(self, sentence: int) -> float:
        """How much it is in the reader's mind in a sentence: less with each one that it is not mentioned in."""
        return self.salience * DECAY ** max(sentence - self.sentence, 0)

    def mention(self, weight: float, sentence: int) -> None:
        """Take in a mention in a sentence; of its weight and what is left of the last, the lesser counts less."""
        before = self.salience_in(sentence)
        self.salience = max(before, weight) + AGAIN * min(before, weight)
        self.sentence = sentence


Weight = Callable[[Entity], float]  # how much an entity is in the reader's mind at one place
