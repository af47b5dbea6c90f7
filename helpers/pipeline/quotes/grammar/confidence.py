"""How far a find of grammar can be trusted: what its verb, construction, source and content say, weighed together.

The names of evidence and its values are those of weights.csv.
"""

from helpers.knowledge import cues
from helpers.knowledge.weights import Evidence, Weights
from helpers.pipeline.quotes.find import Find
from helpers.pipeline.quotes.marks.layout import Layout
from helpers.pipeline.quotes.settings import HEADLINE, LENGTHS, MODAL_WITHIN, PARAGRAPH_SCALE

SAID, SAID_OR_THOUGHT = "is it said", "is it said or thought"  # the questions of weights.csv
LENGTH_STEPS = [next((str(most) for most in LENGTHS if length <= most), "more") for length in range(LENGTHS[-1] + 2)]
WORD_CLASSES = {"SCONJ", "DET", "PRON", "ADP", "PART", "ADV", "CCONJ", "PUNCT"}  # whose very words tell something


def confidence_of(layout: Layout, find: Find, question: str, weights: Weights) -> float:
    """The share of such finds that are right as an answer to the question, 0 to 1."""
    return weights.probability(question, evidence(layout, find))


def evidence(layout: Layout, find: Find) -> list[Evidence]:
    """What speaks for and against a find, as tuples of strings; the name of the evidence comes first."""
    cue, construction, quoted = find.anchor, find.found_by, find.quoted
    verb, tag, place, governor = layout.masked.lemma[cue], layout.tag[cue], layout.dep[cue], layout.head[cue]
    kind, family = cues.class_of(layout.lemma[cue]), find.construction.family
    told: list[Evidence] = [
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
        told += [("governor", layout.masked.lemma[governor]), ("place under", place, layout.pos[governor])]
    told += [("introduced by", layout.masked.lower[child.i], place)
             for child in layout.doc[cue].lefts if layout.dep[child.i] == "mark"]
    if may_be_headline(layout, cue):
        told.append(("headline",))
    return told


def place_evidence(layout: Layout, cue: int, family: str) -> list[Evidence]:
    """What the cue's place in its sentence and paragraph tells, and the words beside it."""
    first, paragraph = layout.sentence[cue][0], layout.paragraph[cue]
    told: list[Evidence] = [("place in sentence", length_step(cue - first))]
    if cue:
        told.append(("word before", layout.masked.lower[cue - 1]))
    if cue + 1 < len(layout.lower):
        told += [("word after", layout.masked.lower[cue + 1]),
                 ("verb and form after", layout.masked.lemma[cue], layout.tag[cue + 1])]
    if paragraph is not None:
        begins, ends = layout.paragraphs[paragraph]
        told += [
            ("opens paragraph", str(begins == first)),
            ("paragraph", length_step((ends - begins) // PARAGRAPH_SCALE)),
            ("marks in paragraph", str(paragraph in layout.quoting), family),
        ]
    return told


def may_be_headline(layout: Layout, cue: int) -> bool:
    """Whether a token stands in a paragraph that looks like a headline: short, and without a full stop."""
    paragraph = layout.paragraph[cue]
    if paragraph is None:
        return True
    first, last = layout.paragraphs[paragraph]
    return last - first < HEADLINE and layout.pos[last - 1] != "PUNCT"


def source_evidence(layout: Layout, find: Find, kind: str, family: str) -> list[Evidence]:
    """What the source tells: whether it is a name, a pronoun or another noun, and how it hangs on the cue."""
    if find.source is None:
        return [("source", "none", kind)]
    first, last = find.source
    head = next((i for i in range(first, last) if layout.head[i] == i or not first <= layout.head[i] < last), last - 1)
    label, pos = layout.doc[head].ent_type_, layout.pos[head]
    told: list[Evidence] = [
        ("source and place", layout.dep[head], layout.dep[find.anchor]),
        ("source before", str(first < find.anchor), family),
        ("source apart", length_step(min(abs(find.anchor - last), abs(first - find.anchor))), family),
        ("source's label", label or "none", family),
    ]
    if pos == "PRON":
        return [*told, ("source", "pronoun", kind), ("source word", layout.masked.lower[head], kind)]
    if pos == "PROPN":
        return [*told, ("source", "name", kind), ("source word", label or "no entity", kind)]
    return [*told, ("source", "noun", kind), ("source noun", layout.masked.lemma[head])]


def content_evidence(layout: Layout, find: Find, family: str) -> list[Evidence]:
    """What the content tells: its first word, its length, its verb, and what stands in quotation marks."""
    tokens = [i for start, end in find.contents for i in range(start, end)]
    first, length = tokens[0], length_step(len(tokens))
    pos = layout.pos[first]
    quoted = [number for i in tokens if (number := layout.quotation[i]) is not None]
    told: list[Evidence] = [
        ("first word", layout.masked.lower[first] if pos in WORD_CLASSES else pos),
        ("construction and first word", family, pos),
        ("length", length),
        ("construction and length", family, length),
    ]
    if "MD" in [layout.tag[i] for i in tokens[:MODAL_WITHIN]]:
        told.append(("modal",))
    if quoted:
        told.append(("words in marks", length_step(len(quoted))))
        told.append(("statement in marks", str(layout.is_statement(quoted[0]))))
    return told


def length_step(length: int) -> str:
    """The step of LENGTHS that a length in tokens falls on."""
    return LENGTH_STEPS[min(length, LENGTHS[-1] + 1)]
