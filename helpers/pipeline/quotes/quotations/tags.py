"""A quotation -> its tag: the words beside it that say who said it.

Each function looks on one side of a quotation and gives a `Find` without contents, or None.
"""

from helpers.knowledge import cues
from helpers.knowledge.punctuation import DASHES, SENTENCE_STOPS
from helpers.pipeline.grammar import FINITE, IN_NAME, NOUNS
from helpers.pipeline.quotes.find import CERTAIN, Construction, Find
from helpers.pipeline.quotes.grammar.content import WHEN
from helpers.pipeline.quotes.grammar.noun_phrases import before_bracket, clean, noun_phrase
from helpers.pipeline.quotes.grammar.phrases import answer_after, same_paragraph
from helpers.pipeline.quotes.grammar.sources import phrase_before, quoted_by_another, source_of_verb
from helpers.pipeline.quotes.grammar.verbs import SAYS, cue_range, has_have, is_known
from helpers.pipeline.tokens import TokenRange

KNOWN, POSSIBLE, DOUBTFUL = 0.9, 0.7, 0.6
NO_CUES = {"be", "have", "do"}
TENSES = FINITE | {"VBN"}
NO_TAG = {"and", "but", "or", "that", "which", "when", "as", "because", "in", "at", "on", "to", "for", "with", "of"}
SHORT_WORDS = {"ADP", "ADV", "PRON"}  # may stand between a verb and the comma after it
SUBJECT_WITHIN = 30
VERB_WITHIN = 15
SUBJECT_LATE = 3     # tokens that may stand before a subject: an adverb, a comma
TAG_WORDS = 8        # words of a tag whose verb the tagger missed
NO_COMMA = 12        # tokens between a verb and a quotation that no comma sets off
LABEL = 8            # tokens of a name before a colon


def tag_of(layout, number, shares):
    """The tag of a quotation, after it or before it, whichever its punctuation points to; None where there is none."""
    after = tag_after(layout, number) or signature(layout, number)
    before = tag_before(layout, number, shares)
    if after is None or before is None:
        return after or before
    start, end = layout.quotations[number]
    last, leads, follows = layout.last_letter(number), layout.text[start - 1], layout.text[end : end + 1]
    introduced = leads == ":" or leads == "," and "".join(follows).istitle()
    if layout.lemma[start - 1] in cues.naming:
        return before  # what Marta called "the old model," ...
    return after if last == "," or last in "?!—" and not introduced else before


def tag_after(layout, number):
    """ "...," said Marta. "...," Marta said. """
    doc, quotation = layout.doc, layout.quotation
    start, end = layout.quotations[number]
    first = end
    while (first < len(doc) and (doc[first].text == "," or doc[first].text in DASHES)
           and same_paragraph(layout, first, start)):
        first += 1
    if first >= len(doc) or not same_paragraph(layout, first, start) or quotation[first] is not None:
        return None
    if doc[first].lemma_ == "be":
        return answer_after(layout, first)
    if doc[first].is_space or doc[first].lower_ in NO_TAG:
        return None
    stop = layout.sentence[first][1]
    stop = next((i for i in range(first, stop)
                 if quotation[i] is not None and layout.is_statement(quotation[i])), stop)
    last = layout.last_letter(number)
    comma = last == "," or first > end
    open_end = comma or last in "?!-…—"   # a statement that its sentence goes on from
    opens = layout.opens_sentence(number)
    unmarked = opens and last.isalnum() and layout.is_sentence(number)  # "We will win" Marta tweeted.
    if not open_end and last != "." and not unmarked:
        return None
    if not opens and layout.is_title(number):
        return None  # on "This Week," she said ...: where it was said
    verb, source = inverted(layout, first, stop, comma and opens, open_end and opens)
    if verb is None:
        verb, source = plain(layout, first, stop, comma)
    if verb is not None and verb.lemma_ in cues.quoting:  # "..., a release quoted her as saying"
        verb = next((word for word in doc[verb.i : min(verb.i + NO_COMMA, stop)] if quoted_by_another(word)), verb)
    source = verb is not None and quoted_by_another(verb) or source
    if verb is None or verb.lemma_ in NO_CUES or (not opens and (source is None or source[0] > verb.i and not comma)):
        return None
    known, stands = is_known(verb), cue_range(verb)[1]
    alone = last in "?!" and stands < len(doc) and doc[stands].text in SENTENCE_STOPS | {","}  # "...?" Marta pressed.
    if not known and (not opens or not comma and not alone and source[0] < verb.i or layout.is_title(number)):
        return None
    if not open_end:
        # a new sentence is a tag only where it is nothing more
        own = any(child.dep_ in ("ccomp", "dobj") and first <= child.i < stop
                  and not (source and verb.i < source[0] <= child.i < source[1]) for child in verb.children)
        if own and verb.lemma_ != "tell" or stop < layout.sentence[first][1]:
            return None
    return Find(anchor=verb.i, cue=cue_range(verb), source=clean(layout, source, verb), contents=[],
                construction=Construction.TAG_AFTER, quoted="words", confidence=KNOWN if known else POSSIBLE)


