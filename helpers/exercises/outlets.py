"""The exercises of notebook 06: who gives one speaker most words, what an outlet leaves out, and two names of one."""

from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pandas as pd

from helpers.exercises.answer import READ_BY_HAND, NotInFolder, Off, as_number, as_words, exercise, shown, too
from helpers.frames.comparing import folded_name
from helpers.frames.outlets import heard_frame
from helpers.frames.same_words import Words, words_of
from helpers.output.wording import listed, number


def only_where_read(_: Any, quotes: pd.DataFrame, folder: str) -> None:
    """NotInFolder for any folder but the one that the answers were read from."""
    if Path(folder).name != READ_BY_HAND["folder"]:
        raise NotInFolder("the answer was read by hand in the reports that the project came with. Ask the same of "
                          "yours, and let a neighbour answer too")


@exercise("write an outlet and a number in place of the two Nones, as in \"radio\" and 12", posed=only_where_read)
def check_most_words(outlet: Any, words: Any, quotes: pd.DataFrame, folder: str) -> str:
    """outlet: which has most words of the speaker of READ_BY_HAND in quotation marks; words: how many it has.

    quotes: rows of `across_outlets`; folder: where their articles are.
    """
    read, outlet = READ_BY_HAND["most_words"], as_outlet(outlet, quotes)
    his = quotes[(quotes["outlet"] == outlet) & (quotes["speaker"] == read["speaker"])]
    if his.empty:
        raise Off(f"{outlet} does not quote {read['speaker']}; the first chart shows who does")
    if outlet != read["outlet"]:
        raise Off(f"another outlet than {outlet} has more of his words in quotation marks; count in the articles")
    if words is None:
        raise Off(f"{outlet} it is. The number is still None: how many words are in quotation marks?")
    words = as_number(words)
    if words != read["words"]:
        raise Off(f"{words:g}: {read['off'].get(f'{words:g}', too(words, read['words']))}")
    return (f"{read['why']}. The chart has {number(int(his['words'].sum()), 'word')} of his there: it also counts what "
            "is told without marks, and knows only what the program has found and under which name")


def trims(shared: pd.DataFrame) -> pd.DataFrame:
    """A row an article and a sentence of which it has only a part; NotInFolder where there is none.

    shared: rows of `shared_frame`. Columns: outlet, kept (the part), whole (the fullest version), gone (Words), in
    (which outlets have it whole).
    """
    rows = []
    for _, versions in shared.groupby("shared"):
        fullest = versions.loc[versions["words"].idxmax(), "passage"]
        whole = list(versions.loc[versions["words"] == versions["of"], "outlet"].unique())
        for (outlet, _), mine in versions.groupby(["outlet", "article"], sort=False):
            if gone := words_gone(words_of(fullest), [words_of(passage) for passage in mine["passage"]]):
                rows.append((outlet, " … ".join(mine["passage"]), fullest, gone, whole))
    if not rows:
        raise NotInFolder("no outlet has a part of a sentence in quotation marks that another has whole")
    return pd.DataFrame(rows, columns=["outlet", "kept", "whole", "gone", "in"])


def words_gone(whole: Words, parts: list[Words]) -> Words:
    """Those words of the whole, in its order, that stand in none of the parts."""
    kept = {place for part in parts
            for start, _, size in SequenceMatcher(None, whole, part, autojunk=False).get_matching_blocks()
            for place in range(start, start + size)}
    return tuple(word for place, word in enumerate(whole) if place not in kept)


def has_trims(_: Any, shared: pd.DataFrame) -> None:
    """NotInFolder where no outlet trims a sentence."""
    trims(shared)


@exercise("write an outlet and the words that it leaves out in place of the two Nones", posed=has_trims)
def check_trimmed(outlet: Any, words: Any, shared: pd.DataFrame) -> str:
    """outlet: one that has a part of a sentence; words: what is gone; shared: rows of `shared_frame`."""
    outlet, cut = as_outlet(outlet, shared), trims(shared)
    if outlet not in set(cut["outlet"]):
        raise Off(f"{outlet} has every sentence whole that it shares; take an outlet with a shorter bar in the chart")
    if words is None:
        raise Off(f"{outlet} does trim. Now say which words of the full sentence it does not have")
    answer = words_of(as_words(words))
    mine = cut[cut["outlet"] == outlet].to_dict("records")
    found = next((row for row in mine if row["gone"] == answer), None)
    if found:
        return (f"{outlet} has “{found['kept']}”, and “{found['whole']}” stands in {listed(found['in'])}. Whether it "
                "cut these words or never had them, no table tells. Read both: is it the same that was said?")
    for row in mine:
        if answer and set(answer) <= set(words_of(row["kept"])):
            raise Off(f"“{words}” is what {outlet} keeps; which words follow or come before it elsewhere?")
        if set(answer) & set(row["gone"]):
            raise Off(f"not these words and no others: {number(len(row['gone']), 'word')} of “{row['whole']}” are "
                      f"gone, and yours are {len(answer)}; {outlet} has “{row['kept']}”")
    raise Off(f"“{words}” is not what {outlet} leaves out; compare its row in the tables above with the fullest one")


