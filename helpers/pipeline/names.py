"""Names taken apart: titles and given names, acronyms, and which short name belongs to which long one.

A name is a list or tuple of its words as the article writes them, unless a function says otherwise.
"""

import re
from collections.abc import Iterable, Sequence

from helpers.knowledge.function_words import ARTICLES, BELONGING, POSSESSIVES
from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import (
    arabic_articles,
    body_words,
    clubs,
    company_words,
    generations,
    generic_bodies,
    honorifics,
    institutions,
    ministries,
    offices,
    one_word_bodies,
    papers,
    particles,
    roles,
    storm_words,
    title_words,
)
from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import places
from helpers.knowledge.titles import gender_of_title

EITHER = " or "  # "Bill Clinton or Hillary Clinton": a bare last name that could be either's

ACRONYM = re.compile(r"(?=(?:.*[A-Z]){2})[A-Za-z0-9&.-]{2,10}")
ARABIC_ARTICLE = re.compile(rf"^(?:{'|'.join(sorted(arabic_articles))})-", re.IGNORECASE)
# letters, set by hand: of an acronym that may be that of a name's last words alone, and of the beginning of a given
# name that may be short for it
SHORTEST_PART = 3
LAST_WORDS = one_word_bodies | papers  # of "Oslo Post", the short form is the last word
LEFT_OUT = institutions | clubs        # of "Holm College", the short form is all but the last word


# What is known of a word or a name by itself.

def is_known(text: str) -> bool:
    """Whether a text is, as it stands, the name of a place or a body known the world over."""
    return text in places or text in organizations


def is_given_name(word: str) -> bool:
    """Whether a word is a given name and no place's: "Jane", not "Georgia"."""
    return gender_of_given_name(word) is not None and word not in places


def opens_with_given_name(words: Sequence[str]) -> bool:
    """Whether words begin with a given name and hold no noun for a body: "Jane Roe", not "Jane Roe Foundation"."""
    return bool(words) and is_given_name(words[0]) and body_words.isdisjoint(word.lower() for word in words)


# Titles.

def is_title(word: str) -> bool:
    """Whether a word is a title or honorific that may stand before a name."""
    plain = word.lower().rstrip(".")
    return plain in honorifics or plain in roles


def honorific_gender(words: Iterable[str]) -> str | None:
    """The gender that the titles before a name show: "f", "m" or None."""
    for word in words:
        gender = gender_of_title(word)
        if gender or not is_title(word):
            return gender
    return None


def bare(words: Iterable[str]) -> list[str]:
    """A name's words without titles and articles before it and a possessive after it; the last word always stays."""
    left = list(words)
    while len(left) > 1 and left[-1] in POSSESSIVES:
        left.pop()
    if left:
        for mark in POSSESSIVES[:2]:
            left[-1] = left[-1].removesuffix(mark)
    while len(left) > 1 and (left[0].lower() in ARTICLES or is_title(left[0])):
        left.pop(0)
    return left


def title_length(words: Sequence[str], before: Sequence[str]) -> int:
    """How many words of a title a person's name opens with: two in "Foreign Minister Jane Roe".

    before: the two words before the name in small letters, after which it may open with what somebody is in charge of:
    "State" after "secretary of". 0 of a body's name, and where all would be a title: "General Staff".
    """
    lower, length = [word.lower() for word in words], 0
    if lower[-1] in body_words:
        return 0
    for i, word in enumerate(lower[:-1]):
        plain = word.rstrip(".")
        if lower[i + 1] in particles and gender_of_given_name(plain):  # "Dean von Roe"
            break
        if is_title(plain) or plain.removesuffix("s") in roles and opens_with_given_name(words[i + 1 :]):
            length = i + 1
        elif plain not in title_words and words[i] not in places:
            break
    if length and title_words.issuperset(lower[length:]):
        return 0
    if not length and leads_to_office(before):
        return next((i for i, word in enumerate(lower) if word not in offices), len(lower) - 1)
    return length


def leads_to_office(before: Sequence[str]) -> bool:
    """Whether words in small letters end with "secretary of", "minister for", "department of" or the like."""
    if len(before) < 2 or before[-1] not in BELONGING:
        return False
    return before[-2].removesuffix("s") in roles or before[-2] in ministries


# Acronyms.

def is_acronym(word: str) -> bool:
    """Whether a word looks like an acronym: "WHO", "U.N.", "BfV"."""
    return ACRONYM.fullmatch(word) is not None


def initials(words: Iterable[str]) -> str:
    """The capital letters that a body's name may be shortened to."""
    return "".join(word[0] for word in words if word[0].isupper())


def acronyms_of(words: Sequence[str]) -> tuple[str, str]:
    """The letters that the acronym of a name may have: of the words with a capital, and of all but "the"."""
    return initials(words), "".join(word[0] for word in words if word.lower() != "the").upper()


