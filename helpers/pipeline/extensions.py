"""What the pipeline keeps on a spaCy Doc, registered once, each with a function that reads it.

All are plain tuples and strings, so that a DocBin keeps them; one that was stored gives lists for tuples.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from spacy.tokens import Doc

from helpers.article.spans import ParagraphRow

PREFIX = "who_said_"  # so that no other library's attribute is meant: doc._.who_said_original


class Mended(NamedTuple):
    """A span that the model and the mended entities differ on: see `frames.mentions.mended_frame`.

    start, end: characters. text: the words. model_label, label: what the model said and what is right now, "" for
    nothing. reason: in plain words.
    """

    start: int
    end: int
    text: str
    model_label: str
    label: str
    reason: str


DEFAULTS: dict[str, Any] = {"original": "", "paragraphs": (), "mended": (), "attributions": (), "affiliations": ()}
for name, default in DEFAULTS.items():
    if not Doc.has_extension(PREFIX + name):
        Doc.set_extension(PREFIX + name, default=default)


def as_read(doc: object, asks: str) -> Doc:
    """A Doc that `annotate` gave, as it is; asks: the function that is given it.

    Raises TypeError where it is something else, and ValueError where another pipeline read it.
    """
    if not isinstance(doc, Doc):
        raise TypeError(f"{asks} takes a Doc, which annotate(article) gives, not a {type(doc).__name__}.")
    if doc.text.strip() and not doc._.get(PREFIX + "paragraphs"):
        raise ValueError(f"{asks} takes a Doc that annotate(article) gave; this one was read by another pipeline.")
    return doc


def keep(doc: Doc, name: str, value: object) -> None:
    """Write one of the attributes, by its name without the prefix; KeyError for any other."""
    DEFAULTS[name]
    doc._.set(PREFIX + name, value)


def original_of(doc: Doc) -> str:
    """The article's text as it is kept, marks and spaces untouched."""
    return str(doc._.get(PREFIX + "original"))


def paragraphs_of(doc: Doc) -> tuple[ParagraphRow, ...]:
    """The article's paragraphs, (start, end, number, part) each: see article.Paragraph."""
    return tuple(ParagraphRow(*row) for row in doc._.get(PREFIX + "paragraphs"))


def mended_of(doc: Doc) -> list[Mended]:
    """What the component `entities` changed in the model's own entities, in the order of the text."""
    return [Mended(*row) for row in doc._.get(PREFIX + "mended")]


def attribution_rows_of(doc: Doc) -> Sequence[Sequence[Any]]:
    """The attributions as plain tuples; `quotes.attribution.attributions_of` gives them their names."""
    return doc._.get(PREFIX + "attributions") or ()


def affiliations_of(doc: Doc) -> dict[str, str]:
    """{name: the country or body that the text names it with} of persons and bodies, where it does."""
    return dict(doc._.get(PREFIX + "affiliations"))
