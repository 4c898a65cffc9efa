"""Staff from a real directory server: what comes in, and what becomes of it when it is gone."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from socket import create_server

import pytest

from kiosk.directory.model import PersonDetails
from kiosk.directory.queries import units
from kiosk.directory.sources.model import SourceReading
from kiosk.directory.sources.queries import sources
from kiosk.exchange.ldap_directory import import_ldap, read_ldap
from kiosk.refusal import Refused
from kiosk.settings import LdapSource
from kiosk.station import Station
from tests.conftest import Employ
from tests.exchange.ldap_town import ELSEWHERE, SECRET, people, refusal_of
from tests.slapd import BASE, PEOPLE, CutLine, Slapd, person, slapd


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slapd]:
    more = [person(f"P{i:02}", "Ek", department="Bygg", manager="") for i in range(19)]
    boss = person("Anna", "Ek", department="Bygg")
    led = [each + f"manager: cn=anna,{PEOPLE}\n" for each in more]
    with slapd(tmp_path_factory.mktemp("many") / "server", boss, *led) as running:
        yield running


def noted(station: Station) -> list[SourceReading]:
    with station.reading() as connection:
        return sources(connection)


def test_people_come_in_with_what_the_server_knows_of_them(station: Station, server: Slapd) -> None:
    summary = import_ldap(station, server.source(page_size=2))
    assert (summary.added, summary.refused, summary.failure) == (5, (), "")
    found = people(station)
    assert found["Anna"].details == PersonDetails(
        "Anna",
        "Ek",
        source_id="1001",
        title="Handläggare",
        unit="Bygg",
        administration="Samhälle",
        phone="+4695016600",
        mobile="+46701740605",
        email="anna@b.example",
        room="A 12",
        manager_email="bo@b.example",
    )
    assert found["Elsa"].details.family_name == "Berg"
    (source,) = noted(station)
    assert (source.name, source.what, source.live, source.taken) == ("LDAP", "ldap", True, 5)


def test_managers_are_found_within_and_outside_the_search_and_lead_their_unit(
    station: Station, server: Slapd
) -> None:
    summary = import_ldap(station, server.source())
    found = people(station)
    assert found["Bo"].details.manager_email == "vera@b.example"
    assert found["Di"].details.manager_email == ""
    (missing,) = (row for row in summary.warned if row.code == "ldap_row.manager_not_found")
    assert missing.facts["entry"] == f"cn=di,{PEOPLE}"
    assert missing.facts["value"] == f"cn=x,{SECRET}"
    with station.reading() as connection:
        (unit,) = units(connection).values()
    assert unit.manager_id == found["Bo"].person_id


def test_reading_again_changes_nothing(station: Station, server: Slapd) -> None:
    import_ldap(station, server.source())
    before = people(station)
    again = import_ldap(station, server.source(page_size=1))
    assert (again.added, again.changed, again.unchanged, again.missing) == (0, 0, 5, 0)
    assert people(station) == before


def test_what_the_server_tells_of_nobody_stays(
    station: Station, server: Slapd, employ: Employ
) -> None:
    employ("Anna", "Ek", email="anna@b.example", languages="finska", stand_in_email="s@b.example")
    import_ldap(station, server.source(attributes={"room": "roomNumber"}))
    details = people(station)["Anna"].details
    assert (details.languages, details.stand_in_email) == ("finska", "s@b.example")


@pytest.mark.parametrize("step", range(1, 12))
def test_a_server_gone_in_the_middle_tells_of_some_and_ends_nobody(
    tmp_path: Path, many: Slapd, station: Station, employ: Employ, step: int
) -> None:
    employ("Sven", "Ek")
    with closing(CutLine(many.port)) as line:
        read_ldap(many.source(url=line.url, page_size=4), tmp_path)
        whole = line.carried
    with closing(CutLine(many.port, whole * step // 12)) as line:
        failure, added = outcome(station, many.source(url=line.url, page_size=4))
    found = people(station)
    assert added % 4 == 0
    assert (added > 0) == (failure == "ldap.cut_short")
    assert added < 4 or step > 2
    assert added >= 4 or step < 7
    assert len(found) == added + 1
    assert not any(each.details.manager_email for each in found.values())
    with station.reading() as connection:
        assert not any(each.manager_id for each in units(connection).values())
    (note,) = noted(station)
    assert (note.failure, note.read_at) == (failure, None)
    again = import_ldap(station, many.source(), complete=True, confirmed=True)
    assert (again.added, again.ended, len(people(station))) == (20 - added, 1, 20)
    with station.reading() as connection:
        assert all(each.manager_id for each in units(connection).values())
    whole_directory = people(station)
    with closing(CutLine(many.port, whole * step // 12)) as line:
        assert outcome(station, many.source(url=line.url, page_size=4))[1] == 0
    assert people(station) == whole_directory


def outcome(station: Station, source: LdapSource) -> tuple[str, int]:
    """Give how reading failed, and how many came in all the same."""
    try:
        summary = import_ldap(station, source, complete=True, confirmed=True)
    except Refused as refusal:
        return refusal.code, 0
    assert summary.ended == 0
    return summary.failure, summary.added


def test_a_server_that_gives_only_a_part_is_told_apart(tmp_path: Path) -> None:
    limits = "limits * size.prtotal=4"
    others = [person(f"P{i}", "Ek") for i in range(8)]
    with (
        slapd(tmp_path / "server", person("Anna", "Ek"), *others, limits=limits) as small,
        Station(tmp_path / "station") as station,
    ):
        summary = import_ldap(station, small.source(page_size=2), complete=True)
    assert (summary.failure, summary.added) == ("ldap.limited", 4)


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"url": "ldap://127.0.0.1:1"}, "ldap.unreachable"),
        ({"bind_dn": f"cn=nobody,{PEOPLE}"}, "ldap.password_wrong"),
        ({"bind_dn": "no name"}, "ldap.sign_in_refused"),
        ({"base": f"ou=nowhere,{BASE}"}, "ldap.base_unknown"),
        ({"base": "no name"}, "ldap.base_unknown"),
        ({"base": f"ou=x,{ELSEWHERE}"}, "ldap.base_elsewhere"),
        ({"filter": "(sn=*"}, "ldap.filter_unreadable"),
        ({"filter": "(sn=nobody)"}, "ldap.nobody"),
        ({"bind_dn": "", "password_file": ""}, "ldap.not_allowed"),
        ({"starttls": True}, "ldap.not_secured"),
        ({"url": "ldap://192.0.2.1"}, "ldap.password_in_clear"),
    ],
)
def test_what_cannot_be_read_is_refused(
    server: Slapd, tmp_path: Path, other: dict[str, object], code: str
) -> None:
    assert refusal_of(server.source(**other), tmp_path).code == code


def test_a_refusal_is_noted_and_changes_nothing(station: Station, server: Slapd) -> None:
    import_ldap(station, server.source())
    before = people(station)
    with pytest.raises(Refused):
        import_ldap(station, server.source(base=f"ou=nowhere,{BASE}"), complete=True)
    assert people(station) == before
    (note,) = noted(station)
    assert note.failure == "ldap.base_unknown"


@pytest.mark.parametrize(
    ("scheme", "starttls"), [("ldap", False), ("ldap", True), ("ldaps", False)]
)
def test_a_server_that_never_answers_is_given_up(
    tmp_path: Path, scheme: str, starttls: bool
) -> None:
    with closing(create_server(("127.0.0.1", 0))) as silent:
        source = LdapSource(
            url=f"{scheme}://127.0.0.1:{silent.getsockname()[1]}",
            base=BASE,
            receive_seconds=1,
            starttls=starttls,
        )
        assert refusal_of(source, tmp_path).code == "ldap.unreachable"
