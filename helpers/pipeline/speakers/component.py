"""The spaCy component that names the speaker of every attribution on a Doc."""

from spacy.tokens import Doc

from helpers.knowledge.labels import EntityKind
from helpers.pipeline.extensions import keep
from helpers.pipeline.quotes.attribution import Attribution, attributions_of
from helpers.pipeline.speakers.affiliations import affiliation_of
from helpers.pipeline.speakers.entity import Entity
from helpers.pipeline.speakers.resolver import Resolver, Speaker

AFFILIATED = {EntityKind.PERSON, EntityKind.BODY}


def name_speakers(doc: Doc) -> Doc:
    """Write speaker, speaker_from and affiliation on each of a Doc's attributions, and whose its names are."""
    if not len(doc):
        return doc
    attributions = attributions_of(doc)
    resolver = Resolver.of(doc, attributions)
    speakers = resolver.speakers()
    named = [entity for entity in resolver.register.by_name.values() if entity.kind in AFFILIATED]
    speaking = [speaker.entity for speaker in speakers if speaker and speaker.entity]
    affiliations = {entity: affiliation_of(entity, resolver.discourse) for entity in {*named, *speaking}}
    keep(doc, "attributions", tuple(
        tuple(with_speaker(attribution, speaker, affiliations))
        for attribution, speaker in zip(attributions, speakers, strict=True)))
    known = {entity.name: affiliations[entity] for entity in named}
    keep(doc, "affiliations", tuple((name, whose) for name, whose in known.items() if whose and whose != name))
    return doc


def with_speaker(
    attribution: Attribution, speaker: Speaker | None, affiliations: dict[Entity, str | None]
) -> Attribution:
    """An attribution with its speaker, in plain strings, and the speaker's affiliation."""
    if speaker is None:
        return attribution._replace(speaker=None, speaker_from=None, affiliation=None)
    return attribution._replace(speaker=speaker.name, speaker_from=speaker.method.value,
                                affiliation=affiliations[speaker.entity] if speaker.entity else None)
