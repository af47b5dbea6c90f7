"""Cues that are no verb with a clause: "according to", nouns such as "claim that", and names given in marks."""

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from helpers.knowledge import cues
from helpers.knowledge.function_words import BEFORE_NAMED, BEFORE_VIEW, OF_CONTENT
from helpers.knowledge.punctuation import EDGE, SENTENCE_STOPS
from helpers.pipeline.grammar import CONJUNCTIONS, NOUN_CLAUSES, VERBS
from helpers.pipeline.quotes.find import Construction, Find
from helpers.pipeline.quotes.grammar.content import subtree
from helpers.pipeline.quotes.grammar.noun_phrases import trimmed_source
from helpers.pipeline.quotes.grammar.sources import source_of_noun, source_of_verb
from helpers.pipeline.quotes.grammar.verbs import cue_range, is_infinitive, is_passive
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.settings import (
    ACCORDING,
    ANSWERED,
    BE_TO_ANSWER,
    CERTAIN,
    IN_HER_VIEW,
    LABEL,
    LABEL_WITH_OFFICE,
    MORE_CONTENT,
    NAMED,
    NOUN_TO_THAT,
)
from helpers.pipeline.tokens import TokenRange

OPENS_SOURCE = {"DT", "NNP", "NNPS", "NNS", "PRP$"}  # tags of what "per" may name as a source
CLAUSES_OF_NOUN = NOUN_CLAUSES | {"ccomp"}  # what a noun such as "claim" may have


def according_to(layout: Layout, token: Token) -> Find | None:
    """ "According to the audit, funds are missing." A find for the token "according" or "per", or None."""
    doc, cue = layout.doc, according_cue(layout, token.i)
    if cue is None:
        return None
    named = next((child for child in doc[cue.end - 1].rights if child.dep_ == "pobj"), doc[cue.end])
    words = TokenRange(cue.end, max(named.right_edge.i + 1, cue.end + 1))
    first, last = layout.sentence[token.i]
    if doc[token.i - 1].text == ";" and token.i:
        first = token.i  # what stands before is told on its own
    if token.i - first <= 1:
        words = TokenRange(words.start, comma_after(doc, words, token, max(last, words.end)))
        source, offered = trimmed_source(layout, words, token), [layout.trim(words.end, last)]
    else:
        source = trimmed_source(layout, words, token) or TokenRange(cue.end, cue.end + 1)
        before = layout.trim(start_before(layout, first, token.i), token.i)
        offered = [before, *more_after(layout, source.end, last)]
    whole = [layout.whole_quotations(*span, token.i) for span in offered if span.end > span.start]
    contents = [span for span in whole if not span.start <= token.i < span.end]
    if not contents:
        return None
    return Find(
        anchor=token.i, cue=cue, source=source, contents=contents,
        construction=Construction.ACCORDING_TO, quoted=layout.quoted(contents), confidence=ACCORDING)


def according_cue(layout: Layout, i: int) -> TokenRange | None:
    """The words of "according to", or "Per" where it means the same: "Per the report, ...", not "per head"; or None."""
    following = layout.lower[i + 1 : i + 3]
    if len(following) < 2 or layout.quotation[i] is not None:
        return None
    if layout.lower[i] != "per":
        return TokenRange(i, i + 2) if following[0] == "to" else None
    opens = i == layout.sentence[i].start or layout.text[i - 1] in EDGE
    return TokenRange(i, i + 1) if opens and layout.tag[i] == "IN" and layout.tag[i + 1] in OPENS_SOURCE else None


def more_after(layout: Layout, after: int, last: int) -> list[TokenRange]:
    """The rest of a sentence after a source and a comma, where it is more of what was said."""
    if after + 1 >= last or layout.text[after] != "," or layout.pos[after + 1] in CONJUNCTIONS:
        return []
    rest = layout.trim(after, last)
    return [rest] if rest.end - rest.start > MORE_CONTENT else []


def comma_after(doc: Doc, source: TokenRange, token: Token, last: int) -> int:
    """Where the source of an opening "According to ..." ends: at the comma that closes it."""
    for i in range(source.start, min(source.end, last)):
        head = doc[i].head
        if doc[i].text == "," and (i >= source.end - 1 or head.i <= token.i or head.pos_ in VERBS):
            return i
    return source.end


def start_before(layout: Layout, first: int, cue: int) -> int:
    """Where the content before "according to" starts: after a bracket or a colon, or at the quotation before it."""
    doc, quotation, closed = layout.doc, layout.quotation, 0
    for i in range(cue - 1, first - 1, -1):
        closed += (doc[i].text == ")") - (doc[i].text == "(")
        if quotation[i] is None and (closed < 0 or doc[i].text in ":;" and not closed and i < cue - 1):
            return i + 1
    before = quotation[first - 1] if first else None
    if (before is not None and layout.paragraph[first] == layout.paragraph[first - 1]
            and layout.last_letter(before) in ",?!"):
        return layout.quotations[before][0]
    return first


