"""A Doc -> dataframes. Their columns are written down here, once.

Every offset is a character of the article's text as read, end exclusive; `paragraph` counts the body's paragraphs
from 1 and is 0 outside the body; `part` says where in the article a row stands: see article.Paragraph.
"""

import re

import pandas as pd

from helpers.entities import NAMED
from helpers.quotes import attributions_of
from helpers.topics import topics_of

ENTITY_COLUMNS = ["start", "end", "text", "label", "entity", "paragraph", "part"]
PART_COLUMNS = ["part", "paragraphs", "words"]
MENDED_COLUMNS = ["start", "end", "text", "model_label", "label", "reason", "paragraph", "part"]
FORM_COLUMNS = ["entity", "label", "form", "mentions", "paragraphs"]
COUNT_COLUMNS = ["entity", "label", "mentions", "names", "first_paragraph", "share"]
QUOTE_COLUMNS = [
    "paragraph", "kind", "content", "content_spans", "start", "end", "cue", "cue_start", "cue_end", "source",
    "source_start", "source_end", "speaker", "speaker_from", "affiliation", "topics", "about_talks", "words",
    "found_by", "part",
]
GAP = " … "  # stands between the spans of one content


def parts_frame(article):
    """A row a part of the article, in the order of the file.

    Columns: part (see article.Paragraph), paragraphs (how many), words.
    """
    words = {}
    for paragraph in article.paragraphs:
        words.setdefault(paragraph.part, []).append(count_words(article.text[paragraph.start : paragraph.end]))
    return pd.DataFrame([(part, len(each), sum(each)) for part, each in words.items()], columns=PART_COLUMNS)


def entities_frame(doc):
    """A row a mention of a named entity, in the order of the text.

    Columns: start, end (characters), text (as it stands), label (spaCy's), entity (the one name of all its
    mentions), paragraph, part.
    """
    return pd.DataFrame(entity_rows(doc), columns=ENTITY_COLUMNS)


def entity_rows(doc):
    """The rows of `entities_frame` as plain tuples."""
    text, rows = doc._.original, []
    for mention in doc.ents:
        if mention.label_ in NAMED:
            start, end = mention.start_char, mention.end_char
            rows.append((start, end, text[start:end], mention.label_, mention.kb_id_ or mention.text,
                         *place_of(doc, start)))
    return rows


def counts_frame(entities):
    """A row an entity, most mentions first, then by first mention; from the rows of `entities_frame` it is given.

    Give it part of them to count that part: `entities[entities["part"] == "body"]` leaves the masthead out.

    Columns: entity, label (its most frequent), mentions (how many), names (the forms it was named by, most frequent
    first, with "; " between), first_paragraph (0 for the masthead), share (of all mentions, 0 to 1).
    """
    rows = []
    for entity, group in entities.groupby("entity", sort=False):
        names = group["text"].value_counts(sort=False)
        names = sorted(names.index, key=lambda name: -names[name])
        label = group["label"].mode().iat[0]
        rows.append((entity, label, len(group), "; ".join(names), group["paragraph"].min(), len(group) / len(entities)))
    counts = pd.DataFrame(rows, columns=COUNT_COLUMNS)
    return counts.sort_values("mentions", ascending=False, kind="stable", ignore_index=True)


def forms_frame(entities):
    """A row a form that an entity is named by, in the order of the text; from the rows of `entities_frame` it is given.

    Columns: entity, label, form (as it stands), mentions (how many), paragraphs (their numbers, each once, with ", "
    between; 0 is the masthead).
    """
    rows = [
        (entity, group["label"].iat[0], form, len(group), ", ".join(map(str, dict.fromkeys(group["paragraph"]))))
        for (entity, form), group in entities.groupby(["entity", "text"], sort=False)
    ]
    return pd.DataFrame(rows, columns=FORM_COLUMNS)


def mended_frame(doc):
    """A row a span that the model and the mended entities differ on, in the order of the text.

    Columns: start, end (characters), text, model_label (what the model said; "" where it found nothing), label (what
    stands now; "" where it is no entity), reason (in plain words), paragraph, part. A span that was cut or prolonged
    makes two rows, the model's and ours.
    """
    text = doc._.original
    rows = [(start, end, text[start:end], said, label, reason, *place_of(doc, start))
            for start, end, _, said, label, reason in doc._.mended]
    return pd.DataFrame(rows, columns=MENDED_COLUMNS)


def quotes_frame(doc):
    """A row an attribution, in the order of the text; one nested in another's content is no row.

    Columns: paragraph, kind (direct, mixed, indirect), content (its spans with " … " between), content_spans (pairs
    of characters), start and end (of the whole content), cue, source, speaker and where they stand (missing where the article
    gives none), speaker_from (how the speaker was found), affiliation, topics (names from topics.toml with "; "
    between), about_talks, words (in the content), found_by (what found it), part.
    """
    quotes = pd.DataFrame(quote_rows(doc), columns=QUOTE_COLUMNS)
    offsets = [column for column in QUOTE_COLUMNS if column.endswith(("_start", "_end"))]
    return quotes.astype({column: "Int64" for column in offsets})


def quote_rows(doc):
    """The rows of `quotes_frame` as plain tuples."""
    text, rows = doc._.original, []
    for attribution in attributions_of(doc):
        if attribution.inside is not None:
            continue
        spans = list(attribution.contents)
        content = GAP.join(text[start:end] for start, end in spans)
        topics = topics_of(doc, attribution)
        rows.append((
            place_of(doc, spans[0][0])[0], attribution.kind, content, spans, spans[0][0], spans[-1][1],
            *words_and_span(text, attribution.cue), *words_and_span(text, attribution.source),
            attribution.speaker, attribution.speaker_from, attribution.affiliation,
            "; ".join(topics), "talks" in topics, count_words(content), attribution.found_by,
            place_of(doc, spans[0][0])[1],
        ))
    return rows


def words_and_span(text, span):
    """The words of a span and its two offsets, or nothing three times."""
    return (text[span[0] : span[1]], *span) if span else (None, None, None)


def count_words(text):
    """How many words a text has: runs of characters between spaces that hold a letter or a digit."""
    return len(re.findall(r"\S*\w\S*", text))


def place_of(doc, offset):
    """The paragraph's number and part at a character of the text."""
    for start, end, number, part in doc._.paragraphs:
        if start <= offset < end:
            return number, part
    return 0, "body"
