"""What a cue may introduce: a construction and the ranges of tokens that it takes."""

from typing import NamedTuple

from spacy.tokens import Token

from helpers.pipeline.quotes.find import Construction
from helpers.pipeline.tokens import TokenRange

WHEN = {"DATE", "TIME"}  # labels of entities that tell when something was said


class Content(NamedTuple):
    """What a cue may introduce: the construction, its ranges, and the preposition that leads to them, if any."""

    construction: Construction
    ranges: tuple[TokenRange, ...]
    preposition: str = ""


def subtree(token: Token) -> TokenRange:
    """The range of a token with all that depends on it."""
    return TokenRange(token.left_edge.i, token.right_edge.i + 1)


def whole_sentence(token: Token) -> TokenRange:
    """The range of a token's sentence, from the sentence's root: `token.sent` walks the whole Doc."""
    while token.head.i != token.i:
        token = token.head
    return subtree(token)