def inverted(layout, first, stop, any_verb, any_name):
    """The verb and the source of "said Marta", or two Nones.

    any_verb: a comma makes any verb a cue; any_name: so does a question mark where a name or an article follows.
    """
    doc = layout.doc
    while first < stop and doc[first].pos_ == "ADV":
        first += 1
    if first + 1 >= stop or doc[first].lemma_ in NO_CUES:
        return None, None
    after = doc[first + 1]
    infinitive = any_verb and doc[first].tag_ == "VB" and after.pos_ in ("DET", "NUM")  # "..., read the note"
    if doc[first].tag_ not in TENSES and not infinitive:
        return None, None
    if doc[first].lemma_ not in cues.speech and not any_verb and not (any_name and after.pos_ in ("PROPN", "DET")):
        return None, None
    if after.pos_ not in NOUNS | {"DET", "ADJ", "NUM"} and not (after.is_title or after.dep_ == "amod"):
        return None, None
    noun = next((doc[i] for i in range(first + 1, stop) if doc[i].dep_ in ("nsubj", "nsubjpass")), None)
    if not any_verb and noun is not None and noun.left_edge.i == first + 1 and noun.head.i > noun.i:
        return None, None  # "..., said the ferry had left": the subject of what was said
    return doc[first], phrase_after(layout, first + 1, stop)


def phrase_after(layout, first, stop):
    """The range of the noun phrase that begins at a token."""
    doc = layout.doc
    noun = next((doc[i] for i in range(first, stop)
                 if (doc[i].pos_ in NOUNS or doc[i].dep_ == "nsubj") and doc[i].dep_ != "npadvmod"), None)
    if noun is None or noun.i > first and doc[first + 1].text == ",":
        return first, first + 1  # a name that the tagger takes for an adverb
    nearest = noun.i
    while noun.head.i != noun.i and first <= noun.head.i < stop and noun.head.pos_ in NOUNS:
        noun = noun.head
    end = min(noun.right_edge.i + 1, stop) if noun.left_edge.i <= first + SUBJECT_LATE + 1 else nearest + 1
    end = max(end, nearest + 1)
    while end < stop and doc[end].pos_ == doc[end - 1].pos_ == "PROPN" and doc[end].ent_type_ not in WHEN:
        end += 1  # a name that the parser takes apart
    return first, end


def plain(layout, first, stop, comma):
    """The verb and the source of "Marta said", or two Nones."""
    doc, verb, source = layout.doc, None, None
    for i in range(first, min(stop, first + SUBJECT_WITHIN)):
        token = doc[i]
        if (token.dep_ in ("nsubj", "nsubjpass") and token.left_edge.i <= first + SUBJECT_LATE
                and i < token.head.i < stop):
            if token.head.pos_ in ("VERB", "AUX"):
                verb, source = token.head, (max(token.left_edge.i, first), min(token.right_edge.i + 1, token.head.i))
            break
    if verb is None or verb.lemma_ not in cues.speech:
        for i in range(first, min(stop, first + VERB_WITHIN)):
            if doc[i].lemma_ in cues.speech and doc[i].tag_ in TENSES or doc[i].lower_ in SAYS:
                aside = doc[i - 1].text == ","  # "Marta, now 81 and retired, said"
                if (verb is None or not comma or verb.i > i or aside) and doc[first].tag_ not in FINITE:
                    verb, source = doc[i], (first, i)
                break
    if comma and (verb is None or verb.lemma_ not in cues.speech):
        words = [i for i in range(first, stop) if doc[i].is_alpha]
        if 2 <= len(words) <= TAG_WORDS and is_known(doc[words[-1]]):
            verb, source = doc[words[-1]], source or (first, words[-1])  # "Marta tried to explain"
    return verb, source


