"""A quotation -> the tag after it: "...," said Marta. "...," Marta said.

Three steps: what follows the quotation, and what the quotation's end allows there (Following); the verb and the source
that may be its tag (Candidate); and what speaks against them (REFUSALS).
"""

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Token

from helpers.knowledge import cues
from helpers.knowledge.function_words import AUXILIARIES, OPEN_NO_TAG
from helpers.knowledge.punctuation import ASIDE_MARKS, SENTENCE_STOPS, TAG_MAY_FOLLOW
from helpers.pipeline.grammar import FINITE, NOMINAL_SUBJECTS, NOUNS, VERBS
from helpers.pipeline.quotes.find import Construction, Find
from helpers.pipeline.quotes.grammar.content import WHEN
from helpers.pipeline.quotes.grammar.noun_phrases import trimmed_source
from helpers.pipeline.quotes.grammar.phrases import answer_after
from helpers.pipeline.quotes.grammar.sources import quoted_by_another
from helpers.pipeline.quotes.grammar.verbs import cue_range, is_known
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.settings import (
    ANY_VERB_BESIDE,
    BEFORE_SUBJECT,
    QUOTED_TO_SAYING,
    SAID_BESIDE,
    TAG_TO_SUBJECT,
    TAG_TO_VERB,
    TAG_WITHOUT_VERB,
)
from helpers.pipeline.tokens import TokenRange

IN_TAG = FINITE | {"VBN"}  # forms of a tag's verb, of which the tagger takes some for participles
OPENS_SOURCE = NOUNS | {"DET", "ADJ", "NUM"}
SAID_THINGS = {"ccomp", "dobj"}


class Following(NamedTuple):
    """What follows a quotation, and what the quotation's end allows there.

    quotation: its number. last: its last letter. opens: whether it begins where a sentence may.
    first, stop: the first token of what follows, a comma or a dash aside, and where a tag ends at the latest.
    comma: whether a comma or a dash sets that off. open_end: whether the quotation's sentence may go on with it.
    """

    quotation: int
    last: str
    opens: bool
    first: int
    stop: int
    comma: bool
    open_end: bool


class Candidate(NamedTuple):
    """What may be a tag: its verb, and who does what the verb says."""

    verb: Token
    source: TokenRange


def tag_after(layout: Layout, number: int) -> Find | None:
    """The tag after a quotation, or None."""
    first = first_after(layout, number)
    if first is None:
        return None
    if layout.lemma[first] == "be":
        return answer_after(layout, first)
    following = following_of(layout, number, first)
    if following is None:
        return None
    found = candidate(layout, following)
    if found is None or any(refused(layout, following, found) for refused in REFUSALS):
        return None
    verb, source = found
    return Find(
        anchor=verb.i, cue=cue_range(verb), source=trimmed_source(layout, source, verb), contents=[],
        construction=Construction.TAG_AFTER, quoted="words",
        confidence=SAID_BESIDE if is_known(verb) else ANY_VERB_BESIDE)


def first_after(layout: Layout, number: int) -> int | None:
    """The first token after a quotation and its commas and dashes; None where another quotation or paragraph begins."""
    start, first = layout.quotations[number]
    while first < len(layout.text) and layout.text[first] in ASIDE_MARKS and layout.same_paragraph(first, start):
        first += 1
    if first >= len(layout.text) or not layout.same_paragraph(first, start) or layout.quotation[first] is not None:
        return None
    return first


def following_of(layout: Layout, number: int, first: int) -> Following | None:
    """What follows a quotation, from a token on; None where no tag can be there."""
    if layout.text[first].isspace() or layout.lower[first] in OPEN_NO_TAG:
        return None
    last, opens = layout.last_letter(number), layout.opens_sentence(number)
    comma = last == "," or first > layout.quotations[number].end
    open_end = comma or last in TAG_MAY_FOLLOW
    unmarked = opens and last.isalnum() and layout.is_sentence(number)  # "We will win" Marta tweeted.
    if not (open_end or last == "." or unmarked):
        return None
    if not opens and layout.is_title(number):
        return None  # on "This Week," she said ...: where it was said
    return Following(number, last, opens, first, before_statement(layout, first), comma, open_end)


