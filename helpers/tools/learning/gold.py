"""Articles whose quotes were read by hand: PolNeAR's files, and lines of JSON -> one form."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from helpers.article.spans import Span
from helpers.tools.running import ToolError

POLNEAR, WORLDWIDE = "polnear", "worldwide"  # the two domains
PARTS = ("data/train", "train")              # where PolNeAR keeps what is learned from: in its repository, in a copy


class Quote(NamedTuple):
    """An annotated attribution, in characters; must: whether every careful reader marks it."""

    content: tuple[Span, ...]
    source: Span | None
    cue: Span | None
    must: bool = True


class Annotated(NamedTuple):
    """An annotated article; domain: which of the two it is of."""

    name: str
    domain: str
    text: str
    quotes: Sequence[Quote]


def train_of(polnear: Path) -> Path:
    """The folder of PolNeAR's train articles in a clone of its repository, or in a copy of its data."""
    for part in PARTS:
        if (polnear / part / "text").is_dir():
            return polnear / part
    raise ToolError(f"{polnear}: there is no data/train/text in this folder; name a clone of PolNeAR's repository.")


def read_polnear(train: Path) -> Iterator[Annotated]:
    """The annotated articles of a folder with text/ and attributions/, as the first of several annotators has them."""
    files: defaultdict[str, list[Path]] = defaultdict(list)
    for path in sorted((train / "attributions").glob("*.ann")):
        files[path.stem.rpartition("_")[0]].append(path)
    for path in sorted((train / "text").glob("*.txt")):
        if path.stem in files:
            text = path.read_bytes().decode("utf-8")
            quotes = read_standoff(files[path.stem][0].read_text(encoding="utf-8"))
            yield Annotated(path.stem, POLNEAR, text, quotes)


def read_standoff(lines: str) -> list[Quote]:
    """The attributions of a file in brat's standoff format: T lines are spans, E lines join them by their roles."""
    spans: dict[str, list[Span]] = {}
    quotes = []
    for line in lines.splitlines():
        key, told, *_ = [*line.split("\t"), ""]
        if key.startswith("T"):
            _, _, places = told.partition(" ")
            pairs = [place.split() for place in places.split(";")]
            if all(len(pair) == 2 for pair in pairs):  # one file of train holds a broken line
                spans[key] = [Span(int(start), int(end)) for start, end in pairs]
        elif key.startswith("E"):
            roles: defaultdict[str, list[Span]] = defaultdict(list)
            for item in told.split()[1:]:
                role, _, target = item.partition(":")
                roles[role.rstrip("0123456789")] += spans.get(target, [])
            if roles["Content"]:
                quotes.append(Quote(tuple(roles["Content"]), hull(roles["Source"]), hull(roles["Cue"])))
    return quotes


def hull(spans: Sequence[Span]) -> Span | None:
    """From the first to the last character of some spans; None of none."""
    return Span(min(start for start, _ in spans), max(end for _, end in spans)) if spans else None


def read_lines(path: Path) -> Iterator[Annotated]:
    """The annotated articles of a file of JSON lines, such as tests/gold/wikinews2019.jsonl."""
    with path.open(encoding="utf-8") as handle:
        for article in map(json.loads, handle):
            quotes = [Quote(tuple(Span(*span) for span in quote["content"]), quote["source"] and Span(*quote["source"]),
                            quote["cue"] and Span(*quote["cue"]), quote["must"]) for quote in article["quotes"]]
            yield Annotated(article["doc"], WORLDWIDE, article["text"], quotes)
