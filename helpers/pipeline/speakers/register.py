"""The people, bodies and places that an article names, each under its one name, and where each is named."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple, Self

from spacy.tokens import Span

from helpers.knowledge.genders import Gender, sure_gender
from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.labels import KIND_OF_LABEL, EntityKind
from helpers.knowledge.name_words import after_names, body_words, womens_last_names
from helpers.knowledge.organizations import organizations
from helpers.knowledge.role_words import only_people, party_members
from helpers.knowledge.titles import kinds, persons
from helpers.pipeline.grammar import PLURAL, SUBJECTS
from helpers.pipeline.names import EITHER, bare, honorific_gender, is_given_name, is_short_for, is_title
from helpers.pipeline.speakers.entity import Entity, Role
from helpers.pipeline.speakers.roles import roles_of, titles_shared
from helpers.pipeline.speakers.settings import NEAREST, WORDS_OF_A_PERSON
from helpers.pipeline.tokens import TokenRange, Tokens

WITH_ROLES = {EntityKind.PERSON, EntityKind.BODY}
MAY_BE_BODIES = {EntityKind.BODY, None}
FIRST = attrgetter("first")


class Mention(NamedTuple):
    """Where an article names an entity."""

    tokens: TokenRange
    entity: Entity


@dataclass
class Register:
    """All entities that an article names, with the roles and the gender that the text shows.

    The names are those of the component `entities`; what it missed and a source needs is laid to a name that it is
    short for, or stays as it is.

    mentions: {token: Entity} for the head of every mention; heads: those tokens in order. covering: {token: Mention}
    for every token inside a name. honorific: {token: gender} for the head of a name whose title shows it. by_name:
    {name: Entity} in the order of their first mention. called: {word: the entities that a role with that word was
    given}; bodies: {word in small letters: those whose name holds it}; both in the order of their first mention.
    """

    tokens: Tokens
    mentions: dict[int, Entity] = field(default_factory=dict)
    heads: list[int] = field(default_factory=list)
    covering: dict[int, Mention] = field(default_factory=dict)
    honorific: dict[int, Gender] = field(default_factory=dict)
    by_name: dict[str, Entity] = field(default_factory=dict)
    called: dict[str, list[Entity]] = field(default_factory=dict)
    bodies: dict[str, list[Entity]] = field(default_factory=dict)

    @classmethod
    def of(cls, tokens: Tokens, named: Iterable[Span], sources: Mapping[int, TokenRange]) -> Self:
        """The register of one article; named: the Doc's entities; sources: the attributions', by their heads."""
        register = cls(tokens)
        for span in named:
            if span.label_ in KIND_OF_LABEL:
                register.enter(TokenRange(span.start, span.end), KIND_OF_LABEL[span.label_], span.kb_id_)
        for head in sorted(sources):
            if register.is_missed(head):
                register.enter_missed(register.name_around(head))
        for entity in register.by_name.values():
            owners = [register.by_name[name] for name in entity.name.split(EITHER) if name in register.by_name]
            entity.either = tuple(owners) if len(owners) > 1 else ()
        register.heads = sorted(register.mentions)
        register.give_roles(sources)
        return register

    # entering who is named

    def enter(self, name: TokenRange, kind: EntityKind | None, one_name: str) -> None:
        """Note a mention; one_name: the name of its entity where the recogniser gave one, else ""."""
        words = self.tokens.text[name.start : name.end]
        speaker = self.labelled(name)
        if speaker is not None:
            kind, one_name = EntityKind.PERSON, speaker.name
        if kind == EntityKind.PERSON and not after_names.isdisjoint(self.tokens.lower[name.end : name.end + 1]):
            name = TokenRange(name.start, name.end + 1)  # "Edda Holm KC"
        head = self.tokens.head_of(name)
        kind = self.kind_by_words(name, words, head, kind)
        entity = self.entity_called(one_name or " ".join(bare(words)), kind, name.start)
        entity.kind = EntityKind.PERSON if EntityKind.PERSON in (kind, entity.kind) else entity.kind or kind
        self.covering.update(dict.fromkeys(range(*name), Mention(name, entity)))
        self.mentions[head] = entity
        if entity.kind == EntityKind.PERSON:
            titled = self.tokens.text[max(name.start - 1, 0) : name.end]
            gender = sure_gender(honorific_gender(titled))
            if gender:
                entity.gender = self.honorific[head] = gender

    def labelled(self, name: TokenRange) -> Entity | None:
        """The person whose last name in capitals is a speaker's label in a transcript, "HOLM: ...", or None."""
        first, last = name
        text = self.tokens.text
        if last - first > 1 or not text[first].isupper() or text[last : last + 1] != [":"]:
            return None
        return next((entity for entity in self.by_name.values() if entity.kind == EntityKind.PERSON
                     and len(entity.words) > 1 and entity.words[-1].upper() == text[first]), None)

    def kind_by_words(
        self, name: TokenRange, words: list[str], head: int, kind: EntityKind | None
    ) -> EntityKind | None:
        """What a name is by its words, where these know better than the recogniser."""
        if len(words) == 1 and (self.tokens.tag[head] in PLURAL or words[0].lower() in party_members):
            # "Democrats" are no person, whatever the recogniser says
            return EntityKind.GROUP if kind == EntityKind.PERSON else kind
        return EntityKind.PERSON if self.is_titled_person(name) else kind

    def is_titled_person(self, name: TokenRange) -> bool:
        """Whether a title stands before a name and a given name opens it: "Professor Lena Forsberg"."""
        text = self.tokens.text
        first, last = name
        return last - first > 1 and first > 0 and is_title(text[first - 1]) and bool(gender_of_given_name(text[first]))

    def entity_called(self, name: str, kind: EntityKind | None, first: int) -> Entity:
        """The entity of that name, entered where there is none yet."""
        if kind == EntityKind.PERSON and " " in name and name.isupper():
            name = name.title()  # "EDDA HOLM, HOST:"
        if name not in self.by_name:
            usual = organizations.get(name, name)  # "the bureau" is the FBI, whatever the article calls it
            self.by_name[name] = Entity(name, bare(usual.replace("’", "'").split()), kind, first)
        return self.by_name[name]

    def is_missed(self, head: int) -> bool:
        """Whether the head of a source is a name that the recogniser did not see."""
        tokens = self.tokens
        return head not in self.covering and tokens.pos[head] == "PROPN" and tokens.text[head] != tokens.lower[head]

    def name_around(self, head: int) -> TokenRange:
        """The run of proper nouns around a token that are in no other name."""
        first, last, pos = head, head + 1, self.tokens.pos
        while first > 0 and first - 1 not in self.covering and (
                pos[first - 1] == "PROPN" or self.is_given_name_before(first)):
            first -= 1
        while last < len(pos) and pos[last] == "PROPN" and last not in self.covering:
            last += 1
        return TokenRange(first, last)

    def is_given_name_before(self, i: int) -> bool:
        """Whether a given name that the tagger takes for another word stands before a token: "Tomasz" before "Roe"."""
        tokens = self.tokens
        return tokens.dep[i - 1] == "compound" and tokens.head[i - 1] == i and is_given_name(tokens.text[i - 1])

    def enter_missed(self, name: TokenRange) -> None:
        """Note a mention that the recogniser did not see, under the name that it is short for if there is one."""
        written = self.tokens.text[name.start : name.end]
        if all(is_title(word) for word in written):
            return  # "the Lord Advocate"
        words = bare(written)
        full = next((entity for entity in self.by_name.values() if is_short_for(words, entity.words)), None)
        if full:
            self.enter(name, full.kind, full.name)
        else:
            is_person = len(words) < len(written) or len(words) > 1 and gender_of_given_name(words[0])
            self.enter(name, EntityKind.PERSON if is_person else None, "")

    # what each is called

    def give_roles(self, sources: Mapping[int, TokenRange]) -> None:
        """Lay the roles that the text gives to each name on its entity, and the gender that all this shows."""
        for head, entity in self.mentions.items():
            if entity.kind in WITH_ROLES:
                roles = self.roles_at(head, sources)
                for one in entity.either or (entity,):
                    one.roles += roles
        for entity in self.by_name.values():
            if entity.kind == EntityKind.BODY and is_called_a_person(entity):
                entity.kind = EntityKind.PERSON
            self.list_roles(entity)
            if entity.kind in MAY_BE_BODIES:
                for word in entity.words:
                    insort(self.bodies.setdefault(word.lower(), []), entity, key=FIRST)
            if entity.kind == EntityKind.PERSON and entity.gender is None:
                entity.gender = gender_of(entity)
                if len(entity.words) == 1:
                    entity.likely_gender = sure_gender(gender_of_given_name(entity.words[0]))

    def roles_at(self, head: int, sources: Mapping[int, TokenRange]) -> list[Role]:
        """The roles that the text gives to the name with that head.

        A source after a name is nothing that the name is called: "In a talk with Edda Holm, the mayor said".
        """
        roles = roles_of(self.tokens, head, self.covering[head].tokens.start)
        leader = self.tokens.first_joined(head)
        if leader != head and leader in self.mentions:
            roles += titles_shared(self.tokens, self.covering[leader].tokens.start)
        if self.tokens.dep[head] in SUBJECTS:
            return roles
        return [role for role in roles
                if not any(i in sources and head < sources[i].start for i in range(*role.tokens))]

    def list_roles(self, entity: Entity) -> None:
        """Enter an entity in `called` under the words of its roles."""
        for word in {word for role in entity.roles for word in (role.noun, *role.words)}:
            insort(self.called.setdefault(word, []), entity, key=FIRST)

    # asking

    def called_by(self, word: str, place: int) -> Sequence[Entity]:
        """The entities that a role with that word was given, in the order of their first mention; the nearest ones."""
        return nearest(self.called.get(word, ()), place)

    def called_like(self, noun: str, place: int) -> set[Entity]:
        """Those that were given a role of that noun, or of one that it takes in, in no order; the nearest ones."""
        return {entity for word in (noun, *kinds.get(noun, ())) for entity in self.called_by(word, place)}

    def bodies_with(self, word: str, place: int) -> Sequence[Entity]:
        """The bodies whose name holds that word, in the order of their first mention; the nearest ones."""
        return nearest(self.bodies.get(word, ()), place)

    def named_after(self, place: int) -> Iterator[tuple[int, Entity]]:
        """(token, Entity) of each mention after a token."""
        for i in range(bisect_right(self.heads, place), len(self.heads)):
            yield self.heads[i], self.mentions[self.heads[i]]

    def is_person(self, place: int) -> bool:
        """Whether a token is the head of a person's name."""
        return place in self.mentions and self.mentions[place].kind == EntityKind.PERSON


