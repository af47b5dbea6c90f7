"""Cue verbs and nouns, from cues.toml."""

import tomllib
from pathlib import Path

_folder = Path(__file__).parent
_lists = {key: frozenset(words.split()) for key, words in
          tomllib.loads((_folder / "cues.toml").read_text(encoding="utf-8")).items()}

speech = _lists["speech"]
finding = _lists["finding"]
thought = _lists["thought"]
joining = _lists["joining"]
naming = _lists["naming"]
issuing = _lists["issuing"]
written = _lists["written"]
occasion = _lists["occasion"]
view = _lists["view"]
message = _lists["message"]
quoting = _lists["quoting"]
hearing = _lists["hearing"]
recording = _lists["recording"]
tale = _lists["tale"]
noting = _lists["noting"]
plain = _lists["plain"]
asking = _lists["asking"]
whole = _lists["whole"]
unsaid = frozenset(tuple(words.split("_")) for words in _lists["unsaid"])
idle = frozenset(tuple(words.split("_")) for words in _lists["idle"])

# who somebody is, and who asks whom
being = _lists["being"]
nicknaming = _lists["nicknaming"]
nicknaming_pairs = frozenset(tuple(words.split("_")) for words in _lists["nicknaming_pairs"])
questioning = _lists["questioning"]


def kind_of(lemma: str) -> str:
    """What kind of cue a lemma is: "speech", "finding", "thought" or "other"."""
    return next((kind for kind in ("speech", "finding", "thought") if lemma in _lists[kind]), "other")
