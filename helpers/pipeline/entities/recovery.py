"""Names that the model missed: those known the world over, wholly left out, or found elsewhere in the article."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress
from types import MappingProxyType

from helpers.knowledge.name_words import clubs, generic_bodies, in_titles, roles, within_names
from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import OF_PLACE, PlaceKind, find_place, is_people, places
from helpers.pipeline.entities.boundaries import is_rare_given_name, stripped, trimmed
from helpers.pipeline.entities.casing import UNKNOWN, Casing, Mentions
from helpers.pipeline.entities.completion import is_part
from helpers.pipeline.entities.non_names import is_name
from helpers.pipeline.entities.settings import SHORTEST_COUNTRY, SHORTEST_LAST_NAME
from helpers.pipeline.entities.splitting import is_dash_between, standing_alone
from helpers.pipeline.tokens import TokenRange

Form = tuple[str, ...]  # the words of a name
IN_CAPITALS = frozenset({PlaceKind.COUNTRY, PlaceKind.CAPITAL})  # the tagger knows little of them where all is capitals


def by_first_word(labels: Iterable[tuple[Form, str]]) -> dict[str, list[tuple[Form, str]]]:
    """{first word: [(all words, label), ...]} of names and their labels, in their order."""
    names: dict[str, list[tuple[Form, str]]] = {}
    for form, label in labels:
        names.setdefault(form[0], []).append((form, label))
    return names


def known_names() -> Iterator[tuple[Form, str]]:
    """(words, label) of the names of several words in organizations.csv and places.csv."""
    labels = {name: OF_PLACE[place.kind] for name, place in places.items()} | dict.fromkeys(organizations, "ORG")
    for name, label in labels.items():
        words = tuple(name.replace(",", " ,").replace("'s", " 's").split())
        if len(words) > 1:
            yield words, label


KNOWN_NAMES: Mapping[str, Sequence[tuple[Form, str]]] = MappingProxyType(by_first_word(known_names()))


def find_known_names(casing: Casing, mentions: Mentions) -> Mentions:
    """Put the names of several words that the tables know in place of what overlaps them, unless it is longer."""
    result = dict(mentions)
    for i in compress(range(len(casing)), casing.capital):
        word = casing.text[i]
        for form, label in KNOWN_NAMES.get(word) or KNOWN_NAMES.get(word.title() if word.isupper() else "", ()):
            end = i + len(form)
            if end <= len(casing) and all(map(is_written, casing.text[i:end], form)) and (
                    casing.closed.isdisjoint(range(i, end))
                    and not any(start <= i and end <= stop for start, stop in result)):
                result = {span: said for span, said in result.items() if span.end <= i or end <= span.start}
                result[TokenRange(i, end)] = label
    return result


def is_written(word: str, known: str) -> bool:
    """Whether a word is a known one as it stands or in capitals."""
    return word in (known, known.upper())


def recover_missed(casing: Casing, mentions: Mentions) -> Mentions:
    """Add every run of proper nouns outside the mentions, dates and numbers."""
    taken = {i for span in mentions for i in range(*span)} | casing.closed
    texts, alone = {casing.phrase(*span) for span in mentions}, standing_alone(casing, mentions)
    result, end = dict(mentions), 0
    for i in compress(range(len(casing)), casing.capital):
        if i < end or i in taken or not opens_run(casing, i):
            continue
        end = run_end(casing, i, taken, alone)
        for name in names_of_run(casing, i, end, texts):
            if is_name(casing, *name) and is_evident(casing, *name):
                result[name] = UNKNOWN
    return result


def run_end(casing: Casing, start: int, taken: set[int], alone: set[str]) -> int:
    """Where a run of proper nouns ends that begins with token `start`; `alone` as in `is_dash_between`."""
    end = start + 1
    while end < len(casing) and end not in taken and not casing.opens(end) and (
            opens_run(casing, end) or casing.lower[end] in within_names and goes_on(casing, start, end, taken, alone)):
        end += 1
    return end


def goes_on(casing: Casing, start: int, i: int, taken: set[int], alone: set[str]) -> bool:
    """Whether a run of proper nouns goes on behind the small word or dash at token `i`."""
    if i + 1 == len(casing) or i + 1 in taken or not opens_run(casing, i + 1):
        return False
    return not (casing.text[i] == "-" and is_dash_between(casing, start, i, alone))


def opens_run(casing: Casing, i: int) -> bool:
    """Whether token `i` is a proper noun, or the adjective of a people."""
    word = casing.text[i]
    if not casing.capital[i] or not word[0].isalnum():
        return False
    if casing.proper[i] or is_people(word) or is_rare_given_name(casing, i):
        return True
    place = find_place(word) if casing.headline[i] and len(word) >= SHORTEST_COUNTRY else None
    return place is not None and place.kind in IN_CAPITALS


def names_of_run(casing: Casing, start: int, end: int, texts: set[str]) -> Iterator[TokenRange]:
    """The names in a run of proper nouns: what stands before a title in it, and what after."""
    begin, stop = trimmed(casing, *stripped(casing, start, end), UNKNOWN, texts)
    if begin < stop:
        yield TokenRange(begin, stop)
    stop = next((i for i in range(start, begin) if casing.lower[i] in roles or casing.lower[i] in in_titles), begin)
    if start < stop and all(is_part(casing, i) for i in range(start, stop)):
        yield TokenRange(start, stop)


def is_evident(casing: Casing, start: int, end: int) -> bool:
    """Whether a run of proper nouns is a name beyond doubt."""
    if end - start == 1 and len(casing.text[start]) == 1:
        return False
    text = casing.phrase(start, end)
    if not casing.initial[start] or find_place(text) or text in organizations:
        return True
    if casing.headline[start] or casing.lower[start] in casing.small_words:
        return False
    return end - start > 1 or casing.dep[start] == "nsubj" or casing.text[start].isupper()


def spread_names(casing: Casing, mentions: Mentions) -> Mentions:
    """Find a name that was found once wherever else it stands, and a person's last name too."""
    longest_first = sorted(forms_of(casing, mentions).items(), key=lambda item: -len(item[0]))
    forms = by_first_word(longest_first)
    at = {i: span for span in mentions for i in range(*span)}
    result = dict(mentions)
    for i, word in enumerate(casing.cased):
        if word not in forms or i in casing.closed:
            continue
        for form, label in forms[word]:
            end = i + len(form)
            if tuple(casing.cased[i:end]) == form and is_free(casing, i, end, at) and is_name_again(casing, i, end):
                for part in {at[k] for k in range(i, end) if k in at}:
                    result.pop(part, None)
                result[TokenRange(i, end)] = label
                at.update(dict.fromkeys(range(i, end), TokenRange(i, end)))
                break
    return result


