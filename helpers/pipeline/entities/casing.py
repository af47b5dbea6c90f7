"""What the capital of each token of a Doc says, and the mentions that the component's steps hand on.

Every later step looks at words by their place and makes no spaCy Span.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import compress
from operator import ne, not_

from spacy.tokens import Doc

from helpers.article.spans import Span
from helpers.knowledge.punctuation import ENDS_OF_SENTENCES, GLUED, OPENERS
from helpers.pipeline.entities.settings import LONG_WORD, LONG_WORDS, PROOF, TITLE_CASE, WORDS_IN_CAPITALS
from helpers.pipeline.extensions import paragraphs_of
from helpers.pipeline.tokens import TokenRange, Tokens, tokens_of

Mentions = dict[TokenRange, str]  # {where a name stands: its label}; no step changes those that it is given
UNKNOWN = ""                      # the label of a name that nobody has labelled yet


@dataclass(frozen=True, slots=True)
class Casing:
    """What the steps ask about each token, by its place in the Doc.

    text, lower, tag, dep, head, start, end: the Tokens' own. written: the text that the model read.
    proper: the model reads it as a proper noun. capital: it has a capital letter.
    opening: it opens a sentence, says the model.
    headline: it stands in a line set like a headline. initial: its capital says nothing, since it opens a sentence or
    stands in such a line. small_words: all words that stand without a capital. names: all that are proper nouns where
    a capital says something. cased: as written, but a headline's capitals as in these ("Roe" for "ROE").
    body: where the first line begins that is not set like a headline.
    furniture: the places of words between the article's paragraphs. closed: where no name is looked for.
    """

    tokens: Tokens
    text: list[str]
    lower: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    start: list[int]
    end: list[int]
    written: str
    proper: list[bool]
    capital: list[bool]
    opening: list[bool]
    headline: list[bool]
    initial: list[bool]
    small_words: set[str]
    names: set[str]
    cased: list[str]
    body: int
    furniture: set[int]
    closed: set[int]

    @classmethod
    def of(cls, doc: Doc, taken: Iterable[TokenRange] = ()) -> "Casing":
        """The Casing of a Doc; no name is looked for in what is `taken`, nor in furniture."""
        tokens = tokens_of(doc)
        text, lower = tokens.text, tokens.lower
        capital = list(map(ne, text, lower))
        proper = [pos == "PROPN" for pos in tokens.pos]
        opening = opening_tokens(tokens)
        small_words = set(compress(text, map(not_, capital)))
        headline, body = headlines(text, lower, capital, small_words)
        initial = initial_tokens(text, opening, headline)
        names = {word for word, is_proper, says_nothing in zip(text, proper, initial, strict=True)
                 if is_proper and not says_nothing}
        furniture = furniture_tokens(doc, tokens)
        return cls(
            tokens=tokens, text=text, lower=lower, tag=tokens.tag, dep=tokens.dep, head=tokens.head,
            start=tokens.start, end=tokens.end, written=written(tokens), proper=proper, capital=capital,
            opening=opening, headline=headline, initial=initial, small_words=small_words, names=names,
            cased=cased_words(text, headline, names), body=body, furniture=furniture,
            closed=furniture.union(*(range(*span) for span in taken)))

    def __len__(self) -> int:
        return len(self.text)

    def phrase(self, start: int, end: int) -> str:
        """A range of tokens as the model read it, with straight marks."""
        return self.written[self.start[start] : self.end[end - 1]]

    def form(self, start: int, end: int) -> str:
        """The range as it would stand in the body: a headline's "JANE ROE" as "Jane Roe" if that is a name there."""
        text = self.phrase(start, end)
        if self.headline[start]:
            for word, cased in zip(self.text[start:end], self.cased[start:end], strict=True):
                text = text.replace(word, cased, 1)
        return text.lstrip(GLUED)

    def shown(self, start: int, end: int) -> str:
        """The range as readers see it: with the article's own marks, on one line."""
        return self.tokens.words(TokenRange(start, end)).lstrip(GLUED)

    def opens(self, i: int) -> bool:
        """Whether token `i` opens a sentence; after an initial ("Adnan Z. Amin") the model often errs."""
        return self.opening[i] and not is_initial(self.text, i - 1)


