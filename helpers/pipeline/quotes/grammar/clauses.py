"""The clauses that a cue verb introduces, follows or stands in; see contents.py, which lists all constructions."""

from helpers.knowledge import cues
from helpers.pipeline.grammar import FINITE, NOUNS, SUBJECTS
from helpers.pipeline.quotes.find import Construction
from helpers.pipeline.quotes.grammar.content import WHEN, Content, whole, whole_sentence
from helpers.pipeline.quotes.grammar.objects import end_before_after, is_addressed, negated
from helpers.pipeline.quotes.grammar.subjects import speaker_within
from helpers.pipeline.quotes.grammar.verbs import has_tense
from helpers.pipeline.quotes.settings import COMMA_TO_TAG_VERB, VERB_TO_THAT
from helpers.pipeline.tokens import TokenRange

PARENTHETIC = {"parataxis", "advcl", "ccomp", "dep", "intj", "appos", "relcl", "conj"}
SET_OFF = {",", "?", "!", '"', "''", "--", "—", "–"}  # parts a tag from the clause before it
IN_SUBJECT = {"PROPN", "NOUN", "PRON", "ADJ", "DET", "NUM", "ADP", "PART", "ADV", "AUX"}
WHETHER = {"if", "whether"}
ANSWERS = {"yes", "no"}
SUBJECT_TAKEN_FOR = {"dobj", "npadvmod"}
BREAKS = {"(", ";", "-", "--", "—", "–"}  # part what a tag stands in from the rest of its sentence


def clause(verb):
    """He said (that) exports fell. He asked them to leave. He said no. He asked if it was late."""
    inner = speaker_within(verb)
    for child in verb.rights:
        if child.dep_ == "ccomp":
            start, end = whole(child)
            if inner is not None:
                return Content(Construction.PARENTHESIS, (
                    TokenRange(verb.left_edge.i, verb.i), TokenRange(inner.right_edge.i + 1, end)))
            if verb.doc[start].lower_ == "that" and any(
                    word.dep_ == "dobj" and word.lemma_ in cues.message and not is_addressed(verb, word)
                    for word in verb.rights):
                return None  # "dispute her claim in May that ...": she says it
            to = next((c for c in child.lefts if c.tag_ == "TO"), None)
            if to is not None and any(c.dep_ == "nsubj" for c in child.lefts) and verb.lemma_ not in cues.finding:
                return Content(Construction.RECIPIENT_INFINITIVE, (TokenRange(negated(to), end_before_after(child)),))
            start = max(subject_taken(verb, child, start), verb.i + 1)
            return Content(Construction.CLAUSE, (TokenRange(start, end),))
        if child.dep_ == "xcomp" and verb.lemma_ in cues.speech and is_finite(child):
            start = max(child.left_edge.i, verb.i + 1)
            return Content(Construction.CLAUSE, (TokenRange(start, child.right_edge.i + 1),))
        asked = child.dep_ == "advcl" and verb.lemma_ in cues.asking and any(c.lower_ in WHETHER for c in child.lefts)
        if asked or child.dep_ == "intj" and child.lower_ in ANSWERS:
            return Content(Construction.CLAUSE, (whole(child),))
    return None


def is_finite(verb):
    """Whether a verb has a tense of its own: "which he argued | helps the poor", "who she said | would win"."""
    return verb.tag_ in FINITE or any(word.tag_ == "MD" for word in verb.lefts)


def subject_taken(verb, child, start):
    """The start of a clause, at its subject where the parser took that for another part: "said the ferry | was"."""
    tensed = has_tense((child, *child.lefts))
    begins = any(token.dep_ in SUBJECTS or token.dep_ == "mark" for token in child.children) or any(
        token.text == ":" for token in verb.doc[start - 2 : start])
    if begins or not tensed:
        return start
    day = next((i for i in range(start - 1, verb.i, -1) if verb.doc[i].ent_type_ in WHEN), start)
    if verb.doc[day].dep_ in ("pobj", "npadvmod") and all(w.pos_ in IN_SUBJECT for w in verb.doc[day:start]):
        return day + 1  # "warned on Monday | profits would fall"
    taken = [token for token in verb.rights
             if token.i < start and token.dep_ in SUBJECT_TAKEN_FOR and token.ent_type_ not in WHEN]
    told = len(taken) > 1 and is_addressed(verb, taken[0])
    return taken[told].left_edge.i if taken else start


def that_clause(verb):
    """He predicted on Friday that ...: from "that" on, where the parser saw no clause."""
    if any(child.dep_ == "ccomp" for child in verb.rights):
        return None
    opens = verb.dep_ == "advcl" and verb.head.i > verb.i  # "Asked about reports that ..., Marta said ..."
    _, end = whole(verb) if opens else whole_sentence(verb)
    for token in verb.doc[verb.i + 1 : min(verb.i + VERB_TO_THAT, end)]:
        if token.pos_ in ("VERB", "AUX"):
            return None
        # asked in a letter why ...
        asks = verb.lemma_ in cues.asking and token.tag_ in ("WRB", "WP") and token.lower_ != "when"
        if (asks or token.lower_ in ("that", "whether")) and token.dep_ not in ("nsubj", "nsubjpass", "dobj", "det"):
            if any(later.pos_ in ("VERB", "AUX") for later in verb.doc[token.i : end]):
                return Content(Construction.THAT, (TokenRange(token.i, end),))
    return None


