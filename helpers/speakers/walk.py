"""The walk through an article: every mention in the order of the text, and at each source the one name it stands for."""

from helpers.knowledge.titles import groups, parties, persons, relational
from helpers.speakers import ways
from helpers.speakers.descriptions import holder, kind_of, most_salient, namesake
from helpers.speakers.entity import BODY, GROUP, PERSON, PLACE, THING, Entity, Role
from helpers.speakers.pronouns import FIRST_PERSON, MEN, NEUTER, RELATIVE, SEVERAL, SINGULAR, antecedent, named_later
from helpers.speakers.register import Register
from helpers.speakers.roles import content_words, plain_word
from helpers.speakers.salience import MODIFIER, REPORTED, SPEAKING, SUBJECTS, salience_of, touch, weight_of
from helpers.speakers.sources import PLURAL, as_written, end_of_words, given_name, is_person, name_beside, parts, person_in
from helpers.speakers.telling import Telling

NAMED_BESIDE = 0.25  # of the salience of someone whom the quote itself names: speakers seldom name themselves
SPOKE_BEFORE = 1.5   # times the salience of someone who has spoken already
CLIMBS = 6           # heads that are followed upwards
SOON = 4             # sentences within which an article names whom it described first
DEFINITE = {"the", "this", "that"}
INDEFINITE = {"a", "an", "one", "another", "some", "any", "every", "each", "no", "many", "several", "most", "few", "two",
              "three", "four", "five", "more", "other", "others", "all", "both"}
ASKING = {"ask", "asks", "asked", "asking", "questioned", "wondered"}
CLAUSE_LINKS = {"conj", "xcomp", "ccomp", "advcl", "aux", "auxpass"}


