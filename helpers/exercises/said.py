"""The exercises of notebook 03: take a sentence apart, find what the program missed, give it a verb more."""

from typing import Any
from unittest.mock import patch

import pandas as pd
from spacy.tokens import Doc

from helpers.article.article import Article
from helpers.exercises.answer import READ_BY_HAND, Off, as_words, exercise, shown
from helpers.frames.check import read_gold, was_read
from helpers.frames.comparing import EDGES, characters
from helpers.frames.quotes import quotes_frame
from helpers.knowledge import cues
from helpers.output.folders import folder
from helpers.output.wording import listed, number
from helpers.pipeline.language import annotate, load_language

SENTENCE = READ_BY_HAND["sentence"]["text"]
PARTS = ("source", "cue", "content")
REASONS = READ_BY_HAND["missed"]["reasons"]  # {"verb": what it means, ...}


@exercise("write the words of the source, the cue and the content in place of the first None, the second and the third")
def check_taken_apart(source: Any, cue: Any, content: Any) -> str:
    """source, cue, content: the words of SENTENCE that are each."""
    given = {"source": source, "cue": cue, "content": content}
    missing = [part for part in PARTS if given[part] is None]
    if missing:
        raise Off(f"the {listed(missing)} is still None")
    for part in PARTS:
        words, expected = fold(as_words(given[part])), fold(READ_BY_HAND["sentence"][part])
        if words == expected:
            continue
        others = [other for other in PARTS if fold(READ_BY_HAND["sentence"][other]) == words]
        if others:
            raise Off(f"“{given[part]}” is the {others[0]}, not the {part}")
        if words not in fold(SENTENCE):
            raise Off(f"“{given[part]}” does not stand in the sentence; copy the {part} as it stands there")
        raise Off(f"“{given[part]}” is not the whole {part} and nothing else. "
                  f"{READ_BY_HAND['sentence']['about'][part]}")
    return READ_BY_HAND["sentence"]["why"]


@exercise("write words that somebody says and no row of the table has, and a reason, in place of the two Nones")
def check_missed(words: Any, reason: Any, quotes: pd.DataFrame, article: Article) -> str:
    """words: some of the article's, said by somebody and in no row of `quotes`; reason: a key of REASONS."""
    words = as_words(words)
    start = article.text.find(words)
    if start < 0:
        raise Off(f"“{words}” stands nowhere in the article; copy the words as it has them")
    places = characters([(start, start + len(words))], article.text)
    for number_of_row, row in enumerate(quotes.to_dict("records"), start=1):
        if places & characters(row["content_spans"], article.text):
            raise Off(f"these words stand in the content of quote {number_of_row}, which "
                      f"{row['source'] or 'nobody named'} is the source of. Somebody else may say them in there; but "
                      "a quote in a quote is no row of its own")
    paragraph = next((p for p in article.paragraphs if p.start <= start < p.end), None)
    where = f"in paragraph {paragraph.number}" if paragraph and paragraph.number else "outside the body"
    gold = read_gold(folder("tests/gold") / f"{article.name}.csv")
    if not was_read(gold):
        return (f"these words stand {where} and in no quote, and nobody has read this article by hand. Ask yourself "
                "who says them, and by which word you know; if you can tell, add them in a file of decisions")
    read = [row for row in gold.to_dict("records") if places & characters(row["content_spans"], article.text)]
    if not read:
        raise Off("no quote has these words, and the reader did not take them for something said either. Who says "
                  "them, and which word tells so?")
    if reason is None:
        raise Off(f"{read[0]['source']} says these words {where}, and no quote has them. Now say why: "
                  f"{in_words(REASONS)}")
    expected = READ_BY_HAND["missed"].get(read[0]["statement"])
    if reason not in REASONS:
        raise Off(f"{shown(reason)} is none of the reasons: {in_words(REASONS)}")
    if expected and reason != expected:
        raise Off(f"{read[0]['source']} says these words {where}; but look at “{read[0]['cue']}” again: it is a "
                  f"{expected}")
    return (f"{read[0]['source']} is the source {where}, and the cue is “{read[0]['cue']}”. The reader writes: "
            f"{read[0]['note']}")


def in_words(reasons: dict[str, str]) -> str:
    """The reasons that can be given and what each means."""
    return "; ".join(f"\"{reason}\": {meaning}" for reason, meaning in reasons.items())


@exercise("write a verb in its basic form in place of None, as in \"tweet\"")
def check_more_cues(verb: Any, article: Article) -> str:
    """verb: a verb of the Article, by lemma, with which the program finds other quotes than without it."""
    verb = as_words(verb).lower()
    before, forms = annotate(article), {}
    for token in before:
        if token.lower_ == verb or token.lemma_.lower() == verb:
            forms[token.lower_] = (token.lemma_.lower(), token.pos_)
    if not forms:
        raise Off(f"no word of the article is “{verb}” or a form of it; take a verb from the highlighted text")
    if verb not in {lemma for lemma, _ in forms.values()}:
        raise Off(f"“{verb}” is a form; the data holds verbs by their lemma, the form in a dictionary: "
                  f"“{forms[verb][0]}”")
    if verb in cues.speech:
        raise Off(f"“{verb}” is in the data already, so nothing can change; take a verb that is not in cues.toml")
    if "VERB" not in {pos for _, pos in forms.values()}:
        raise Off(f"“{verb}” is no verb in this article; a cue verb needs somebody who does it")
    old, new = (quotes_frame(doc) for doc in (before, read_with(article, verb)))
    added = [row for row in new.to_dict("records") if row["content_spans"] not in old["content_spans"].tolist()]
    lost = [row for row in old.to_dict("records") if row["content_spans"] not in new["content_spans"].tolist()]
    if not added and not lost:
        raise Off(f"with “{verb}” among the cues nothing changes. A known verb is one piece of evidence among "
                  "several; the grammar around it speaks more loudly here. Try another verb")
    return (f"with “{verb}” among the cues there are {number(len(new), 'quote')} instead of {len(old)}. New: "
            f"{told(added)}. Gone: {told(lost)}. Is what is new something that was said? If not, the list is better "
            "without the verb")


def read_with(article: Article, verb: str) -> Doc:
    """The Doc of an Article, with a verb added to the cues; the data files stay as they are."""
    with patch.object(cues, "speech", cues.speech | {verb}):
        language: Any = load_language.__wrapped__()  # a fresh one: the one in use has read its data
        return language(language.tokenizer.read(article))


def told(rows: list[dict[str, Any]]) -> str:
    """The quotes of some rows in a sentence."""
    return listed([f"{row['source'] or 'nobody'} {row['cue'] or ''} “{row['content'].strip(EDGES)}”" for row in rows])


def fold(words: str) -> str:
    """Words as they are compared: without capitals, marks at the edges and doubled spaces."""
    return " ".join(words.strip(EDGES).lower().split())
