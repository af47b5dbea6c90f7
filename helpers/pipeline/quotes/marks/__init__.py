"""Quotation marks -> where quotations, sentences and paragraphs stand."""
