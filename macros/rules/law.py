"""Rules of law: versions that follow one another, sources, and what is not certain."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from macros.law.versions import par_cas
from macros.models import Referentiel
from macros.models.droit import Regle, Version
from macros.reading import Probleme, Provenance

NOMBRE = re.compile(r"-?\d+(,\d+)?")
JOUR = dt.timedelta(days=1)


def regle_versions_ordonnees(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A version ends after it begins."""
    for regle in ref.national.regles:
        for version in regle.versions:
            if version.depuis and version.jusqu_au and version.jusqu_au < version.depuis:
                message = f"la version finit avant de commencer ({version.depuis.isoformat()})"
                yield prov.probleme(version, "jusqu_au", message, "Corrigez « depuis » ou « jusqu_au ».")


def regle_versions_sans_chevauchement(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """Two versions of a same case are never in force on the same day."""
    for _, avant, apres in _successions(ref):
        debut = apres.depuis
        if debut is None or debut == avant.depuis:
            message = "deux versions du même cas commencent ensemble"
            indice = "Donnez-leur des « depuis » différents ; si elles coexistent, un « cas » à chacune."
            yield prov.probleme(apres, "depuis", message, indice)
        elif avant.jusqu_au and avant.jusqu_au >= debut:
            message = f"chevauche la version précédente, en vigueur jusqu’au {avant.jusqu_au.isoformat()}"
            fin = (debut - JOUR).isoformat()
            indice = f"Finissez la précédente au {fin} ; si elles coexistent, donnez-leur un « cas »."
            yield prov.probleme(apres, "depuis", message, indice)


def regle_versions_sans_trou(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """Versions of a same case follow one another day after day, unless `incertitude` tells of the gap."""
    for regle, avant, apres in _successions(ref):
        if avant.jusqu_au and apres.depuis and apres.depuis > avant.jusqu_au + JOUR and not regle.incertitude:
            debut, fin = avant.jusqu_au + JOUR, apres.depuis - JOUR
            message = f"aucune version du {debut.isoformat()} au {fin.isoformat()}"
            indice = "Comblez le trou, ou dites dans « incertitude » pourquoi la règle ne s’appliquait pas."
            yield prov.probleme(apres, "depuis", message, indice)


def regle_cas_des_versions(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """Versions that hold for different people each name their `cas`, or they would replace each other."""
    for regle in ref.national.regles:
        muettes = [version for version in regle.versions if version.cas is None]
        publics = {version.vaut_pour for version in muettes if version.vaut_pour}
        if muettes and (len(muettes) < len(regle.versions) or len(publics) > 1):
            for version in muettes:
                message = "version sans « cas » dans une règle qui en distingue plusieurs"
                indice = "Donnez un « cas » à chacune, le même à celles qui se suivent."
                yield prov.probleme(version, (), message, indice)


def regle_valeur_et_unite(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A value is a number alone, with a decimal comma, and has a unit; a unit has a value."""
    for regle in ref.national.regles:
        for version in regle.versions:
            if version.valeur and not NOMBRE.fullmatch(version.valeur.replace(" ", "").replace("\u202f", "")):
                indice = "Écrivez le nombre seul (« 6 », « 1 500 », « 5,5 ») ; le reste va dans « enonce »."
                yield prov.probleme(version, "valeur", f"« {version.valeur} » n’est pas un nombre", indice)
            if bool(version.valeur) != bool(version.unite):
                seul, manque = ("valeur", "unite") if version.valeur else ("unite", "valeur")
                yield prov.probleme(version, seul, f"« {seul} » sans « {manque} »", f"Ajoutez « {manque} ».")


def regle_sources_du_droit(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A rule told as certain has at least one link to a text, in its sources or its versions."""
    for regle in ref.national.regles:
        if regle.confiance == "sure" and not _liens(regle):
            message = "règle « sure » sans aucun lien vers un texte"
            indice = "Ajoutez l’url d’une source, ou passez « confiance » à « probable »."
            yield prov.probleme(regle, "sources", message, indice)


def regle_verifie_le(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """`verifie_le` is the day to which the sources were seen: never later than the last of them."""
    for regle in ref.national.regles:
        vues = [source.vue_le for source in regle.sources if source.vue_le]
        if vues and regle.verifie_le > max(vues):
            message = f"vérifiée après la dernière source vue ({max(vues).isoformat()})"
            indice = "« verifie_le » est le jour jusqu’auquel les sources ont été vues, jamais celui de la saisie."
            yield prov.probleme(regle, "verifie_le", message, indice)


def regle_question_a_poser(ref: Referentiel, prov: Provenance) -> Iterator[Probleme]:
    """A rule to be checked, or with such a version, has the `question` to ask the ADIL."""
    for regle in ref.national.regles:
        douteux = [objet for objet in (regle, *regle.versions) if objet.confiance == "a_verifier"]
        if douteux and not regle.question:
            indice = "Ajoutez à la règle « question », ce qu’un ménage demandera à l’ADIL."
            yield prov.probleme(douteux[0], "confiance", "règle à vérifier sans « question »", indice)


def _successions(ref: Referentiel) -> Iterator[tuple[Regle, Version, Version]]:
    """Each version with the one that follows it in the same case."""
    for regle in ref.national.regles:
        for versions in par_cas(regle).values():
            for avant, apres in pairwise(versions):
                yield regle, avant, apres


def _liens(regle: Regle) -> list[str]:
    return [objet.url for objet in (*regle.sources, *regle.versions) if objet.url]
