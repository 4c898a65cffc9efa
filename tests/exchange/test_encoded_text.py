"""Which encodings are found out, and files that cannot be read at all, as staff lists."""

from pathlib import Path

import pytest

from kiosk.exchange.staff_csv import STAFF_COLUMNS, read_staff
from kiosk.refusal import Refused

HEADER = ";".join(STAFF_COLUMNS)
ANNA = (
    "17;Anna;Öhman;Ekonom;Ekonomi;Kommunledningskontoret;181 00;0980-319 201;070-174 06 05;"
    "Anna.Ohman@bjorkfors.example;A301;chef@bjorkfors.example;bo@bjorkfors.example;"
    "tjänsteperson;04A1B2;nej;ja;nej;Storgatan 2;svenska;2021;2026-01-15;;"
)

# (name of the encoding told, bytes before the text, codec)
ENCODINGS = [
    ("utf-8", b"", "utf-8"),
    ("utf-8-sig", b"\xef\xbb\xbf", "utf-8"),
    ("cp1252", b"", "cp1252"),
    ("utf-16-le", b"\xff\xfe", "utf-16-le"),
    ("utf-16-be", b"\xfe\xff", "utf-16-be"),
    ("utf-16-le", b"", "utf-16-le"),
    ("utf-16-be", b"", "utf-16-be"),
]


def refusal_of(path: Path, renamed: dict[str, str] | None = None) -> Refused:
    with pytest.raises(Refused) as refused:
        read_staff(path, renamed)
    return refused.value


@pytest.mark.parametrize(("told", "mark", "codec"), ENCODINGS)
def test_every_encoding_excel_writes_is_found_out(
    tmp_path: Path, told: str, mark: bytes, codec: str
) -> None:
    file = tmp_path / "staff.csv"
    file.write_bytes(mark + f"{HEADER}\r\n{ANNA}\r\n".encode(codec))
    found = read_staff(file)
    assert found.encoding == told
    assert (found.refused, found.columns_ignored) == ((), ())
    (anna,) = found.rows
    assert (anna.line, anna.source_id, anna.given_name, anna.family_name) == (
        2,
        "17",
        "Anna",
        "Öhman",
    )
    assert (anna.title, anna.unit, anna.administration) == (
        "Ekonom",
        "Ekonomi",
        "Kommunledningskontoret",
    )
    assert (anna.extension, anna.phone, anna.mobile) == ("18100", "+46980319201", "+46701740605")
    assert anna.email == "anna.ohman@bjorkfors.example"
    assert (anna.manager_email, anna.stand_in_email) == (
        "chef@bjorkfors.example",
        "bo@bjorkfors.example",
    )
    assert (anna.room, anna.kind, anna.card) == ("A301", "official", "04A1B2")
    assert (anna.hidden, anna.secret_unit) == (False, True)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "staff_file.empty"),
        (b" \r\n\r\n", "staff_file.empty"),
        (b"\xef\xbb\xbf", "staff_file.no_header"),
        (b";;;\r\n;;;\r\n", "staff_file.no_header"),
        (b'"f\xc3\xb6rnamn;efternamn\r\nAnna;Ek\r\n', "staff_file.no_header"),
        (b"Anna;Ek\r\nBo;Ek\r\n", "staff_file.missing_columns"),
        ("förnamn;titel\r\nAnna;Chef\r\n".encode(), "staff_file.missing_columns"),
        ("förnamn;efternamn;Fornamn\r\nA;B;C\r\n".encode(), "staff_file.column_twice"),
        (b"PK\x03\x04" + bytes(range(256)) * 4, "staff_file.is_spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "staff_file.is_spreadsheet"),
        (bytes(range(256)) * 8, "staff_file.not_text"),
        (b"\x00\x01\x02\x03" * 100, "staff_file.not_text"),
        (b"f\xf6rnamn;efternamn\r\n\x81nna;Ek\r\n", "staff_file.not_text"),
        (b"\xff\xfef\x00\xf6\x00r", "staff_file.not_text"),
        (
            "förnamn;efternamn\r\nÅsa;Ek\r\n".encode() + b"Bj\xf6rn;Ek\r\n",
            "staff_file.mixed_encoding",
        ),
    ],
)
def test_a_file_that_cannot_be_read_at_all_is_refused(
    tmp_path: Path, content: bytes, code: str
) -> None:
    file = tmp_path / "staff.csv"
    file.write_bytes(content)
    assert refusal_of(file).code == code


def test_a_file_of_two_encodings_is_refused_with_the_line_that_spoils_it(tmp_path: Path) -> None:
    file = tmp_path / "staff.csv"
    file.write_bytes("förnamn;efternamn\nÅsa;Ek\n".encode() + b"Bj\xf6rn;Ek\n")
    assert refusal_of(file).facts["line"] == 3


def test_a_path_that_leads_to_no_file_is_refused(tmp_path: Path) -> None:
    assert refusal_of(tmp_path / "none.csv").code == "staff_file.missing"
    assert refusal_of(tmp_path / "a\x00b.csv").code == "staff_file.missing"
    assert refusal_of(tmp_path).code == "staff_file.not_a_file"
    assert refusal_of(Path("/dev/zero")).code == "staff_file.not_a_file"


def test_a_file_that_fails_while_being_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path) -> bytes:
        raise OSError(5, "Input/output error")

    file = tmp_path / "staff.csv"
    file.write_text("förnamn;efternamn\n", "utf-8")
    monkeypatch.setattr(Path, "read_bytes", fail)
    refused = refusal_of(file)
    assert (refused.code, refused.facts["detail"]) == (
        "staff_file.unreadable",
        "Input/output error",
    )


def test_a_file_beyond_all_measure_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.exchange.encoded_text.LARGEST_FILE", 100)
    file = tmp_path / "staff.csv"
    file.write_bytes(b"x" * 101)
    assert refusal_of(file).code == "staff_file.too_large"
