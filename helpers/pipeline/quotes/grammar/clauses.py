"""The clauses that a cue verb introduces, follows or stands in; see constructions.py, which lists all constructions."""

from typing import NamedTuple

from spacy.tokens import Token

from helpers.knowledge import cues
from helpers.knowledge.function_words import ANSWERS, IF_OR_WHETHER, THAT_OR_WHETHER
from helpers.knowledge.punctuation import BREAKS, TAG_SET_OFF
from helpers.pipeline.grammar import (
    COMPLEMENTS,
    CONJUNCTIONS,
    FINITE,
    IN_SUBJECT,
    INTERROGATIVE_TAGS,
    NOMINAL_SUBJECTS,
    NOUNS,
    RELATIVE_TAGS,
    SUBJECTS_OR_THERE,
    VERBS,
)
from helpers.pipeline.quotes.find import Construction
from helpers.pipeline.quotes.grammar.content import WHEN, Content, subtree, whole_sentence
from helpers.pipeline.quotes.grammar.objects import end_before_after, is_addressed, negated
from helpers.pipeline.quotes.grammar.subjects import speaker_within
from helpers.pipeline.quotes.grammar.verbs import has_tense, is_finite, to_of
from helpers.pipeline.quotes.settings import COMMA_TO_TAG_VERB, VERB_TO_NAME, VERB_TO_THAT
from helpers.pipeline.tokens import TokenRange

PARENTHETIC = {"parataxis", "advcl", "ccomp", "dep", "intj", "appos", "relcl", "conj"}
SUBJECT_TAKEN_FOR = {"dobj", "npadvmod"}
DAY_TAKEN_FOR = {"pobj", "npadvmod"}
NO_OPENING_THAT = NOMINAL_SUBJECTS | {"dobj", "det"}  # of the "that" in "that was late", "that day"


def clause(verb: Token) -> Content | None:
    """He said (that) exports fell. He asked them to leave. He said no. He asked if it was late."""
    for child in verb.rights:
        if child.dep_ == "ccomp":
            return governed_clause(verb, child)
        if child.dep_ == "xcomp" and verb.lemma_ in cues.speech and is_finite(child):
            start = max(child.left_edge.i, verb.i + 1)
            return Content(Construction.CLAUSE, (TokenRange(start, child.right_edge.i + 1),))
        if is_answer(child) or is_question(verb, child):
            return Content(Construction.CLAUSE, (subtree(child),))
    return None


def governed_clause(verb: Token, child: Token) -> Content | None:
    """What a clause that the parser hangs on a verb offers."""
    start, end = subtree(child)
    inner, to = speaker_within(verb), to_of(child)
    if inner is not None:
        around = TokenRange(verb.left_edge.i, verb.i), TokenRange(inner.right_edge.i + 1, end)
        return Content(Construction.PARENTHESIS, around)
    if verb.doc[start].lower_ == "that" and is_of_object(verb):
        return None
    if to is not None and any(c.dep_ == "nsubj" for c in child.lefts) and verb.lemma_ not in cues.finding:
        return Content(Construction.RECIPIENT_INFINITIVE, (TokenRange(negated(to), end_before_after(child)),))
    start = max(subject_taken(verb, child, start), verb.i + 1)
    return Content(Construction.CLAUSE, (TokenRange(start, end),))


def is_of_object(verb: Token) -> bool:
    """Whether a verb's "that" is its object's own: "dispute her claim in May that ...": she says it."""
    return any(word.dep_ == "dobj" and word.lemma_ in cues.message and not is_addressed(verb, word)
               for word in verb.rights)


def is_question(verb: Token, child: Token) -> bool:
    """Whether a dependent is what a verb asks: "asked if it was late"."""
    return child.dep_ == "advcl" and verb.lemma_ in cues.asking and any(c.lower_ in IF_OR_WHETHER for c in child.lefts)


def is_answer(child: Token) -> bool:
    """Whether a dependent is a "yes" or "no"."""
    return child.dep_ == "intj" and child.lower_ in ANSWERS


