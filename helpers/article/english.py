"""Is an article plainly not English? Then what is found in it is worth little, and its reader is told so."""

import re

from helpers.article.article import Article
from helpers.knowledge.common_words import COMMON

NOT_ENGLISH = "this does not look like English, the one language read here; what is found in it is not reliable."
WORD = re.compile(r"[^\W\d_]+")
ENOUGH_WORDS = 50   # of fewer, a headline or a list of names, nothing is said
LEAST_SHARE = 0.03  # of common words; the lowest of PolNeAR's 840 training articles has 0.07, other languages have 0.02


def is_not_english(article: Article) -> bool:
    """Whether hardly any of an article's words are common English ones; False where it has too few words to tell."""
    words = WORD.findall(article.text.lower())
    return len(words) >= ENOUGH_WORDS and sum(word in COMMON for word in words) < LEAST_SHARE * len(words)