def noun_clause(layout: Layout, noun: Token) -> Find | None:
    """ "Her claim that funds are missing": a find for a noun with a clause of content, or None."""
    for child in noun.rights:
        if child.dep_ in CLAUSES_OF_NOUN and any(
                token.lower_ == "that" and token.dep_ == "mark" or token.lower_ == "whether" for token in child.lefts):
            return of_noun(layout, noun, child, Construction.NOUN_CLAUSE)
    clause = parted_clause(layout, noun)
    found = of_noun(layout, noun, clause, Construction.NOUN_CLAUSE) if clause is not None else None
    return found if found and found.source else None


def parted_clause(layout: Layout, noun: Token) -> Token | None:
    """The verb of "her claim in May that funds are missing", which the parser hangs on the words between, or None."""
    if noun.lemma_ not in cues.message:
        return None
    for word in layout.doc[noun.i + 1 : noun.i + NOUN_TO_THAT]:
        if word.lower_ == "that" and word.dep_ == "mark":
            return word.head if word.head.i > word.i else None
        if word.is_punct or word.pos_ in VERBS:
            return None
    return None


def noun_is(layout: Layout, noun: Token) -> Find | None:
    """ "Her answer was that funds are missing": a find for a noun and what somebody's is, or None."""
    if noun.dep_ != "nsubj" or noun.head.lemma_ != "be" or noun.lemma_ not in cues.message:
        return None
    for child in noun.head.rights:
        if child.dep_ == "ccomp":
            found = of_noun(layout, noun, child, Construction.NOUN_IS, confidence=ANSWERED)
            return found if found and found.source else None
    return None


def answer_after(layout: Layout, be: int) -> Find | None:
    """ "...," was Marta's answer: a find without contents for what follows a form of "be" after marks, or None."""
    put = layout.doc[be + 1].head if layout.lower[be + 1 : be + 2] == ["how"] else None  # is how Marta put it
    if put is not None and put.i > be + 1 and put.pos_ == "VERB":
        return tag_of_answer(put.i, cue_range(put), source_of_verb(layout, put, be))
    for noun in layout.doc[be + 1 : be + BE_TO_ANSWER]:
        if noun.is_punct or layout.quotation[noun.i] is not None:
            break
        if noun.lemma_ in cues.message and noun.pos_ == "NOUN":
            source = source_of_noun(layout, noun)
            named = source is not None and source.start > be
            return tag_of_answer(noun.i, TokenRange(noun.i, noun.i + 1), source) if named else None
    return None


def tag_of_answer(anchor: int, cue: TokenRange, source: TokenRange | None) -> Find:
    """A find without contents for a tag that says whose answer a quotation is."""
    return Find(anchor=anchor, cue=cue, source=source, contents=[], construction=Construction.TAG_AFTER,
                quoted="words", confidence=ANSWERED)


def noun_phrase_of(layout: Layout, noun: Token) -> Find | None:
    """ "Her promise to lower rents", "criticism of the plan": a find for a noun and what depends on it, or None."""
    if noun.lemma_ not in cues.message:
        return None
    for child in noun.rights:
        if child.dep_ == "acl" and is_infinitive(child):
            return of_noun(layout, noun, child, Construction.NOUN_INFINITIVE)
        if child.dep_ == "prep" and child.lower_ in OF_CONTENT:
            for named in child.rights:
                return of_noun(layout, noun, named, Construction.NOUN, preposition=child.lower_)
    return None


def of_noun(layout: Layout, noun: Token, clause: Token, construction: Construction, preposition: str = "",
            confidence: float | None = None) -> Find | None:
    """The find of a noun whose content is a clause, or None where the clause holds the noun."""
    content = layout.trim(*layout.whole_quotations(*subtree(clause), noun.i))
    if content.end <= content.start or content.start <= noun.i < content.end:
        return None
    return Find(
        anchor=noun.i, cue=TokenRange(noun.i, noun.i + 1), source=source_of_noun(layout, noun, clause),
        contents=[content], construction=construction, quoted=layout.quoted([content]), confidence=confidence,
        preposition=preposition)


def view(layout: Layout, noun: Token) -> Find | None:
    """ "In Pell's view, ...", "in the words of Pell, ...": a find for a noun such as "view", or None."""
    if noun.head.lower_ not in BEFORE_VIEW or noun.lemma_ not in cues.view:
        return None
    first, last = layout.sentence[noun.i]
    whose = whose_view(noun, first)
    if whose is None:
        return None
    start, end = min(whose.left_edge.i, noun.head.i), max(whose.right_edge.i, noun.i) + 1
    set_off_before = start == first or layout.text[start - 1] in EDGE
    set_off_after = end >= last or layout.text[end] in EDGE | SENTENCE_STOPS
    if not set_off_before or not set_off_after:
        return None  # "saw it in her eyes"
    offered = [layout.trim(first, start), layout.trim(end, last)]
    contents = [layout.whole_quotations(a, b, noun.i) for a, b in offered if b > a]
    if not contents:
        return None
    source = TokenRange(whose.left_edge.i, whose.i + 1 if whose.i < noun.i else end)
    return Find(
        anchor=noun.i, cue=TokenRange(noun.i, noun.i + 1), source=trimmed_source(layout, source), contents=contents,
        construction=Construction.VIEW, quoted=layout.quoted(contents), confidence=IN_HER_VIEW)


