from macros.models.national import Editeur
from macros.publication import NECESSAIRES, manques

PLEIN = {
    "adresse_publique": "https://essai.invalid/",
    "editeur": "Éditeur d’essai",
    "directeur_de_publication": "Direction de la communication",
    "adresse": "1 place de l’Essai, 00000 Essai",
    "telephone": "01 99 00 00 00",
    "hebergeur": "Hébergeur d’essai",
    "hebergeur_adresse": "2 place de l’Essai, 00000 Essai",
    "hebergeur_telephone": "01 99 00 00 01",
    "signaler_une_erreur": "erreurs@essai.invalid",
    "contact_accessibilite": "acces@essai.invalid",
}


def test_a_complete_publisher_lacks_nothing():
    assert manques(Editeur.model_validate(PLEIN)) == []


def test_each_empty_value_is_named_with_its_key():
    assert [ligne.split("«")[1].split("»")[0].strip() for ligne in manques(Editeur())] == list(NECESSAIRES)


def test_the_message_says_where_and_what():
    seul = Editeur.model_validate({**PLEIN, "hebergeur": None})
    assert manques(seul) == ["data/national/editeur.yml : « hebergeur » est vide, c’est le nom de l’hébergeur."]
