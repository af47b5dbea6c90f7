"""Is an article plainly not English? Then what is found in it is worth little, and its reader is told so."""

import re

from helpers.article.article import Article
from helpers.article.settings import LEAST_COMMON_SHARE, WORDS_TO_JUDGE_BY
from helpers.knowledge.common_words import COMMON

NOT_ENGLISH = "this does not look like English, the one language read here; what is found in it is not reliable."
WORD = re.compile(r"[^\W\d_]+")


def is_not_english(article: Article) -> bool:
    """Whether hardly any of an article's words are common English ones; False where it has too few words to tell."""
    words = WORD.findall(article.text.lower())
    return len(words) >= WORDS_TO_JUDGE_BY and sum(word in COMMON for word in words) < LEAST_COMMON_SHARE * len(words)
