"""`python -m helpers entities FILE...`: who and what each file names."""

from typing import Any

from spacy.tokens import Doc

from helpers.commands.answer import Answer, add_answer
from helpers.commands.reading import Commands
from helpers.frames.mentions import counts_frame, entities_frame
from helpers.output.printing import terminal_table


def add_to(commands: Commands) -> None:
    """Add the command to argparse's subparsers."""
    add_answer(commands, "who and what is named: a row a mention; counted, where a person reads it",
               Answer("entities", entities_row, entities_frame, show_entities))


def entities_row(doc: Doc) -> list[dict[str, Any]]:
    """The Doc's mentions as plain dicts: what `--jsonl` writes for an article."""
    rows: list[dict[str, Any]] = entities_frame(doc)[["start", "end", "label", "entity"]].to_dict("records")
    return rows


def show_entities(doc: Doc) -> str:
    """The Doc's entities, counted, as a table to read."""
    counts = counts_frame(entities_frame(doc))
    return terminal_table(("mentions", "label", "entity", "named as"),
                          counts[["mentions", "label", "entity", "names"]].itertuples(index=False))
