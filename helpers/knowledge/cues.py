"""Cue verbs and nouns, from cues.toml: sets of words, by lemma where nothing else is said there."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

Words = frozenset[str]


def read_cues() -> Mapping[str, Words]:
    """{the name of a list in cues.toml: its words}."""
    lists = tomllib.loads(Path(__file__).with_name("cues.toml").read_text(encoding="utf-8"))
    return MappingProxyType({name: frozenset(words.split()) for name, words in lists.items()})


def pairs(words: Words) -> frozenset[tuple[str, ...]]:
    """Words that stand one after the other, from how the file has them: "call_off"."""
    return frozenset(tuple(pair.split("_")) for pair in words)


LISTS = read_cues()

# classes of cue verbs
speech = LISTS["speech"]
finding = LISTS["finding"]
thought = LISTS["thought"]

# what a verb can do besides
joining = LISTS["joining"]
naming = LISTS["naming"]
issuing = LISTS["issuing"]
quoting = LISTS["quoting"]
noting = LISTS["noting"]
plain = LISTS["plain"]
asking = LISTS["asking"]
whole = LISTS["whole"]
unsaid = pairs(LISTS["unsaid"])
idle = pairs(LISTS["idle"])

# nouns of speech
written = LISTS["written"]
occasion = LISTS["occasion"]
view = LISTS["view"]
message = LISTS["message"]
hearing = LISTS["hearing"]
recording = LISTS["recording"]
tale = LISTS["tale"]

# words of single rules
perceiving = LISTS["perceiving"]
reporting = LISTS["reporting"]
says = LISTS["says"]
heard = LISTS["heard"]
telling = LISTS["telling"]
questioning = LISTS["questioning"]
asked_about = LISTS["asked_about"]
saying = LISTS["saying"]
according = LISTS["according"]
prompting = LISTS["prompting"]
adding = LISTS["adding"]
terms = LISTS["terms"]
questions_and_answers = LISTS["questions_and_answers"]


def class_of(lemma: str) -> str:
    """What class of cue a lemma is: "speech", "finding", "thought" or "other"; weights.csv has these words."""
    if lemma in speech:
        return "speech"
    if lemma in finding:
        return "finding"
    return "thought" if lemma in thought else "other"
