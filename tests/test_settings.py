"""The settings file: defaults need none, and every mistake is told by key, value and allowance."""

import math
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, get_args, get_origin

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.refusal import Refused
from kiosk.settings import FILE_NAME, PrinterSettings, Settings, read_settings, settings_from
from kiosk.settings.languages import codes_of_packs
from kiosk.settings.printer_models import brother_labels, printer_models

PRINTER = {"name": "Foajén", "connection": "tcp", "address": "192.0.2.7"}
QL = {"model": "QL-820NWB"}
ZEBRA = {"model": "ZD421"}


def refusal_of(raw: dict[str, Any]) -> Refused:
    with pytest.raises(Refused) as refused:
        settings_from(raw)
    return refused.value


def refusal_or_none(raw: dict[str, Any]) -> Refused | None:
    """Give how settings were refused; any other exception is the test's failure."""
    try:
        settings_from(raw)
    except Refused as refused:
        return refused
    return None


def nested(key: str, value: object) -> dict[str, Any]:
    """Give `{"a": {"b": value}}` for "a.b"."""
    first, _, rest = key.partition(".")
    return {first: nested(rest, value) if rest else value}


def keys_of(kind: type, before: str = "") -> list[str]:
    """Name every setting that is no table."""
    keys = []
    for field in msgspec.structs.fields(kind):
        name = f"{before}{field.encode_name}"
        tables = [each for each in (field.type, *get_args(field.type)) if is_table(each)]
        is_list = get_origin(field.type) is tuple
        keys += keys_of(tables[0], f"{name}.") if tables and not is_list else [name]
    return keys


