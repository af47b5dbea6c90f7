"""Who is meant by a mention: a name, a pronoun, a relative pronoun or a description, each in its own way."""

import re

from helpers.knowledge.function_words import DEFINITE, INDEFINITE, MEN, NEUTER, RELATIVE, SEVERAL, SINGULAR
from helpers.knowledge.organizations import organizations
from helpers.knowledge.titles import groups, parties, persons, relational
from helpers.pipeline.grammar import PLURAL
from helpers.pipeline.speakers import methods as methods
from helpers.pipeline.speakers.descriptions import PLACES, holder, kind_of, most_salient, namesake, nouns_of_body
from helpers.pipeline.speakers.entity import BODY, GROUP, PERSON, PLACE, THING, Role
from helpers.pipeline.speakers.pronouns import antecedent, binding, fitting, named_later
from helpers.pipeline.speakers.roles import content_words, plain_word
from helpers.pipeline.speakers.salience import SUBJECTS, salience_of
from helpers.pipeline.speakers.source_phrases import as_written, end_of_words, given_name, is_person, name_beside

PARTS = {"one", "some", "many", "most"}  # "one of its ministers" is a person too
CLIMBS = 6  # heads that are followed upwards
CALLED_SO = 3.0  # times as salient as who was called so must be who was not
AHEAD = 2   # sentences within which a pronoun that nobody before it fits may point to a name
SOON = 4    # sentences within which an article names whom it described first
CLAUSE_LINKS = {"conj", "xcomp", "ccomp", "advcl", "aux", "auxpass"}


