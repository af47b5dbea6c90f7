"""What one article needs of memory is bounded, whatever it is made of."""

import subprocess
import sys

import pytest
from conftest import ROOT

from helpers import load_language
from helpers.pipeline.paragraphs import PARAGRAPHS_A_BATCH, TOKENS_A_BATCH, batches

MEGABYTES = 700  # of the whole process, its libraries and the language model among them
READ = """
import resource, sys
from helpers import annotate, quotes_frame
quotes_frame(annotate(sys.argv[1] * int(sys.argv[2])))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def test_a_batch_is_bounded_by_its_tokens_and_its_paragraphs():
    make = load_language().make_doc
    lengths = [3000, 3000, 3000, 9000, *[1] * 100, 7999]
    found = list(batches(make("a " * length) for length in lengths))
    assert [sum(map(len, batch)) for batch in found if len(batch) == 1 and len(batch[0]) > TOKENS_A_BATCH] == [9000]
    assert all(sum(map(len, batch)) <= TOKENS_A_BATCH or len(batch) == 1 for batch in found)
    assert max(map(len, found)) == PARAGRAPHS_A_BATCH
    assert [len(doc) for batch in found for doc in batch] == lengths


@pytest.mark.skipif(sys.platform != "linux", reason="other systems count memory otherwise")
@pytest.mark.parametrize(("piece", "times"), [
    ("“", 25_000), ("The ferry was late, said Ada Lund, and nobody knew why. ", 2_000),
], ids=["marks", "a line of 110 kB"])
def test_no_article_needs_more_memory_than_a_laptop_has(piece, times):
    done = subprocess.run([sys.executable, "-c", READ, piece, str(times)], cwd=ROOT, capture_output=True, text=True,
                          check=True)
    assert int(done.stdout) < MEGABYTES
