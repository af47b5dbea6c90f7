"""The walk through an article: every mention in the order of the text, and at each source the one name it stands for."""

from helpers.knowledge.titles import artefacts, bodies, persons
from helpers.speakers import ways
from helpers.speakers.descriptions import holder, most_salient, namesake
from helpers.speakers.entity import BODY, GROUP, PERSON, THING, Entity, Role
from helpers.speakers.names import POSSESSIVES
from helpers.speakers.pronouns import (
    FIRST_PERSON, MEN, NEUTER, RELATIVE, SEVERAL, SINGULAR, antecedent, named_later,
)
from helpers.speakers.register import Register
from helpers.speakers.roles import content_words, plain_word, roles_of
from helpers.speakers.salience import REPORTED, SPEAKING, SUBJECTS, salience_of, touch, weight_of

INDEFINITE = {"a", "an", "one", "another", "some", "any", "every", "each", "no", "many", "several", "most", "few", "two",
              "three", "four", "five", "more", "other", "others", "all", "both"}
PLURAL = {"NNS", "NNPS"}
CLAUSE_LINKS = {"conj", "xcomp", "ccomp", "advcl", "aux", "auxpass"}
STOPS = {",", "—", "–", "--", "(", ";", ":"}


class Walk:
    """One article's walk; `speakers()` gives (speaker, speaker_from, Entity or None) for each attribution."""

    def __init__(self, tokens, attributions):
        self.tokens, self.attributions = tokens, attributions
        self.sources, self.heads = [], []
        for attribution in attributions:
            source = tokens.range_of(attribution.source) if attribution.source else None
            head = tokens.head_of(*source) if source else None
            self.sources.append(source if head is not None else None)
            self.heads.append(head)
        self.register = Register(tokens, {head for head in self.heads if head is not None})
        self.known = []                # entities mentioned so far
        self.described = []            # entities without a name, by the words the text has for them
        self.identified = {}           # token -> (Entity, way), for each mention passed
        self.last_speaker = None
        self.mark_contents()
        self.give_roles()

    def mark_contents(self):
        """Which tokens stand in whose words, and the number of each token's sentence outside quotation marks."""
        size = len(self.tokens)
        self.content_of, self.spoken = [None] * size, [False] * size
        self.content_ranges = []
        for number, attribution in enumerate(self.attributions):
            ranges = [self.tokens.range_of(span) for span in attribution.contents]
            self.content_ranges.append(ranges)
            if attribution.inside is not None:
                continue
            for first, last in ranges:
                self.content_of[first:last] = [number] * (last - first)
                if attribution.kind == "direct":
                    self.spoken[first:last] = [True] * (last - first)
        self.told, number, previous = [], 0, None
        for sentence, spoken, pos in zip(self.tokens.sentence, self.spoken, self.tokens.pos, strict=True):
            if sentence != previous and not spoken and pos not in ("PUNCT", "SPACE"):
                number, previous = number + 1, sentence
            self.told.append(number)

    def give_roles(self):
        """Lay the roles that the text gives to each name on its entity, and the gender that they tell."""
        for head, entity in self.register.mentions.items():
            entity.roles += roles_of(self.tokens, head, self.register.covering[head][0])
        for entity in self.register.entities:
            if entity.kind == PERSON and entity.gender is None:
                told = {persons.get(role.noun) for role in entity.roles} & {"f", "m"}
                entity.gender = told.pop() if len(told) == 1 else None

    def speakers(self):
        """Walk once, and name the speaker of every attribution."""
        found = [(None, None, None)] * len(self.attributions)
        at = {}
        for number, head in enumerate(self.heads):
            if head is not None:
                at.setdefault(head, []).append(number)
            elif self.is_floating(number):
                at.setdefault(self.content_ranges[number][0][0], []).append(number)
        for place in sorted(at.keys() | self.mentions()):
            numbers = at.get(place, ())
            if not numbers or self.heads[numbers[0]] is None:
                self.pass_by(place)
            for number in numbers:
                found[number] = self.speaker_at(number)
        return found

    def mentions(self):
        """The tokens that mention someone: heads of names, singular pronouns, and subjects that are nouns for people."""
        tokens, covering = self.tokens, self.register.covering
        return self.register.mentions.keys() | {
            i for i, word in enumerate(tokens.lower)
            if (word in SINGULAR or tokens.dep[i] in SUBJECTS and i not in covering
                and (word in persons or tokens.tag[i] in PLURAL and word not in artefacts))
            and not self.spoken[i]
        }

    def is_floating(self, number):
        """Whether a quotation has neither source nor cue, so that its speaker is to be told from what is around it."""
        attribution = self.attributions[number]
        return attribution.source is None and attribution.cue is None and attribution.kind == "direct"

    # mentions on the way

    def pass_by(self, place):
        """Take note of a mention that is no source."""
        if self.spoken[place]:
            return
        if place in self.identified:
            return
        entity, way = self.identify(place, *self.noun_phrase(place))
        if entity is not None:
            self.note(place, entity)

    def note(self, place, entity, speaking=False):
        """Add the weight of a mention."""
        weight = weight_of(self.tokens.dep[place]) + (SPEAKING if speaking else 0)
        if self.content_of[place] is not None and not speaking:
            weight *= REPORTED
        if entity not in self.known:
            self.known.append(entity)
        touch(entity, weight, self.told[place])

    def noun_phrase(self, place):
        return self.tokens.phrase(place)

    # sources

    def speaker_at(self, number):
        """(speaker, way, Entity) of one attribution."""
        head = self.heads[number]
        if head is None:
            return self.floating(number)
        first, last = self.sources[number]
        parts = self.parts(head, first, last)
        if len(parts) > 1:
            several = self.several(parts, first, last, number)
            if several:
                return several
        entity, way = self.identify(head, first, last, number)
        if entity is None:
            word = self.tokens.lower[head]
            if word in NEUTER or word == "there":
                return None, None, None
            return self.as_written(first, last, head), ways.AS_WRITTEN, None
        self.note(head, entity, speaking=True)
        self.last_speaker = (entity, head)
        return entity.name, way, entity

    def parts(self, head, first, last):
        """The heads of the noun phrases that a source joins: "X and Y"."""
        tokens, found = self.tokens, [head]
        for part in found:
            found += [i for i in tokens.children[part] if first <= i < last and i > part and (
                tokens.dep[i] == "conj" or tokens.dep[i] == "appos" and self.are_two_people(part, i))]
        return found

    def are_two_people(self, one, other):
        named = self.register.mentions
        return (one in named and other in named and named[one] is not named[other]
                and named[one].kind == named[other].kind == PERSON)

    def several(self, parts, first, last, number):
        """The speakers of a source that joins several, where at least one of them has a name."""
        entities, names, tokens = [], [], self.tokens
        for place, part in enumerate(parts):
            start = first if place == 0 else max(tokens.phrase(part)[0], parts[place - 1] + 1)
            end = min([last, *(i for i in tokens.children[part] if tokens.dep[i] == "cc" and i > part), *parts[place + 1 :]])
            entity, _ = self.identify(part, start, end, number)
            entities.append(entity)
            names.append(entity.name if entity else self.as_written(start, end, part))
        if not any(entity and entity not in self.described for entity in entities) or len(set(names)) < len(names):
            return None
        for part, entity in zip(parts, entities, strict=True):
            if entity:
                self.note(part, entity, speaking=True)
        name = ", ".join(names[:-1]) + " and " + names[-1]
        group = next((e for e in self.described if e.name == name), None) or self.new(name, (), GROUP, parts[0])
        self.note(parts[0], group, speaking=True)
        self.last_speaker = (group, parts[0])
        return name, ways.SEVERAL_NAMES, group

    def floating(self, number):
        """The speaker of a quotation without a source: the subject of the sentence before it, or who spoke last."""
        start = self.content_ranges[number][0][0]
        subject = self.subject_before(start)
        if subject is not None:
            entity = subject
        elif self.last_speaker:
            entity = self.last_speaker[0]
        else:
            return None, None, None
        touch(entity, SPEAKING, self.told[start])
        self.last_speaker = (entity, start)
        return entity.name, ways.LAST_SPEAKER, entity

    def subject_before(self, start):
        """Who is the subject of the sentence before a quotation, in its paragraph and after the last source."""
        tokens = self.tokens
        spoke = self.last_speaker[1] if self.last_speaker else -1
        sentence = None
        for i in range(start - 1, spoke, -1):
            if "\n" in tokens.text[i]:
                return None
            if sentence is None and tokens.pos[i] not in ("PUNCT", "SPACE"):
                sentence = tokens.sentence[i]
            if sentence is not None and tokens.sentence[i] != sentence:
                return None
            if i in self.identified and tokens.dep[i] in SUBJECTS and self.content_of[i] is None:
                entity = self.identified[i][0]
                if entity is not None and entity.kind == PERSON:
                    return entity
        return None

    # who is meant

    def identify(self, place, first, last, number=None):
        """(Entity, way) of the mention at a token; `number` is the attribution that it is the source of."""
        found = self.identify_anew(place, first, last, number)
        self.identified[place] = found
        return found

    def identify_anew(self, place, first, last, number):
        word = self.tokens.lower[place]
        if place in self.register.covering:
            return self.named(place)
        if self.tokens.pos[place] == "PRON" or word in SINGULAR:
            return self.pronoun(place, word, number)
        beside = self.name_beside(place, first, last)
        if beside is not None:
            return self.named(beside)
        return self.description(place, first, last, number)

    def named(self, place):
        """An entity that is named here."""
        first, last, entity = self.register.covering[place]
        words = self.tokens.lower[first:last]
        whole = all(word.lower() in words for word in entity.words)
        return entity, ways.FULL_NAME if whole else ways.SHORT_NAME

    def name_beside(self, place, first, last):
        """The head of a person's name that stands beside a noun: "the chief, Paul Manafort"."""
        mentions = self.register.mentions
        for i in self.tokens.children[place]:
            if first <= i < last and i in mentions and mentions[i].kind == PERSON and (
                    self.tokens.dep[i] == "appos" or i > place and self.tokens.dep[i] not in ("pobj", "poss", "conj")):
                return i
        for i in range(place + 1, last):
            if i in mentions and mentions[i].kind == PERSON:
                start = self.register.covering[i][0]
                if start - 1 in self.register.covering and self.register.covering[start - 1][2].kind != PERSON:
                    return i
        return None

    def pronoun(self, place, word, number):
        """(Entity, way) of a pronoun."""
        if word in RELATIVE:
            return self.relative(place, number)
        if word in FIRST_PERSON:
            return None, None
        if word not in SINGULAR and word not in SEVERAL and word not in NEUTER:
            return None, None
        within = self.named_within(number) if number is not None else frozenset()
        entity = antecedent(word, self.known, self.told[place], within)
        if entity is None:
            entity = named_later(word, self.register.mentions, place)
        if entity is not None and word in SINGULAR and entity.gender is None:
            entity.gender = "m" if word in MEN else "f"
        return entity, ways.PRONOUN

    def named_within(self, number):
        """The entities that the contents of an attribution name."""
        mentions = self.register.mentions
        return {mentions[i] for first, last in self.content_ranges[number] for i in range(first, last) if i in mentions}

    def relative(self, place, number):
        """(Entity, way) of "who" or "which", by the noun that its clause hangs on."""
        tokens, verb = self.tokens, self.tokens.head[place]
        for _ in range(4):
            if tokens.dep[verb] == "relcl":
                noun = tokens.head[verb]
                first, last = tokens.phrase(noun)
                entity, _ = self.identify(noun, first, min(last, place), number)
                return entity, ways.RELATIVE_PRONOUN
            if tokens.dep[verb] not in CLAUSE_LINKS:
                break
            verb = tokens.head[verb]
        return None, None

    def description(self, place, first, last, number):
        """(Entity, way) of a noun phrase that is no name."""
        tokens, noun = self.tokens, plain_word(self.tokens.text[place])
        end = self.end_of_words(place, last)
        role = Role(noun, content_words(tokens.text[first:end]) | self.possessor(place))
        gender = persons.get(noun)
        gender = gender if gender in ("f", "m") else None
        plural = tokens.tag[place] in PLURAL
        start = tokens.lower[first] if first < len(tokens) else ""
        sentence = self.told[place]
        if not plural and start not in INDEFINITE:
            entity = (holder(role, self.register.entities, gender, sentence)
                      or namesake(role, [e for e in self.known if e.kind == BODY])
                      or self.described_before(role))
            if entity is None and start in ("the", "this", "that") and number is not None:
                entity = most_salient(role, self.known, gender, sentence)
            if entity is not None:
                return entity, ways.DESCRIPTION if entity not in self.described else ways.AS_WRITTEN
        elif start not in INDEFINITE:
            entity = self.described_before(role)
            if entity is not None:
                return entity, ways.AS_WRITTEN
        kind = GROUP if plural else PERSON if noun in persons else BODY if noun in bodies else THING
        if kind == THING and number is None:
            return None, None
        entity = self.new(self.as_written(first, last, place), role, kind, place, gender)
        return entity, ways.AS_WRITTEN

    def possessor(self, place):
        """The surname that "his" or "her" before a noun stands for."""
        for i in self.tokens.children[place]:
            if self.tokens.dep[i] == "poss" and self.tokens.lower[i] in SINGULAR and i in self.identified:
                entity = self.identified[i][0]
                if entity is not None:
                    return frozenset(word.lower() for word in entity.words[-1:])
        return frozenset()

    def described_before(self, role):
        """The entity without a name that the text described with the same noun and at least these words."""
        for entity in reversed(self.described):
            if any(role.noun == known.noun and role.words <= known.words for known in entity.roles):
                return entity
        return None

    def new(self, name, role, kind, place, gender=None):
        """A new entity that has no name but the words the text has for it."""
        entity = Entity(name, name.split(), kind, place, gender)
        entity.roles = [role] if role else []
        self.described.append(entity)
        return entity

    def end_of_words(self, place, last):
        """Where the words of a noun phrase end that say who is meant: before a comma, dash or bracket."""
        return next((i for i in range(place + 1, last) if self.tokens.text[i] in STOPS), last)

    def as_written(self, first, last, head):
        """The source's own words, without what follows a comma and without a possessive's mark."""
        last = self.end_of_words(head, last)
        while last - 1 > head and self.tokens.text[last - 1] in POSSESSIVES:
            last -= 1
        return self.tokens.words(first, last)
