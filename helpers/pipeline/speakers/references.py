"""Who is meant by a mention: a name, a pronoun, a relative pronoun or a description, each in its own way."""

import re
from typing import NamedTuple

from helpers.knowledge.cues import own_words
from helpers.knowledge.function_words import (
    DEFINITE,
    GENDER_OF_PRONOUN,
    INDEFINITE,
    NEUTER,
    OF_SEVERAL,
    RELATIVE,
    SEVERAL,
    SINGULAR,
)
from helpers.knowledge.labels import EntityKind
from helpers.knowledge.organizations import organizations
from helpers.knowledge.titles import groups, persons
from helpers.pipeline.grammar import NOUNS_AND_NAMES, PLURAL, SUBJECTS
from helpers.pipeline.speakers.definite_descriptions import described_as
from helpers.pipeline.speakers.descriptions import kind_of, nouns_of_body
from helpers.pipeline.speakers.discourse import Discourse
from helpers.pipeline.speakers.entity import Entity, Role, Weight
from helpers.pipeline.speakers.methods import Method
from helpers.pipeline.speakers.pronouns import antecedent, binding, fitting, named_later
from helpers.pipeline.speakers.register import Mention, may_be_a_person
from helpers.pipeline.speakers.roles import content_words, plain_word
from helpers.pipeline.speakers.settings import AHEAD, RELATIVE_WITHIN
from helpers.pipeline.speakers.source_phrases import as_written, end_of_words, maker_of, name_beside, nickname
from helpers.pipeline.tokens import TokenRange

BODY_OR_PLACE = {EntityKind.BODY, EntityKind.PLACE}
PERSON_OR_GROUP = {EntityKind.PERSON, EntityKind.GROUP}
THING_OR_UNKNOWN = {EntityKind.THING, None}
NOT_RELATIVE = SINGULAR | SEVERAL | NEUTER
CLAUSE_LINKS = {"conj", "xcomp", "ccomp", "advcl", "aux", "auxpass"}
IN_NOUN_PHRASE = NOUNS_AND_NAMES | {"ADP"}


class Referent(NamedTuple):
    """Whom a mention means, and how it was found."""

    entity: Entity
    method: Method


