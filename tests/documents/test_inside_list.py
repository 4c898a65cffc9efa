import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.dispatch.list_snapshot import last_snapshot, save_snapshot
from kiosk.documents.evacuation_list import evacuation_text
from kiosk.documents.evacuation_paper import evacuation_page
from kiosk.documents.inside_json import list_as_json
from kiosk.documents.inside_list import ListWords, by_zone, worded_list
from kiosk.documents.spreadsheet import evacuation_csv
from kiosk.evacuation.model import Certainty, InsideList, PersonInside, StationGap
from kiosk.page import Text
from kiosk.settings import Reception, Settings, TownHall
from kiosk.wording.voice import Voice

NOW = datetime(2026, 11, 20, 8, 44, 12, tzinfo=UTC)  # 09.44.12 in Stockholm
SETTINGS = Settings(
    town_hall=TownHall(name="Lycksele kommunhus", assembly_point="Parkeringen vid Storgatan"),
    reception=Reception(zones=("Plan 1", "Plan 2", "Källaren")),
)


def person(name: str, zone: str = "Plan 1", **changes: Any) -> PersonInside:
    plain = PersonInside(
        visit_id=f"id of {name}",
        name=name,
        company="Atea",
        host="Per Stenvall",
        host_unit="Kansli",
        zone=zone,
        since=NOW - timedelta(minutes=39),
        kind="booked",
        persons=1,
        certainty=Certainty.CERTAIN,
        mark=None,
    )
    return plain._replace(**changes)


def inside(*people: PersonInside, age: timedelta = timedelta(0), **changes: Any) -> InsideList:
    return InsideList(people, **{"complete_to": NOW - age, **changes})


@pytest.fixture(scope="module")
def swedish() -> Voice:
    return Voice("sv")


ZONES = ("", "Annexet", "Källaren", "Plan 2", "Plan 1")


def test_zones_stand_as_the_settings_say_and_the_foyer_last() -> None:
    people = [person(name, zone) for name, zone in zip("abcde", ZONES, strict=True)]
    assert [group.zone for group in by_zone(people, SETTINGS)] == [
        *("Plan 1", "Plan 2", "Källaren", "Annexet", ""),
    ]


def test_names_are_sorted_as_swedish_sorts_them() -> None:
    names = ("Östen", "Zlatan", "ärla", "Åsa", "Anna", "bo", "Éva")
    (group,) = by_zone(map(person, names), SETTINGS)
    assert [each.name for each in group.people] == [
        "Anna",
        "bo",
        "Éva",
        "Zlatan",
        "Åsa",
        "ärla",
        "Östen",
    ]


def test_the_list_says_to_the_second_how_complete_it_is(swedish: Voice) -> None:
    text = worded_list(inside(), SETTINGS, swedish, NOW)
    assert text.complete == "Komplett till 09.44.12"


def test_a_list_of_a_minute_is_not_called_old(swedish: Voice) -> None:
    text = worded_list(inside(age=timedelta(minutes=1)), SETTINGS, swedish, NOW)
    assert text.complete == "Komplett till 09.43.12"
    assert not any("gammal" in warning for warning in text.warnings)


def test_a_list_that_stood_still_tells_its_age(swedish: Voice) -> None:
    text = worded_list(inside(age=timedelta(minutes=10)), SETTINGS, swedish, NOW)
    assert text.complete == "Komplett till 09.34.12 (10 min gammal)"
    assert text.warnings[0].startswith("Listan är 10 min gammal.")


def test_a_list_of_yesterday_tells_its_day_and_its_age(swedish: Voice) -> None:
    text = worded_list(inside(age=timedelta(hours=14, minutes=3)), SETTINGS, swedish, NOW)
    assert text.complete == "Komplett till 2026-11-19 19.41.12"
    assert text.warnings[0].startswith("Listan är 14 tim 3 min gammal.")


def test_the_list_always_says_what_it_does_not_contain(swedish: Voice) -> None:
    text = worded_list(inside(person("Åsa"), verified=True), SETTINGS, swedish, NOW)
    assert text.warnings == ("Personal ingår inte i listan. Foajé: ej registrerade.",)


def test_an_unverified_list_says_so_first(swedish: Voice) -> None:
    text = worded_list(inside(person("Åsa"), verified=False), SETTINGS, swedish, NOW)
    assert text.warnings[0] == "Listan kunde inte kontrolleras. Räkna in alla själv."


