"""Conclusions: frames -> sentences. They are the charts' titles and the notebooks' findings, for any article."""

from helpers.legend import TYPE_OF_LABEL
from helpers.voices import NOBODY


def source_line(article):
    """What a chart's source line says: the headline and the day of publication, as far as the article has them."""
    published = article.published
    day = f", {published.day} {published:%B %Y}" if published else ""
    return f"{article.headline or article.name}{day}"


def most_named(counts):
    """Who or what is named most often, and of the people who; from a frame of entity, label and mentions."""
    if counts.empty:
        return "No one and nothing is named"
    if len(counts) == 1:
        return f"{counts['entity'].iat[0]} is the only name, with {number(counts['mentions'].iat[0], 'mention')}"
    if counts["mentions"].max() == 1:
        return f"{len(counts)} names, and each occurs once"
    first, people = leaders(counts), leaders(counts[counts["label"] == "PERSON"])
    finding = f"{listed(first)} {'is' if len(first) == 1 else 'are'} named most often"
    finding += f", {times(counts['mentions'].max())}{' each' if len(first) > 1 else ''}"
    if people and people != first:
        most = counts.loc[counts["label"] == "PERSON", "mentions"].max()
        finding += f"; of the people, {listed(people)}, {times(most)}{' each' if len(people) > 1 else ''}"
    return finding


def leaders(counts):
    """The entities that share first place; the number of them where they are more than three."""
    first = counts.loc[counts["mentions"] == counts["mentions"].max(), "entity"].tolist()
    return first if len(first) <= 3 else [f"{len(first)} names"]


def most_words(voices, silent):
    """Who has the largest share of the words, and who is named often and has none."""
    if voices.empty:
        return "Nobody is quoted"
    first = voices.loc[voices["words"] == voices["words"].max(), "speaker"].tolist()
    finding = f"{listed(first)} {'has' if len(first) == 1 else 'have'} {percent(voices['share'].max())} of the words"
    finding += " each" if len(first) > 1 else ""
    unheard = silent[silent["mentions"] > 1]
    if unheard.empty:
        return finding
    most = unheard["mentions"].max()
    names = unheard.loc[unheard["mentions"] == most, "entity"].tolist()
    return f"{finding}; {listed(names)}, named {times(most)}, {'has' if len(names) == 1 else 'have'} none"


def most_statements(statements):
    """Who makes most of the statements about the talks, and how many speakers there are."""
    if statements.empty:
        return "Nothing is said about the talks"
    speakers = statements["speaker"].astype(object).fillna(NOBODY)
    made = speakers.value_counts(sort=False)
    first = made.index[made == made.max()].tolist()
    if len(made) == 1:
        return f"{first[0]} alone speaks about the talks: {number(len(statements), 'statement')}"
    if made.max() == 1:
        return f"{len(made)} speakers make one statement each about the talks"
    each = " each" if len(first) > 1 else ""
    return (f"{listed(first)} {'speaks' if len(first) == 1 else 'speak'} most about the talks: {made.max()} of "
            f"{len(statements)} statements{each}, the rest from {number(len(made) - len(first), 'other speaker')}")


def types_named(counts):
    """How many entities there are of each type."""
    types = counts["label"].map(TYPE_OF_LABEL).value_counts(sort=False)
    types = types.sort_values(ascending=False, kind="stable")
    return listed([f"{name.lower()} ({how_many})" for name, how_many in types.items()])


def listed(words):
    """"a", "a and b", "a, b and c"."""
    *first, last = words or ["nothing"]
    return f"{', '.join(first)} and {last}" if first else last


def number(how_many, thing):
    """"1 statement", "2 statements"."""
    return f"{how_many:,} {thing}" if how_many == 1 else f"{how_many:,} {thing}s"


def times(how_many):
    """"once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(how_many, f"{how_many} times")


def percent(share):
    """A share from 0 to 1 as whole per cent."""
    return f"{share:.0%}"
