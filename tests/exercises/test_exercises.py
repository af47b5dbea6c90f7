"""The exercises: blanks break nothing, solutions are right, wrong answers get a sentence that says what is off."""

import ast
import re

import nbformat
import pandas as pd
import pytest
from conftest import ROOT

from helpers import annotate, article_from_text, counts_frame, entities_frame, exercises, quotes_frame
from helpers.exercises.answer import READ_BY_HAND
from helpers.exercises.outlets import words_gone
from helpers.frames.check import read_gold
from helpers.frames.same_words import passages_frame, shared_frame
from helpers.frames.topics import about
from helpers.knowledge import cues
from helpers.output.findings.reading import source_line

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
BLANK = re.compile(r"^my_\w+ = None .*\n", re.M)
CODE = re.compile(r"^```python\n(.*?)\n```$", re.S | re.M)
CHECKS = [getattr(exercises, name) for name in exercises.__all__ if name.startswith("check_")]
JUNK = ["", "x", "Blinken", 0, -7, 10**30, 2.5, float("nan"), True, (), (1, 2), (5, 2), [], [3], ["x"], {}, {1: "x"},
        {1: "hopeful"}, {"1": ["hopeful"]}, {1: []}, b"x", object(), pd.DataFrame(), len]


def cells_of(path):
    return nbformat.read(path, as_version=4).cells


def solved(cells):
    """(the cell with the blank, its source with the solution in the blank's place), a pair an exercise."""
    for place, cell in enumerate(cells):
        if cell.cell_type == "markdown" and cell.source.startswith("<details>"):
            blank = next(c for c in reversed(cells[:place]) if c.cell_type == "code" and BLANK.search(c.source))
            yield blank, CODE.search(cell.source)[1] + "\n" + BLANK.sub("", blank.source)


def last_value(source, names):
    """Run a cell's code; what its last line shows."""
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)
    return last and eval(compile(ast.Expression(last.value), "cell", "eval"), names)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_solution_is_right_and_folded(path, tmp_path, monkeypatch):
    monkeypatch.setattr("helpers.output.charts.Chart.save", lambda chart, folder: [])
    monkeypatch.chdir(ROOT)
    cells, names = cells_of(path), {}
    answers = {blank.id: source for blank, source in solved(cells)}
    assert len(answers) in (2, 3)
    for cell in cells:
        if cell.cell_type != "code":
            continue
        shown = last_value(answers.get(cell.id, cell.source), names)
        if cell.id in answers:
            assert repr(shown).startswith("Right: "), (cell.source, shown)
        elif "draw_codes" in cell.source:
            assert shown.png.startswith(b"\x89PNG")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_blank_that_is_left_says_what_to_write(path):
    blanks = [cell for cell in cells_of(path) if cell.cell_type == "code" and BLANK.search(cell.source)]
    assert [blank.id for blank in blanks] == [blank.id for blank, _ in solved(cells_of(path))], "a solution for each"
    for blank in blanks:
        assert blank.outputs[0].data["text/plain"].startswith("Not answered yet: write ")


@pytest.fixture(scope="module")
def held(first_article, hallin):
    """What the checks hold an answer against, by the name of the check's parameter.

    `outlets` has what takes the place of these for the checks of helpers/exercises/outlets.py.
    """
    doc = annotate(first_article)
    entities, quotes = entities_frame(doc), quotes_frame(doc)
    return {
        "article": first_article, "doc": doc, "quotes": quotes, "entities": entities,
        "counts": counts_frame(entities[entities["part"] == "body"]), "statements": about(quotes, "talks"),
        "gold": read_gold(ROOT / "tests" / "gold" / f"{first_article.name}.csv"),
        "outlets": {"quotes": hallin.quotes, "folder": "seeds/hallin-bridge"},
        "shared": shared_frame(passages_frame(hallin.quotes)),
    }


def ask(check, held, *answers):
    """What a check says to answers about the first article, or about the reports of notebook 06."""
    code = check.__wrapped__.__code__
    names = code.co_varnames[len(answers) : code.co_argcount]
    holds = held | held["outlets"] if check.__wrapped__.__module__.endswith(".outlets") else held
    return repr(check(*answers, *(holds[name] for name in names)))


SIGNALLED = "it would scale down fighting around two Ukrainian cities"
READ = {1: "neither", 2: "hopeful", 3: "hopeful", 4: "hopeful", 5: "hopeful", 6: "hopeful", 7: "neither",
        8: "sceptical", 9: "neither", 10: "sceptical", 11: "hopeful", 12: "sceptical"}


