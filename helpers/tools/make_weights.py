"""Learn from PolNeAR's hand-annotated train articles how much each piece of evidence weighs, and write weights.csv.

Needed only to build the table, never to read it:

    uv run --with scikit-learn python -m helpers.tools.make_weights ../shared

Three questions are learned, each by logistic regression over the evidence that the engine itself gathers; the last as a
choice, one of all ends against the others:

is it said, is it said or thought (quotes/trust.py): a find of grammar is right when its content shares at least half
    of its characters with an annotated one and its source is that one's (the measure of bench/score.py). For the first
    of the two, right finds of thoughts and plans count neither way.
does it end here (quotes/ends.py): of the places at which a content may end, the annotators' is right.

Only weights are kept, no text. A penalty on their sum leaves out all evidence that tells little.
"""

import argparse
import csv
import sys
from collections import Counter
from pathlib import Path

from helpers.article.article import read_article
from helpers.knowledge import cues
from helpers.knowledge.weights import ALWAYS, BETWEEN, FILE, WEIGHTS
from helpers.pipeline.language import annotate_many
from helpers.pipeline.quotes.grammar import confidence as trust
from helpers.pipeline.quotes.grammar import content_end as ends
from helpers.pipeline.quotes.grammar.candidates import candidates_of
from helpers.pipeline.quotes.marks.layout import Layout

# the inverse of the penalty; chosen on a fifth of train
STRENGTH = {ends.QUESTION: 1.0, trust.SAID: 0.6, trust.SAID_OR_THOUGHT: 0.6}
FEWEST = 4    # times that a piece of evidence must be seen
NEAR = 12     # characters by which a content may begin elsewhere than the annotators' and still be the same
CLOSE = 6     # and by which an end may lie beside theirs: marks and full stops
PARTS = 5     # the examples are learned from as often, each time without another part


def all_finds(doc):
    """(layout, find) for everything that a Doc's grammar offers outside quotations, good or bad."""
    layout, continued = Layout.of(doc), {}
    for token in doc:
        if layout.quotation[token.i] is None:
            finds, going_on = candidates_of(layout, token, continued)
            continued = going_on | continued
            yield from ((layout, find) for find in finds)


def ends_of(layout, find, quotes):
    """The choice of an end, for a find that has one of their cues: [[(evidence, whether their content ends there)]]."""
    doc = layout.doc
    cue_start, cue_end = doc[find.cue[0]].idx, doc[find.cue[1] - 1].idx + 1
    start = doc[find.contents[-1][0]].idx
    theirs = next((end for quote in quotes if quote["cue"] and quote["cue"][0] < cue_end and cue_start < quote["cue"][1]
                   for first, end in quote["content"] if first - NEAR <= start < end), None)
    possible = ends.possible_ends(layout, find) if theirs else []
    if len(possible) < 2:
        return []
    off = {end: abs(doc[end - 1].idx + len(doc[end - 1]) - theirs) for end in possible}
    right = min(possible, key=off.get)
    if off[right] > CLOSE:
        return []
    return [[(told, end == right) for end, told in ends.end_evidence(layout, find, possible).items()]]


def said_of(layout, find, article, score, thoughts, weights):
    """[(evidence, whether an annotated content and its source are the same)]; nothing for thoughts unless asked for."""
    doc, told = layout.doc, trust.evidence(layout, find)
    find = ends.settle_end(layout, find, weights).find
    found = {i for start, end in find.contents for i in range(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))}
    contents = [score.characters(quote["content"]) for quote in article["quotes"]]
    share, best = max(((len(found & content) / len(found | content), i) for i, content in enumerate(contents)),
                      default=(0, None))
    if share < 0.5:
        return [(told, False)]
    quote, text = article["quotes"][best], article["text"]
    marked = any(score.QUOTE_MARK.search(text[start:end]) for start, end in quote["content"])
    cue = quote["cue"] and text[slice(*quote["cue"])]
    is_speech = marked or doc[find.anchor].lemma_ in cues.finding or cue and score.SPEECH.search(cue)
    source = find.source and (doc[find.source[0]].idx, doc[find.source[1] - 1].idx + 1)
    return [(told, score.same_source(quote["source"], source))] if is_speech or thoughts else []


def examples_of(question, layout, find, article, score, weights):
    """What a find tells of a question: [(evidence, answer)], or where one of several is right, a list of such lists.

    weights: of the questions that come before.
    """
    if question == ends.QUESTION:
        return ends_of(layout, find, article["quotes"])
    return said_of(layout, find, article, score, question == trust.SAID_OR_THOUGHT, weights)


