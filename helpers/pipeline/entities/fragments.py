"""A name that the model found in pieces, since marks or small letters stand in it."""

from collections.abc import Callable, Iterator

from helpers.knowledge.function_words import VERSUS
from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import after_hyphen, before_dutch_article, body_words
from helpers.knowledge.places import is_people, places
from helpers.knowledge.punctuation import NICKNAME_MARKS
from helpers.knowledge.role_words import party_members
from helpers.pipeline.entities.casing import Casing, Mentions
from helpers.pipeline.entities.settings import LONGEST_BODY, LONGEST_NICKNAME, LONGEST_SYLLABLE
from helpers.pipeline.grammar import PLURAL
from helpers.pipeline.names import acronyms_of, is_acronym, letters_of
from helpers.pipeline.tokens import TokenRange

Around = Callable[[Casing, int], TokenRange | None]  # the name that goes on across a token, or None

DUTCH_ARTICLE = "'t"
OF_SEVERAL = frozenset({"'", "’"})  # after the s of those whose body it is
BETWEEN_PIECES = NICKNAME_MARKS | {DUTCH_ARTICLE, VERSUS, "("} | OF_SEVERAL
WITHIN_BODY = {",", "and", "of", "for", "the", "&", "on", "in"}


def join_fragments(casing: Casing, mentions: Mentions) -> Mentions:
    """Put a name in the place of its pieces: Jane "Jay" Roe, Jane in 't Roe, Roe Jae-in, Dockers' Guild, Roe v. Poe."""
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
        for around, label in AROUND:
            whole = around(casing, i)
            if whole and casing.closed.isdisjoint(range(*whole)):
                yield whole, label
                break


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


def around_abbreviated(casing: Casing, i: int) -> TokenRange | None:
    """A body's name before the bracket at a token that holds its abbreviation, marks and small words included; or None.

    "Fisheries, Forests and Coasts Office (FFCO)".
    """
    if casing.text[i] != "(" or casing.text[i + 2 : i + 3] != [")"] or not is_acronym(casing.text[i + 1]):
        return None
    letters, start, fits = letters_of(casing.text[i + 1]), i, None
    while start > max(0, i - LONGEST_BODY) and (casing.capital[start - 1] or casing.lower[start - 1] in WITHIN_BODY):
        start -= 1
        if casing.capital[start] and letters in acronyms_of(casing.text[start:i]):
            fits = TokenRange(start, i)
        if casing.opens(start):
            break
    return fits if fits and not {",", "and"}.isdisjoint(casing.lower[fits.start : i]) else None


def around_versus(casing: Casing, i: int) -> TokenRange | None:
    """A court case whose "v." is at a token, or None; "Norway v. Sweden" is a match."""
    if casing.text[i] != VERSUS:
        return None
    start, end = i, i + 1
    while start > 0 and casing.proper[start - 1] and casing.capital[start - 1]:
        start -= 1
    while end < len(casing) and casing.proper[end] and casing.capital[end]:
        end += 1
    if start == i or end == i + 1:
        return None
    countries = {casing.phrase(start, i), casing.phrase(i + 1, end)} <= places.keys()
    return None if countries else TokenRange(start, end)


def around_owners(casing: Casing, i: int) -> TokenRange | None:
    """A body whose owners' mark is at a token, or None: "the Dockers' Guild"; "the Democrats' Committee" is no name."""
    owners = casing.text[i - 1]
    if casing.text[i] not in OF_SEVERAL or not casing.capital[i - 1] or (
            is_people(owners) or owners in places or owners.lower().removesuffix("s") in party_members):
        return None
    end = i + 1
    while end < len(casing) and casing.capital[end] and not casing.opens(end):
        end += 1
    if end == i + 1 or casing.lower[end - 1] not in body_words:
        return None
    start = i - 1
    while start > 0 and casing.proper[start - 1] and casing.capital[start - 1]:
        start -= 1
    is_plural = casing.tag[i - 1] in PLURAL or start > 0 and casing.lower[start - 1] == "the"  # unlike "James' Party"
    return TokenRange(start, end) if is_plural else None


AROUND: tuple[tuple[Around, str], ...] = (
    (around_versus, "LAW"), (around_abbreviated, "ORG"), (around_owners, "ORG"),
    (around_nickname, "PERSON"), (around_article, "PERSON"))


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
