"""A Doc -> dataframes. Their columns are written down here, once.

Every offset is a character of the article's text as read, end exclusive; `paragraph` counts the body's paragraphs
from 1 and is 0 outside the body; `part` says where in the article a row stands: see article.Paragraph.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import Any

import pandas as pd
from spacy.tokens import Doc

from helpers.article import Article, Span
from helpers.entities import NAMED
from helpers.knowledge.places import OF_PLACE, find_place
from helpers.quotes import attributions_of
from helpers.quotes.marks import find_quotations
from helpers.topics import Sentences

ENTITY_COLUMNS = ["start", "end", "text", "label", "entity", "paragraph", "part", "affiliation"]
PART_COLUMNS = ["part", "paragraphs", "words"]
MENDED_COLUMNS = ["start", "end", "text", "model_label", "label", "reason", "paragraph", "part"]
FORM_COLUMNS = ["entity", "label", "form", "mentions", "paragraphs"]
COUNT_COLUMNS = ["entity", "label", "mentions", "names", "first_paragraph", "share", "affiliation"]
QUOTE_COLUMNS = [
    "paragraph", "kind", "content", "content_spans", "start", "end", "cue", "cue_start", "cue_end", "source",
    "source_start", "source_end", "speaker", "speaker_from", "affiliation", "topics", "about_talks", "words",
    "found_by", "part",
]
GAP = " … "  # stands between the spans of one content


def parts_frame(article: Article) -> pd.DataFrame:
    """A row a part of the article, in the order of the file.

    Columns: part (see article.Paragraph), paragraphs (how many), words.
    """
    words: dict[str, list[int]] = {}
    for paragraph in article.paragraphs:
        words.setdefault(paragraph.part, []).append(count_words(article.text[paragraph.start : paragraph.end]))
    return pd.DataFrame([(part, len(each), sum(each)) for part, each in words.items()], columns=PART_COLUMNS)


def entities_frame(doc: Doc) -> pd.DataFrame:
    """A row a mention of a named entity, in the order of the text.

    Columns: start, end (characters), text (as it stands), label (spaCy's), entity (the one name of all its
    mentions), paragraph, part, affiliation (the country or body that it belongs to without being the same: "Russia"
    for "Moscow" and "Russian", and for a person or body where the text says so; missing for all else).
    """
    return pd.DataFrame(entity_rows(doc), columns=ENTITY_COLUMNS)


def entity_rows(doc: Doc) -> list[tuple]:
    """The rows of `entities_frame` as plain tuples."""
    text, place_of, rows, told = doc._.original, places_in(doc), [], dict(doc._.affiliations)
    for mention in doc.ents:
        if mention.label_ in NAMED:
            start, end, name = mention.start_char, mention.end_char, mention.kb_id_ or mention.text
            rows.append((start, end, text[start:end], mention.label_, name, *place_of(start),
                         told.get(name) or country_of(name, mention.label_)))
    return rows


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


def country_of(name: str, label: str) -> str | None:
    """The country that a place or people belongs to; None of a country, and of what belongs to none or to several."""
    place = find_place(name) if label in OF_PLACE.values() else None
    return place.country or None if place and place.country != name else None


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
    text, place_of = doc._.original, places_in(doc)
    rows = [(start, end, text[start:end], said, label, reason, *place_of(start))
            for start, end, _, said, label, reason in doc._.mended]
    return pd.DataFrame(rows, columns=MENDED_COLUMNS)


def quotes_frame(doc: Doc) -> pd.DataFrame:
    """A row an attribution, in the order of the text; one nested in another's content is no row.

    Columns: paragraph, kind (direct, mixed, indirect), content (its spans with " … " between), content_spans (pairs
    of characters), start and end (of the whole content), cue, source, speaker and where they stand (missing where the
    article gives none), speaker_from (how the speaker was found), affiliation, topics (names from topics.toml with "; "
    between), about_talks, words (in the content), found_by (what found it), part.
    """
    quotes = pd.DataFrame(quote_rows(doc), columns=QUOTE_COLUMNS)
    offsets = [column for column in QUOTE_COLUMNS if column.endswith(("_start", "_end"))]
    return quotes.astype(dict.fromkeys(offsets, "Int64"))


def quote_rows(doc: Doc) -> list[tuple]:
    """The rows of `quotes_frame` as plain tuples."""
    text, place_of, sentences, rows = doc._.original, places_in(doc), Sentences(doc), []
    for attribution in attributions_of(doc):
        if attribution.inside is not None:
            continue
        spans = list(attribution.contents)
        content = GAP.join(text[start:end] for start, end in spans)
        topics = sentences.topics_of(spans)
        paragraph, part = place_of(spans[0][0])
        rows.append((
            paragraph, attribution.kind, content, spans, spans[0][0], spans[-1][1],
            *words_and_span(text, attribution.cue), *words_and_span(text, attribution.source),
            attribution.speaker, attribution.speaker_from, attribution.affiliation,
            "; ".join(topics), "talks" in topics, count_words(content), attribution.found_by, part,
        ))
    return rows


def added_quote(doc: Doc, start: int, end: int) -> dict[str, Any]:
    """The row, as a dict, of a quote that a reader found and `quotes_frame` did not; nobody is named as its speaker."""
    text, spans = doc._.original, [(start, end)]
    paragraph, part = places_in(doc)(start)
    topics = Sentences(doc).topics_of(spans)
    marked = {place for quotation in find_quotations(text, [row[:2] for row in doc._.paragraphs])
              for place in range(quotation.start, quotation.end)}
    quoted = {place in marked for place in range(start, end) if text[place].isalnum()}
    kind = "mixed" if len(quoted) == 2 else "direct" if quoted == {True} else "indirect"
    return dict.fromkeys(QUOTE_COLUMNS) | {
        "paragraph": paragraph, "kind": kind, "content": text[start:end], "content_spans": spans, "start": start,
        "end": end, "topics": "; ".join(topics), "about_talks": "talks" in topics,
        "words": count_words(text[start:end]), "found_by": "a reader", "part": part}


def words_and_span(text: str, span: Span | None) -> tuple[str, int, int] | tuple[None, None, None]:
    """The words of a span and its two offsets, or nothing three times."""
    return (text[span[0] : span[1]], *span) if span else (None, None, None)


def count_words(text: str) -> int:
    """How many words a text has: runs of characters between spaces that hold a letter or a digit."""
    return len(re.findall(r"\S*\w\S*", text))


def places_in(doc: Doc) -> Callable[[int], tuple[int, str]]:
    """A function from a character of the Doc's text to its paragraph's number and part."""
    paragraphs = doc._.paragraphs
    starts = [start for start, *_ in paragraphs]

    def place_of(offset: int) -> tuple[int, str]:
        start, end, number, part = paragraphs[bisect_right(starts, offset) - 1] if starts else (0, 0, 0, "body")
        return (number, part) if start <= offset < end else (0, "body")

    return place_of
