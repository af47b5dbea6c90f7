"""The exercises of notebook 05: the two figures by hand, a program that is never wrong, and you against a reader."""

from typing import Any

import pandas as pd

from helpers.article.article import Article
from helpers.exercises.answer import (
    READ_BY_HAND,
    NotHere,
    Off,
    as_number,
    as_quotes,
    exercise,
    folded_words,
    shown,
)
from helpers.frames.check import check_frame, precision, recall, was_read
from helpers.frames.quotes import quotes_frame
from helpers.output.wording import number, percent
from helpers.pipeline.language import annotate

PRACTICE = READ_BY_HAND["practice"]["text"]
GIVES, REQUIRED, FOUND = 8, 10, 6  # quotes, as the exercise tells them
MOST_RECALL = 0.5  # as the exercise tells it too: a program that misses more than half
AS_GOOD_AS_SAME = 0.006  # between two shares: half a per cent, by which rounding changes one, and a little more


@exercise("write a share from 0 to 1 in place of each None, or the division that gives it")
def check_two_figures(my_precision: Any, my_recall: Any) -> str:
    """The two figures of a program that GIVES quotes, FOUND of them right, where REQUIRED were to be found."""
    if my_recall is None:
        raise Off("the recall is still None")
    one, two = (share if share <= 1 else share / 100 for share in map(as_number, (my_precision, my_recall)))
    right = FOUND / GIVES, FOUND / REQUIRED
    if close(one, right[1]) and close(two, right[0]):
        raise Off("these are the two figures, the other way round: precision is a share of what the program gives, "
                  "recall of what the reader requires")
    if not close(one, right[0]):
        raise Off(f"precision is no {percent(one)}: of the {GIVES} quotes that the program gives, {FOUND} are right")
    if not close(two, right[1]):
        raise Off(f"recall is no {percent(two)}: of the {REQUIRED} statements that the reader requires, {FOUND} are "
                  "found")
    return (f"precision is {percent(right[0])}, recall {percent(right[1])}: {GIVES - FOUND} of what it gives is "
            f"wrong, and {REQUIRED - FOUND} of what it should give is missing")


def close(one: float, other: float) -> bool:
    """Whether two shares are the same in whole per cent."""
    return abs(one - other) < AS_GOOD_AS_SAME


def is_read(gold: pd.DataFrame, article: Article) -> None:
    """NotHere where nobody has read the article by hand, or the reader requires nothing."""
    if not was_read(gold) or not (gold["required"] == "yes").any():
        raise NotHere("nobody has read it by hand, so that nothing can be held against a reading")


@exercise("write which rows of `quotes` in place of None, as in quotes[quotes[\"kind\"] == \"direct\"]", posed=is_read)
def check_cautious(answer: Any, gold: pd.DataFrame, article: Article) -> str:
    """answer: rows of `quotes_frame` that are all right and no more than half of what the reader requires."""
    chosen = as_quotes(answer)
    if chosen.empty:
        raise Off("without any quote there is no precision to tell; choose one row at least")
    checked = check_frame(chosen, gold, article.text)
    figures = f"precision is {percent(precision(checked))} and recall {percent(recall(checked))}"
    if precision(checked) < 1:
        raise Off(f"{figures}; leave out the rows that the table above calls wrong")
    if recall(checked) > MOST_RECALL:
        raise Off(f"{figures}; a program that misses more than half would have fewer rows")
    return (f"{figures} with {number(len(chosen), 'quote')}. Never to be wrong is easy: say little. So no figure is "
            "told alone")


@exercise("write the words of each statement in place of None, as in [\"It will rain\", \"that it rains\"]")
def check_reading(answer: Any) -> str:
    """answer: the contents of the statements of PRACTICE, as words; held against the reader's and the program's."""
    if isinstance(answer, str) or not isinstance(answer, list | tuple) or not answer:
        raise Off(f"{shown(answer)} is no list; write the words of every statement in quotation marks, in one list in "
                  "brackets")
    text, read = plain(PRACTICE), {plain(words) for words in READ_BY_HAND["practice"]["statements"]}
    strange = [words for words in answer if not isinstance(words, str) or not plain(words) or plain(words) not in text]
    if strange:
        raise Off(f"{shown(strange[0])} does not stand in the text; copy the words as they stand there")
    mine = {plain(words) for words in answer}
    program = {plain(words) for words in quotes_frame(annotate(PRACTICE))["content"]}
    figures = "; ".join(f"{who}, precision {percent(len(found & read) / len(found))} and recall "
                        f"{percent(len(found & read) / len(read))}"
                        for who, found in (("you", mine), ("the program", program)) if found)
    wrong, missed = mine - read, read - mine
    if wrong:
        raise Off(f"{figures}. The reader has not marked “{min(wrong)}” as it stands there: was it said, and is it "
                  "the content and nothing else?")
    if missed:
        raise Off(f"{figures}. {number(len(missed), 'statement')} of the reader's "
                  f"{'is' if len(missed) == 1 else 'are'} missing: look for another word that tells that something "
                  "was said")
    return f"{figures}. What Holm hopes, she has not said, and that it rained, nobody says but the text itself"


def plain(words: str) -> str:
    """Words as they are compared: folded, and without quotation marks and a "that" before them."""
    return folded_words(words.replace('"', "")).removeprefix("that ")