class Walk:
    """One article's walk; `speakers()` gives (speaker, speaker_from, Entity or None) for each attribution."""

    def __init__(self, tokens, attributions):
        self.tokens, self.attributions = tokens, attributions
        self.telling = Telling(tokens, attributions)
        self.sources = [tokens.range_of(a.source) if a.source else None for a in attributions]
        self.heads = [tokens.head_of(*source) if source else None for source in self.sources]
        self.register = Register(tokens, {head for head in self.heads if head is not None})
        self.heads = [head if head is None else person_in(tokens, self.register, *source, head)
                      for source, head in zip(self.sources, self.heads, strict=True)]
        self.known = []           # entities mentioned so far
        self.described = []       # entities without a name, by the words the text has for them
        self.identified = {}      # {token: (Entity, way)} for each mention passed
        self.noted = set()        # {(token, Entity)} of the mentions whose weight is added
        self.last_speaker = None  # (Entity, token)

    def speakers(self):
        """Walk once, and name the speaker of every attribution."""
        found = [(None, None, None)] * len(self.attributions)
        stops = {}
        for number, head in enumerate(self.heads):
            if head is not None:
                stops.setdefault(head, []).append(number)
            elif self.is_floating(number):
                stops.setdefault(self.telling.ranges[number][0][0], []).append(number)
        for place in sorted(stops.keys() | self.mentions()):
            numbers = stops.get(place, ())
            if not numbers or self.heads[numbers[0]] is None:
                self.pass_by(place)
            for number in numbers:
                found[number] = self.floating(place) if self.heads[number] is None else self.speaker_at(number)
        for number, head in enumerate(self.heads):
            outer = self.telling.content_of[head] if head is not None else None
            if outer is not None and outer != number and self.tokens.lower[head] in FIRST_PERSON and found[outer][0]:
                found[number] = (found[outer][0], ways.OUTER_SPEAKER, found[outer][2])
        return found

    def mentions(self):
        """The tokens that mention someone: heads of names, singular pronouns, and subjects that are nouns for people."""
        tokens, covering, spoken = self.tokens, self.register.covering, self.telling.spoken
        return self.register.mentions.keys() | {
            i for i, word in enumerate(tokens.lower)
            if (word in SINGULAR or tokens.dep[i] in SUBJECTS and i not in covering
                and (word in persons or word in groups))
            and not spoken[i]
        }

    def pass_by(self, place):
        """Take note of a mention that is no source."""
        if not self.telling.spoken[place] and place not in self.identified:
            first, last = self.tokens.phrase(place)
            entity, _ = self.identify(place, first, last)
            if entity is not None:
                self.note(place, entity)
            if entity is not None and entity.kind == PERSON and self.tokens.dep[place] in SUBJECTS:
                heads = parts(self.tokens, self.register, first, last, place)
                if len(heads) > 1:
                    self.several(heads, first, last, None)

    def note(self, place, entity, speaking=False):
        """Add the weight of a mention, once for a source of several attributions."""
        if (place, entity) in self.noted:
            return
        self.noted.add((place, entity))
        weight = weight_of(self.tokens.dep[place])
        if speaking and self.asks(place):
            weight = MODIFIER
        elif speaking:
            weight += SPEAKING
            entity.spoke = True
        elif self.telling.content_of[place] is not None:
            weight *= REPORTED
        if speaking:
            self.last_speaker = (entity, place)
        if entity not in self.known:
            self.known.append(entity)
        touch(entity, weight, self.telling.sentence[place])

    def asks(self, place):
        """Whether the source at a token asks: the next to speak is rather who is asked."""
        return self.tokens.lower[self.tokens.head[place]] in ASKING

    # sources

    def speaker_at(self, number):
        """(speaker, way, Entity) of an attribution that has a source."""
        first, last = self.sources[number]
        head = self.heads[number]
        several = parts(self.tokens, self.register, first, last, head)
        if len(several) == 2 and self.is_title_of(*several):
            several, head = several[1:], several[1]
        found = self.several(several, first, last, number) if len(several) > 1 else None
        if found:
            return found
        entity, way = self.identify(head, first, last, number)
        if entity is not None:
            self.note(head, entity, speaking=True)
            return entity.name, way, entity
        if self.tokens.lower[head] in NEUTER or self.tokens.lower[head] == "there":
            return None, None, None
        return as_written(self.tokens, first, last, head), ways.AS_WRITTEN, None

    def several(self, heads, first, last, number):
        """(speaker, way, Entity) of a source that joins several; None where none of them has a name."""
        entities, names, tokens = [], [], self.tokens
        for place, head in enumerate(heads):
            start = first if place == 0 else max(tokens.phrase(head)[0], heads[place - 1] + 1)
            end = min([last, *(i for i in tokens.children[head] if tokens.dep[i] == "cc" and i > head),
                       *(i for i in heads[place + 1 :] if i > head)])
            entity, _ = self.identify(head, start, end, number)
            entities.append(entity)
            names.append(entity.name if entity else as_written(tokens, start, end, head))
        if not any(entity and entity.named for entity in entities) or len(set(names)) < len(names):
            return None
        for head, entity in zip(heads, entities, strict=True):
            if entity:
                self.note(head, entity, speaking=True)
        name = ", ".join(names[:-1]) + " and " + names[-1]
        group = next((known for known in self.described if known.name == name), None)
        group = group or self.describe(name, None, GROUP, heads[0])
        self.note(heads[0], group, speaking=True)
        return name, ways.SEVERAL_NAMES, group

    def is_title_of(self, noun, name):
        """Whether a noun before "and" is a title like that after it: "academic and professor Edda Holm"."""
        tokens, covering = self.tokens, self.register.covering
        return (noun not in covering and is_person(self.register, name)
                and plain_word(tokens.text[noun]) in persons and plain_word(tokens.text[covering[name][0] - 1]) in persons
                and all(tokens.dep[i] != "det" for i in tokens.children[noun]))

    def is_floating(self, number):
        """Whether a quotation has neither source nor cue, so that its speaker is to be told from what is around it."""
        attribution = self.attributions[number]
        if self.telling.ranges[number][0][0] >= len(self.tokens):
            return False
        return attribution.source is None and attribution.cue is None and attribution.kind == "direct"

    def floating(self, start):
        """(speaker, way, Entity) of a quotation without a source: the subject of the sentence before it, or who spoke last."""
        entity = self.subject_before(start) or (self.last_speaker and self.last_speaker[0])
        if not entity:
            return None, None, None
        touch(entity, SPEAKING, self.telling.sentence[start])
        self.last_speaker = (entity, start)
        return entity.name, ways.LAST_SPEAKER, entity

    def subject_before(self, start):
        """Who is the subject of the sentence before a quotation, in its paragraph and after the last source."""
        tokens, sentence = self.tokens, None
        for i in range(start - 1, self.last_speaker[1] if self.last_speaker else -1, -1):
            if "\n" in tokens.text[i]:
                return None
            if sentence is None and tokens.pos[i] not in ("PUNCT", "SPACE"):
                sentence = tokens.sentence[i]
            if sentence is not None and tokens.sentence[i] != sentence:
                return None
            if i in self.identified and tokens.dep[i] in SUBJECTS and self.telling.content_of[i] is None:
                entity = self.identified[i][0]
                if entity is not None and entity.kind == PERSON:
                    return entity
        return None

    # who is meant

    def identify(self, place, first, last, number=None):
        """(Entity, way) of the mention whose head is a token of the range; `number` is the attribution it is the source of.

        (None, None) where there is nobody to be told.
        """
        word = self.tokens.lower[place]
        name = self.register.covering.get(place)
        if name and (name[2].kind == PERSON or name[2].kind != GROUP and plain_word(word) not in persons):
            found = self.named(place)
        elif self.tokens.pos[place] == "PRON" or word in SINGULAR:
            found = self.pronoun(place, word, number)
        else:
            beside = name_beside(self.tokens, self.register, first, last, place)
            found = self.named(beside) if beside is not None else self.description(place, first, last, number)
        self.identified[place] = found
        return found

    def named(self, place):
        """(Entity, way) of what is named here."""
        first, last, entity = self.register.covering[place]
        entity = self.one_of(entity, place)
        words = self.tokens.lower[first:last]
        whole = all(word.lower() in words for word in entity.words)
        return entity, ways.FULL_NAME if whole else ways.SHORT_NAME

    def named_at(self, place):
        """The entity that a token names or, as a pronoun already met, stands for; None of any other."""
        if place in self.register.covering:
            return self.register.covering[place][2]
        return self.identified[place][0] if place in self.identified and self.tokens.pos[place] == "PRON" else None

    def one_of(self, entity, place):
        """Of several whom a name may stand for, the one of the right gender who is most in the reader's mind."""
        if not entity.either:
            return entity
        gender = self.register.honorific.get(place)
        sentence = self.telling.sentence[place]
        fitting = [one for one in entity.either if one.may_be(gender)] or entity.either
        return max(fitting, key=lambda one: salience_of(one, sentence))

    def weight(self, place, number):
        """The function that gives an entity's salience at a token, as that of the source of an attribution if it is one."""
        sentence = self.telling.sentence[place]
        if number is None:
            return lambda entity: salience_of(entity, sentence)
        named = self.named_with(place, number)
        return lambda entity: (salience_of(entity, sentence) * (NAMED_BESIDE if entity in named else 1.0)
                               * (SPOKE_BEFORE if entity.spoke else 1.0))

    def named_with(self, place, number):
        """The entities that an attribution's contents name, or its sentence after the source."""
        mentions, sentences = self.register.mentions, self.tokens.sentence
        found = {mentions[i] for first, last in self.telling.ranges[number] for i in range(first, last) if i in mentions}
        i = self.sources[number][1]
        while i < len(sentences) and sentences[i] == sentences[place]:
            if i in mentions:
                found.add(mentions[i])
            i += 1
        return found

    def pronoun(self, place, word, number):
        """(Entity, way) of a pronoun."""
        if word in RELATIVE:
            return self.relative(place, number)
        if word not in SINGULAR and word not in SEVERAL and word not in NEUTER:
            return None, None
        entity = antecedent(word, self.known, self.weight(place, number))
        if entity is None and word in SINGULAR:
            entity = named_later(word, self.register.mentions, place)
        if entity is None:
            return None, None
        if word in SINGULAR and entity.gender is None and (entity.named or number is not None):
            entity.gender = "m" if word in MEN else "f"
        return entity, ways.PRONOUN

    def relative(self, place, number):
        """(Entity, way) of "who" or "which", by the noun that its clause hangs on."""
        tokens, verb = self.tokens, self.tokens.head[place]
        for _ in range(CLIMBS):
            if tokens.dep[verb] == "relcl":
                noun = tokens.head[verb]
                first, last = tokens.phrase(noun)
                entity, _ = self.identify(noun, first, min(last, place), number)
                if tokens.lower[place] == "who" and entity is not None and entity.kind in (BODY, PLACE):
                    entity = self.person_above(noun) or entity
                return entity, ways.RELATIVE_PRONOUN if entity else None
            if tokens.dep[verb] not in CLAUSE_LINKS:
                break
            verb = tokens.head[verb]
        return None, None

    def person_above(self, noun):
        """The person in whose noun phrase a body is named: "Edda Holm, head of the Harbour Authority, who said"."""
        tokens, mentions = self.tokens, self.register.mentions
        for _ in range(CLIMBS):
            noun = tokens.head[noun]
            if tokens.pos[noun] not in ("NOUN", "PROPN", "ADP"):
                return None
            if is_person(self.register, noun):
                return mentions[noun]
        return None

    def description(self, place, first, last, number):
        """(Entity, way) of a noun phrase that is no name."""
        tokens, noun = self.tokens, plain_word(self.tokens.text[place])
        end = end_of_words(tokens, place, last)
        role = Role(noun, content_words(tokens.text[first:end]) | self.possessors(first, end), (first, last))
        start, plural = tokens.lower[first], tokens.tag[place] in PLURAL
        entity = None
        if not plural and start not in INDEFINITE:
            entity = self.described_as(role, place, first, number)
        elif plural and start in DEFINITE:
            entity = self.described_before(role)
        if entity is not None:
            return entity, ways.DESCRIPTION if entity.named else ways.AS_WRITTEN
        kind = GROUP if plural and noun in groups else THING if plural else kind_of(noun)
        if kind == THING and number is None:
            return None, None
        name = given_name(tokens, first, last)
        if name:
            return self.describe(tokens.words(*name), role, kind, place), ways.FULL_NAME
        return self.describe(as_written(tokens, first, last, place), role, kind, place), ways.AS_WRITTEN

    def described_as(self, role, place, first, number):
        """Whom the words for one definite person or body fit, or None."""
        tokens, weight = self.tokens, self.weight(place, number)
        definite, possessed = tokens.lower[first] in DEFINITE, tokens.has_possessor(place)
        if role.noun in parties.values() and not definite:
            return None  # a headline's "Republican" is anyone of the party
        found = (holder(role, self.register.entities, weight)
                 or namesake(role, [entity for entity in self.known if entity.kind == BODY]))
        if found is not None:
            return found
        found = self.described_before(role)
        if number is not None and definite and not possessed:
            names = frozenset(tokens.lower[i] for i in range(first, place)
                              if tokens.pos[i] == "PROPN" and tokens.lower[i] not in persons)
            salient = most_salient(role, names, self.known, weight)
            if salient is not None and (found is None or weight(salient) > weight(found)):
                return salient
        if (found is None and kind_of(role.noun) == PERSON and role.noun not in relational and not possessed
                and (definite or self.telling.sentence[place] == 1)):
            found = self.introduced_later(place, persons.get(role.noun))
        return found

    def introduced_later(self, place, gender):
        """Who is named first after a description that nobody named before it fits, as the subject of a sentence soon after."""
        if any(entity.kind == PERSON and entity.named and entity.spoke for entity in self.known):
            return None
        tokens, mentions, sentence = self.tokens, self.register.mentions, self.telling.sentence
        for i in sorted(mentions):
            if i > place and sentence[i] - sentence[place] > SOON:
                return None
            if (i > place and sentence[i] > sentence[place] and not self.telling.spoken[i]
                    and (i in self.heads or tokens.dep[i] in SUBJECTS and tokens.dep[tokens.head[i]] == "ROOT")
                    and mentions[i].may_be(gender if gender in ("f", "m") else None)):
                return mentions[i] if mentions[i].first >= place else None
        return None

    def possessors(self, first, last):
        """The surnames and names that "his", "her" or "its" stand for in the words for someone."""
        found = set()
        for i in range(first, last):
            word = self.tokens.lower[i]
            if word == "its":
                self.identified[i] = self.subject_of_sentence(i) or self.identify(i, i, i + 1)
            if i in self.identified and self.tokens.pos[i] == "PRON" and self.identified[i][0] is not None:
                found.add(self.identified[i][0].words[-1].lower())
        return frozenset(found)

    def subject_of_sentence(self, place):
        """(Entity, way) of the body or place that is a subject before "its" in its sentence; None without one."""
        tokens, mentions = self.tokens, self.register.mentions
        for i in range(place - 1, -1, -1):
            if tokens.sentence[i] != tokens.sentence[place]:
                return None
            if i in mentions and tokens.dep[i] in SUBJECTS and mentions[i].kind in (BODY, PLACE):
                return mentions[i], ways.PRONOUN
        return None

    def described_before(self, role):
        """The entity without a name that the text described with the same noun and at least these words."""
        for entity in reversed(self.described):
            if any(role.noun == known.noun and role.words <= known.words for known in entity.roles):
                return entity
        return None

    def describe(self, name, role, kind, place):
        """A new entity that has no name but the words the text has for it."""
        gender = persons.get(role.noun) if role else None
        entity = Entity(name, name.split(), kind, place, gender if gender in ("f", "m") else None, named=False)
        entity.roles = [role] if role else []
        self.described.append(entity)
        return entity
