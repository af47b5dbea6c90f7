"""Names that the model missed: runs of proper nouns it left out, and names it found elsewhere in the article."""

from helpers.entities.boundaries import trimmed, is_name
from helpers.knowledge.name_words import body_words, honorifics, in_titles, not_names, roles
from helpers.knowledge.places import places

INSIDE = {"of", "de", "del", "al", "-", "&", "von", "van", "bin"}
UNKNOWN = ""


def recover(tokens, mentions, other=frozenset()):
    """Add every run of proper nouns outside the mentions and outside `other`, tokens in dates and numbers."""
    taken = {i for span in mentions for i in range(*span)} | other
    result = dict(mentions)
    i = 0
    while i < len(tokens):
        if i in taken or not opens_run(tokens, i):
            i += 1
            continue
        end = i + 1
        while end < len(tokens) and end not in taken and not tokens.starts[end] and (goes_on(tokens, end) or (
                tokens.lower[end] in INSIDE and end + 1 < len(tokens) and end + 1 not in taken and goes_on(tokens, end + 1))):
            end += 1
        start, stop = trimmed(tokens, i, end, "PERSON")
        if start < stop and is_name(tokens, start, stop) and is_evident(tokens, start, stop):
            result[start, stop] = UNKNOWN
        i = end
    return result


def opens_run(tokens, i):
    return tokens.capital[i] and tokens.proper[i] and tokens.words[i][0].isalnum()


def goes_on(tokens, i):
    return tokens.capital[i] and tokens.proper[i] and tokens.words[i][0].isalnum()


def is_evident(tokens, start, end):
    """Whether a run of proper nouns is a name beyond doubt."""
    if len(tokens.words[start]) == 1 and end - start == 1:
        return False
    if tokens.text(start, end) in places:
        return True
    if not tokens.initial[start]:
        return True
    return tokens.lower[start] not in tokens.small_words and (end - start > 1 or tokens.tags[start] in {"NNP", "NNPS"})


def spread(tokens, mentions, other=frozenset()):
    """Find a name that was found once wherever else it stands; a person's last name too."""
    forms = {}
    for (start, end), label in mentions.items():
        forms.setdefault(tuple(tokens.words[start:end]), label)
        if label == "PERSON" and end - start > 1 and len(tokens.words[end - 1]) > 2 and tokens.words[end - 1][-1] != ".":
            forms.setdefault((tokens.words[end - 1],), label)
    by_first = {}
    for form, label in sorted(forms.items(), key=lambda item: -len(item[0])):
        by_first.setdefault(form[0], []).append((form, label))
    taken = {i for span in mentions for i in range(*span)} | other
    result = dict(mentions)
    for i, word in enumerate(tokens.words):
        for form, label in by_first.get(word, ()):
            end = i + len(form)
            if tuple(tokens.words[i:end]) == form and taken.isdisjoint(range(i, end)) and may_spread(tokens, i, end):
                result[i, end] = label
                taken.update(range(i, end))
                break
    return result


def may_spread(tokens, start, end):
    """Whether the words at a span are the name and not the same letters in another use."""
    if end - start > 1:
        return True
    if tokens.initial[start]:
        return tokens.proper[start]
    return tokens.lower[start] not in roles
