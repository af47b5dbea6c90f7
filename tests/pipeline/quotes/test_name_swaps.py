"""Who is named decides nothing: the same sentence gives the same rows, whoever stands in it."""

import re
import tomllib
from collections import defaultdict

import pytest
from conftest import ROOT

from helpers import annotate_many, quotes_frame

with (ROOT / "tests" / "gold" / "name_swaps.toml").open("rb") as handle:
    SWAPS = tomllib.load(handle)
PRONOUNS = {"women": [("she", "her")], "men": [("he", "his")], "either": [("she", "her"), ("he", "his")],
            "bodies": [("it", "its")]}
GROUPS = {"persons": ("either", "women", "men"), "bodies": ("bodies",)}


def readings():
    """(frame, name, pronouns, text) of each frame with each name and each pronoun that it may have."""
    for kind, frames in SWAPS["frames"].items():
        for frame in frames:
            for group in GROUPS[kind]:
                swapped = PRONOUNS[group] if re.search(r"\{(she|her)\}", frame["text"], re.I) else PRONOUNS[group][:1]
                for name in SWAPS["names"][group]:
                    for she, her in swapped:
                        text = frame["text"].format(name=name, body=name, Body=name[0].upper() + name[1:],
                                                    she=she, her=her, She=she.title())
                        yield frame["text"], name, (she, her), text


def without_name(words, name, pronouns):
    """Words with "{name}" for the name and "she" and "her" for its pronouns."""
    if not isinstance(words, str):
        return None
    bare = re.escape(name.removeprefix("the "))
    words = re.sub(rf"\b(?:the )?{bare}(?!\w)", "{name}", words, flags=re.I)
    for pronoun, woman in zip(pronouns, ("she", "her"), strict=True):
        words = re.sub(rf"\b{pronoun}\b", woman, words, flags=re.I)
    return words


@pytest.fixture(scope="module")
def rows():
    """{frame: {(name, pronouns): its rows without the name}}."""
    found, given = defaultdict(dict), list(readings())
    for (frame, name, pronouns, _), doc in zip(given, annotate_many(text for *_, text in given), strict=True):
        quotes = quotes_frame(doc)[["content", "source", "cue", "speaker"]].itertuples(index=False)
        found[frame][name, pronouns] = tuple(tuple(without_name(words, name, pronouns) for words in row)
                                             for row in quotes)
    return found


def test_there_are_enough_frames_and_names():
    assert sum(map(len, SWAPS["frames"].values())) >= 60
    assert sum(len(SWAPS["names"][group]) for group in GROUPS["persons"]) == len(SWAPS["names"]["bodies"]) == 20


def test_the_rows_are_the_same_whoever_is_named(rows):
    differing = {frame: found for frame, found in rows.items() if len(set(found.values())) > 1}
    assert not differing


@pytest.mark.parametrize("frame", [frame for frames in SWAPS["frames"].values() for frame in frames
                                   if "speakers" in frame], ids=lambda frame: frame["text"][:60])
def test_the_speakers_are_those_that_a_reader_gives(rows, frame):
    expected = [speaker.replace("{body}", "{name}") for speaker in frame["speakers"]]
    assert {tuple(speaker for *_, speaker in found) for found in rows[frame["text"]].values()} == {tuple(expected)}
