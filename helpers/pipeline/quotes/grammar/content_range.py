"""Where a content begins and ends: what the parser offers, cut and prolonged as a reader would.

All ranges are of tokens (first, one past the last).
"""

from helpers.knowledge import cues
from helpers.knowledge.punctuation import DASHES
from helpers.pipeline.grammar import FINITE
from helpers.pipeline.quotes.find import Construction
from helpers.pipeline.quotes.grammar.verbs import has_have

OPENERS = {"if", "when", "as", "while", "that", "no"}   # a clause may begin before its verb's own words
CONTRASTS = {"although", "but", "though", "whereas", "while"}
TELLING_ALSO = {"before", "while"}
OF_SPEAKER = TELLING_ALSO | {"as"}
WHICH = {"WDT", "WP"}
NEXT_CUES = cues.speech | cues.joining
CONTINUES = {"do", "have"}
OPENS_ASIDE = {"(", ":", ";"}


def shape(layout, verb, cue, content, source, shares):
    """The ranges of a construction's content as they stand in an attribution, in order; none where nothing is left.

    shares: {verb: verb}, to which those cue verbs are added that go on with this verb's source ("..., adding that").
    """
    construction, found = content.construction, []
    for start, end in content.ranges:
        if construction == Construction.CLAUSE:
            start = opened(layout, cue[1], start)
        if construction in (Construction.CLAUSE_BEFORE, Construction.BARE_CLAUSE_BEFORE):
            end = source[0] if source and start < source[0] < cue[0] else cue[0]
            start = begun(layout, start, end)
        if start > verb.i:
            end = before_next_cue(layout, verb, start, end, shares)
        sentence_start, sentence_end = layout.sentence[verb.i]
        if end > sentence_end and layout.quotation[sentence_end - 1] is None:
            end = sentence_end
        start, end = beside(max(start, sentence_start), end, cue, source)
        if end <= start:
            continue
        start, end = layout.whole_quotations(start, end, verb.i)
        if start <= verb.i < end:
            continue
        start, end = layout.trim(start, end)
        if end > start:
            found.append((start, end))
    found.sort()
    aside = construction == Construction.PARENTHESIS
    if aside and len(found) == 1 and found[0][0] >= cue[1] and tells_of_speaker(layout, found[0][0]):
        return []
    if construction == Construction.PARENTHESIS and len(found) == 2:
        (first, end), (start, _) = found
        aside = tells_of_speaker(layout, start) or layout.text[start - 1] in DASHES
        quoted = layout.quotation[end - 1] is not None and layout.has_verb(first, end)
        if layout.quotation[start] is None and (aside or quoted):
            found.pop()  # what follows the tag is said of the speaker, unless words without a verb led to it
    before = construction in (Construction.CLAUSE_BEFORE, Construction.PARENTHESIS)
    if before and len(found) == 1 and found[0][1] <= cue[0]:
        found += after_tag(layout, verb, cue, source, found[0])
    elif len(found) == 1 and found[0][0] > cue[0]:
        found = before_tag(layout, verb, cue, source, found[0]) + found
    return found


def before_tag(layout, verb, cue, source, after):
    """The words of a sentence before a tag that stands between commas: "Most days, he said, the ferry was late"."""
    if source is None or layout.text[after[0] - 1] != "," or after[0] - 1 != max(cue[1], source[1]):
        return []
    first, last = layout.sentence[verb.i][0], min(cue[0], source[0]) - 1
    if last <= first or layout.text[last] != "," or layout.lower[after[0]] == "which":
        return []
    if "CCONJ" in layout.pos[max(first + 1, last - 2) : last]:
        return []  # "He ran for the ferry and, he said, ...": a second clause begins
    number = layout.quotation[after[0]]
    if number is not None and (layout.is_sentence(number) or not layout.has_verb(first, last)):
        return []
    if any(layout.quotation[i] is not None for i in range(first, last)):
        return []
    before = layout.trim(after_aside(layout, first, last), last)
    return [before] if before[1] > before[0] else []


def after_aside(layout, first, last):
    """Where the last part of a range starts that a dash, a colon or an open bracket sets off."""
    return next((i + 1 for i in range(last - 1, first, -1) if layout.text[i] in OPENS_ASIDE or (
        layout.text[i] in DASHES and layout.doc[i - 1].whitespace_)), first)


def after_tag(layout, verb, cue, source, before):
    """The rest of a sentence after its tag, where it goes on with what stands before: "It sank, he said, off Oslo"."""
    first, last = cue[1] + 1, layout.sentence[verb.i][1]
    if source is None or source[0] > cue[0] or first >= last or layout.text[cue[1]] != ",":
        return []
    if any(layout.quotation[i] is not None for i in (*range(*before), *range(first, last))):
        return []
    if tells_of_speaker(layout, first) or layout.tag[first].startswith("W"):
        return []
    rest = layout.trim(first, last)
    return [rest] if rest[1] > rest[0] else []


def tells_of_speaker(layout, first):
    """Whether what begins after a tag is told of the speaker: "..., he said, smiling", "..., as the crowd cheered"."""
    if layout.tag[first] == "PRP$":
        return "VBG" in layout.tag[first + 2 : first + 4]  # "..., he said, his voice rising"
    return (layout.tag[first] == "VBG" and layout.lower[first] != "including") or layout.lower[first] in OF_SPEAKER


def beside(start, end, cue, source):
    """A range cut off at the cue and the source, the longer side kept."""
    for other in (cue, source):
        if other and start < other[1] and other[0] < end:
            if other[0] - start >= end - other[1]:
                end = other[0]
            else:
                start = other[1]
    return start, end


