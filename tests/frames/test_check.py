"""The comparison with a reader, on rows invented here."""

import pandas as pd
import pytest

from helpers import annotate
from helpers.frames.check import check_frame, precision, read_gold, recall, scores_frame
from helpers.output.findings.checking import how_complete, how_precise
from helpers.output.views.mistakes import highlight_mistakes

TEXT = 'It rains, Ann Lee said. "It will stop," she said. It did not. Bob Ray denied it.'
GOLD = '''statement,required,paragraph,kind,content,content_spans,cue,cue_start,cue_end,source,source_start,source_end,\
speaker,accept,affiliation,about_talks,note
rain,yes,1,indirect,It rains,"[[0, 8]]",said,18,22,Ann Lee,10,17,Ann Lee,,,,
stop,yes,1,direct,"""It will stop,""","[[24, 39]]",said,44,48,she,40,43,Ann Lee,Lee; Dr Lee,,no,
did-not,no,1,indirect,It did not,"[[50, 60]]",,,,,,,,,,,nobody says it: null is the right answer
denied,yes,1,indirect,it,"[[77, 79]]",denied,70,76,Bob Ray,62,69,Bob Ray,,,,
denied,yes,1,indirect,denied it,"[[70, 79]]",denied,70,76,Bob Ray,62,69,Bob Ray,,,,
'''


def find(content, cue, source, speaker, kind="indirect", **others):
    """A row of `quotes_frame` whose words stand in TEXT."""
    start, end = place(content)
    return {"paragraph": 1, "kind": kind, "content": content, "content_spans": [(start, end)],
            "start": start, "end": end,
            "cue": cue and TEXT[slice(*cue)], "cue_start": cue and cue[0], "cue_end": cue and cue[1],
            "source": source and TEXT[slice(*source)], "source_start": source and source[0],
            "source_end": source and source[1], "speaker": speaker, "affiliation": None, "about_talks": False} | others


