"""Colours hold for every reader: apart from each other to colour-blind eyes too, and words readable on their ground."""

import re
from itertools import combinations

import pytest
from test_charts import CHARTS, ENTITIES, QUOTES

from helpers.output.charts import codes_chart
from helpers.output.charts.codes import FILLS as CODE_FILLS
from helpers.output.legend import GREY, KIND_FILLS, TYPE_COLOURS, VOICE_COLOURS
from helpers.output.views.highlight import NOTE, PARTS_OF_A_QUOTE

# How a colour is seen without the long-wave or the middle-wave cones, on linear RGB: Viénot, Brettel and Mollon (1999)
EYES = {
    "normal": [(1, 0, 0), (0, 1, 0), (0, 0, 1)],
    "protanope": [(0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)],
    "deuteranope": [(0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)],
}
TO_XYZ = [(0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505)]  # IEC 61966-2-1: sRGB
WHITE_POINT = (0.9505, 1.0, 1.089)
APART = 10     # CIELAB (1976); a difference of 2.3 can just be noticed (Mahy, Van Eycken and Oosterlinck 1994)
READABLE = 4.5  # contrast of words and their ground: WCAG 2.2, criterion 1.4.3
WHITE, STRIPE = "#ffffff", "#f5f5f5"  # JupyterLab's page and every second row of a table
PALETTES = {
    "speakers": (*VOICE_COLOURS, GREY),
    "types of names": tuple(TYPE_COLOURS.values()),
    "kinds of quotes": tuple(KIND_FILLS.values()),
    "codes": tuple(fill for fill, _ in CODE_FILLS),
    "parts of a quote": (WHITE, *(re.search("#.{6}", look)[0] for _, look in PARTS_OF_A_QUOTE.values())),
}


def linear(colour):
    shares = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def lab(colour, eye):
    """The colour in CIELAB as that eye sees it."""
    x, y, z = (max(share, 0) / white for share, white in zip(
        times(TO_XYZ, times(EYES[eye], linear(colour))), WHITE_POINT, strict=True))
    x, y, z = (t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29 for t in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def contrast(one, other):
    low, high = sorted(times(TO_XYZ, linear(colour))[1] for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def mixed(colour, ground, share):
    """A colour that covers a share of its ground."""
    return "#" + "".join(f"{round(int(colour[i : i + 2], 16) * share + int(ground[i : i + 2], 16) * (1 - share)):02x}"
                         for i in (1, 3, 5))


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("palette", PALETTES)
def test_every_reader_can_tell_the_colours_apart(palette, eye):
    for one, other in combinations(PALETTES[palette], 2):
        difference = sum((a - b) ** 2 for a, b in zip(lab(one, eye), lab(other, eye), strict=True)) ** 0.5
        assert difference >= APART, (one, other, difference)


def test_red_and_green_of_one_lightness_would_be_noticed():
    one, other = lab("#c06000", "deuteranope"), lab("#888800", "deuteranope")
    assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 < APART


@pytest.mark.parametrize("name", [*CHARTS, "codes"])
def test_words_of_a_chart_are_readable(name):
    coded = QUOTES.assign(code=["hopeful", "sceptical", "neither", "hopeful"], speaker="Ada Holm")
    draw = CHARTS.get(name, lambda *_: codes_chart(coded, ("hopeful", "sceptical", "neither"), "A headline"))
    axes = draw(ENTITIES, QUOTES).figure.axes[0]
    squares = dict(CODE_FILLS)
    for text in axes.texts:
        ground = next((fill for fill, ink in squares.items() if text.get_text().isdigit() and ink == text.get_color()
                       and name == "codes"), WHITE)
        assert contrast(text.get_color(), ground) >= READABLE, text.get_text()


def test_words_of_a_view_are_readable():
    for _, look in PARTS_OF_A_QUOTE.values():
        ground, ink = re.findall(r"#\w{6}", look)
        assert contrast(ink, ground) >= READABLE
    opacity = float(re.search(r"opacity:([\d.]+)", NOTE)[1])
    assert "color" not in NOTE
    for ground, ink in ((WHITE, mixed("#000000", WHITE, 0.87)), (STRIPE, mixed("#000000", STRIPE, 0.87)),
                        ("#111111", mixed("#ffffff", "#111111", 0.87))):  # JupyterLab's words, light and dark
        assert contrast(mixed(ink, ground, opacity), ground) >= READABLE
