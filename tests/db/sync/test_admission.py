"""Who comes into a house and who goes: codes that work once, stations struck off, houses apart."""

import re
from datetime import timedelta

import psycopg
import pytest

from db.clock import machine_clock
from db.sync.counterpart import HouseFailure
from db.sync.server.address import Login, ServerAddress
from db.sync.server.creation import Enrolled, create_house
from db.sync.server.house_server import HouseServer
from db.sync.server.keeping import Keeping, join
from tests.db.sync.chains import Chain
from tests.db.sync.conftest import Connect, House, Invite
from tests.postgres import ADMINISTRATOR, SUPERUSER_SECRET, PostgresServer


@pytest.fixture
def keeping(house: House) -> Keeping:
    return keeping_of(house, house.first)


def keeping_of(house: House, enrolled: Enrolled) -> Keeping:
    return Keeping(house.address, enrolled.login, enrolled.house_id)


def may_sign_in(house: House, role: str) -> list[tuple[object, ...]]:
    """Ask PostgreSQL whether a role may, and whether its secret still holds in a week."""
    until = "coalesce(rolvaliduntil, 'infinity') > now() + interval '7 days'"
    return house.ask(f"SELECT rolcanlogin, {until} FROM pg_roles WHERE rolname = '{role}'")


def test_a_code_enrols_one_station_with_what_was_passed_along(
    house: House, keeping: Keeping, connect: Connect
) -> None:
    with keeping:
        invitation = keeping.invite("Guard", {"erasure"}, b"\x00\xff sealed")
    typed = invitation.code.lower().replace("-", " ")
    guard = join(house.address, typed, "10.0.0.7:7411", "-----BEGIN")
    assert (guard.house_id, guard.house_name) == (house.first.house_id, "Storfors")
    assert (guard.station, guard.rights, guard.parcel) == (
        "Guard", frozenset({"erasure"}), b"\x00\xff sealed",
    )  # fmt: skip
    assert may_sign_in(house, guard.login.role) == [(True, True)]
    member = connect(guard).members()[0]
    assert (member.address, member.certificate) == ("10.0.0.7:7411", "-----BEGIN")
    assert house.ask("SELECT parcel FROM foaje.invitation") == [(None,)]


def test_a_code_is_easy_to_type_and_shown_in_no_text(keeping: Keeping) -> None:
    with keeping:
        invitation = keeping.invite("Guard")
    assert re.fullmatch("([A-Z2-7]{4}-){7}[A-Z2-7]{4}", invitation.code)
    assert timedelta(hours=23) < invitation.expires_at - machine_clock() < timedelta(hours=25)
    assert invitation.code not in repr(invitation)


@pytest.mark.parametrize("typed", ["", "ABCD", "ÅÄÖ!", "A" * 31, "A" * 32, "ABCD-" * 8 + "ABCD"])
def test_what_is_no_code_is_refused(house: House, typed: str) -> None:
    with pytest.raises(HouseFailure, match=r"house\.code"):
        join(house.address, typed)


def test_a_code_works_once(house: House, keeping: Keeping, connect: Connect) -> None:
    with keeping:
        code = keeping.invite("Guard").code
    guard = join(house.address, code)
    with pytest.raises(HouseFailure, match=r"house\.code"):
        join(house.address, code)
    assert connect(guard).heads() == {}


def test_a_code_does_not_outlive_its_time(house: House, keeping: Keeping) -> None:
    with keeping:
        code = keeping.invite("Guard", valid_for=timedelta(seconds=-1)).code
    (login,) = house.ask("SELECT login FROM foaje.invitation")
    assert may_sign_in(house, str(login[0])) == [(True, False)]
    with pytest.raises(HouseFailure, match=r"house\.code"):
        join(house.address, code)


def test_a_code_too_old_is_refused_to_who_has_signed_in_with_it_before(
    house: House, keeping: Keeping
) -> None:
    with keeping:
        code = keeping.invite("Guard").code
    house.ask("UPDATE foaje.invitation SET expires_at = 1")
    with pytest.raises(HouseFailure, match=r"house\.code"):
        join(house.address, code)


def test_a_new_code_for_a_name_makes_the_old_one_void(house: House, keeping: Keeping) -> None:
    with keeping:
        old = keeping.invite("Guard").code
        new = keeping.invite("Guard").code
    with pytest.raises(HouseFailure, match=r"house\.code"):
        join(house.address, old)
    join(house.address, new)


def test_a_name_that_is_taken_is_not_given_out_again(keeping: Keeping, invite: Invite) -> None:
    invite("Guard")
    with keeping, pytest.raises(HouseFailure, match=r"house\.name_taken"):
        keeping.invite("Guard")


def test_a_station_struck_off_while_connected_can_do_nothing_more(
    house: House, keeping: Keeping, connect: Connect, invite: Invite
) -> None:
    enrolled, chain = invite("Guard"), Chain("Guard")
    guard = connect(enrolled)
    guard.take(chain.grow())
    with keeping:
        keeping.strike_off("Guard")
    assert guard.wait(10)  # the line breaks, and that wakes
    for _ in range(2):
        with pytest.raises(HouseFailure, match=r"house\.struck_off"):
            guard.take(chain.grow())
    with pytest.raises(HouseFailure, match=r"house\.struck_off"):
        connect(enrolled).heads()
    assert may_sign_in(house, enrolled.login.role) == [(False, True)]
    assert not [each for each in connect().members() if each.station == "Guard" and each.belongs]