def test_an_unreadable_list_never_says_that_nobody_is_inside(swedish: Voice) -> None:
    text = worded_list(InsideList((), None, verified=False), SETTINGS, swedish, NOW)
    assert text.empty == "Listan gick inte att läsa. Räkna in alla själv."
    assert text.complete == "Okänt hur komplett listan är"
    assert worded_list(inside(), SETTINGS, swedish, NOW).empty == "Ingen är anmäld i huset."


def test_who_came_on_an_earlier_day_is_probably_still_here(swedish: Voice) -> None:
    since = NOW - timedelta(days=1)
    kept = person("Åsa", since=since, certainty=Certainty.LIKELY, persons=2)
    text = worded_list(inside(kept), SETTINGS, swedish, NOW)
    (row,) = text.groups[0].rows
    assert (row.since, row.certainty_mark, row.certainty) == (
        "2026-11-19 09.44",
        "◐",
        "Troligen kvar",
    )
    assert text.warnings[0] == "2 personer kom en tidigare dag och är troligen kvar."


def test_a_group_is_one_line_and_counts_its_persons(swedish: Voice) -> None:
    text = worded_list(inside(person("Åsa"), person("Bo", persons=3)), SETTINGS, swedish, NOW)
    assert {row.name: row.kind for row in text.groups[0].rows} == {
        "Bo": "3 personer, bokat besök",
        "Åsa": "Bokat besök",
    }
    assert text.total == "4 personer på listan"


def test_the_text_is_whole_in_both_languages(swedish: Voice) -> None:
    people = inside(person("محمد", ""), person("Åsa"))
    said = evacuation_text(worded_list(people, SETTINGS, swedish, NOW))
    assert "Utrymningslista · Lycksele kommunhus" in said
    assert "Återsamlingsplats: Parkeringen vid Storgatan" in said
    assert "Väntar i foajén" in said
    assert "Bokat besök · Atea · Per Stenvall" in said
    english = evacuation_text(worded_list(people, SETTINGS, Voice("en"), NOW))
    assert "2 persons on the list" in english
    assert "{" not in said + english


def test_a_drill_is_marked_as_one(swedish: Voice) -> None:
    text = worded_list(inside(), SETTINGS, swedish, NOW, drill=True)
    assert text.title == "ÖVNING: Utrymningslista"


def test_the_facts_for_programs_are_exactly_these() -> None:
    facts = list_as_json(inside(person("Åsa", "", persons=2), verified=None))
    assert json.loads(json.dumps(facts)) == {
        "complete_to": "2026-11-20T08:44:12Z",
        "verified": None,
        "does_not_contain": ["staff", "foyer"],
        "people": [
            {
                "visit_id": "id of Åsa",
                "name": "Åsa",
                "company": "Atea",
                "host": "Per Stenvall",
                "zone": "",
                "since": "2026-11-20T08:05:12Z",
                "kind": "booked",
                "persons": 2,
                "said_left": False,
                "certainty": "certain",
                "needs_help": False,
                "companions": [],
                "follows": "",
                "follows_as": "",
            }
        ],
    }
    assert list_as_json(InsideList((), None))["complete_to"] is None


def test_help_to_get_out_is_counted_and_stands_out_in_every_form(swedish: Voice) -> None:
    helped = person("Anna Ek", needs_help=True, persons=2, companions="Bo Ek")
    listed = worded_list(inside(helped, person("Olle Bo")), SETTINGS, swedish, NOW)
    assert listed.total == "3 personer på listan · 1 behöver hjälp ut"
    text = evacuation_text(listed)
    assert text.count("! Behöver hjälp ut") == 1
    assert "2 personer, bokat besök: Bo Ek" in text
    table = evacuation_csv(listed).decode("utf-8-sig")
    assert "Hjälp" in table.splitlines()[0]
    assert sum("Behöver hjälp ut" in line for line in table.splitlines()) == 1
    paper = [part for part in evacuation_page(listed).parts if isinstance(part, Text)]
    (said,) = [part for part in paper if part.text == "! Behöver hjälp ut"]
    assert said.bold


