"""How right the program is, in sentences."""

import pandas as pd

from helpers.frames.check import Verdict, how_many, precision, recall
from helpers.frames.comparing import EDGES
from helpers.output.wording import FEW, capital, listed, number, percent, shortened

HOW_TO_READ = "Write down what you find in tests/gold/; its README tells how."
SHORT_QUOTE = 60   # characters of a quote that stand in a sentence


def how_precise(checked: pd.DataFrame) -> str:
    """How many of the program's quotes are right, and which are wrong; from rows of `check.check_frame`."""
    wrong, found = checked[checked["verdict"] == Verdict.WRONG], how_many(checked, Verdict.FOUND)
    given = found + len(wrong)
    return nothing_to_tell(checked, "precision", "" if given else "The program gives no quote") or (
        f"Precision is {percent(precision(checked))}: of the program's {number(given, 'quote')}, the reader has marked "
        f"{found}. {one_by_one(wrong, Verdict.WRONG)}")


def how_complete(checked: pd.DataFrame) -> str:
    """How many of the required statements are found, and which are missed; from rows of `check.check_frame`."""
    required = checked[checked["required"] == "yes"]
    missed = required[required["verdict"] == Verdict.MISSED]
    return nothing_to_tell(checked, "recall", "The reader requires no statement" if required.empty else "") or (
        f"Recall is {percent(recall(checked))}: of the {number(len(required), 'statement')} that the reader requires, "
        f"the program has {len(required) - len(missed)}. {one_by_one(missed, Verdict.MISSED)}")


def nothing_to_tell(checked: pd.DataFrame, figure: str, why: str) -> str:
    """Why there is no such figure: nobody has read the article, or `why`; "" where there is one."""
    if is_unread(checked):
        return f"Nobody has read this article by hand, so there is no {figure} to tell. {HOW_TO_READ}"
    return f"{why}, so there is no {figure} to tell." if why else ""


def is_unread(checked: pd.DataFrame) -> bool:
    """Whether there was no reading that the program's quotes could be held against."""
    return Verdict.UNREAD in set(checked["verdict"])


def one_by_one(rows: pd.DataFrame, verdict: Verdict) -> str:
    """Which quotes are missed or wrong and in what they differ, or how many where they are not few."""
    if len(rows) > FEW:
        return f"{len(rows)} are {verdict}."
    if rows.empty:
        return f"None is {verdict}."
    told = [f"“{shortened(row.content.strip(EDGES), SHORT_QUOTE)}” (differs in {row.differs})"
            for row in rows.itertuples()]
    return f"{capital(verdict)} {'is' if len(rows) == 1 else 'are'} {listed(told)}."


def how_far_ahead(measured: pd.DataFrame) -> str:
    """How many of the figures of `measured.measured_frame` are above the best peer's and the first study's."""
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


def how_right(checked: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """How right the program is on the articles that were read by hand; from rows of `check.check_folder`."""
    if checked.empty:
        return [f"Nobody has read these articles by hand, so there is no precision to tell. {HOW_TO_READ}"]
    read = f"{checked['article'].nunique()} of {number(len(articles), 'article')}"
    return [f"{read} {'was' if len(articles) == 1 else 'were'} read by hand.",
            how_precise(checked), how_complete(checked)]
