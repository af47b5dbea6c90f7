"""Given names and the gender that bears them."""

from helpers.knowledge.given_names import gender_of_given_name


def test_given_names_know_accents_and_many_countries():
    assert [gender_of_given_name(name) for name in ("Zoë", "Volodymyr", "Giulia", "Kim", "Xqz")] == [
        "f", "m", "f", "either", None]