def learn(examples, strength):
    """{evidence: weight} from [(evidence, answer)]."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    told, answers = zip(*examples, strict=True)
    counter = CountVectorizer(analyzer=lambda pieces: pieces, min_df=FEWEST, binary=True)
    table = counter.fit_transform(told)
    model = LogisticRegression(C=strength, l1_ratio=1, solver="liblinear", max_iter=300, random_state=0)
    model.fit(table, answers)
    learned = {piece: model.coef_[0][column] for piece, column in counter.vocabulary_.items()}
    return {ALWAYS: model.intercept_[0]} | {piece: weight for piece, weight in learned.items() if round(weight, 2)}


def learn_choice(choices, strength):
    """{evidence: weight} from [[(evidence, whether it is right)]]: in every choice one is right, the others are not.

    The weights make the right ones as probable as they can be among the others of their choice (a conditional logit).
    """
    import numpy as np
    from scipy.optimize import minimize
    from sklearn.feature_extraction.text import CountVectorizer

    told, answers = zip(*(example for choice in choices for example in choice), strict=True)
    counter = CountVectorizer(analyzer=lambda pieces: pieces, min_df=FEWEST, binary=True)
    table, right = counter.fit_transform(told).astype(float), np.array(answers, float)
    sizes = [len(choice) for choice in choices]
    firsts, choice_of = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(choices)), sizes)

    def loss(parts):  # a weight is a positive part less a negative one, which gives the penalty on their sum a slope
        weight = np.subtract(*np.split(parts, 2))
        score = table @ weight
        chance = np.exp(score - np.maximum.reduceat(score, firsts)[choice_of])
        chance /= np.add.reduceat(chance, firsts)[choice_of]
        slope = table.T @ (chance - right) + weight / strength
        lost = -np.log(chance[right > 0]).sum() + (parts.sum() + weight @ weight / 2) / strength
        return lost, np.concatenate((slope, -slope)) + 1 / strength

    start = np.zeros(2 * table.shape[1])
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[(0, None)] * len(start), options={"maxiter": 200})
    weight = np.subtract(*np.split(best.x, 2))
    learned = {piece: weight[column] for piece, column in counter.vocabulary_.items()}
    return {ALWAYS: 0.0} | {piece: value for piece, value in learned.items() if round(value, 2)}


LEARNERS = {ends.QUESTION: learn_choice}  # for other questions, `learn`


def learn_steadily(question, examples):
    """{evidence: weight}: the mean of what is learned without each of the parts in turn, so that chance weighs less."""
    learner = LEARNERS.get(question, learn)
    total = Counter()
    for part in range(PARTS):
        total.update(learner([one for i, one in enumerate(examples) if i % PARTS != part], STRENGTH[question]))
    means = {piece: weight / PARTS for piece, weight in total.items()}
    return {piece: weight for piece, weight in means.items() if piece == ALWAYS or round(weight, 2)}


def write_weights(learned):
    """Write weights.csv from {question: {evidence: weight}}."""
    with FILE.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(("question", "evidence", "values", "weight"))
        for question, of_question in sorted(learned.items()):
            for (name, *values), weight in sorted(of_question.items()):
                writer.writerow((question, name, BETWEEN.join(values), f"{weight:.2f}"))


def main():
    """Learn the weights of every question and write weights.csv."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path, help="the folder that holds polnear/ and bench/")
    shared = parser.parse_args().shared
    if not (shared / "polnear" / "train" / "text").is_dir():
        sys.exit(f"{shared}: there is no polnear/train/text in this folder; name the folder that holds PolNeAR.")
    sys.path.insert(0, str(shared / "bench"))
    import score  # the measure comes with the annotated articles

    gold = score.read_gold(shared / "polnear" / "train")
    articles = (read_article(shared / "polnear" / "train" / "text" / f"{name}.txt", plain=True) for name in gold)
    docs = list(annotate_many(articles))
    weights = dict(WEIGHTS)
    for question in STRENGTH:
        examples = [example for name, doc in zip(gold, docs, strict=True) for layout, find in all_finds(doc)
                    for example in examples_of(question, layout, find, gold[name], score, weights)]
        weights[question] = learn_steadily(question, examples)  # what comes after builds upon it
        print(f"{question}: {len(examples)} examples, {len(weights[question])} weights")
    write_weights(weights)


if __name__ == "__main__":
    main()
