"""What is known at a place of the walk through an article: who was mentioned, who spoke, who is most in mind."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, Self

from spacy.tokens import Doc

from helpers.knowledge.cues import questioning
from helpers.knowledge.genders import sure_gender
from helpers.knowledge.labels import EntityKind
from helpers.knowledge.titles import persons
from helpers.pipeline.extensions import paragraphs_of
from helpers.pipeline.quotes.attribution import Attribution
from helpers.pipeline.speakers.entity import Entity, Role, Weight
from helpers.pipeline.speakers.narration import Narration
from helpers.pipeline.speakers.register import Register
from helpers.pipeline.speakers.salience import weight_of
from helpers.pipeline.speakers.settings import ELSEWHERE, MODIFIER, NAMED_BESIDE, REPORTED, SPEAKING, SPOKE_BEFORE
from helpers.pipeline.speakers.source_phrases import person_in
from helpers.pipeline.tokens import TokenRange, Tokens, tokens_of

ASKED = {"dobj", "agent"}  # "asked Lund", "asked by Lund"
PEOPLE_PERHAPS = {"PRON", "ADP"}  # "questioned him", "questioned by Lund"


class Source(NamedTuple):
    """Where an attribution's source stands: its tokens, at least one, and the one that says who it is."""

    tokens: TokenRange
    head: int


class LastSpeaker(NamedTuple):
    """Who was a source last, and at which token."""

    entity: Entity
    place: int