def left_clause(verb):
    """Exports fell, he said."""
    for child in verb.lefts:
        if child.dep_ == "ccomp":
            set_off = any(token.text in SET_OFF for token in verb.doc[child.right_edge.i : verb.i])
            construction = Construction.CLAUSE_BEFORE if set_off else Construction.BARE_CLAUSE_BEFORE
            return Content(construction, (TokenRange(child.left_edge.i, verb.i),))
    return None


def sentence_around(verb):
    """Exports fell, the ministry said. In May, the ministry said, exports fell: where the parser saw no clause."""
    if verb.tag_ not in FINITE or any(child.dep_ == "ccomp" for child in verb.children):
        return None
    doc, comma = verb.doc, verb.i - 1
    start, end = whole_sentence(verb)
    while comma > start and verb.i - comma <= COMMA_TO_TAG_VERB and doc[comma].pos_ in IN_SUBJECT:
        comma -= 1
    if comma <= start or doc[comma].text != ",":
        return None
    named = any(token.pos_ in NOUNS for token in (*doc[comma + 1 : verb.i], *doc[verb.i + 1 : verb.i + 3]))
    if not named or any(token.tag_ in ("WDT", "WP") for token in doc[comma + 1 : verb.i]):
        return None
    told = next((child.right_edge for child in verb.rights if child.dep_ == "dobj" and verb.lemma_ == "tell"), verb)
    after = next((i for i in range(told.i + 1, end) if doc[i].ent_type_ not in WHEN), end)  # "she said Friday."
    first = next((i + 1 for i in range(comma - 1, start, -1)
                  if doc[i].text in BREAKS and doc[i - 1].whitespace_), start)
    begun = doc[first].pos_ == "SCONJ" or not has_tense(doc[first:comma])
    if begun and doc[after:end].text[:1] == "," and has_tense(doc[after:end]):
        return Content(Construction.PARENTHESIS, (TokenRange(first, comma), TokenRange(after + 1, end)))
    if not has_tense(doc[start:comma]):
        return None
    ends = after == end or doc[after].text == "." or doc[after : after + 3].text == ", on condition"
    construction = Construction.CLAUSE_BEFORE if ends and comma + 1 < verb.i else Construction.SENTENCE_BEFORE
    return Content(construction, (TokenRange(start, comma),))


def parenthesis(verb):
    """The ferry, officials said, left early. As he put it, the clock is running."""
    head = verb.head
    if head.i == verb.i or verb.dep_ not in PARENTHETIC:
        return None
    dependents = {child.dep_ for child in verb.children}
    if verb.lemma_ == "tell":
        dependents.discard("dobj")  # "as she told reporters"
    # "As reported by the agency, ..."
    reported_by = verb.dep_ == "advcl" and verb.tag_ == "VBN" and "agent" in dependents
    if not (dependents & {"nsubj", "nsubjpass"} or reported_by) or dependents & {"ccomp", "dobj", "xcomp"}:
        return None
    if verb.dep_ == "advcl" and not any(child.lower_ == "as" for child in verb.lefts):
        return None
    (start, end), (outer_start, outer_end) = whole(verb), whole(head)
    if verb.i + 1 < end and verb.nbor().text == ",":
        end = verb.i + 1  # It was, he said, "a great day": what follows is no part of the tag
    if not outer_start <= start < end <= outer_end or end < outer_end and verb.doc[end].text == ";":
        return None
    if verb.dep_ == "advcl" and start > outer_start and not verb.doc[start - 1].is_punct and (
            verb.doc[start - 1].pos_ not in ("CCONJ", "SCONJ")):
        return None  # "the crowd grew as she said this": when it was
    ranges = tuple(TokenRange(a, b) for a, b in ((outer_start, start), (end, outer_end)) if b > a)
    construction = Construction.AS if verb.dep_ == "advcl" else Construction.PARENTHESIS
    return Content(construction, ranges) if ranges else None


def rest(verb):
    """He said on Friday the bank had failed: what follows, where the parser saw no clause."""
    if verb.tag_ not in FINITE or any(child.dep_ in ("ccomp", "dobj", "xcomp") for child in verb.rights):
        return None
    doc, (_, end) = verb.doc, whole_sentence(verb)
    for i in range(verb.i + 1, end):
        token = doc[i]
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.i > i and token.left_edge.i > verb.i:
            start = token.left_edge.i
            joined = start > verb.i + 1 and (doc[start - 1].text == "," or doc[start - 1].pos_ in ("CCONJ", "SCONJ"))
            return None if joined else Content(Construction.REST, (TokenRange(start, end),))
    return None
