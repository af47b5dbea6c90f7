"""Names that the model found in part: they go on beside its mention."""

from helpers.knowledge.function_words import BELONGING
from helpers.knowledge.name_words import (
    bodies_on,
    body_words,
    company_ends,
    group_words,
    in_titles,
    not_names,
    one_word_bodies,
    particles,
    roles,
)
from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import is_people, places
from helpers.pipeline.entities.boundaries import is_rare_given_name
from helpers.pipeline.entities.casing import UNKNOWN, Casing, Mentions
from helpers.pipeline.names import is_given_name, is_known, is_title
from helpers.pipeline.tokens import TokenRange


def complete_names(casing: Casing, mentions: Mentions) -> Mentions:
    """Take in the proper nouns beside a mention, the mention that touches it, and what "of" adds to a body's name."""
    texts = {casing.phrase(*span) for span in mentions}
    ends = {start: end for (start, end), label in mentions.items() if label != "PERSON"}
    taken = {i for span in mentions for i in range(*span)} | casing.closed
    result: Mentions = {}
    for span, label in sorted(mentions.items()):
        last = next(reversed(result), TokenRange(0, 0))
        if span.start < last.end:
            continue                      # taken in by the name before it
        start = span.start
        if last in result and last.end == start:
            start, label = joined_to_last(casing, last, result[last], span, label)
            if start < last.end:
                said = result.pop(last)
                if last.start < start:
                    result[TokenRange(last.start, start)] = said
        begin = name_start(casing, start, span.end, taken, texts)
        end = name_end(casing, begin, span.end, label, taken, ends)
        taken.update(range(begin, end))
        is_longer = (begin, end) != (start, span.end)
        result[TokenRange(begin, end)] = UNKNOWN if is_longer and label in ("NORP", "GPE") else label
    return result


def joined_to_last(casing: Casing, last: TokenRange, said: str, span: TokenRange, label: str) -> tuple[int, str]:
    """Where a mention's name begins that stands right behind another mention, and its label.

    last, said: the other one and its label. The name may take in all of it, its last word, or nothing.
    """
    start, end = last
    if casing.opens(end) or "NORP" in (said, label):
        return end, label
    given = is_given_name(casing.text[end - 1])
    if label == "PERSON" != said and given and end - start > 1:  # "Refugee Council Jane" and "Roe"
        return end - 1, label
    one_word = span.end - span.start == 1 and casing.phrase(*span) not in places
    if (said == "PERSON" == label or one_word and given
            or (said, label) == ("ORG", "GPE") and (not one_word or casing.phrase(*last) not in places)):
        return start, label if label == "ORG" else said
    return end, label


def continues(casing: Casing, i: int) -> bool:
    """Whether token `i` goes on with the name that ends before it."""
    return i < len(casing) and not casing.opens(i) and is_part(casing, i)


def is_part(casing: Casing, i: int) -> bool:
    """Whether token `i` is a proper noun that could be part of the name beside it."""
    if not casing.proper[i] or not casing.capital[i] or casing.initial[i]:
        return False
    word = casing.lower[i].rstrip(".")
    if is_title(word) or word in in_titles or word in not_names:
        return False
    if casing.text[i + 1 : i + 2] == ["-"] and not casing.capital[min(i + 2, len(casing) - 1)]:
        return False                        # "T" in "T-shirt"
    return not is_people(casing.text[i])


def name_start(casing: Casing, start: int, end: int, taken: set[int], texts: set[str]) -> int:
    """Where a name begins, with the proper nouns before it, also across "of (the)"; `texts`: those of all mentions."""
    while start > 0 and start - 1 not in taken and not casing.opens(start) and is_part(casing, start - 1):
        start -= 1
    if start > 0 and start - 1 not in taken and (
            opens_sentence_with_given_name(casing, start - 1, end) or is_named_so(casing, start - 1, end, texts)):
        return start - 1
    of = start - 2 if start > 0 and casing.lower[start - 1] == "the" else start - 1
    if of > 0 and casing.lower[of] == "of" and of - 1 not in taken and is_part(casing, of - 1) and (
            casing.phrase(start, end) not in places or casing.lower[of - 1] in body_words):
        return name_start(casing, of - 1, end, taken, texts)
    return start


def opens_sentence_with_given_name(casing: Casing, i: int, end: int) -> bool:
    """Whether token `i` opens a sentence and is the given name of the person whose last name ends before `end`."""
    if not casing.initial[i] or casing.headline[i] or end - i != 2 or not (
            casing.proper[i] or is_rare_given_name(casing, i)):
        return False
    given, last = casing.lower[i], casing.lower[i + 1]
    return (is_given_name(casing.text[i]) and given not in not_names and given not in roles
            and last not in body_words and last not in group_words and not is_known(casing.text[i + 1]))


def is_named_so(casing: Casing, i: int, end: int, texts: set[str]) -> bool:
    """Whether the name from token `i` on is one of the `texts`, and no title opens it."""
    return casing.capital[i] and casing.phrase(i, end) in texts and casing.lower[i] not in roles


def name_end(casing: Casing, start: int, end: int, label: str, taken: set[int], ends: dict[int, int]) -> int:
    """Where a name ends, with the proper nouns after it, and a body's also across "of (the)", "for (the)" or "on".

    ends: {start: end} of the mentions that it may take in there.
    """
    while end not in taken and continues(casing, end) and not (
            casing.text[end] in organizations and casing.phrase(start, end) in organizations):
        end += 1
    if label == "PERSON":
        return after_particles(casing, start, end, taken)
    if label != "ORG" or not goes_on_across(casing, start, end):
        return end
    first = end + 2 if casing.lower[end + 1 : end + 2] == ["the"] else end + 1
    if first in ends and casing.text[start] not in places:
        return ends[first]
    i = first
    while i < len(casing) and i not in taken and (
            is_part(casing, i) or i > first and casing.lower[i] in ("of", "and") and continues(casing, i + 1)):
        i += 1
    return i if i > first else end


def after_particles(casing: Casing, start: int, end: int, taken: set[int]) -> int:
    """Where a person's name ends that goes on with small words and a last name: "Ada" and "dela Cruz"."""
    last = end
    while last < len(casing) and casing.lower[last] in particles and not casing.capital[last]:
        last += 1
    found = last > end and last < len(casing) and is_part(casing, last) and not casing.opens(last)
    joins = found and last not in taken and is_given_name(casing.text[start])
    return last + 1 if joins else end


def goes_on_across(casing: Casing, start: int, end: int) -> bool:
    """Whether a body's name that ends here may go on across an "of", "for" or "on"."""
    last = casing.lower[end - 1]
    if end == len(casing) or last not in body_words or last.rstrip(".") in company_ends:
        return False
    word = casing.lower[end]
    if word == "on":
        return last in bodies_on and not is_known(casing.phrase(start, end))
    return word in BELONGING and not (word == "for" and last in one_word_bodies)  # "member of Parliament for Roe"
