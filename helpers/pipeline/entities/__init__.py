"""Named entities: the model's mentions mended, one label and one name for each."""

from helpers.pipeline.entities.component import mend_entities

__all__ = ["mend_entities"]
