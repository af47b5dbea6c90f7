"""Quotes for annotation tools, and back: JSON in the W3C Web Annotation model, and brat standoff."""

from helpers.output.exports.brat import from_brat, to_brat
from helpers.output.exports.web_annotation import from_web_annotation, to_web_annotation

__all__ = ["from_brat", "from_web_annotation", "to_brat", "to_web_annotation"]
