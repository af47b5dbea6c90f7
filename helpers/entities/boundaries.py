"""Where a mention begins and ends: the model's spans split, trimmed and prolonged, and those that are no name dropped.

Every step takes the tokens and the mentions, {(first token, token after the last): label}, and gives new mentions.
"""

from helpers.knowledge.name_words import body_words, honorifics, in_titles, not_names, offices, roles
from helpers.knowledge.places import places

LISTED = {"PERSON", "GPE", "LOC", "NORP", "FAC"}   # of these, a name with "and" in it is two names
BEFORE_A_COMMA = {"inc", "ltd", "llc", "co", "jr", "sr", "corp", "plc"}
BRACKETS = set("()[]{}/;:|\"") | {"''", "``"}
POSSESSIVE = {"'s", "'", "’s", "’"}
PARTICLES = {"al", "el", "bin", "ibn", "bint", "van", "von", "de", "del", "della", "der", "den", "di", "da", "dos", "du",
             "la", "le", "ten", "ter", "zu", "y", "abu", "umm", "st", "ap"}
JOINING = {"of", "for", "on", "and", "&", "the", "de", "del", "la", "des", "du", "di"}
OPENS_A_SENTENCE = {"RB", "IN", "CC", "WRB", "WP", "PRP", "UH", "EX", "MD", "VB", "VBD", "VBZ", "VBG", "VBN", "VBP", "TO"}


def split(tokens, mentions):
    """Cut a span that holds several names."""
    alone = {tokens.text(start, end) for start, end in mentions}
    result = {}
    for (start, end), label in mentions.items():
        begin = start
        for i in range(start, end):
            if is_cut(tokens, start, end, i, label, alone):
                if begin < i:
                    result[begin, i] = label
                begin = i + 1
        if begin < end:
            result[begin, end] = label
    return result


def is_cut(tokens, start, end, i, label, alone):
    """Whether token `i` stands between two names of the span."""
    word = tokens.lower[i]
    if word in BRACKETS or word.isspace():
        return True
    if not start < i < end - 1:
        return False
    if word == "the":
        return tokens.lower[i - 1] not in JOINING
    if word in POSSESSIVE:
        before = tokens.text(start, i)
        return label == "PERSON" or before in places or before in alone
    if word not in {",", "and", "or", "vs", "vs."} or tokens.text(start, end) in places:
        return False
    if label in LISTED:
        return tokens.lower[i + 1].rstrip(".") not in BEFORE_A_COMMA
    if word == "," and tokens.lower[i + 1].rstrip(".") in BEFORE_A_COMMA:
        return False
    commas = "," in tokens.words[start:end]
    return commas and not JOINING & {"of", "for"} & set(tokens.lower[start:i]) or (
        tokens.text(start, i) in alone and tokens.text(i + 1, end) in alone)


def trim(tokens, mentions):
    """Cut off what is no part of the name: articles, titles, possessives, small words at the edges."""
    result = {}
    for (start, end), label in mentions.items():
        start, end = trimmed(tokens, start, end, label)
        if start < end:
            result[start, end] = label
    return result


def trimmed(tokens, start, end, label):
    """The span without what is no part of the name; empty where nothing is left."""
    if tokens.text(start, end) in places:
        return start, end
    while start < end and not begins_name(tokens, start, end):
        start += 1
    while start < end and not ends_name(tokens, end - 1):
        end -= 1
    if label == "PERSON":
        start = after_title(tokens, start, end)
    elif start < end - 1 and (tokens.lower[end - 1] in roles or tokens.lower[end - 1] in in_titles) and label != "EVENT":
        shorter = end - 1
        while shorter > start and (tokens.lower[shorter - 1] in in_titles or tokens.lower[shorter - 1] in roles):
            shorter -= 1
        if shorter > start and tokens.lower[end - 1] not in body_words:
            end = shorter
    return start, end


