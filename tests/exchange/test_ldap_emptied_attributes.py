"""An attribute that a real directory server has lost for everybody is lost here too."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from kiosk.directory.commands import record_person
from kiosk.directory.model import Person, PersonDetails
from kiosk.directory.queries import everybody
from kiosk.exchange.ldap_directory import import_ldap
from kiosk.refusal import Refused
from kiosk.settings import LdapSource
from kiosk.station import Station
from tests.conftest import TurnedClock
from tests.slapd import Slapd, person, slapd

ANNA, BO = ("Anna", "Ek"), ("Bo", "Ål")


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slapd]:
    """Give a server that tells of telephones and titles."""
    anna = person(*ANNA, telephoneNumber="0950-166 00", title="Handläggare", mobile="070-174 06 05")
    bo = person(*BO, telephoneNumber="0950-166 01")
    with slapd(tmp_path_factory.mktemp("before") / "server", anna, bo) as running:
        yield running


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slapd]:
    """Give the same server once telephones and titles have been taken away."""
    entries = person(*ANNA, mobile="070-174 06 05"), person(*BO)
    with slapd(tmp_path_factory.mktemp("after") / "server", *entries) as running:
        yield running


def details(station: Station, given: str) -> PersonDetails:
    return known(station, given).details


def known(station: Station, given: str) -> Person:
    with station.reading() as connection:
        (found,) = (e for e in everybody(connection) if e.details.given_name == given)
    return found


def correct(station: Station, given: str, **fields: str) -> None:
    """Write something about somebody as the desk or a staff list would."""
    standing = known(station, given)
    changed = PersonDetails(**{**_fields(standing.details), **fields})  # type: ignore[arg-type] # by name
    station.do(record_person, changed, standing, actor="desk")


def _fields(told: PersonDetails) -> dict[str, object]:
    return {name: getattr(told, name) for name in PersonDetails.__dataclass_fields__}


def test_what_the_server_lost_for_everybody_is_lost_here(
    station: Station, before: Slapd, after: Slapd, clock: TurnedClock
) -> None:
    import_ldap(station, before.source())
    assert (details(station, "Anna").phone, details(station, "Bo").phone) == (
        "+4695016600",
        "+4695016601",
    )
    clock.turn(timedelta(days=1))
    summary = import_ldap(station, after.source())
    assert (summary.changed, summary.refused) == (2, ())
    anna = details(station, "Anna")
    assert (anna.phone, anna.title, anna.mobile) == ("", "", "+46701740605")
    assert details(station, "Bo").phone == ""


def test_what_the_server_never_told_of_stays_as_others_said_it(
    station: Station, before: Slapd, after: Slapd
) -> None:
    for server in (before, after, after):
        import_ldap(station, server.source())
        correct(station, "Anna", room="A 12", extension="16600")
    anna = details(station, "Anna")
    assert (anna.room, anna.extension, anna.phone) == ("A 12", "16600", "")


def test_what_is_written_after_the_loss_stays(
    station: Station, before: Slapd, after: Slapd
) -> None:
    import_ldap(station, before.source())
    import_ldap(station, after.source())
    correct(station, "Anna", phone="+4695016602")
    import_ldap(station, after.source())
    assert details(station, "Anna").phone == "+4695016602"


def test_an_attribute_no_longer_asked_for_leaves_what_it_said(
    station: Station, before: Slapd
) -> None:
    import_ldap(station, before.source())
    unasked: LdapSource = before.source(attributes={"phone": ""})
    assert import_ldap(station, unasked).changed == 0
    assert details(station, "Anna").phone == "+4695016600"


def test_a_reading_cut_short_takes_nothing_away(
    station: Station, before: Slapd, after: Slapd, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_ldap(station, before.source())
    limited = after.source(page_size=1)
    monkeypatch.setattr("kiosk.exchange.ldap_directory._with_managers", _gone)
    assert import_ldap(station, limited).failure == "ldap.cut_short"
    assert details(station, "Anna").phone == "+4695016600"
    monkeypatch.undo()
    import_ldap(station, after.source())
    assert details(station, "Anna").phone == ""


def _gone(*_: object) -> None:
    raise Refused("ldap.gone", detail="")
