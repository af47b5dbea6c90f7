"""Names as a keyboard without accents writes them."""

import unicodedata

UNDECOMPOSED = str.maketrans("łŁøØđĐı", "lLoOdDi")  # letters that are one character


def without_accents(text: str) -> str:
    """The text without the accents of its letters."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text).translate(UNDECOMPOSED)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
