"""A day's booked visits, and what is refused in their list."""

from datetime import time
from pathlib import Path

import pytest

from kiosk.exchange.bookings_csv import BookingRow, read_booking_list, read_bookings
from kiosk.refusal import Refused

HEADER = "tid;namn;företag;värd;antal;plats"


def bookings(tmp_path: Path, *lines: str) -> Path:
    file = tmp_path / "bookings.csv"
    file.write_bytes("\r\n".join((HEADER, *lines, "")).encode("utf-8-sig"))
    return file


def test_a_booking_is_read_with_all_it_says(tmp_path: Path) -> None:
    file = bookings(tmp_path, "07.45;ليلى حدّاد;Bygg AB;Bo.Ek@bjorkfors.example;3;Samtalsrum 1")
    assert read_bookings(file) == (
        BookingRow(
            2, time(7, 45), "ليلى حدّاد", "Bygg AB", "bo.ek@bjorkfors.example", 3, "Samtalsrum 1"
        ),
    )


@pytest.mark.parametrize("written", ["9:05", "09:05", "09.05", "09:05:00"])
def test_a_time_of_day_is_read_as_people_and_spreadsheets_write_it(
    tmp_path: Path, written: str
) -> None:
    (row,) = read_bookings(bookings(tmp_path, f"{written};Anna Ek;;bo@b.example;;"))
    assert (row.at, row.persons) == (time(9, 5), 1)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("25:00;Anna;;bo@b.example;1;", "booking_row.time_unreadable"),
        (";Anna;;bo@b.example;1;", "booking_row.time_unreadable"),
        ("9:00;;;bo@b.example;1;", "booking_row.name_missing"),
        ("9:00;123;;bo@b.example;1;", "booking_row.name_missing"),
        ("9:00;Anna;;Bo Ek;1;", "booking_row.host_unreadable"),
        ("9:00;Anna;;;1;", "booking_row.host_unreadable"),
        ("9:00;Anna;;bo@b.example;0;", "booking_row.persons_unreadable"),
        ("9:00;Anna;;bo@b.example;201;", "booking_row.persons_unreadable"),
        ("9:00;Anna;;bo@b.example;två;", "booking_row.persons_unreadable"),
        ("9:00;Anna;;bo@b.example;²;", "booking_row.persons_unreadable"),
        (f"9:00;{'x' * 101};;bo@b.example;1;", "booking_row.too_long"),
        (f"9:00;Anna;{'x' * 201};bo@b.example;1;", "booking_row.too_long"),
        ("9:00;Anna;;bo@b.example;1", "booking_row.field_count"),
    ],
)
def test_a_bad_row_is_refused_with_its_line_while_the_good_go_in(
    tmp_path: Path, line: str, code: str
) -> None:
    good = "8:00;Bo Ek;;bo@b.example;1;"
    file = bookings(tmp_path, good, line, good)
    found = read_booking_list(file)
    assert [row.line for row in found.rows] == [2, 4]
    assert [(row.line, row.code) for row in found.refused] == [(3, code)]
    with pytest.raises(Refused) as refused:
        read_bookings(file)
    assert (refused.value.code, refused.value.facts["line"]) == (code, 3)


def test_a_file_without_the_demanded_columns_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bookings.csv"
    file.write_text("tid;namn\n8:00;Anna\n", "utf-8")
    with pytest.raises(Refused) as refused:
        read_bookings(file)
    assert refused.value.code == "booking_file.missing_columns"
    assert refused.value.facts["missing"] == ("värd",)