class References:
    """Tells who is meant, from the state of a `Discourse`."""

    def __init__(self, discourse):
        self.discourse = discourse
        self.tokens, self.narration, self.register = discourse.tokens, discourse.narration, discourse.register

    def identify(self, place, first, last, number=None):
        """(Entity, way) of the mention whose head is a token of the range; (None, None) where nobody is to be told.

        number: the attribution that it is the source of, if any.
        """
        word = self.tokens.lower[place]
        name = self.register.covering.get(place)
        if name and (name[2].kind == PERSON or name[2].kind != GROUP and (
                plain_word(word) not in persons or name[2].name in organizations or nouns_of_body(name[2].words))):
            found = self.named(place)
        elif self.tokens.pos[place] == "PRON" or word in SINGULAR:
            found = self.pronoun(place, word, number)
        else:
            beside = name_beside(self.tokens, self.register, first, last, place)
            found = self.named(beside) if beside is not None else self.description(place, first, last, number)
        self.discourse.identified[place] = found
        return found

    def named(self, place):
        """(Entity, way) of what is named here."""
        first, last, entity = self.register.covering[place]
        entity = self.one_of(entity, place)
        words = self.tokens.lower[first:last]
        whole = all(word.lower() in words for word in entity.words)
        return entity, methods.FULL_NAME if whole else methods.SHORT_NAME

    def one_of(self, entity, place):
        """Of several whom a name may stand for, the one of the right gender who is most in the reader's mind."""
        if not entity.either:
            return entity
        gender = self.register.honorific.get(place)
        sentence = self.narration.sentence[place]
        fitting = [one for one in entity.either if one.may_be(gender)] or entity.either
        return max(fitting, key=lambda one: salience_of(one, sentence))

    def pronoun(self, place, word, number):
        """(Entity, way) of a pronoun."""
        if word in RELATIVE:
            return self.relative(place, number)
        if word not in SINGULAR and word not in SEVERAL and word not in NEUTER:
            return None, None
        entity = self.main_subject(place, word) or antecedent(
            word, reversed(self.discourse.known), self.weight(place, number))
        if entity is None and word == "it" and number is not None:
            entity = self.body_in_mind(place)
        if entity is None and word in SINGULAR:
            sentence = self.narration.sentence
            entity = named_later(word, (named for i, named in self.register.named_after(place)
                                        if sentence[i] - sentence[place] <= AHEAD))
        if entity is None:
            return None, None
        if word in SINGULAR and entity.gender is None and (
                number is not None or entity.named and self.tells_gender(place)):
            entity.gender = "m" if word in MEN else "f"
        return entity, methods.PRONOUN

    def body_in_mind(self, place):
        """The one body that this sentence or the one before names; None where they name several, or a place."""
        sentence = self.narration.sentence[place]
        near = [one for one in self.discourse.known if one.named and one.sentence >= sentence - 1
                and one.kind in (BODY, PLACE)]
        return near[0] if len(near) == 1 and near[0].kind == BODY else None

    def weight(self, place, number):
        """The function that gives an entity's salience for a pronoun."""
        weight = self.discourse.weight(place, number)
        subject, factor = binding(self.tokens, self.discourse.identified, place)
        return lambda entity: weight(entity) * factor if entity is subject else weight(entity)

    def tells_gender(self, place):
        """Whether a pronoun is sure enough to tell a gender: a subject, and in nobody's words."""
        return self.tokens.dep[place] in SUBJECTS and self.narration.content_of[place] is None

    def main_subject(self, place, word):
        """The person to whom a pronoun in a clause before the main one points ahead: "As he said, Lund left"."""
        tokens, mentions, verb = self.tokens, self.register.mentions, self.tokens.head[place]
        if tokens.dep[verb] != "advcl" or tokens.head[verb] < verb:
            return None
        fits = fitting(word)
        return next((mentions[i] for i in tokens.children[tokens.head[verb]]
                     if i > place and i in mentions and tokens.dep[i] in SUBJECTS and fits(mentions[i])), None)

    def relative(self, place, number):
        """(Entity, way) of "who" or "which", by the noun that its clause hangs on."""
        tokens, verb = self.tokens, self.tokens.head[place]
        for _ in range(CLIMBS):
            if tokens.dep[verb] == "relcl":
                noun = self.described_person(tokens.head[verb]) if tokens.lower[place] == "who" else tokens.head[verb]
                first, last = tokens.edges[noun]
                entity = self.discourse.identified.get(noun, (None,))[0]
                if entity is None or entity.named:
                    entity, _ = self.identify(noun, first, min(last, place), number)
                if tokens.lower[place] == "who" and entity is not None and entity.kind in (BODY, PLACE):
                    entity = self.person_above(noun, number) or entity
                return entity, methods.RELATIVE_PRONOUN if entity else None
            if tokens.dep[verb] not in CLAUSE_LINKS:
                break
            verb = tokens.head[verb]
        return None, None

    def described_person(self, noun):
        """The name that a noun stands beside, joined to others or not: "Edda Holm, a banker and official, who said"."""
        tokens, above = self.tokens, self.tokens.first_joined(noun)
        named = tokens.dep[above] == "appos" and is_person(self.register, tokens.head[above])
        one = tokens.tag[noun] not in PLURAL and not is_person(self.register, noun)
        return tokens.head[above] if named and one else noun

    def person_above(self, noun, number):
        """The person in whose noun phrase a body or place is named: "Edda Holm, head of the Harbour Authority, who".

        Of several the one with a name; without any, whoever is described there: "a trader in Oslo, who said".
        """
        tokens, described = self.tokens, None
        for _ in range(CLIMBS):
            noun = tokens.head[noun]
            if tokens.pos[noun] not in ("NOUN", "PROPN", "ADP"):
                break
            if is_person(self.register, noun):
                return self.register.mentions[noun]
            if described is None and plain_word(tokens.text[noun]) in persons:
                described = noun
        if described is None:
            return None
        first, last = tokens.edges[described]
        return self.identify(described, first, last, number)[0]

    def description(self, place, first, last, number):
        """(Entity, way) of a noun phrase that is no name."""
        tokens, noun = self.tokens, plain_word(self.tokens.text[place])
        end = end_of_words(tokens, place, last)
        role = Role(noun, content_words(tokens.text[first:end]) | self.possessors(first, end), (first, last))
        start, plural = tokens.lower[first], tokens.tag[place] in PLURAL
        name = given_name(tokens, first, last)
        if name and name[0] <= self.register.covering.get(name[1] - 1, (-1,))[0]:
            return self.named(name[1] - 1)
        entity = None
        if not plural and start not in INDEFINITE:
            entity = self.described_as(role, place, first, number)
        elif plural and start in DEFINITE:
            entity = self.discourse.described_before(role, place)
        if entity is not None:
            return entity, methods.DESCRIPTION if entity.named else methods.AS_WRITTEN
        kind = GROUP if plural and noun in groups else None if plural else kind_of(noun)
        if kind in (THING, None) and number is None:
            return None, None
        if name:
            return self.discourse.describe(tokens.words(*name), role, kind, place), methods.FULL_NAME
        written = as_written(tokens, first, last, place)
        owned = self.owned(written, first, last) if kind in (PERSON, GROUP) or noun in PARTS else written
        method = methods.AS_WRITTEN if owned == written else methods.DESCRIPTION
        return self.discourse.describe(owned, role, kind, place), method

    def owned(self, words, first, last):
        """A source's own words with a name for "its", "his" or "her", where the text tells: "Russia's minister"."""
        for i in range(first, last):
            owner = self.discourse.identified.get(i, (None,))[0] if self.tokens.tag[i] == "PRP$" else None
            if owner is not None and owner.named:
                found = re.search(rf"\b{self.tokens.text[i]}\b", words)
                words = f"{words[: found.start()]}{owner.name}'s{words[found.end() :]}" if found else words
        return words

    def described_as(self, role, place, first, number):
        """Whom the words for one definite person or body fit, or None."""
        tokens, weight = self.tokens, self.discourse.weight(place, number)
        named = self.discourse.named_within(number) if number is not None else ()
        definite, possessed = tokens.lower[first] in DEFINITE, tokens.has_possessor(place)
        if role.noun in parties.values() and not definite:
            return None  # a headline's "Republican" is anyone of the party
        known = self.discourse.known
        found = (holder(role, self.called_like(role, place, first), named, weight)
                 or namesake(role, [body for body in self.register.bodies_with(role.noun, place) if body in known]))
        if found is not None and found.named or self.goes_on_naming(place):
            return found
        if number is not None and definite and not possessed:
            names = content_words([tokens.text[i] for i in range(first, place)
                                   if tokens.pos[i] == "PROPN" and tokens.lower[i] not in persons])
            salient = most_salient(role, names, reversed(known), weight)
            if salient is not None and (found is None or weight(salient) > CALLED_SO * weight(found)):
                return salient
        if (found is None and kind_of(role.noun) == PERSON and role.noun not in relational and not possessed
                and (definite or self.narration.sentence[place] == 1)):
            found = self.introduced_later(place, persons.get(role.noun))
        return found

    def called_like(self, role, place, first):
        """Those that were given a role like this one, but of no other body: "the Harbour Trust president"."""
        tokens, called = self.tokens, self.register.called_like(role.noun, place)
        body = content_words([tokens.text[i] for i in range(first, place) if tokens.pos[i] == "PROPN"])
        body = {word for word in body if word not in persons and word not in PLACES}
        if len(body) < 2:
            return called
        return {one for one in called
                if any(body & given.words or given.words <= {given.noun} for given in one.roles)}

    def goes_on_naming(self, place):
        """Whether a capital noun goes on with a body's name, so that both are rather a name: "the Daily Caller"."""
        before = self.register.covering.get(place - 1)
        return self.tokens.pos[place] == "PROPN" and before is not None and before[2].kind == BODY

    def introduced_later(self, place, gender):
        """Who is named first, soon after a description that nobody named before it fits, as a subject or a source."""
        if self.discourse.someone_spoke:
            return None
        tokens, sentence = self.tokens, self.narration.sentence
        for i, entity in self.register.named_after(place):
            if sentence[i] - sentence[place] > SOON:
                return None
            if (sentence[i] > sentence[place] and not self.narration.spoken[i]
                    and (i in self.discourse.speaking
                         or tokens.dep[i] in SUBJECTS and tokens.dep[tokens.head[i]] == "ROOT")
                    and entity.may_be(gender if gender in ("f", "m") else None)):
                return entity if entity.first >= place else None
        return None

    def possessors(self, first, last):
        """The surnames and names that "his", "her" or "its" stand for in the words for someone."""
        found, identified = set(), self.discourse.identified
        for i in range(first, last):
            word = self.tokens.lower[i]
            if word == "its":
                identified[i] = self.subject_of_sentence(i) or self.identify(i, i, i + 1)
            if i in identified and self.tokens.pos[i] == "PRON" and identified[i][0] is not None:
                found.add(identified[i][0].words[-1].lower())
        return frozenset(found)

    def subject_of_sentence(self, place):
        """(Entity, way) of the body, place or thing that is a subject before "its" in a sentence; None without one."""
        tokens, mentions = self.tokens, self.register.mentions
        for i in range(place - 1, -1, -1):
            if tokens.sentence[i] != tokens.sentence[place]:
                return None
            if tokens.dep[i] not in SUBJECTS:
                continue
            if i in mentions and mentions[i].kind in (BODY, PLACE):
                return mentions[i], methods.PRONOUN
            if tokens.tag[i] == "NN" and i not in mentions and kind_of(plain_word(tokens.text[i])) == THING:
                return None, None  # a sanctuary, which has no name
        return None
