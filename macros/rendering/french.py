"""How French writes dates, numbers, telephones and lists."""

import datetime as dt
import re
from collections.abc import Sequence

MOIS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
JOURS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
INSECABLE = "\u00a0"
FINE = "\u202f"


def date_fr(jour: dt.date) -> str:
    """`2027-01-01` → « 1er janvier 2027 »."""
    return f"{'1er' if jour.day == 1 else jour.day}{INSECABLE}{MOIS[jour.month - 1]}{INSECABLE}{jour.year}"


def date_longue(jour: dt.date) -> str:
    """`2027-01-01` → « vendredi 1er janvier 2027 »."""
    return f"{JOURS[jour.weekday()]} {date_fr(jour)}"


def nombre(valeur: float | str) -> str:
    """`12957` → « 12 957 » with thin spaces; text that is no number comes back as it is."""
    texte = str(valeur)
    if not re.fullmatch(r"-?\d+([.,]\d+)?", texte):
        return texte
    entier, _, decimales = texte.replace(".", ",").partition(",")
    signe, chiffres = ("−", entier[1:]) if entier.startswith("-") else ("", entier)
    groupes = f"{int(chiffres):,}".replace(",", FINE)
    return signe + groupes + (f",{decimales}" if decimales else "")


def accorde(n: int | str, singulier: str, pluriel: str | None = None) -> str:
    """« 1 engagement », « 0 engagement », « 355 engagements »; a number that a text writes in words: « six ans »."""
    mot = (pluriel or singulier + "s") if isinstance(n, str) or n >= 2 else singulier
    return f"{nombre(n)}{INSECABLE}{mot}"


def enumere(mots: Sequence[str], dernier: str = "et") -> str:
    """« a, b et c »."""
    if len(mots) < 2:
        return "".join(mots)
    return f"{', '.join(mots[:-1])} {dernier} {mots[-1]}"


def telephone(numero: str) -> str:
    """`0385393070` → « 03 85 39 30 70 » with non-breaking spaces; short numbers stay whole."""
    chiffres = re.sub(r"\D", "", numero)
    if numero.startswith("+") or len(chiffres) != 10:
        return numero.replace(" ", INSECABLE)
    if chiffres.startswith("08"):
        return INSECABLE.join((chiffres[0], chiffres[1:4], chiffres[4:7], chiffres[7:]))
    return INSECABLE.join(chiffres[i : i + 2] for i in range(0, 10, 2))


def tel_uri(numero: str) -> str:
    """Address that dials: `tel:+33385393070`, `tel:115`."""
    chiffres = re.sub(r"\D", "", numero)
    if numero.startswith("+"):
        return f"tel:+{chiffres}"
    return f"tel:+33{chiffres[1:]}" if len(chiffres) == 10 else f"tel:{chiffres}"


def valeur(nombre_brut: str | None, unite: str | None) -> str:
    """« 6 semaines », « 12 957 € », « 20 % » with a non-breaking space; « 1 mois » stays singular by nature."""
    if nombre_brut is None:
        return unite or ""
    if not unite:
        return nombre(nombre_brut)
    if nombre_brut == "1" and unite in MOIS:
        return f"1er{INSECABLE}{unite}"
    return f"{nombre(nombre_brut)}{INSECABLE}{_accord(nombre_brut, unite)}"


def _accord(nombre_brut: str, unite: str) -> str:
    """`1` + « semaines » → « semaine »: units are written in the plural in the data."""
    if nombre_brut.replace(",", ".") not in {"1", "0", "1.0"}:
        return unite
    return " ".join(m[:-1] if m.endswith("s") and m != "mois" else m for m in unite.split(" "))


def un_premier_caractere(texte: str, majuscule: bool = True) -> str:
    """Capital (or not) at the first letter, the rest untouched; an acronym keeps its capitals."""
    if not majuscule and texte[1:2].isupper():
        return texte
    return (texte[:1].upper() if majuscule else texte[:1].lower()) + texte[1:]


_AVANT_HAUTE = re.compile(r" (?=[:;?!»%€])(?<=[\w»)’…>] )")  # the rarer sign first: faster


def espaces(texte: str) -> str:
    """Non-breaking spaces where French wants them, in text or HTML: before `: ; ? ! » % €` and after `«`."""
    return _AVANT_HAUTE.sub(INSECABLE, texte).replace("« ", "«" + INSECABLE)
