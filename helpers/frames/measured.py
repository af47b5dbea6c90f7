"""The table of the program's figures that is kept in knowledge/."""

from pathlib import Path

import pandas as pd

KNOWLEDGE = Path(__file__).parent.parent / "knowledge"
MEASURED = KNOWLEDGE / "measured.csv"
OTHERS = ("best peer", "first study", "two annotators")
MEASURED_COLUMNS = ["what", "figure", "ours", *OTHERS, "command"]


def measured_frame() -> pd.DataFrame:
    """A row a figure, in the order of knowledge/peers.toml, from the table that was last written; all cells are text.

    Columns: what, figure (what is measured), ours, best peer, first study, two annotators (what each reaches; "" where
    nobody measured it), command (what measured ours).
    """
    return pd.read_csv(MEASURED, dtype=str, keep_default_na=False, encoding="utf-8")
