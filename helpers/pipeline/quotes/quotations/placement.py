"""Every quotation finds its attribution: the clause it stands in, its own tag, or the one that it continues."""

from bisect import bisect_left

from helpers.knowledge import cues
from helpers.knowledge.punctuation import DASHES
from helpers.pipeline.grammar import FINITE, SUBJECTS
from helpers.pipeline.quotes.find import Construction, Find
from helpers.pipeline.quotes.grammar.phrases import naming, same_paragraph
from helpers.pipeline.quotes.grammar.sources import subject_before
from helpers.pipeline.quotes.quotations.tags import owner, tag_after, tag_of
from helpers.pipeline.quotes.settings import LONG_QUOTATION as LONG
from helpers.pipeline.tokens import TokenRange

SET_OFF = {",", ":", "—", "–", "--", "-", "...", "…"}
SUBCLAUSE = {"IN", "WRB"}  # tags of "as", "while", "when"
FLOATING = 0.5
MOSTLY = 0.6     # share of a sentence's words that stand in marks


def place_quotations(layout, finds, shares):
    """Add the quotations to the finds, in the order of the text; the list and its finds are changed in place."""
    by_anchor: dict = {}  # the finds by anchor and by the end of its sentence, and which they are
    by_end: dict = {}
    known = set()

    def enter(find):
        by_anchor.setdefault(find.anchor, find)
        by_end.setdefault(layout.sentence[find.anchor][1], []).append(find)
        known.add(id(find))

    for find in finds:
        enter(find)
    around = finds_around(layout, finds)
    last = None  # the last statement in marks and its find
    for number, (start, end) in enumerate(layout.quotations):
        covering = [find for find in around[number] if find.covers(start, end)]
        if not layout.is_statement(number):
            named = naming(layout, number)
            if named and named.anchor not in by_anchor:
                finds.append(named)
                enter(named)
            continue
        tag = tag_of(layout, number, shares)
        if tag:
            covering = [find for find in covering if keeps(layout, find, tag, number)]
        find = (in_clause(layout, covering, tag, number)
                or tag and tagged(layout, by_anchor, tag, number)
                or tagged_later(layout, by_anchor, number, last)
                or continued(layout, by_end, number, last)
                or mostly_quoted(layout, by_end, number, last)
                or after_statement(layout, by_end, number)
                or covering and surest(covering)
                or floating(layout, by_end, number, last))
        if find:
            drop_lead(layout, find, number)
            if id(find) not in known:
                finds.append(find)
                enter(find)
            last = (number, find)


def drop_lead(layout, find, number):
    """Take the words before the cue from a find where a sentence in marks follows: When asked, she said, "We knew."."""
    start, _ = layout.quotations[number]
    leads = find.contents[0][1] <= find.anchor < start and layout.text[start - 1] in (",", ":")
    if leads and layout.is_sentence(number) and not layout.is_title(number):
        find.contents = [(first, last) for first, last in find.contents
                         if last > find.anchor or layout.quoted([(first, last)]) != "none"]


def finds_around(layout, finds):
    """For each quotation the finds whose contents may cover it, in their order: no content grows over a later one."""
    around: list[list] = [[] for _ in layout.quotations]
    starts = [start for start, _ in layout.quotations]
    for find in finds:
        numbers = {number for first, last in find.contents
                   for number in range(bisect_left(starts, first), bisect_left(starts, last))}
        for number in numbers:
            around[number].append(find)
    return around


def surest(finds):
    """The find with the highest confidence, the first of several."""
    return max(finds, key=lambda find: find.weight)


def keeps(layout, find, tag, number):
    """Whether a find keeps a quotation that has a tag of its own; what loses it ends before both."""
    own = tag.is_label or (
        tag.construction == Construction.TAG_AFTER and layout.last_letter(number) == ","
        and layout.text[layout.quotations[number][0] - 1] in DASHES | {":"})  # ... - "It was late," he said - ...
    if find.anchor == tag.anchor or find.construction.is_strong and not own:
        return True
    if layout.lemma[tag.anchor] in cues.naming and layout.tag[tag.anchor] in FINITE and find.holds(tag.anchor):
        return True  # urged them to close what some call the "Harbour Loophole," ...
    whole = layout.quotations[number] if layout.is_sentence(number) else None
    stop = min(span[0] for span in (tag.cue, tag.source, (tag.anchor,), whole) if span)
    cut = [layout.trim(first, min(last, stop)) for first, last in find.contents if first < min(last, stop)]
    find.contents = [(first, last) for first, last in cut if first < last]
    return False


