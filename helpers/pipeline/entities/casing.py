"""A Doc's tokens as plain lists: every later step looks at words by their place and makes no Span."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate, compress
from operator import ne, not_

from spacy.tokens import Doc

from helpers.article.spans import ParagraphRow, Span
from helpers.knowledge.labels import NAMED
from helpers.pipeline.extensions import paragraphs_of
from helpers.pipeline.tokens import tokens_of

Mentions = dict[Span, str]  # {(first token, one past the last): label}

TITLE_CASE = 0.65      # a line with this share of capitalised words is set like a headline
SENTENCE_ENDS = set(".!?\"'") | {"''"}
WORDS_IN_CAPITALS = 3  # a line of that many is set like one
LONG_WORD = 4          # letters from which a headline in title case capitalises
GLUED = "-–—•*“”\"\u202a\u202c\u200b"  # what may stick to a name's first word, as in a byline
OPENING = set("\"':-–—•*") | {"''", "``", "..."}


class Tokens:
    """What the steps ask about each token, by its place in the Doc.

    words, lower: as written, and in small letters. places: their first characters, in the text that is `full`, and in
    `source`, the same with the article's own marks.
    tags, deps: the model's, as strings. heads: the place of the head. starts: it opens a sentence, says the model.
    proper: the model reads it as a proper noun. capital: it has a capital letter.
    spaces: the words that are space, such as a line's end.
    headline: it stands in a line set like a headline. initial: its capital says nothing, since it opens a sentence or
    stands in such a line. small_words: all words that stand without a capital. names: all that are proper nouns where
    a capital says something. cased: as written, but a headline's capitals as in these ("Roe" for "ROE").
    body: where the first line begins that is not set like a headline.
    found: the model's entities, {(start, end): label}; mentions, its names; other, its dates and numbers.
    furniture: the places of words between the article's paragraphs. closed: where no name is looked for.
    """

    def __init__(self, doc: Doc) -> None:
        read = tokens_of(doc)
        self.words, self.lower, self.tags, self.deps, self.heads = read.text, read.lower, read.tag, read.dep, read.head
        self.capital = list(map(ne, self.words, self.lower))
        pieces = [word + " " if blank else word for word, blank in zip(self.words, read.space, strict=True)]
        self.full = "".join(pieces)
        self.source = read.original or self.full
        self.places = [0, *accumulate(map(len, pieces))][:-1]
        self.proper = [pos == "PROPN" for pos in read.pos]
        self.starts = [False] * len(self)
        for opening in read.openings:
            self.starts[opening] = True

        self.spaces = set(filter(str.isspace, set(self.words)))
        self.small_words = set(compress(self.words, map(not_, self.capital)))
        self.headline = self.find_headlines()
        self.initial = self.find_initial()
        self.names = {word for word, proper, initial in zip(self.words, self.proper, self.initial, strict=True)
                      if proper and not initial}

        self.cased = self.words.copy()
        for i in compress(range(len(self)), self.headline):
            if self.words[i].isupper() and self.words[i].title() in self.names:
                self.cased[i] = self.words[i].title()

        self.found = {(entity.start, entity.end): entity.label_ for entity in doc.ents}
        self.mentions = {span: label for span, label in self.found.items() if label in NAMED}
        self.other = {span: label for span, label in self.found.items()
                      if label not in NAMED and not self.is_acronym(*span)}
        self.furniture = self.find_furniture(paragraphs_of(doc))
        self.closed = self.furniture.union(*(range(*span) for span in self.other))

    def find_furniture(self, paragraphs: Iterable[ParagraphRow]) -> set[int]:
        """The places of the tokens in paragraphs that are set between the article's own, such as a link."""
        return {i for start, end, _, part in paragraphs if part == "furniture"
                for i in range(bisect_left(self.places, start), bisect_left(self.places, end))}

    def is_acronym(self, start: int, end: int) -> bool:
        """Whether what the model takes for a date or number is one word in capitals ("KCNA"), and so rather a name."""
        return end - start == 1 and self.proper[start] and self.words[start].isupper()

    def __len__(self) -> int:
        return len(self.words)

    def offsets(self, start: int, end: int) -> Span:
        """The characters at which a span begins and ends."""
        return self.places[start], self.places[end - 1] + len(self.words[end - 1])

    def text(self, start: int, end: int) -> str:
        """The span as it stands in the text."""
        return self.full[self.places[start] : self.places[end - 1] + len(self.words[end - 1])]

    def form(self, start: int, end: int) -> str:
        """The span as it would stand in the body: a headline's "JANE ROE" as "Jane Roe" if that is a name there."""
        text = self.text(start, end)
        if self.headline[start]:
            for word, cased in zip(self.words[start:end], self.cased[start:end], strict=True):
                text = text.replace(word, cased, 1)
        return text.lstrip(GLUED)

    def original(self, start: int, end: int) -> str:
        """The span as it is shown: with the article's own marks, on one line."""
        first, last = self.offsets(start, end)
        return " ".join(self.source[first:last].split()).lstrip(GLUED)

    def opens(self, i: int) -> bool:
        """Whether token `i` opens a sentence; after an initial ("Adnan Z. Amin") the model often errs."""
        return self.starts[i] and not (i and len(self.words[i - 1]) == 2 and self.words[i - 1][1] == ".")

    def find_initial(self) -> list[bool]:
        """For each token, whether its capital says nothing."""
        initial, opens = self.headline.copy(), True
        opening = OPENING | self.spaces
        for i, (word, starts) in enumerate(zip(self.words, self.starts, strict=True)):
            if opens or starts and self.opens(i):
                initial[i] = True
                opens = not word[0].isalnum()
            opens = opens or word in opening
        return initial

    def find_headlines(self) -> list[bool]:
        """For each token, whether most long words of its line have a capital."""
        headline, start, self.body = [False] * len(self), 0, len(self)
        for end in [*(i for i, word in enumerate(self.words) if word in self.spaces), len(self)]:
            if self.is_headline(start, end):
                headline[start:end] = [True] * (end - start)
            elif start < end:
                self.body = min(self.body, start)
            start = end + 1
        return headline

    def is_headline(self, start: int, end: int) -> bool:
        """Whether a line, tokens `start` to `end`, is set like a headline.

        One that ends like a sentence can only be the article's own, and needs proof that it is no list of names: two
        words after the first that the article writes in small letters elsewhere.
        """
        if end - start >= WORDS_IN_CAPITALS and all(word.isupper() for word in self.words[start:end]):
            return True
        is_sentence = end > start and self.words[end - 1] in SENTENCE_ENDS
        if is_sentence and self.body <= start:
            return False
        long = [i for i in range(start, end) if len(self.words[i]) >= LONG_WORD and self.words[i].isalpha()]
        if len(long) < 4 or sum(self.capital[i] for i in long) <= TITLE_CASE * len(long):
            return False
        small = sum(self.capital[i] and self.lower[i] in self.small_words for i in range(start + 1, end))
        return small > 1 or not is_sentence