class References:
    """Says who is meant, from the state of a `Discourse`."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse
        self.tokens, self.narration, self.register = discourse.tokens, discourse.narration, discourse.register

    def identify(self, place: int, words: TokenRange, number: int | None = None) -> Referent | None:
        """Find who is meant by the mention whose head is a token of a range, and note it; None where nobody is.

        number: the attribution that it is the source of, if any. A pronoun that is sure enough gives its gender to
        whom it means.
        """
        found = self.referent(place, words, number)
        if found and found.method is Method.PRONOUN:
            self.learn_gender(found.entity, place, number)
        self.discourse.identified[place] = found.entity if found else None
        return found

    def referent(self, place: int, words: TokenRange, number: int | None) -> Referent | None:
        """Who is meant by a mention; see `identify`. What "its" and "who" in it hang on is identified on the way."""
        word, name = self.tokens.lower[place], self.register.covering.get(place)
        if name and self.is_own_name(name, word):
            return self.named(place)
        if self.tokens.pos[place] == "PRON" or word in SINGULAR:
            return self.relative(place, number) if word in RELATIVE else self.pronoun(place, number)
        beside = name_beside(self.register, words, place)
        return self.named(beside) if beside is not None else self.description(place, words, number)

    # names

    def is_own_name(self, name: Mention, word: str) -> bool:
        """Whether a name whose head is a word is somebody's, and no title that the recogniser took for one."""
        kind = name.entity.kind
        if kind == EntityKind.PERSON:
            return True
        return kind != EntityKind.GROUP and (plain_word(word) not in persons or name.entity.name in organizations
                                             or bool(nouns_of_body(name.entity.words)))

    def named(self, place: int) -> Referent:
        """Who is named here."""
        (first, last), entity = self.register.covering[place]
        entity = self.one_of(entity, place)
        words = self.tokens.lower[first:last]
        whole = all(word.lower() in words for word in entity.words)
        return Referent(entity, Method.FULL_NAME if whole else Method.SHORT_NAME)

    def one_of(self, entity: Entity, place: int) -> Entity:
        """Of several whom a name may stand for, the one of the right gender who is most in the reader's mind."""
        if not entity.either:
            return entity
        gender = self.register.honorific.get(place)
        sentence = self.narration.sentence[place]
        fits = [one for one in entity.either if one.may_be(gender)] or entity.either
        return max(fits, key=lambda one: one.salience_in(sentence))

    # pronouns

    def pronoun(self, place: int, number: int | None) -> Referent | None:
        """Whom a pronoun means that begins no relative clause."""
        word = self.tokens.lower[place]
        if word not in NOT_RELATIVE:
            return None
        entity = self.main_subject(place) or antecedent(
            word, reversed(self.discourse.known), self.weight_for_pronoun(place, number))
        if entity is None and word == "it" and number is not None:
            entity = self.body_in_mind(place)
        if entity is None and word in SINGULAR:
            sentence = self.narration.sentence
            entity = named_later(word, (named for i, named in self.register.named_after(place)
                                        if sentence[i] - sentence[place] <= AHEAD))
        if entity is None and word in GENDER_OF_PRONOUN:
            entity = self.person_taken_for_body(place)
        return Referent(entity, Method.PRONOUN) if entity else None

    def person_taken_for_body(self, place: int) -> Entity | None:
        """The one body of this sentence or the one before that may be a person by its name, and is one then; or None.

        The recogniser often takes a name that it does not know for a body's; but no body is "she".
        """
        sentence = self.narration.sentence[place]
        near = [one for one in self.discourse.known if one.named and one.sentence >= sentence - 1
                and one.kind == EntityKind.BODY and may_be_a_person(one)]
        if len(near) != 1:
            return None
        near[0].kind = EntityKind.PERSON
        return near[0]

    def learn_gender(self, entity: Entity, place: int, number: int | None) -> None:
        """Give an entity whose gender is not known that of a pronoun for it, where the pronoun is sure enough."""
        gender = GENDER_OF_PRONOUN.get(self.tokens.lower[place])
        if gender and entity.gender is None and (number is not None or entity.named and self.shows_gender(place)):
            entity.gender = gender

    def shows_gender(self, place: int) -> bool:
        """Whether a pronoun that is no source is sure enough to show a gender: a subject, and in nobody's words."""
        return self.tokens.dep[place] in SUBJECTS and self.narration.content_of[place] is None

    def weight_for_pronoun(self, place: int, number: int | None) -> Weight:
        """How much each entity is in mind for a pronoun."""
        weight = self.discourse.weight_at(place, number)
        subject, factor = binding(self.tokens, self.discourse.identified, place)
        return lambda entity: weight(entity) * factor if entity is subject else weight(entity)

    def main_subject(self, place: int) -> Entity | None:
        """The person to whom a pronoun in a clause before the main one points ahead: "As he said, Lund left"."""
        tokens, mentions, verb = self.tokens, self.register.mentions, self.tokens.head[place]
        if tokens.dep[verb] != "advcl" or tokens.head[verb] < verb:
            return None
        fits = fitting(tokens.lower[place])
        return next((mentions[i] for i in tokens.children[tokens.head[verb]]
                     if i > place and i in mentions and tokens.dep[i] in SUBJECTS and fits(mentions[i])), None)

    def body_in_mind(self, place: int) -> Entity | None:
        """The one body that this sentence or the one before names; None where they name several, or a place."""
        sentence = self.narration.sentence[place]
        near = [one for one in self.discourse.known if one.named and one.sentence >= sentence - 1
                and one.kind in BODY_OR_PLACE]
        return near[0] if len(near) == 1 and near[0].kind == EntityKind.BODY else None

    # relative pronouns

    def relative(self, place: int, number: int | None) -> Referent | None:
        """Whom "who" or "which" means, by the noun that its clause hangs on."""
        noun = self.noun_of_relative(place)
        if noun is None:
            return None
        is_who = self.tokens.lower[place] == "who"
        if is_who:
            noun = self.described_person(noun)
        entity = self.discourse.identified.get(noun)
        if entity is None or entity.named:
            first, last = self.tokens.phrase(noun)
            found = self.identify(noun, TokenRange(first, min(last, place)), number)
            entity = found.entity if found else None
        if is_who and entity is not None and entity.kind in BODY_OR_PLACE:
            entity = self.person_above(noun, number) or entity
        return Referent(entity, Method.RELATIVE_PRONOUN) if entity else None

    def noun_of_relative(self, place: int) -> int | None:
        """The noun that the clause of a relative pronoun hangs on, or None."""
        tokens, verb = self.tokens, self.tokens.head[place]
        for _ in range(RELATIVE_WITHIN):
            if tokens.dep[verb] == "relcl":
                return tokens.head[verb]
            if tokens.dep[verb] not in CLAUSE_LINKS:
                break
            verb = tokens.head[verb]
        return None

    def described_person(self, noun: int) -> int:
        """The name that a noun stands beside, joined to others or not: "Edda Holm, a banker and official, who said"."""
        tokens, above = self.tokens, self.tokens.first_joined(noun)
        named = tokens.dep[above] == "appos" and self.register.is_person(tokens.head[above])
        one = tokens.tag[noun] not in PLURAL and not self.register.is_person(noun)
        return tokens.head[above] if named and one else noun

    def person_above(self, noun: int, number: int | None) -> Entity | None:
        """The person in whose noun phrase a body or place is named: "Edda Holm, head of the Harbour Authority, who".

        Of several the one with a name; without any, whoever is described there: "a trader in Oslo, who said".
        """
        tokens, described = self.tokens, None
        for _ in range(RELATIVE_WITHIN):
            noun = tokens.head[noun]
            if tokens.pos[noun] not in IN_NOUN_PHRASE:
                break
            if self.register.is_person(noun):
                return self.register.mentions[noun]
            if described is None and plain_word(tokens.text[noun]) in persons:
                described = noun
        found = None if described is None else self.identify(described, tokens.phrase(described), number)
        return found.entity if found else None

    # descriptions

    def description(self, place: int, words: TokenRange, number: int | None) -> Referent | None:
        """Whom a noun phrase means that is no name."""
        tokens, end = self.tokens, end_of_words(self.tokens, place, words.end)
        said = TokenRange(words.start, end)
        self.identify_owners(said)
        noun = plain_word(tokens.text[place])
        role = Role(noun, content_words(tokens.text[words.start : end]) | self.owners(said), words)
        name = nickname(tokens, words)
        known = self.register.covering.get(name.end - 1) if name else None
        if name and known and name.start <= known.tokens.start:
            return self.named(name.end - 1)
        maker = maker_of(self.register, words, place) if noun in own_words else None
        if maker is not None:
            return self.named(maker)
        start, plural, entity = tokens.lower[words.start], tokens.tag[place] in PLURAL, None
        if not plural and start not in INDEFINITE:
            entity = described_as(self.discourse, role, place, number)
        elif plural and start in DEFINITE:
            entity = self.discourse.described_before(role, place)
        if entity is not None:
            return Referent(entity, Method.DESCRIPTION if entity.named else Method.AS_WRITTEN)
        kind = (EntityKind.GROUP if noun in groups else None) if plural else kind_of(noun)
        if kind in THING_OR_UNKNOWN and number is None:
            return None
        if name:
            return Referent(self.discourse.describe(tokens.words(name), role, kind, place), Method.FULL_NAME)
        return self.by_its_words(role, kind, place)

    def by_its_words(self, role: Role, kind: EntityKind | None, place: int) -> Referent:
        """Somebody new who has no name but the words of a description, with their owner's name for "its" or "his"."""
        written = as_written(self.tokens, role.tokens, place)
        is_somebody = kind in PERSON_OR_GROUP or role.noun in OF_SEVERAL
        words = self.with_owner(written, role.tokens) if is_somebody else written
        entity = self.discourse.describe(words, role, kind, place)
        return Referent(entity, Method.AS_WRITTEN if words == written else Method.DESCRIPTION)

    def with_owner(self, written: str, words: TokenRange) -> str:
        """A source's own words with a name for "its", "his" or "her", where the text has one: "Russia's minister"."""
        for i in range(*words):
            owner = self.discourse.identified.get(i) if self.tokens.tag[i] == "PRP$" else None
            found = owner and owner.named and re.search(rf"\b{self.tokens.text[i]}\b", written)
            if owner and found:
                written = f"{written[: found.start()]}{owner.name}'s{written[found.end() :]}"
        return written

    def owners(self, words: TokenRange) -> frozenset[str]:
        """The last words of the names that "his", "her" or "its" stand for in the words for someone."""
        owners = (self.discourse.identified.get(i) for i in range(*words) if self.tokens.pos[i] == "PRON")
        return frozenset(owner.words[-1].lower() for owner in owners if owner)

    def identify_owners(self, words: TokenRange) -> None:
        """Find whom each "its" in the words for someone means, and note it."""
        for i in range(*words):
            if self.tokens.lower[i] == "its":
                subject = self.subject_before(i)
                if subject is None:
                    self.identify(i, TokenRange(i, i + 1))
                else:
                    self.discourse.identified[i] = self.register.mentions.get(subject)

    def subject_before(self, its: int) -> int | None:
        """The subject before "its" in its sentence that it means: a body, a place, a thing without a name; or None."""
        tokens, mentions = self.tokens, self.register.mentions
        for i in range(its - 1, tokens.sentences[tokens.sentence[its]].start - 1, -1):
            if tokens.dep[i] in SUBJECTS:
                if i in mentions and mentions[i].kind in BODY_OR_PLACE:
                    return i
                is_noun = tokens.tag[i] == "NN" and i not in mentions
                if is_noun and kind_of(plain_word(tokens.text[i])) == EntityKind.THING:
                    return i  # a sanctuary
        return None
