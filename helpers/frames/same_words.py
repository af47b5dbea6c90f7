"""The same words in several outlets: quotes of many articles -> their sentences in quotation marks -> those shared.

Only what stands in quotation marks is compared: an indirect quote is the article's own wording, so that two of them
may be alike by chance and differ though one person spoke once. Marks, capitals, punctuation and the way a line is
broken are no difference; a sentence that one outlet trimmed is still the same words.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

import pandas as pd
import spacy
from spacy.language import Language

from helpers.article.spans import Span
from helpers.frames.quotes import GAP
from helpers.frames.settings import FEWEST_WORDS, PART_OF_SHORTER, RUN_AT_LEAST, RUN_AT_MOST
from helpers.knowledge.punctuation import SPACES, STRAIGHT_AND_CURLY
from helpers.pipeline.quotes.marks.pairing import find_quotations

PASSAGE_COLUMNS = ["article", "outlet", "speaker", "passage", "words"]
SHARED_COLUMNS = ["shared", *PASSAGE_COLUMNS, "of"]
SUMMARY_COLUMNS = ["shared", "passage", "speakers", "outlets", "whole", "words"]
Words = tuple[str, ...]
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# around a passage, nothing of what was said; "?" and "!" are something of it
EDGES = f"{SPACES}{STRAIGHT_AND_CURLY}„«»`‚,;:–—-"


def passages_frame(quotes: pd.DataFrame) -> pd.DataFrame:
    """A row a sentence in quotation marks, or the part of one that is; in the order of the quotes.

    quotes: rows of `quotes_frame` with `article` and `outlet`, as `outlets.across_outlets` gives them.
    Columns: article, outlet, speaker, passage (the text without the marks around it), words (how many).
    """
    rows = []
    for quote in quotes.to_dict("records"):
        for passage in passages_of(quote["content"], quote["kind"]):
            rows.append((quote["article"], quote["outlet"], quote["speaker"], passage, len(words_of(passage))))
    return pd.DataFrame(rows, columns=PASSAGE_COLUMNS)


def passages_of(content: str, kind: str) -> list[str]:
    """The sentences that a quote has in quotation marks, without the marks; those without a word are left out."""
    found = []
    for piece in content.split(GAP) if kind != "indirect" else []:
        quotations = find_quotations(piece, [Span(0, len(piece))])
        marked = [piece] if kind == "direct" else [piece[q.start : q.end] for q in quotations]
        found += [sentence.text.strip(EDGES) for words in marked for sentence in sentences()(words.strip(EDGES)).sents]
    return [passage for passage in found if WORD.search(passage)]


@cache
def sentences() -> Language:
    """A spaCy pipeline that knows where sentences end, and that "Mr." is no end."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    return pipeline


def words_of(passage: str) -> Words:
    """The words as they are compared: in small letters, one kind of apostrophe, no punctuation."""
    return tuple(WORD.findall(passage.casefold().replace("’", "'")))


def shared_frame(passages: pd.DataFrame) -> pd.DataFrame:
    """A row a passage whose words stand in more than one outlet, those that most outlets have first.

    Two passages are the same words where they have a run of words in common that is at least PART_OF_SHORTER of the
    shorter one and RUN_AT_LEAST words, or RUN_AT_MOST words, or that passage whole, if it has FEWEST_WORDS; and so are
    all that are linked by such pairs. See settings.py for how these figures were chosen.

    passages: rows of `passages_frame`. Columns: shared (a number from 1 for all passages that are the same words),
    those of `passages_frame`, of (the words of the fullest of them).
    """
    groups = defaultdict(list)
    first = same_words(map(words_of, passages["passage"]))
    for group, row in zip(first, passages.itertuples(index=False), strict=True):
        groups[group].append(row)
    shared = [(len({row.outlet for row in rows}), max(row.words for row in rows), rows) for rows in groups.values()]
    shared = sorted((group for group in shared if group[0] > 1), key=lambda group: (-group[0], -group[1]))
    rows = [(number, *row, most) for number, (_, most, rows) in enumerate(shared, start=1) for row in rows]
    return pd.DataFrame(rows, columns=SHARED_COLUMNS)


def same_words(texts: Iterable[Words]) -> list[int]:
    """Texts as tuples of words -> for each the place of the first text that it is the same words as, itself maybe."""
    texts = list(texts)
    wanted = {run for words in texts if len(words) >= FEWEST_WORDS for run in runs(words, needed(words))}
    holder: dict[Words, int] = {}
    first = list(range(len(texts)))

    def first_of(place: int) -> int:
        while first[place] != place:
            first[place] = place = first[first[place]]
        return place

    for place, words in enumerate(texts):
        for length in range(FEWEST_WORDS, needed(words) + 1):
            for run in wanted.intersection(runs(words, length)):
                one, other = first_of(holder.setdefault(run, place)), first_of(place)
                first[max(one, other)] = min(one, other)
    return [first_of(place) for place in range(len(texts))]


def needed(words: Words) -> int:
    """How many words in a row another text, if it is no shorter, must share with this one."""
    return min(len(words), max(RUN_AT_LEAST, math.ceil(len(words) * PART_OF_SHORTER)), RUN_AT_MOST)


def runs(words: Words, length: int) -> Iterator[Words]:
    """All runs of so many words in a row."""
    return (words[start : start + length] for start in range(len(words) - length + 1))


def summary_frame(shared: pd.DataFrame) -> pd.DataFrame:
    """A row for each of the shared words, in their order; from rows of `shared_frame`.

    Columns: shared, passage (the fullest version, the first of them), speakers (the names they stand under, most
    passages first), outlets (how many have them), whole (how many of those have them whole), words.
    """
    rows = []
    for number, group in shared.groupby("shared"):
        taken, fullest = words_taken(group), group.loc[group["words"].idxmax()]
        speakers = group["speaker"].dropna().value_counts(sort=False).sort_values(ascending=False, kind="stable")
        whole = sum(words == fullest["words"] for words in taken.values())
        rows.append((number, fullest["passage"], list(speakers.index), len(taken), whole, int(fullest["words"])))
    return pd.DataFrame(rows, columns=SUMMARY_COLUMNS)


def words_taken(group: pd.DataFrame) -> dict[str, int]:
    """{outlet: how many of the fullest version's words it has}; from the rows of `shared_frame` for one of the shared.

    Where an outlet has them in several articles, the one that has most of them counts.
    """
    by_article = group.groupby(["outlet", "article"], sort=False)["words"].sum().clip(upper=group["of"].max())
    most: dict[str, int] = by_article.groupby("outlet", sort=False).max().to_dict()
    return most
