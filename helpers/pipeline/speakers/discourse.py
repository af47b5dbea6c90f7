"""What is known at a place of the walk through an article: who was mentioned, who spoke, who is most in mind."""

from helpers.knowledge.titles import persons
from helpers.pipeline.extensions import paragraphs_of
from helpers.pipeline.speakers.entity import PERSON, Entity
from helpers.pipeline.speakers.narration import Narration
from helpers.pipeline.speakers.register import Register
from helpers.pipeline.speakers.salience import MODIFIER, REPORTED, SPEAKING, salience_of, touch, weight_of
from helpers.pipeline.speakers.source_phrases import is_person, person_in
from helpers.pipeline.tokens import tokens_of

NAMED_BESIDE = 0.25  # of the salience of someone whom the quote itself names: speakers seldom name themselves
SPOKE_BEFORE = 1.25   # times the salience of someone who has spoken already
ELSEWHERE = 0.7       # of the salience of someone whom the paragraph has not mentioned yet
ASKING = {"ask", "asks", "asked", "asking", "questioned", "wondered"}


class Discourse:
    """The state of one article's walk.

    sources and heads: the tokens of each attribution's source, (first, one past the last), and the one that governs
    them; None where there is none. known: the entities mentioned so far, the last one last. identified:
    {token: (Entity or None, way)} for each mention passed. last_speaker: (Entity, token) of the last source, or None.
    """

    def __init__(self, doc, attributions):
        self.tokens = tokens = tokens_of(doc)
        self.attributions = attributions
        self.narration = Narration(tokens, attributions, paragraphs_of(doc))
        self.sources = [tokens.range_of(a.source) if a.source else None for a in attributions]
        heads = [tokens.head_of(*source) if source else None for source in self.sources]
        self.register = Register(tokens, doc.ents, {
            head: source for head, source in zip(heads, self.sources, strict=True) if head is not None})
        self.heads = [None if source is None or head is None
                      else person_in(tokens, self.register, source[0], source[1], head)
                      for source, head in zip(self.sources, heads, strict=True)]
        self.known, self.identified, self.last_speaker = {}, {}, None
        self.speaking = set(self.heads)
        self.someone_spoke = False  # whether a named person has
        self.noted = set()  # {(token, Entity)} of the mentions whose weight is added

    def note(self, place, entity, speaking=False):
        """Add the weight of a mention, once for a source of several attributions."""
        if (place, entity) in self.noted:
            return
        self.noted.add((place, entity))
        weight = weight_of(self.tokens, place)
        if speaking and self.asks(place):
            weight = MODIFIER
        elif speaking:
            weight += SPEAKING
            entity.spoke = True
            self.someone_spoke = self.someone_spoke or entity.named and entity.kind == PERSON
        elif self.narration.content_of[place] is not None:
            weight *= REPORTED
        if speaking:
            self.last_speaker = (entity, place)
        self.known.pop(entity, None)
        self.known[entity] = None
        touch(entity, weight, self.narration.sentence[place])
        entity.paragraph = self.narration.paragraph(place)

    def asks(self, place):
        """Whether the source at a token asks: the next to speak is rather who is asked."""
        tokens, verb = self.tokens, self.tokens.head[place]
        verb = tokens.head[verb] if tokens.dep[verb] == "agent" else verb  # "asked by Lund"
        objects = [i for i in tokens.children[verb] if tokens.dep[i] in ("dobj", "agent")]
        if tokens.lower[verb] == "questioned":  # "questioned Lund", but not "questioned the plan"
            return any(tokens.pos[i] in ("PRON", "ADP") or is_person(self.register, i) for i in objects)
        to_be = any(tokens.dep[i] == "xcomp" for i in tokens.children[verb])  # "asked not to be named"
        return tokens.lower[verb] in ASKING and not to_be

    def weight(self, place, number):
        """The function that gives an entity's salience at a token; `number` is the attribution it is the source of."""
        sentence = self.narration.sentence[place]
        if number is None:
            return lambda entity: salience_of(entity, sentence)
        paragraph = self.narration.paragraph(place)
        named = self.named_within(number) | self.described_within(number) | self.named_after(number)
        return lambda entity: (salience_of(entity, sentence) * (NAMED_BESIDE if entity in named else 1.0)
                               * (SPOKE_BEFORE if entity.spoke else 1.0)
                               * (1.0 if entity.paragraph == paragraph else ELSEWHERE))

    def named_within(self, number):
        """The entities that an attribution's contents name."""
        mentions, ranges = self.register.mentions, self.narration.ranges[number]
        return {mentions[i] for first, last in ranges for i in range(first, last) if i in mentions}

    def described_within(self, number):
        """The entities without a name that an attribution's contents call as they were called before."""
        lower, called_by = self.tokens.lower, self.register.called_by
        return {entity for first, last in self.narration.ranges[number] for i in range(first, last)
                for entity in called_by(lower[i], i) if not entity.named and entity.roles[0].noun == lower[i]}

    def named_after(self, number):
        """The entities that the sentence of an attribution's source names after it."""
        mentions, sentences, found = self.register.mentions, self.tokens.sentence, set()
        for i in range(self.sources[number][1], len(sentences)):
            if sentences[i] != sentences[self.heads[number]]:
                break
            if i in mentions:
                found.add(mentions[i])
        return found

    def named_at(self, place):
        """The entity that a token names or, as a pronoun already met, stands for; None of any other."""
        if place in self.register.covering:
            return self.register.covering[place][2]
        return self.identified[place][0] if place in self.identified and self.tokens.pos[place] == "PRON" else None

    def describe(self, name, role, kind, place):
        """A new entity that has no name but the words the text has for it."""
        gender = persons.get(role.noun) if role else None
        entity = Entity(name, name.split(), kind, place, gender if gender in ("f", "m") else None, named=False)
        entity.roles = [role] if role else []
        self.register.list_roles(entity)
        return entity

    def described_before(self, role, place):
        """The entity without a name that the text described last with the same noun and at least these words."""
        fitting = [entity for entity in self.register.called_by(role.noun, place) if not entity.named
                   and any(role.noun == known.noun and role.words <= known.words for known in entity.roles)]
        return max(fitting, key=lambda entity: entity.first, default=None)