@pytest.mark.parametrize(("check", "answers", "told"), [
    ("words_of_the_file", [467], "467 words has the body alone"),
    ("words_of_the_file", ["500"], "500 is too few"),
    ("words_of_the_file", [531], "Right: the file has 531 words"),
    ("first_word", [(529, 534)], "'Russi'; the end is not the last character's number but the one after it"),
    ("first_word", [(530, 535)], "'ussia'; the second paragraph starts at"),
    ("first_word", [(529, 628)], "len() counts"),
    ("first_word", [(529.0, 535.0)], "no pair of whole numbers"),
    ("fooled", ["The ferry will sail again\nIt was late."], "takes “The ferry will sail again” for the headline"),
    ("fooled", ["The ferry will sail again."], "that is one line"),
    ("fooled", ["The ferry " * 20 + ".\nIt was late."], "no reader would take"),
    ("short_forms", [6], "6 mentions are all that Antony Blinken has"),
    ("short_forms", [2], "2 of the mentions are the full name"),
    ("short_forms", [9], "9 is too many"),
    ("short_forms", [4], "Right: "),
    ("with_what_belongs", [7], "7 times is Russia named itself"),
    ("with_what_belongs", [10], "10 mentions belong to Russia; add those of Russia itself"),
    ("with_what_belongs", [17], "Right: "),
    ("unnamed_person", ["Blinken"], "a name that is counted, “Antony Blinken”"),
    ("unnamed_person", ["the mayor"], "stands nowhere in the body"),
    ("unnamed_person", ["Peace talks"], "“talks” is no pronoun"),
    ("unnamed_person", ["they"], "Right: “they” stands in the body once"),
    ("taken_apart", ["told", "Mayor Ada Holm", "that"], "“told” is the cue, not the source"),
    ("taken_apart", ["Mayor Ada Holm", "told reporters", "that"], "whom it was told belongs to none of the three"),
    ("taken_apart", ["Mayor Ada Holm", "told", "the ferry"], "It starts with “that”"),
    ("taken_apart", ["Mayor Ada Holm", None, None], "the cue and content is still None"),
    ("missed", ["Russia pledged", "verb"], "stand in the content of quote 2"),
    ("missed", ["Live Story", "verb"], "the reader did not take them for something said either"),
    ("missed", [SIGNALLED, None], "Now say why"),
    ("missed", [SIGNALLED, "noun"], "look at “signalled” again: it is a verb"),
    ("missed", [SIGNALLED, "because"], "none of the reasons"),
    ("missed", [SIGNALLED, "verb"], "Right: Moscow is the source in paragraph 14"),
    ("missed", ["to wind-down Kyiv assault", "noun"], "Right: Moscow is the source outside the body, and the cue"),
    ("missed", ["the scepticism of US Secretary of State Antony Blinken", "verb"], "Right: Johnson is the source"),
    ("more_cues", ["echoed"], "verbs by their lemma, the form in a dictionary: “echo”"),
    ("more_cues", ["say"], "is in the data already"),
    ("more_cues", ["tweet"], "no word of the article"),
    ("more_cues", ["peace"], "is no verb in this article"),
    ("more_cues", ["twist"], "nothing changes"),
    ("they", ["Boris Johnson"], "Johnson is one man"),
    ("they", ["the read-out"], "it tells what “they” said"),
    ("they", ["Ukraine and its allies"], "did nothing together"),
    ("they", ["the US"], "that is one part of them"),
    ("they", ["nobody"], "they open the paragraph before, number 14"),
    ("they", ["US, UK, France, Germany, Italy"], "Right: "),
    ("words_of_a_side", [30], "30 words has Vladimir Medinsky alone; 4 speakers speak for Russia"),
    ("words_of_a_side", [5], "5 quotes is how often Russia is spoken for"),
    ("words_of_a_side", [75], "Right: Russia has 75 words in 5 quotes by 4 speakers"),
    ("codes", [{1: "hopeful"}], "11 statements have no code yet: 2, 3,"),
    ("codes", [READ | {13: "hopeful"}], "there is no statement 13"),
    ("codes", [READ | {1: "optimistic"}], "'optimistic' is no code; take hopeful, sceptical, neither"),
    ("codes", [dict.fromkeys(READ, "hopeful")], "agree on 7 of 12 statements. Read these again: statement 1"),
    ("codes", [READ | {3: "sceptical"}], "Right: you and the reader agree on 11 of 12 statements. You differ"),
    ("two_figures", [0.6, 0.75], "the other way round"),
    ("two_figures", [0.8, 0.6], "precision is no 80%"),
    ("two_figures", [0.75, None], "the recall is still None"),
    ("two_figures", ["75%", 60], "Right: "),
    ("reading", [["The ferry will sail again in June", "to be on board"]], "has not marked “to be on board”"),
    ("reading", [["Nobody asked us"]], "2 statements of the reader's are missing"),
    ("reading", ["Nobody asked us"], "is no list"),
    ("reading", [["Somebody asked us"]], "does not stand in the text"),
])
def test_what_is_off_is_said(check, answers, told, held):
    said = ask(getattr(exercises, f"check_{check}"), held, *answers)
    assert told in said and said.startswith("Right: " if told.startswith("Right") else "Not quite: ")


