"""The component that finds who said what: clauses and quotations -> one attribution for each act of saying.

The way through: the grammar's finds (a verb with its clause, "according to", a noun), then every quotation joins the
find that introduces it, its own tag, or the attribution that it continues; of finds within finds the outermost stand.
"""

from bisect import bisect_left

from spacy.language import Language

from helpers.knowledge import cues
from helpers.quotes.attribution import Attribution
from helpers.quotes.boundaries import shape
from helpers.quotes.contents import contents_of
from helpers.quotes.cues import Find, cue_range
from helpers.quotes.layout import Layout
from helpers.quotes.phrases import according_to, noun_clause, transcript, view
from helpers.quotes.quoted import place_quotations
from helpers.quotes.sources import source_of_verb
from helpers.quotes.unclosed import end_before_tags

ACCEPTED = 0.47      # the share of finds that must be right for such a find to stand
BETTER = 0.15        # how much more certain a construction must be than one before it in the order of trust
# the verbs that can be accepted where nothing in their sentence stands in marks: all others are passed over at once
WITHOUT_MARKS = cues.speech | {lemma for lemma, construction, marks in cues.counts
                               if marks == "none" and cues.precision(lemma, construction, marks) >= ACCEPTED}
MARKED = {"none": 0, "title": 1, "words": 2}
RELIABLE = ("clause", "tag", "that", "colon", "according", "floating", "naming", "signature", "transcript")


@Language.component("attributions")
def attributions(doc):
    """Write the Doc's attributions to `doc._.attributions`, in the order of the text."""
    if len(doc):
        layout = Layout(doc)
        end_before_tags(layout)
        shares = {}
        finds = [find for number in range(len(layout.paragraphs)) if (find := transcript(layout, number))]
        finds += grammar_finds(layout, shares)
        place_quotations(layout, finds, shares)
        doc._.attributions = as_attributions(layout, apart(layout, drop_weak(layout, finds)))
    return doc


def grammar_finds(layout, shares):
    """The finds that grammar gives outside quotations, the best construction of each cue."""
    marked = {layout.sentence[i][0] for start, end in layout.quotations for i in range(start, end)}
    for token in layout.doc:
        if layout.quotation[token.i] is not None or (
                token.pos_ == "VERB" and token.lemma_ not in WITHOUT_MARKS and layout.sentence[token.i][0] not in marked
                and token.lower_ != "according"):
            continue
        best = None
        for find in finds_of(layout, token, shares):
            if find and find.confidence >= ACCEPTED and (best is None or find.confidence > best.confidence + BETTER):
                best = find
        if best:
            yield best


def finds_of(layout, token, shares):
    """All finds, or None, that a token outside quotations may signal, in the order of trust."""
    if token.lower_ == "according":
        return [according_to(layout, token)]
    if token.pos_ == "VERB":
        return verb_finds(layout, token, shares)
    if token.pos_ == "NOUN":
        return [noun_clause(layout, token) or view(layout, token)]
    return []


def verb_finds(layout, verb, shares):
    """All finds that a verb's grammar offers, in the order of trust."""
    if verb.dep_ in ("acl", "relcl") and any(child.tag_ == "TO" for child in verb.lefts):
        return  # "no evidence to suggest that ...": nobody said it
    for content in contents_of(verb):
        if content.construction in ("parenthesis", "as", "that", "rest") and verb.lemma_ not in cues.speech:
            continue
        source = source_of_verb(layout, verb, content.ranges[0][0], shares)
        ranges = shape(layout, verb, content, source, shares)
        if ranges:
            marks = layout.marks(ranges)
            if marks != "none" or verb.lemma_ not in cues.thought:
                confidence = cues.precision(verb.lemma_, content.construction, marks)
                yield Find(verb.i, cue_range(verb), source, ranges, content.construction, confidence, marks)


def drop_weak(layout, finds):
    """The finds without those of a doubtful construction that would swallow a surer one."""
    finds = [find for find in finds if find.contents]
    for find in finds:
        find.contents = merged(find.contents)
    held_by = Anchors(finds)
    return [outer for outer in finds if not any(
        inner is not outer and swallows(layout, outer, inner) for _, inner in held_by(outer))]


