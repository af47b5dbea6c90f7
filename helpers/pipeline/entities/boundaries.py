"""Where a mention begins and ends: the model's spans split and trimmed.

Every step takes the tokens and the mentions, {(first token, token after the last): label}, and gives new mentions.
"""

from helpers.article.spans import Span
from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import (
    after_names,
    bodies_on,
    body_words,
    building_words,
    furniture,
    honorifics,
    in_titles,
    offices,
    one_word_bodies,
    roles,
)
from helpers.knowledge.organizations import organizations
from helpers.knowledge.places import places
from helpers.pipeline.entities.casing import Mentions, Tokens

UNKNOWN = ""                                      # the label of a name that nobody has labelled yet
LISTED = {"PERSON", "GPE", "LOC", "NORP", "FAC"}  # of these, a span with "and" in it is two names
BRACKETS = set("()[]{}/;:|\"") | {"''", "``"}
DASHES = {"-", "--", "–", "—"}
CONJUNCTIONS = {",", "and", "or", "vs", "vs."}
COMPANY_ENDS = {"inc", "ltd", "llc", "co", "corp", "plc", "ag", "gmbh"}
AFTER_A_COMMA = COMPANY_ENDS | {"jr", "sr"}       # still the same name
ARTICLES = {"the", "a", "an", "this", "that", "these", "those"}
POSSESSIVES = {"'s", "'"}
IN_TITLES = in_titles | offices | {"of", "for", "the", "and", "to"}         # what a title is made of beside the role
TITLE_WORDS = IN_TITLES | roles
BEFORE_THE = {"of", "for", "on", "and", "&", "in", "to", "against", "from"}  # in a name, "the" follows one of these
PARTICLES = set("al el bin ibn bint van von de del della der den di da dos du la le ten ter zu abu ap".split())
NO_NAME = set("DT RB IN CC WRB WP PRP UH EX MD VB VBD VBZ VBG VBN VBP TO".split())  # tags of what else opens a sentence


def split(tokens: Tokens, mentions: Mentions) -> Mentions:
    """Cut a span that holds several names."""
    alone = standing_alone(tokens, mentions)
    result = {}
    for (start, end), label in mentions.items():
        if is_known(tokens.text(start, end)):
            result[start, end] = label
            continue
        begin = person_after_body(tokens, start, end)
        if begin > start:
            result[start, begin] = "ORG"
            label = "PERSON"
        for i in range(begin, end):
            if is_cut(tokens, start, end, i, label, alone):
                if begin < i:
                    result[begin, i] = label
                begin = i + 1
        if begin < end:
            result[begin, end] = label
    return result


def standing_alone(tokens: Tokens, mentions: Mentions) -> set[str]:
    """The texts of all spans, and the last names of persons."""
    return {tokens.text(*span) for span in mentions} | {
        tokens.words[end - 1] for (_, end), label in mentions.items() if label == "PERSON"}


def person_after_body(tokens: Tokens, start: int, end: int) -> int:
    """Where a person's name begins that stands behind a body's: "Harbour Council Jane Roe"; `start` without one."""
    for i in range(max(start + 1, end - 3), end - 1):
        body = tokens.lower[i - 1] in body_words and tokens.lower[i - 1].removesuffix("s") not in roles
        if body and is_person(tokens, i, end) and all(tokens.capital[i:end]):
            return i
    return start


def is_cut(tokens: Tokens, start: int, end: int, i: int, label: str, alone: set[str]) -> bool:
    """Whether token `i` stands between two names of the span; `alone` is what `standing_alone` tells of all spans."""
    word = tokens.lower[i]
    if word in BRACKETS or word.isspace():
        return not (word == "/" and start < i < end - 1 and len(tokens.words[i - 1]) == len(tokens.words[i + 1]) == 1)
    if not start < i < end - 1:
        return False
    if word in DASHES:
        return is_dash_between(tokens, start, i, alone)
    if word == "the":
        return tokens.lower[i - 1] not in BEFORE_THE
    if word in POSSESSIVES:
        before = tokens.text(start, i)
        return label == "PERSON" or before in places or before in alone
    if word in {"of", "for"}:                     # "Jane Roe of Oxfam", "Acme Ltd. of Oslo"
        return i - start > 1 and (is_person(tokens, start, i) or tokens.lower[i - 1].rstrip(".") in COMPANY_ENDS)
    if word == "on" and tokens.lower[i - 1] in bodies_on:
        return False
    if word in {"on", "in", "at"}:
        return tokens.lower[end - 1] in building_words or tokens.text(i + 1, end) in places
    return word in CONJUNCTIONS and is_listing(tokens, start, end, i, label, alone)


