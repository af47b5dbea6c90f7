"""One label a name: what the model says of all its mentions, what its words say, and what stands around it."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from helpers.knowledge.given_names import gender_of_given_name
from helpers.knowledge.name_words import clubs, company_words, storm_words
from helpers.pipeline.entities.casing import Casing, Mentions
from helpers.pipeline.entities.settings import MENTIONS_THAT_COUNT, SHORT_FORM, SHORT_GIVEN_NAME
from helpers.pipeline.entities.votes import Name, Votes, summed, votes_of_mention, votes_of_words
from helpers.pipeline.tokens import TokenRange

SHORTENED = company_words | clubs  # a body's short form is its name without these
DEFAULT = "ORG"                    # of a name that nothing speaks for


def label_entities(casing: Casing, mentions: Mentions) -> Mentions:
    """The mentions with one label for all of one form."""
    spans = defaultdict(list)
    for span in mentions:
        spans[casing.form(*span)].append(span)
    around = {form: votes_of_mentions(casing, where, mentions) for form, where in spans.items()}
    result: Mentions = {}
    full_names = FullNames()
    for form in sorted(spans, key=lambda form: -form.count(" ")):  # full names say what short ones are
        name = Name.of(form)
        votes = [around[form], votes_of_words(name), *full_names.votes_of(form)]
        if len(name.words) > 1 and name.words[-1] in around:
            votes.append({"PERSON": max(0.0, around[name.words[-1]].get("PERSON", 0.0))})
        best = strongest(summed(votes))
        full_names.add(name, best)
        result.update(dict.fromkeys(spans[form], best))
    return result


def votes_of_mentions(casing: Casing, spans: list[TokenRange], mentions: Mentions) -> dict[str, float]:
    """What the model says of all mentions of one form, and what stands around them."""
    votes = summed(chain.from_iterable(votes_of_mention(casing, span, mentions[span]) for span in spans))
    share = min(1.0, MENTIONS_THAT_COUNT / len(spans))
    return {label: weight * share for label, weight in votes.items()}


def strongest(votes: Votes) -> str:
    """The label that most speaks for."""
    best = max(votes, key=votes.__getitem__, default=DEFAULT)
    return best if votes.get(best, 0.0) > 0 else DEFAULT


class FullNames:
    """What the full names with a label say of the shorter forms of the same names."""

    def __init__(self) -> None:
        self.short_forms: dict[str, str] = {}  # {form: the label of the full name}
        self.given_names: set[str] = set()     # of persons

    def add(self, name: Name, label: str) -> None:
        """Note the forms that a name with its label may be shortened to."""
        if len(name.words) == 1:
            return
        if label == "PERSON" or name.first in storm_words:
            self.short_forms.update((" ".join(name.words[i:]), label) for i in range(1, len(name.words)))
            if label == "PERSON" and gender_of_given_name(name.words[0]):
                self.given_names.add(name.words[0])
        elif label == "ORG" and name.last in SHORTENED:
            self.short_forms.setdefault(" ".join(name.words[:-1]), label)
            self.short_forms.setdefault(name.words[0], label)
            if name.last in clubs:
                self.short_forms[name.words[-1]] = label

    def votes_of(self, form: str) -> Iterator[Votes]:
        """What they say of a form."""
        if form in self.short_forms:
            yield {self.short_forms[form]: SHORT_FORM}
        if form in self.given_names:
            yield {"PERSON": SHORT_GIVEN_NAME}