def in_clause(layout, covering, tag, number):
    """The find whose content holds the quotation already, unless a tag of its own speaks against it."""
    if not covering:
        return None
    comma_tag = tag and tag.construction == Construction.TAG_AFTER and layout.last_letter(number) == ","
    if tag and not any(find.anchor == tag.anchor for find in covering) and (
            comma_tag or not any(find.construction.is_clause for find in covering)):
        return None
    find = surest(covering)
    find.quoted = "words"
    own = tag and tag.anchor == find.anchor and tag.construction == Construction.TAG_AFTER
    if own and tag.source and not closer(layout, find, tag):
        find.source, stop = tag.source, tag.source[0]
        find.contents = [layout.trim(start, stop if start < stop < end else end) for start, end in find.contents]
    return find


def closer(layout, find, tag):
    """Whether a find's source is closer to its verb than its tag's, which took more: "like many, Marta said"."""
    if not find.source or layout.quotation[find.source[0]] is not None:
        return False
    first = find.source[0]
    return tag.source[1] <= first or tag.source[0] < first < tag.source[1] and layout.text[first - 1] == ","


def tagged(layout, by_anchor, tag, number):
    """The find of the quotation's tag, with the quotation added to what it has."""
    start, end = layout.quotations[number]
    find = by_anchor.get(tag.anchor, tag)
    clause = find.construction == Construction.CLAUSE and tag.construction == Construction.TAG_AFTER
    if clause and not layout.opens_sentence(number):
        return None  # Asked about the "gift," she said it had been returned
    if find is not tag:
        if tag.source and (find.source is None or tag.construction == Construction.TAG_AFTER):
            find.source = tag.source
        if not find.construction.keeps_words:
            find.contents, find.construction, find.preposition = [], tag.construction, ""
        elif clause:
            # "...," she said as the crowd cheered, or yelled: "..."
            find.contents = [(first, last) for first, last in find.contents if layout.lower[first] == "that"
                             or layout.tag[first] not in SUBCLAUSE and layout.quoted([(first, last)]) != "none"]
    if not find.contents:
        start = before_quotation(layout, tag, number)
    find.contents = [(a, b) for a, b in find.contents if b <= start or a >= end or a <= start and end <= b]
    find.contents.append((start, end))
    find.quoted, find.confidence = "words", max(find.weight, tag.weight)
    return find


def before_quotation(layout, tag, number):
    """Where the content of a tag starts: at the quotation, or at the words of the same sentence that lead up to it."""
    doc, (start, end) = layout.doc, layout.quotations[number]
    if tag.construction == Construction.TAG_BEFORE and doc[start - 1].text not in (",", ":"):
        # he said she would "never, ever do that"
        words = range(tag.cue[1], start)
        if any(doc[i].pos_ in ("VERB", "AUX") or doc[i].dep_ == "nsubj" for i in words):
            told = doc[tag.anchor].lemma_ == "tell" and next((i for i in words if doc[i].dep_ in SUBJECTS
                                                               and not doc[i].tag_.startswith("W")), None)
            return layout.trim(doc[told].left_edge.i if told else tag.cue[1], end)[0]  # told a boy | he "may go"
    if tag.construction == Construction.TAG_AFTER and not layout.opens_sentence(number):
        # after the storm, "there is nothing left," she said
        first = start
        while first > layout.sentence[start][0] and layout.quotation[first - 1] is None and (
                doc[first - 1].text not in DASHES and doc[first - 1].text not in ":;"
                and layout.paragraph[first - 1] == layout.paragraph[start]):
            first -= 1
        before = doc[first:start]
        if any(word.is_alpha for word in before) and not any(
                word.pos_ == "VERB" and word.lemma_ in cues.speech for word in before):
            return layout.trim(first, start)[0]
    return start


def tagged_later(layout, by_anchor, number, last):
    """The find of a tag that a later paragraph of a quotation that runs on has, with this paragraph added."""
    within = last and last[0] == number - 1 and layout.runs_on[number - 1]  # it goes on with what has a tag already
    if within or not layout.opens_paragraph(number):
        return None
    later = number
    while layout.runs_on[later]:
        later += 1
        tag = tag_after(layout, later)
        if tag:
            return with_quotation(layout, by_anchor.get(tag.anchor, tag), number)
    return None


