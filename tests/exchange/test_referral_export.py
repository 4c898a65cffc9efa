"""Who is away, exported and brought in again: the same people, reasons and instants."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.directory.commands import end_person
from kiosk.directory.model import ReferredTo
from kiosk.directory.referrals.commands import end_referral, set_referral
from kiosk.directory.referrals.model import Line, Referral, ReferralWanted, Source, wanted_of
from kiosk.directory.referrals.queries import referrals_by_source_key, referrals_of
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.referrals.spelling import REASON_WORDS
from kiosk.exchange.referral_export import (
    ExportedReferral,
    local_time,
    referrals_as_csv,
    referrals_as_json,
    referrals_to_export,
)
from kiosk.exchange.referral_fields import COLUMNS, reason_named
from kiosk.exchange.referral_import import import_referrals
from kiosk.exchange.written_times import Edge, WrittenTimes
from kiosk.settings import Settings
from kiosk.station import Station, office_days
from tests.conftest import NOON, Employ, TurnedClock

Refer = Callable[..., str]
HOUR = timedelta(hours=1)
YEAR_2026 = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def refer(station: Station) -> Refer:
    def referring(person_id: str, reason: Reason = Reason.MEETING, **more: object) -> str:
        times: dict[str, object] = {"starts_at": NOON - HOUR, "ends_at": NOON + HOUR}
        wanted = ReferralWanted(person_id, reason, **(times | more))  # type: ignore[arg-type] # fields by name
        office = office_days(station.settings)
        return station.do(set_referral, wanted, office=office, actor="test")

    return referring


def exported(station: Station, *, protected: bool = False) -> list[ExportedReferral]:
    with station.reading() as connection:
        return referrals_to_export(connection, station.now(), protected=protected)


def as_json(referrals: list[ExportedReferral]) -> bytes:
    return json.dumps(referrals_as_json(referrals)).encode()


def all_of(station: Station) -> dict[str, Referral]:
    with station.reading() as connection:
        known = referrals_of(connection, None, YEAR_2026)
    return {each.referral_id: each for found in known.values() for each in found}


@pytest.mark.parametrize(
    ("write", "name"), [(referrals_as_csv, "ut.csv"), (as_json, "ut.json")], ids=["csv", "json"]
)
def test_what_is_exported_is_read_as_it_stood(
    station: Station,
    employ: Employ,
    refer: Refer,
    tmp_path: Path,
    write: Callable[[list[ExportedReferral]], bytes],
    name: str,
) -> None:
    anna = employ("Anna", "Öberg", email="anna@b.example", extension="6601")
    eva = employ("=Eva", "Lind", extension="6603")
    aile = employ("Áile", "Đorđi", email="shared@b.example")
    shared = employ("محمد", "Ek", email="shared@b.example", extension="6604")
    second_half_past_two = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    refer(anna, Reason.SICK, ends_at=None, internal_text="=Feber; -ring inte")
    refer(anna, starts_at=second_half_past_two, ends_at=second_half_past_two + HOUR)
    refer(
        anna,
        Reason.VACATION,
        starts_at=datetime(2026, 3, 28, 23, tzinfo=UTC),
        ends_at=datetime(2026, 3, 29, 22, tzinfo=UTC),
        returns_at=datetime(2026, 3, 30, 6, tzinfo=UTC),
    )
    refer(eva, starts_at=NOON + timedelta(seconds=17, milliseconds=250), forwarded=ReferredTo(anna))
    refer(eva, Reason.REMOTE, starts_at=NOON + 2 * HOUR, ends_at=NOON + 3 * HOUR, public_text="Hem")
    refer(aile, forwarded=ReferredTo(number="+46701234567"))
    refer(shared, Reason.OUT, forwarded=ReferredTo(aile), line=Line.OPEN)
    refer(shared, Reason.LEFT, ends_at=None, starts_at=NOON + 30 * HOUR)
    before = all_of(station)
    assert len(before) == 8
    path = tmp_path / name
    path.write_bytes(write(exported(station)))
    summary = import_referrals(station, path)
    assert (summary.added, summary.refused) == (8, ())
    with station.reading() as connection:
        again = referrals_by_source_key(connection, Source.IMPORT, "ut|")
    for referral_id, stood in before.items():
        key = f"ut|#{referral_id}"
        assert wanted_of(again[key]) == replace(
            wanted_of(stood), source=Source.IMPORT, source_key=key
        )
    summary = import_referrals(station, path)
    assert (summary.added, summary.changed, summary.unchanged) == (0, 0, 8)


@given(
    st.integers(0, 15 * 366 * 86_400_000).map(lambda ms: YEAR_2026 + timedelta(milliseconds=ms))
    | st.integers(-8, 8).map(lambda n: datetime(2026, 3, 29, 1, tzinfo=UTC) + n * HOUR / 4)
    | st.integers(-8, 8).map(lambda n: datetime(2026, 10, 25, 1, tzinfo=UTC) + n * HOUR / 4),
    st.sampled_from(Edge),
    st.booleans(),
)
def test_every_instant_is_read_back_to_itself(
    moment: datetime, edge: Edge, days_first: bool
) -> None:
    times = WrittenTimes(date(2026, 3, 10), office_days(Settings()))
    written = times.read(local_time(moment), edge, column="från", days_first=days_first)
    assert written is not None
    assert (written.at, written.by_day, written.relative) == (moment, False, False)


def test_times_are_those_of_the_clock_on_the_wall() -> None:
    assert local_time(datetime(2026, 3, 10, 12, tzinfo=UTC)) == "2026-03-10 13:00"
    assert local_time(datetime(2026, 3, 29, 0, 59, tzinfo=UTC)) == "2026-03-29 01:59"
    assert local_time(datetime(2026, 3, 29, 1, 0, tzinfo=UTC)) == "2026-03-29 03:00"
    assert local_time(None) == ""


def test_what_the_clock_alone_cannot_tell_has_its_offset_beside_it() -> None:
    half_past = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert local_time(half_past) == "2026-10-25 02:30"
    assert local_time(half_past + HOUR) == "2026-10-25T02:30:00+01:00"
    assert local_time(datetime(2026, 3, 10, 12, 0, 5, tzinfo=UTC)) == "2026-03-10T13:00:05+01:00"


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_read_back_to_itself(reason: Reason) -> None:
    assert reason_named(REASON_WORDS[reason][0]) is reason
    assert reason_named(reason.value) is reason


def test_only_what_holds_now_or_later_is_exported(
    station: Station, employ: Employ, refer: Refer, clock: TurnedClock
) -> None:
    anna, bo = employ("Anna", "Ek"), employ("Bo", "Ek")
    refer(anna)
    holds = refer(anna, ends_at=NOON + 5 * HOUR)
    later = refer(anna, Reason.VACATION, starts_at=NOON + 9 * HOUR, ends_at=NOON + 99 * HOUR)
    ended = refer(anna, Reason.OUT, ends_at=NOON + 5 * HOUR)
    refer(bo, Reason.VACATION, ends_at=NOON + 99 * HOUR)
    clock.turn(HOUR)
    station.do(end_referral, ended, actor="test")
    station.do(end_person, bo, actor="test")
    assert [each.referral.referral_id for each in exported(station)] == [holds, later]


def test_protected_people_come_only_when_asked_for(
    station: Station, employ: Employ, refer: Refer
) -> None:
    eva = employ("Eva", "Ek", email="eva@b.example", protected=True, hidden=True)
    anna = employ("Anna", "Ek", email="anna@b.example")
    refer(eva)
    refer(anna, forwarded=ReferredTo(eva))
    (only,) = exported(station)
    assert b"eva@b.example" not in referrals_as_csv([only])
    assert (only.email, only.forward_to, only.line) == ("anna@b.example", "", Line.CLOSED)
    both = exported(station, protected=True)
    assert {each.email for each in both} == {"anna@b.example", "eva@b.example"}
    assert {each.forward_to for each in both} == {"", "eva@b.example"}


def test_who_is_back_before_the_end_is_exported_as_back_then(
    station: Station, employ: Employ, refer: Refer, tmp_path: Path
) -> None:
    back = NOON + HOUR / 2
    refer(employ("Anna", "Ek", email="anna@b.example"), returns_at=back)
    path = tmp_path / "ut.csv"
    path.write_bytes(referrals_as_csv(exported(station)))
    assert import_referrals(station, path).refused == ()
    with station.reading() as connection:
        (read,) = referrals_by_source_key(connection, Source.IMPORT, "ut|").values()
    assert (read.ends_at, read.returns_at) == (back, back)


def test_two_of_one_name_without_e_mail_or_extension_cannot_be_told_apart(
    station: Station, employ: Employ, refer: Refer, tmp_path: Path
) -> None:
    employ("Eva", "Lind", unit="Bygg")
    refer(employ("Eva", "Lind"))
    path = tmp_path / "ut.csv"
    path.write_bytes(referrals_as_csv(exported(station)))
    summary = import_referrals(station, path)
    assert [row.code for row in summary.refused] == ["person.several"]


def test_the_table_speaks_swedish_and_the_object_codes(
    station: Station, employ: Employ, refer: Refer
) -> None:
    anna = employ("Anna", "Ek", extension="6601")
    referral = refer(anna, Reason.VACATION, forwarded=ReferredTo(number="+46701234567"))
    content = referrals_as_csv(exported(station)).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(content, newline=""), delimiter=";")
    assert tuple(row) == tuple(COLUMNS.values())
    assert (row["orsak"], row["linje"]) == ("semester", "vidarekopplad")
    assert (row["från"], row["hänvisad_till"]) == ("2026-03-10 11:00", "070-123 45 67")
    (entry,) = referrals_as_json(exported(station))["referrals"]
    assert entry == {
        "id": referral,
        "email": "",
        "extension": "6601",
        "given_name": "Anna",
        "family_name": "Ek",
        "reason": "vacation",
        "starts_at": "2026-03-10T10:00:00Z",
        "ends_at": "2026-03-10T12:00:00Z",
        "returns_at": None,
        "public_text": "",
        "internal_text": "",
        "forward_to": "+46701234567",
        "line": "forwarded",
    }
