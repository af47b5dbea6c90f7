"""Named entities: the model's mentions mended, one label and one name for each; registers the component "entities"."""

from helpers.entities.component import entities
from helpers.entities.tokens import NAMED

__all__ = ["NAMED", "entities"]