def subject_taken(verb: Token, child: Token, start: int) -> int:
    """The start of a clause, at its subject where the parser took that for another part: "said the ferry | was"."""
    begins = any(token.dep_ in SUBJECTS_OR_THERE or token.dep_ == "mark" for token in child.children) or any(
        token.text == ":" for token in verb.doc[start - 2 : start])
    if begins or not has_tense((child, *child.lefts)):
        return start
    day = next((i for i in range(start - 1, verb.i, -1) if verb.doc[i].ent_type_ in WHEN), start)
    if verb.doc[day].dep_ in DAY_TAKEN_FOR and all(w.pos_ in IN_SUBJECT for w in verb.doc[day:start]):
        return day + 1  # "warned on Monday | profits would fall"
    taken = [token for token in verb.rights
             if token.i < start and token.dep_ in SUBJECT_TAKEN_FOR and token.ent_type_ not in WHEN]
    if len(taken) > 1 and is_addressed(verb, taken[0]):
        taken = taken[1:]
    return taken[0].left_edge.i if taken else start


def that_clause(verb: Token) -> Content | None:
    """He predicted on Friday that ...: from "that" on, where the parser saw no clause."""
    if any(child.dep_ == "ccomp" for child in verb.rights):
        return None
    opens = verb.dep_ == "advcl" and verb.head.i > verb.i  # "Asked about reports that ..., Marta said ..."
    _, end = subtree(verb) if opens else whole_sentence(verb)
    for token in verb.doc[verb.i + 1 : min(verb.i + VERB_TO_THAT, end)]:
        if token.pos_ in VERBS:
            return None
        if may_open_that_clause(verb, token) and any(later.pos_ in VERBS for later in verb.doc[token.i : end]):
            return Content(Construction.THAT, (TokenRange(token.i, end),))
    return None


def may_open_that_clause(verb: Token, token: Token) -> bool:
    """Whether a token may open a clause of what was said: "that", "whether", or what one "asked in a letter why"."""
    asks = verb.lemma_ in cues.asking and token.tag_ in INTERROGATIVE_TAGS and token.lower_ != "when"
    return (asks or token.lower_ in THAT_OR_WHETHER) and token.dep_ not in NO_OPENING_THAT


def left_clause(verb: Token) -> Content | None:
    """Exports fell, he said."""
    for child in verb.lefts:
        if child.dep_ == "ccomp":
            set_off = any(token.text in TAG_SET_OFF for token in verb.doc[child.right_edge.i : verb.i])
            construction = Construction.CLAUSE_BEFORE if set_off else Construction.BARE_CLAUSE_BEFORE
            return Content(construction, (TokenRange(child.left_edge.i, verb.i),))
    return None


class TagPlaces(NamedTuple):
    """Where a tag is in its sentence, by tokens.

    start, end: the sentence. first: where the part of it begins that the tag is in. comma: the one before the tag.
    after: the first token after the tag, whom it tells and when.
    """

    start: int
    end: int
    first: int
    comma: int
    after: int


def sentence_around(verb: Token) -> Content | None:
    """Exports fell, the ministry said. In May, the ministry said, exports fell: where the parser saw no clause."""
    if verb.tag_ not in FINITE or any(child.dep_ == "ccomp" for child in verb.children):
        return None
    tag = tag_places(verb)
    if tag is None:
        return None
    doc = verb.doc
    unfinished = doc[tag.first].pos_ == "SCONJ" or not has_tense(doc[tag.first : tag.comma])
    if unfinished and doc[tag.after : tag.end].text[:1] == "," and has_tense(doc[tag.after : tag.end]):
        return Content(Construction.PARENTHESIS, (TokenRange(tag.first, tag.comma), TokenRange(tag.after + 1, tag.end)))
    if not has_tense(doc[tag.start : tag.comma]):
        return None
    subject_first = tag.comma + 1 < verb.i
    construction = Construction.CLAUSE_BEFORE if subject_first and ends_tag(verb, tag) else Construction.SENTENCE_BEFORE
    return Content(construction, (TokenRange(tag.start, tag.comma),))