def continued(layout, by_end, number, last):
    """The find of the statement before, where the quotation goes on with it, with the quotation added.

    "...," she said, adding that it was late. "Nobody came.": what she added goes on.
    """
    if last is None:
        return None
    before, find = last
    start, end = layout.quotations[number]
    here, there = layout.paragraph[start], layout.paragraph[layout.quotations[before][0]]
    if here == there:
        stop = layout.quotations[before][1]
        if find.anchor < start < layout.sentence[find.anchor][1] and layout.doc[start - 1].text not in SET_OFF:
            if find.source and find.source[1] == start:
                find.source = (find.source[0], end)  # a name in marks: "..., said a man who goes by "Shorty"."
            return None
        if find.construction != Construction.FLOATING and find.anchor < start and layout.paragraph[find.anchor] == here:
            stop = max(stop, layout.sentence[find.anchor][1])
        goes_on = not any(layout.doc[i].is_alpha for i in range(stop, start))
        find = next((other for other in by_end.get(layout.sentence[find.anchor][1], ())
                     if layout.lower[other.anchor] == "adding" and find.anchor < other.anchor < start), find)
    else:
        goes_on = here == there + 1 and layout.opens_paragraph(number) and (
            not layout.closed[before] or find.quoted == "words" and layout.ends_paragraph(number))
    return with_quotation(layout, find, number) if goes_on else None


def mostly_quoted(layout, by_end, number, last):
    """The find of the statement before, with a next sentence that is quoted for the most part and has no cue, or None.

    "It is late," she said. Now, "nobody comes here any more."
    """
    start, _ = layout.quotations[number]
    if last is None or last[1].quoted != "words" or not same_paragraph(layout, layout.quotations[last[0]][0], start):
        return None
    before, find = last
    if find.holds(start):
        return find  # further on in such a sentence
    first, end = layout.sentence[start]
    stop = max(layout.quotations[before][1], layout.sentence[find.anchor][1])
    if first < stop or by_end.get(end) or any(layout.text[i].isalpha() for i in range(stop, first)):
        return None
    words = [layout.quotation[i] is not None for i in range(first, end) if layout.text[i].isalpha()]
    if sum(words) < MOSTLY * len(words):
        return None
    find.contents.append(layout.trim(*layout.whole_quotations(first, end, find.anchor)))
    return find


def after_statement(layout, by_end, number):
    """The find of the sentence right before the quotation, with the quotation added: "He was glad, he said. "I am."."""
    before = [find for find in in_sentence_before(layout, by_end, number)
              if same_paragraph(layout, find.anchor, layout.quotations[number][0])
              and (find.source or layout.lemma[find.anchor] not in cues.asking)]  # "Asked why, she laughed. "No.""
    return with_quotation(layout, surest(before), number) if before else None


def with_quotation(layout, find, number):
    """A find, to which a quotation is added."""
    find.contents.append(layout.quotations[number])
    find.quoted = "words"
    return find


def in_sentence_before(layout, by_end, number):
    """The finds whose sentence ends right before a quotation, in its own paragraph or the one before."""
    start, _ = layout.quotations[number]
    return [find for end in (start, start - 1) for find in by_end.get(end, ())]


def floating(layout, by_end, number, last):
    """A find without cue for a whole sentence in marks that nothing introduces, or None.

    Its source is whoever the sentence before is about: "Marta disagreed. "We are late.". Where that names nobody, the
    quotation goes on with the last statement of its paragraph: "..., said Marta. She has two sons. "They help me.". One
    that opens a paragraph goes on with what somebody said right before: "Marta said it was late. / "We left.".
    """
    start, end = layout.quotations[number]
    alone = start == 0 or layout.opens_paragraph(number) or layout.quotation[start - 1] is not None or (
        layout.doc[start - 1].is_space or layout.doc[start - 1].text in ".!?:")
    if not alone or layout.is_title(number) or not layout.is_sentence(number):
        return None
    if layout.lemma[end : end + 1] == ["be"]:  # "No comment," was the manager's verdict
        return Find(
            anchor=start, cue=None, source=owner(layout, (end, layout.sentence[end][1])),
            contents=[TokenRange(start, end)], construction=Construction.FLOATING, quoted="words", confidence=FLOATING)
    before = [find for find in in_sentence_before(layout, by_end, number) if find.source]
    outermost = [find for find in before if not any(other.holds(find.anchor) for other in before)]
    source = outermost[0].source if outermost else subject_before(layout, start)
    words = layout.words(number)
    if len(words) < LONG and layout.opens_paragraph(number) and layout.ends_paragraph(number) and (
            source is None or not any(layout.pos[i] in ("VERB", "AUX") for i in words)):
        return None  # a heading within the article
    if outermost and layout.opens_paragraph(number):
        find = surest(outermost)
        find.contents.append((start, end))
        return find
    if last and same_paragraph(layout, layout.quotations[last[0]][0], start) and names_nobody(layout, source):
        last[1].contents.append((start, end))
        return last[1]
    return Find(
        anchor=start, cue=None, source=source, contents=[TokenRange(start, end)],
        construction=Construction.FLOATING, quoted="words", confidence=FLOATING)


def names_nobody(layout, source):
    """Whether a source is none, or a pronoun for whoever spoke before."""
    return source is None or source[1] - source[0] == 1 and layout.pos[source[0]] == "PRON"
