"""Front matter of pages and templates: what is wrong is told in French, with the file."""

import pytest

from macros.pages.templates import GabaritInvalide, decouper, gabarit


def test_a_page_is_split_into_front_matter_and_body():
    assert decouper("---\ntitre: Un\n---\nCorps\n---\nsuite", "x.md") == ({"titre": "Un"}, "Corps\n---\nsuite")


@pytest.mark.parametrize(
    ("texte", "message"),
    [
        ("Corps", "x.md : l’en-tête entre deux lignes « --- » manque."),
        ("---\ntitre: Un\n", "x.md : l’en-tête entre deux lignes « --- » manque."),
        ("---\n- un\n---\n", "x.md : l’en-tête doit être une suite de lignes « clé: valeur »."),
        ("---\ntitre: a : b\n---\n", "x.md:2 : en-tête illisible"),
    ],
)
def test_a_wrong_front_matter_is_told(texte, message):
    with pytest.raises(GabaritInvalide) as erreur:
        decouper(texte, "x.md")
    assert str(erreur.value).startswith(message)


def test_a_template_says_what_it_lacks(tmp_path):
    (tmp_path / "x.md").write_text("---\npar: departement\n---\n", "utf-8")
    with pytest.raises(GabaritInvalide, match=r"x\.md : il manque « adresse », « titre » dans l’en-tête\."):
        gabarit(tmp_path / "x.md", tmp_path)


def test_other_keys_go_to_the_page(tmp_path):
    texte = '---\npar: etape\nadresse: "etapes/{etape.id}"\ntitre: T\nsi: engagements\npublic: pro\n---\nCorps'
    (tmp_path / "x.md").write_text(texte, "utf-8")
    lu = gabarit(tmp_path / "x.md", tmp_path)
    assert (lu.par, lu.adresse, lu.si) == ("etape", "etapes/{etape.id}", ("engagements",))
    assert (lu.autres, lu.corps) == ((("public", "pro"),), "Corps")
