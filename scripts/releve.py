"""What checkers find, and the Markdown tables a person reads. Pure: no browser, no file."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

ELEMENT_MAX = 90
SANS_NAVIGATEUR = "aucun navigateur : lancez make test"


@dataclass(frozen=True, order=True)
class Constat:
    """A violation: rule, page (address from the root) and its kind, screen, element (selector or extract), meaning."""

    regle: str
    genre: str
    page: str
    ecran: str
    element: str
    detail: str


@dataclass
class Releve:
    """What a checker saw: checks done by kind of page, violations, a note by kind; `absent` says why it did not run."""

    outil: str
    faits: Counter[str] = field(default_factory=Counter)
    constats: list[Constat] = field(default_factory=list)
    notes: dict[str, str] = field(default_factory=dict)
    absent: str = ""


def tableau(titres: Sequence[str], lignes: Iterable[Sequence[object]], nombres: int = 0) -> str:
    """A Markdown table; its last `nombres` columns are figures, set to the right."""
    textes = len(titres) - nombres
    traits = ["---"] * textes + ["---:"] * nombres
    return "\n".join(map(_ligne, [titres, traits, *lignes]))


def _ligne(cellules: Sequence[object]) -> str:
    propres = (" ".join(str(c).split()).replace("|", "\\|") for c in cellules)
    return f"| {' | '.join(propres)} |"


def par_genre(pages: Mapping[str, int], releves: Sequence[Releve]) -> str:
    """Violations by kind of page and checker, over the checks done: `0 / 792`; `pages` counts pages by kind."""
    lignes = [[g or "–", n, *(_case(r, g) for r in releves)] for g, n in sorted(pages.items())]
    lignes.append(["**Total**", sum(pages.values()), *(_total(r) for r in releves)])
    return tableau(["Sorte de page", "Pages", *(r.outil for r in releves)], lignes, 1 + len(releves))


def _case(releve: Releve, genre: str) -> str:
    if releve.absent:
        return "absent"
    if genre in releve.notes:
        return releve.notes[genre]
    return f"{sum(c.genre == genre for c in releve.constats)} / {releve.faits[genre]}" if releve.faits[genre] else "–"


def _total(releve: Releve) -> str:
    return "absent" if releve.absent else f"{len(releve.constats)} / {releve.faits.total()}"


def defauts(releves: Sequence[Releve]) -> str:
    """One line a checker, rule and kind of page: how many pages and screens, one example; empty when all is well."""
    groupes: dict[tuple[str, str, str], list[Constat]] = {}
    for releve in releves:
        for constat in sorted(releve.constats):
            groupes.setdefault((releve.outil, constat.regle, constat.genre), []).append(constat)
    if not groupes:
        return ""
    titres = ["Outil", "Règle", "Sorte de page", "Pages", "Écrans", "Exemple", "Élément", "Sens"]
    return tableau(titres, (_groupe(*cle, constats) for cle, constats in groupes.items()))


def _groupe(outil: str, regle: str, genre: str, constats: Sequence[Constat]) -> list[object]:
    premier = constats[0]
    ecrans = ", ".join(sorted({c.ecran for c in constats if c.ecran})) or "–"
    element = premier.element if len(premier.element) <= ELEMENT_MAX else f"{premier.element[: ELEMENT_MAX - 1]}…"
    pages = len({c.page for c in constats})
    return [outil, regle, genre or "–", pages, ecrans, premier.page or "accueil", f"`{element}`", premier.detail]


def manquants(releves: Iterable[Releve]) -> list[str]:
    """The checkers that did not run, with the reason."""
    return [f"{r.outil} ({r.absent})" for r in releves if r.absent]


def conforme(releves: Sequence[Releve], exiger: bool) -> bool:
    """Whether nothing is wrong; with `exiger`, a checker that did not run is wrong too."""
    return not any(r.constats for r in releves) and not (exiger and manquants(releves))


def descendre(rapport: str) -> str:
    """A report as a part of another: its title one level lower."""
    return "\n".join(f"#{ligne}" if ligne.startswith("#") else ligne for ligne in rapport.strip().splitlines())
