"""How the time grows with the text: twice the text, how many times the time? `python -m helpers.tools.growth`."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import count

from helpers.article.article import article_from_text
from helpers.frames.mentions import counts_frame, entities_frame
from helpers.frames.quotes import quotes_frame
from helpers.knowledge.given_names import given_names
from helpers.pipeline.language import annotate
from helpers.tools.invented import invented_word
from helpers.tools.timing import cost

SIZES = (125_000, 250_000, 500_000, 1_000_000)  # characters
AT_MOST = 2.3  # times the time for twice the text: 2 is linear, the rest is a busy machine's noise
REPORT = (
    '{name} {surname}, head of the {surname} Harbour Trust, said on Monday that the {surname} ferry would sail again.',
    '"We have waited for a year," {surname} told reporters in Oslo. "Nobody should have to wait that long."',
    'The council had "no money left", according to its secretary, {other} {surname}sen, who asked for patience.',
    'Asked whether the talks would go on, he said they would, and added that the mayor had agreed.',
)
ALIKE = (  # whose people, offices and bodies share words, so that each might be any other
    '{name} Holm, the mayor of {surname}, said on Monday that the ferry would sail. "It is late," the mayor said.',
    'Holm told reporters that the {surname} Harbour Commission ({letter}HC) had agreed. The commission denied it.',
    '{letter}HC was right, said its treasurer, {name} {other} Holm. A spokeswoman for {surname} said she was not.',
)
FIRST_SURNAME = 100  # from here on an invented word has two syllables and more


def paragraphs(report: Iterable[str] = REPORT) -> Iterator[str]:
    """The paragraphs of an invented report without end, which has new names each time."""
    given = [name.capitalize() for name in given_names]
    for number in count():
        surname = invented_word(FIRST_SURNAME + number).capitalize()
        name, other = given[number % len(given)], given[-1 - number % len(given)]
        for paragraph in report:
            yield paragraph.format(name=name, other=other, surname=surname, letter=surname[0])


def joined(pieces: Iterable[str], size: int, between: str) -> str:
    """Pieces with something between them, as many as make a text of that size in characters."""
    text, length = [], 0
    for piece in pieces:
        if length >= size:
            break
        text.append(piece)
        length += len(piece) + len(between)
    return between.join(text)[:size]


# what the text is like -> a function from its size in characters to the text
SHAPES: Mapping[str, Callable[[int], str]] = {
    "paragraphs": lambda size: joined(paragraphs(), size, "\n\n"),
    "names alike": lambda size: joined(paragraphs(ALIKE), size, "\n\n"),
    "one line": lambda size: joined(paragraphs(), size, " "),
    "marks alone": lambda size: '"' * (size // 10),
    "paragraphs that open marks": lambda size: joined(("“" + paragraph for paragraph in paragraphs()), size, "\n\n"),
}


def read(text: str) -> None:
    """What is measured: from a text to its frames."""
    doc = annotate(article_from_text(text))
    quotes_frame(doc)
    counts_frame(entities_frame(doc))


def main() -> int:
    """Measure each shape at each size and print it; the exit status, 1 where the time grew faster than it may."""
    annotate("The language is loaded.")
    return int(any([*map(grows_too_fast, SHAPES)]))


def grows_too_fast(shape: str) -> bool:
    """Measure a shape at each size and print it; whether the time grew faster than it may anywhere."""
    failed, before = False, None
    for size in SIZES:
        text = SHAPES[shape](size)
        seconds = cost(partial(read, text)).processor
        times = seconds / before if before else None
        grown = f"{times:.2f} times (at most {AT_MOST})" if times else ""
        print(f"{shape:28}{len(text):>10,} characters{seconds:>8.1f} s  {grown}".rstrip(), flush=True)
        failed = failed or times is not None and times > AT_MOST
        before = seconds
    return failed


if __name__ == "__main__":
    sys.exit(main())
