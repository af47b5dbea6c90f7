"""The labels of entities: which are names, which of those speak, what readers call them; the kinds of quotes."""

from collections.abc import Mapping
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
