"""What a run says where it cannot go on, and where it goes on otherwise than its user may think."""


class CorpusError(ValueError):
    """A folder of articles that cannot be read, or a folder of tables that cannot be written; says what to do."""


class CorpusWarning(UserWarning):
    """What was left out, or has to be read again; one sentence that says what to do, if anything."""
