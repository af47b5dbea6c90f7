"""What a cue may introduce: a construction and the ranges of tokens that it takes (first, one past the last)."""

from typing import NamedTuple

WHEN = {"DATE", "TIME"}  # labels of entities that tell when something was said


class Content(NamedTuple):
    """What a cue may introduce: the construction's name and the token ranges."""

    construction: str
    ranges: tuple[tuple[int, int], ...]


def whole(token):
    """The range of a token with all that depends on it."""
    return token.left_edge.i, token.right_edge.i + 1


def whole_sentence(token):
    """The range of a token's sentence, from the sentence's root: `token.sent` walks the whole Doc."""
    while token.head.i != token.i:
        token = token.head
    return whole(token)
