"""The one place that knows the date. Everything else receives it."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")
FORME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Horloge = Callable[[], dt.datetime]


class DateInvalide(ValueError):
    """The date asked for is not one; the message is one French sentence."""


def horloge() -> dt.datetime:
    """The clock of the machine, with its time zone."""
    return dt.datetime.now(dt.UTC)


def resolve(option: str | None, environ: Mapping[str, str], clock: Horloge = horloge) -> dt.date:
    """The day of the build: `--date`, else DATE, else SOURCE_DATE_EPOCH (in UTC), else the clock of Paris.

    An empty value counts as none. Raises DateInvalide.
    """
    if option is not None:
        return _jour(option, "--date")
    if environ.get("DATE"):
        return _jour(environ["DATE"], "DATE")
    if environ.get("SOURCE_DATE_EPOCH"):
        return _jour_depuis_1970(environ["SOURCE_DATE_EPOCH"])
    return clock().astimezone(PARIS).date()


def epoch(jour: dt.date) -> int:
    """Seconds from 1970 to midnight UTC of `jour`: what SOURCE_DATE_EPOCH must hold for that day."""
    return int(dt.datetime.combine(jour, dt.time(), dt.UTC).timestamp())


def _jour(texte: str, origine: str) -> dt.date:
    try:
        if FORME.fullmatch(texte):
            return dt.date.fromisoformat(texte)
    except ValueError:
        pass
    raise DateInvalide(
        f"{origine} : « {texte} » n’est pas une date, écrivez l’année, le mois et le jour ainsi : 2026-11-21."
    )


def _jour_depuis_1970(texte: str) -> dt.date:
    try:
        return dt.datetime.fromtimestamp(int(texte), dt.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise DateInvalide(
            f"SOURCE_DATE_EPOCH : « {texte} » n’est pas un nombre de secondes écoulées depuis 1970."
        ) from None
