"""The spaCy component that names the speaker of every attribution on a Doc."""

from spacy.language import Language
from spacy.tokens import Doc

from helpers.quotes import attributions_of
from helpers.speakers.affiliations import affiliation_of
from helpers.speakers.entity import BODY, PERSON
from helpers.speakers.tokens import Tokens
from helpers.speakers.walk import Walk

# (name, affiliation) of the persons and bodies that the text names as somebody else's: see frames.entities_frame
Doc.set_extension("affiliations", default=(), force=True)


@Language.component("speakers", assigns=["doc._.attributions", "doc._.affiliations"])
def name_speakers(doc):
    """Write speaker, speaker_from and affiliation on each of `doc._.attributions`, and `doc._.affiliations`."""
    attributions = attributions_of(doc)
    if len(doc):
        walk = Walk(Tokens(doc), attributions)
        found = walk.speakers()
        named = [entity for entity in walk.register.entities if entity.kind in (PERSON, BODY)]
        affiliations = {entity: affiliation_of(entity, walk.story) for entity in {*named, *(one for *_, one in found)}}
        doc._.attributions = tuple(
            tuple(attribution._replace(speaker=name, speaker_from=way, affiliation=affiliations[entity]))
            for attribution, (name, way, entity) in zip(attributions, found, strict=True)
        )
        told = {entity.name: affiliations[entity] for entity in named}
        doc._.affiliations = tuple((name, whose) for name, whose in told.items() if whose and whose != name)
    return doc