def letters_of(acronym: str) -> str:
    """The letters of an acronym, without its dots."""
    return acronym.replace(".", "").upper()


def is_acronym_of(acronym: str, words: Sequence[str]) -> bool:
    """Whether an acronym is that of a name of more than two words, or of the name's last words."""
    letters, (capitals, every) = letters_of(acronym), acronyms_of(words)
    return letters in (capitals, every) or len(letters) >= SHORTEST_PART and capitals.endswith(letters)


# Short names.

def is_short_for(short: list[str], full: list[str]) -> bool:
    """Whether one name is a shorter form of another, whatever both name: its last or first words, or its initials."""
    if len(short) > len(full) or short == full:
        return False
    if len(short) == 1 and short[0].isupper():
        letters = letters_of(short[0])
        if len(letters) > 1 and letters == initials(full):
            return True
    return full[-len(short):] == short or full[: len(short)] == short


def is_short_person(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a person's name of two words or more is a shorter form of a longer one: "Boris Johnson", "De Bruyne"."""
    if generation(short) != generation(long):
        return False
    if folded(long[-len(short):]) == folded(short) or "-" in long[-1] and long[:-1] == short:
        return True  # "Mei Chan" is "Mei Chan Siu-ling"
    return last_name(short) == last_name(long) and is_short_given_name(short[0], long[0])


def is_short_given_name(short: str, long: str) -> bool:
    """Whether a given name is another's, its initial or its beginning: "K." and "Ken" for "Kenneth", not "Kenna"."""
    if len(short) == 2 and short[1] == ".":
        return short[0] == long[0]
    return short == long or len(short) >= SHORTEST_PART and long.startswith(short) and (
        gender_of_given_name(short) == gender_of_given_name(long) is not None)


def folded(words: Iterable[str]) -> tuple[str, ...]:
    """Words in small letters, as a tuple."""
    return tuple(word.lower() for word in words)


def generation(words: Sequence[str]) -> str:
    """What tells a father from his son, such as "jr.", in small letters; "" where there is none."""
    return words[-1].lower() if words[-1].lower() in generations else ""


def last_name(words: Sequence[str]) -> str:
    """A person's last name, without an Arabic article: "Assad" for "al-Assad"."""
    return without_arabic_article(words[-2] if len(words) > 1 and generation(words) else words[-1])


def without_arabic_article(word: str) -> str:
    """A last name without an Arabic article that a hyphen joins to it."""
    return ARABIC_ARTICLE.sub("", word) if "-" in word else word


def is_short_body(short: str, long: str) -> bool:
    """Whether a text is an acronym or a shorter form of a body's longer name, by form alone."""
    few, many = short.split(), long.split()
    if len(few) == 1 and len(many) > 2 and is_acronym(short):
        return is_acronym_of(short, many)
    if len(few) >= len(many):
        return False
    return is_noun_of_name(few, many) or is_turned_round(few, many) or (
        is_beginning(few, many) if many[: len(few)] == few else is_ending(few, many))


def is_noun_of_name(few: list[str], many: list[str]) -> bool:
    """Whether a body is called by the noun in its name: "Commission"."""
    return few[0].lower() in generic_bodies and (
        many[-1:] == few or many[:1] == few and many[1] in BELONGING)


def is_turned_round(few: list[str], many: list[str]) -> bool:
    """Whether a name is another's without its "of" or "for": "Justice Department", "Department of Justice"."""
    return many[1] in BELONGING and many[0] == few[-1] and without_the(many[2:]) == few[:-1]


def without_the(words: Iterable[str]) -> list[str]:
    """A name's words without its articles."""
    return [word for word in words if word != "the"]


def is_beginning(few: list[str], many: list[str]) -> bool:
    """Whether the first words of a name are short for it, from what they leave out: "Holm" for "Holm College"."""
    left_out = many[len(few):]
    if len(left_out) == 1 and left_out[0].lower() in LEFT_OUT:
        return " ".join(few) not in places
    return left_out[0] == "of" and len(few) > 1 or all(word.lower() in company_words for word in left_out)


def is_ending(few: list[str], many: list[str]) -> bool:
    """Whether words are the last of a name and short for it, from what they leave out: "Post" for "Oslo Post"."""
    if many[-len(few):] != few:
        return False
    left_out = many[: -len(few)]
    if left_out[-1] == "of":
        return " ".join(few) not in places
    if is_known(" ".join(left_out)):
        return len(few) > 1 or few[0].lower() in LAST_WORDS
    if left_out[-1].lower() in storm_words:
        return True
    return len(few) == 1 and (few[0].lower() in body_words and len(left_out) > 1 or few[0].lower() in clubs)
