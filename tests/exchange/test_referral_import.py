"""Lists of referrals, from the file to the directory."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.directory.model import ReferredTo
from kiosk.directory.referrals.commands import change_referral, end_referral
from kiosk.directory.referrals.model import Line, Source, wanted_of
from kiosk.directory.referrals.reasons import Reason
from kiosk.exchange.referral_plan import Endings
from kiosk.refusal import Refused
from kiosk.station import Station, office_days
from tests.conftest import TurnedClock
from tests.exchange.referral_lists import at, bring_in, codes, counts, standing, write

pytestmark = pytest.mark.usefixtures("people")


def test_a_row_becomes_a_referral(station: Station, tmp_path: Path, people: dict[str, str]) -> None:
    row = "6601;Anna;Öberg;LUN;11:30;1230;12.45;I matsalen;6602;ÖPPEN"
    assert counts(bring_in(station, write(tmp_path, row))) == (1, 0, 0, 0, 0)
    (found,) = standing(station)
    assert found.person_id == people["anna"]
    assert (found.reason, found.line) == (Reason.LUNCH, Line.OPEN)
    assert (found.starts_at, found.ends_at, found.returns_at) == (
        at(11, 30),
        at(12, 30),
        at(12, 45),
    )
    assert (found.internal_text, found.public_text) == ("I matsalen", "")
    assert (found.forwarded, found.source) == (ReferredTo(people["bo"]), Source.IMPORT)


def test_a_person_is_found_by_e_mail_else_extension_else_name(
    station: Station, tmp_path: Path, people: dict[str, str]
) -> None:
    listed = write(
        tmp_path,
        "ANNA@b.example;;;;LUN;10:00;11:00",
        ";6602;;;LUN;11:00;12:00",
        ";;anna;oberg;LUN;12:00;13:00",
        header="E-post;anknytning;förnamn;efternamn;orsak;från;till\n",
    )
    assert bring_in(station, listed).refused == ()
    assert [each.person_id for each in standing(station)] == [
        people["anna"],
        people["bo"],
        people["anna"],
    ]


def test_a_name_of_two_people_is_refused_with_both(station: Station, tmp_path: Path) -> None:
    summary = bring_in(station, write(tmp_path, ";Eva;Lind;LUN;11:30;12:30;;;;"))
    assert codes(summary) == [(2, "person.several")]
    assert summary.refused[0].facts["candidates"] == ["Eva Lind", "Eva Lind"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("6699;Anna;Öberg;LUN;11:30;12:30;;;;", "person.not_found"),
        (";Anna;;LUN;11:30;12:30;;;;", "referral_row.person_missing"),
        ("6602;Anna;Öberg;LUN;11:30;12:30;;;;", "referral_row.person_differs"),
        ("6601;Anna;Öberg;FIKA;11:30;12:30;;;;", "referral_row.reason_unknown"),
        ("6601;Anna;Öberg;LUN;11:30;;;;;", "referral_row.return_time_missing"),
        ("6601;Anna;Öberg;LUN;12:30;11:30;;;;", "referral_row.until_before_from"),
        ("6601;Anna;Öberg;LUN;12:30;12:30;;;;", "referral_row.until_before_from"),
        ("6601;Anna;Öberg;LUN;11:30;12:30;12:00;;;", "referral_row.back_before_until"),
        ("6601;Anna;Öberg;LUN;2026-03-29 02:30;2026-03-29 04:00;;;;", "written_time.in_gap"),
        ("6601;Anna;Öberg;LUN;11:30;snart;;;;", "written_time.unreadable"),
        ("6601;Anna;Öberg;LUN;11:30;12:30;;;;VET EJ", "referral_row.line_unreadable"),
        ("6601;Anna;Öberg;LUN;11:30;12:30;;;;VIDAREKOPPLAD", "referral_row.forward_missing"),
        ("6601;Anna;Öberg;LUN;11:30;12:30;;;6601;", "referral.forwards_to_itself"),
        ("6601;Anna;Öberg;LUN;11:30;12:30;;;???;", "referral.number_unreadable"),
        ("66;01;Öberg;LUN;11:30;12:30;;;;", "referral_row.name_without_letter"),
        ("AB;Anna;Öberg;LUN;11:30;12:30;;;;", "referral_row.extension_unreadable"),
        ("6601;Anna;Öberg;LUN;11:30;12:30;;" + "x" * 201 + ";;", "referral_row.too_long"),
        ("6601;Anna;Öberg", "referral_row.field_count"),
    ],
)
def test_a_bad_row_is_refused_and_the_good_ones_go_in(
    station: Station, tmp_path: Path, row: str, code: str
) -> None:
    summary = bring_in(station, write(tmp_path, row, "6602;Bo;Ek;MÖT;13:00;14:00;;;;"))
    assert codes(summary) == [(2, code)]
    assert summary.added == 1
    assert [each.reason for each in standing(station)] == [Reason.MEETING]


def test_swapped_columns_are_refused_row_by_row_with_what_was_found(
    station: Station, tmp_path: Path
) -> None:
    names_for_times = write(
        tmp_path,
        "6601;11:30;12:30;LUN;Anna;Öberg;;;;",
        "6602;13:00;14:00;MÖT;Bo;Ek;;;;",
        "6603;Eva;Lind;MÖT;13:00;14:00;;;;",
    )
    summary = bring_in(station, names_for_times)
    assert summary.added == 1
    assert codes(summary) == [
        (2, "referral_row.name_without_letter"),
        (3, "referral_row.name_without_letter"),
    ]
    assert summary.refused[0].facts == {"column": "förnamn", "value": "11:30"}
    reasons = write(tmp_path, "6601;Anna;Öberg;11:30;LUN;12:30;;;;")
    assert bring_in(station, reasons).refused[0].facts["value"] == "11:30"
    both = write(tmp_path, "6601;LUN;Öberg;Anna;11:30;12:30;;;;")
    assert codes(bring_in(station, both)) == [(2, "referral_row.reason_unknown")]


def test_yesterdays_data_again_changes_nothing(
    station: Station, tmp_path: Path, clock: TurnedClock
) -> None:
    listed = write(
        tmp_path,
        "6601;Anna;Öberg;SEM;2026-03-09;2026-03-20;2026-03-23;;;",
        "6602;Bo;Ek;SJU;+0;;;;;",
        "6603;;;MÖT;2026-03-10 13:00;2026-03-10 14:00;;;;",
    )
    assert counts(bring_in(station, listed)) == (3, 0, 0, 0, 0)
    before = standing(station)
    clock.turn(timedelta(days=1))
    assert counts(bring_in(station, listed)) == (0, 0, 3, 0, 0)
    assert standing(station) == before


def test_what_the_source_says_otherwise_changes_and_a_correction_by_hand_stays(
    station: Station, tmp_path: Path
) -> None:
    bring_in(station, write(tmp_path, "6601;Anna;Öberg;MÖT;13:00;14:00;;Budget;;"))
    (before,) = standing(station)
    station.do(
        change_referral,
        before.referral_id,
        replace(wanted_of(before), internal_text="Bygglov", line=Line.OPEN),
        office=office_days(station.settings),
        actor="desk",
    )
    again = write(tmp_path, "6601;Anna;Öberg;MÖT;13:00;14:00;;Budget;;")
    assert counts(bring_in(station, again)) == (0, 0, 1, 0, 0)
    longer = write(tmp_path, "6601;Anna;Öberg;MÖT;13:00;15:00;;Budget;;")
    assert counts(bring_in(station, longer)) == (0, 1, 0, 0, 0)
    (after,) = standing(station)
    assert after.referral_id == before.referral_id
    assert (after.ends_at, after.internal_text, after.line) == (at(15), "Bygglov", Line.OPEN)
    other = write(tmp_path, "6601;Anna;Öberg;MÖT;13:00;15:00;;Detaljplan;;")
    assert counts(bring_in(station, other)) == (0, 1, 0, 0, 0)
    assert standing(station)[0].internal_text == "Detaljplan"


def test_what_the_desk_ended_stays_ended_until_the_source_says_something_new(
    station: Station, tmp_path: Path
) -> None:
    listed = write(tmp_path, "6601;Anna;Öberg;MÖT;13:00;14:00;;;;")
    bring_in(station, listed)
    station.do(end_referral, standing(station)[0].referral_id, actor="desk")
    assert counts(bring_in(station, listed)) == (0, 0, 1, 0, 0)
    longer = write(tmp_path, "6601;Anna;Öberg;MÖT;13:00;15:00;;;;")
    assert counts(bring_in(station, longer)) == (1, 0, 0, 0, 0)


def test_what_the_source_says_no_more_ends_only_when_it_is_complete(
    station: Station, tmp_path: Path
) -> None:
    rows = [f"660{who};;;MÖT;{hour}:00;{hour}:30;;;;" for who in (1, 2) for hour in range(13, 23)]
    bring_in(station, write(tmp_path, *rows))
    fewer = write(tmp_path, *rows[1:])
    assert counts(bring_in(station, fewer)) == (0, 0, 19, 1, 0)
    assert counts(bring_in(station, fewer, endings=Endings(complete=True))) == (0, 0, 19, 1, 1)
    half = write(tmp_path, *rows[10:])
    with pytest.raises(Refused) as refusal:
        bring_in(station, half, endings=Endings(complete=True))
    assert refusal.value.code == "import.many_ended"
    assert refusal.value.facts == {"missing": 9, "known": 19}
    assert sum(each.ended_at is None for each in standing(station)) == 19
    bring_in(station, half, endings=Endings(complete=True, confirmed=True))
    assert sum(each.ended_at is None for each in standing(station)) == 10
    back = bring_in(station, write(tmp_path, *rows))
    assert (back.added, back.unchanged) == (10, 10)


def test_nothing_ends_that_may_stand_in_a_row_that_cannot_be_read(
    station: Station, tmp_path: Path
) -> None:
    rows = [f"6601;;;MÖT;{hour}:00;{hour}:30;;;;" for hour in range(13, 24)]
    bring_in(station, write(tmp_path, *rows))
    spoiled = write(tmp_path, *rows[1:], "6601;;;MÖT;1300;när som helst;;;;")
    summary = bring_in(station, spoiled, endings=Endings(complete=True))
    assert (summary.missing, summary.ended, summary.endings_withheld) == (1, 0, True)


def test_sources_do_not_end_each_others_referrals(station: Station, tmp_path: Path) -> None:
    bring_in(station, write(tmp_path, "6601;;;MÖT;13:00;14:00;;;;"))
    other = write(tmp_path, "6602;;;MÖT;13:00;14:00;;;;", name="hr.csv")
    summary = bring_in(station, other, endings=Endings(complete=True))
    assert counts(summary) == (1, 0, 0, 0, 0)


def test_a_source_with_ids_can_move_what_it_has_said(station: Station, tmp_path: Path) -> None:
    header = "id;anknytning;orsak;från;till\n"
    bring_in(station, write(tmp_path, "7;6601;MÖT;13:00;14:00", header=header))
    moved = write(tmp_path, "7;6601;MÖT;15:00;16:00", header=header)
    assert counts(bring_in(station, moved)) == (0, 1, 0, 0, 0)
    (found,) = standing(station)
    assert (found.starts_at, found.ends_at) == (at(15), at(16))


def test_the_same_row_twice_is_taken_once(station: Station, tmp_path: Path) -> None:
    summary = bring_in(station, write(tmp_path, *["6601;;;MÖT;13:00;14:00;;;;"] * 2))
    assert summary.added == 1
    assert codes(summary) == [(3, "referral_row.listed_twice")]
    assert summary.refused[0].facts == {"first_line": 2}


def test_days_of_away_and_back_are_understood(station: Station, tmp_path: Path) -> None:
    listed = write(
        tmp_path,
        "6601;;;SEM;0311;0313;0316;;;",
        "6602;;;TJR;+0;2026-03-12;2026-03-12;;;",
        "6603;;;GFD;14:00;;;;;",
    )
    assert bring_in(station, listed).refused == ()
    trip, gone, vacation = standing(station)
    assert (vacation.starts_at, vacation.ends_at) == (
        at(0, day=date(2026, 3, 11)),
        at(0, day=date(2026, 3, 14)),
    )
    assert vacation.returns_at == at(7, 30, day=date(2026, 3, 16))
    # Until a day and back on the same day: away until it opens.
    assert trip.ends_at == trip.returns_at == at(7, 30, day=date(2026, 3, 12))
    assert gone.ends_at == at(7, 30, day=date(2026, 3, 11))
