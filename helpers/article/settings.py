"""The numbers by which an article is read, each with its unit and reason. Set by hand where nothing else is said."""

# paragraphs of a text that was wrapped at a width, as mail and print are
WIDEST_WRAP = 100    # characters of the longest line; where it is longer, each line is a paragraph
LINES_OF_A_WRAP = 3  # of one block at least, since two lines may end where they do by chance

# masthead
MASTHEAD_LINES = 12          # lines of a file in which a masthead is looked for
LINES_BEFORE_A_MARK = 3      # without a form of their own: a headline, a standfirst and a name
LINES_BETWEEN_MARKS = 1      # likewise, once a line has shown its form: a standfirst under a byline
LINES_OF_AN_ENDING = 3       # last lines of a file in which a credit may stand
HEADLINE_CHARACTERS = 200    # at most
STANDFIRST_CHARACTERS = 400  # at most: what is longer is a paragraph of the body, and ends the masthead
NAMES_IN_A_BYLINE = 10       # words of names at most
FURNITURE_WORDS = 8          # of a label or subheading at most
AGENCY_CHARACTERS = 160      # of a credit at most: a longer line that begins like one is a paragraph

# English
WORDS_TO_JUDGE_BY = 50     # at least: of fewer, a headline or a list of names, nothing is said
LEAST_COMMON_SHARE = 0.03  # of common words; the lowest of PolNeAR's 840 train articles has 0.07, other languages 0.02
