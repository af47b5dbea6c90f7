"""Count how often each verb and noun, in each construction, was right in PolNeAR's hand-annotated train articles.

    python -m helpers.knowledge.make_cue_counts ../shared

writes cue_counts.csv: lemma, construction, marks (what the content holds in quotation marks), seen (finds that are
wrong, or right and an act of saying), right (those right). Only counts are kept, no text. A find is right when its
content shares at least half of its characters with an annotated one (the measure of bench/score.py); what lies inside
another's words is not judged, and right finds of thoughts count neither way. Rows with the lemma "*" or
"*speech" say what to expect of a cue never counted: of so many cues (seen), the sum of their shares (right).
"""

import argparse
import csv
import sys
from collections import defaultdict
from pathlib import Path

from helpers.article import read_article
from helpers.knowledge import cues
from helpers.language import annotate_many
from helpers.quotes.attributions import finds_of
from helpers.quotes.layout import Layout
from helpers.quotes.unclosed import end_before_tags

ENOUGH_CUES = 8    # cues that a construction needs for an expectation of its own
ENOUGH_FINDS = 2   # a cue seen once says less than what is expected of the construction


def all_finds(doc):
    """(lemma, find) for everything that a Doc's grammar offers, good or bad."""
    layout, shares = Layout(doc), {}
    end_before_tags(layout)
    for token in doc:
        if layout.quotation[token.i] is None:
            yield from ((token.lemma_, find) for find in finds_of(layout, token, shares) if find)


def count(docs, gold, score):
    """{(lemma, construction, marks): [seen, right]} over pairs of an article's name and its Doc."""
    counts = defaultdict(lambda: [0, 0])
    for name, doc in docs:
        text, quotes = gold[name]["text"], gold[name]["quotes"]
        contents = [score.characters(quote["content"]) for quote in quotes]
        for lemma, find in all_finds(doc):
            found = {i for start, end in find.contents
                     for i in range(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))}
            share, best = max(((len(found & content) / len(found | content), i) for i, content in enumerate(contents)),
                              default=(0, None))
            if share >= 0.5:
                quote = quotes[best]
                marked = any(score.QUOTE_MARK.search(text[start:end]) for start, end in quote["content"])
                cue = quote["cue"] and text[slice(*quote["cue"])]
                if marked or lemma in cues.finding or cue and score.SPEECH.search(cue):
                    counts[lemma, find.found_by, find.marks][0] += 1
                    counts[lemma, find.found_by, find.marks][1] += 1
            elif not any(doc[find.anchor].idx in content for content in contents):
                counts[lemma, find.found_by, find.marks][0] += 1
    return counts


def expectations(counts):
    """The rows for cues never counted: [cues, sum of their shares] by construction and by its first word alone."""
    expected = defaultdict(lambda: [0, 0.0])
    for (lemma, construction, marks), (seen, right) in counts.items():
        for name in {construction, construction.partition(" ")[0]}:
            expected[cues.kind_of(lemma, construction), name, marks][0] += 1
            expected[cues.kind_of(lemma, construction), name, marks][1] += right / seen
    return {key: [seen, round(right)] for key, (seen, right) in expected.items() if seen >= ENOUGH_CUES}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="the folder that holds polnear/ and bench/")
    shared = parser.parse_args().shared
    if not (shared / "polnear" / "train" / "text").is_dir():
        sys.exit(f"{shared}: there is no polnear/train/text in this folder; name the folder that holds PolNeAR.")
    sys.path.insert(0, str(shared / "bench"))
    import score  # the measure comes with the annotated articles

    gold = score.read_gold(shared / "polnear" / "train")
    articles = (read_article(shared / "polnear" / "train" / "text" / f"{name}.txt", plain=True) for name in gold)
    counts = count(zip(gold, annotate_many(articles), strict=True), gold, score)
    expected = expectations(counts)
    kept = {key: value for key, value in counts.items() if value[0] >= ENOUGH_FINDS}
    rows = [(*key, *value) for key, value in sorted((expected | kept).items())]
    with Path(__file__).with_name("cue_counts.csv").open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle, lineterminator="\n").writerows([("lemma", "construction", "marks", "seen", "right"), *rows])


if __name__ == "__main__":
    main()
