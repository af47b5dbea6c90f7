"""A name that the model found in pieces, since marks or small letters stand in it."""

from collections.abc import Iterator

from helpers.knowledge.function_words import VERSUS
from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import after_hyphen, before_dutch_article
from helpers.knowledge.places import places
from helpers.knowledge.punctuation import NICKNAME_MARKS
from helpers.pipeline.entities.casing import Casing, Mentions
from helpers.pipeline.entities.settings import LONGEST_NICKNAME, LONGEST_SYLLABLE
from helpers.pipeline.tokens import TokenRange

DUTCH_ARTICLE = "'t"
BETWEEN_PIECES = NICKNAME_MARKS | {DUTCH_ARTICLE, VERSUS}


def join_fragments(casing: Casing, mentions: Mentions) -> Mentions:
    """Put a name in the place of its pieces: Jane "Jay" Roe, Jane in 't Roe, Roe Jae-in, and a case, Roe v. Poe."""
    result = {with_second_syllable(casing, span, label): label for span, label in mentions.items()}
    at: dict[int, set[TokenRange]] = {}  # the mentions over each token
    for span in result:
        for i in range(*span):
            at.setdefault(i, set()).add(span)
    for whole, label in joined_names(casing):
        ends = (end for _, end in at.get(whole.end - 1, ()))
        whole = TokenRange(whole.start, max([whole.end, *ends]))  # a last name of two words
        for piece in {piece for k in range(*whole) for piece in at.get(k, ())}:
            del result[piece]
            for k in range(*piece):
                at[k].remove(piece)
        result[whole] = label
        for k in range(*whole):
            at.setdefault(k, set()).add(whole)
    return result


def joined_names(casing: Casing) -> Iterator[tuple[TokenRange, str]]:
    """Each name that goes on across a mark, an article or "v.", and its label."""
    for i, word in enumerate(casing.text):
        if word not in BETWEEN_PIECES or not i:
            continue
        case = around_versus(casing, i) if word == VERSUS else None
        whole = case or around_nickname(casing, i) or around_article(casing, i)
        if whole and casing.closed.isdisjoint(range(*whole)):
            yield whole, "LAW" if case else "PERSON"


def around_nickname(casing: Casing, mark: int) -> TokenRange | None:
    """A name whose nickname opens with the mark at a token, or None."""
    end = mark + 1
    while end < len(casing) and casing.capital[end] and end - mark <= LONGEST_NICKNAME:
        end += 1
    if end == mark + 1 or end + 1 >= len(casing) or (
            casing.text[end] not in NICKNAME_MARKS or not casing.capital[end + 1]):
        return None
    whole = gender_of_given_name(casing.text[mark - 1]) and not casing.opens(end + 1)
    return TokenRange(mark - 1, end + 2) if whole else None


def around_article(casing: Casing, i: int) -> TokenRange | None:
    """A name with the Dutch article "'t" at a token, which may be two tokens; None without one."""
    end = i + 1 if casing.text[i] == DUTCH_ARTICLE else i + 2
    if end >= len(casing) or casing.phrase(i, end) != DUTCH_ARTICLE or not casing.capital[end]:
        return None
    start = i - 1 if casing.lower[i - 1] in before_dutch_article else i
    given = start > 0 and not casing.opens(start) and casing.capital[start - 1]
    if given and gender_of_given_name(casing.text[start - 1]):
        start -= 1
    return TokenRange(start, end + 1)


def around_versus(casing: Casing, i: int) -> TokenRange | None:
    """A court case whose "v." is at a token, or None; "Norway v. Sweden" is a match."""
    start, end = i, i + 1
    while start > 0 and casing.proper[start - 1] and casing.capital[start - 1]:
        start -= 1
    while end < len(casing) and casing.proper[end] and casing.capital[end]:
        end += 1
    if start == i or end == i + 1:
        return None
    countries = {casing.phrase(start, i), casing.phrase(i + 1, end)} <= places.keys()
    return None if countries else TokenRange(start, end)


def with_second_syllable(casing: Casing, span: TokenRange, label: str) -> TokenRange:
    """A mention, or a Korean or Chinese name with what a hyphen joins to it in small letters."""
    start, end = span
    joins = label == "PERSON" and end - start > 1 and end + 1 < len(casing) and casing.text[end] == "-"
    if not joins or casing.capital[end + 1] or " " in casing.phrase(end - 1, end + 2):
        return span
    is_syllable = casing.proper[end + 1] or (
        casing.tag[end + 1] == "NN" and casing.text[end + 1] not in after_hyphen
        and max(map(len, casing.text[end - 1 : end + 2])) <= LONGEST_SYLLABLE)
    return TokenRange(start, end + 2) if is_syllable else span
