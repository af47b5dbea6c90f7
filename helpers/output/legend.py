"""What views and charts call the types of entities and the kinds of quotes, and the colours they give them.

The colours are those of Okabe and Ito (2008), which readers with any form of colour blindness can tell apart.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY = "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"
GREY = "#767676"
INK, PALE_INK = "#1a1a1a", "#5f5f5f"  # of words, and of those that only help to read them

TYPE_COLOURS: Mapping[str, str] = MappingProxyType({
    "People": BLUE, "Countries and cities": VERMILLION, "Organisations": GREEN, "Nationalities and groups": PURPLE,
    "Other places": ORANGE, "Events, laws and works": GREY,
})

# of a bar's parts
KIND_FILLS: Mapping[str, str] = MappingProxyType({"direct": "#0b4a75", "mixed": "#7fb2d6", "indirect": "#ffffff"})

VOICE_COLOURS = (VERMILLION, BLUE, GREEN, PURPLE, ORANGE, SKY)  # for whom speakers speak, in the order of appearance


def voice_colours(affiliations: Iterable[str]) -> dict[str, str]:
    """{affiliation: its colour}, in the order given; those the text does not tell (empty) are grey."""
    told = [affiliation for affiliation in dict.fromkeys(affiliations) if affiliation]
    return {"": GREY} | {name: VOICE_COLOURS[i % len(VOICE_COLOURS)] for i, name in enumerate(told)}