def forms_of(casing: Casing, mentions: Mentions) -> dict[Form, str]:
    """{words of a name: its label}, persons also by their last name and clubs by their last word."""
    forms: dict[Form, str] = {}
    for (start, end), label in mentions.items():
        forms.setdefault(tuple(casing.cased[start:end]), label)
        last = casing.cased[end - 1]
        if label == "PERSON" and end - start > 1 and is_last_name(last) or label == "ORG" and last.lower() in clubs:
            forms.setdefault((last,), label)
    return forms


def is_last_name(word: str) -> bool:
    """Whether the last word of a person's name can be looked for alone: no initial, and not too short."""
    return len(word) >= SHORTEST_LAST_NAME and word[0].isupper() and not word.endswith(".")


def is_free(casing: Casing, start: int, end: int, at: dict[int, TokenRange]) -> bool:
    """Whether a name can stand here: nothing does, or only parts of it; `at` gives the mention of each token."""
    return casing.closed.isdisjoint(range(start, end)) and all(
        start <= at[i].start and at[i].end <= end and at[i] != (start, end) for i in range(start, end) if i in at)


def is_name_again(casing: Casing, start: int, end: int) -> bool:
    """Whether words that were a name elsewhere are the name here too, and not the same letters in another use."""
    word = casing.text[start]
    if end - start > 1 or word.isupper() and len(word) > 1:
        return True
    if casing.initial[start]:
        return casing.proper[start] or casing.lower[start] not in casing.small_words and (
            casing.tag[start][0] in "NJ" or casing.dep[start] == "nsubj")
    return casing.proper[start] or casing.lower[start] not in roles


def find_body_nouns(casing: Casing, mentions: Mentions) -> Mentions:
    """Find the noun by which the article calls a body that it names in full: "the Commission", with a capital."""
    nouns = body_nouns(casing, mentions)
    if not nouns:
        return mentions
    taken = {i for span in mentions for i in range(*span)} | casing.closed
    alone = {TokenRange(i, i + 1): "ORG" for i, word in enumerate(casing.text)
             if word in nouns and i not in taken and casing.lower[i - 1] == "the" and not casing.headline[i]
             and not any(casing.capital[i + 1 : i + 2])}
    return mentions | alone


def body_nouns(casing: Casing, mentions: Mentions) -> set[str]:
    """The nouns that stand in the names of bodies, where it is one body's: one name, or this and parts of it."""
    in_full: dict[str, set[str]] = {}
    for (start, end), label in mentions.items():
        for word in (casing.text[start], casing.text[end - 1]) if label == "ORG" and end - start > 1 else ():
            if word.lower() in generic_bodies:
                in_full.setdefault(word, set()).add(casing.phrase(start, end))
    return {word for word, bodies in in_full.items() if all(body in max(bodies, key=len) for body in bodies)}
