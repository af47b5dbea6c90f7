"""Cue verbs, from cues.toml, and how far each can be trusted in which construction, from cue_counts.csv."""

import csv
import tomllib
from pathlib import Path

_folder = Path(__file__).parent
_lists = {key: frozenset(words.split()) for key, words in
          tomllib.loads((_folder / "cues.toml").read_text(encoding="utf-8")).items()}

speech = _lists["speech"]
finding = _lists["finding"]
thought = _lists["thought"]
naming = _lists["naming"]
issuing = _lists["issuing"]
view = _lists["view"]

# the rows of a construction that tell what to expect of a verb never counted: one of `speech`, any other
ANY_SPEECH, ANY = "*speech", "*"
CLAUSAL = {"clause", "clause before", "bare clause before", "that", "parenthesis", "as", "rest", "infinitive"}
PRIOR_WEIGHT = 4     # the expectation counts as much as so many finds
UNEXPECTED = 0.1     # what to expect of a construction never counted

with (_folder / "cue_counts.csv").open(encoding="utf-8", newline="") as _handle:
    counts = {(row["lemma"], row["construction"], row["marks"]): (int(row["seen"]), int(row["right"]))
              for row in csv.DictReader(_handle)}


def precision(lemma, construction, marks):
    """The share of finds that may be expected to be right.

    lemma: the cue verb's; construction: a name from quotes/contents.py or quotes/phrases.py; marks: what the content
    holds in quotation marks, "none", "title" or "words". Gives a share from 0 to 1: the counts of cue_counts.csv,
    drawn towards what holds for the construction where there are few.
    """
    seen, right = counts.get((lemma, construction, marks), (0, 0))
    known, hoped = expected(lemma, construction, marks)
    return (right + PRIOR_WEIGHT * hoped / known) / (seen + PRIOR_WEIGHT)


def kind_of(lemma, construction):
    """Which row holds for a cue never counted: a verb of speech is one of its own kind only where a clause follows."""
    return ANY_SPEECH if lemma in speech and construction in CLAUSAL else ANY


def expected(lemma, construction, marks):
    """(cues counted, the sum of their shares) for the construction, or for all constructions of its first word."""
    kind = kind_of(lemma, construction)
    return (counts.get((kind, construction, marks)) or counts.get((kind, construction.partition(" ")[0], marks))
            or (1, UNEXPECTED))
