"""How far a find of grammar can be trusted: what its verb, construction, source and content say, weighed together."""

from helpers.knowledge import cues
from helpers.knowledge.weights import Evidence, probability
from helpers.pipeline.quotes.settings import HEADLINE, LENGTHS, MODAL_WITHIN, PARAGRAPH_SCALE

SAID, SAID_OR_THOUGHT = "is it said", "is it said or thought"  # the questions of weights.csv
STEP = [next((str(most) for most in LENGTHS if length <= most), "more") for length in range(LENGTHS[-1] + 2)]
WORD_CLASSES = {"SCONJ", "DET", "PRON", "ADP", "PART", "ADV", "CCONJ", "PUNCT"}  # whose very words tell something


def trust(layout, find, question):
    """The share of such finds that are right as an answer to the question, 0 to 1."""
    return probability(question, evidence(layout, find))


def evidence(layout, find):
    """What speaks for and against a find, as tuples of strings; the name of the evidence comes first."""
    cue, construction, quoted = find.anchor, find.found_by, find.quoted
    verb, tag, place, governor = layout.lemma[cue], layout.tag[cue], layout.dep[cue], layout.head[cue]
    kind, family = cues.kind_of(verb), find.construction.family
    told = [
        ("construction", construction),
        ("construction and place", family, place),
        ("kind and construction", kind, construction, quoted),
        ("kind and form", tag, kind),
        ("verb and construction", verb, construction),
        ("verb and marks", verb, quoted),
        ("form and place", tag, place),
        *source_evidence(layout, find, kind, family),
        *content_evidence(layout, find, family),
        *place_evidence(layout, cue, family),
    ]
    if governor != cue:
        told += [("governor", layout.lemma[governor].lower()), ("place under", place, layout.pos[governor])]
    told += [("introduced by", layout.lower[child.i], place)
             for child in layout.doc[cue].lefts if layout.dep[child.i] == "mark"]
    if is_headline(layout, cue):
        told.append(("headline",))
    return told


def place_evidence(layout, cue, family):
    """What the cue's place in its sentence and paragraph tells, and the words beside it."""
    first = layout.sentence[cue][0]
    told: list[Evidence] = [("place in sentence", step(cue - first))]
    if cue:
        told.append(("word before", layout.lower[cue - 1]))
    if cue + 1 < len(layout.lower):
        told += [("word after", layout.lower[cue + 1]), ("verb and form after", layout.lemma[cue], layout.tag[cue + 1])]
    if layout.paragraph[cue] is not None:
        begins, ends = layout.paragraphs[layout.paragraph[cue]]
        told += [
            ("opens paragraph", str(begins == first)),
            ("paragraph", step((ends - begins) // PARAGRAPH_SCALE)),
            ("marks in paragraph", str(layout.paragraph[cue] in layout.quoting), family),
        ]
    return told


def is_headline(layout, cue):
    """Whether a token stands in a paragraph that looks like a headline: short, and without a full stop."""
    if layout.paragraph[cue] is None:
        return True
    first, last = layout.paragraphs[layout.paragraph[cue]]
    return last - first < HEADLINE and layout.pos[last - 1] != "PUNCT"


def source_evidence(layout, find, kind, family):
    """What the source tells: whether it is a name, a pronoun or another noun, and how it hangs on the cue."""
    if find.source is None:
        return [("source", "none", kind)]
    first, last = find.source
    head = next((i for i in range(first, last) if layout.head[i] == i or not first <= layout.head[i] < last), last - 1)
    told = [
        ("source and place", layout.dep[head], layout.dep[find.anchor]),
        ("source before", str(first < find.anchor), family),
        ("source apart", step(min(abs(find.anchor - last), abs(first - find.anchor))), family),
        ("source's label", layout.doc[head].ent_type_ or "none", family),
    ]
    if layout.pos[head] == "PRON":
        return [*told, ("source", "pronoun", kind), ("source word", layout.lower[head], kind)]
    if layout.pos[head] == "PROPN":
        return [*told, ("source", "name", kind), ("source word", layout.doc[head].ent_type_ or "no entity", kind)]
    return [*told, ("source", "noun", kind), ("source noun", layout.lemma[head])]


def content_evidence(layout, find, family):
    """What the content tells: its first word, its length, its verb, and what stands in quotation marks."""
    tokens = [i for start, end in find.contents for i in range(start, end)]
    first, length = tokens[0], step(len(tokens))
    pos = layout.pos[first]
    quoted = [layout.quotation[i] for i in tokens if layout.quotation[i] is not None]
    told = [
        ("first word", layout.lower[first] if pos in WORD_CLASSES else pos),
        ("construction and first word", family, pos),
        ("length", length),
        ("construction and length", family, length),
    ]
    if "MD" in [layout.tag[i] for i in tokens[:MODAL_WITHIN]]:
        told.append(("modal",))
    if quoted:
        told.append(("words in marks", step(len(quoted))))
        told.append(("statement in marks", str(layout.is_statement(quoted[0]))))
    return told


def step(length):
    """The step of LENGTHS that a length in tokens falls on."""
    return STEP[min(length, LENGTHS[-1] + 1)]
