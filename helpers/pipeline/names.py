"""Names taken apart: titles and possessives off, and which short name belongs to which long one."""

from helpers.knowledge.function_words import ARTICLES, POSSESSIVES
from helpers.knowledge.titles import abbreviations, honorifics, persons


def is_title(word):
    """Whether a word is a title or honorific that may stand before a name."""
    plain = word.lower().rstrip(".")
    return plain in honorifics or plain in abbreviations or plain in persons


def bare(words):
    """A name's words without titles and articles before it and a possessive after it.

    The last word always stays.
    """
    words = list(words)
    while len(words) > 1 and words[-1] in POSSESSIVES:
        words.pop()
    if words:
        for mark in POSSESSIVES[:2]:
            words[-1] = words[-1].removesuffix(mark)
    while len(words) > 1 and (words[0].lower() in ARTICLES or is_title(words[0])):
        words.pop(0)
    return words


def honorific_gender(words):
    """The gender that the titles before a name tell: "f", "m" or None."""
    for word in words:
        plain = word.lower().rstrip(".")
        gender = honorifics.get(plain) or persons.get(plain)
        if gender in ("f", "m"):
            return gender
        if not is_title(word):
            break
    return None


def initials(words):
    """The capital letters that a body's name may be shortened to."""
    return "".join(word[0] for word in words if word[0].isupper())


def is_short_for(short, full):
    """Whether the words of one name are a shorter form of another's: its last or first words, or its initials."""
    if len(short) > len(full) or short == full:
        return False
    if len(short) == 1 and short[0].isupper() and len(short[0]) > 1:
        letters = short[0].replace(".", "")
        if len(letters) > 1 and letters == initials(full):
            return True
    return full[-len(short):] == short or full[: len(short)] == short


def capitals_of(words: list[str]) -> tuple[str, str]:
    """The letters that the acronym of a name's words may have: of the words with a capital, and of all but "the"."""
    return "".join(word[0] for word in words if word[0].isupper()), "".join(
        word[0] for word in words if word.lower() != "the").upper()


def letters_of(acronym: str) -> str:
    """The letters of an acronym, without its dots."""
    return acronym.replace(".", "").upper()


def without_the(words: list[str]) -> list[str]:
    """A name's words without its articles."""
    return [word for word in words if word != "the"]