def tag_before(layout, number, shares):
    """A tag that ends with a colon or a comma before the quotation: Marta said: "...", Marta: "..."."""
    doc, quotation = layout.doc, layout.quotation
    start, _ = layout.quotations[number]
    last, colon = start - 1, False
    while last >= 0 and quotation[last] is None and (doc[last].is_punct or doc[last].is_space):
        if doc[last].text == ")" and colon:
            break  # Marta Oyelaran (Lagos): "..."
        if doc[last].text in SENTENCE_STOPS or doc[last].text in ";)":
            return None
        colon = colon or doc[last].text == ":"
        last -= 1
    if last < 0 or quotation[last] is not None or layout.paragraph[last] is None:
        return None
    if layout.paragraph[start] - layout.paragraph[last] > colon:  # only a colon introduces the next paragraph
        return None
    first = layout.sentence[last][0]
    first = next((i + 1 for i in range(last, first - 1, -1) if quotation[i] is not None), first)
    first = max(first, layout.paragraphs[layout.paragraph[last]][0])
    set_off = colon or doc[start - 1].text == ","
    return (colon and label(layout, last) or verb_before(layout, first, last, start, set_off, shares)
            or colon and introduced(layout, first, last, start, shares) or None)


def label(layout, last):
    """The name of "Marta Oyelaran: ..." or "A bad year - Marta Oyelaran: ..." as a find, or None."""
    doc, stop = layout.doc, layout.paragraphs[layout.paragraph[last]][0]
    name = first = before_bracket(layout, last, stop)
    while first > stop and name - first < LABEL and layout.quotation[first - 1] is None and (
            doc[first - 1].pos_ in IN_NAME | {"CCONJ"} or doc[first - 1].text == "." and len(doc[first - 2]) == 1):
        first -= 1
    words = doc[first : name + 1]
    before = doc[first - 1]
    alone = first == stop or before.text in DASHES or (
        before.lower_ == "from" and doc[first - 2].pos_ not in ("VERB", "AUX"))  # "More from Jones: ..."
    if not alone or not any(word.is_title for word in words):
        return None
    if any(word.pos_ == "VERB" and word.lemma_ in cues.speech for word in words):
        return None
    return Find(
        anchor=last + 1, cue=TokenRange(last + 1, last + 2), source=clean(layout, (first, last + 1)), contents=[],
        construction=Construction.COLON, quoted="words", confidence=CERTAIN, is_label=True)


def verb_before(layout, first, last, start, set_off, shares):
    """The nearest cue verb before a quotation as a find, or None."""
    doc, number = layout.doc, layout.quotation[start]
    title = layout.is_title(number)
    sentence = layout.is_sentence(number) and not title
    for i in range(last, first - 1, -1):
        verb = doc[i]
        # "the ministry notes, ...", but one of her reads, "A Kind of War,"
        mistaken = i == last and set_off and verb.tag_ == "NNS" and is_known(verb) and not title and verb.dep_ != "pobj"
        adding = i == last and set_off and verb.tag_ == "NN" and verb.dep_ == "advcl"  # "..., writing, ...": a verb too
        known = mistaken or adding or verb.tag_.startswith("VB") and verb.lemma_ in cues.speech
        # right before a sentence in marks any verb is a cue: she boomed, "..."; he shot back, "..."
        beside = set_off and verb.tag_ in FINITE | {"VBG"} and verb.lemma_ not in NO_CUES and all(
            word.pos_ in SHORT_WORDS for word in doc[i + 1 : last + 1])
        if not known and not (beside and sentence):
            continue
        if verb.tag_ != "VBG" and verb.dep_ in ("acl", "amod") or (
                verb.tag_ == "VBN" and verb.lemma_ in cues.naming and title):
            return None  # a play called "Brokers"; it had been called "Golden Week,"
        if not set_off and (last - i > NO_COMMA or answers_quotation(layout, first)):
            return None
        if verb.tag_ == "VBG" and verb.dep_ == "acl" and any(
                doc[j].lemma_ in cues.speech and doc[j].tag_ in FINITE for j in range(first, i)):
            continue  # "wrote in a memo explaining the sale: ..."
        source = clean(layout, phrase_before(layout, verb)) if mistaken else source_of_verb(layout, verb, start, shares)
        return Find(
            anchor=i, cue=cue_range(verb), source=source, contents=[],
            construction=Construction.TAG_BEFORE, quoted="words", confidence=KNOWN)
    return None