def named(held, *pairs):
    """The quotes of the outlets with names replaced."""
    return held["outlets"]["quotes"].replace({"speaker": dict(pairs)})


TRADE = "and I will take that trade every time"


@pytest.mark.parametrize(("check", "answers", "told"), [
    ("most_words", ["The Gazette", 3], "'The Gazette' is none of the outlets of the table: beacon, courier"),
    ("most_words", ["beacon", 3], "beacon does not quote Pete Kowalski"),
    ("most_words", ["ledger", 21], "another outlet than ledger has more"),
    ("most_words", ["dockworker", None], "dockworker it is. The number is still None"),
    ("most_words", ["dockworker", 30], "leaves out what he told the television cameras"),
    ("most_words", ["dockworker", 55], "leave those 7 out"),
    ("most_words", ["dockworker", 500], "500: 500 is too many"),
    ("most_words", ["The Dockworker", "48"], "Right: the newsletter has five passages"),
    ("trimmed", ["the mayor", TRADE], "'the mayor' is none of the outlets"),
    ("trimmed", ["meridian", TRADE], "meridian has every sentence whole that it shares"),
    ("trimmed", ["beacon", None], "beacon does trim. Now say which words"),
    ("trimmed", ["beacon", "We did not lose a single life"], "is what beacon keeps"),
    ("trimmed", ["beacon", "I will take that trade"], "8 words of “We did not lose a single life, and I will"),
    ("trimmed", ["beacon", "the anchor chains"], "is not what beacon leaves out"),
    ("trimmed", ["beacon", f"“{TRADE}.”"], "Right: beacon has “We did not lose a single life.”"),
    ("trimmed", ["harbour-week.txt", "The deck"], "stands in courier and meridian. Whether it cut"),
    ("trimmed", ["radio", TRADE.upper()], "stands in courier, ledger and meridian. Whether it cut"),
    ("trimmed", ["courier", "and I would not promise you this summer"], "Right: courier has “Nobody is going to drive"),
    ("joined", ["Ruth Adeyemi", 7], "is not `quotes` with another name"),
    ("joined", [("adeyemi", "Ruth Adeyemi"), 7], "no name has changed"),
    ("joined", [("Adeyemi", "The mayor"), 7], "'The mayor' is nobody's name in the table"),
    ("joined", [("Ruth Adeyemi", "Adeyemi"), 7], "“Ruth Adeyemi” says more; keep that"),
    ("joined", [("Northgate's people", "Helen Marsh"), 3], "are two: Marsh speaks for the company"),
    ("joined", [("Dale Foss", "Jonas Weller"), 3], "no report says that Dale Foss and Jonas Weller are one"),
    ("joined", [("Adeyemi", "Ruth Adeyemi"), None], "The second blank is still None"),
    ("joined", [("Adeyemi", "Ruth Adeyemi"), 6], "6 is too few"),
    ("joined", [("Adeyemi", "Ruth Adeyemi"), 7], "Right: Adeyemi and Ruth Adeyemi are one: the newsletter never gives"),
])
def test_what_is_off_about_the_outlets_is_said(check, answers, told, held):
    if isinstance(answers[0], tuple):
        answers = [named(held, answers[0]), *answers[1:]]
    said = ask(getattr(exercises, f"check_{check}"), held, *answers)
    right = told.startswith("Right") or "Whether it cut" in told
    assert told in said and said.startswith("Right: " if right else "Not quite: ")


def test_two_names_at_once_hide_what_each_does(held):
    both = named(held, ("Adeyemi", "Ruth Adeyemi"), ("Dale Foss", "Jonas Weller"))
    assert "2 names have changed" in ask(exercises.check_joined, held, both, 7)


