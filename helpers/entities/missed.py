"""Names, or parts of names, that the model missed: what stands beside its spans, what it left out, what it found elsewhere.

Every step takes the tokens and the mentions, {(first token, token after the last): label}, and gives new mentions; a
name nobody has labelled yet has the label "".
"""

from functools import cache

from helpers.entities.boundaries import PARTICLES, UNKNOWN, is_name, stripped, trimmed
from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import body_words, honorifics, in_titles, not_names, roles
from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import OF_PLACE, find_place, places

INSIDE = PARTICLES | {"of", "-", "&"}  # small words that join the capitalised words of a name


@cache
def known_names():
    """{first word: [(all words, label), ...]} of the names of several words in organizations.csv and places.csv."""
    names = {}
    labels = {place: OF_PLACE[places[place].kind] for place in places} | dict.fromkeys(organizations, "ORG")
    for name, label in labels.items():
        words = name.replace(",", " ,").replace("'s", " 's").split()
        if len(words) > 1:
            names.setdefault(words[0], []).append((words, label))
    return names


def recognise(tokens, mentions):
    """Put the names of several words that the tables know in place of what overlaps them, unless it is longer."""
    known, result = known_names(), dict(mentions)
    for i, word in enumerate(tokens.words):
        for words, label in known.get(word, ()):
            end = i + len(words)
            if tokens.words[i:end] == words and not any(start <= i and end <= stop for start, stop in result):
                result = {span: said for span, said in result.items() if span[1] <= i or end <= span[0]}
                result[i, end] = label
    return result


def prolong(tokens, mentions):
    """Take in the proper nouns beside a span, and what "of" adds to a body's name."""
    taken = {i for span in mentions for i in range(*span)}
    result = {}
    texts = {tokens.text(*span) for span in mentions}
    for (start, end), label in sorted(mentions.items()):
        if result and start < next(reversed(result))[1]:
            continue  # taken in by the name before it
        last = next(reversed(result), (0, 0))
        if last in result and last[1] == start and label == "PERSON" and cut_given_name(tokens, last, result):
            start -= 1
        elif last in result and last[1] == start and may_join(tokens, last, result[last], (start, end), label):
            label = result.pop(last) if label != "ORG" else label
            start = last[0]
        start = before(tokens, start, end, taken)
        if start - 1 > 0 and start - 1 not in taken and tokens.capital[start - 1] and tokens.text(start - 1, end) in texts:
            start -= 1
        while end not in taken and continues(tokens, end):
            end += 1
        if label == "ORG":
            end = after_of(tokens, start, end, mentions, taken)
        taken.update(range(start, end))
        known = label not in {"NORP", "GPE"} or (start, end) in mentions
        result[start, end] = label if known else UNKNOWN
    return result


def continues(tokens, i):
    """Whether token `i` goes on with the name that ends before it."""
    return i < len(tokens) and not tokens.opens(i) and is_part(tokens, i)


def is_part(tokens, i):
    """Whether token `i` is a proper noun that could be part of the name beside it."""
    word = tokens.lower[i].rstrip(".")
    if not tokens.proper[i] or not tokens.capital[i] or tokens.initial[i]:
        return False
    if word in roles or word in honorifics or word in in_titles or word in not_names:
        return False
    if tokens.words[i + 1 : i + 2] == ["-"] and not tokens.capital[min(i + 2, len(tokens) - 1)]:
        return False                        # "T" in "T-shirt"
    place = places.get(tokens.words[i])
    return not (place and place.kind == "demonym")


def before(tokens, start, end, taken):
    """Where a name begins, with the proper nouns before it, also across "of (the)"."""
    while start > 0 and start - 1 not in taken and not tokens.opens(start) and is_part(tokens, start - 1):
        start -= 1
    i = start - 1
    if i > 0 and tokens.lower[i] == "the":
        i -= 1
    if i > 0 and tokens.lower[i] == "of" and i - 1 not in taken and is_part(tokens, i - 1) and (
            tokens.text(start, end) not in places or tokens.lower[i - 1] in body_words):
        return before(tokens, i - 1, end, taken)
    return start


def cut_given_name(tokens, body, result):
    """Move a given name from the end of a body's span to the person's that touches it; whether it was moved."""
    start, end = body
    if result[body] == "PERSON" or end - start < 2 or not gender_of_given_name(tokens.words[end - 1]) or (
            tokens.words[end - 1] in places):
        return False
    result[start, end - 1] = result.pop(body)
    return True


def may_join(tokens, first, first_label, second, second_label):
    """Whether two spans that touch are one name."""
    if tokens.opens(second[0]) or "NORP" in (first_label, second_label):
        return False
    if first_label == "PERSON" == second_label:
        return True
    if first_label == "ORG" and second_label == "GPE":
        return second[1] - second[0] > 1 or tokens.text(*first) not in places
    given = gender_of_given_name(tokens.words[first[0]]) and tokens.text(*first) not in places
    return bool(given) and second[1] - second[0] == 1 and tokens.text(*second) not in places


