"""The pipeline's four components, registered with spaCy in the order in which they run.

`requires` and `assigns` say what each reads and writes, so that `nlp.analyze_pipes()` tells a wrong order.
"""

from spacy.language import Language
from spacy.tokens import Doc

from helpers.pipeline.entities import mend_entities
from helpers.pipeline.extensions import PREFIX
from helpers.pipeline.paragraphs import Paragraphs, load_model, quicken
from helpers.pipeline.quotes.component import Attributions
from helpers.pipeline.quotes.settings import ACCEPTED
from helpers.pipeline.speakers import name_speakers

GRAMMAR = ["token.lemma", "token.pos", "token.tag", "token.dep", "token.head", "token.is_sent_start"]
KEPT = f"doc._.{PREFIX}"


@Language.factory("paragraphs", default_config={"model": None}, assigns=[*GRAMMAR, "doc.ents"])
def make_paragraphs(nlp: Language, name: str, model: str | None) -> Paragraphs:
    """Runs the spaCy pipeline called `model`, the small English one where it is None, over each paragraph apart."""
    return Paragraphs(quicken(load_model(model, nlp.vocab)))


@Language.component("entities", requires=[*GRAMMAR, "doc.ents"], assigns=["doc.ents", f"{KEPT}mended"])
def entities(doc: Doc) -> Doc:
    """Mends the entities that the model found and gives each its one name."""
    return mend_entities(doc)


@Language.factory("attributions", default_config={"thoughts": False, "accepted": ACCEPTED},
                  requires=[*GRAMMAR, "doc.ents"], assigns=[f"{KEPT}attributions"])
def make_attributions(nlp: Language, name: str, thoughts: bool, accepted: float) -> Attributions:
    """Finds who said what; thoughts: whether beliefs, wishes and plans count too; accepted: see `Attributions`."""
    return Attributions(thoughts, accepted)


@Language.component("speakers", requires=["doc.ents", f"{KEPT}attributions"],
                    assigns=[f"{KEPT}attributions", f"{KEPT}affiliations"])
def speakers(doc: Doc) -> Doc:
    """Names the speaker of each attribution."""
    return name_speakers(doc)