def written(tokens: Tokens) -> str:
    """The text that the model read; asking the Doc for it takes ten times as long."""
    return "".join([word + " " if blank else word for word, blank in zip(tokens.text, tokens.space, strict=True)])


def is_initial(text: list[str], i: int) -> bool:
    """Whether token `i` is the initial of a name: "Z."."""
    return i >= 0 and len(text[i]) == 2 and text[i][1] == "."


def opening_tokens(tokens: Tokens) -> list[bool]:
    """For each token, whether the parser begins a sentence with it."""
    opening = [False] * len(tokens)
    for i in tokens.openings:
        opening[i] = True
    return opening


def furniture_tokens(doc: Doc, tokens: Tokens) -> set[int]:
    """The places of the tokens in paragraphs that are set between the article's own, such as a link."""
    return {i for start, end, _, part in paragraphs_of(doc) if part == "furniture"
            for i in range(*tokens.range_of(Span(start, end)))}


def headlines(text: list[str], lower: list[str], capital: list[bool], small_words: set[str]) -> tuple[list[bool], int]:
    """For each token, whether it stands in a line set like a headline; and where the first other line begins."""
    headline, body = [False] * len(text), len(text)
    for start, end in lines(text):
        if is_headline(text[start:end], lower[start:end], capital[start:end], small_words, is_first=start < body):
            headline[start:end] = [True] * (end - start)
        else:
            body = min(body, start)
    return headline, body


def lines(text: list[str]) -> Iterator[TokenRange]:
    """The lines between the tokens that are space, such as a line's end."""
    spaces, start = spaces_in(text), 0
    for end in [*(i for i, word in enumerate(text) if word in spaces), len(text)]:
        if start < end:
            yield TokenRange(start, end)
        start = end + 1


def spaces_in(text: list[str]) -> set[str]:
    """The words that are space."""
    return set(filter(str.isspace, set(text)))


def is_headline(text: list[str], lower: list[str], capital: list[bool], small_words: set[str], is_first: bool) -> bool:
    """Whether most long words of a line have a capital.

    One that ends like a sentence can only be the article's own, before any line of body text, and needs proof that it
    is no list of names: words after the first that the article writes in small letters elsewhere.
    """
    if len(text) >= WORDS_IN_CAPITALS and all(map(str.isupper, text)):
        return True
    is_sentence = text[-1] in ENDS_OF_SENTENCES
    if is_sentence and not is_first:
        return False
    long = [has_capital for word, has_capital in zip(text, capital, strict=True)
            if len(word) >= LONG_WORD and word.isalpha()]
    if len(long) < LONG_WORDS or sum(long) <= TITLE_CASE * len(long):
        return False
    common = sum(has_capital and word in small_words for word, has_capital in zip(lower[1:], capital[1:], strict=True))
    return common >= PROOF or not is_sentence


def initial_tokens(text: list[str], opening: list[bool], headline: list[bool]) -> list[bool]:
    """For each token, whether its capital says nothing."""
    initial, opens = headline.copy(), True
    openers = OPENERS | spaces_in(text)
    for i, (word, starts) in enumerate(zip(text, opening, strict=True)):
        if opens or starts and not is_initial(text, i - 1):
            initial[i] = True
            opens = not word[0].isalnum()
        opens = opens or word in openers
    return initial


def cased_words(text: list[str], headline: list[bool], names: set[str]) -> list[str]:
    """The words as written, but a headline's capitals as in the names ("Roe" for "ROE")."""
    cased = text.copy()
    for i in compress(range(len(text)), headline):
        if text[i].isupper() and text[i].title() in names:
            cased[i] = text[i].title()
    return cased