@dataclass
class Discourse:
    """The state of one article's walk.

    sources: each attribution's, or None. known: the entities mentioned so far, the last one last. identified:
    {token: Entity or None} for each mention passed; None where nobody is to be named. last_speaker: None before there
    is one. someone_spoke: whether a named person has. noted: the mentions whose weight is added.
    """

    tokens: Tokens
    narration: Narration
    register: Register
    sources: Sequence[Source | None]
    known: dict[Entity, None] = field(default_factory=dict)
    identified: dict[int, Entity | None] = field(default_factory=dict)
    last_speaker: LastSpeaker | None = None
    someone_spoke: bool = False
    noted: set[tuple[int, Entity]] = field(default_factory=set)

    @classmethod
    def of(cls, doc: Doc, attributions: Sequence[Attribution]) -> Self:
        """The state at the start of an article."""
        tokens = tokens_of(doc)
        written = [source_of(tokens, attribution) for attribution in attributions]
        register = Register.of(tokens, doc.ents, {source.head: source.tokens for source in written if source})
        sources = [source and Source(source.tokens, person_in(register, *source)) for source in written]
        return cls(tokens, Narration.of(tokens, attributions, paragraphs_of(doc)), register, sources)

    # noting what the article says

    def note(self, place: int, entity: Entity) -> None:
        """Add the weight of a mention that is no source; once."""
        weight = weight_of(self.tokens, place)
        if self.narration.content_of[place] is not None:
            weight *= REPORTED
        self.add_weight(place, entity, weight)

    def note_speaker(self, place: int, entity: Entity) -> None:
        """Add the weight of a source, and that it spoke; once for a source of several attributions."""
        if (place, entity) in self.noted:
            return
        if self.asks(place):
            weight: float = MODIFIER
        else:
            weight = weight_of(self.tokens, place) + SPEAKING
            entity.spoke = True
            self.someone_spoke = self.someone_spoke or entity.named and entity.kind == EntityKind.PERSON
        self.last_speaker = LastSpeaker(entity, place)
        self.add_weight(place, entity, weight)

    def add_weight(self, place: int, entity: Entity, weight: float) -> None:
        """Add the weight of a mention, once."""
        if (place, entity) not in self.noted:
            self.noted.add((place, entity))
            self.known.pop(entity, None)
            self.known[entity] = None
            entity.mention(weight, self.narration.sentence[place])
            entity.paragraph = self.narration.paragraph(place)

    def describe(self, name: str, role: Role | None, kind: EntityKind | None, place: int) -> Entity:
        """A new entity that has no name but the words the text has for it, entered under its role."""
        gender = sure_gender(persons.get(role.noun)) if role else None
        entity = Entity(name, name.split(), kind, place, gender, named=False, roles=[role] if role else [])
        self.register.list_roles(entity)
        return entity

    # asking what is known

    def asks(self, place: int) -> bool:
        """Whether the source at a token asks: the next to speak is rather who is asked."""
        tokens, verb = self.tokens, self.tokens.head[place]
        verb = tokens.head[verb] if tokens.dep[verb] == "agent" else verb  # "asked by Lund"
        if tokens.lower[verb] == "questioned":  # "questioned Lund", but not "questioned the plan"
            return any(tokens.pos[i] in PEOPLE_PERHAPS or self.register.is_person(i)
                       for i in tokens.children[verb] if tokens.dep[i] in ASKED)
        to_be = any(tokens.dep[i] == "xcomp" for i in tokens.children[verb])  # "asked not to be named"
        return tokens.lower[verb] in questioning and not to_be

    @cached_property
    def source_heads(self) -> frozenset[int]:
        """The tokens that say who an attribution's source is."""
        return frozenset(source.head for source in self.sources if source)

    def weight_at(self, place: int, number: int | None) -> Weight:
        """How much each entity is in mind at a token; number: the attribution that it is the source of, if any."""
        sentence = self.narration.sentence[place]
        if number is None:
            return lambda entity: entity.salience_in(sentence)
        paragraph = self.narration.paragraph(place)
        beside = self.named_within(number) | self.described_within(number) | self.named_after(number)
        return lambda entity: (entity.salience_in(sentence) * (NAMED_BESIDE if entity in beside else 1.0)
                               * (SPOKE_BEFORE if entity.spoke else 1.0)
                               * (1.0 if entity.paragraph == paragraph else ELSEWHERE))

    def named_within(self, number: int) -> set[Entity]:
        """The entities that an attribution's contents name."""
        mentions, ranges = self.register.mentions, self.narration.ranges[number]
        return {mentions[i] for first, last in ranges for i in range(first, last) if i in mentions}

    def described_within(self, number: int) -> set[Entity]:
        """The entities without a name that an attribution's contents call as they were called before."""
        lower, called_by = self.tokens.lower, self.register.called_by
        return {entity for first, last in self.narration.ranges[number] for i in range(first, last)
                for entity in called_by(lower[i], i) if not entity.named and entity.roles[0].noun == lower[i]}

    def named_after(self, number: int) -> set[Entity]:
        """The entities that the sentence of an attribution's source names after it."""
        source = self.sources[number]
        if source is None:
            return set()
        mentions, sentences, found = self.register.mentions, self.tokens.sentence, set()
        for i in range(source.tokens.end, len(sentences)):
            if sentences[i] != sentences[source.head]:
                break
            if i in mentions:
                found.add(mentions[i])
        return found

    def named_at(self, place: int) -> Entity | None:
        """The entity that a token names or, as a pronoun already met, stands for; None of any other."""
        if place in self.register.covering:
            return self.register.covering[place].entity
        return self.identified.get(place) if self.tokens.pos[place] == "PRON" else None

    def described_before(self, role: Role, place: int) -> Entity | None:
        """The entity without a name that the text described last with the same noun and at least these words."""
        fitting = [entity for entity in self.register.called_by(role.noun, place) if not entity.named
                   and any(role.noun == known.noun and role.words <= known.words for known in entity.roles)]
        return max(fitting, key=lambda entity: entity.first, default=None)


def source_of(tokens: Tokens, attribution: Attribution) -> Source | None:
    """Where an attribution's source stands, its head by the grammar; None where it has none or an empty one."""
    if attribution.source is None:
        return None
    words = tokens.range_of(attribution.source)
    return Source(words, tokens.head_of(words)) if words.start < words.end else None