class Anchors:
    """The finds by their anchors, so that those in another's content need not be looked for among all."""

    def __init__(self, finds):
        self.places = sorted((find.anchor, place) for place, find in enumerate(finds))
        self.finds = finds

    def __call__(self, outer):
        """(place, find) of every find whose anchor stands in the contents of one."""
        for start, end in outer.contents:
            for at in range(bisect_left(self.places, (start,)), bisect_left(self.places, (end,))):
                place = self.places[at][1]
                yield place, self.finds[place]


def swallows(layout, outer, inner):
    """Whether an outer find must go for one in its content.

    A doubtful construction goes for a surer one with as much in marks; "according to" goes for the words in marks of
    someone with a tag of their own: "..., they said, according to the minutes" is what they said.
    """
    if outer.found_by == "according to":
        number = layout.quotation[inner.contents[0][0]]  # None for a line of a transcript, which has no marks
        return (number is not None and inner.cue is not None and kind_of(layout, inner) == "direct"
                and layout.is_statement(number))
    if outer.found_by.startswith(RELIABLE):
        return False
    return inner.confidence > outer.confidence + BETTER and MARKED[inner.marks] >= MARKED[outer.marks]


def apart(layout, finds):
    """The finds in the order of the text; words that two outermost ones claim stay with the surer one."""
    finds = sorted(finds, key=lambda find: (find.contents[0], find.anchor))
    outermost = [find for find, place in zip(finds, insides(finds), strict=True) if place is None]
    taken = bytearray(len(layout.doc))
    for find in sorted(outermost, key=lambda find: -find.confidence):
        if any(taken.find(1, *span) >= 0 for span in find.contents):
            find.contents = [free for span in find.contents for free in free_of(layout, taken, *span)]
        for start, end in find.contents:
            taken[start:end] = b"\1" * (end - start)
    return [find for find in finds if find.contents]


def free_of(layout, taken, start, end):
    """The parts of a range that nobody has taken, as they may stand in a content."""
    while start < end:
        stop = taken.find(1, start, end)
        free = layout.trim(start, end if stop < 0 else stop)
        if free[0] < free[1]:
            yield free
        start = end if stop < 0 or (after := taken.find(0, stop, end)) < 0 else after


def merged(ranges):
    """Ranges in order, those that touch or overlap made one."""
    found = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def as_attributions(layout, finds):
    """Finds -> plain Attributions by characters, each with the place of the one in whose content it stands."""
    finds = sorted(finds, key=lambda find: (find.contents[0], find.anchor))
    return tuple(
        Attribution(
            contents=tuple(characters(layout.doc, span) for span in find.contents),
            cue=characters(layout.doc, find.cue),
            source=characters(layout.doc, find.source),
            kind=kind_of(layout, find),
            found_by=find.found_by,
            inside=place,
        )
        for find, place in zip(finds, insides(finds), strict=True)
    )


def insides(finds):
    """For each find the place of the widest one in whose content its anchor stands, or None."""
    found, widest, held_by = [None] * len(finds), [0] * len(finds), Anchors(finds)
    for other, outer in enumerate(finds):
        size = sum(end - start for start, end in outer.contents)
        for place, find in held_by(outer):
            mutual = find.holds(outer.anchor)
            if place == other or mutual and (outer.confidence, -other) < (find.confidence, -place):
                continue
            if size > widest[place]:
                found[place], widest[place] = other, size
    return found


def characters(doc, span):
    """A token range as characters of the text, or None."""
    return span and (doc[span[0]].idx, doc[span[1] - 1].idx + len(doc[span[1] - 1]))


def kind_of(layout, find):
    """ "direct" where all words of the content stand in quotation marks or in a transcript, "mixed" where some do."""
    if find.found_by == "transcript":
        return "direct"
    quoted = {layout.quotation[i] is not None for start, end in find.contents for i in range(start, end)
              if not layout.doc[i].is_punct}
    return {frozenset({True}): "direct", frozenset({True, False}): "mixed"}.get(frozenset(quoted), "indirect")
