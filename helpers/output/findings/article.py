"""Conclusions: frames -> sentences. They are the charts' titles and the notebooks' findings, for any article."""

import pandas as pd

from helpers.frames.decisions import Outcome
from helpers.frames.voices import NOBODY
from helpers.knowledge.labels import KINDS, TYPE_OF_LABEL
from helpers.output.wording import capital, each, few, has, leaders, listed, number, percent, times


def most_named(counts: pd.DataFrame) -> str:
    """Who or what is named most often, and of the people who; from a frame of entity, label and mentions."""
    if counts.empty:
        return "No one and nothing is named"
    if len(counts) == 1:
        return f"{counts['entity'].iat[0]} is the only name, with {number(counts['mentions'].iat[0], 'mention')}"
    if counts["mentions"].max() == 1:
        return f"{len(counts)} names, and each occurs once"
    first, most = leaders(counts, "entity", "mentions")
    finding = (f"{capital(few(first, 'names'))} {'is' if len(first) == 1 else 'are'} named most often, "
               f"{times(most)}{each(first)}")
    people, most = leaders(counts[counts["label"] == "PERSON"], "entity", "mentions")
    if people and not set(people) <= set(first):
        finding += f"; of the people, {few(people, 'names')}, {times(most)}{each(people)}"
    return finding


def most_words(voices: pd.DataFrame, silent: pd.DataFrame) -> str:
    """Who has the largest share of the words, and who is named often and has none."""
    if voices.empty:
        return "Nobody is quoted"
    first, share = leaders(voices, "speaker", "share")
    finding = f"{capital(few(first, 'speakers'))} {has(first)} {percent(share)} of the words{each(first)}"
    names, most = leaders(silent[silent["mentions"] > 1], "entity", "mentions")
    if names:
        finding += f"; {few(names, 'others')}, named {times(most)}{each(names)}, {has(names)} none"
    return finding


def most_statements(statements: pd.DataFrame, topic: str = "talks") -> str:
    """Who makes most of the statements about a topic, and how many speakers there are."""
    if statements.empty:
        return f"Nothing is said about the {topic}"
    speakers = statements["speaker"].astype(object).fillna(NOBODY)
    made = speakers.value_counts(sort=False).rename_axis("speaker").reset_index(name="statements")
    first, most = leaders(made, "speaker", "statements")
    if len(made) == 1:
        return f"{capital(first[0])} alone speaks about the {topic}: {number(most, 'statement')}"
    if len(first) == len(made):
        return f"{capital(few(first, 'speakers'))} make {number(most, 'statement')}{each(first)} about the {topic}"
    return (f"{capital(few(first, 'speakers'))} {'speaks' if len(first) == 1 else 'speak'} most about the {topic}: "
            f"{most} of {len(statements)} statements{each(first)}, the rest from "
            f"{number(len(made) - len(first), 'other speaker')}")


def how_mended(mended: pd.DataFrame, entities: pd.DataFrame) -> str:
    """How much of what the model named had to be mended."""
    if mended.empty:
        return f"Nothing of the model's was mended; the article has {number(len(entities), 'mention')}."
    missed = (mended["model_label"] == "").sum()
    dropped = (mended["label"] == "").sum()
    return (f"{number(len(mended), 'span')} of text {'was' if len(mended) == 1 else 'were'} mended to come to "
            f"{number(len(entities), 'mention')}: {missed} that the model had not found, {dropped} that were taken "
            f"out, {len(mended) - missed - dropped} that got another label.")


def how_quoted(quotes: pd.DataFrame) -> str:
    """How many quotes there are, of which kind, and how many of them stand in several pieces."""
    if quotes.empty:
        return "No quote was found in this article."
    kinds = listed([f"{(quotes['kind'] == kind).sum()} {kind}" for kind in KINDS])
    several = (quotes["content_spans"].map(len) > 1).sum()
    return (f"The article has {number(len(quotes), 'quote')}, {kinds}, with {number(quotes['words'].sum(), 'word')} in "
            f"all; {several} of them {'stands' if several == 1 else 'stand'} in more than one piece.")


def what_was_decided(report: pd.DataFrame) -> str:
    """How many decisions there are, and what became of them; from the report of `decisions.apply_decisions`."""
    if report.empty:
        return "No decision stands beside this article; `python -m helpers review FILE` writes a file to decide in."
    outcomes = report["outcome"].value_counts()
    told = listed([f"{outcomes.get(outcome, 0)} {outcome}" for outcome in Outcome])
    return f"{number(len(report), 'decision')}: {told}."


def how_speakers_were_named(quotes: pd.DataFrame) -> str:
    """How many quotes have a speaker, and which ways led from the source to the name."""
    named = quotes.dropna(subset=["speaker"])
    if named.empty:
        return "No quote has a speaker."
    ways = named["speaker_from"].value_counts(sort=False).sort_values(ascending=False, kind="stable")
    told = listed([f"{way} ({how_many})" for way, how_many in ways.items()])
    return (f"{len(named)} of {number(len(quotes), 'quote')} have a speaker, "
            f"{number(named['speaker'].nunique(), 'speaker')} in all, found by: {told}.")


def types_named(counts: pd.DataFrame) -> str:
    """How many entities there are of each type."""
    if counts.empty:
        return "No type of entity occurs"
    types = counts["label"].map(TYPE_OF_LABEL).value_counts(sort=False)
    types = types.sort_values(ascending=False, kind="stable")
    told = listed([f"{name.lower()} ({how_many})" for name, how_many in types.items()])
    return f"{number(len(counts), 'name')}, by type: {told}"
