"""The spaCy component that names the speaker of every attribution on a Doc."""


from helpers.pipeline.extensions import keep
from helpers.pipeline.quotes import attributions_of
from helpers.pipeline.speakers.affiliations import affiliation_of
from helpers.pipeline.speakers.entity import BODY, PERSON
from helpers.pipeline.speakers.resolver import Resolver


def name_speakers(doc):
    """Write speaker, speaker_from and affiliation on each of a Doc's attributions, and whose its names are."""
    attributions = attributions_of(doc)
    if len(doc):
        resolver = Resolver(doc, attributions)
        found = resolver.speakers()
        named = [entity for entity in resolver.register.entities if entity.kind in (PERSON, BODY)]
        affiliations = {entity: affiliation_of(entity, resolver.discourse)
                        for entity in {*named, *(one for *_, one in found)}}
        keep(doc, "attributions", tuple(
            tuple(attribution._replace(speaker=name, speaker_from=method, affiliation=affiliations[entity]))
            for attribution, (name, method, entity) in zip(attributions, found, strict=True)
        ))
        told = {entity.name: affiliations[entity] for entity in named}
        keep(doc, "affiliations", tuple((name, whose) for name, whose in told.items() if whose and whose != name))
    return doc
