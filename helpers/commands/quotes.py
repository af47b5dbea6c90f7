"""`python -m helpers quotes FILE...`: who said what in each file."""

from typing import Any

from spacy.tokens import Doc

from helpers.commands.answer import Answer, add_answer
from helpers.commands.reading import Commands
from helpers.frames.quotes import quotes_frame
from helpers.output.printing import terminal_table
from helpers.pipeline.quotes import attributions_of


def add_to(commands: Commands) -> None:
    """Add the command to argparse's subparsers."""
    add_answer(commands, "who said what: a row a quote", Answer("quotes", quotes_row, quotes_frame, show_quotes))


def quotes_row(doc: Doc) -> list[dict[str, Any]]:
    """The Doc's outermost attributions as plain lists: what `--jsonl` writes for an article."""
    return [
        {"content": a.contents, "source": a.source, "cue": a.cue, "speaker": a.speaker, "kind": a.kind}
        for a in attributions_of(doc) if a.inside is None
    ]


def show_quotes(doc: Doc) -> str:
    """The Doc's quotes as a table to read; a source that stands for no known speaker is given in brackets."""
    quotes = quotes_frame(doc)[["paragraph", "speaker", "source", "affiliation", "kind", "content"]]
    rows = [
        (row.paragraph, row.speaker or (row.source and f"({row.source})"), row.affiliation, row.kind, row.content)
        for row in quotes.astype(object).fillna("").itertuples()
    ]
    return terminal_table(("¶", "speaker", "speaks for", "kind", "what was said"), rows)
