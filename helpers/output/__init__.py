"""Frames -> what people read: sentences, charts, marked text, the page, files for other tools."""