def after_of(tokens, start, end, mentions, taken):
    """Where a body's name ends that goes on with "of" or "for" and a name, which may be a span of its own."""
    if tokens.lower[end - 1] not in body_words or end + 1 >= len(tokens) or tokens.lower[end] not in {"of", "for"}:
        return end
    first = i = end + 2 if tokens.lower[end + 1] == "the" else end + 1
    for (begin, stop), label in mentions.items():
        if begin == first and label != "PERSON" and tokens.words[start] not in places:
            return stop
    while i < len(tokens) and i not in taken and (is_part(tokens, i) or i > first and (
            tokens.lower[i] in {"of", "and"} and continues(tokens, i + 1))):
        i += 1
    return i if i > first else end


def recover(tokens, mentions):
    """Add every run of proper nouns outside the mentions, dates and numbers."""
    taken = {i for span in mentions for i in range(*span)} | tokens.closed
    texts = {tokens.text(*span) for span in mentions}
    result, i = dict(mentions), 0
    while i < len(tokens):
        if i in taken or not opens_run(tokens, i):
            i += 1
            continue
        end = i + 1
        while end < len(tokens) and end not in taken and not tokens.opens(end) and (
                opens_run(tokens, end) or tokens.lower[end] in INSIDE and end + 1 < len(tokens)
                and end + 1 not in taken and opens_run(tokens, end + 1)):
            end += 1
        for start, stop in runs(tokens, i, end, texts):
            if is_name(tokens, start, stop) and is_evident(tokens, start, stop):
                result[start, stop] = UNKNOWN
        i = end
    return result


def opens_run(tokens, i):
    """Whether token `i` is a proper noun, or the adjective of a people."""
    if not tokens.capital[i] or not tokens.words[i][0].isalnum():
        return False
    if tokens.proper[i]:
        return True
    place = places.get(tokens.words[i])
    return place is not None and place.kind == "demonym"


def runs(tokens, start, end, texts):
    """The names in a run of proper nouns: what stands before a title in it, and what after."""
    begin, stop = trimmed(tokens, *stripped(tokens, start, end), UNKNOWN, texts)
    if begin < stop:
        yield begin, stop
    stop = next((i for i in range(start, begin) if tokens.lower[i] in roles or tokens.lower[i] in in_titles), begin)
    if start < stop and all(is_part(tokens, i) for i in range(start, stop)):
        yield start, stop


def is_evident(tokens, start, end):
    """Whether a run of proper nouns is a name beyond doubt."""
    if end - start == 1 and len(tokens.words[start]) == 1:
        return False
    text = tokens.text(start, end)
    if not tokens.initial[start] or find_place(text) or text in organizations:
        return True
    if tokens.headline[start] or tokens.lower[start] in tokens.small_words:
        return False
    return end - start > 1 or tokens.deps[start] == "nsubj" or tokens.words[start].isupper()


def spread(tokens, mentions):
    """Find a name that was found once wherever else it stands, and a person's last name too."""
    by_first = {}
    for form, label in sorted(forms_of(tokens, mentions).items(), key=lambda item: -len(item[0])):
        by_first.setdefault(form[0], []).append((form, label))
    taken = {i for span in mentions for i in range(*span)} | tokens.closed
    result = dict(mentions)
    for i, word in enumerate(tokens.words):
        if word not in by_first or i in taken:
            continue
        for form, label in by_first[word]:
            end = i + len(form)
            if tuple(tokens.words[i:end]) == form and taken.isdisjoint(range(i, end)) and may_be(tokens, i, end):
                result[i, end] = label
                taken.update(range(i, end))
                break
    return result


def forms_of(tokens, mentions):
    """{words of a name: its label}, persons also by their last name."""
    forms = {}
    for (start, end), label in mentions.items():
        forms.setdefault(tuple(tokens.words[start:end]), label)
        last = tokens.words[end - 1]
        if label == "PERSON" and end - start > 1 and len(last) > 2 and last[0].isupper() and not last.endswith("."):
            forms.setdefault((last,), label)
    return forms


def may_be(tokens, start, end):
    """Whether words that were a name elsewhere are the name here too, and not the same letters in another use."""
    word = tokens.words[start]
    if end - start > 1 or word.isupper() and len(word) > 1:
        return True
    if tokens.initial[start]:
        return tokens.proper[start] or tokens.lower[start] not in tokens.small_words and tokens.tags[start][0] in "NJ"
    return tokens.proper[start] or tokens.lower[start] not in roles
