"""The components tell what they read and write, so that spaCy tells a wrong order."""

import pytest
import spacy

from helpers import load_language
from helpers.pipeline.extensions import DEFAULTS, PREFIX


def problems(language):
    """{component: what it reads that no component before it writes}."""
    return {name: told for name, told in language.analyze_pipes()["problems"].items() if told}


def test_the_pipeline_is_in_order():
    assert load_language().pipe_names == ["paragraphs", "entities", "attributions", "speakers"]
    assert problems(load_language()) == {}


def test_each_attribute_of_ours_is_said_to_be_written_by_a_component():
    written = {name for component in load_language().pipe_names
               for name in load_language().get_pipe_meta(component).assigns if name.startswith("doc._.")}
    by_the_tokenizer = {"original", "paragraphs"}
    assert written == {f"doc._.{PREFIX}{name}" for name in DEFAULTS.keys() - by_the_tokenizer}


@pytest.mark.parametrize(("order", "component", "missing"), [
    (["paragraphs", "entities", "speakers", "attributions"], "speakers", f"doc._.{PREFIX}attributions"),
    (["paragraphs", "speakers"], "speakers", f"doc._.{PREFIX}attributions"),
    (["entities", "paragraphs"], "entities", "doc.ents"),
    (["attributions", "paragraphs"], "attributions", "token.dep"),
])
def test_a_wrong_order_is_told(order, component, missing):
    language = spacy.blank("en")
    for name in order:
        language.add_pipe(name)
    assert missing in problems(language)[component]
