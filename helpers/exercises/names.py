"""The exercises of notebook 02: mention and entity, what belongs to a country, and who is meant without a name."""

import re
from typing import Any

import pandas as pd
from spacy.tokens import Doc

from helpers.exercises.answer import NotHere, Off, as_words, exercise, same_number
from helpers.knowledge import titles
from helpers.knowledge.function_words import OF_PERSONS
from helpers.knowledge.labels import TYPE_OF_LABEL
from helpers.output.wording import number, times
from helpers.pipeline.extensions import original_of, paragraphs_of


def names_a_person(entities: pd.DataFrame) -> None:
    """NotHere where the body names no person."""
    if entities[(entities["part"] == "body") & (entities["label"] == "PERSON")].empty:
        raise NotHere("its body names no person")


@exercise("write a number in place of None", posed=names_a_person)
def check_short_forms(answer: Any, entities: pd.DataFrame) -> str:
    """answer: how many mentions in the body of the person named most often do not give the full name.

    entities: the rows of `entities_frame`.
    """
    people = entities[(entities["part"] == "body") & (entities["label"] == "PERSON")]
    person = people["entity"].value_counts(sort=False).idxmax()
    forms = people.loc[people["entity"] == person, "text"]
    short = int((forms != person).sum())
    whole = len(forms) - short
    same_number(answer, short, [
        (len(forms), f"{number(len(forms), 'mention')} are all that {person} has; leave out those that give the full "
                     "name"),
        (whole, f"{whole} of the mentions are the full name; the others were asked for"),
    ], hint=f"look for {person} in the table of forms above")
    return (f"{person} is one entity with {number(len(forms), 'mention')}, and {short} of them have another form. "
            f"Whoever counts only the full name counts {whole}")


def of_countries(counts: pd.DataFrame) -> pd.Series:
    """{country: mentions of all that belongs to it}, of those that are named; NotHere where there is none."""
    belonging = counts.dropna(subset=["affiliation"]).groupby("affiliation", sort=False)["mentions"].sum()
    belonging = belonging[belonging.index.isin(counts["entity"])]
    if belonging.empty:
        raise NotHere("nothing that it names belongs to another name")
    return belonging


@exercise("write a number in place of None, or the code that adds it up", posed=of_countries)
def check_with_what_belongs(answer: Any, counts: pd.DataFrame) -> str:
    """answer: how often the entity that most mentions belong to is named, those mentions included.

    counts: the rows of `counts_frame`.
    """
    belonging = of_countries(counts)
    country, others = belonging.idxmax(), int(belonging.max())
    alone = int(counts.loc[counts["entity"] == country, "mentions"].sum())
    same_number(answer, alone + others, [
        (alone, f"{alone} times is {country} named itself; add the mentions of what belongs to it"),
        (others, f"{others} mentions belong to {country}; add those of {country} itself"),
    ], hint=f"most belongs to {country}: add the rows whose affiliation it is, and its own")
    return (f"{country} is named {times(alone)}, and with what belongs to it {times(alone + others)}. Both are true; "
            "a chart has to say which of the two it counts")


@exercise("write words of the article in place of None, as in \"the mayor\"")
def check_unnamed_person(answer: Any, doc: Doc) -> str:
    """answer: words of the body by which somebody is meant and not named; doc: the Doc of the article."""
    words, text = as_words(answer), original_of(doc)
    places = [match.span() for start, end, _, part in paragraphs_of(doc) if part == "body"
              for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text[:end]) if match.start() >= start]
    if not places:
        raise Off(f"“{words}” stands nowhere in the body; copy the words as the article has them, capitals too")
    names = [(entity.start_char, entity.end_char, entity.text) for entity in doc.ents if entity.label_ in TYPE_OF_LABEL]
    for start, end in places:
        named = next((name for first, last, name in names if first < end and start < last), None)
        if named:
            raise Off(f"“{words}” shares words with a name that is counted, “{named}”; take words without a name")
    noun = words.split()[-1].lower()
    if not any(noun in known for known in (OF_PERSONS, titles.persons, titles.groups)):
        raise Off(f"“{noun}” is no pronoun and no noun that the program knows for a person; end with such a word")
    return (f"“{words}” stands in the body {times(len(places))}, and no chart of names counts it. Whom it means, the "
            "article tells only by what stands around it")