def test_joining_tells_what_changes_in_the_table(held):
    """The mayor is quoted in all seven reports; the newsletter has 7 and 5 words of hers in quotation marks."""
    said = ask(exercises.check_joined, held, named(held, ("Adeyemi", "Ruth Adeyemi")), 7)
    before, after = map(int, reversed(re.search(r"and (\d+) words, before (\d+);", said).groups()))
    assert "Ruth Adeyemi has 7 outlets, before 6" in said and after - before == 7 + 5


@pytest.mark.parametrize(("parts", "gone"), [
    (["a b c d"], "e f g h"), (["e f g h"], "a b c d"), (["c d e f"], "a b g h"), (["a b c", "f g h"], "d e"),
    (["a b c d e f g h"], ""), (["x y"], "a b c d e f g h"),
])
def test_words_are_gone_where_no_part_has_them(parts, gone):
    assert words_gone(tuple("abcdefgh"), [tuple(part.split()) for part in parts]) == tuple(gone.split())


def test_what_was_read_of_the_outlets_names_speakers_that_stand_in_the_reports():
    text = "".join(path.read_text("utf-8") for path in (ROOT / "seeds" / READ_BY_HAND["folder"]).iterdir())
    for name in [name for each in READ_BY_HAND["one"] + READ_BY_HAND["apart"] for name in each["names"]]:
        assert name.lower() in text.lower()


def test_a_folder_that_does_not_pose_the_question_is_told_so(held):
    quotes = held["outlets"]["quotes"]
    for said in (exercises.check_most_words(None, None, quotes, "seeds/mine"),
                 exercises.check_joined(None, None, quotes, "seeds/mine"),
                 exercises.check_trimmed(None, None, held["shared"].head(0))):
        assert repr(said).startswith("Not for this folder: ")


def test_a_program_that_is_never_wrong(held):
    quotes = held["quotes"]
    assert "precision is 100% and recall 100%; a program that misses" in repr(exercises.check_cautious(
        quotes, held["gold"], held["article"]))
    strange = quotes.head(2).assign(speaker=["Nobody", *quotes["speaker"][1:2]])
    assert "precision is 50%" in repr(exercises.check_cautious(strange, held["gold"], held["article"]))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_whatever_is_written_gets_a_sentence(check, held):
    for answer in JUNK:
        answers = [answer] * (3 if check is exercises.check_taken_apart else 2 if check.__name__ in (
            "check_missed", "check_two_figures", "check_most_words", "check_trimmed", "check_joined") else 1)
        assert ask(check, held, *answers).startswith(("Not quite: ", "Right: ")), answer


def test_an_article_that_does_not_pose_the_question_is_told_so():
    article = article_from_text("It rained.", name="rain")
    doc = annotate(article)
    quotes, entities, unread = quotes_frame(doc), entities_frame(doc), read_gold("nowhere.csv")
    for said in (exercises.check_first_word(None, article), exercises.check_short_forms(None, entities),
                 exercises.check_with_what_belongs(None, counts_frame(entities)), exercises.check_they(None, article),
                 exercises.check_words_of_a_side(None, quotes), exercises.check_codes(None, quotes, article),
                 exercises.check_cautious(None, unread, article)):
        assert repr(said).startswith("Not for this article: ")
    assert "nobody has read this article by hand" in repr(exercises.check_missed("It rained", "verb", quotes, article))


def test_a_verb_that_is_tried_is_gone_afterwards(held):
    before = (cues.speech, len(quotes_frame(annotate(held["article"]))))
    assert "20 quotes instead of 19" in ask(exercises.check_more_cues, held, "echo")
    assert (cues.speech, len(quotes_frame(annotate(held["article"])))) == before


def test_the_codes_that_were_read_are_those_of_statements_in_the_gold(held):
    starts = [one["start"] for one in READ_BY_HAND["code"]]
    assert starts == sorted(starts) and set(starts) <= set(held["gold"]["start"])
    codes = set(READ_BY_HAND["codes"])
    assert all({one["code"], one.get("or", one["code"])} <= codes for one in READ_BY_HAND["code"])


def test_the_chart_of_codes_draws_a_square_a_statement(held):
    statements = held["statements"]
    chart = exercises.draw_codes(READ, statements, source_line(held["article"]))
    squares = [patch.get_label() for patch in chart.figure.axes[0].patches]
    assert sorted(label for label in squares if label[0].isdigit()) == sorted(
        f"{n}: {code}" for n, code in READ.items())
    assert "Of 12 statements, this reader codes 6 hopeful, 3 sceptical and 3 neither" in chart.alt
    assert "Antony Blinken: 1 hopeful, 3 sceptical and 1 neither" in chart.alt
    assert "once every statement has a code" in repr(exercises.draw_codes({1: "hopeful"}, statements, "source"))
