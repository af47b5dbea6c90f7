"""Names, or parts of names, that the model missed: beside its spans, elsewhere, or wholly left out.

Every step takes the tokens and the mentions, {(first token, token after the last): label}, and gives new mentions; a
name nobody has labelled yet has the label "".
"""

from collections.abc import Iterator
from functools import cache
from itertools import compress

from helpers.article.spans import Span
from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import (
    bodies_on,
    body_words,
    clubs,
    generic_bodies,
    group_words,
    honorifics,
    in_titles,
    not_names,
    one_word_bodies,
    roles,
)
from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import OF_PLACE, find_place, places
from helpers.pipeline.entities.boundaries import (
    COMPANY_ENDS,
    PARTICLES,
    UNKNOWN,
    is_dash_between,
    is_known,
    is_people,
    standing_alone,
    stripped,
    trimmed,
)
from helpers.pipeline.entities.casing import Mentions, Tokens
from helpers.pipeline.entities.non_names import is_name

INSIDE = PARTICLES | {"of", "-", "&"}  # small words that join the capitalised words of a name


@cache
def known_names() -> dict[str, list[tuple[list[str], str]]]:
    """{first word: [(all words, label), ...]} of the names of several words in organizations.csv and places.csv."""
    names: dict[str, list[tuple[list[str], str]]] = {}
    labels = {place: OF_PLACE[places[place].kind] for place in places} | dict.fromkeys(organizations, "ORG")
    for name, label in labels.items():
        words = name.replace(",", " ,").replace("'s", " 's").split()
        if len(words) > 1:
            names.setdefault(words[0], []).append((words, label))
    return names


def recognise(tokens: Tokens, mentions: Mentions) -> Mentions:
    """Put the names of several words that the tables know in place of what overlaps them, unless it is longer."""
    known, result = known_names(), dict(mentions)
    for i in compress(range(len(tokens)), tokens.capital):
        word = tokens.words[i]
        for words, label in known.get(word) or known.get(word.title() if word.isupper() else "", []):
            end = i + len(words)
            if end <= len(tokens) and all(map(is_written, tokens.words[i:end], words)) and (
                    tokens.closed.isdisjoint(range(i, end))
                    and not any(start <= i and end <= stop for start, stop in result)):
                result = {span: said for span, said in result.items() if span[1] <= i or end <= span[0]}
                result[i, end] = label
    return result


def is_written(word: str, known: str) -> bool:
    """Whether a word is a known one as it stands or in capitals."""
    return word in (known, known.upper())


def prolong(tokens: Tokens, mentions: Mentions) -> Mentions:
    """Take in the proper nouns beside a span, the span that touches it, and what "of" adds to a body's name."""
    texts = {tokens.text(*span) for span in mentions}
    ends = {start: end for (start, end), label in mentions.items() if label != "PERSON"}
    taken = {i for span in mentions for i in range(*span)} | tokens.closed
    result: Mentions = {}
    for (start, end), label in sorted(mentions.items()):
        last = next(reversed(result), (0, 0))
        if start < last[1]:
            continue                      # taken in by the name before it
        if last in result and last[1] == start:
            start, label = touching(tokens, last, (start, end), label, result)
        begin = before(tokens, start, end, taken, texts)
        stop = after(tokens, begin, end, label, taken, ends)
        taken.update(range(begin, stop))
        changed = (begin, stop) != (start, end) and label in {"NORP", "GPE"}
        result[begin, stop] = UNKNOWN if changed else label
    return result


def touching(tokens: Tokens, last: Span, span: Span, label: str, result: Mentions) -> tuple[int, str]:
    """Join a span with the one that ends where it begins, which is then no longer in `result`; -> start, label."""
    start, end = last
    said = result[last]
    given = gender_of_given_name(tokens.words[end - 1]) and tokens.words[end - 1] not in places
    if tokens.opens(end) or "NORP" in (said, label):
        return end, label
    if label == "PERSON" != said and given and end - start > 1:  # "Refugee Council Jane" and "Roe"
        result[start, end - 1] = result.pop(last)
        return end - 1, label
    one_word = span[1] - span[0] == 1 and tokens.text(*span) not in places
    if (said == "PERSON" == label or one_word and given
            or (said, label) == ("ORG", "GPE") and (not one_word or tokens.text(*last) not in places)):
        del result[last]
        return start, label if label == "ORG" else said
    return end, label


def continues(tokens: Tokens, i: int) -> bool:
    """Whether token `i` goes on with the name that ends before it."""
    return i < len(tokens) and not tokens.opens(i) and is_part(tokens, i)