def test_a_station_that_has_lost_its_rights_is_told_so_even_on_a_line_that_stands(
    house: House, connect: Connect, invite: Invite
) -> None:
    enrolled = invite("Guard")
    guard = connect(enrolled)
    guard.heads()
    group, porter = (f'"foaje_{house.short}_{each}"' for each in ("station", "porter"))
    house.ask(f'SET ROLE {porter}; REVOKE {group} FROM "{enrolled.login.role}"')
    with pytest.raises(HouseFailure, match=r"house\.not_allowed"):
        guard.heads()
    with pytest.raises(HouseFailure, match=r"house\.struck_off"):
        connect(enrolled).heads()


def test_a_name_struck_off_can_be_given_to_another_pc_which_goes_on_with_its_origins(
    house: House, keeping: Keeping, connect: Connect, invite: Invite
) -> None:
    stolen, chain = invite("Guard"), Chain("Guard")
    server = connect(stolen)
    server.take(chain.grow(3))
    server.beat(1, {chain.origin: 3}, {chain.origin: chain.head})
    with keeping:
        keeping.strike_off("Guard")
    anew = invite("Guard")
    (sign,) = [each for each in connect().beat(0, {}, {}).signs if each.station == "Guard"]
    assert (sign.complete_to, sign.heads) == (0, {})
    server = connect(anew)
    server.take(chain.grow())
    assert not server.beat(1, {}, {chain.origin: chain.forked(1).head}).findings
    with pytest.raises(HouseFailure):
        connect(stolen).heads()
    assert [each.belongs for each in connect().members()] == [True, True]


def test_who_has_left_is_out_and_may_be_invited_again(
    house: House, connect: Connect, invite: Invite
) -> None:
    guard = invite("Guard")
    with keeping_of(house, guard) as own:
        own.leave()
    with pytest.raises(HouseFailure, match=r"house\.struck_off"):
        connect(guard).heads()
    assert connect(invite("Guard")).heads() == {}


def test_the_last_keeper_stays_while_there_are_others(
    house: House, keeping: Keeping, invite: Invite
) -> None:
    invite("Guard")
    with keeping:
        with pytest.raises(HouseFailure, match=r"house\.last_keeper"):
            keeping.leave()
        with pytest.raises(HouseFailure, match=r"house\.no_such_station"):
            keeping.strike_off("Nobody")
        with keeping_of(house, invite("Office", "keeper")) as other:
            keeping.leave()
            other.strike_off("Guard")
            other.leave()


def test_an_administrator_can_keep_a_house_whose_keepers_are_gone(
    house: House, connect: Connect
) -> None:
    administrator = Login(ADMINISTRATOR, SUPERUSER_SECRET)
    with Keeping(house.address, administrator, house.first.house_id) as keeping:
        keeping.strike_off("Reception")
        code = keeping.invite("Reception", {"keeper"}).code
    anew = join(house.address, code)
    assert connect(anew).heads() == {}
    with keeping_of(house, anew) as own:
        own.invite("Guard")


def test_two_houses_on_one_server_know_nothing_of_each_other(
    postgres: PostgresServer, house: House, connect: Connect
) -> None:
    database = postgres.make_database()
    try:
        other = create_house(postgres.administrator(database), "Grannby", "Reception")
        there = ServerAddress(postgres.host, postgres.port, database)
        with HouseServer(there, other.login, other.house_id) as server:
            server.take(Chain().grow())
        assert connect().heads() == {}
        stranger = HouseServer(there, house.first.login, other.house_id)
        with stranger, pytest.raises(HouseFailure, match=r"house\.struck_off"):
            stranger.heads()
        with keeping_of(house, house.first) as keeping:
            with pytest.raises(HouseFailure, match=r"house\.no_such_station"):
                keeping.strike_off("Grannby")
            keeping.invite("Guard")
    finally:
        postgres.drop_database(database)


def test_another_houses_server_is_refused(house: House) -> None:
    server = HouseServer(house.address, house.first.login, "another")
    with server, pytest.raises(HouseFailure, match=r"house\.other"):
        server.heads()


def test_a_wrong_secret_is_told_as_such_and_nowhere_shown(house: House, connect: Connect) -> None:
    wrong = Login(house.first.login.role, "s3cr3t-but-wrong")
    server = HouseServer(house.address, wrong, house.first.house_id)
    with server, pytest.raises(HouseFailure) as refusal:
        server.heads()
    assert refusal.value.code == "house.password"
    shown = f"{refusal.value!r} {refusal.value.facts} {wrong!r} {server!r} {server._line!r}"
    assert "s3cr3t" not in shown


def test_a_server_with_no_place_for_one_more_refuses_no_password(
    house: House, invite: Invite, connect: Connect
) -> None:
    guard = invite("Guard")
    house.ask(f'ALTER ROLE "{guard.login.role}" CONNECTION LIMIT 0')
    with pytest.raises(HouseFailure, match=r"house\.unreachable"):
        connect(guard).heads()


def test_no_secret_reaches_the_servers_log(
    postgres: PostgresServer, house: House, keeping: Keeping
) -> None:
    postgres.execute("ALTER SYSTEM SET log_statement = 'all'")
    postgres.execute("SELECT pg_reload_conf()")
    try:
        with keeping:
            invitation = keeping.invite("Guard")
            guard = join(house.address, invitation.code)
            with pytest.raises(psycopg.OperationalError):
                psycopg.connect(house.server.as_user(guard.login.role, "wrong", house.database))
            log = (postgres.folder / "log").read_text("utf-8")
    finally:
        postgres.execute("ALTER SYSTEM RESET log_statement")
        postgres.execute("SELECT pg_reload_conf()")
    assert "foaje.enrol" in log
    assert guard.login.secret not in log
    assert invitation.code not in log
