"""Quotations -> their tags and the finds that they belong to."""
