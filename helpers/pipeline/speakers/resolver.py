"""The walk through an article: every mention in the order of the text, and at each source the name it stands for."""

from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple, Self

from spacy.tokens import Doc

from helpers.knowledge.function_words import FIRST_PERSON, INTRODUCING, NO_NAME, RELATIVE, SINGULAR
from helpers.knowledge.labels import EntityKind
from helpers.knowledge.titles import groups, persons
from helpers.pipeline.grammar import SUBJECTS, WORDLESS
from helpers.pipeline.quotes.attribution import Attribution
from helpers.pipeline.speakers.discourse import Discourse, LastSpeaker
from helpers.pipeline.speakers.entity import Entity
from helpers.pipeline.speakers.methods import Method
from helpers.pipeline.speakers.references import References
from helpers.pipeline.speakers.roles import plain_word
from helpers.pipeline.speakers.settings import SPEAKING
from helpers.pipeline.speakers.source_phrases import as_written, parts
from helpers.pipeline.tokens import TokenRange

AFFECTED = {"dobj", "pobj", "agent", "dative"}  # objects, but not what somebody is said to be
MENTIONING = SINGULAR | persons.keys() | groups


class Speaker(NamedTuple):
    """The one name of who is behind an attribution, how it was found, and whose it is where it is more than words."""

    name: str
    method: Method
    entity: Entity | None


