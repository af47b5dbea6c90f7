"""Speakers: the one name that the source of each attribution has."""

from helpers.pipeline.speakers.component import name_speakers

__all__ = ["name_speakers"]
