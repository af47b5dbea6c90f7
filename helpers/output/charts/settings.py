"""How large everything on a chart is, and how much is drawn. All was set by hand, by how the charts look on a slide.

Lengths are in inches, sizes of type in points, a 72nd of an inch; what is a share or a number says so.
"""

# The sheet
WIDTH = 13.0              # a slide's
MARGIN = 0.45             # on all sides but the lower one
BOTTOM = MARGIN * 0.6     # below the source line, which is small and pale
DOTS_PER_INCH = 120       # of the PNG: 1,560 across, more than a laptop shows in SHOWN_WIDTH
SHOWN_WIDTH = 960         # pixels of a picture in a notebook: a laptop's column
OUTLINE = 0.8             # points: the edge of a bar

# Type
POINTS_PER_INCH = 72
TITLE, SUBTITLE, BODY, SMALL = 19, 12, 11.5, 9.5  # points
LEADING = 1.4             # a line's height, as a share of its size
BASELINE = 1.05           # from a line's top to its baseline, as a share of its size
BELOW_TITLE = 0.06
BELOW_SUBTITLE = 0.2
ABOVE_SOURCE = 0.2
ABOVE_REST = 0.08         # above the line that says what is not drawn
EVEN_STEP = 0.2           # by which a paragraph is narrowed as long as it takes no line more

# The key, a row of marks with what each means
KEY_SPACE = 0.4           # between two of them
BELOW_KEY = 0.18
KEY_INSET = 0.04          # of a square, from a line's top and bottom

# Names at the left, and what stands right of them
LONGEST_NAME = 3.6        # longer ones are wrapped
LONGEST_NAME_BY_COLUMNS = 2.6  # the same where columns need the room
NAME_SLACK = 0.05         # more than the widest name, or it would be wrapped by a rounding
MOST_LINES_OF_A_NAME = 4  # lines; a longer one ends in dots
BESIDE_NAME = 0.15        # from a name to its bars

# Words and their share: voices
BELOW_VOICES_KEY = 0.2
KEY_BAR, KEY_BAR_ROOM = 0.28, 0.36  # a bar of the key, and from its left edge to its words
KEY_BAR_TOP = 0.05
KEY_BAR_LESS = 0.08       # than the height of a line
BAR_TOP = 0.02            # from a line's top
BESIDE_BAR = 0.1          # from a bar to its figures
BESIDE_BARS = 0.25        # from the names to the bars, and from the longest bar to the longest figures
VOICES_GAP = 0.12         # between two rows
ABOVE_SILENT, BELOW_SILENT_HEADING = 0.15, 0.08
MOST_SPEAKERS = 100       # rows drawn; the table behind the picture has all
ROWS_OF_SILENT = 6        # those named most often; the others are named in one line
MOST_SILENT = 60          # named in that line

# Mentions of names: entities
ONE_COLUMN = 14           # up to so many rows stand in one column, more in two
NEAR_MIDDLE = 1 / 5       # of a column's rows: a type that starts within it starts the second column
COLUMN_GUTTER = 0.5
LONGEST_MENTION = 1.0     # a bar for one mention is no longer, however few there are
MENTIONS_INSET = 0.03     # of a bar, from a line's top and bottom
BESIDE_MENTIONS = 0.08    # from a bar to its number
BESIDE_ROW = 0.2          # from the names to the bars, and from the longest bar to its number
NAMES_GAP = 0.07          # between two rows
TYPES_GAP = 0.12          # between two types
PALER = 0.35              # the share of its colour in the bar of the mentions outside the body
MOST_NAMES = 120          # rows drawn, those named most often; the table behind the picture has all

# Statements by speaker: talks
STATEMENT_NAMES = 2.4     # for the speakers' names
RADIUS = 0.065            # of the mark of a kind
MARK_LINE = 1.4           # points
KEY_MARK_ROOM = 0.24      # from the left edge of a mark of the key to its words
GROUP_BAR = 0.09          # the width of the bar beside a group
BESIDE_GROUP_BAR = 0.45   # from its left edge to the statements
BESIDE_MARK = 0.17        # from the middle of a statement's mark to its words
PARAGRAPH = 0.55          # for the paragraph's number at the right edge
STATEMENT_GAP, SPEAKER_GAP, GROUP_GAP = 0.06, 0.08, 0.14
MOST_LINES = 12           # lines of a statement; a longer one ends in dots
MOST_STATEMENTS = 100     # drawn; the table behind the picture has all

# Squares by speaker: codes
SQUARE, SQUARE_GAP = 0.32, 0.06
BESIDE_CODED = 0.2        # from the names to the squares

# A column for each outlet: grid, outlets, shared
MOST_OUTLETS = 8          # columns; the table behind a picture has all
WIDEST_CELL = 1.6
CELL_GUTTER = 0.15
LINES_OF_A_HEADING = 3
BELOW_HEADINGS = 0.12
BESIDE_GRID_NAME = 0.2    # from the names to the columns
LINES_OF_A_GRID_NAME = 3
GRID_BAR_INSET = 0.03     # of a bar, from a line's top and bottom
BESIDE_GRID_BAR = 0.06    # from a bar to its number
GRID_BAR_ROOM = 0.1       # of a cell that neither the longest bar nor its number takes
GRID_GAP = 0.1            # between two rows
MOST_SPEAKERS_BY_OUTLET = 40  # rows drawn; the table behind the picture has all
SENTENCE = 4.6            # for a sentence
BESIDE_SENTENCE = 0.25    # from the sentences to the columns
LINES_OF_A_SENTENCE, LINES_OF_SPEAKERS = 4, 2
PART_TOP = 0.04           # of the bar of the part that was taken, from a line's top
PART_HEIGHT = 0.14
SENTENCES_GAP = 0.14      # between two rows
MOST_SENTENCES = 40       # rows drawn; the table behind the picture has all
