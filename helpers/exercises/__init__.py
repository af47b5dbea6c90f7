"""The exercises at the end of each notebook: checks that take an answer and say in a sentence what is off.

A module a notebook; `answer.py` has what they share, `answers.toml` what a reader answers. In the notebook an exercise
is three cells: the question, headed "### 1. ..."; blanks, each a line `my_... = None  # your answer here`, and the
check; a folded `<details>` with the code that takes the blanks' place. tests/exercises/test_exercises.py runs every
solution.
"""

from helpers.exercises.checking import PRACTICE, check_cautious, check_reading, check_two_figures
from helpers.exercises.names import check_short_forms, check_unnamed_person, check_with_what_belongs
from helpers.exercises.outlets import check_joined, check_most_words, check_trimmed
from helpers.exercises.parts import check_first_word, check_fooled, check_words_of_the_file
from helpers.exercises.said import SENTENCE, check_missed, check_more_cues, check_taken_apart
from helpers.exercises.voices import check_codes, check_they, check_words_of_a_side, draw_codes, numbered

__all__ = [
    "PRACTICE", "SENTENCE", "check_cautious", "check_codes", "check_first_word", "check_fooled", "check_joined",
    "check_missed", "check_more_cues", "check_most_words", "check_reading", "check_short_forms", "check_taken_apart",
    "check_they", "check_trimmed", "check_two_figures", "check_unnamed_person", "check_with_what_belongs",
    "check_words_of_a_side", "check_words_of_the_file", "draw_codes", "numbered",
]