def is_dash_between(tokens: Tokens, start: int, i: int, alone: set[str]) -> bool:
    """Whether a dash stands between two names, as after a dateline or in "the Roe-Poe debate", and not within one.

    start: where the span begins; "University of Roe-Poe" is one name, and so is "Asia-Pacific" or "Danish-American".
    """
    if tokens.places[i] > tokens.places[i - 1] + len(tokens.words[i - 1]):
        return True
    before, after = tokens.words[i - 1], tokens.words[i + 1]
    opens = i - 1 == start or tokens.words[i - 2] in DASHES or tokens.lower[i - 2] == "the"
    joint = tokens.text(i - 1, i + 2)
    whole = is_known(joint) or after.removesuffix("s") == "American" or any(
        other.endswith(" " + joint) for other in alone)  # "Edda Holm-Lund" stands elsewhere
    return opens and not whole and all(word in alone or word in places for word in (before, after))


def is_listing(tokens: Tokens, start: int, end: int, i: int, label: str, alone: set[str]) -> bool:
    """Whether a comma or conjunction lists two names, and is not part of one ("Trinidad and Tobago")."""
    if tokens.words[i] == "," and tokens.lower[i + 1].rstrip(".") in AFTER_A_COMMA:
        return False
    sides = [side in alone or side in places for side in (tokens.text(start, i), tokens.text(i + 1, end))]
    if all(sides) or end - start == 3 and any(sides):
        return True
    if "&" in tokens.words[i:end]:                # "Roe, Poe & Moe"
        return False
    if label in LISTED or tokens.words[start - 1] == "," and tokens.capital[start - 2]:  # "BMW, Fiat and Ford"
        return tokens.lower[end - 1] not in body_words and not {"of", "for"} & set(tokens.lower[start:i])
    return "," in tokens.words[start:end] and not {"of", "for"} & set(tokens.lower[start:i])


def is_person(tokens: Tokens, start: int, end: int) -> bool:
    """Whether words begin with a given name and hold no noun for a body."""
    given = start < len(tokens) and gender_of_given_name(tokens.words[start]) and tokens.words[start] not in places
    return bool(given) and body_words.isdisjoint(tokens.lower[start:end])


def is_known(text: str) -> bool:
    """Whether a span is, as it stands, the name of a place or a body known the world over."""
    return text in places or text in organizations


def strip(tokens: Tokens, mentions: Mentions) -> Mentions:
    """Cut off what stands at the ends of a span and is no part of the name: articles, possessives, small words."""
    result = {}
    for (start, end), label in mentions.items():
        start, end = stripped(tokens, start, end)
        while label == "PERSON" and start < end and not tokens.capital[end - 1]:
            end -= 1                              # "Roe 42-40"
        if start < end:
            result[start, end] = label
    return result


def stripped(tokens: Tokens, start: int, end: int) -> Span:
    """The span without small words at its ends, empty where nothing is left."""
    while start < end and not is_known(tokens.text(start, end)):
        if not begins_name(tokens, start, end):
            start += 1
        elif not ends_name(tokens, start, end):
            end -= 1
        else:
            break
    return start, end


def begins_name(tokens: Tokens, i: int, end: int) -> bool:
    """Whether a name can begin with token `i`."""
    word = tokens.lower[i]
    more = i + 1 < end
    if not tokens.capital[i]:
        return more and (word[0].isdigit() or word in PARTICLES and tokens.capital[i + 1]) or word[0] in "#@"
    if word in ARTICLES or tokens.tags[i] in {"PRP", "PRP$"} or word.rstrip(".") in honorifics:
        return False
    return not (tokens.initial[i] and more and tokens.tags[i] in NO_NAME)


