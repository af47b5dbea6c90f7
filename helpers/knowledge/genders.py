"""The gender that a word tells of whoever bears it: a title, a noun, a pronoun, a given name."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Gender = Literal["f", "m"]

_sure: Mapping[str, Gender] = MappingProxyType({"f": "f", "m": "m"})


def sure_gender(told: str | None) -> Gender | None:
    """What a table of words tells of a gender, "f" or "m"; None of "either", of "" and of a word it does not hold."""
    return _sure.get(told) if told else None
