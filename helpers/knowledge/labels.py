"""The labels of entities: which are names, which of those speak, what readers call them; the kinds of quotes."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

# the recogniser's labels of names -> the type as a reader calls it
TYPE_OF_LABEL: Mapping[str, str] = MappingProxyType({
    "PERSON": "People", "GPE": "Countries and cities", "ORG": "Organisations", "NORP": "Nationalities and groups",
    "LOC": "Other places", "FAC": "Other places", "EVENT": "Events, laws and works", "LAW": "Events, laws and works",
    "PRODUCT": "Events, laws and works", "WORK_OF_ART": "Events, laws and works",
})
NAMED = frozenset(TYPE_OF_LABEL)                      # somebody or something; dates and numbers are not named
SPEAKERS = frozenset({"PERSON", "ORG", "NORP"})       # what may speak
TITLED = frozenset({"WORK_OF_ART", "EVENT", "LAW"})   # what any word may be the whole name of

# a quote's kind -> what it means
KINDS: Mapping[str, str] = MappingProxyType({
    "direct": "wholly in quotation marks", "mixed": "partly in quotation marks",
    "indirect": "in the article's own words",
})


class EntityKind(StrEnum):
    """What somebody or something named is: the kinds that may speak, and things."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    GROUP = "group"
    THING = "thing"


# the recogniser's labels of names -> the kind of what they name
KIND_OF_LABEL: Mapping[str, EntityKind] = MappingProxyType({
    "PERSON": EntityKind.PERSON, "ORG": EntityKind.BODY, "GPE": EntityKind.PLACE, "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE, "NORP": EntityKind.GROUP, "PRODUCT": EntityKind.BODY, "WORK_OF_ART": EntityKind.BODY,
    "EVENT": EntityKind.BODY, "LAW": EntityKind.BODY,
})
