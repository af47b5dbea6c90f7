"""What a call costs, and what one costs beside another, on a machine that others use too."""

import os
import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import NamedTuple

Call = Callable[[], object]


class Cost(NamedTuple):
    """What a call took, in seconds, or how many times as much as another call."""

    processor: float  # of this process and those that it started and that have ended
    clock: float      # by the clock on the wall


def cost(call: Call) -> Cost:
    """Call it once; what it took in seconds."""
    processor, clock = processor_seconds(), time.perf_counter()
    call()
    return Cost(processor_seconds() - processor, time.perf_counter() - clock)


def processor_seconds() -> float:
    """The processor time that this process and its ended children have taken so far."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


def in_turns(calls: Mapping[str, Call], repeats: int) -> list[dict[str, Cost]]:
    """What each call took, round by round; they take turns, so that a busy machine slows all of them."""
    return [{name: cost(call) for name, call in calls.items()} for _ in range(repeats)]


def ratio(ours: Cost, theirs: Cost) -> Cost:
    """How many times as much one took as the other."""
    return Cost(ours.processor / theirs.processor, ours.clock / theirs.clock)


def best_ratio(ours: Call, theirs: Call, repeats: int) -> Cost:
    """The least that one call took over the least that another did, taking turns."""
    rounds = in_turns({"ours": ours, "theirs": theirs}, repeats)
    least = {name: Cost(min(costs[name].processor for costs in rounds), min(costs[name].clock for costs in rounds))
             for name in ("ours", "theirs")}
    return ratio(least["ours"], least["theirs"])


def median_ratio(rounds: Sequence[Mapping[str, Cost]], ours: str, theirs: str) -> Cost:
    """How many times as much one call took as another, in the middle one of the rounds of `in_turns`."""
    ratios = [ratio(costs[ours], costs[theirs]) for costs in rounds]
    return Cost(median(each.processor for each in ratios), median(each.clock for each in ratios))
