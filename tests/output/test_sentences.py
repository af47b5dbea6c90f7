"""Conclusions follow the frames, down to one of a thing and none."""

import pandas as pd
import pytest

from helpers import article_from_text
from helpers.frames.mentions import COUNT_COLUMNS, ENTITY_COLUMNS
from helpers.frames.quotes import QUOTE_COLUMNS
from helpers.frames.voices import SILENT_COLUMNS, VOICE_COLUMNS
from helpers.output.findings.article import (
    how_mended,
    how_quoted,
    how_speakers_were_named,
    most_statements,
    most_words,
    types_named,
)
from helpers.output.findings.reading import source_line, what_was_read
from helpers.output.wording import percent


def quotes_by(*speakers):
    rows = [dict.fromkeys(QUOTE_COLUMNS) | dict(kind="direct", content_spans=[(0, 9)], words=4, speaker=speaker,
                                                speaker_from=speaker and "full name") for speaker in speakers]
    return pd.DataFrame(rows, columns=QUOTE_COLUMNS)


def voices_by(**words):
    rows = [(speaker, "", 0, 0, count, count, count / sum(words.values()), 1) for speaker, count in words.items()]
    return pd.DataFrame(rows, columns=VOICE_COLUMNS)


def silent_of(**mentions):
    return pd.DataFrame([(name, "PERSON", count) for name, count in mentions.items()], columns=SILENT_COLUMNS)


def test_an_article_is_told_by_its_headline_day_and_length():
    article = article_from_text("Big talks end\n\nBig talks end\n1 May 2024\n\nThey ended today, he said.\n\nHe left.")
    assert source_line(article) == "Big talks end, 1 May 2024"
    assert what_was_read(article) == (
        "“Big talks end” appeared on 1 May 2024: 7 words in 2 paragraphs; 3 other lines of the file are no part of the "
        "body.")


def test_a_text_without_a_masthead_is_told_by_its_name():
    article = article_from_text("They ended today, he said.", name="some-file")
    assert source_line(article) == "some-file"
    assert "“some-file” has no date: 5 words in 1 paragraph; 0 other lines" in what_was_read(article)


@pytest.mark.parametrize(("voices", "silent", "finding"), [
    (voices_by(Ada=3, Bo=1), silent_of(Cy=1), "Ada has 75% of the words"),
    (voices_by(Ada=3, Bo=1), silent_of(Cy=2, Di=2), "Ada has 75% of the words; Cy and Di, named twice each, have none"),
    (voices_by(Ada=2, Bo=2), silent_of(Cy=3), "Ada and Bo have 50% of the words each; Cy, named 3 times, has none"),
    (voices_by(a=1, b=1, c=1, d=1), silent_of(), "4 speakers have 25% of the words each"),
    (voices_by(), silent_of(Cy=3), "Nobody is quoted"),
])
def test_who_has_most_words_and_who_has_none(voices, silent, finding):
    assert most_words(voices, silent) == finding


@pytest.mark.parametrize(("speakers", "finding"), [
    ([], "Nothing is said about the talks"),
    (["the ministry"], "The ministry alone speaks about the talks: 1 statement"),
    (["Ada", "Bo"], "Ada and Bo make 1 statement each about the talks"),
    (["Ada", "Bo", "Ada", None], "Ada speaks most about the talks: 2 of 4 statements, the rest from 2 other speakers"),
    (["Ada", "Bo", "Ada", "Bo", "Cy"],
     "Ada and Bo speak most about the talks: 2 of 5 statements each, the rest from 1 other speaker"),
])
def test_who_makes_most_statements(speakers, finding):
    assert most_statements(quotes_by(*speakers)) == finding


def test_an_article_without_names_or_quotes_is_told_too():
    nothing = pd.DataFrame(columns=["model_label", "label"])
    assert how_quoted(quotes_by()) == "No quote was found in this article."
    assert how_speakers_were_named(quotes_by(None)) == "No quote has a speaker."
    assert how_mended(nothing, pd.DataFrame(columns=ENTITY_COLUMNS)).startswith("Nothing of the model's was mended")
    assert types_named(pd.DataFrame(columns=COUNT_COLUMNS)) == "No type of entity occurs"


def test_what_was_mended_is_told_by_what_happened_to_it():
    mended = pd.DataFrame([("", "GPE"), ("ORG", ""), ("GPE", "NORP"), ("ORG", "")], columns=["model_label", "label"])
    assert how_mended(mended, pd.DataFrame({"entity": ["Oslo", "Danish"]})) == (
        "4 spans of text were mended to come to 2 mentions: 1 that the model had not found, 2 that were taken out, "
        "1 that got another label.")


def test_quotes_without_a_speaker_are_not_counted_as_named():
    assert how_speakers_were_named(quotes_by("Ada", "Ada", None)) == (
        "2 of 3 quotes have a speaker, 1 speaker in all, found by: full name (2).")


@pytest.mark.parametrize(("share", "words"), [
    (0, "0%"), (0.001, "under 1%"), (0.254, "25%"), (0.999, "over 99%"), (1, "100%"),
])
def test_a_share_is_never_rounded_to_none_or_all(share, words):
    assert percent(share) == words
