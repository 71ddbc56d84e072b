import datetime as dt

import pytest

from macros.today import DateInvalide, epoch, resolve


def a(texte: str):
    """A clock that stands still at `texte`, in universal time."""
    return lambda: dt.datetime.fromisoformat(texte).replace(tzinfo=dt.UTC)


MIDI = a("2026-11-21T12:00")


@pytest.mark.parametrize(
    ("option", "environ", "jour"),
    [
        ("2027-01-01", {"DATE": "2026-06-01", "SOURCE_DATE_EPOCH": "0"}, "2027-01-01"),
        (None, {"DATE": "2026-06-01", "SOURCE_DATE_EPOCH": "0"}, "2026-06-01"),
        (None, {"DATE": "", "SOURCE_DATE_EPOCH": "86400"}, "1970-01-02"),
        (None, {"DATE": "", "SOURCE_DATE_EPOCH": ""}, "2026-11-21"),
        (None, {}, "2026-11-21"),
    ],
)
def test_option_then_date_then_epoch_then_clock(option, environ, jour):
    assert resolve(option, environ, MIDI).isoformat() == jour


@pytest.mark.parametrize(
    ("instant", "jour"),
    [
        ("2026-11-20T22:59", "2026-11-20"),
        ("2026-11-20T23:00", "2026-11-21"),
        ("2026-07-01T21:59", "2026-07-01"),
        ("2026-07-01T22:00", "2026-07-02"),
    ],
)
def test_the_clock_is_read_in_paris_winter_and_summer(instant, jour):
    assert resolve(None, {}, a(instant)).isoformat() == jour


@pytest.mark.parametrize(
    ("option", "environ", "debut"),
    [
        ("2026-13-01", {}, "--date : « 2026-13-01 »"),
        ("2026-02-30", {}, "--date : « 2026-02-30 »"),
        ("20261121", {}, "--date : « 20261121 »"),
        ("2026-W47-6", {}, "--date : « 2026-W47-6 »"),
        ("2026-11-21\n", {}, "--date : « 2026-11-21\n »"),
        ("", {}, "--date : «  »"),
        (None, {"DATE": "21/11/2026"}, "DATE : « 21/11/2026 »"),
    ],
)
def test_what_is_not_a_date_is_refused_whatever_the_other_sources_say(option, environ, debut):
    with pytest.raises(DateInvalide) as refus:
        resolve(option, {"SOURCE_DATE_EPOCH": "0", **environ}, MIDI)
    assert str(refus.value) == (f"{debut} n’est pas une date, écrivez l’année, le mois et le jour ainsi : 2026-11-21.")


@pytest.mark.parametrize("texte", ["hier", "1.5", "99999999999999999"])
def test_an_epoch_that_is_no_number_of_seconds_is_refused(texte):
    with pytest.raises(DateInvalide) as refus:
        resolve(None, {"SOURCE_DATE_EPOCH": texte}, MIDI)
    assert str(refus.value) == (
        f"SOURCE_DATE_EPOCH : « {texte} » n’est pas un nombre de secondes écoulées depuis 1970."
    )


def test_the_epoch_of_a_day_gives_that_day_back():
    jour = dt.date(2027, 1, 1)
    assert epoch(jour) == 1798761600
    assert resolve(None, {"SOURCE_DATE_EPOCH": str(epoch(jour))}, MIDI) == jour
