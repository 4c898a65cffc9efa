"""What a staff list does not speak of stays; who answers for a unit (M14, M15)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.directory.model import Person, Unit
from kiosk.directory.queries import everybody, units
from kiosk.exchange.import_summary import ImportSummary
from kiosk.exchange.staff_import import import_staff
from kiosk.refusal import Refused
from kiosk.station import Station

Bring = Callable[..., ImportSummary]
LED = "förnamn;efternamn;e-post;enhet;chef"


@pytest.fixture
def bring(station: Station, tmp_path: Path) -> Bring:
    def bringing(header: str, *rows: str, confirmed: bool = False) -> ImportSummary:
        path = tmp_path / "list.csv"
        path.write_text("\n".join((header, *rows)), "utf-8")
        return import_staff(station, path, confirmed=confirmed)

    return bringing


def people(station: Station) -> dict[str, Person]:
    with station.reading() as connection:
        return {each.details.given_name: each for each in everybody(connection)}


def unit(station: Station) -> Unit:
    with station.reading() as connection:
        (only,) = units(connection).values()
    return only


def codes(summary: ImportSummary) -> list[tuple[int, str]]:
    return [(row.line, row.code) for row in summary.warned]


def test_a_column_that_is_not_in_the_file_leaves_what_is_stored(
    station: Station, bring: Bring
) -> None:
    bring(
        "förnamn;efternamn;e-post;enhet;förvaltning;sekretess;rum;språk;skyddad;policy;policydatum",
        "Anna;Ek;a@b.example;Stöd;Social;ja;A1;svenska,Finska;ja;2;2026-01-15",
    )
    before = people(station)["Anna"].details
    assert (before.languages, before.protected, before.hidden) == ("svenska, Finska", True, True)
    assert (before.policy_version, before.policy_informed_on) == ("2", "2026-01-15")
    again = bring("förnamn;efternamn;e-post;dold", "Anna;Ek;a@b.example;nej")
    assert (again.unchanged, people(station)["Anna"].details) == (1, before)
    again = bring("förnamn;efternamn;e-post;enhet", "Anna;Ek;a@b.example;stöd")
    assert (people(station)["Anna"].details.secret_unit, unit(station).secret) == (True, True)
    bring("förnamn;efternamn;e-post;rum", "Anna;Ek;a@b.example;")
    assert people(station)["Anna"].details.room == ""


def test_the_one_whom_all_but_herself_name_leads_the_unit(station: Station, bring: Bring) -> None:
    rows = (
        "Anna;Ek;a@b.example;Bygg;boss@b.example",
        "Bo;Ål;b@b.example;Bygg;a@b.example",
        "Li;Ö;l@b.example;Bygg;a@b.example",
        "Vera;Ås;boss@b.example;;",
    )
    assert codes(bring(LED, *rows)) == []
    assert unit(station).manager_id == people(station)["Anna"].person_id
    again = bring(LED, *rows)
    assert (again.unchanged, again.changed, again.warned) == (4, 0, ())


def test_several_managers_are_none_and_are_named(station: Station, bring: Bring) -> None:
    rows = ("Anna;Ek;a@b.example;Bygg;x@b.example", "Bo;Ål;b@b.example;Bygg;y@b.example")
    summary = bring(LED, *rows)
    assert codes(summary) == [(2, "staff_row.unit_manager_unclear")]
    assert summary.warned[0].facts["managers"] == ("x@b.example", "y@b.example")
    assert unit(station).manager_id == ""


def test_the_list_may_say_who_leads_a_unit_and_who_stands_in(
    station: Station, bring: Bring
) -> None:
    header = "förnamn;efternamn;e-post;enhet;enhetschef;enhetsersättare"
    rows = (
        "Anna;Ek;a@b.example;Bygg;l@b.example;b@b.example, a@b.example, nobody@b.example",
        "Bo;Ål;b@b.example;Bygg;;",
        "Li;Ö;l@b.example;;;",
    )
    summary = bring(header, *rows)
    assert codes(summary) == [(2, "staff_row.leader_unknown")]
    known = people(station)
    assert unit(station).manager_id == known["Li"].person_id
    assert unit(station).deputy_ids == (known["Bo"].person_id, known["Anna"].person_id)
    bring(header, "Anna;Ek;a@b.example;Bygg;;", "Bo;Ål;b@b.example;Bygg;;")
    assert (unit(station).manager_id, unit(station).deputy_ids) == (known["Li"].person_id, ())


def test_who_manages_or_replaces_oneself_goes_in_without(station: Station, bring: Bring) -> None:
    header = "förnamn;efternamn;e-post;chef;ersättare"
    summary = bring(header, "Anna;Ek;a@b.example;A@b.example;a@b.example")
    assert codes(summary) == [
        (2, "staff_row.manages_oneself"),
        (2, "staff_row.stands_in_for_oneself"),
    ]
    details = people(station)["Anna"].details
    assert (details.manager_email, details.stand_in_email) == ("", "")


def test_an_address_that_somebody_else_has_too_is_told(station: Station, bring: Bring) -> None:
    header = "id;förnamn;efternamn;e-post"
    bring(header, "1;Anna;Ek;desk@b.example")
    summary = bring(header, "2;Bo;Ål;desk@b.example")
    assert codes(summary) == [(2, "staff_row.email_taken")]
    assert summary.warned[0].facts["name"] == "Anna Ek"
    assert set(people(station)) == {"Anna", "Bo"}


def test_swapped_columns_of_names_change_nothing(station: Station, bring: Bring) -> None:
    rows = [(f"{n}", f"Given{n}", f"Family{n}") for n in "abcd"]
    bring("id;förnamn;efternamn", *map(";".join, rows))
    swapped = [f"{n};{family};{given}" for n, given, family in rows]
    with pytest.raises(Refused) as refusal:
        bring("id;förnamn;efternamn", *swapped)
    assert (refusal.value.code, refusal.value.facts["number"]) == ("import.names_swapped", 4)
    assert "Givena" in people(station)
    bring("id;förnamn;efternamn", *swapped, confirmed=True)
    assert "Familya" in people(station)


def test_an_address_where_a_name_belongs_is_refused(station: Station, bring: Bring) -> None:
    summary = bring("förnamn;efternamn;rum", "a@b.example;Ek;Anna", "Bo;Ål;A1")
    assert [(row.line, row.code) for row in summary.refused] == [(2, "staff_row.name_is_email")]
    assert set(people(station)) == {"Bo"}