def before_statement(layout: Layout, first: int) -> int:
    """Where a sentence ends from a token on, or the next statement in marks begins."""
    end = layout.sentence[first].end
    return next((i for i in range(first, end)
                 if (number := layout.quotation[i]) is not None and layout.is_statement(number)), end)


def candidate(layout: Layout, following: Following) -> Candidate | None:
    """What may be the tag among what follows a quotation, or None."""
    found = verb_then_subject(layout, following) or subject_then_verb(layout, following)
    if found is None:
        return None
    verb, source = found
    if verb.lemma_ in cues.quoting:  # "..., a release quoted her as saying"
        words = layout.doc[verb.i : min(verb.i + QUOTED_TO_SAYING, following.stop)]
        verb = next((word for word in words if quoted_by_another(word)), verb)
    return Candidate(verb, quoted_by_another(verb) or source)


# "..., said Marta"

def verb_then_subject(layout: Layout, following: Following) -> Candidate | None:
    """The verb and the source of "said Marta", or None."""
    doc, first, stop = layout.doc, following.first, following.stop
    while first < stop and layout.pos[first] == "ADV":
        first += 1
    if first + 1 >= stop or not is_verb_of_tag(doc[first], following) or not may_open_source(doc[first + 1]):
        return None
    if not (following.comma and following.opens) and is_subject_of_content(layout, first + 1, stop):
        return None  # "..., said the ferry had left"
    return Candidate(doc[first], phrase_after(layout, first + 1, stop))


def is_verb_of_tag(verb: Token, following: Following) -> bool:
    """Whether a verb with a source after it may be a tag's: one of speech, after a comma any.

    After a question mark or a dash too, any is where a name or an article follows.
    """
    if verb.lemma_ in AUXILIARIES:
        return False
    after, any_verb = verb.nbor(), following.comma and following.opens
    infinitive = any_verb and verb.tag_ == "VB" and after.pos_ in ("DET", "NUM")  # "..., read the note"
    if verb.tag_ not in IN_TAG and not infinitive:
        return False
    any_before_name = following.open_end and following.opens and after.pos_ in ("PROPN", "DET")
    return verb.lemma_ in cues.speech or any_verb or any_before_name


def may_open_source(word: Token) -> bool:
    """Whether a source may begin with a word."""
    return word.pos_ in OPENS_SOURCE or word.is_title or word.dep_ == "amod"


def is_subject_of_content(layout: Layout, first: int, stop: int) -> bool:
    """Whether the noun phrase that begins at a token is the subject of what was said, no source."""
    noun = next((layout.doc[i] for i in range(first, stop) if layout.dep[i] in NOMINAL_SUBJECTS), None)
    return noun is not None and noun.left_edge.i == first and noun.head.i > noun.i


def phrase_after(layout: Layout, first: int, stop: int) -> TokenRange:
    """The range of the noun phrase that begins at a token."""
    doc = layout.doc
    noun = next((doc[i] for i in range(first, stop)
                 if (layout.pos[i] in NOUNS or layout.dep[i] == "nsubj") and layout.dep[i] != "npadvmod"), None)
    if noun is None or noun.i > first and layout.text[first + 1] == ",":
        return TokenRange(first, first + 1)  # a name that the tagger takes for an adverb
    nearest = noun.i
    while noun.head.i != noun.i and first <= noun.head.i < stop and noun.head.pos_ in NOUNS:
        noun = noun.head
    begins_here = noun.left_edge.i <= first + BEFORE_SUBJECT + 1
    end = max(min(noun.right_edge.i + 1, stop) if begins_here else nearest + 1, nearest + 1)
    while end < stop and layout.pos[end] == layout.pos[end - 1] == "PROPN" and doc[end].ent_type_ not in WHEN:
        end += 1  # a name that the parser takes apart
    return TokenRange(first, end)


# "..., Marta said"

