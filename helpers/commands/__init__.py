"""The commands of `python -m helpers`, a module each.

A command's module has `add_to(commands)`, which adds its parser and sets `run`: parsed arguments -> exit status.
"""

from helpers.commands import corpus, entities, export, page, quotes, review

COMMANDS = (quotes, entities, review, page, corpus, export)
