"""Verbs and nouns of speech -> finds: content, cue and source by the grammar of the sentence."""
