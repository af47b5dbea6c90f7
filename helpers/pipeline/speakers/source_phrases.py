"""The shape of a source: the noun phrases it joins, the name beside its noun, its own words without trimmings."""

from helpers.knowledge.function_words import POSSESSIVES
from helpers.knowledge.titles import persons
from helpers.pipeline.grammar import PLURAL
from helpers.pipeline.speakers.entity import BODY, PERSON
from helpers.pipeline.speakers.roles import plain_word
from helpers.pipeline.tokens import NOMINAL

STOPS = {",", "—", "–", "--", "(", ";", ":"}
BEFORE_NAMES = {"compound", "amod", "nmod", "det", "conj"}
BRACKET = 3  # tokens of a bracket after a name that may be taken for the source
NAMING = {"named", "called", "nicknamed", "dubbed"}                        # "a man called Shorty"
NAMING_PAIRS = {("go", "by"), ("goes", "by"), ("went", "by"), ("going", "by"), ("known", "as"), ("identified", "as"),
                ("name", "as"), ("only", "as")}                            # "a man who goes by Shorty"


def person_in(tokens, register, first, last, head):
    """The head of a source: a person's name where the parser left it beside the noun, or next to the source."""
    for i in range(max(first - BRACKET, 1), first):
        if tokens.text[i] == "(" and i - 1 in register.covering and ")" not in tokens.text[i:first]:
            return i - 1  # "Jane Roe (D-Ohio)": what stands in brackets is no source of its own
    if is_apposition(tokens, register, first, last):
        return tokens.head_of(*register.covering[first - 2][:2])
    if head in register.covering:
        return head if is_person(register, head) else named_at_end(tokens, register, last, head)
    for i in range(first, last):
        if is_person(register, i) and tokens.head[i] == tokens.head[head] and tokens.dep[i] == tokens.dep[head]:
            return i
    if tokens.dep[head] in ("compound", "nmod") and is_person(register, tokens.head[head]):
        return tokens.head[head]
    return head


def named_at_end(tokens, register, last, body):
    """The person's name that ends a source after a body's that the parser parts from it: "Congress MP Edda Holm"."""
    name = register.covering.get(last - 1)
    if name is None or name[2].kind != PERSON or name[0] < body:
        return body
    i = tokens.head_of(*name[:2])
    beside = tokens.head[i] == tokens.head[body] and tokens.dep[i] == tokens.dep[body]
    joined = any(tokens.dep[j] == "cc" for j in tokens.children[body])
    below = tokens.head[i] == body and (tokens.dep[i] == "appos" or tokens.dep[i] == "conj" and not joined)
    return i if beside or below else body


def is_apposition(tokens, register, first, last):
    """Whether words stand between commas after a person's name: "Edda Holm, the mayor, said"."""
    name = register.covering.get(first - 2)
    return (bool(name) and name[2].kind == PERSON and tokens.text[first - 1] == ","
            and "," in tokens.text[last - 1 : last + 1]
            and not any(i in register.covering and is_person(register, i) for i in range(first, last)))


def parts(tokens, register, first, last, head):
    """The heads of the noun phrases that a source joins: "X and Y"; one where it joins none."""
    found = [named_beside_plural(tokens, register, last, head) or head]
    for part in found:
        found += [i for i in tokens.children[part] if part < i < last and (
            tokens.dep[i] == "conj" and not goes_on_describing(tokens, register, part, i)
            and not describe_one_person(tokens, register, part, i)
            or tokens.dep[i] == "appos" and are_two_people(tokens, register, part, i))]
    return found if len(found) > 1 else names_in_a_row(tokens, register, first, last) or found


def named_beside_plural(tokens, register, last, head):
    """The first of the names that stand beside a plural: "two ministers, Edda Holm and Lars Lund"; None without any."""
    if tokens.tag[head] in PLURAL:
        for i in tokens.children[head]:
            if head < i < last and tokens.dep[i] == "appos" and is_person(register, i):
                return i
    return None


def goes_on_describing(tokens, register, name, joined):
    """Whether what "and" joins to a name still describes it: "Edda Holm, a doctor, and a woman who ..."."""
    return (name in register.mentions and not is_person(register, joined)
            and any(tokens.dep[i] in ("appos", "relcl") and i < joined for i in tokens.children[name]))


def describe_one_person(tokens, register, noun, joined):
    """Whether what "and" joins to a noun for a person is of the same one: "the senator and candidate"."""
    return (noun not in register.covering and joined not in register.covering
            and plain_word(tokens.text[noun]) in persons and plain_word(tokens.text[joined]) in persons
            and all(tokens.dep[i] not in ("det", "poss") for i in tokens.children[joined]))