def is_called_a_person(entity: Entity) -> bool:
    """Whether a name of few words is taken for a body's, though the text calls it what only people are."""
    return may_be_a_person(entity) and any(role.noun in only_people for role in entity.roles)


def may_be_a_person(entity: Entity) -> bool:
    """Whether a name that is taken for a body's may be a person's: few words, none of which says what body."""
    return (len(entity.words) in WORDS_OF_A_PERSON and entity.name not in organizations
            and body_words.isdisjoint(word.lower() for word in entity.words))


def gender_of(person: Entity) -> Gender | None:
    """The gender that a person's roles show, or else the name; a name that several bear shows none."""
    return gender_by_roles(person) or (None if person.either else gender_by_name(person.words))


def gender_by_roles(person: Entity) -> Gender | None:
    """The one gender that the nouns of a person's roles show: "f" for an actress."""
    genders = {sure_gender(persons.get(role.noun)) for role in person.roles} - {None}
    return genders.pop() if len(genders) == 1 else None


def gender_by_name(words: list[str]) -> Gender | None:
    """The gender that a last name shows which women alone bear, or else the given name.

    A name of one word may be either: "Clinton", "Nolan", "Jordan".
    """
    if len(words) == 1:
        return None
    return "f" if words[-1].lower() in womens_last_names else sure_gender(gender_of_given_name(words[0]))


def nearest(entities: Sequence[Entity], place: int) -> Sequence[Entity]:
    """Of entities in the order of their first mention, the NEAREST before a token and after it.

    However many mayors a text has, "the mayor" is one of these; and its time does not grow with their number.
    """
    here = bisect_right(entities, place, key=FIRST)
    return entities[max(here - NEAREST, 0) : here + NEAREST]
