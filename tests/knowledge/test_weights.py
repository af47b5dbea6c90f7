"""What is learned holds no name, and an article that was learned from is judged without itself."""

import csv
import json
import re
import tomllib

from conftest import ROOT

from helpers import annotate
from helpers.knowledge.given_names import given_names
from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import is_people, places
from helpers.knowledge.weights import BY_FOLD, FILE, WEIGHTS, key_of, learned_from, weights_by_fold, weights_for
from helpers.pipeline.quotes.masking import CAPITAL, DAY, FIGURE, NAME

GOLD = ROOT / "tests" / "gold"
CLASSES = (NAME, DAY, FIGURE, CAPITAL)


def words_of(file):
    """Every word in the values of a file of weights, in small letters."""
    with file.open(encoding="utf-8", newline="") as handle:
        values = [row["values"] for row in csv.DictReader(handle)]
    return {word.lower() for value in values for word in re.findall(r"[^\W\d_][\w'’.-]*", value)}


def names():
    """Given names, last names, and the places and bodies whose name is one word."""
    surnames = (GOLD / "surnames.txt").read_text(encoding="utf-8").splitlines()[1:]
    single = {name.lower() for name in (*places, *organizations) if " " not in name}
    return {*given_names, *" ".join(surnames).split(), *single}


def test_no_weight_holds_a_name():
    with (GOLD / "words_like_names.toml").open("rb") as handle:
        known = {word for listed in tomllib.load(handle).values() for word in listed["words"].split()}
    found = words_of(FILE) | words_of(BY_FOLD)
    assert len(found) > 500
    assert (found & names()) <= known
    assert not [word for word in found if is_people(word.title())]


def test_no_weight_holds_a_capital_or_a_figure():
    with FILE.open(encoding="utf-8", newline="") as handle:
        told = [row for row in csv.DictReader(handle) if row["evidence"] in ("word before", "word after", "next words",
                                                                            "source noun", "governor", "first word")]
    values = [word for row in told for word in row["values"].split("|")]
    tags = {"NOUN", "PROPN", "VERB", "ADJ", "NUM", "AUX", "INTJ", "X", "SYM", "SPACE"}
    assert not [word for word in values if word != word.lower() and word not in tags and not word.isupper()]
    figures = {word for word in values if any(map(str.isdigit, word))}
    assert not figures


def test_there_are_at_most_five_thousand():
    assert sum(map(len, WEIGHTS.of_questions.values())) <= 5000


def test_names_and_figures_enter_as_their_class():
    from helpers.pipeline.quotes.marks.layout import Layout

    doc = annotate("On Monday the Norwegian minister told Okonkwo that 1,200 Harbourites had left.")
    lower = Layout.of(doc).masked.lower
    told = dict(zip([token.text for token in doc], lower, strict=True))
    assert (told["Monday"], told["Okonkwo"], told["1,200"], told["minister"]) == (DAY, NAME, FIGURE, "minister")
    assert {told["Norwegian"], told["Harbourites"]} <= {NAME, CAPITAL}


def test_an_article_that_was_learned_from_is_judged_without_itself():
    with (GOLD / "wikinews2019.jsonl").open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    assert len(texts) == 36
    for text in texts:
        paragraphs = re.split(r"\n\s*\n", text)
        fold = learned_from()[key_of(paragraphs)]
        assert weights_for(paragraphs) is weights_by_fold()[fold]
        assert weights_for(["A headline", *paragraphs]) is weights_by_fold()[fold]


def test_any_other_article_is_judged_by_all():
    assert weights_for(["The ferry was late.", "Nobody said why."]) is WEIGHTS
    assert weights_for([]) is WEIGHTS
