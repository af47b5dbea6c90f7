"""The shape of a source: the noun phrases it joins, the name beside its noun, its own words without trimmings."""

from helpers.knowledge.cues import nicknaming, nicknaming_pairs
from helpers.knowledge.function_words import POSSESSIVES
from helpers.knowledge.labels import EntityKind
from helpers.knowledge.punctuation import PHRASE_ENDS
from helpers.knowledge.titles import persons
from helpers.pipeline.grammar import NOMINAL, PLURAL
from helpers.pipeline.speakers.register import Register
from helpers.pipeline.speakers.roles import plain_word
from helpers.pipeline.speakers.settings import BRACKET
from helpers.pipeline.tokens import TokenRange, Tokens

BEFORE_NAMES = {"compound", "amod", "nmod", "det", "conj"}
BEFORE_NOUN = {"compound", "amod", "nmod"}
PART_OF_NAME = {"compound", "nmod"}
BESIDE_OTHERS = {"pobj", "poss", "conj"}  # a name of somebody else within the words for somebody
OWN_DETERMINER = {"det", "poss"}
MADE_BY = {"by", "from"}
GOES_ON = {"appos", "relcl"}  # what goes on describing a name


def person_in(register: Register, source: TokenRange, head: int) -> int:
    """The head of a source: a person's name where the parser left it beside the noun, or next to the source."""
    tokens, covering = register.tokens, register.covering
    for i in range(max(source.start - BRACKET, 1), source.start):
        if tokens.text[i] == "(" and i - 1 in covering and ")" not in tokens.text[i : source.start]:
            return i - 1  # "Jane Roe (D-Ohio)": what stands in brackets is no source of its own
    if is_apposition(register, source):
        return tokens.head_of(covering[source.start - 2].tokens)
    if head in covering:
        return head if register.is_person(head) else named_at_end(register, source, head)
    for i in range(*source):
        if register.is_person(i) and tokens.head[i] == tokens.head[head] and tokens.dep[i] == tokens.dep[head]:
            return i
    if tokens.dep[head] in PART_OF_NAME and register.is_person(tokens.head[head]):
        return tokens.head[head]
    return head


def named_at_end(register: Register, source: TokenRange, body: int) -> int:
    """The person's name that ends a source after a body's that the parser parts from it: "Congress MP Edda Holm"."""
    tokens, name = register.tokens, register.covering.get(source.end - 1)
    if name is None or name.entity.kind != EntityKind.PERSON or name.tokens.start < body:
        return body
    i = tokens.head_of(name.tokens)
    beside = tokens.head[i] == tokens.head[body] and tokens.dep[i] == tokens.dep[body]
    joined = any(tokens.dep[j] == "cc" for j in tokens.children[body])
    below = tokens.head[i] == body and (tokens.dep[i] == "appos" or tokens.dep[i] == "conj" and not joined)
    return i if beside or below else body


def is_apposition(register: Register, source: TokenRange) -> bool:
    """Whether words stand between commas after a person's name: "Edda Holm, the mayor, said"."""
    tokens, (first, last) = register.tokens, source
    name = register.covering.get(first - 2)
    return (name is not None and name.entity.kind == EntityKind.PERSON and tokens.text[first - 1] == ","
            and "," in tokens.text[last - 1 : last + 1]
            and not any(i in register.covering and register.is_person(i) for i in range(first, last)))


def parts(register: Register, source: TokenRange, head: int) -> list[int]:
    """The heads of the noun phrases that a source joins: "X and Y"; one where it joins none."""
    found = [named_beside_plural(register, source, head) or head]
    for part in found:
        found += [i for i in register.tokens.children[part] if part < i < source.end and is_another(register, part, i)]
    return found if len(found) > 1 else names_in_a_row(register, source) or found


def is_another(register: Register, part: int, dependent: int) -> bool:
    """Whether a dependent of a noun or name in a source is of somebody else, whom "and" or a comma joins to it."""
    dependency = register.tokens.dep[dependent]
    if dependency == "conj":
        return not (goes_on_describing(register, part, dependent) or describe_one_person(register, part, dependent))
    return dependency == "appos" and are_two_people(register, part, dependent)


def named_beside_plural(register: Register, source: TokenRange, head: int) -> int | None:
    """The first of the names that stand beside a plural: "two ministers, Edda Holm and Lars Lund"; None without any."""
    tokens = register.tokens
    if tokens.tag[head] in PLURAL:
        for i in tokens.children[head]:
            if head < i < source.end and tokens.dep[i] == "appos" and register.is_person(i):
                return i
    return None


def goes_on_describing(register: Register, name: int, joined: int) -> bool:
    """Whether what "and" joins to a name still describes it: "Edda Holm, a doctor, and a woman who ..."."""
    tokens = register.tokens
    return (name in register.mentions and not register.is_person(joined)
            and any(tokens.dep[i] in GOES_ON and i < joined for i in tokens.children[name]))


def describe_one_person(register: Register, noun: int, joined: int) -> bool:
    """Whether what "and" joins to a noun for a person is of the same one: "the senator and candidate"."""
    tokens = register.tokens
    return (noun not in register.covering and joined not in register.covering
            and plain_word(tokens.text[noun]) in persons and plain_word(tokens.text[joined]) in persons
            and all(tokens.dep[i] not in OWN_DETERMINER for i in tokens.children[joined]))


def are_two_people(register: Register, one: int, other: int) -> bool:
    """Whether two tokens are the names of two different people: a headline's "Holm, Lund"."""
    return (register.is_person(one) and register.is_person(other)
            and register.mentions[one] is not register.mentions[other]
            and not {plain_word(register.tokens.text[i]) for i in (one, other)} & persons.keys())


