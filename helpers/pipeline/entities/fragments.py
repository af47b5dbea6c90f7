"""A name that the model found in pieces, since marks or small letters stand in it."""

from helpers.article.spans import Span
from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.places import places
from helpers.pipeline.entities.casing import Mentions, Tokens

MARKS = {'"', "''", "``", "'"}
BETWEEN_PIECES = MARKS | {"'t", "v."}
LONGEST_NICKNAME = 3                     # words
LONGEST_SYLLABLE = 5                     # letters: "Roe Jae-seok", where the tagger sees a noun
NO_SYLLABLES = {"ally", "era", "fan", "led", "like", "style", "type"}  # "a Jane Roe-style plan"
BEFORE_THE = {"in", "van", "op", "aan"}  # in Dutch names: "in 't", "van 't"


def join(tokens: Tokens, mentions: Mentions) -> Mentions:
    """Put a name in the place of its pieces: Jane "Jay" Roe, Jane in 't Roe, Roe Jae-in, and a case, Roe v. Poe."""
    result = {with_second_syllable(tokens, *span, label): label for span, label in mentions.items()}
    at: dict[int, set[Span]] = {}  # the spans over each token
    for span in result:
        for i in range(*span):
            at.setdefault(i, set()).add(span)
    for i, word in enumerate(tokens.words):
        if i and word in BETWEEN_PIECES:
            case = around_versus(tokens, i) if word == "v." else None
            found = case or around_nickname(tokens, i) or around_article(tokens, i)
            if found and tokens.closed.isdisjoint(range(*found)):
                start, end = found
                end = max([end, *(stop for _, stop in at.get(end - 1, ()))])  # a last name of two words
                for span in {span for i in range(start, end) for span in at.get(i, ())}:
                    del result[span]
                    for i in range(*span):
                        at[i].remove(span)
                result[start, end] = "LAW" if case else "PERSON"
                for i in range(start, end):
                    at.setdefault(i, set()).add((start, end))
    return result


def around_nickname(tokens: Tokens, mark: int) -> Span | None:
    """The span of a name whose nickname opens with the mark at a token, or None."""
    end = mark + 1
    while end < len(tokens) and tokens.capital[end] and end - mark <= LONGEST_NICKNAME:
        end += 1
    if end == mark + 1 or end + 1 >= len(tokens) or tokens.words[end] not in MARKS or not tokens.capital[end + 1]:
        return None
    whole = gender_of_given_name(tokens.words[mark - 1]) and not tokens.opens(end + 1)
    return (mark - 1, end + 2) if whole else None


def around_article(tokens: Tokens, i: int) -> Span | None:
    """The span of a name with the Dutch article "'t" at a token, which may be two tokens; None without one."""
    end = i + 1 if tokens.words[i] == "'t" else i + 2
    if end >= len(tokens) or tokens.text(i, end) != "'t" or not tokens.capital[end]:
        return None
    start = i - 1 if tokens.lower[i - 1] in BEFORE_THE else i
    given = start > 0 and not tokens.opens(start) and tokens.capital[start - 1]
    if given and gender_of_given_name(tokens.words[start - 1]):
        start -= 1
    return start, end + 1


def around_versus(tokens: Tokens, i: int) -> Span | None:
    """The span of a court case whose "v." is at a token, or None; "Norway v. Sweden" is a match."""
    start, end = i, i + 1
    while start > 0 and tokens.proper[start - 1] and tokens.capital[start - 1]:
        start -= 1
    while end < len(tokens) and tokens.proper[end] and tokens.capital[end]:
        end += 1
    sides = [tokens.text(*span) for span in ((start, i), (i + 1, end)) if span[0] < span[1]]
    return (start, end) if len(sides) == 2 and not places.keys() >= set(sides) else None


def with_second_syllable(tokens: Tokens, start: int, end: int, label: str) -> Span:
    """The span of a Korean or Chinese name with what a hyphen joins to it in small letters."""
    joins = label == "PERSON" and end - start > 1 and end + 1 < len(tokens) and tokens.words[end] == "-"
    if joins and not tokens.capital[end + 1] and " " not in tokens.text(end - 1, end + 2) and (
            tokens.proper[end + 1] or max(len(word) for word in tokens.words[end - 1 : end + 2]) <= LONGEST_SYLLABLE
            and tokens.tags[end + 1] == "NN" and tokens.words[end + 1] not in NO_SYLLABLES):
        return start, end + 2
    return start, end