def whose_view(noun: Token, first: int) -> Token | None:
    """Whose a view is: "Pell's view", "the view of Pell" where its preposition opens the sentence; or None."""
    whose = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    if whose is None and noun.head.i == first:
        return next((named for child in noun.rights if child.lower_ == "of" for named in child.rights), None)
    return whose


def transcripts(layout: Layout) -> Iterator[Find]:
    """ "Q: Are you leaving?", "Roe: Not yet.": a find for each paragraph that a speaker's label opens."""
    labels = [label_of(layout, first, last) for first, last in layout.paragraphs]
    names = [last_name(layout, first, colon) if colon else None
             for (first, _), colon in zip(layout.paragraphs, labels, strict=True)]
    often = Counter(names)
    speaks = [bool(name) and (often[name] > 1 or is_question_or_answer(layout.text[first:colon]))
              for (first, _), colon, name in zip(layout.paragraphs, labels, names, strict=True)]
    for place, ((first, last), colon) in enumerate(zip(layout.paragraphs, labels, strict=True)):
        if colon and any(speaks[max(place - 1, 0) : place + 2]):  # or stands beside one who does
            yield Find(
                anchor=colon, cue=TokenRange(colon, colon + 1),
                source=trimmed_source(layout, TokenRange(first, colon)), contents=[TokenRange(colon + 1, last)],
                construction=Construction.TRANSCRIPT, quoted="words", confidence=CERTAIN)


def is_question_or_answer(label: list[str]) -> bool:
    """Whether a label says which of a question and its answer follows, not whose: "Q:"."""
    return len(label) == 1 and label[0] in cues.questions_and_answers


def label_of(layout: Layout, first: int, last: int) -> int | None:
    """The place of the colon after a label that opens a paragraph, in capitals or a name before a sentence, or None."""
    colon = next((i for i in range(first, min(first + LABEL_WITH_OFFICE, last)) if layout.text[i] == ":"), None)
    if colon is None or colon == first or colon + 1 >= last:
        return None
    if layout.quotation[first] is not None or layout.quotation[colon + 1] is not None:
        return None
    named = (colon < first + LABEL and layout.text[last - 1] in SENTENCE_STOPS
             and any(text.isalpha() for text in layout.text[colon:last])
             and all(layout.text[i].istitle() and (layout.pos[i] == "PROPN" or layout.doc[i].ent_type_)
                     for i in range(first, colon)))
    return colon if named or "".join(layout.text[first:colon]).isupper() else None


def last_name(layout: Layout, first: int, colon: int) -> str:
    """The last name, in capitals, of the one whom a label names: "SEN. MARTA ROE (R), OHIO:", "ROE:"."""
    return next((layout.text[i - 1] for i in range(first + 1, colon) if layout.text[i] in ",("),
                layout.text[colon - 1]).upper()


def naming(layout: Layout, number: int) -> Find | None:
    """ "He called it "a gift".": a find for a few quoted words that a verb gives as a name, or says; or None."""
    doc, (start, end) = layout.doc, layout.quotations[number]
    before = start - 1
    while before > 0 and doc[before].lower_ in BEFORE_NAMED:
        before -= 1
    if before < 0 or layout.quotation[before] is not None or not same_sentence(layout, before, start):
        return None
    verb = doc[before]
    said = before == start - 1 and verb.lemma_ in cues.speech
    if verb.pos_ != "VERB" or verb.lemma_ not in cues.naming and not said or verb.tag_ == "VBN" or is_passive(verb):
        return None
    while (joined := joined_quotation(layout, end)) is not None:
        end = layout.quotations[joined].end  # chanted "no deal" and "no way"
    source = source_of_verb(layout, verb, start)
    return Find(
        anchor=before, cue=cue_range(verb), source=source, contents=[layout.trim(before + 1, end)],
        construction=Construction.NAMING, quoted="words", confidence=NAMED)


def joined_quotation(layout: Layout, end: int) -> int | None:
    """Which quotation follows an "and" after one that ends at a token, or None."""
    return layout.quotation[end + 1] if layout.lower[end : end + 1] == ["and"] and end + 1 < len(layout.doc) else None


def same_sentence(layout: Layout, one: int, other: int) -> bool:
    """Whether two tokens stand in one sentence."""
    return layout.sentence[one] == layout.sentence[other]
