"""Conclusions from comparing outlets: frames -> sentences, as article.py has them for one article."""

import pandas as pd

from helpers.output.wording import capital, each, few, has, leaders, listed, number, percent, shortened

LONG_QUOTE = 100  # characters of a quote that stand in a sentence


def most_heard(heard: pd.DataFrame, outlets: pd.DataFrame) -> str:
    """Whom most outlets quote, and who has most words; from the rows of `heard_frame` and `outlets_frame`."""
    if heard.empty:
        return "Nobody is quoted"
    names, most = leaders(heard, "speaker", "outlets")
    finding = (f"{capital(few(names, 'speakers'))} {'is' if len(names) == 1 else 'are'} quoted by "
               f"{of_all(most, outlets)}{each(names)}")
    first, share = leaders(heard, "speaker", "share")
    who = " and" if first == names else f"; {few(first, 'speakers')}"
    return f"{finding}{who} {has(first)} {percent(share)} of the words{each(first)}"


def of_all(how_many: int, outlets: pd.DataFrame) -> str:
    """"the one outlet", "both outlets", "all 7 outlets", "6 of 7 outlets"."""
    if how_many < len(outlets):
        return f"{how_many} of {len(outlets)} outlets"
    return {1: "the one outlet", 2: "both outlets"}.get(how_many, f"all {how_many} outlets")


def heard_once(heard: pd.DataFrame) -> str:
    """How many of the names are quoted by one outlet alone."""
    alone = (heard["outlets"] == 1).sum()
    return f"{alone} of {number(len(heard), 'name')} {'is' if alone == 1 else 'are'} quoted by one outlet alone."


def most_to_one(outlets: pd.DataFrame) -> str:
    """Which of the outlets gives most of its words to one speaker; from the rows of `outlets_frame`."""
    if not outlets["words"].any():
        return "No outlet quotes anyone."
    row = outlets.loc[outlets["share"].idxmax()]
    return (f"No outlet gives more of its words to one speaker than {row['outlet']}: {percent(row['share'])} to "
            f"{row['first_speaker']}.")


def most_shared(summary: pd.DataFrame, outlets: pd.DataFrame) -> str:
    """Which sentence most outlets have, and how many of them whole; from the rows of `summary_frame`."""
    if summary.empty:
        return "No sentence in quotation marks stands in more than one outlet"
    first = summary.iloc[0]
    several = (summary["outlets"] == first["outlets"]).sum()
    stands_in = of_all(first["outlets"], outlets)
    if several > 1:
        return f"{several} sentences stand in {stands_in} each" + (
            ", and none in more" if first["outlets"] < len(outlets) else "")
    quote = shortened(first["passage"].rstrip("."), LONG_QUOTE)
    whole = "every one" if first["whole"] == first["outlets"] else f"{first['whole']} of them"
    return f"“{quote}” stands in {stands_in}, whole in {whole}"


def how_shared(passages: pd.DataFrame, shared: pd.DataFrame, summary: pd.DataFrame) -> str:
    """How much of what stands in quotation marks also stands elsewhere; from the frames of `same_words`."""
    whole = number(len(passages), "sentence")
    return (f"{len(shared)} of the {whole} in quotation marks also stand in another outlet; they are {len(summary)} in "
            f"all, each counted once.")


def several_names(summary: pd.DataFrame) -> str:
    """The names under which the same words stand; from the rows of `summary_frame`."""
    pairs = list(dict.fromkeys(listed(sorted(names)) for names in summary["speakers"] if len(names) > 1))
    if not pairs:
        return "No words stand under two names."
    return f"The same words stand under several names: {'; '.join(pairs)}."