def owner(layout, source):
    """Whose "message" or "answer" a source is, as a token range, or None."""
    for i in range(*source):
        if layout.doc[i].dep_ == "poss":
            return noun_phrase(layout.doc[i], layout.doc[source[1] - 1])
    return None


def signature(layout, number):
    """The name after a dash that ends the paragraph, or opens the next one, as a find, or None.

    "..." —Marta Oyelaran. Or, on a line of its own: - Marta Oyelaran, in Lagos. Or inside the marks: see unclosed.py.
    """
    doc, (start, end) = layout.doc, layout.quotations[number]
    if number in layout.signed:
        name = layout.signed[number]
        return Find(
            anchor=name[0], cue=None, source=clean(layout, name), contents=[],
            construction=Construction.SIGNATURE, quoted="words", confidence=CERTAIN)
    paragraph = layout.paragraph[start]
    first, last = layout.paragraphs[paragraph]
    own_line = end >= last and start == first and paragraph + 1 < len(layout.paragraphs)
    if own_line:
        end, last = layout.paragraphs[paragraph + 1]
    if end >= last or not doc[end].text.startswith(tuple(DASHES)):
        return None
    name = end + 1 if doc[end].text in DASHES else end  # the tokenizer leaves "-Marta" in one piece
    if name >= last or doc[name].pos_ not in IN_NAME or not doc[name].text.lstrip("".join(DASHES))[:1].isupper():
        return None
    stop = next((i for i in range(name, last) if doc[i].pos_ not in IN_NAME and doc[i].text != "."), last)
    named = any(word.pos_ == "PROPN" for word in doc[name:stop])
    if not named or stop - name > LABEL:
        return None
    return Find(
        anchor=name, cue=TokenRange(end, name) if name > end else None, source=clean(layout, (name, stop)), contents=[],
        construction=Construction.SIGNATURE, quoted="words", confidence=KNOWN)


def answers_quotation(layout, first):
    """Whether a stretch of text stands right after a quotation not at its sentence's end: it is that one's tag."""
    number = layout.quotation[first - 1] if first else None
    return number is not None and layout.last_letter(number) in ",?!—"


def introduced(layout, first, last, start, shares):
    """What stands before a colon without a cue verb as a find: a name, or a sentence whose subject speaks."""
    doc = layout.doc
    if doc[last].pos_ == "PROPN" and doc[last].dep_ != "pobj":
        name = last
        while name > first and (doc[name - 1].pos_ in IN_NAME or doc[name - 1].tag_ == "POS"):
            name -= 1
        source = clean(layout, (name, last + 1))
        return Find(
            anchor=last + 1, cue=TokenRange(last + 1, last + 2), source=source, contents=[],
            construction=Construction.COLON, quoted="words", confidence=POSSIBLE)
    for i in range(last, first - 1, -1):
        if doc[i].lemma_ == "be" or doc[i].pos_ == "VERB" and (
                doc[i].tag_ != "VBN" or has_have(doc[i])) and doc[i].dep_ != "amod":
            source = source_of_verb(layout, doc[i], start, shares)
            if source and doc[i].lemma_ == "be":
                source = owner(layout, source) or source
            return Find(
                anchor=i, cue=cue_range(doc[i]), source=source, contents=[],
                construction=Construction.COLON, quoted="words", confidence=DOUBTFUL)
    if last - first < NO_COMMA:
        source = (first, next((i for i in range(first + 1, last + 1) if doc[i].pos_ == "AUX"), last + 1))
        source = clean(layout, doc[last].lemma_ in cues.view and owner(layout, source) or source)  # In her words: "..."
        return Find(
            anchor=last + 1, cue=TokenRange(last + 1, last + 2), source=source, contents=[],
            construction=Construction.COLON, quoted="words", confidence=DOUBTFUL)
    return None
