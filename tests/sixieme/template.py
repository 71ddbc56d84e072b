"""The annotated template seen through the models: which keys it holds, and what it says of each."""

import re
import textwrap
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

import yaml
from pydantic import BaseModel

from macros.models import Dossier, Fait, Texte
from macros.reading.files import PROSE
from macros.reading.prose import CALCULES
from tests.sixieme.sixieme import MODELE

# A key that may be uncommented, as opposed to an explanation: « # territoires: [nord] ».
CLE_EN_COMMENTAIRE = re.compile(r"^( *)# ( *(?:# .*|[a-z_]+:(?: .*)?))$", re.MULTILINE)
COMMENTAIRE = re.compile(r"^ *# ?")
ANNONCE = re.compile(r"([a-z_]+(?:, [a-z_]+)*) : (obligatoire|facultatif)")


class Cle(NamedTuple):
    """A key of a model as the template writes it: what the comment above says (None: nothing)."""

    modele: type[BaseModel]
    nom: str
    dit: str | None


def fichiers() -> list[Path]:
    """Every file of the template, by name."""
    return sorted(chemin for chemin in MODELE.rglob("*") if chemin.is_file())


def complet(texte: str) -> str:
    """A file with every commented key uncommented."""
    return CLE_EN_COMMENTAIRE.sub(r"\1\2", texte)


def modeles(annotation: Any = Dossier) -> set[type[BaseModel]]:
    """Every model that an annotation leads to."""
    vus: set[type[BaseModel]] = set()
    reste = [annotation]
    while reste:
        modele = _modele(reste.pop())
        if modele and modele not in vus:
            vus.add(modele)
            reste += [champ.annotation for champ in modele.model_fields.values()]
    return vus


def a_ecrire(modele: type[BaseModel]) -> dict[str, str]:
    """The keys that an editor types for a model: « obligatoire » or « facultatif »."""
    calcules = CALCULES if modele is Texte else ()
    return {
        nom: "obligatoire" if champ.is_required() else "facultatif"
        for nom, champ in modele.model_fields.items()
        if nom not in calcules and modele is not Dossier
    }


def cles(texte: str, modele: type[BaseModel] = Dossier) -> Iterator[Cle]:
    """The keys of a YAML text, in order; a key that the model does not have is told with it."""
    lignes = texte.splitlines()
    noeud = yaml.compose(texte, yaml.BaseLoader)
    yield from _du_noeud(noeud, modele, lignes)


def du_fichier(chemin: Path, texte: str) -> Iterator[Cle]:
    """The keys of a file of the template: YAML, or the front matter of a prose."""
    if chemin.parent.name == PROSE:
        yield from cles(texte.split("---\n")[1], Texte)
    else:
        yield from cles(texte)


def _du_noeud(noeud: yaml.Node, modele: type[BaseModel], lignes: list[str]) -> Iterator[Cle]:
    if isinstance(noeud, yaml.SequenceNode):
        for element in noeud.value:
            yield from _du_noeud(element, modele, lignes)
    elif isinstance(noeud, yaml.MappingNode):
        tete = _commentaire(lignes, noeud.start_mark.line)
        for cle, valeur in noeud.value:
            propre = _commentaire(lignes, cle.start_mark.line)
            yield Cle(modele, cle.value, _dit(cle.value, propre) or _annonce(cle.value, tete))
            champ = modele.model_fields.get(cle.value)
            if champ and (suite := _modele(champ.annotation)):
                yield from _du_noeud(valeur, suite, lignes)


def _commentaire(lignes: list[str], rang: int) -> str:
    """The comment right above a line."""
    debut = rang
    while debut and lignes[debut - 1].lstrip().startswith("#"):
        debut -= 1
    return " ".join(COMMENTAIRE.sub("", ligne) for ligne in lignes[debut:rang])


def _dit(cle: str, commentaire: str) -> str | None:
    if annonce := _annonce(cle, commentaire):
        return annonce
    premier = re.match(r"(Obligatoire|Facultatif)(?:[.,])", commentaire)
    return premier[1].lower() if premier else None


def _annonce(cle: str, commentaire: str) -> str | None:
    """What a comment on several keys says of one: « nom, prix : obligatoires. note : facultatif. »"""
    for noms, dit in ANNONCE.findall(commentaire):
        if cle in noms.split(", "):
            return dit
    return None


@cache
def _modele(annotation: Any) -> type[BaseModel] | None:
    """The model inside `list[X]`, `X | None`, `Annotated[X, …]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (list, Annotated, UnionType, Union):
        return next((m for a in get_args(annotation) if a is not NoneType and (m := _modele(a))), None)
    return None


def communes() -> frozenset[str]:
    """The keys that nearly every model has: explained once, at the top of `departement.yml`."""
    return frozenset(Fait.model_fields)


def blocs(page: str) -> list[str]:
    """The code blocks of a Markdown page."""
    return [textwrap.dedent(bloc) for bloc in re.findall(r"^```\w*\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)]