def begins_name(tokens, i, end):
    """Whether a name can begin with token `i`."""
    word = tokens.lower[i]
    if not tokens.capital[i]:
        return word in PARTICLES and i + 1 < end and tokens.capital[i + 1] or word[0].isdigit() and i + 1 < end or word[0] in "#@"
    if tokens.tags[i] in {"DT", "PRP$"} or word.rstrip(".") in honorifics:
        return False
    return not (tokens.initial[i] and i + 1 < end and tokens.tags[i] in OPENS_A_SENTENCE)


def ends_name(tokens, i):
    """Whether a name can end with token `i`."""
    word = tokens.words[i]
    return word not in POSSESSIVE and (tokens.capital[i] or word[-1].isdigit() or word in ")")


def after_title(tokens, start, end):
    """Where a person's name begins after the title."""
    for i in range(end - 2, start - 1, -1):
        word = tokens.lower[i].rstrip(".")
        if word in roles or word in honorifics:
            return i + 1
    while start < end - 1 and tokens.lower[start] in in_titles:
        start += 1
    return start


def drop(tokens, mentions):
    """Leave out what is nobody's name."""
    return {span: label for span, label in mentions.items() if is_name(tokens, *span)}


def is_name(tokens, start, end):
    """Whether a span, trimmed, is anybody's name."""
    words = tokens.lower[start:end]
    if not any(tokens.capital[start:end]):
        return words[0][0] in "#@"
    if tokens.text(start, end) in places:
        return True
    common = all(w.rstrip(".") in roles or w in in_titles or w in not_names or w in honorifics or w in JOINING for w in words)
    if common:
        return False
    of_office = start > 1 and tokens.lower[start - 1] == "of" and (
        tokens.lower[start - 2] in roles or tokens.lower[start - 2] in {"secretary", "department", "ministry"})
    if of_office and all(word in offices or word in {"and", "the"} for word in words):
        return False
    return True


def prolong(tokens, mentions):
    """Take in the proper nouns beside a span, and what "of" adds to a body's name."""
    taken = {i for span in mentions for i in range(*span)}
    result = {}
    for (start, end), label in sorted(mentions.items()):
        if result and (last := max(result))[1] == start and may_join(tokens, last, result[last], (start, end), label):
            label = result.pop(last)
            start = last[0]
        else:
            while start > 0 and start - 1 not in taken and continues(tokens, start - 1) and not tokens.starts[start]:
                start -= 1
        while end < len(tokens) and end not in taken and continues(tokens, end) and not tokens.starts[end]:
            end += 1
        end = after_of(tokens, start, end, taken) if label == "ORG" else end
        taken.update(range(start, end))
        result[start, end] = label
    return result


def continues(tokens, i):
    """Whether token `i` goes on with the name beside it."""
    word = tokens.lower[i].rstrip(".")
    return (tokens.capital[i] and tokens.proper[i] and not tokens.initial[i] and word not in roles
            and word not in honorifics and word not in in_titles and word not in not_names
            and not (tokens.words[i] in places and places[tokens.words[i]].kind == "demonym"))


def may_join(tokens, first, first_label, second, second_label):
    """Whether two spans that touch are one name."""
    if tokens.starts[second[0]]:
        return False
    pair = first_label, second_label
    one_word = first[1] - first[0] == 1
    return pair == ("PERSON", "PERSON") or one_word and "PERSON" in pair and "NORP" not in pair and (
        tokens.text(*first) not in places)


def after_of(tokens, start, end, taken):
    """The end of a body's name that goes on with "of" or "for" and a name."""
    if tokens.lower[end - 1] not in body_words or end + 1 >= len(tokens) or tokens.lower[end] not in {"of", "for"}:
        return end
    i = end + 1
    if tokens.lower[i] == "the":
        i += 1
    first = i
    while i < len(tokens) and (tokens.capital[i] and tokens.proper[i] or (
            i > first and tokens.lower[i] in {"of", "and"} and i + 1 < len(tokens) and tokens.capital[i + 1])):
        i += 1
    return i if i > first and not taken & set(range(end, i)) else end
