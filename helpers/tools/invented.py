"""Invented articles, as many as wanted, each with names and words that no other has: for tests and measurements."""

from pathlib import Path

ONSETS = ("b", "br", "d", "dr", "f", "g", "gl", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v")
VOWELS = ("a", "e", "i", "o", "u")
SYLLABLES = [onset + vowel for onset in ONSETS for vowel in VOWELS]
TEMPLATE = """\
{Town} council votes on the {thing} bridge

The council of {Town} will vote next week on a bridge over the {River}, the mayor said on Monday.

"We have waited {number} years for this bridge," {first} {Last}, the mayor of {Town}, told reporters. "It is time that \
we build it."

{Last} said the work would cost {number} million dollars and take two years. He denied that the {thing} fund was empty.

The {River} Society, which looks after the river, opposes the plan. According to its chairwoman, {other} {Other}, the \
old bridge could be mended for a third of the money.

"Nobody has asked the people who live by the water," she said, adding that a {thing} would stand in the way of boats.

A spokesman for the builders, {Firm} Ltd, declined to comment. The vote was put off twice last year.
"""


def invented_word(number: int) -> str:
    """A pronounceable word for a number, another for each."""
    word = SYLLABLES[number % len(SYLLABLES)]
    while number >= len(SYLLABLES):
        number //= len(SYLLABLES)
        word = SYLLABLES[number % len(SYLLABLES)] + word
    return word + "l"


def invented_article(number: int) -> str:
    """The text of the article of that number, 0 or more; some 150 words."""
    words = [invented_word(7_000 * part + 10_000_000 + 91 * number) for part in range(5)]
    town, thing, river, name, firm = words
    return TEMPLATE.format(
        Town=town.title(), thing=thing, River=river.title(), Last=name.title(), Other=(name + "sen").title(),
        Firm=firm.title(), first=("Peter", "Thomas", "George")[number % 3],
        other=("Anna", "Julia", "Helen")[number % 3], number=number % 80 + 11,
    )


def write_invented(folder: Path, count: int) -> None:
    """Write so many articles into a folder, a text file each."""
    for number in range(count):
        (folder / f"article-{number:06}.txt").write_text(invented_article(number), encoding="utf-8")