def are_two_people(tokens, register, one, other):
    """Whether two tokens are the names of two different people: a headline's "Holm, Lund"."""
    return (is_person(register, one) and is_person(register, other)
            and register.mentions[one] is not register.mentions[other]
            and not {plain_word(tokens.text[i]) for i in (one, other)} & persons.keys())


def is_person(register, i):
    """Whether a token is the head of a person's name."""
    return i in register.mentions and register.mentions[i].kind == PERSON


def names_in_a_row(tokens, register, first, last):
    """The heads of the people's names that a source consists of, titles aside, where the parser missed the "and"."""
    heads, joined, i = [], True, first
    while i < last:
        name = register.covering.get(i)
        if name and name[2].kind == PERSON:
            if not joined:
                return None
            heads.append(tokens.head_of(name[0], name[1]))
            i, joined = name[1], False
            continue
        joined = joined or tokens.lower[i] == "and"
        if tokens.lower[i] not in ("and", ",") and tokens.dep[i] not in BEFORE_NAMES:
            return None
        i += 1
    return heads if len(heads) > 1 else None


def name_beside(tokens, register, first, last, head):
    """The head of a name that stands beside a noun: "the chief, Edda Holm", "its owners, Northgate Lines"."""
    body = next((i for i in tokens.children[head] if tokens.dep[i] == "appos" and i in register.mentions
                 and register.mentions[i].kind == BODY and not any(tokens.dep[j] == "conj" for j in tokens.children[i])
                 and ends_with(tokens, register, i, last)), None)
    if body is not None or tokens.tag[head] in PLURAL:
        return body
    people = [i for i in range(head + 1, last) if is_person(register, i)]
    for i in people:
        if tokens.head[i] == head and tokens.dep[i] not in ("pobj", "poss", "conj"):
            return i
        start = register.covering[i][0]
        if ends_words(tokens, register, head, i, last):
            return i
        before = register.covering.get(start - 1)
        if before and before[2].kind != PERSON and start - 1 > head:  # "director of the Harbour Trust Edda Holm"
            return i
        while start > head + 1 and tokens.dep[start - 1] in ("compound", "amod", "nmod"):
            start -= 1
        if tokens.lower[start - 1] == "and" and tokens.head[start - 1] == head:  # "director and spokeswoman Edda Holm"
            return i
    return None


def ends_words(tokens, register, head, name, last):
    """Whether a name after a comma ends a source and is of nobody else in it: "the author of the book, Edda Holm"."""
    return (ends_with(tokens, register, name, last) and tokens.dep[name] != "conj" and not any(
        plain_word(tokens.text[i]) in persons and tokens.lower[i - 1] != "the"  # "a spokesman for the mayor, Edda Holm"
        for i in range(head + 1, register.covering[name][0])))


def ends_with(tokens, register, name, last):
    """Whether a source ends with a name after a comma, or goes on with another one after it."""
    start, end, _ = register.covering[name]
    return tokens.text[start - 1] == "," and (end >= last or tokens.text[end] == ",")


def given_name(tokens, first, last):
    """The tokens of the name by which someone goes: "a man who goes by “Shorty.”"; None without one."""
    for i in range(first + 1, last - 1):
        if tokens.lower[i] in NAMING or (tokens.lower[i - 1], tokens.lower[i]) in NAMING_PAIRS:
            start = i + 1
            while start < last and tokens.pos[start] == "PUNCT":
                start += 1
            end = start
            while end < last and tokens.text[end][0].isupper():
                end += 1
            if end > start:
                return start, end
    return None


def end_of_words(tokens, head, last):
    """Where the words of a noun phrase end that say who is meant: before a comma, dash or bracket, or its own verb."""
    verb = tokens.head[head] if head < tokens.head[head] < last else None
    return next((i for i in range(head + 1, last) if verb is not None and verb in (i, tokens.head[i])
                 or tokens.text[i] in STOPS and not is_listing(tokens, i)), last)


def is_listing(tokens, comma):
    """Whether a comma stands between the parts of a list: "the leaders of France, Germany and Italy"."""
    return tokens.text[comma] == "," and any(
        tokens.dep[i] == "conj" and i > comma and tokens.pos[i] in NOMINAL for i in tokens.children[tokens.head[comma]])


def as_written(tokens, first, last, head):
    """The source's own words, without what follows a comma and without a possessive's mark."""
    last = end_of_words(tokens, head, last)
    while last - 1 > head and tokens.text[last - 1] in POSSESSIVES:
        last -= 1
    return tokens.words(first, last)
