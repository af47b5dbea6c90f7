"""What is given to the library and is not what it takes costs one sentence that says what to give."""

import pandas as pd
import pytest
import spacy

from helpers import annotate, annotate_many, entities_frame, quotes_frame


@pytest.mark.parametrize("given", [None, 5, b"text", ["text"], pd.DataFrame()])
def test_what_is_no_article_is_refused(given):
    with pytest.raises(TypeError, match="annotate takes an Article, as read_article gives it, or its text, not a "):
        annotate(given)


def test_one_text_is_not_many():
    with pytest.raises(TypeError, match="give one to annotate"):
        annotate_many("The ferry was late.")


@pytest.mark.parametrize("path", ["seeds/x.txt", "page.HTML", "no/such/file.htm"])
def test_a_text_that_is_the_name_of_a_file_warns(path):
    with pytest.warns(UserWarning, match="is read as an article's text; for the file, give read_article"):
        annotate(path)


@pytest.mark.filterwarnings("error")
def test_a_usual_text_warns_of_nothing():
    annotate("See notes.txt for more. Lund said so.")


@pytest.mark.parametrize("frame", [quotes_frame, entities_frame])
def test_a_frame_is_made_of_a_doc_that_annotate_gave(frame):
    with pytest.raises(TypeError, match=f"{frame.__name__} takes a Doc, which annotate\\(article\\) gives, not a str"):
        frame("Lund said so.")
    foreign = spacy.blank("en")("Lund said so.")
    with pytest.raises(ValueError, match="this one was read by another pipeline"):
        frame(foreign)
    for nothing in ("", " \n"):
        assert frame(annotate(nothing)).empty
