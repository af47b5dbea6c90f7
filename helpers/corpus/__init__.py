"""A folder of articles -> tables of articles, entities and quotes.

In the order the data takes: `articles` lists the files, `rows` turns some of them into plain rows, `workers` has that
done here, in several processes or on a Dask cluster, `parts` keeps the rows on disk and `manifest` the list of them,
`damage` compares the two, `reading` makes dataframes of them, `folder` does all of it for a folder.
"""

from helpers.corpus.check import check_folder
from helpers.corpus.errors import CorpusError, CorpusWarning
from helpers.corpus.folder import read_corpus, write_corpus

__all__ = ["CorpusError", "CorpusWarning", "check_folder", "read_corpus", "write_corpus"]