def is_part(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is a proper noun that could be part of the name beside it."""
    word = tokens.lower[i].rstrip(".")
    if not tokens.proper[i] or not tokens.capital[i] or tokens.initial[i]:
        return False
    if word in roles or word in honorifics or word in in_titles or word in not_names:
        return False
    if tokens.words[i + 1 : i + 2] == ["-"] and not tokens.capital[min(i + 2, len(tokens) - 1)]:
        return False                        # "T" in "T-shirt"
    return not is_people(tokens.words[i])


def before(tokens: Tokens, start: int, end: int, taken: set[int], texts: set[str]) -> int:
    """Where a name begins, with the proper nouns before it, also across "of (the)"; `texts` are those of all spans."""
    while start > 0 and start - 1 not in taken and not tokens.opens(start) and is_part(tokens, start - 1):
        start -= 1
    if start > 0 and start - 1 not in taken and opens_with_given_name(tokens, start - 1, end):
        return start - 1
    if start > 0 and start - 1 not in taken and tokens.capital[start - 1] and tokens.text(start - 1, end) in texts and (
            tokens.lower[start - 1] not in roles):
        return start - 1
    i = start - 2 if start > 0 and tokens.lower[start - 1] == "the" else start - 1
    if i > 0 and tokens.lower[i] == "of" and i - 1 not in taken and is_part(tokens, i - 1) and (
            tokens.text(start, end) not in places or tokens.lower[i - 1] in body_words):
        return before(tokens, i - 1, end, taken, texts)
    return start


def opens_with_given_name(tokens: Tokens, i: int, end: int) -> bool:
    """Whether token `i` opens a sentence and is the given name of the person whose last name ends before `end`."""
    word = tokens.words[i]
    return (tokens.initial[i] and not tokens.headline[i] and tokens.proper[i] and end - i == 2
            and gender_of_given_name(word) is not None and word not in places and tokens.lower[i] not in not_names
            and tokens.lower[i + 1] not in body_words and tokens.lower[i + 1] not in group_words
            and tokens.lower[i] not in roles and not is_known(tokens.words[i + 1]))


def after(tokens: Tokens, start: int, end: int, label: str, taken: set[int], ends: dict[int, int]) -> int:
    """Where a name ends, with the proper nouns after it, and a body's also across "of (the)", "for (the)" or "on".

    ends: {start: end} of the spans that it may take in there.
    """
    while end not in taken and continues(tokens, end) and not (
            tokens.words[end] in organizations and tokens.text(start, end) in organizations):
        end += 1
    if tokens.lower[end - 1].rstrip(".") in COMPANY_ENDS:
        return end
    joins = end < len(tokens) and (tokens.lower[end] in {"of", "for"} or tokens.lower[end] == "on"
                                   and tokens.lower[end - 1] in bodies_on and not is_known(tokens.text(start, end)))
    if not joins or label != "ORG" or tokens.lower[end - 1] not in body_words or (
            tokens.lower[end] == "for" and tokens.lower[end - 1] in one_word_bodies):  # "member of Parliament for Roe"
        return end
    first = i = end + 2 if tokens.lower[end + 1 : end + 2] == ["the"] else end + 1
    if first in ends and tokens.words[start] not in places:
        return ends[first]
    while i < len(tokens) and i not in taken and (
            is_part(tokens, i) or i > first and tokens.lower[i] in {"of", "and"} and continues(tokens, i + 1)):
        i += 1
    return i if i > first else end


def recover(tokens: Tokens, mentions: Mentions) -> Mentions:
    """Add every run of proper nouns outside the mentions, dates and numbers."""
    taken = {i for span in mentions for i in range(*span)} | tokens.closed
    texts, alone = {tokens.text(*span) for span in mentions}, standing_alone(tokens, mentions)
    result, end = dict(mentions), 0
    for i in compress(range(len(tokens)), tokens.capital):
        if i < end or i in taken or not opens_run(tokens, i):
            continue
        end = i + 1
        while end < len(tokens) and end not in taken and not tokens.opens(end) and (
                opens_run(tokens, end) or tokens.lower[end] in INSIDE and end + 1 < len(tokens)
                and end + 1 not in taken and opens_run(tokens, end + 1)
                and not (tokens.words[end] == "-" and is_dash_between(tokens, i, end, alone))):
            end += 1
        for start, stop in runs(tokens, i, end, texts):
            if is_name(tokens, start, stop) and is_evident(tokens, start, stop):
                result[start, stop] = UNKNOWN
    return result


def opens_run(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is a proper noun, or the adjective of a people."""
    if not tokens.capital[i] or not tokens.words[i][0].isalnum():
        return False
    if tokens.proper[i] or is_people(tokens.words[i]):
        return True
    place = find_place(tokens.words[i]) if tokens.headline[i] and len(tokens.words[i]) > 2 else None
    return place is not None and place.kind in {"country", "capital"}  # the tagger knows little of capitals


def runs(tokens: Tokens, start: int, end: int, texts: set[str]) -> Iterator[Span]:
    """The names in a run of proper nouns: what stands before a title in it, and what after."""
    begin, stop = trimmed(tokens, *stripped(tokens, start, end), UNKNOWN, texts)
    if begin < stop:
        yield begin, stop
    stop = next((i for i in range(start, begin) if tokens.lower[i] in roles or tokens.lower[i] in in_titles), begin)
    if start < stop and all(is_part(tokens, i) for i in range(start, stop)):
        yield start, stop


def is_evident(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a run of proper nouns is a name beyond doubt."""
    if end - start == 1 and len(tokens.words[start]) == 1:
        return False
    text = tokens.text(start, end)
    if not tokens.initial[start] or find_place(text) or text in organizations:
        return True
    if tokens.headline[start] or tokens.lower[start] in tokens.small_words:
        return False
    return end - start > 1 or tokens.deps[start] == "nsubj" or tokens.words[start].isupper()


def spread(tokens: Tokens, mentions: Mentions) -> Mentions:
    """Find a name that was found once wherever else it stands, and a person's last name too."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for form, label in sorted(forms_of(tokens, mentions).items(), key=lambda item: -len(item[0])):
        by_first.setdefault(form[0], []).append((form, label))
    at = {i: span for span in mentions for i in range(*span)}
    result = dict(mentions)
    for i, word in enumerate(tokens.cased):
        if word not in by_first or i in tokens.closed:
            continue
        for form, label in by_first[word]:
            end = i + len(form)
            if tuple(tokens.cased[i:end]) == form and is_free(tokens, i, end, at) and may_be(tokens, i, end):
                for part in {at[k] for k in range(i, end) if k in at}:
                    result.pop(part, None)
                result[i, end] = label
                at.update(dict.fromkeys(range(i, end), (i, end)))
                break
    return result


def resume(tokens: Tokens, mentions: Mentions) -> Mentions:
    """Find the noun that stands for a body named in full: "the Commission", with a capital."""
    in_full: dict[str, set[str]] = {}
    for (start, end), label in mentions.items():
        for word in (tokens.words[start], tokens.words[end - 1]) if label == "ORG" and end - start > 1 else ():
            if word.lower() in generic_bodies:
                in_full.setdefault(word, set()).add(tokens.text(start, end))
    nouns = {word for word, bodies in in_full.items() if all(body in max(bodies, key=len) for body in bodies)}
    if not nouns:
        return mentions
    taken = {i for span in mentions for i in range(*span)} | tokens.closed
    alone = {(i, i + 1): "ORG" for i, word in enumerate(tokens.words)
             if word in nouns and i not in taken and tokens.lower[i - 1] == "the" and not tokens.headline[i]
             and not any(tokens.capital[i + 1 : i + 2])}
    return mentions | alone


def is_free(tokens: Tokens, start: int, end: int, at: dict[int, Span]) -> bool:
    """Whether a name can stand here: nothing does, or only parts of it; `at` gives the mention of each token."""
    return tokens.closed.isdisjoint(range(start, end)) and all(
        start <= at[i][0] and at[i][1] <= end and at[i] != (start, end) for i in range(start, end) if i in at)


def forms_of(tokens: Tokens, mentions: Mentions) -> dict[tuple[str, ...], str]:
    """{words of a name: its label}, persons also by their last name and clubs by their last word."""
    forms: dict[tuple[str, ...], str] = {}
    for (start, end), label in mentions.items():
        forms.setdefault(tuple(tokens.cased[start:end]), label)
        last = tokens.cased[end - 1]
        if label == "PERSON" and end - start > 1 and len(last) > 2 and last[0].isupper() and not last.endswith("."):
            forms.setdefault((last,), label)
        elif label == "ORG" and last.lower() in clubs:
            forms.setdefault((last,), label)
    return forms


def may_be(tokens: Tokens, start: int, end: int) -> bool:
    """Whether words that were a name elsewhere are the name here too, and not the same letters in another use."""
    word = tokens.words[start]
    if end - start > 1 or word.isupper() and len(word) > 1:
        return True
    if tokens.initial[start]:
        return tokens.proper[start] or tokens.lower[start] not in tokens.small_words and (
            tokens.tags[start][0] in "NJ" or tokens.deps[start] == "nsubj")
    return tokens.proper[start] or tokens.lower[start] not in roles
