"""Conclusions: frames -> sentences. They are the charts' titles and the notebooks' findings, for any article."""

import textwrap
from pathlib import Path
from typing import Any

import pandas as pd

from helpers.article import Article
from helpers.check import EDGES, precision, recall
from helpers.corpus.folder import Corpus
from helpers.english import NOT_ENGLISH, is_not_english
from helpers.frames import count_words
from helpers.legend import KINDS, TYPE_OF_LABEL
from helpers.voices import NOBODY

FEW = 3            # as many are named one by one
HOW_TO_READ = "Write down what you find in tests/gold/; its README tells how."
SHORT_QUOTE = 60   # characters of a quote that stand in a sentence


def source_line(article: Article) -> str:
    """What a chart's source line says: headline, outlet and day of publication, as far as the article has them."""
    published = article.published
    outlet = f", {article.outlet}" if article.outlet else ""
    day = f", {published.day} {published:%B %Y}" if published else ""
    return f"{article.headline or article.name}{outlet}{day}"


def what_was_read(article: Article) -> str:
    """What the article is, how long, what was told apart from its body, and whether it is plainly not English."""
    day = article.published
    published = f" appeared on {day.day} {day:%B %Y}" if day else " has no date"
    words = sum(count_words(text) for text in article.words_of("body"))
    others = len(article.paragraphs) - len(article.body)
    return (f"“{article.headline or article.name}”{published}: {number(words, 'word')} in "
            f"{number(len(article.body), 'paragraph')}; {number(others, 'other line')} of the file "
            f"{'is' if others == 1 else 'are'} no part of the body."
            + (f" But {NOT_ENGLISH}" if is_not_english(article) else ""))


def corpus_line(articles: pd.DataFrame, folder: Path) -> str:
    """What a chart's source line says of a folder: its name, how many articles, their first and last day.

    articles: those of `read_corpus`. folder: where they are.
    """
    days = articles["published"].dropna()
    told = f"{number(len(articles), 'article')} in {folder.name}"
    if days.empty:
        return f"{told}, without a date"
    first, last = (f"{day.day} {day:%B %Y}" for day in (days.min(), days.max()))
    undated = f" ({len(articles) - len(days)} without a date)" if len(days) < len(articles) else ""
    return f"{told}, {first}{undated}" if first == last else f"{told}, {first} to {last}{undated}"


def what_was_read_of(corpus: Corpus, outlets: pd.DataFrame) -> str:
    """How much was read, and how many files could not be; from a Corpus and the rows of `outlets_frame`."""
    words, failed = int(corpus.articles["words"].sum()), len(corpus.failures)
    told = f"{number(failed, 'file')} could not be read" if failed else "every file could be read"
    return (f"{number(len(corpus.articles), 'article')} of {number(len(outlets), 'outlet')}, with "
            f"{number(words, 'word')} and {number(len(corpus.quotes), 'quote')}; {told}.")


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
    told = listed([f"{outcomes.get(outcome, 0)} {outcome}" for outcome in ("applied", "refused", "open")])
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


def how_precise(checked: pd.DataFrame) -> str:
    """How many of the program's quotes are right, and which are wrong; from rows of `check.check_frame`."""
    if is_unread(checked):
        return f"Nobody has read this article by hand, so there is no precision to tell. {HOW_TO_READ}"
    wrong = checked[checked["verdict"] == "wrong"]
    found = (checked["verdict"] == "found").sum()
    if not found + len(wrong):
        return "The program gives no quote, so there is no precision to tell."
    return (f"Precision is {percent(precision(checked))}: of the program's {number(found + len(wrong), 'quote')}, the "
            f"reader has marked {found}. {one_by_one(wrong, 'wrong')}")


def how_complete(checked: pd.DataFrame) -> str:
    """How many of the required statements are found, and which are missed; from rows of `check.check_frame`."""
    if is_unread(checked):
        return f"Nobody has read this article by hand, so there is no recall to tell. {HOW_TO_READ}"
    required = checked[checked["required"] == "yes"]
    missed = required[required["verdict"] == "missed"]
    if required.empty:
        return "The reader requires no statement, so there is no recall to tell."
    return (f"Recall is {percent(recall(checked))}: of the {number(len(required), 'statement')} that the reader "
            f"requires, the program has {len(required) - len(missed)}. {one_by_one(missed, 'missed')}")


