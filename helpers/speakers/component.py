"""The spaCy component that names the speaker of every attribution on a Doc."""

from spacy.language import Language

from helpers.quotes import attributions_of
from helpers.speakers.affiliations import affiliation_of
from helpers.speakers.tokens import Tokens
from helpers.speakers.walk import Walk


@Language.component("speakers")
def name_speakers(doc):
    """Write speaker, speaker_from and affiliation on each of `doc._.attributions`, once those are found."""
    attributions = attributions_of(doc)
    if attributions:
        walk = Walk(Tokens(doc), attributions)
        found = walk.speakers()
        affiliations = {entity: affiliation_of(entity, walk.story) for entity in {entity for *_, entity in found}}
        doc._.attributions = tuple(
            tuple(attribution._replace(speaker=name, speaker_from=way, affiliation=affiliations[entity]))
            for attribution, (name, way, entity) in zip(attributions, found, strict=True)
        )
    return doc