def ends_name(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a name can end before token `end`."""
    word = tokens.words[end - 1]
    if tokens.lower[end - 1] in furniture and end - start > 1 and tokens.words[end : end + 1] == [":"]:
        return False
    if word.isdigit() and tokens.text(start, end - 1) in places:  # a score: "Sweden 1"
        return False
    return word not in POSSESSIVES and (tokens.capital[end - 1] or word[-1].isdigit())


def trim(tokens: Tokens, mentions: Mentions) -> Mentions:
    """Cut off titles, and what the article leaves out elsewhere."""
    texts = {tokens.text(*span) for span in mentions}
    result = {trimmed(tokens, *span, label, texts): label for span, label in mentions.items()}
    return {(start, end): label for (start, end), label in result.items() if start < end}


def trimmed(tokens: Tokens, start: int, end: int, label: str, texts: set[str]) -> Span:
    """The span without titles and modifiers; `texts` are those of all spans."""
    before = None
    while start < end and before != (start, end) and not is_known(tokens.text(start, end)):
        before = start, end
        begin = after_title(tokens, start, end)
        if label in {"PERSON", UNKNOWN} or is_titled(tokens, begin, end, texts):
            start = begin
        if label != "PERSON":
            end = before_title(tokens, start, end)
        start = after_modifier(tokens, start, end, label, texts)
        if end - start > 2 and tokens.lower[end - 1] in after_names and (
                label == "PERSON" or is_person(tokens, start, end)):
            end -= 1
        start, end = stripped(tokens, start, end)
    return start, end


def after_title(tokens: Tokens, start: int, end: int) -> int:
    """Where a person's name begins after the title that stands before it ("Turkey Foreign Minister", "of State")."""
    begin = start
    if tokens.lower[end - 1] in body_words:
        return start
    for i in range(start, end - 1):
        word = tokens.lower[i].rstrip(".")
        if tokens.lower[i + 1] in PARTICLES and gender_of_given_name(word):  # "Dean von Roe"
            break
        if word in roles or word in honorifics or word.removesuffix("s") in roles and is_person(tokens, i + 1, end):
            begin = i + 1
        elif word not in IN_TITLES and tokens.words[i] not in places:
            break
    if begin > start and TITLE_WORDS.issuperset(tokens.lower[begin:end]):
        return start                              # "General Staff"
    if begin == start and is_office(tokens, start):
        while begin < end - 1 and tokens.lower[begin] in offices:
            begin += 1
    return begin


def is_titled(tokens: Tokens, begin: int, end: int, texts: set[str]) -> bool:
    """Whether a person stands behind a title, though the model says otherwise; `texts` are those of all spans."""
    return begin < end - 1 and is_person(tokens, begin, end) or tokens.text(begin, end) in texts


def before_title(tokens: Tokens, start: int, end: int) -> int:
    """Where a body's or place's name ends before the title of one who serves it ("White House Press Secretary")."""
    last = tokens.lower[end - 1]
    if last not in roles or last in body_words or last in one_word_bodies or tokens.lower[end - 2] in {"of", "for"}:
        return end                                # "Department of Justice"
    stop = end - 1
    while stop > start and (tokens.lower[stop - 1] in in_titles or tokens.lower[stop - 1] in roles):
        stop -= 1
    return stop if stop > start else end


def after_modifier(tokens: Tokens, start: int, end: int, label: str, texts: set[str]) -> int:
    """Where a name begins that the article also gives without the words before it.

    A country or a people before a body ("Danish Supreme Court"), any word but a given name before a person's full name,
    a people before a person.
    """
    if end - start > 1 and tokens.initial[start] and tokens.text(start + 1, end) in organizations:
        return start + 1
    if label == "PERSON" and gender_of_given_name(tokens.words[start]):
        return start
    if label in {"PERSON", "ORG"} and end - start > 2 and is_people(tokens.words[start]):
        if is_person(tokens, start + 1, end):
            return start + 1                      # "Dane Jane Roe"
    if label == "PERSON" and end - start == 2 and tokens.text(start + 1, end) in texts and (
            tokens.lower[start] in tokens.small_words or tokens.tags[start] in NO_NAME):
        return start + 1                          # "Never Roe", where the article has "never" and "Roe"
    for begin in range(start + 1, end - 1):
        if label == "PERSON":
            known = gender_of_given_name(tokens.words[begin]) and tokens.text(begin, end) in texts
        else:
            known = tokens.text(start, begin) in places and not texts.isdisjoint(
                (tokens.text(begin, end), tokens.text(begin, begin + 2)))
        if known:
            return begin
    return start


def is_office(tokens: Tokens, start: int) -> bool:
    """Whether what stands before is "secretary of", "Minister for" or the like."""
    return start > 1 and tokens.lower[start - 1] in {"of", "for"} and (
        tokens.lower[start - 2].removesuffix("s") in roles or tokens.lower[start - 2] in {"department", "ministry"})


def is_people(word: str) -> bool:
    """Whether a word is a people's name or adjective: "Dane", "Danish"."""
    place = places.get(word)
    return place is not None and place.kind == "demonym"