def place(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


RAIN = find("It rains", (18, 22), (10, 17), "Ann Lee")
STOP = find('"It will stop,"', (44, 48), (40, 43), "Dr Lee", "direct")
DID_NOT = find("It did not", None, None, None)
DENIED = find("denied it", (70, 76), (62, 69), "Bob Ray")


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "gold.csv"
    path.write_text(GOLD, encoding="utf-8")
    return read_gold(path)


@pytest.fixture
def check(gold):
    """Finds -> the frame of the comparison."""
    return lambda *finds: check_frame(pd.DataFrame(finds, columns=list(RAIN)), gold, TEXT)


def verdicts(checked):
    return dict(zip(checked["statement"], checked["verdict"], strict=True))


def test_all_is_found_by_any_reading_and_any_accepted_name(check):
    checked = check(RAIN, STOP, DID_NOT, DENIED)
    assert verdicts(checked) == dict.fromkeys(["rain", "stop", "did-not", "denied"], "found")
    assert (precision(checked), recall(checked)) == (1, 1)
    assert how_precise(checked) == (
        "Precision is 100%: of the program's 4 quotes, the reader has marked 4. None is wrong.")
    assert how_complete(checked) == (
        "Recall is 100%: of the 3 statements that the reader requires, the program has 3. None is missed.")


def test_what_is_not_required_may_be_left_out(check):
    checked = check(RAIN, STOP, DENIED)
    assert verdicts(checked)["did-not"] == "left out"
    assert (precision(checked), recall(checked)) == (1, 1)


def test_a_miss_lowers_recall_alone(check):
    checked = check(STOP, DENIED)
    assert verdicts(checked)["rain"] == "missed"
    assert (precision(checked), recall(checked)) == (1, 2 / 3)
    assert how_complete(checked) == (
        "Recall is 67%: of the 3 statements that the reader requires, the program has 2. "
        "Missed is “It rains” (differs in everything).")


def test_what_is_no_statement_lowers_precision_alone(check):
    checked = check(RAIN, STOP, DENIED, find("did", (18, 22), (10, 17), "Ann Lee"))
    assert (precision(checked), recall(checked)) == (3 / 4, 1)
    assert checked["verdict"].tolist() == ["found", "found", "left out", "wrong", "found"]


@pytest.mark.parametrize(("column", "wrong"), [
    ("content", find("It", (18, 22), (10, 17), "Ann Lee")),
    ("source", RAIN | {"source_start": 62, "source_end": 69}),
    ("source", RAIN | {"source_start": None, "source_end": None}),
    ("cue", RAIN | {"cue_start": 70, "cue_end": 76}),
    ("speaker", RAIN | {"speaker": "Bob Ray"}),
    ("speaker", RAIN | {"speaker": None}),
    ("kind", RAIN | {"kind": "direct"}),
])
def test_a_find_that_differs_is_a_miss_and_a_wrong_find(check, column, wrong):
    checked = check(wrong, STOP, DENIED)
    assert sorted(checked.loc[checked["verdict"].isin(["missed", "wrong"]), "verdict"]) == ["missed", "wrong"]
    assert set(checked.loc[checked["verdict"].isin(["missed", "wrong"]), "differs"]) == {column}
    assert (precision(checked), recall(checked)) == (2 / 3, 2 / 3)


def test_what_the_reader_decided_is_asked_and_what_was_left_open_is_not(check):
    rain, stop = ({**each, "about_talks": True, "affiliation": "Norway"} for each in (RAIN, STOP))
    checked = check(rain, stop, DENIED)
    assert verdicts(checked)["rain"] == "found"
    assert set(checked.loc[checked["verdict"] == "wrong", "differs"]) == {"about_talks"}


def test_a_statement_counts_once(check):
    checked = check(RAIN, RAIN, STOP, DENIED)
    assert precision(checked) == 3 / 4
    assert checked.loc[checked["verdict"] == "wrong", "differs"].tolist() == ["nothing, found twice"]


def test_nothing_found_has_no_precision(check):
    checked = check()
    assert pd.isna(precision(checked)) and recall(checked) == 0
    assert how_precise(checked) == "The program gives no quote, so there is no precision to tell."
    assert how_complete(checked).endswith(
        "the program has 0. Missed are “It rains” (differs in everything), “It will stop” (differs in everything) and "
        "“it” (differs in everything).")


def test_nothing_to_find_has_no_recall(gold):
    checked = check_frame(pd.DataFrame([RAIN]), gold[:0], TEXT)
    assert precision(checked) == 0 and pd.isna(recall(checked))
    assert how_complete(checked) == "The reader requires no statement, so there is no recall to tell."


def test_an_article_that_nobody_has_read_is_no_failure_of_the_program(tmp_path):
    unread = read_gold(tmp_path / "missing.csv")
    checked = check_frame(pd.DataFrame([RAIN]), unread, TEXT)
    assert checked["verdict"].tolist() == ["unread"]
    assert pd.isna(precision(checked)) and pd.isna(recall(checked))
    assert how_precise(checked).startswith("Nobody has read this article by hand, so there is no precision to tell.")
    assert how_complete(checked).startswith("Nobody has read this article by hand, so there is no recall to tell.")
    assert check_frame(pd.DataFrame([RAIN]), unread[unread["statement"] == ""], TEXT)["verdict"].tolist() == ["unread"]


def test_scores_stand_side_by_side(check):
    scores = scores_frame({"all": check(RAIN, STOP, DENIED), "one": check(STOP), "none": check()})
    assert scores["compared"].tolist() == ["all", "one", "none"]
    assert scores.loc[1, ["found", "wrong", "missed"]].tolist() == [1, 0, 2]
    assert scores["F1"].round(3).tolist()[:2] == [1, 0.5] and pd.isna(scores["F1"][2])


def test_each_mistake_stands_in_its_sentence(check):
    doc = annotate(TEXT)
    view = highlight_mistakes(doc, check(RAIN, STOP, find("It did not", (70, 76), (62, 69), "Bob Ray")))
    assert repr(view) == "2 mistakes"
    wrong, missed = view.html.split("<b>Wrong")[1].split("<b>Missed")
    assert "speaker: Bob Ray</p>" in wrong and "speaker: Bob Ray</p>" in missed
    assert "content" not in wrong.split("</p>")[0] and ">It did not</mark>" in wrong and ">Bob Ray</b>" in wrong
    assert ">it</mark>" in missed and ">denied</i>" in missed and "It rains" not in missed


def test_no_mistake_is_said_in_words(check):
    view = highlight_mistakes(annotate(TEXT), check(RAIN, STOP, DENIED))
    assert (repr(view), view.html) == ("0 mistakes", "<p>Nothing is missed and nothing is wrong.</p>")
