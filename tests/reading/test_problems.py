from macros.reading.problems import LARGEUR, DonneesInvalides, Probleme, chemin_texte, resume


def test_a_problem_reads_as_the_design_shows_it() -> None:
    probleme = Probleme(
        "data/departements/71/annuaire.yml",
        8,
        5,
        "contacts[1].telephonne",
        "clé inconnue",
        '    telephonne: "03 85 39 30 70"',
        "Vouliez-vous dire « telephone » ?",
    )
    assert str(probleme) == (
        "data/departements/71/annuaire.yml:8:5: contacts[1].telephonne — clé inconnue\n"
        '    8 |     telephonne: "03 85 39 30 70"\n'
        "      |     ^\n"
        "    Vouliez-vous dire « telephone » ?"
    )


def test_a_problem_of_a_whole_file_has_no_place() -> None:
    assert str(Probleme("a.yml", message="fichier vide", indice="Un.\nDeux.")) == (
        "a.yml: fichier vide\n    Un.\n    Deux."
    )


def test_a_long_line_is_cut_around_its_column() -> None:
    ligne = "x" * 300 + "Z" + "y" * 300
    _, extrait, fleche = str(Probleme("a.yml", 12, 301, message="non", extrait=ligne)).splitlines()
    assert extrait[fleche.index("^")] == "Z"
    assert extrait.count("…") == 2
    assert len(extrait) < LARGEUR + 20


def test_problems_come_in_order_and_once() -> None:
    un, deux, dix = (Probleme("a.yml", ligne, 1, message="non") for ligne in (1, 2, 10))
    autre = Probleme("b.yml", 1, 1, message="non")
    assert DonneesInvalides([autre, dix, un, deux, un]).problemes == (un, deux, dix, autre)


def test_summary_counts_errors_and_files() -> None:
    un, deux, autre = Probleme("a", 1), Probleme("a", 2), Probleme("b", 1)
    assert resume([un, deux, autre]) == "3 erreurs dans 2 fichiers"
    assert resume([un]) == "1 erreur dans 1 fichier"


def test_path_is_written_as_editors_read_it() -> None:
    assert chemin_texte(("contacts", 1, "lieux", 0, "nom")) == "contacts[1].lieux[0].nom"
