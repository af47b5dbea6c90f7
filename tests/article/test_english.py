"""An article that is plainly not English is answered, and its reader told; no English one is."""


import pytest
from conftest import ROOT

from helpers import read_article
from helpers.__main__ import main
from helpers.article.article import article_from_text
from helpers.article.english import NOT_ENGLISH, is_not_english
from helpers.output.findings.reading import what_was_read

SEEDS = sorted((ROOT / "seeds").rglob("*.txt"))
OTHERS = {  # made to hold as many words that English has too as such a language allows
    "German": (
        'Der Stadtrat von Bonn hat am Montag beschlossen, das Budget um zwei Millionen Euro zu erhöhen. '
        '„Wir sind stolz darauf“, sagte die Bürgermeisterin Anna Keller. So war es in der vergangenen Woche '
        'auch in Köln, an der Universität, hat ein Sprecher mitgeteilt. Die Fähre werde am Freitag wieder '
        'fahren, so der Minister. '
    ),
    "Dutch": (
        'De gemeenteraad heeft maandag besloten dat de bibliotheek in het centrum open blijft. Het is een '
        'goed besluit, zei burgemeester Jan de Vries. We waren over de kosten in gesprek met de minister, '
        'en ik had er ook me over verbaasd. Hij was het ermee eens, maar in de stad is niet iedereen op de '
        'hoogte van de plannen. '
    ),
    "Danish": (
        'Byrådet besluttede mandag at bruge to millioner kroner for at holde biblioteket i Holm åbent under '
        'hele sommeren. Det er for sent, sagde borgmesteren, og jeg har over for ministeren sagt at vi her '
        'i byen har brug for flere penge. Hun var i tvivl om det. Vi er for de unge, og de skal have et '
        'sted at være. '
    ),
    "Norwegian": (
        'Bystyret vedtok mandag å bruke to millioner kroner for å holde biblioteket åpent. Det er for sent, '
        'sa ordføreren. Hun har over for ministeren sagt at vi her i byen har behov for mer penger. Alle '
        'var enige, men det er under vurdering. Vi har for mange unge som ikke har et sted å være. '
    ),
    "French": (
        'Le conseil municipal a décidé lundi de garder la bibliothèque ouverte. « On a gagné », a dit la '
        "maire. Elle a ajouté que le ministre a promis de l'argent, et que les habitants sont contents. On "
        'me dit que cela ne suffit pas, a déclaré un autre membre du conseil, par ailleurs professeur. '
    ),
    "Italian": (
        'Il consiglio comunale ha deciso lunedì di tenere aperta la biblioteca. Siamo in ritardo, ha detto '
        'il sindaco. I cittadini non per questo sono contenti, a detta di tutti. Me lo ha detto un amico. '
        'In un altro caso, do per certo che il ministro ha promesso due milioni per la città. '
    ),
    "Spanish": (
        'El consejo decidió el lunes mantener abierta la biblioteca. He dicho que no, me dijo el alcalde. '
        'No hay dinero, a pesar de todo, y no por eso he de callar. Me he quedado, dijo, y no se ha de ir a '
        'otra ciudad. El ministro no ha hablado de esto. '
    ),
    "Russian": "Городской совет решил оставить библиотеку открытой. «Мы ждали», сказала мэр города. " * 5,
    "Chinese": "市議會星期一決定，圖書館繼續開放。市長說：「我們等了很久。」" * 13,
}


@pytest.mark.parametrize("language", OTHERS)
def test_an_article_in_another_language_is_told_of(language):
    assert is_not_english(article_from_text(OTHERS[language]))
    assert is_not_english(article_from_text(OTHERS[language].upper()))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_no_english_article_is_told_of(path):
    article = read_article(path)
    assert not is_not_english(article) and NOT_ENGLISH not in what_was_read(article)
    assert not is_not_english(article_from_text(article.text.upper()))


@pytest.mark.parametrize("text", ['"' * 1000, "🙂 " * 200, "Jane Doe, Ahmed Lund, Bo Holm", "12 13 14 " * 60])
def test_of_too_few_words_nothing_is_said(text):
    assert not is_not_english(article_from_text(text))


@pytest.mark.parametrize("command", [["quotes"], ["entities"], ["review"], ["export", "--to"], ["page", "--to"]])
def test_every_command_answers_and_warns(command, tmp_path, capsys):
    path = tmp_path / "bonn.txt"
    path.write_text(OTHERS["German"], encoding="utf-8")
    folder = [str(tmp_path / "to")] if len(command) > 1 else []
    assert main([*command, *folder, str(path)]) == 0
    out, err = capsys.readouterr()
    assert out and err == f"{path}: {NOT_ENGLISH}\n"


def test_the_notebook_says_so():
    told = what_was_read(article_from_text(OTHERS["German"], name="bonn"))
    assert told == f"“bonn” has no date: 52 words in 1 paragraph; 0 other lines of the file are no part of the body. " \
                   f"But {NOT_ENGLISH}"
