"""The people, bodies and places that an article names, each under its one name, and where each is named."""

from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.places import places
from helpers.speakers.entity import BODY, GROUP, PERSON, PLACE, Entity
from helpers.speakers.names import bare, honorific_gender, is_short_for

KIND_OF_LABEL = {
    "PERSON": PERSON, "ORG": BODY, "GPE": PLACE, "LOC": PLACE, "FAC": PLACE, "NORP": GROUP, "PRODUCT": BODY,
    "WORK_OF_ART": BODY, "EVENT": BODY, "LAW": BODY,
}

EITHER = " or "  # between the names of those whom the article's bare last name may stand for: see entities


class Register:
    """All entities that an article names.

    entities: in the order of their first mention. mentions: {token: Entity} for the head of every named mention.
    covering: {token: (first, one past the last, Entity)} for every token inside a name. honorific: {token: "f" or "m"} for
    the head of a name whose title tells the gender.
    """

    def __init__(self, tokens, heads_of_sources):
        self.tokens = tokens
        self.entities, self.mentions, self.covering, self.honorific = [], {}, {}, {}
        self.by_name = {}
        for mention in tokens.doc.ents:
            if mention.label_ in KIND_OF_LABEL:
                self.enter(mention.start, mention.end, KIND_OF_LABEL[mention.label_], mention.kb_id_)
        for head in heads_of_sources:
            if head not in self.covering and tokens.pos[head] == "PROPN":
                self.enter(*self.run_of(head), None, "")
        self.join()
        for entity in self.entities:
            owners = [self.by_name[name] for name in entity.name.split(EITHER) if name in self.by_name]
            entity.either = tuple(owners) if len(owners) > 1 else ()

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
        gender = honorific_gender(self.tokens.text[max(first - 1, 0) : last]) if kind in (PERSON, None) else None
        key = name or " ".join(bare(words))
        entity = self.by_name.get(key)
        if entity is None:
            entity = self.by_name[key] = Entity(key, bare(key.split()), kind, first)
            self.entities.append(entity)
        entity.kind = entity.kind or kind
        if kind == PERSON and entity.kind != PERSON and len(entity.words) < 3:
            entity.kind = PERSON
        entity.gender = entity.gender or gender
        for i in range(first, last):
            self.covering[i] = (first, last, entity)
        head = self.tokens.head_of(first, last)
        self.mentions[head] = entity
        if gender:
            self.honorific[head] = gender

    def join(self):
        """Lay short names to the long ones they stand for, and tell genders from given names."""
        for entity in self.entities:
            if entity.kind == PERSON and entity.gender is None and len(entity.words) > 1:
                gender = gender_of_given_name(entity.words[0])
                entity.gender = gender if gender in ("f", "m") else None
        joined = {}
        for short in self.entities:
            fulls = [full for full in self.entities if may_stand_for(short, full)]
            if fulls:
                before = [full for full in fulls if full.first <= short.first]
                joined[short.name] = max(before, key=lambda full: full.first) if before else fulls[0]
        if not joined:
            return
        def final(entity):
            while entity.name in joined:
                entity = joined[entity.name]
            return entity
        self.mentions = {i: final(e) for i, e in self.mentions.items()}
        self.covering = {i: (first, last, final(e)) for i, (first, last, e) in self.covering.items()}
        for short in self.entities:
            full = final(short)
            full.gender = full.gender or short.gender
        self.entities = [e for e in self.entities if e.name not in joined]


def may_stand_for(short, full):
    """Whether one entity's name may be a short form of another's, by words, kind and gender.

    A surname alone is often taken for a body or a place; where the article has a person of that surname, it is the person.
    """
    if not is_short_for(short.words, full.words):
        return False
    if full.kind == PERSON and short.words == full.words[-len(short.words):] and short.words[-1] not in places:
        return short.gender == full.gender or None in (short.gender, full.gender)
    return short.kind == full.kind or None in (short.kind, full.kind)
