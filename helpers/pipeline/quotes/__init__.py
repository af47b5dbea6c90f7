"""Attributions: who said what, as spans of the text."""

from helpers.pipeline.quotes.attribution import Attribution, attributions_of

__all__ = ["Attribution", "attributions_of"]
