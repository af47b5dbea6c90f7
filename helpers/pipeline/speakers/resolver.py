"""The walk through an article: every mention in the order of the text, and at each source the name it stands for."""

from itertools import compress

from helpers.knowledge.function_words import FIRST_PERSON, NEUTER, RELATIVE, SINGULAR
from helpers.knowledge.titles import groups, persons
from helpers.pipeline.speakers import methods as methods
from helpers.pipeline.speakers.discourse import Discourse
from helpers.pipeline.speakers.entity import GROUP, PERSON
from helpers.pipeline.speakers.references import References
from helpers.pipeline.speakers.roles import plain_word
from helpers.pipeline.speakers.salience import SPEAKING, SUBJECTS, touch
from helpers.pipeline.speakers.source_phrases import as_written, is_person, parts

NEW = {"a", "an", "another"}
AFFECTED = {"dobj", "pobj", "agent", "dative"}  # objects, but not what somebody is said to be
MENTIONING = SINGULAR | persons.keys() | groups


class Resolver:
    """One article's walk; `speakers()` gives (speaker, speaker_from, Entity or None) for each attribution."""

    def __init__(self, doc, attributions):
        self.discourse = Discourse(doc, attributions)
        self.tokens, self.attributions = self.discourse.tokens, attributions
        self.references = References(self.discourse)
        self.narration, self.register = self.discourse.narration, self.discourse.register
        self.joined = {}  # {name: the group of the several whom a source joins}

    def speakers(self):
        """Resolver once, and name the speaker of every attribution."""
        found: list[tuple] = [(None, None, None)] * len(self.attributions)
        stops: dict[int, list[int]] = {}
        for number, head in enumerate(self.discourse.heads):
            if head is not None:
                stops.setdefault(head, []).append(number)
            elif self.is_floating(number):
                stops.setdefault(self.narration.ranges[number][0][0], []).append(number)
        for place in sorted(stops.keys() | self.mentions()):
            numbers = stops.get(place, ())
            if not numbers or self.discourse.heads[numbers[0]] is None:
                self.pass_by(place)
            for number in numbers:
                floats = self.discourse.heads[number] is None
                found[number] = self.floating(place) if floats else self.speaker_at(number)
        for number, head in enumerate(self.discourse.heads):
            outer = self.narration.content_of[head] if head is not None else None
            if outer is not None and outer != number and self.tokens.lower[head] in FIRST_PERSON and found[outer][0]:
                found[number] = (found[outer][0], methods.OUTER_SPEAKER, found[outer][2])
        return found

    def mentions(self):
        """The tokens that mention someone: heads of names, singular pronouns, nouns for people that bring them in."""
        spoken = self.narration.spoken
        return self.register.mentions.keys() | {
            i for i in compress(range(len(spoken)), map(MENTIONING.__contains__, self.tokens.lower))
            if not spoken[i] and (self.tokens.lower[i] in SINGULAR or self.brings_in(i, self.tokens.lower[i]))
        }

    def brings_in(self, place, word):
        """Whether a noun for people is a subject or, "a" before it, an object, so that more may be told of them."""
        if place in self.register.covering:
            return False
        tokens = self.tokens
        return tokens.dep[place] in SUBJECTS or tokens.dep[place] in AFFECTED and word in persons and any(
            tokens.lower[i] in NEW for i in tokens.children[place])

    def pass_by(self, place):
        """Take note of a mention that is no source."""
        if self.narration.spoken[place] or place in self.discourse.identified:
            return
        tokens, named = self.tokens, place in self.register.covering
        first, last = (place, place + 1) if named or tokens.pos[place] == "PRON" else tokens.edges[place]
        last = next((i for i in range(place + 1, last) if tokens.lower[i] in RELATIVE), last)
        entity, _ = self.references.identify(place, first, last)
        if entity is None:
            return
        self.discourse.note(place, entity)
        if named and tokens.dep[place] in SUBJECTS and any(tokens.dep[i] == "conj" for i in tokens.children[place]):
            first, last = tokens.edges[place]
            heads = parts(tokens, self.register, first, last, place)
            if len(heads) > 1:
                self.several(heads, first, last, None)

    def speaker_at(self, number):
        """(speaker, way, Entity) of an attribution that has a source."""
        first, last = self.discourse.sources[number]
        head = self.discourse.heads[number]
        several = parts(self.tokens, self.register, first, last, head)
        if len(several) == 2 and self.is_title_of(*several):
            several, head = several[1:], several[1]
        found = self.several(several, first, last, number) if len(several) > 1 else None
        if found:
            return found
        entity, way = self.references.identify(head, first, last, number)
        if entity is not None:
            self.discourse.note(head, entity, speaking=True)
            return entity.name, way, entity
        if self.tokens.lower[head] in NEUTER or self.tokens.lower[head] == "there":
            return None, None, None
        return as_written(self.tokens, first, last, head), methods.AS_WRITTEN, None

    def several(self, heads, first, last, number):
        """(speaker, way, Entity) of a source that joins several; None where none of them has a name."""
        entities, names, tokens = [], [], self.tokens
        for place, head in enumerate(heads):
            start = first if place == 0 else max(tokens.edges[head][0], heads[place - 1] + 1)
            end = min([last, *(i for i in tokens.children[head] if tokens.dep[i] == "cc" and i > head),
                       *(i for i in heads[place + 1 :] if i > head)])
            entity, _ = self.references.identify(head, start, end, number)
            entities.append(entity)
            names.append(self.within_list(entity, start, place) if entity else as_written(tokens, start, end, head))
        if not any(entity and entity.named for entity in entities) or len(set(names)) < len(names):
            return None
        for head, entity in zip(heads, entities, strict=True):
            if entity:
                self.discourse.note(head, entity, speaking=True)
        name = ", ".join(names[:-1]) + " and " + names[-1]
        group = self.joined.setdefault(name, self.discourse.describe(name, None, GROUP, heads[0]))
        self.discourse.note(heads[0], group, speaking=True)
        return name, methods.SEVERAL_NAMES, group

    def within_list(self, entity, start, place):
        """A name as it stands after others: "the Harbour Trust" where the text has the article."""
        named = self.register.covering.get(start + 1)
        has_article = place and self.tokens.lower[start] == "the" and named and named[2] is entity
        return "the " + entity.name if has_article else entity.name

    def is_title_of(self, noun, name):
        """Whether a noun before "and" is a title like that after it: "academic and professor Edda Holm"."""
        tokens, covering = self.tokens, self.register.covering
        return (noun not in covering and is_person(self.register, name)
                and plain_word(tokens.text[noun]) in persons
                and plain_word(tokens.text[covering[name][0] - 1]) in persons
                and all(tokens.dep[i] != "det" for i in tokens.children[noun]))

    def is_floating(self, number):
        """Whether a quotation has neither source nor cue, so that its speaker is to be told from what is around it."""
        attribution = self.attributions[number]
        if self.narration.ranges[number][0][0] >= len(self.tokens):
            return False
        return attribution.source is None and attribution.cue is None and attribution.kind == "direct"

    def floating(self, start):
        """(speaker, way, Entity) of a quotation without a source: the subject before it, or who spoke last."""
        entity = self.subject_before(start) or (self.discourse.last_speaker and self.discourse.last_speaker[0])
        if not entity:
            return None, None, None
        touch(entity, SPEAKING, self.narration.sentence[start])
        self.discourse.last_speaker = (entity, start)
        return entity.name, methods.LAST_SPEAKER, entity

    def subject_before(self, start):
        """Who is the subject of the sentence before a quotation, after the last source."""
        tokens, sentence = self.tokens, None
        for i in range(start - 1, self.discourse.last_speaker[1] if self.discourse.last_speaker else -1, -1):
            if "\n" in tokens.text[i] and sentence is not None:
                return None
            if sentence is None and tokens.pos[i] not in ("PUNCT", "SPACE"):
                sentence = tokens.sentence[i]
            if sentence is not None and tokens.sentence[i] != sentence:
                return None
            if i in self.discourse.identified and tokens.dep[i] in SUBJECTS and self.narration.content_of[i] is None:
                entity = self.discourse.identified[i][0]
                if entity is not None and entity.kind == PERSON:
                    return entity
        return None