def names_in_a_row(register: Register, source: TokenRange) -> list[int] | None:
    """The heads of the people's names that a source consists of, titles aside, where the parser missed the "and"."""
    tokens, heads, joined, i = register.tokens, [], True, source.start
    while i < source.end:
        name = register.covering.get(i)
        if name and name.entity.kind == EntityKind.PERSON:
            if not joined:
                return None
            heads.append(tokens.head_of(name.tokens))
            i, joined = name.tokens.end, False
            continue
        joined = joined or tokens.lower[i] == "and"
        if tokens.lower[i] not in ("and", ",") and tokens.dep[i] not in BEFORE_NAMES:
            return None
        i += 1
    return heads if len(heads) > 1 else None


def name_beside(register: Register, source: TokenRange, head: int) -> int | None:
    """The head of a name that stands beside a noun: "the chief, Edda Holm", "its owners, Northgate Lines"."""
    body = body_beside(register, source, head)
    if body is not None or register.tokens.tag[head] in PLURAL:
        return body
    return next((i for i in range(head + 1, source.end)
                 if register.is_person(i) and is_beside(register, source, head, i)), None)


def body_beside(register: Register, source: TokenRange, head: int) -> int | None:
    """The head of a body's name, joined to no other, that stands beside a noun and ends a source."""
    tokens = register.tokens
    return next((i for i in tokens.children[head] if tokens.dep[i] == "appos" and i in register.mentions
                 and register.mentions[i].kind == EntityKind.BODY
                 and not any(tokens.dep[j] == "conj" for j in tokens.children[i])
                 and ends_with(register, source, i)), None)


def is_beside(register: Register, source: TokenRange, head: int, name: int) -> bool:
    """Whether a person's name after a noun is that of whom the noun is said."""
    tokens = register.tokens
    if tokens.head[name] == head and tokens.dep[name] not in BESIDE_OTHERS or ends_words(register, source, head, name):
        return True
    start = register.covering[name].tokens.start
    before = register.covering.get(start - 1)
    if before and before.entity.kind != EntityKind.PERSON and start - 1 > head:
        return True  # "director of the Harbour Trust Edda Holm"
    while start > head + 1 and tokens.dep[start - 1] in BEFORE_NOUN:
        start -= 1
    return tokens.lower[start - 1] == "and" and tokens.head[start - 1] == head  # "director and spokeswoman Edda Holm"


def ends_words(register: Register, source: TokenRange, head: int, name: int) -> bool:
    """Whether a name after a comma ends a source and is of nobody else in it: "the author of the book, Edda Holm"."""
    tokens = register.tokens
    return (ends_with(register, source, name) and tokens.dep[name] != "conj" and not any(
        plain_word(tokens.text[i]) in persons and tokens.lower[i - 1] != "the"  # "a spokesman for the mayor, Edda Holm"
        for i in range(head + 1, register.covering[name].tokens.start)))


def ends_with(register: Register, source: TokenRange, name: int) -> bool:
    """Whether a source ends with a name after a comma, or goes on with another one after it."""
    text, (start, end) = register.tokens.text, register.covering[name].tokens
    return text[start - 1] == "," and (end >= source.end or text[end] == ",")


def maker_of(register: Register, source: TokenRange, head: int) -> int | None:
    """The head of a name that says whose words a noun means: "Holm's statement", "a tweet by Holm"; or None."""
    tokens = register.tokens
    made = [j for i in tokens.children[head] if tokens.lower[i] in MADE_BY for j in tokens.children[i]]
    owners = [i for i in tokens.children[head] if tokens.dep[i] == "poss"]
    return next((i for i in [*owners, *made] if i in register.mentions and i in range(*source)), None)


def nickname(tokens: Tokens, source: TokenRange) -> TokenRange | None:
    """The tokens of the name by which someone goes: "a man who goes by “Shorty.”"; None without one."""
    for i in range(source.start + 1, source.end - 1):
        if tokens.lower[i] in nicknaming or (tokens.lower[i - 1], tokens.lower[i]) in nicknaming_pairs:
            start = i + 1
            while start < source.end and tokens.pos[start] == "PUNCT":
                start += 1
            end = start
            while end < source.end and tokens.text[end][0].isupper():
                end += 1
            if end > start:
                return TokenRange(start, end)
    return None


def end_of_words(tokens: Tokens, head: int, last: int) -> int:
    """Where the words of a noun phrase end that say who is meant: before a comma, dash or bracket, or its own verb."""
    verb = tokens.head[head] if head < tokens.head[head] < last else None
    return next((i for i in range(head + 1, last) if verb is not None and verb in (i, tokens.head[i])
                 or tokens.text[i] in PHRASE_ENDS and not is_listing(tokens, i)), last)


def is_listing(tokens: Tokens, comma: int) -> bool:
    """Whether a comma stands between the parts of a list: "the leaders of France, Germany and Italy"."""
    return tokens.text[comma] == "," and any(
        tokens.dep[i] == "conj" and i > comma and tokens.pos[i] in NOMINAL for i in tokens.children[tokens.head[comma]])


def as_written(tokens: Tokens, source: TokenRange, head: int) -> str:
    """The source's own words, without what follows a comma and without a possessive's mark."""
    last = end_of_words(tokens, head, source.end)
    while last - 1 > head and tokens.text[last - 1] in POSSESSIVES:
        last -= 1
    return tokens.words(TokenRange(source.start, last))
