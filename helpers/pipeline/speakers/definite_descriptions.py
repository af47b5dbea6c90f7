"""Whom the words for one definite person or body mean where they stand: "the mayor", "that agency"."""

from collections.abc import Set

from helpers.knowledge.function_words import COUNTS, DEFINITE
from helpers.knowledge.genders import Gender, sure_gender
from helpers.knowledge.labels import EntityKind
from helpers.knowledge.role_words import party_members, place_words
from helpers.knowledge.titles import persons, relational
from helpers.pipeline.grammar import SUBJECTS
from helpers.pipeline.speakers.descriptions import holder, in_mind, kind_of, namesake
from helpers.pipeline.speakers.discourse import Discourse
from helpers.pipeline.speakers.entity import Entity, Role, Weight
from helpers.pipeline.speakers.register import Register
from helpers.pipeline.speakers.roles import content_words
from helpers.pipeline.speakers.settings import CALLED_SO, LEAD, SOON, WORDS_OF_A_BODY
from helpers.pipeline.tokens import Tokens


def described_as(discourse: Discourse, role: Role, place: int, number: int | None) -> Entity | None:
    """Whom the words for one definite person or body mean, or None.

    role: the words, as a role. place: its noun. number: the attribution that they are the source of, if any.
    """
    tokens, weight = discourse.tokens, discourse.weight_at(place, number)
    is_definite = tokens.lower[role.tokens.start] in DEFINITE
    if role.noun in party_members and not is_definite:
        return None  # a headline's "Republican" is anyone of the party
    found = called_so(discourse, role, place, number, weight)
    if found is not None and found.named or goes_on_naming(discourse.register, place):
        return found
    if tokens.has_possessor(place):
        return found  # "Holm's spokesman" is no other's
    if number is not None and is_definite and not says_of_whom(tokens, place, role.tokens.end):
        names = content_words(word for word in proper_nouns(tokens, role, place) if word.lower() not in persons)
        salient = in_mind(role, names, reversed(discourse.known), weight)
        if salient is not None and (found is None or weight(salient) > CALLED_SO * weight(found)):
            return salient
    if found is None and (is_definite or discourse.narration.sentence[place] == LEAD) and may_be_named_later(role):
        return introduced_later(discourse, place, sure_gender(persons.get(role.noun)))
    return found


def says_of_whom(tokens: Tokens, place: int, end: int) -> bool:
    """Whether the words for somebody say of whom or what: "the head of the harbour police" is nobody named before."""
    return any(place < i < end and tokens.lower[i] == "of" and not any(
        tokens.lower[j] in COUNTS for j in tokens.children[i]) for i in tokens.children[place])


def called_so(discourse: Discourse, role: Role, place: int, number: int | None, weight: Weight) -> Entity | None:
    """Whom the text called so or, of a body, whose name holds the words; None where nobody is."""
    others = discourse.named_within(number) if number is not None else ()
    bodies = (body for body in discourse.register.bodies_with(role.noun, place) if body in discourse.known)
    return holder(role, called_like(discourse, role, place), others, weight) or namesake(role, bodies)


def called_like(discourse: Discourse, role: Role, place: int) -> Set[Entity]:
    """Those that were given a role like this one, but of no other body: "the Harbour Trust president"."""
    called = discourse.register.called_like(role.noun, place)
    body = content_words(proper_nouns(discourse.tokens, role, place)) - persons.keys() - place_words
    if len(body) < WORDS_OF_A_BODY:
        return called
    return {one for one in called
            if any(body & given.words or given.words <= {given.noun} for given in one.roles)}


def proper_nouns(tokens: Tokens, role: Role, noun: int) -> list[str]:
    """The proper nouns before the noun of a role."""
    return [tokens.text[i] for i in range(role.tokens.start, noun) if tokens.pos[i] == "PROPN"]


def goes_on_naming(register: Register, place: int) -> bool:
    """Whether a capital noun goes on with a body's name, so that both are rather a name: "the Daily Caller"."""
    before = register.covering.get(place - 1)
    return register.tokens.pos[place] == "PROPN" and before is not None and before.entity.kind == EntityKind.BODY


def may_be_named_later(role: Role) -> bool:
    """Whether a text may say so before it names whom it means: a person, but nobody's relative."""
    return kind_of(role.noun) == EntityKind.PERSON and role.noun not in relational


def introduced_later(discourse: Discourse, place: int, gender: Gender | None) -> Entity | None:
    """Who is named first, soon after a description that nobody named before it fits, as a subject or a source."""
    if discourse.someone_spoke:
        return None
    sentence = discourse.narration.sentence
    for i, entity in discourse.register.named_after(place):
        if sentence[i] - sentence[place] > SOON:
            return None
        if sentence[i] > sentence[place] and acts_at(discourse, i) and entity.may_be(gender):
            return entity if entity.first >= place else None
    return None


def acts_at(discourse: Discourse, place: int) -> bool:
    """Whether the article itself names somebody at a token as a source or as the subject of a main clause."""
    tokens = discourse.tokens
    is_subject = tokens.dep[place] in SUBJECTS and tokens.dep[tokens.head[place]] == "ROOT"
    return not discourse.narration.spoken[place] and (is_subject or place in discourse.source_heads)