def test_a_public_meeting_is_one_line_of_counted_persons(swedish: Voice) -> None:
    council = person("Kommunfullmäktige", company="", host="", kind="public_meeting", persons=47)
    listed = inside(council, person("Åsa Öberg"))
    text = worded_list(listed, SETTINGS, swedish, NOW)
    (group,) = text.groups
    assert [row.kind for row in group.rows] == [
        "Offentligt möte: 47 personer, räknade och inte namngivna",
        "Bokat besök",
    ]
    assert text.total == "48 personer på listan"
    assert list_as_json(listed)["people"][0]["persons"] == 47
    empty = worded_list(inside(council._replace(persons=0)), SETTINGS, swedish, NOW)
    assert empty.groups[0].rows[0].kind.startswith("Offentligt möte: 0 personer")


@pytest.mark.parametrize(
    ("follows", "role", "said"),
    [
        ("Åsa Öberg", "interpreter", "Bokat besök · Tolk till Åsa Öberg"),
        ("Åsa Öberg", "companion", "Bokat besök · Följer med Åsa Öberg"),
        ("", "interpreter", "Bokat besök · Tolk"),
        ("Åsa Öberg", "of_a_newer_program", "Bokat besök · Följer med Åsa Öberg"),
    ],
)
def test_who_comes_along_has_a_line_of_the_own_that_says_with_whom(
    swedish: Voice, follows: str, role: str, said: str
) -> None:
    listed = inside(person("Amir Haddad", follows=follows, follows_as=role))
    (group,) = worded_list(listed, SETTINGS, swedish, NOW).groups
    assert group.rows[0].kind == said
    (told,) = list_as_json(listed)["people"]
    assert (told["follows"], told["follows_as"]) == (follows, role)


AFTER_THAT = "De som har kommit eller gått där efter det syns inte på listan."
LATE = StationGap("foaje", NOW - timedelta(minutes=7), silent=True)
NEVER = StationGap("kassa", None, silent=True)
COMING = StationGap("vakt", NOW - timedelta(days=3), silent=False)


def test_each_station_not_heard_has_a_line_on_every_list(swedish: Voice) -> None:
    text = worded_list(inside(gaps=(COMING, LATE, NEVER)), SETTINGS, swedish, NOW)
    assert text.gaps == (
        "Station kassa har inte hörts. De som har kommit eller gått där syns inte på listan.",
        f"Station foaje har inte hörts sedan 09.37. {AFTER_THAT}",
        "Det som har hänt på station vakt sedan 2026-11-17 09.44 hämtas.",
    )
    plain = evacuation_text(text)
    assert all(f"\n!! {each}\n" in plain for each in text.gaps)
    printed = " ".join(p.text for p in evacuation_page(text).parts if isinstance(p, Text))
    assert all(f"!! {each}" in printed for each in text.gaps)
    heading = evacuation_csv(text).decode("utf-8-sig").splitlines()[0]
    assert all(each in heading for each in text.gaps)


def test_a_list_that_lacks_nothing_says_nothing_of_stations(swedish: Voice) -> None:
    listed = inside(person("Åsa"))
    text = worded_list(listed, SETTINGS, swedish, NOW)
    assert text.gaps == ()
    assert "not_complete" not in list_as_json(listed)
    assert "!!" not in evacuation_text(text)


def test_many_silent_stations_take_few_lines_on_a_screen(swedish: Voice) -> None:
    gaps = tuple(StationGap(f"s{number}", NOW, silent=True) for number in range(9))
    said = ListWords(swedish, NOW).gaps(inside(gaps=gaps), at_most=3)
    assert len(said) == 4
    others = ", ".join(f"s{number} (09.44)" for number in range(3, 9))
    assert said[-1] == f"Detsamma gäller {others}."


def test_the_age_that_is_warned_of_is_this_stations_own(swedish: Voice) -> None:
    listed = inside(age=timedelta(hours=2), own_to=NOW, gaps=(LATE,))
    assert not any("gammal" in each for each in ListWords(swedish, NOW).warnings(listed))
    assert ListWords(swedish, NOW).complete(listed) == "Komplett till 07.44.12 (2 tim gammal)"


def test_a_saved_list_keeps_what_it_lacked(swedish: Voice, tmp_path: Path) -> None:
    save_snapshot(tmp_path, inside(gaps=(LATE, NEVER)), SETTINGS, swedish, NOW)
    assert last_snapshot(tmp_path).gaps == (LATE, NEVER)
