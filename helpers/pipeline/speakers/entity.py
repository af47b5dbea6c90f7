"""Who and what may be a speaker in one article."""

from typing import NamedTuple

PERSON, BODY, PLACE, GROUP, THING = "person", "body", "place", "group", "thing"


class Role(NamedTuple):
    """What the text calls someone.

    noun: the noun for the role. words: all words of the role that say something, in small letters. tokens: where the
    text says it, (first, one past the last).
    """

    noun: str
    words: frozenset
    tokens: tuple[int, int]


class Entity:
    """A person, body, place, group or thing of one article, under its one name.

    words: the words of its name without titles. kind: one of the five above, or None where nothing tells. gender:
    "f", "m" or None. roles: what the text calls it. first: its first token in the article. either: the entities that a
    name may stand for which several bear. named: whether it has a name, and not only words for it. spoke: whether it
    was a source. salience and sentence are for salience.py, paragraph for discourse.py.
    """

    __slots__ = ("name", "words", "kind", "gender", "roles", "first", "either", "named", "spoke",
                 "salience", "sentence", "paragraph")

    def __init__(self, name, words, kind, first, gender=None, named=True):
        self.name, self.words, self.kind, self.first, self.gender = name, words, kind, first, gender
        self.roles: list[Role] = []
        self.either: tuple[Entity, ...] = ()
        self.named, self.spoke = named, False
        self.salience, self.sentence, self.paragraph = 0.0, 0, 0

    def may_be(self, gender):
        """Whether this may be a person of that gender."""
        return self.kind == PERSON and (gender is None or self.gender in (None, gender))
