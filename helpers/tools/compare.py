"""Do two checkouts find the same? `python -m helpers.tools.compare OTHER TEXTS...`.

OTHER is the root of another checkout, or a file that --keep wrote of one. TEXTS are folders of .txt files, and .jsonl
and .csv files with a "text" in each line. Every row of `quotes`, `entities` and
`mended` is compared to the last character.
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
Rows = dict[str, Any]  # of one article: its name, and the rows of each frame

FRAMES = ("quotes", "entities", "mended")
SHOWN = 20  # differences that are printed; all are counted

# run in either checkout, so it uses nothing but the names that `helpers` has always given
WRITE_ROWS = """
import json, sys
from helpers import annotate_many, article_from_text, entities_frame, mended_frame, quotes_frame
texts = map(json.loads, sys.stdin)
names, articles = zip(*((line["name"], article_from_text(line["text"], plain=line["plain"])) for line in texts))
for name, doc in zip(names, annotate_many(articles)):
    rows = {"article": name}
    for kind, frame in (("quotes", quotes_frame), ("entities", entities_frame), ("mended", mended_frame)):
        rows[kind] = json.loads(frame(doc).to_json(orient="values"))
    print(json.dumps(rows, ensure_ascii=False), flush=True)
"""


def main() -> int:
    """Compare this checkout with another and print how many rows each has and how many differ; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m helpers.tools.compare", description=__doc__)
    parser.add_argument("other", type=Path, metavar="OTHER", help="another checkout, or rows kept of one")
    parser.add_argument("texts", type=Path, nargs="+", metavar="TEXTS", help="a folder of .txt, a .jsonl or a .csv")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="write OTHER's rows to FILE, to compare with again")
    options = parser.parse_args()
    articles = [article for texts in options.texts for article in articles_of(texts)]
    theirs = rows_of(options.other, articles) if options.other.is_dir() else options.other.read_text("utf-8")
    if options.keep:
        options.keep.write_text(theirs, encoding="utf-8")
        return 0
    return report(by_article(theirs), by_article(rows_of(ROOT, articles)))


def articles_of(texts: Path) -> Iterator[dict[str, object]]:
    """The texts of a folder or of a .jsonl file, each read as an article with a masthead and as plain body text."""
    if texts.is_dir():
        named = [(f"{texts.parent.name}/{texts.name}/{path.stem}", path.read_bytes().decode("utf-8", "replace"))
                 for path in sorted(texts.rglob("*.txt"))]
    else:
        with texts.open(encoding="utf-8", newline="") as handle:
            lines = list(csv.DictReader(handle) if texts.suffix == ".csv" else map(json.loads, handle))
        named = [(f"{texts.name}/{place}", line["text"]) for place, line in enumerate(lines) if line.get("text")]
    for name, text in named:
        yield {"name": name, "text": text, "plain": True}
        if texts.is_dir():
            yield {"name": f"{name} (with masthead)", "text": text, "plain": False}


def rows_of(checkout: Path, articles: list[dict[str, object]]) -> str:
    """A line of JSON for each article, with the rows of its frames, as the helpers of a checkout find them."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as texts:
        texts.writelines(json.dumps(article) + "\n" for article in articles)
        texts.seek(0)
        done = subprocess.run([sys.executable, "-c", WRITE_ROWS], cwd=checkout, stdin=texts, stdout=subprocess.PIPE,
                              encoding="utf-8", check=True)
    return done.stdout


def by_article(lines: str) -> dict[str, Rows]:
    """{an article's name: its rows} of lines of JSON."""
    return {rows["article"]: rows for rows in map(json.loads, lines.strip().split("\n"))}


def report(theirs: dict[str, Rows], ours: dict[str, Rows]) -> int:
    """Print the first differences and, for each kind of row, how many there are and differ; 1 where any does.

    theirs may have more articles than are compared.
    """
    there, here, different = (dict.fromkeys(FRAMES, 0) for _ in range(3))
    for article, rows in ours.items():
        for kind in FRAMES:
            before, after = theirs.get(article, {}).get(kind, []), rows[kind]
            there[kind] += len(before)
            here[kind] += len(after)
            pairs = [(old, new) for old, new in zip_longest(before, after) if old != new]
            for old, new in pairs[: max(SHOWN - sum(different.values()), 0)]:
                print(f"{article} {kind}\n  - {old}\n  + {new}")
            different[kind] += len(pairs)
    print(f"{len(ours)} texts")
    for kind in FRAMES:
        print(f"{kind:<9} {there[kind]:>7,} rows there, {here[kind]:>7,} here, {different[kind]:>5,} differ")
    return int(any(different.values()))


if __name__ == "__main__":
    sys.exit(main())
