"""Lists of referrals as JSON, and what is noted of each source."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.directory.model import ReferredTo
from kiosk.directory.referrals.model import Line
from kiosk.directory.sources.queries import sources
from kiosk.exchange.referral_import import source_name
from kiosk.refusal import Refused
from kiosk.station import Station
from tests.conftest import TurnedClock
from tests.exchange.referral_lists import (
    at,
    bring_in,
    codes,
    counts,
    standing,
    write,
)

pytestmark = pytest.mark.usefixtures("people")


def test_the_same_as_json(station: Station, tmp_path: Path, people: dict[str, str]) -> None:
    path = tmp_path / "cmg.json"
    good = {
        "email": "anna@b.example",
        "reason": "meeting",
        "starts_at": "2026-03-10T13:00:00+01:00",
        "ends_at": "2026-03-10T13:00:00Z",
        "line": "forwarded",
        "forward_to": 6602,
        "public_text": "Budget",
        "id": None,
    }
    entries: list[object] = [
        good,
        {**good, "reason": ["x"]},
        {**good, "raeson": "x"},
        "Anna",
        {**good, "ends_at": "2026-03-10T11:00:00Z"},
    ]
    for content in (entries, {"referrals": entries}):
        path.write_text(json.dumps(content), "utf-8")
        summary = bring_in(station, path)
        assert codes(summary) == [
            (2, "referral_row.no_text"),
            (3, "referral_row.key_unknown"),
            (4, "referral_row.no_object"),
            (5, "referral_row.until_before_from"),
        ]
    assert counts(summary) == (0, 0, 1, 0, 0)
    (found,) = standing(station)
    assert (found.starts_at, found.ends_at) == (at(13), at(14))
    assert (found.line, found.forwarded) == (Line.FORWARDED, ReferredTo(people["bo"]))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("[{", "referral_file.json_broken"),
        ('{"people": []}', "referral_file.json_no_list"),
        ("[" * 100_000, "referral_file.json_no_list"),
    ],
)
def test_json_that_is_broken_is_refused_as_a_whole(
    station: Station, tmp_path: Path, content: str, code: str
) -> None:
    path = tmp_path / "cmg.json"
    path.write_text(content, "utf-8")
    with pytest.raises(Refused) as refusal:
        bring_in(station, path)
    assert refusal.value.code == code


def test_each_reading_is_noted_also_one_that_failed(
    station: Station, tmp_path: Path, clock: TurnedClock
) -> None:
    listed = write(tmp_path, "6601;;;MÖT;13:00;14:00;;;;", "6699;;;MÖT;13:00;14:00;;;;")
    bring_in(station, listed)
    with station.reading() as connection:
        (noted,) = sources(connection)
    assert (noted.name, noted.what, noted.live) == ("cmg", "referrals", False)
    assert (noted.taken, noted.refused, noted.read_at) == (1, 1, clock.now)
    clock.turn(timedelta(minutes=1))
    with pytest.raises(Refused):
        bring_in(station, tmp_path / "nowhere.csv", source="cmg")
    with station.reading() as connection:
        (noted,) = sources(connection)
    assert (noted.failed_at, noted.failure) == (clock.now, "referral_file.missing")


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("referrals-cmg-2026-03-10.csv", "referrals-cmg"),
        ("cmg_20260310.csv", "cmg"),
        ("hänvisningar.csv", "hänvisningar"),
        ("2026-03-10.csv", "2026-03-10"),
    ],
)
def test_a_source_is_named_by_its_file_without_the_date(file: str, name: str) -> None:
    assert source_name(Path(file)) == name
