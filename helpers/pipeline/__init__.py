"""An Article -> a Doc with its entities, attributions and speakers, by spaCy components."""
