"""The people, bodies and places that an article names, each under its one name, and where each is named."""

from bisect import bisect_right, insort
from operator import attrgetter

from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import after_names, body_words, womens_last_names
from helpers.knowledge.organizations import organizations
from helpers.knowledge.titles import bodies, kinds, parties, persons
from helpers.pipeline.names import EITHER, bare, honorific_gender, is_short_for, is_title
from helpers.pipeline.speakers.entity import BODY, GROUP, PERSON, PLACE, Entity
from helpers.pipeline.speakers.roles import roles_of, titles_shared
from helpers.pipeline.speakers.salience import SUBJECTS

KIND_OF_LABEL = {
    "PERSON": PERSON, "ORG": BODY, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE, "NORP": GROUP, "PRODUCT": BODY,
    "WORK_OF_ART": BODY, "EVENT": BODY, "LAW": BODY,
}
# the body of a state or firm may be an owner, a rival or a leader too
ONLY_PEOPLE = ({noun for noun, gender in persons.items() if gender != "either"} | kinds["spokesperson"]
               | (kinds["official"] | kinds["lawyer"] | kinds["diplomat"] | kinds["lawmaker"]) - bodies - {"head"})
NEAREST = 100  # of those called by one word, so many before a place and after it are looked at
FIRST = attrgetter("first")
PLURAL = {"NNS", "NNPS"}


