"""The exercises of notebook 01: what is body, where it stands, and how to be wrong about it."""

from typing import Any

from helpers.article.article import Article, article_from_text
from helpers.exercises.answer import NotHere, Off, as_words, exercise, same_number, shown
from helpers.frames.parts import parts_frame
from helpers.output.wording import number

LONGEST_HEADLINE = 20  # words; no reader would take more for a headline


@exercise("write how many words the whole file has in place of None, or the code that counts them")
def check_words_of_the_file(answer: Any, article: Article) -> str:
    """answer: the words of all parts of the Article together."""
    parts = parts_frame(article)
    words, body = int(parts["words"].sum()), int(parts.loc[parts["part"] == "body", "words"].sum())
    same_number(answer, words, [(body, f"{body} words has the body alone; the other lines of the file have words too")],
                hint="add up the last column of the table of parts")
    return (f"the file has {number(words, 'word')}, the article's body {body}. Whoever does not tell the parts apart "
            f"counts {number(words - body, 'word')} that are no part of it")


def has_second_paragraph(article: Article) -> None:
    """NotHere where the body has one paragraph or none."""
    if len(article.body) < 2:
        raise NotHere("its body has no second paragraph")


@exercise("write two numbers in brackets in place of None, as in (10, 15)", posed=has_second_paragraph)
def check_first_word(answer: Any, article: Article) -> str:
    """answer: (start, end) of the first word of the second paragraph of the Article's body."""
    if not isinstance(answer, tuple | list) or len(answer) != 2 or not all(type(place) is int for place in answer):
        raise Off(f"{shown(answer)} is no pair of whole numbers; write the start and the end in brackets, as in (10, "
                  "15)")
    first = article.body[1].start
    word = article.text[first : article.body[1].end].split()[0]
    start, end = answer
    if (start, end) == (first, first + len(word)):
        return f"article.text[{start}:{end}] is “{word}”, and the first character after it has the number {end}"
    found = f"article.text[{start}:{end}] is {shown(article.text[start:end])}"
    if start != first:
        raise Off(f"{found}; the second paragraph starts at article.body[1].start")
    if end == first + len(word) - 1:
        raise Off(f"{found}; the end is not the last character's number but the one after it, so add 1")
    raise Off(f"{found}; the end is the start and as many characters more as the word has, which len() counts")


@exercise("write a headline and a line below it between the marks in place of None, as in \"A headline\\nA line.\"")
def check_fooled(answer: Any) -> str:
    """answer: the text of an article whose first line is a headline to a reader and body to the program."""
    article = article_from_text(as_words(answer))
    headline = article.text[article.paragraphs[0].start : article.paragraphs[0].end]
    if len(article.paragraphs) < 2:
        raise Off("that is one line; a headline has an article under it, so write at least one line more after \\n")
    if len(headline.split()) > LONGEST_HEADLINE:
        raise Off(f"no reader would take {len(headline.split())} words for a headline; make the first line shorter")
    if article.paragraphs[0].part != "body":
        raise Off(f"the program takes “{headline}” for the {article.paragraphs[0].part}; which form of a line would "
                  "it take for a sentence of the body? “What it does not show” above names one")
    return (f"the program takes “{headline}” for a paragraph of the body, by its form alone. A reader knows better, "
            "and so a table of parts is looked at before anything is counted")
