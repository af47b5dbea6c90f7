"""A Doc -> dataframes of its named entities. Their columns are written down here, once."""

from typing import TypedDict

import pandas as pd
from spacy.tokens import Doc

from helpers.frames.parts import place_of
from helpers.knowledge.labels import NAMED
from helpers.knowledge.places import OF_PLACE, country_of, find_place
from helpers.pipeline.extensions import affiliations_of, as_read, mended_of, original_of, paragraphs_of


class MentionRow(TypedDict):
    """A row of `entities_frame`: see there. What has no affiliation has None here, and a missing one in the frame."""

    start: int
    end: int
    text: str
    label: str
    entity: str
    paragraph: int
    part: str
    affiliation: str | None


ENTITY_COLUMNS = list(MentionRow.__annotations__)
MENDED_COLUMNS = ["start", "end", "text", "model_label", "label", "reason", "paragraph", "part"]
FORM_COLUMNS = ["entity", "label", "form", "mentions", "paragraphs"]
COUNT_COLUMNS = ["entity", "label", "mentions", "names", "first_paragraph", "share", "affiliation"]


def entities_frame(doc: Doc) -> pd.DataFrame:
    """A row a mention of a named entity, in the order of the text.

    Columns: start, end (characters), text (as it stands), label (spaCy's), entity (the one name of all its
    mentions), paragraph, part, affiliation (the country or body that it belongs to without being the same: "Russia"
    for "Moscow" and "Russian", and for a person or body where the text says so; missing for all else).
    Raises TypeError where it is given no Doc, ValueError where another pipeline read it.
    """
    return pd.DataFrame(entity_rows(as_read(doc, "entities_frame")), columns=ENTITY_COLUMNS)


def entity_rows(doc: Doc) -> list[MentionRow]:
    """The rows of `entities_frame` as dicts, their keys in the order of the columns."""
    text, paragraphs, told = original_of(doc), paragraphs_of(doc), affiliations_of(doc)
    rows: list[MentionRow] = []
    for mention in doc.ents:
        if mention.label_ in NAMED:
            start, end = mention.start_char, mention.end_char
            label, name = mention.label_, mention.kb_id_ or mention.text
            paragraph, part = place_of(paragraphs, start)
            rows.append({
                "start": start, "end": end, "text": text[start:end], "label": label, "entity": name,
                "paragraph": paragraph, "part": part, "affiliation": told.get(name) or land_of(name, label),
            })
    return rows


def land_of(name: str, label: str) -> str | None:
    """The country that a place or people belongs to; None of a country, and of what belongs to none or to several."""
    country = country_of(find_place(name)) if label in OF_PLACE.values() else None
    return None if country == name else country


def counts_frame(entities: pd.DataFrame) -> pd.DataFrame:
    """A row an entity, most mentions first, then by first mention; from the rows of `entities_frame` it is given.

    Give it part of them to count that part: `entities[entities["part"] == "body"]` leaves the masthead out.

    Columns: entity, label (its most frequent), mentions (how many), names (the forms it was named by, most frequent
    first, with "; " between), first_paragraph (0 for the masthead), share (of all mentions, 0 to 1), affiliation (see
    `entities_frame`).
    """
    entities = entities if "affiliation" in entities else entities.assign(affiliation=None)
    rows = []
    for entity, group in entities.groupby("entity", sort=False):
        names = group["text"].value_counts(sort=False)
        names = sorted(names.index, key=lambda name: -names[name])
        label = group["label"].mode().iat[0]
        rows.append((entity, label, len(group), "; ".join(names), group["paragraph"].min(), len(group) / len(entities),
                     group["affiliation"].iat[0]))
    counts = pd.DataFrame(rows, columns=COUNT_COLUMNS)
    return counts.sort_values("mentions", ascending=False, kind="stable", ignore_index=True)


def forms_frame(entities: pd.DataFrame) -> pd.DataFrame:
    """A row a form that an entity is named by, in the order of the text; from the rows of `entities_frame` it is given.

    Columns: entity, label, form (as it stands), mentions (how many), paragraphs (their numbers, each once, with ", "
    between; 0 is the masthead).
    """
    rows = [
        (entity, group["label"].iat[0], form, len(group), ", ".join(map(str, dict.fromkeys(group["paragraph"]))))
        for (entity, form), group in entities.groupby(["entity", "text"], sort=False)
    ]
    return pd.DataFrame(rows, columns=FORM_COLUMNS)


def mended_frame(doc: Doc) -> pd.DataFrame:
    """A row a span that the model and the mended entities differ on, in the order of the text.

    Columns: start, end (characters), text, model_label (what the model said; "" where it found nothing), label (what
    stands now; "" where it is no entity), reason (in plain words), paragraph, part. A span that was cut or prolonged
    makes two rows, the model's and ours.
    """
    text, paragraphs = original_of(doc), paragraphs_of(doc)
    rows = [(start, end, text[start:end], said, label, reason, *place_of(paragraphs, start))
            for start, end, _, said, label, reason in mended_of(doc)]
    return pd.DataFrame(rows, columns=MENDED_COLUMNS)