def subject_then_verb(layout: Layout, following: Following) -> Candidate | None:
    """The verb and the source of "Marta said", or None: as the parser has them, or else by the words alone."""
    found = parsed_subject(layout, following)
    if not is_said(found):
        found = first_verb_of_speech(layout, following, found)
    if following.comma and not is_said(found):
        found = last_word(layout, following, found)
    return found


def is_said(found: Candidate | None) -> bool:
    """Whether something may be a tag whose verb is one of speech."""
    return found is not None and found.verb.lemma_ in cues.speech


def parsed_subject(layout: Layout, following: Following) -> Candidate | None:
    """The first subject whose verb comes later, and that verb; None where the parser sees none."""
    first, stop = following.first, following.stop
    for token in layout.doc[first : min(stop, first + TAG_TO_SUBJECT)]:
        verb = token.head
        if (token.dep_ in NOMINAL_SUBJECTS and token.left_edge.i <= first + BEFORE_SUBJECT
                and token.i < verb.i < stop):
            source = TokenRange(max(token.left_edge.i, first), min(token.right_edge.i + 1, verb.i))
            return Candidate(verb, source) if verb.pos_ in VERBS else None
    return None


def first_verb_of_speech(layout: Layout, following: Following, parsed: Candidate | None) -> Candidate | None:
    """The first verb of speech with all words before it, where it says more than what the parser has."""
    first, stop = following.first, following.stop
    for i in range(first, min(stop, first + TAG_TO_VERB)):
        if layout.lemma[i] in cues.speech and layout.tag[i] in IN_TAG or layout.lower[i] in cues.says:
            nearer = parsed is None or not following.comma or parsed.verb.i > i
            aside = layout.text[i - 1] == ","  # "Marta, now 81 and retired, said"
            says_more = (nearer or aside) and layout.tag[first] not in FINITE
            return Candidate(layout.doc[i], TokenRange(first, i)) if says_more else parsed
    return parsed


def last_word(layout: Layout, following: Following, parsed: Candidate | None) -> Candidate | None:
    """The last word of a short tag as its verb, where it is one of speech by form: "Marta tried to explain"."""
    words = [i for i in range(following.first, following.stop) if layout.text[i].isalpha()]
    if not (2 <= len(words) <= TAG_WITHOUT_VERB and is_known(layout.doc[words[-1]])):
        return parsed
    source = parsed.source if parsed else TokenRange(following.first, words[-1])
    return Candidate(layout.doc[words[-1]], source)


# What speaks against a candidate

def is_no_cue(layout: Layout, following: Following, found: Candidate) -> bool:
    """Whether the verb is one that is never a cue alone."""
    return found.verb.lemma_ in AUXILIARIES


def is_after_words(layout: Layout, following: Following, found: Candidate) -> bool:
    """Whether the quotation is a few words of a sentence that goes on without a comma: had a "hold," wrote Marta."""
    return not following.opens and found.source[0] > found.verb.i and not following.comma


def is_unlikely_verb(layout: Layout, following: Following, found: Candidate) -> bool:
    """Whether the verb is not known for speech, and neither its place nor the punctuation makes it a cue."""
    if is_known(found.verb):
        return False
    _, end = cue_range(found.verb)
    alone = following.last in "?!" and end < len(layout.text) and (
        layout.text[end] in SENTENCE_STOPS or layout.text[end] == ",")  # "...?" Marta pressed.
    doubtful = not following.comma and not alone and found.source[0] < found.verb.i
    return not following.opens or doubtful or layout.is_title(following.quotation)


def says_more(layout: Layout, following: Following, found: Candidate) -> bool:
    """Whether what follows is a sentence of its own that says something: it is a tag only where it is nothing more."""
    if following.open_end:
        return False
    verb, (start, end) = found
    own = any(child.dep_ in SAID_THINGS and following.first <= child.i < following.stop
              and not verb.i < start <= child.i < end for child in verb.children)
    return own and verb.lemma_ not in cues.telling or following.stop < layout.sentence[following.first].end


REFUSALS: tuple[Callable[[Layout, Following, Candidate], bool], ...] = (
    is_no_cue, is_after_words, is_unlikely_verb, says_more)