def tag_places(verb: Token) -> TagPlaces | None:
    """Where the tag of a verb is that a comma parts from what was said before it, or None."""
    doc, comma = verb.doc, verb.i - 1
    start, end = whole_sentence(verb)
    while comma > start and verb.i - comma <= COMMA_TO_TAG_VERB and doc[comma].pos_ in IN_SUBJECT:
        comma -= 1
    if comma <= start or doc[comma].text != ",":
        return None
    before, after_verb = doc[comma + 1 : verb.i], doc[verb.i + 1 : verb.i + 1 + VERB_TO_NAME]
    named = any(token.pos_ in NOUNS for token in (*before, *after_verb))
    if not named or any(token.tag_ in RELATIVE_TAGS for token in before):
        return None
    told = next((child.right_edge for child in verb.rights
                 if child.dep_ == "dobj" and verb.lemma_ in cues.telling), verb)
    after = next((i for i in range(told.i + 1, end) if doc[i].ent_type_ not in WHEN), end)  # "she said Friday."
    first = next((i + 1 for i in range(comma - 1, start, -1)
                  if doc[i].text in BREAKS and doc[i - 1].whitespace_), start)
    return TagPlaces(start, end, first, comma, after)


def ends_tag(verb: Token, tag: TagPlaces) -> bool:
    """Whether nothing follows a tag in its sentence but on what terms one speaks: ", on condition of anonymity"."""
    if tag.after == tag.end or verb.doc[tag.after].text == ".":
        return True
    words = [word.text for word in verb.doc[tag.after : tag.after + 3]]
    return words[:2] == [",", "on"] and words[-1] in cues.terms


def parenthesis(verb: Token) -> Content | None:
    """The ferry, officials said, left early. As he put it, the clock is running."""
    head, joined = verb.head, verb.dep_ == "advcl"
    if head.i == verb.i or verb.dep_ not in PARENTHETIC or not has_words_of_tag(verb):
        return None
    (start, end), (outer_start, outer_end) = subtree(verb), subtree(head)
    if verb.i + 1 < end and verb.nbor().text == ",":
        end = verb.i + 1  # It was, he said, "a great day": what follows is no part of the tag
    if not outer_start <= start < end <= outer_end or end < outer_end and verb.doc[end].text == ";":
        return None
    if joined and start > outer_start and not may_come_before_as(verb.doc[start - 1]):
        return None  # "the crowd grew as she said this": when it was
    ranges = tuple(TokenRange(a, b) for a, b in ((outer_start, start), (end, outer_end)) if b > a)
    construction = Construction.AS if joined else Construction.PARENTHESIS
    return Content(construction, ranges) if ranges else None


def has_words_of_tag(verb: Token) -> bool:
    """Whether a verb has who says it and not what is said, as in "officials said", "as reported by the agency"."""
    dependents = {child.dep_ for child in verb.children}
    if verb.lemma_ in cues.telling:
        dependents.discard("dobj")  # "as she told reporters"
    joined = verb.dep_ == "advcl"
    reported_by = joined and verb.tag_ == "VBN" and "agent" in dependents
    if dependents.isdisjoint(NOMINAL_SUBJECTS) and not reported_by or not dependents.isdisjoint(COMPLEMENTS):
        return False
    return not joined or any(child.lower_ == "as" for child in verb.lefts)


def may_come_before_as(token: Token) -> bool:
    """Whether the "as" of "as she noted" may follow a token: a comma, a conjunction."""
    return token.is_punct or token.pos_ in CONJUNCTIONS


def bare_clause(verb: Token) -> Content | None:
    """He said on Friday the bank had failed: what follows, where the parser saw no clause."""
    if verb.tag_ not in FINITE or any(child.dep_ in COMPLEMENTS for child in verb.rights):
        return None
    doc, (_, end) = verb.doc, whole_sentence(verb)
    for i in range(verb.i + 1, end):
        token = doc[i]
        if token.dep_ in NOMINAL_SUBJECTS and token.head.i > i and token.left_edge.i > verb.i:
            start = token.left_edge.i
            joined = start > verb.i + 1 and (doc[start - 1].text == "," or doc[start - 1].pos_ in CONJUNCTIONS)
            return None if joined else Content(Construction.REST, (TokenRange(start, end),))
    return None
