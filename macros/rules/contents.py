"""What a charter's data says about itself: gaps with the law, completeness, places."""

from collections.abc import Iterator

from macros.models import Dossier, Referentiel
from macros.models.engagements import reperes
from macros.models.organisation import Territoire
from macros.reading import Probleme, Provenance
from macros.reading.suggestions import identifiant, vouliez_vous
from macros.rules.values import identifies, ou

FORMES = (
    "Formes admises : engagements:partenaire:numero, actions:numero, section:id ; "
    "sans numéro dans le texte, r et le rang chez le partenaire : engagements:adil:r2."
)


def elements(dossier: Dossier) -> set[str]:
    """The address of every item of a département that `ecarts` can point at."""
    adresses = {f"{nom}:{element.id}" for nom, liste in identifies(dossier) for element in liste}
    propres, generaux = reperes(dossier.engagements), reperes(dossier.engagements_generaux)
    adresses |= {f"engagements:{e.partenaire}:{propres[id(e)]}" for e in dossier.engagements}
    adresses |= {f"engagements_generaux:{repere}" for repere in generaux.values()}
    return adresses | {f"actions:{action.numero}" for action in dossier.actions}


def regle_elements_des_ecarts(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A gap between charter and law is shown on items that exist, each named once."""
    for dossier in ref.departements.values():
        connus = elements(dossier)
        for ecart in dossier.charte.ecarts:
            for rang, element in enumerate(ecart.elements):
                if element not in connus:
                    message, indice = f"« {element} » ne mène à rien", vouliez_vous(element, connus) or FORMES
                    yield prov.probleme(ecart, ("elements", rang), message, indice)
                elif element in ecart.elements[:rang]:
                    message = f"« {element} » est nommé deux fois"
                    yield prov.probleme(ecart, ("elements", rang), message, "Gardez-en un.")


def regle_ecarts_expliques(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A gap names what binds today: a rule of law, a renamed body or a national tool."""
    for dossier in ref.departements.values():
        for ecart in dossier.charte.ecarts:
            if not (ecart.regle or ecart.renommage or ecart.dispositif):
                indice = "Ajoutez « regle », « renommage » ou « dispositif »."
                yield prov.probleme(ecart, "sujet", "écart sans rien qui s’applique aujourd’hui", indice)


def regle_completude(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """An item that the décret requires is answered once; « oui » and « en-partie » say where."""
    for dossier in ref.departements.values():
        vus: dict[str, object] = {}
        for reponse in dossier.charte.completude:
            premier = vus.setdefault(reponse.element, reponse)
            if premier is not reponse:
                message = f"« {reponse.element} » a déjà sa réponse ({ou(prov, premier)})"
                yield prov.probleme(reponse, "element", message, "Réunissez les deux réponses en une.")
            if reponse.reponse != "non" and not reponse.ou:
                message = f"réponse « {reponse.reponse} » sans dire où"
                yield prov.probleme(reponse, "reponse", message, "Ajoutez « ou », l’endroit du texte signé.")


def regle_completude_entiere(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A charter that answers one item that the décret requires answers them all."""
    for dossier in ref.departements.values():
        faits = {reponse.element for reponse in dossier.charte.completude}
        manquants = [element.id for element in ref.national.completude if element.id not in faits]
        if faits and manquants:
            message = f"éléments du décret sans réponse : {', '.join(manquants)}"
            indice = "Répondez à chacun, « non » compris."
            yield prov.probleme(dossier.charte, "completude", message, indice)


def regle_communes_une_fois(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A commune is in one territory of a type, once, unless a `remarque` of the territory names it."""
    for dossier in ref.departements.values():
        vues: dict[tuple[str, str], Territoire] = {}
        for territoire in dossier.territoires:
            ici: set[str] = set()
            for rang, commune in enumerate(territoire.communes):
                nom = identifiant(commune)
                premier = vues.setdefault((territoire.type, nom), territoire)
                repetee = premier is not territoire or nom in ici
                ici.add(nom)
                if repetee and not _annotee(commune, premier, territoire):
                    message = f"« {commune} » est déjà dans « {premier.nom} »"
                    indice = "Gardez-la une fois ; si le texte la répète, nommez-la dans « remarque »."
                    yield prov.probleme(territoire, ("communes", rang), message, indice)


def _annotee(commune: str, *territoires: Territoire) -> bool:
    return any(identifiant(commune) in identifiant(t.remarque or "") for t in territoires)
