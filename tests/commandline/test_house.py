"""`kiosk house`: stations become one house and part again, and nothing is lost on the way."""

import io
import re
from pathlib import Path

import pytest

from db.clock import machine_clock
from kiosk.house.membership import MEMBERSHIP_FILE, read_membership
from kiosk.jobs.commands import order
from kiosk.jobs.model import JobKind, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.privacy.house_keys import read_house_keys
from kiosk.privacy.users.pins import read_pepper
from kiosk.station import Station, StationReader
from kiosk.visits.commands import leave as check_out
from kiosk.visits.model import Departure
from tests.commandline.conftest import HouseOfStations


def test_a_house_is_made_and_its_first_station_keeps_it(town: HouseOfStations) -> None:
    town.station("Reception")
    town.arrive("Reception", "Maj")
    made = town.make()
    assert made.code == 0, made.err
    told = made.answer
    assert (told["house"], told["station"], told["keeper"], told["erases"]) == (
        "Hörby", "Reception", True, True,
    )  # fmt: skip
    assert told["exchanged"]["whole"]
    assert told["exchanged"]["sent"] > 1
    folder = town.root / "Reception"
    membership = read_membership(folder)
    assert membership is not None
    assert membership.keeper
    assert (folder / MEMBERSHIP_FILE).stat().st_mode & 0o777 == 0o600


def test_two_stations_that_were_alone_become_one_house_and_lose_nothing(
    town: HouseOfStations,
) -> None:
    for station, visitor in (("Reception", "Maj"), ("Kiosk", "Olle")):
        town.station(station)
        town.arrive(station, visitor)
    town.make()
    town.enrol("Kiosk")
    assert town.names("Kiosk") == ["Maj", "Olle"]
    assert town.names("Reception") == ["Maj"]
    exchanged = town.at("Reception", "house", "exchange", "--json")
    assert (exchanged.code, exchanged.answer["whole"]) == (0, True)
    assert town.names("Reception") == ["Maj", "Olle"]


def test_what_happened_under_another_name_before_is_handed_over_too(town: HouseOfStations) -> None:
    town.station("Reception")
    town.make()
    folder = town.station("Reception2")
    (folder / "foaje.toml").write_text('station = "Reception"\n', "utf-8")
    town.arrive("Reception2", "Olle")
    town.station("Reception2")
    town.enrol("Reception2")
    town.at("Reception", "house", "exchange")
    assert town.names("Reception") == ["Olle"]


def test_a_badge_ordered_under_another_name_is_not_printed_by_the_station_called_so_now(
    town: HouseOfStations,
) -> None:
    town.make()
    folder = town.station("Kiosk")
    (folder / "foaje.toml").write_text('station = "Reception"\n', "utf-8")
    visit = town.arrive("Kiosk", "Olle")
    with Station(folder) as station:
        station.do(order, JobKind.BADGE, visit, actor="test")
    town.station("Kiosk")
    town.enrol("Kiosk")
    town.at("Reception", "house", "exchange")
    with StationReader(town.root / "Reception") as reader, reader.reading() as connection:
        badges = [e for e in jobs_about(connection, [visit]) if e.kind is JobKind.BADGE]
    assert [each.state for each in badges] == [JobState.GIVEN_UP]


def test_the_badges_of_one_station_are_read_by_the_other_and_pins_work_at_both(
    town: HouseOfStations,
) -> None:
    town.make()
    kiosk = town.station("Kiosk")
    Station(kiosk).close()
    own = read_house_keys(kiosk).signing
    town.enrol("Kiosk")
    reception = town.root / "Reception"
    keys = read_house_keys(kiosk)
    assert keys.signing == read_house_keys(reception).signing
    assert own in keys.reading(machine_clock())
    assert read_pepper(kiosk) == read_pepper(reception)
    assert read_pepper(kiosk) is not None
    for name in ("badge-keys", "pin-pepper"):
        assert (kiosk / name).stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("cheap_hashes")