class Register:
    """All entities that an article names, with the roles and the gender that the text tells.

    mentions: the Doc's named spans. sources: {head: (first, one past the last)} of the attributions' sources, in
    tokens. The names are those of the component `entities`; what it missed and a source needs is laid to a name that
    it is short for, or stays as it is.

    entities: in the order of their first mention. mentions: {token: Entity} for the head of every named mention.
    covering: {token: (first, one past the last, Entity)} for every token inside a name. honorific: {token: "f" or "m"}
    for the head of a name whose title tells the gender. called: {word: the entities that a role with that word was
    given}; bodies: {word in small letters: those whose name holds it}; both in the order of their first mention.
    """

    def __init__(self, tokens, mentions, sources):
        self.tokens = tokens
        self.mentions: dict = {}
        self.covering: dict = {}
        self.honorific: dict[int, str] = {}
        self.by_name: dict[str, Entity] = {}
        for mention in mentions:
            if mention.label_ in KIND_OF_LABEL:
                self.enter(mention.start, mention.end, KIND_OF_LABEL[mention.label_], mention.kb_id_)
        for head in sorted(sources):
            if head not in self.covering and tokens.pos[head] == "PROPN" and tokens.text[head] != tokens.lower[head]:
                self.enter_missed(*self.run_of(head))
        self.entities = list(self.by_name.values())
        for entity in self.entities:
            owners = [self.by_name[name] for name in entity.name.split(EITHER) if name in self.by_name]
            entity.either = tuple(owners) if len(owners) > 1 else ()
        self.called, self.bodies = {}, {}
        self.give_roles(sources)
        self.places = sorted(self.mentions)

    def run_of(self, head):
        """The run of proper nouns around a token: a name that the recogniser did not see."""
        first, last, pos = head, head + 1, self.tokens.pos
        while first > 0 and pos[first - 1] == "PROPN" and first - 1 not in self.covering:
            first -= 1
        while last < len(pos) and pos[last] == "PROPN" and last not in self.covering:
            last += 1
        return first, last

    def enter(self, first, last, kind, name):
        """Note a mention; `name` is the one name of its entity where the recogniser gave one."""
        words = self.tokens.text[first:last]
        labelled = self.labelled(first, last)
        if labelled is not None:
            kind, name = PERSON, labelled.name
        if kind == PERSON and self.tokens.lower[last : last + 1] and self.tokens.lower[last] in after_names:
            last += 1  # "Edda Holm KC"
        head = self.tokens.head_of(first, last)
        if len(words) == 1 and (self.tokens.tag[head] in PLURAL or words[0].lower() in parties.values()):
            kind = GROUP if kind == PERSON else kind  # "Democrats" are no person, whatever the recogniser says
        elif kind != PERSON and self.is_titled_person(first, last):
            kind = PERSON
        name = name or " ".join(bare(words))
        if kind == PERSON and " " in name and name.isupper():
            name = name.title()  # "EDDA HOLM, HOST:"
        entity = self.by_name.get(name)
        if entity is None:
            usual = organizations.get(name, name)  # "the bureau" is the FBI, whatever the article calls it
            words = bare(usual.replace("’", "'").split())
            entity = self.by_name[name] = Entity(name, words, kind, first)
        entity.kind = PERSON if PERSON in (kind, entity.kind) else entity.kind or kind
        for i in range(first, last):
            self.covering[i] = (first, last, entity)
        self.mentions[head] = entity
        gender = honorific_gender(self.tokens.text[max(first - 1, 0) : last]) if entity.kind == PERSON else None
        if gender:
            entity.gender = gender
            self.honorific[head] = gender

    def labelled(self, first, last):
        """The person whose last name in capitals is a speaker's label in a transcript, "HOLM: ...", or None."""
        text = self.tokens.text
        if last - first > 1 or not text[first].isupper() or text[last : last + 1] != [":"]:
            return None
        people = (entity for entity in self.by_name.values() if entity.kind == PERSON and len(entity.words) > 1)
        return next((person for person in people if person.words[-1].upper() == text[first]), None)

    def is_titled_person(self, first, last):
        """Whether a title stands before a name and a given name opens it: "Professor Lena Forsberg"."""
        text = self.tokens.text
        return last - first > 1 and first > 0 and is_title(text[first - 1]) and bool(gender_of_given_name(text[first]))

    def enter_missed(self, first, last):
        """Note a mention that the recogniser did not see, under the name that it is short for if there is one."""
        words = bare(self.tokens.text[first:last])
        if all(is_title(word) for word in self.tokens.text[first:last]):
            return  # "the Lord Advocate"
        full = next((entity for entity in self.by_name.values() if is_short_for(words, entity.words)), None)
        person = full is None and (len(words) < last - first or len(words) > 1 and gender_of_given_name(words[0]))
        self.enter(first, last, full.kind if full else PERSON if person else None, full.name if full else "")

    def give_roles(self, sources):
        """Lay the roles that the text gives to each name on its entity, and the gender that all this tells.

        A source after a name is nothing that the name is called: "In a talk with Edda Holm, the mayor said".
        """
        for head, entity in self.mentions.items():
            if entity.kind != PERSON and entity.kind != BODY:
                continue
            roles = roles_of(self.tokens, head, self.covering[head][0])
            leader = self.tokens.first_joined(head)
            if leader != head and leader in self.mentions:
                roles += titles_shared(self.tokens, self.covering[leader][0])
            if self.tokens.dep[head] not in SUBJECTS:
                roles = [role for role in roles
                         if not any(i in sources and head < sources[i][0] for i in range(*role.tokens))]
            for one in entity.either or (entity,):
                one.roles += roles
        for entity in self.entities:
            if entity.kind == BODY and is_called_a_person(entity):
                entity.kind = PERSON
            self.list_roles(entity)
            if entity.kind in (BODY, None):
                for word in entity.words:
                    insort(self.bodies.setdefault(word.lower(), []), entity, key=FIRST)
            if entity.kind == PERSON and entity.gender is None:
                told = {persons.get(role.noun) for role in entity.roles} & {"f", "m"}
                entity.gender = told.pop() if len(told) == 1 else None
                if entity.gender is None and not entity.either:
                    woman = len(entity.words) > 1 and entity.words[-1].lower() in womens_last_names
                    gender = "f" if woman else gender_of_given_name(entity.words[0])
                    entity.gender = gender if gender in ("f", "m") else None

    def list_roles(self, entity):
        """Enter an entity in `called` under the words of its roles."""
        for word in {word for role in entity.roles for word in (role.noun, *role.words)}:
            insort(self.called.setdefault(word, []), entity, key=FIRST)

    def called_by(self, word, place):
        """The entities that a role with that word was given, in the order of their first mention; the nearest ones."""
        return nearest(self.called.get(word, ()), place)

    def called_like(self, noun, place):
        """Those that were given a role of that noun, or of one that it takes in, in no order; the nearest ones."""
        return {entity for word in (noun, *kinds.get(noun, ())) for entity in self.called_by(word, place)}

    def bodies_with(self, word, place):
        """The bodies whose name holds that word, in the order of their first mention; the nearest ones."""
        return nearest(self.bodies.get(word, ()), place)

    def named_after(self, place):
        """(token, Entity) of each mention after a token."""
        for i in range(bisect_right(self.places, place), len(self.places)):
            yield self.places[i], self.mentions[self.places[i]]


def is_called_a_person(entity):
    """Whether a name of two words or three is taken for a body's, though the text calls it what only people are."""
    return (1 < len(entity.words) < 4 and entity.name not in organizations
            and body_words.isdisjoint(word.lower() for word in entity.words)
            and any(role.noun in ONLY_PEOPLE for role in entity.roles))


def nearest(entities, place):
    """Of entities in the order of their first mention, the NEAREST before a token and after it.

    However many mayors a text has, "the mayor" is one of these; and its time does not grow with their number.
    """
    here = bisect_right(entities, place, key=FIRST)
    return entities[max(here - NEAREST, 0) : here + NEAREST]