def opened(layout, first, start):
    """The start of a clause, moved back to `first`, after the cue, where a subclause or a quotation opens it."""
    if first >= start:
        return start
    number, token = layout.quotation[first], layout.doc[first]
    if number is not None:
        return first if layout.quotations[number][1] <= start else start
    opens = token.lower_ in OPENERS or token.tag_ in ("IN", "WRB", "WP", "WDT") and token.dep_ in ("mark", "advmod")
    return first if opens and any(layout.doc[i].pos_ in ("VERB", "AUX") for i in range(first, start)) else start


def begun(layout, start, end):
    """The start of a content before its tag: the sentence's, or what follows a bracket, a tag, a dash and marks."""
    doc, quotation = layout.doc, layout.quotation
    last = end - 2 if doc[end - 1].text == "," and end - 2 >= start else end - 1
    if quotation[last] is not None:
        first = layout.quotations[quotation[last]][0]
        if start < first and (doc[first - 1].text == ":" or doc[first - 1].text in DASHES):
            return first
    for i in range(end - 1, start, -1):
        if quotation[i] is None and doc[i].text in "()":
            return i + 1 if doc[i].text == "(" else start
        if quotation[i] is None and layout.text[i + 1] == "," and is_inner_tag(layout, i):
            return layout.trim(i + 1, end)[0]
    return start


def is_inner_tag(layout, i):
    """Whether a token is the verb of a tag that stands between what was said: "They won, he said, but ..."."""
    if layout.tag[i] not in FINITE or layout.lemma[i] not in cues.speech:
        return False
    subject = next((child for child in layout.doc[i].lefts if child.dep_ == "nsubj"), None)
    if subject is None or subject.tag_ in WHICH or not subject.left_edge.i:
        return False
    before = subject.left_edge.i - 1
    return layout.text[before] == "," or layout.quotation[before] is not None


def before_next_cue(layout, verb, start, end, shares):
    """The end of a clause, before a cue verb in it that is no part of what was said; shares is told of "adding"."""
    pos, lemma = layout.pos, layout.lemma
    for i in range(start, end):
        if pos[i] != "VERB" or layout.quotation[i] is not None:
            continue
        if layout.lower[i] == "according" and i > start + 1 and "," in layout.text[i - 2 : i]:
            return i
        if layout.lower[i] == "prompting" and layout.text[i - 1] == ",":
            return i - 1
        if lemma[i] not in NEXT_CUES:
            continue
        second = layout.doc[i]
        subject = next((child for child in second.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is not None:
            stop = before_speaker(layout, verb, second, subject, start, end)
        else:
            stop = before_addition(layout, verb, second, start)
            if stop is not None:
                shares.setdefault(i, verb.i)
        if stop is not None:
            return stop
    return end


def before_speaker(layout, verb, second, subject, start, end):
    """Where a clause ends before a second cue verb with a subject of its own; None where that is part of the clause."""
    before, (first, _) = subject.left_edge.i - 1, layout.sentence[verb.i]
    if before <= start:
        return None
    word, which = layout.lower[before], second.left_edge
    if word == "," and (layout.pos[first] == "SCONJ" or first == verb.i and verb.tag_ in ("VBN", "VBD")):
        return before  # When asked why, she said
    if not same_tense(verb, second, second):
        return None
    if word in CONTRASTS or layout.pos[before] == "CCONJ" and verb.lemma_ == second.lemma_:
        return before  # "..., while others say"; "some say they will, and others say"
    aside = which.tag_ in WHICH and start < which.i <= before and layout.text[which.i - 1] == ","
    return which.i - 1 if aside and second.right_edge.i >= end - 2 else None  # "..., which she called a disaster"


def before_addition(layout, verb, second, start):
    """Where a clause ends before a second cue verb that goes on with the same source, or None."""
    doc, before = layout.doc, second.i - 1
    while before > start and doc[before].pos_ in ("ADV", "AUX", "PART"):
        before -= 1
    joined = doc[before].pos_ == "CCONJ" and (second.dep_ == "conj" or second.head.i == verb.i)
    unlike = joined and second.head.i > verb.i and second.tag_ != second.head.tag_  # no second verb of what was said
    if second.tag_ != "VBG":
        if second.tag_ == "VBN" and has_have(second) and has_have(second.head) and second.head.i > verb.i:
            return None  # "said he had called and had asked for more": both are said
        goes_on = same_tense(verb, second, doc[before + 1]) or unlike and second.tag_ in FINITE and (
            doc[before].lower_ == "but" and any(child.dep_ == "ccomp" for child in second.rights))
        refuses = layout.lower[before : before + 2] == ["but", "would"] and any(  # "..., but would not elaborate"
            child.dep_ == "neg" for child in second.lefts)
        return before if joined and (goes_on or refuses) else None
    if doc[before + 1].pos_ == "AUX":
        return None
    if layout.lower[before] in TELLING_ALSO:  # "... before adding that"
        quoted = any(number is not None for number in layout.quotation[second.i + 1 : second.i + 3])
        says_more = quoted or any(child.dep_ == "ccomp" for child in second.rights)
        return before if before > start and says_more else None
    comma = before
    while comma > start and doc[comma].text in ('"', "'", "''"):
        comma -= 1
    if doc[comma].text == "," or doc[comma].text in DASHES or joined and (
            second.head.i <= verb.i or unlike and verb.tag_ == "VBG"):
        return before if joined else before + 1
    return None


def same_tense(verb, second, auxiliary):
    """Whether a second verb, or its "did" or "has", stands in the tense of the first."""
    return second.tag_ == verb.tag_ or (
        auxiliary.pos_ == "AUX" and auxiliary.lemma_ in CONTINUES and auxiliary.tag_ == verb.tag_
    )
