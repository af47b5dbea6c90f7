"""Labels: those of the recogniser, and what readers call them."""

from helpers.knowledge.labels import NAMED, SPEAKERS, TITLED, TYPE_OF_LABEL
from helpers.knowledge.places import OF_PLACES
from helpers.pipeline.paragraphs import load_model


def test_every_label_is_one_of_the_models():
    labels = set(load_model().get_pipe("ner").labels)
    assert set(OF_PLACES) <= set(NAMED) <= labels
    assert SPEAKERS <= NAMED and TITLED <= NAMED


def test_a_type_of_several_labels_is_one_for_readers():
    assert TYPE_OF_LABEL["LOC"] == TYPE_OF_LABEL["FAC"] == "Other places"
    assert "DATE" not in TYPE_OF_LABEL
