"""The numbers by which a folder of articles is read, each with its unit and reason. All are set by hand."""

ARTICLES_A_PART = 32     # what a kill costs at most, and whose rows are held in memory at once
SECONDS_TO_END = 5       # that the processes of a killed run may still hold on to its tables
ARTICLES_A_CHUNK = 8     # so few that two workers end at about the same time
CHUNKS_AHEAD = 2         # for each worker: the one it reads and the next
SECONDS_TO_CONNECT = 10  # within which a Dask scheduler must answer
FILES_NAMED = 3          # by name in a sentence about many, so that it can be read
THOUGHTS = False         # whether beliefs, wishes and plans are rows: the one choice that a reading leaves open
