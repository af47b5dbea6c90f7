"""A folder of articles -> tables of articles, entities and quotes.

In the order the data takes: `rows` turns some files into plain rows, `workers` has that done here, in several processes
or on a Dask cluster, `parts` keeps the rows on disk, `folder` does all of it for a folder.
"""

from helpers.corpus.check import check_folder
from helpers.corpus.folder import read_corpus, write_corpus
from helpers.corpus.parts import CorpusError

__all__ = ["CorpusError", "check_folder", "read_corpus", "write_corpus"]
