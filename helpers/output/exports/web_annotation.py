"""Quotes as JSON in the W3C Web Annotation model (Recommendation of 23 February 2017), and back.

A quote is an annotation of its content, with its kind and speaker as bodies; its cue and its source are annotations
that are linked to it. Positions count code points, as Python's strings do.
"""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote as as_address

import pandas as pd

from helpers.article.article import Article
from helpers.article.spans import Span
from helpers.frames.quotes import parts_of, speaker_of
from helpers.output.exports.rows import Exported, exported_frame

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 30  # characters before and after that a tool may find the words by, where the text has changed


def to_web_annotation(quotes: pd.DataFrame, article: Article) -> dict[str, Any]:
    """Rows of `quotes_frame` and their Article -> an AnnotationCollection with one page, ready for `json.dump`."""
    name = as_address(article.name)
    items = []
    for number, row in enumerate(quotes.to_dict("records"), start=1):
        quote = f"urn:who-said-what:{name}:{number}"
        parts = parts_of(row)
        bodies = [body("tagging", "content"), body("classifying", row["kind"])]
        speaker = speaker_of(row)
        if speaker is not None:
            bodies.append(body("identifying", speaker))
        items.append(annotation(quote, "identifying", bodies, parts.pop("content"), article, name))
        items += [annotation(f"{quote}:{part}", "linking", [body("tagging", part), quote], spans, article, name)
                  for part, spans in parts.items()]
    return {"@context": CONTEXT, "id": f"urn:who-said-what:{name}", "type": "AnnotationCollection",
            "label": article.headline or article.name, "total": len(items),
            "first": {"id": f"urn:who-said-what:{name}:page", "type": "AnnotationPage", "startIndex": 0,
                      "items": items}}


def body(purpose: str, value: str) -> dict[str, str]:
    """A body of words."""
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def annotation(
    name: str, motivation: str, bodies: Iterable[Mapping[str, str] | str], spans: Iterable[Span], article: Article,
    source: str,
) -> dict[str, Any]:
    """One annotation of the spans of an article."""
    targets = [{"type": "SpecificResource", "source": f"{source}.txt", "selector": [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {"type": "TextQuoteSelector", "exact": article.text[start:end],
         "prefix": article.text[max(start - AROUND, 0) : start], "suffix": article.text[end : end + AROUND]},
    ]} for start, end in spans]
    return {"id": name, "type": "Annotation", "motivation": motivation, "body": list(bodies), "target": targets}


def from_web_annotation(collection: dict[str, Any], text: str) -> pd.DataFrame:
    """What `to_web_annotation` gave and the article's text -> the rows, with the columns `rows.EXPORTED`."""
    quotes: dict[str, Exported] = {}
    for item in collection["first"]["items"]:
        spans = [Span(place["start"], place["end"]) for target in item["target"] for place in target["selector"]
                 if place["type"] == "TextPositionSelector"]
        words = {each["purpose"]: each["value"] for each in item["body"] if isinstance(each, dict)}
        if item["motivation"] == "linking":
            quotes[item["body"][-1]].parts[words["tagging"]] = spans
        else:
            quotes[item["id"]] = Exported({"content": spans}, words["classifying"], words.get("identifying"))
    return exported_frame(quotes.values(), text)