def test_who_must_set_a_new_pin_after_joining_is_named(
    town: HouseOfStations, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.make()
    town.station("Kiosk")
    monkeypatch.setattr("sys.stdin", io.StringIO("482915\n"))
    town.at("Kiosk", "user", "add", "Anna", "--role", "administrator")
    code = town.invite("Kiosk")
    joined = town.at("Kiosk", "house", "join", code)
    assert joined.code == 0, joined.err
    assert "Anna" in joined.err


def test_an_invitation_says_what_the_new_station_must_write(town: HouseOfStations) -> None:
    town.make()
    invited = town.at("Reception", "house", "invite", "Guard", "--erases")
    assert invited.code == 0
    assert len(re.findall(r"(?:[A-Z2-7]{4}-){7}[A-Z2-7]{4}", invited.out)) == 1
    for line in ('station = "Guard"', "[house]", f'database = "{town.database}"'):
        assert line in invited.out
    assert "kiosk house join" in invited.out
    lines = town.at("Reception", "house", "invite", "Guard", "--json").answer["settings"]
    folder = town.root / "Guard"
    folder.mkdir()
    (folder / "foaje.toml").write_text(lines, "utf-8")
    code = town.invite("Guard", "--erases", "--keeper")
    joined = town.at("Guard", "house", "join", code, "--json").answer
    assert (joined["station"], joined["erases"], joined["keeper"]) == ("Guard", True, True)


def test_the_code_is_asked_for_so_that_no_list_of_processes_shows_it(
    town: HouseOfStations, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.make()
    town.station("Guard")
    monkeypatch.setattr("sys.stdin", io.StringIO(town.invite("Guard").lower() + "\n"))
    assert town.at("Guard", "house", "join", "--json").answer["station"] == "Guard"


def test_the_administrator_is_asked_for_too(
    town: HouseOfStations, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.station("Reception")
    monkeypatch.setattr("sys.stdin", io.StringIO(town.administrator + "\n"))
    assert town.at("Reception", "house", "create", "--name", "Hörby", "--json").code == 0


def test_a_station_that_leaves_keeps_everything_and_goes_on_alone(town: HouseOfStations) -> None:
    town.make()
    town.enrol("Kiosk")
    town.arrive("Reception", "Maj")
    town.at("Reception", "house", "exchange")
    town.arrive("Kiosk", "Olle")
    left = town.at("Kiosk", "house", "leave", "--json")
    assert left.code == 0, left.err
    assert left.answer["exchanged"]["whole"]
    folder = town.root / "Kiosk"
    assert read_membership(folder) is None
    town.arrive("Kiosk", "Eva")
    assert town.names("Kiosk") == ["Eva", "Maj", "Olle"]
    assert town.at("Kiosk", "db", "verify").code == 0
    town.at("Reception", "house", "exchange")
    assert town.names("Reception") == ["Maj", "Olle"]


def test_a_station_that_comes_back_hands_over_what_happened_while_it_was_alone(
    town: HouseOfStations,
) -> None:
    town.make()
    town.enrol("Kiosk")
    town.at("Kiosk", "house", "leave")
    town.arrive("Kiosk", "Eva")
    town.enrol("Kiosk")
    town.at("Reception", "house", "exchange")
    assert town.names("Reception") == ["Eva"]


def test_one_station_with_everything_can_begin_another_house(
    town: HouseOfStations, tmp_path: Path
) -> None:
    town.make()
    town.enrol("Kiosk")
    town.arrive("Kiosk", "Olle")
    town.at("Kiosk", "house", "exchange")
    assert town.at("Reception", "house", "exchange").code == 0
    town.at("Kiosk", "house", "leave")
    town.at("Reception", "house", "leave")
    other = HouseOfStations(town.kiosk, town.server, town.server.make_database(), town.root)
    assert other.make().code == 0
    other.enrol("New")
    assert other.names("New") == ["Olle"]
    town.server.drop_database(other.database)


def test_a_check_out_at_one_station_is_seen_at_the_other(town: HouseOfStations) -> None:
    town.make()
    town.enrol("Kiosk")
    visit = town.arrive("Kiosk", "Olle")
    town.at("Kiosk", "house", "exchange")
    town.at("Reception", "house", "exchange")
    with Station(town.root / "Reception") as station:
        station.do(check_out, visit, Departure.DESK, actor="test")
    town.at("Reception", "house", "exchange")
    town.at("Kiosk", "house", "exchange")
    assert town.names("Kiosk") == []


def test_a_stolen_station_is_shut_out_with_one_command(town: HouseOfStations) -> None:
    town.make()
    town.enrol("Kiosk")
    done = town.at("Reception", "house", "strike-off", "Kiosk")
    assert (done.code, "Kiosk" in done.out) == (0, True)
    stolen = town.at("Kiosk", "house", "exchange", "--json")
    assert (stolen.code, stolen.answer["error"]["code"]) == (1, "house.struck_off")
    listed = town.at("Reception", "house", "stations", "--json").answer["stations"]
    gone = {each["station"]: each["struck_off_at"] is not None for each in listed}
    assert gone == {"Kiosk": True, "Reception": False}
    assert town.at("Kiosk", "house", "leave", "--without-server").code == 0
    assert read_membership(town.root / "Kiosk") is None


def test_the_list_tells_who_was_heard_and_who_lacks_what(town: HouseOfStations) -> None:
    town.make()
    town.enrol("Kiosk")
    town.arrive("Reception", "Maj")
    town.at("Reception", "house", "exchange")
    listed = town.at("Kiosk", "house", "stations", "--json").answer
    assert (listed["house"], listed["apart"], listed["at_odds"]) == ("Hörby", [], [])
    by_name = {each["station"]: each for each in listed["stations"]}
    assert [each["this"] for each in by_name.values()] == [True, False]
    assert all(each["heard_at"].endswith("Z") for each in by_name.values())
    assert by_name["Reception"]["behind"] == 0
    assert by_name["Kiosk"]["behind"] > 0
    told = town.at("Kiosk", "house", "stations").out
    assert "Hörby" in told
    assert "This station." in told


def test_a_house_of_today_needs_no_upgrade(
    town: HouseOfStations, monkeypatch: pytest.MonkeyPatch
) -> None:
    town.make()
    monkeypatch.setenv("FOAJE_ADMINISTRATOR", town.administrator)
    told = town.at("Reception", "house", "upgrade", "--json").answer
    assert told["before"] == told["now"]
