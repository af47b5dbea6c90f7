"""The numbers that steer the learning of weights; sweep.csv has what each of those that a sweep chose gives.

`python -m helpers.tools.learning.sweep POLNEAR` tries them again, one after the other.
"""

from dataclasses import dataclass

FOLDS = 10            # each is learned without in turn; the weights are the mean
MOST = 5              # folds that must have learned a piece of evidence for it to be kept: more would lose what helps
DECIMALS = 2          # of a weight that are kept; what is 0 then is left out
STEPS = 300           # that the fit of a yes or no may take until it settles
STEPS_OF_CHOICES = 200  # and that of a choice

# What of an annotated article counts as the same, in characters.
NEAR = 12             # by which a content may begin elsewhere than the annotators' and still be the same
CLOSE = 6             # and by which an end may lie beside theirs: marks and full stops
SAME = 0.5            # the share of its characters that a content has in common with an annotated one that is the same


@dataclass(frozen=True)
class Settings:
    """What was chosen by trying.

    end, said, thought: the inverse of the penalty on the sum of a question's weights. fewest: times that a piece of
    evidence must be seen. worldwide: how often an example of the worldwide articles counts, where one of PolNeAR's
    counts once.
    """

    end: float = 1.0
    said: float = 0.6
    thought: float = 0.4
    fewest: int = 3
    worldwide: int = 3
