"""One data folder to one model: its sections, wherever they were split, and its prose."""

from pathlib import Path

from pydantic import BaseModel, ValidationError

from macros.reading.files import PROSE, Inventaire, Rangements, controler_sections, inventorier
from macros.reading.messages import refus
from macros.reading.nodes import Document, composer
from macros.reading.problems import DonneesInvalides, Probleme, chemin_texte
from macros.reading.prose import lire_prose
from macros.reading.provenance import Provenance
from macros.reading.shapes import attentes
from macros.reading.text import Source, decoder
from macros.reading.validation import valider


class Lecteur:
    """A reading in progress of one folder into `modele`; `problemes` grows as files are read."""

    def __init__(
        self, chemin: Path, base: str, modele: type[BaseModel], rangements: Rangements, provenance: Provenance
    ) -> None:
        self.chemin, self.base = chemin, base
        self.modele, self.rangements = modele, rangements
        self.provenance = provenance
        self.problemes: list[Probleme] = []
        self.valeurs: dict[str, object] = {}
        self.sources: dict[str, Source] = {}
        self.illisibles: set[str] = set()

    def lire(self) -> BaseModel | None:
        """Read every file of the folder; None when anything is wrong, `problemes` says what."""
        inventaire = self._inventorier()
        for nom in inventaire.fichiers:
            self._fichier(nom)
        for nom in inventaire.textes:
            self._prose(nom)
        self._sections_absentes()
        return None if self.problemes else self._assembler()

    def _inventorier(self) -> Inventaire:
        prose = PROSE in self.modele.model_fields
        inventaire = inventorier(self.chemin, self.base, self.rangements, prose=prose)
        self.problemes += inventaire.problemes
        return inventaire

    def _fichier(self, nom: str) -> None:
        try:
            document = composer(self._source(nom))
        except DonneesInvalides as erreur:
            self._illisible(nom, erreur)
            return
        self.problemes += document.problemes
        self.problemes += controler_sections(document, nom, self.base, self.rangements)
        for section in document.donnees:
            if section in self.rangements:
                self._section(document, section)

    def _section(self, document: Document, section: str) -> None:
        annotation = self.modele.model_fields[section].annotation
        self.sources.setdefault(section, document.source)
        valeur, problemes = valider(annotation, document.donnees[section], document, (section,))
        self.problemes += problemes
        if not problemes:
            self._ajouter(document.source, section, valeur)

    def _ajouter(self, source: Source, section: str, valeur: object) -> None:
        self.provenance.enregistrer(source, (section,), valeur)
        if isinstance(valeur, list):
            self.valeurs.setdefault(section, []).extend(valeur)
        else:
            self.valeurs[section] = valeur

    def _prose(self, nom: str) -> None:
        (modele,) = attentes(self.modele, (PROSE, 0))
        try:
            source, texte, problemes = lire_prose(self._source(nom), modele)
        except DonneesInvalides as erreur:
            self._illisible(nom, erreur)
            return
        self.problemes += problemes
        if texte is not None:
            self.provenance.enregistrer(source, (), texte)
            self.valeurs.setdefault(PROSE, []).append(texte)

    def _source(self, nom: str) -> Source:
        fichier = f"{self.base}/{nom}"
        try:
            octets = (self.chemin / nom).read_bytes()
        except OSError:
            raise DonneesInvalides([Probleme(fichier, message="fichier qui ne peut pas être lu")]) from None
        return decoder(fichier, octets)

    def _illisible(self, nom: str, erreur: DonneesInvalides) -> None:
        self.illisibles.add(nom)
        self.problemes += erreur.problemes

    def _sections_absentes(self) -> None:
        """A section that must be there, unless the file that should hold it could not be read."""
        for section, rangement in self.rangements.items():
            obligatoire = self.modele.model_fields[section].is_required()
            lisible = not any(rangement.accepte(nom) for nom in self.illisibles)
            if obligatoire and lisible and section not in self.sources:
                fichier = f"{self.base}/{rangement.fichier}"
                message, indice = (
                    "section obligatoire absente",
                    f"Ajoutez-la dans {rangement.adresse(self.base)}.",
                )
                self.problemes.append(Probleme(fichier, chemin=section, message=message, indice=indice))

    def _assembler(self) -> BaseModel | None:
        try:
            modele = self.modele.model_validate(self.valeurs)
        except ValidationError as erreur:
            self.problemes += [self._probleme_global(detail) for detail in erreur.errors(include_url=False)]
            return None
        self.provenance.enregistrer_dossier(modele, self.base, self.sources)
        return modele

    def _probleme_global(self, erreur: dict) -> Probleme:
        """What only the whole folder can show (a list too short once joined, a rule of the model itself)."""
        un = refus(erreur, attentes(self.modele, erreur["loc"]))
        source = self.sources.get(str(erreur["loc"][0])) if erreur["loc"] else None
        fichier = source.fichier if source else f"{self.base}/"
        return Probleme(fichier, chemin=chemin_texte(erreur["loc"]), message=un.message, indice=un.indice)