def is_table(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


KEYS = keys_of(Settings)


def test_no_file_is_needed(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings() == settings_from({})


def test_a_file_is_read_and_the_rest_stays_as_it_was(tmp_path: Path) -> None:
    told = '[town_hall]\nname = "Lycksele kommunhus"\n[faces.desk]\nlanguage = "en"\n'
    (tmp_path / FILE_NAME).write_text(told, "utf-8")
    read = read_settings(tmp_path)
    assert read.town_hall.name == "Lycksele kommunhus"
    assert read.faces.desk.language == "en"
    assert read.faces.visitor.language == "sv"


def test_a_file_that_notepad_marked_as_utf_8_is_read(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b'\xef\xbb\xbfstation = "B2"\n')
    assert read_settings(tmp_path).station == "B2"


@pytest.mark.parametrize("content", [b"station = ", b"\xff\xfe", b"[a\n", b"a = 1\na = 2"])
def test_a_file_that_is_no_toml_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        read_settings(tmp_path)
    assert refused.value.code == "settings.unreadable"
    assert refused.value.facts["file"] == str(path)
    assert refused.value.facts["detail"]


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(Refused) as refused:
        read_settings(tmp_path)
    assert refused.value.code == "settings.unreadable"


@pytest.mark.parametrize("key", KEYS)
def test_a_wrong_type_is_told_with_key_value_and_what_is_allowed(key: str) -> None:
    wrong = {"neither": "text", "nor": "number"}
    refused = refusal_of(nested(key, wrong))
    assert refused.code == "settings.not_allowed"
    assert refused.facts["key"] == key
    assert refused.facts["value"] == wrong
    assert refused.facts["allowed"]


@pytest.mark.parametrize(
    ("key", "value", "allowed"),
    [
        ("language", "fi", ("sv", "en")),
        ("faces.visitor.language", "", ("sv", "en")),
        ("host_messages.channel", "sms", ("desk", "folder", "smtp")),
        ("host_messages.smtp_port", 0, ("1",)),
        ("host_messages.smtp_port", 65536, ("65535",)),
        ("host_messages.smtp_port", "25", ("int",)),
        ("host_messages.smtp_starttls", 1, ("bool",)),
        ("reception.host_answer_minutes", 241, ("240",)),
        ("reception.zones", "Plan 1", ("array",)),
        ("station", "Ö 1", ("A-Za-z0-9",)),
        ("station", "A\n", ("A-Za-z0-9",)),
        ("town_hall.name", "", ("1",)),
        ("town_hall.name", "x" * 201, ("200",)),
        ("faces.desk.viewing_distance_mm", 100, ("300",)),
        ("faces.security.diagonal_inches", -1.0, ("0",)),
        ("faces.security.diagonal_inches", math.inf, ("100",)),
        ("faces.security.diagonal_inches", math.nan, ("float",)),
        ("backups.keep", 0, ("1",)),
        ("backups.at", "25:00", ("07:30",)),
        ("opening_hours.opens", "halv åtta", ("07:30",)),
        ("opening_hours.opens", time(7, 30), ("str",)),
        ("opening_hours.closes", "07:30", ("07:30",)),
    ],
)
def test_what_is_not_allowed_is_told_with_what_is(
    key: str, value: object, allowed: tuple[str, ...]
) -> None:
    refused = refusal_of(nested(key, value))
    assert refused.code == "settings.not_allowed"
    assert refused.facts["key"] == key
    assert refused.facts["value"] is value
    assert all(each in refused.facts["allowed"] for each in allowed), refused


@pytest.mark.parametrize("name", ["desk_nme", "desk-name", "tjänst", "a b", "a`b", "`"])
def test_a_key_nobody_knows_is_refused_by_name(name: str) -> None:
    assert refusal_of({name: 1}).facts == {"key": name}
    refused = refusal_of({"town_hall": {name: 1}})
    assert refused.code == "settings.unknown_key"
    assert refused.facts == {"key": f"town_hall.{name}"}


def test_a_printer_is_read() -> None:
    assert settings_from({"printers": [PRINTER]}).printers == (
        PrinterSettings(name="Foajén", connection="tcp", address="192.0.2.7"),
    )


@pytest.mark.parametrize(
    ("printers", "code", "key"),
    [
        ([{"connection": "tcp"}], "settings.missing_key", "printers[0].name"),
        ([PRINTER, {"name": "B"}], "settings.missing_key", "printers[1].connection"),
        ([PRINTER, PRINTER], "settings.not_allowed", "printers[0].name"),
        ([{**PRINTER, "address": ""}], "settings.not_allowed", "printers[0].address"),
        ([{"name": "B", "connection": "serial"}], "settings.not_allowed", "printers[0].device"),
        ([{"name": "B", "connection": "file"}], "settings.not_allowed", "printers[0].device"),
        ([PRINTER | {"baud": 300}], "settings.not_allowed", "printers[0].baud"),
        ([PRINTER | {"prints": ["letters"]}], "settings.not_allowed", "printers[0].prints[0]"),
        ([PRINTER | {"port": 70000}], "settings.not_allowed", "printers[0].port"),
        ([PRINTER | {"dots": 1}], "settings.unknown_key", "printers[0].dots"),
        ([3], "settings.not_allowed", "printers[0]"),
        ([PRINTER | {"connection": "usb"}], "settings.not_allowed", "printers[0].device"),
        ([PRINTER | {"connection": "cups"}], "settings.not_allowed", "printers[0].queue"),
        ([PRINTER | {"language": "pcl"}], "settings.not_allowed", "printers[0].language"),
        ([PRINTER | {"model": "TM-1"}], "settings.not_allowed", "printers[0].model"),
        ([PRINTER | QL | {"language": "zpl"}], "settings.not_allowed", "printers[0].language"),
        ([PRINTER | QL | {"label": "63"}], "settings.not_allowed", "printers[0].label"),
        ([PRINTER | QL | {"width_dots": 832}], "settings.not_allowed", "printers[0].width_dots"),
        ([PRINTER | QL | {"flow": "xonxoff"}], "settings.not_allowed", "printers[0].flow"),
        ([PRINTER | {"label": "62"}], "settings.not_allowed", "printers[0].label"),
        ([PRINTER | ZEBRA | {"label": "119x50"}], "settings.not_allowed", "printers[0].label"),
    ],
)
def test_a_wrong_printer_is_told_by_its_place(printers: list[Any], code: str, key: str) -> None:
    refused = refusal_of({"printers": printers})
    assert (refused.code, refused.facts["key"]) == (code, key)


@pytest.mark.parametrize(
    ("said", "width_dots", "language", "baud", "draws_qr"),
    [
        ({}, 576, "escpos", 38400, True),
        ({"native_qr": False}, 576, "escpos", 38400, False),
        ({"model": "TM-T88III"}, 512, "escpos", 9600, False),
        ({"model": "TM-T88III", "baud": 19200, "width_dots": 384}, 384, "escpos", 19200, False),
        ({"model": "TM-m30III"}, 576, "escpos", 9600, True),
        ({"model": "QL-820NWB"}, 696, "brother_ql", 9600, False),
        ({"model": "QL-820NWB", "label": "29x90"}, 306, "brother_ql", 9600, False),
        ({"model": "ZD421-300", "label": "76x51"}, 897, "zpl", 9600, False),
        ({"language": "zpl"}, 832, "zpl", 38400, False),
    ],
)
def test_what_a_printer_is_not_said_to_be_its_model_says(
    said: dict[str, Any], width_dots: int, language: str, baud: int, draws_qr: bool
) -> None:
    (printer,) = settings_from({"printers": [PRINTER | said]}).printers
    assert (printer.width_dots, printer.spoken_language) == (width_dots, language)
    assert (printer.line_baud, printer.draws_qr) == (baud, draws_qr)


def test_a_model_nobody_knows_is_told_with_those_that_are_known() -> None:
    facts = refusal_of({"printers": [PRINTER | {"model": "QL"}]}).facts
    assert set(facts["allowed"].split(", ")) == set(printer_models())
    facts = refusal_of({"printers": [PRINTER | {"language": "pcl"}]}).facts
    assert facts["allowed"] == "brother_ql, escpos, zpl"


def test_every_model_and_every_roll_fits_its_language() -> None:
    for model in printer_models().values():
        assert model.dots * 25.4 / model.dots_per_inch <= model.paper_mm
        if model.language == "brother_ql":
            assert model.default_label in brother_labels()
            assert model.dots <= model.row_bytes * 8
            for roll in brother_labels().values():
                assert roll.dots + roll.right_dots <= model.row_bytes * 8
                assert roll.dots * 25.4 / model.dots_per_inch <= roll.width_mm


@pytest.mark.parametrize("text", ["7:30", "07:30", "07.30", " 7.30 "])
def test_clock_times_are_read_with_colon_or_full_stop(text: str) -> None:
    assert settings_from(nested("opening_hours.opens", text)).opening_hours.opening_time() == time(
        7, 30
    )


def test_the_defaults_open_before_they_close() -> None:
    hours = Settings().opening_hours
    assert hours.opening_time() < hours.closing_time()
    assert Settings().backups.time_of_night() == time(2, 30)


TOML_VALUES = st.recursive(
    st.one_of(
        st.text(),
        st.integers(-(2**70), 2**70),
        st.floats(),
        st.booleans(),
        st.just(datetime(2026, 1, 1, tzinfo=UTC)),
        st.just(date(2026, 1, 1)),
        st.just(time(7, 30)),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(st.sampled_from([*KEYS, "town_hall", "faces", "faces.desk", "nothing"]), TOML_VALUES)
def test_any_value_of_any_key_is_taken_or_refused(key: str, value: object) -> None:
    refused = refusal_or_none(nested(key, value))
    if refused is not None:
        assert refused.code.startswith("settings.")
        # A directory server lacks more than the one key that is told of it here.
        table = "sources.ldap" if key.startswith("sources.ldap.") else key
        assert refused.facts["key"].startswith(table)


@given(st.dictionaries(st.sampled_from(["name", "connection", "port", "prints"]), TOML_VALUES))
def test_any_printer_is_taken_or_refused(printer: dict[str, Any]) -> None:
    refused = refusal_or_none({"printers": [PRINTER | printer]})
    assert refused is None or refused.facts["key"].startswith("printers[0]")


LDAP = {"url": "ldap://b.example", "base": "dc=b"}


@pytest.mark.parametrize(
    ("other", "key"),
    [
        ({"url": "http://b.example"}, "url"),
        ({"url": "ldap://b.example:0"}, "url"),
        ({"url": "ldap://b.example:65536"}, "url"),
        ({"url": "ldap://user:word@b.example"}, "url"),
        ({"url": "ldap://b.example/dc=b"}, "url"),
        ({"url": "ldaps://b.example", "starttls": True}, "starttls"),
        ({"bind_dn": "cn=a"}, "password_file"),
        ({"password_file": "p"}, "bind_dn"),
        (
            {"bind_dn": "cn=a", "password_file": "p", "password_environment": "P"},
            "password_environment",
        ),
        ({"attributes": {"email": ""}}, "attributes.email"),
    ],
)
def test_a_directory_server_that_makes_no_sense_is_refused(other: dict[str, Any], key: str) -> None:
    refused = refusal_of({"sources": {"ldap": LDAP | other}})
    assert refused.code == "settings.not_allowed"
    assert refused.facts["key"] == f"sources.ldap.{key}"


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        ("ldap://b.example", "b.example", 389),
        ("LDAPS://b.example/", "b.example", 636),
        ("ldaps://[::1]:1636", "::1", 1636),
    ],
)
def test_a_directory_server_is_found_at_its_usual_port(url: str, host: str, port: int) -> None:
    source = settings_from({"sources": {"ldap": LDAP | {"url": url}}}).sources.ldap
    assert source is not None
    assert (source.host, source.port) == (host, port)


@pytest.mark.parametrize(
    ("switched_on", "first", "key"),
    [
        (["sv", "tlh"], "sv", "languages.switched_on[1]"),
        (["sv", "en", "sv"], "sv", "languages.switched_on[2]"),
        (["sv", "fi"], "en", "faces.visitor.language"),
        ([], "sv", "faces.visitor.language"),
    ],
)
def test_a_language_the_house_cannot_offer_is_refused(
    switched_on: list[str], first: str, key: str
) -> None:
    raw = {
        "languages": {"switched_on": switched_on},
        "faces": {"visitor": {"language": first}},
    }
    refused = refusal_of(raw)
    assert (refused.code, refused.facts["key"]) == ("settings.not_allowed", key)


def test_every_language_shipped_can_be_switched_on() -> None:
    codes = ["sv", "en", "sv-simple", "fi", "se", "sma", "sju", "ar", "uk", "so"]
    settings = settings_from({"languages": {"switched_on": codes}})
    assert sorted(settings.languages.switched_on) == sorted(codes_of_packs())