class Resolver:
    """One article's walk, from the state of a `Discourse` at its start."""

    def __init__(self, discourse: Discourse, attributions: Sequence[Attribution]) -> None:
        self.discourse, self.attributions = discourse, attributions
        self.references = References(discourse)
        self.tokens, self.narration, self.register = discourse.tokens, discourse.narration, discourse.register
        self.groups: dict[str, Entity] = {}  # {name: the several whom a source joins}

    @classmethod
    def of(cls, doc: Doc, attributions: Sequence[Attribution]) -> Self:
        """The walk through a Doc's article, at its start."""
        return cls(Discourse.of(doc, attributions), attributions)

    def speakers(self) -> list[Speaker | None]:
        """Walk through the article, once, and name the speaker of every attribution; None where nobody is to be."""
        found: list[Speaker | None] = [None] * len(self.attributions)
        stops = self.stops()
        for place in sorted(stops.keys() | self.mentions()):
            numbers = stops.get(place, [])
            if not numbers or self.discourse.sources[numbers[0]] is None:
                self.pass_by(place)
            for number in numbers:
                is_floating = self.discourse.sources[number] is None
                found[number] = self.speaker_before(place) if is_floating else self.speaker_at(number)
        for number in range(len(found)):
            found[number] = self.outer_speaker(number, found) or found[number]
        return found

    def stops(self) -> dict[int, list[int]]:
        """{token: the numbers of the attributions whose source it heads or which, without a source, it opens}."""
        stops: dict[int, list[int]] = {}
        for number, source in enumerate(self.discourse.sources):
            if source is not None:
                stops.setdefault(source.head, []).append(number)
            elif self.is_floating(number):
                stops.setdefault(self.narration.ranges[number][0].start, []).append(number)
        return stops

    def mentions(self) -> set[int]:
        """The tokens that mention someone: heads of names, singular pronouns, nouns for people that bring them in."""
        spoken = self.narration.spoken
        return self.register.mentions.keys() | {
            i for i in compress(range(len(spoken)), map(MENTIONING.__contains__, self.tokens.lower))
            if not spoken[i] and (self.tokens.lower[i] in SINGULAR or self.brings_in(i, self.tokens.lower[i]))
        }

    def brings_in(self, place: int, word: str) -> bool:
        """Whether a noun for people is a subject or, "a" before it, an object, so that more may be said of them."""
        if place in self.register.covering:
            return False
        tokens = self.tokens
        return tokens.dep[place] in SUBJECTS or tokens.dep[place] in AFFECTED and word in persons and any(
            tokens.lower[i] in INTRODUCING for i in tokens.children[place])

    def pass_by(self, place: int) -> None:
        """Take note of a mention that is no source."""
        if self.narration.spoken[place] or place in self.discourse.identified:
            return
        tokens, is_named = self.tokens, place in self.register.covering
        is_word = is_named or tokens.pos[place] == "PRON"
        first, last = TokenRange(place, place + 1) if is_word else tokens.phrase(place)
        last = next((i for i in range(place + 1, last) if tokens.lower[i] in RELATIVE), last)
        found = self.references.identify(place, TokenRange(first, last))
        if found is None:
            return
        self.discourse.note(place, found.entity)
        if is_named and tokens.dep[place] in SUBJECTS and any(
                tokens.dep[i] == "conj" for i in tokens.children[place]):
            heads = parts(self.register, tokens.phrase(place), place)
            if len(heads) > 1:
                self.several(heads, tokens.phrase(place), None)

    # who speaks

    def speaker_at(self, number: int) -> Speaker | None:
        """The speaker of an attribution that has a source."""
        source = self.discourse.sources[number]
        if source is None:
            return None
        words, head = source
        heads = parts(self.register, words, head)
        if len(heads) == 2 and self.is_title_of(*heads):
            heads, head = heads[1:], heads[1]
        joined = self.several(heads, words, number) if len(heads) > 1 else None
        if joined:
            return joined
        found = self.references.identify(head, words, number)
        if found:
            self.discourse.note_speaker(head, found.entity)
            return Speaker(found.entity.name, found.method, found.entity)
        if self.tokens.lower[head] in NO_NAME:
            return None
        return Speaker(as_written(self.tokens, words, head), Method.AS_WRITTEN, None)

    def outer_speaker(self, number: int, found: Sequence[Speaker | None]) -> Speaker | None:
        """Who says "I" inside what somebody else said: that one; None of any other attribution."""
        source = self.discourse.sources[number]
        outer = self.narration.content_of[source.head] if source else None
        if source is None or outer is None or outer == number or self.tokens.lower[source.head] not in FIRST_PERSON:
            return None
        speaker = found[outer]
        return speaker._replace(method=Method.OUTER_SPEAKER) if speaker and speaker.name else None

    def several(self, heads: list[int], words: TokenRange, number: int | None) -> Speaker | None:
        """All whom a source joins, as one speaker; None where none of them has a name.

        heads: those of the phrases that it joins, in the order of the text.
        """
        entities: list[Entity | None] = []
        names: list[str] = []
        for place, head in enumerate(heads):
            part = self.part_of(words, heads, place)
            found = self.references.identify(head, part, number)
            entities.append(found.entity if found else None)
            if found is None:
                names.append(as_written(self.tokens, part, head))
            elif place > 0 and self.has_article(part.start, found.entity):
                names.append("the " + found.entity.name)
            else:
                names.append(found.entity.name)
        if not any(entity and entity.named for entity in entities) or len(set(names)) < len(names):
            return None
        for head, entity in zip(heads, entities, strict=True):
            if entity:
                self.discourse.note_speaker(head, entity)
        name = ", ".join(names[:-1]) + " and " + names[-1]
        if name not in self.groups:
            self.groups[name] = self.discourse.describe(name, None, EntityKind.GROUP, heads[0])
        self.discourse.note_speaker(heads[0], self.groups[name])
        return Speaker(name, Method.SEVERAL_NAMES, self.groups[name])

    def part_of(self, words: TokenRange, heads: list[int], place: int) -> TokenRange:
        """The words of one of the phrases that a source joins, by its place among their heads."""
        tokens, head = self.tokens, heads[place]
        start = words.start if place == 0 else max(tokens.phrase(head).start, heads[place - 1] + 1)
        ands = [i for i in tokens.children[head] if tokens.dep[i] == "cc"]
        return TokenRange(start, min([words.end, *(i for i in (*ands, *heads[place + 1 :]) if i > head)]))

    def has_article(self, start: int, entity: Entity) -> bool:
        """Whether an entity's name has an article where it stands: "the Harbour Trust"."""
        named = self.register.covering.get(start + 1)
        return self.tokens.lower[start] == "the" and named is not None and named.entity is entity

    def is_title_of(self, noun: int, name: int) -> bool:
        """Whether a noun before "and" is a title like that after it: "academic and professor Edda Holm"."""
        tokens, covering = self.tokens, self.register.covering
        return (noun not in covering and self.register.is_person(name)
                and plain_word(tokens.text[noun]) in persons
                and plain_word(tokens.text[covering[name].tokens.start - 1]) in persons
                and all(tokens.dep[i] != "det" for i in tokens.children[noun]))

    # quotations without a source

    def is_floating(self, number: int) -> bool:
        """Whether a quotation has neither source nor cue, so that its speaker depends on what is around it."""
        attribution = self.attributions[number]
        if self.narration.ranges[number][0].start >= len(self.tokens):
            return False
        return attribution.source is None and attribution.cue is None and attribution.kind == "direct"

    def speaker_before(self, start: int) -> Speaker | None:
        """The speaker of a quotation without a source: the subject before it, or who spoke last."""
        entity = self.subject_before(start)
        if entity is None and self.discourse.last_speaker:
            entity = self.discourse.last_speaker.entity
        if entity is None:
            return None
        entity.mention(SPEAKING, self.narration.sentence[start])
        self.discourse.last_speaker = LastSpeaker(entity, start)
        return Speaker(entity.name, Method.LAST_SPEAKER, entity)

    def subject_before(self, start: int) -> Entity | None:
        """The person who is the subject of the sentence before a quotation, after the last source."""
        tokens, sentence = self.tokens, None
        for i in range(start - 1, self.discourse.last_speaker.place if self.discourse.last_speaker else -1, -1):
            if "\n" in tokens.text[i] and sentence is not None:
                return None
            if sentence is None and tokens.pos[i] not in WORDLESS:
                sentence = tokens.sentence[i]
            if sentence is not None and tokens.sentence[i] != sentence:
                return None
            if tokens.dep[i] in SUBJECTS and self.narration.content_of[i] is None:
                entity = self.discourse.identified.get(i)
                if entity is not None and entity.kind == EntityKind.PERSON:
                    return entity
        return None
