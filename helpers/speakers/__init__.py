"""Speakers: the one name that the source of each attribution stands for."""

from helpers.speakers.component import name_speakers

__all__ = ["name_speakers"]