@exercise("write `quotes` with one name replaced, and a number, in place of the two Nones", posed=only_where_read)
def check_joined(joined: Any, outlets: Any, quotes: pd.DataFrame, folder: str) -> str:
    """joined: the quotes, with two names of one made the same; outlets: how many quote that one now.

    quotes: rows of `across_outlets`; folder: where their articles are.
    """
    old, new = replaced(joined, quotes)
    why = next((each["why"] for each in READ_BY_HAND["one"] if each["names"] == [old, new]), None)
    if not why:
        raise Off(why_not(old, new))
    before, after = (heard_frame(frame).set_index("speaker") for frame in (quotes, joined))
    how_many = int(after.loc[new, "outlets"])
    told = f"{old} and {new} are one: {why}"
    if outlets is None:
        raise Off(f"{told}. The second blank is still None: by how many outlets is {new} quoted now?")
    outlets = as_number(outlets)
    if outlets != how_many:
        raise Off(f"{told}. But {too(outlets, how_many)}: look for {new} in heard_frame(my_quotes)")
    return (f"{told}. {new} has {number(how_many, 'outlet')}, before {before.loc[new, 'outlets']}, and "
            f"{number(int(after.loc[new, 'words']), 'word')}, before {before.loc[new, 'words']}; there are "
            f"{number(len(after), 'name')} instead of {len(before)}. Nobody has said a word more: what changed is "
            "whom the table takes for one")


def replaced(joined: Any, quotes: pd.DataFrame) -> tuple[str, str]:
    """The name that was replaced and the one that took its place; Off unless it is one, by one that is there."""
    if (list(getattr(joined, "columns", ())) != list(quotes.columns)
            or list(getattr(joined, "index", ())) != list(quotes.index)):
        raise Off(f"{shown(joined)} is not `quotes` with another name; write "
                  "quotes.replace({\"speaker\": {\"Doe\": \"Jane Doe\"}})")
    before, after = quotes["speaker"].fillna(""), joined["speaker"].fillna("")
    changed = before != after
    pairs = list(dict.fromkeys(zip(before[changed], after[changed], strict=True)))
    if not pairs:
        raise Off("no name has changed; write the first one as the table has it, capitals too")
    if len(pairs) > 1:
        raise Off(f"{len(pairs)} names have changed; replace one, so that you see what it does")
    old, new = pairs[0]
    if new not in set(before):
        raise Off(f"{shown(new)} is nobody's name in the table; replace a name by one that is there")
    return str(old), str(new)


def why_not(old: str, new: str) -> str:
    """Why a name may not be replaced by another."""
    if any(each["names"] == [new, old] for each in READ_BY_HAND["one"]):
        return f"{old} and {new} are one, but “{old}” says more; keep that"
    seems = next((each["why"] for each in READ_BY_HAND["apart"] if {*each["names"]} == {old, new}), None)
    return (f"{old} and {new} are two: {seems}" if seems else
            f"no report says that {old} and {new} are one; look at which names stand under the same words")


def as_outlet(answer: Any, rows: pd.DataFrame) -> str:
    """An outlet as some rows have it, where the answer names it or its file; Off for anything else."""
    outlets: dict[str, str] = {as_compared(outlet): outlet for outlet in rows["outlet"]}
    outlet = outlets.get(as_compared(as_words(answer)))
    if outlet is None:
        raise Off(f"{shown(answer)} is none of the outlets of the table: {listed(list(outlets.values()))}")
    return outlet


def as_compared(outlet: str) -> str:
    """An outlet's name or its file's without what a reader may write in another way: "harbour-week.txt"."""
    return folded_name(outlet.removesuffix(".txt").replace("-", " ").replace("_", " "))