def is_unread(checked: pd.DataFrame) -> bool:
    """Whether there was no reading that the program's quotes could be held against."""
    return "unread" in set(checked["verdict"])


def one_by_one(rows: pd.DataFrame, verdict: str) -> str:
    """Which quotes are missed or wrong and in what they differ, or how many where they are not few."""
    if len(rows) > FEW:
        return f"{len(rows)} are {verdict}."
    if rows.empty:
        return f"None is {verdict}."
    told = [f"“{textwrap.shorten(row.content.strip(EDGES), SHORT_QUOTE, placeholder=' …')}” (differs in {row.differs})"
            for row in rows.itertuples()]
    return f"{capital(verdict)} {'is' if len(rows) == 1 else 'are'} {listed(told)}."


def how_far_ahead(measured: pd.DataFrame) -> str:
    """How many of the figures of `measure.measured_frame` are above the best peer's and the first study's."""
    told = []
    for others in ("best peer", "first study"):
        known = in_figures(measured, "ours", others)
        ahead = (known["ours"] > known[others]).sum()
        told.append(f"above the {others} in {ahead} of {number(len(known), 'figure')}")
    return f"The program is {listed(told)}."


def how_far_to_go(measured: pd.DataFrame) -> list[str]:
    """What two trained annotators reach together and the program does not yet; a sentence a figure that is known."""
    known = in_figures(measured, "ours", "two annotators")
    return [f"{capital(row['what'])}: the program reaches {row['ours']:.3f}, two trained annotators agree to "
            f"{row['two annotators']:.3f}; {max(row['two annotators'] - row['ours'], 0):.3f} is left to gain."
            for row in known.to_dict("records")]


def in_figures(measured: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The rows in which all these columns hold a number, as numbers."""
    return measured.assign(**{column: pd.to_numeric(measured[column]) for column in columns}).dropna(subset=columns)


def types_named(counts: pd.DataFrame) -> str:
    """How many entities there are of each type."""
    if counts.empty:
        return "No type of entity occurs"
    types = counts["label"].map(TYPE_OF_LABEL).value_counts(sort=False)
    types = types.sort_values(ascending=False, kind="stable")
    told = listed([f"{name.lower()} ({how_many})" for name, how_many in types.items()])
    return f"{number(len(counts), 'name')}, by type: {told}"


def leaders(frame: pd.DataFrame, names: str, figures: str) -> tuple[list[str], Any]:
    """The names that share the highest figure, and that figure; none where the frame has no rows."""
    most = frame[figures].max()
    return frame.loc[frame[figures] == most, names].tolist(), most


def few(names: list[str], things: str) -> str:
    """Up to FEW names, or how many things they are."""
    return listed(names) if len(names) <= FEW else f"{len(names)} {things}"


def capital(words: str) -> str:
    """The words as a sentence begins."""
    return words[:1].upper() + words[1:]


def each(names: list[str]) -> str:
    """What follows a figure that several share."""
    return " each" if len(names) > 1 else ""


def has(names: list[str]) -> str:
    """The verb that goes with one name or several."""
    return "has" if len(names) == 1 else "have"


def listed(words: list[str]) -> str:
    """"a", "a and b", "a, b and c"."""
    *first, last = words or ["nothing"]
    return f"{', '.join(first)} and {last}" if first else last


def number(how_many: int, thing: str) -> str:
    """"1 statement", "2 statements"."""
    return f"{how_many:,} {thing}" if how_many == 1 else f"{how_many:,} {thing}s"


def times(how_many: int) -> str:
    """"once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(how_many, f"{how_many} times")


def percent(share: float) -> str:
    """A share from 0 to 1 as whole per cent, never as none or all where it is not."""
    if 0 < share < 0.005:
        return "under 1%"
    return "over 99%" if 0.995 <= share < 1 else f"{share:.0%}"
