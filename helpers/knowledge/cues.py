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


_lists = read_cues()

# classes of cue verbs
speech = _lists["speech"]
finding = _lists["finding"]
thought = _lists["thought"]

# what a verb can do besides
joining = _lists["joining"]
naming = _lists["naming"]
issuing = _lists["issuing"]
quoting = _lists["quoting"]
noting = _lists["noting"]
plain = _lists["plain"]
asking = _lists["asking"]
whole = _lists["whole"]
unsaid = pairs(_lists["unsaid"])
idle = pairs(_lists["idle"])

# nouns of speech
written = _lists["written"]
occasion = _lists["occasion"]
view = _lists["view"]
message = _lists["message"]
own_words = _lists["own_words"]
hearing = _lists["hearing"]
recording = _lists["recording"]
tale = _lists["tale"]

# words of single rules
perceiving = _lists["perceiving"]
reporting = _lists["reporting"]
says = _lists["says"]
heard = _lists["heard"]
telling = _lists["telling"]
interrogating = _lists["interrogating"]
asked_about = _lists["asked_about"]
saying = _lists["saying"]
according = _lists["according"]
prompting = _lists["prompting"]
adding = _lists["adding"]
terms = _lists["terms"]
questions_and_answers = _lists["questions_and_answers"]

# who somebody is, and who asks whom
being = _lists["being"]
nicknaming = _lists["nicknaming"]
nicknaming_pairs = frozenset(tuple(words.split("_")) for words in _lists["nicknaming_pairs"])
questioning = _lists["questioning"]


# every word of every list, each word of a pair apart
known = frozenset(word for words in _lists.values() for listed in words for word in listed.split("_"))


def class_of(lemma: str) -> str:
    """What class of cue a lemma is: "speech", "finding", "thought" or "other"; weights.csv has these words."""
    if lemma in speech:
        return "speech"
    if lemma in finding:
        return "finding"
    return "thought" if lemma in thought else "other"
