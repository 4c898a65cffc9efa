"""What the desk says of badges, of printing as a whole, and of an evacuation."""

import pytest
from PySide6.QtCore import Qt

from kiosk.evacuation.commands import start_evacuation
from kiosk.faces.desk.standing import badge_of, printing
from kiosk.jobs.commands import change
from kiosk.jobs.model import LETTERS_MISSING, JobState
from kiosk.visits.model import Visitor
from kiosk.wording.voice import Voice
from tests.faces.desk.opened_desk import Desk

VOICE = Voice("sv")


@pytest.mark.parametrize(
    ("state", "reason", "said"),
    [
        (JobState.SENT, "", "Brickan är skickad till skrivaren."),
        (JobState.CONFIRMED, "", "Brickan är utskriven."),
        (
            JobState.FAILED,
            "paper_out",
            "Skrivaren har slut på papper. Fyll på papper, brickan kommer sedan av sig själv.",
        ),
        (JobState.FAILED, "a fault of tomorrow", "Brickan väntar på skrivaren."),
        (
            JobState.GIVEN_UP,
            "visit_over",
            "Ingen bricka skrevs ut, för besöket var avslutat.",
        ),
    ],
)
def test_the_card_says_what_became_of_the_badge(
    desk: Desk, state: JobState, reason: str, said: str
) -> None:
    visit_id = desk.booked("Johan Åkerlund")
    desk.choose(visit_id, "Johan Åkerlund")
    desk.says("badgeWords", "Brickan skrivs.")
    desk.station.do(change, desk.badges(visit_id)[0].job_id, state, reason)
    desk.says("badgeWords", said)


def test_a_badge_nobody_is_sure_of_is_asked_about_and_confirmed_by_the_desk(desk: Desk) -> None:
    visit_id = desk.booked("Johan Åkerlund")
    desk.station.do(change, desk.badges(visit_id)[0].job_id, JobState.UNKNOWN, "gone")
    desk.choose(visit_id, "Johan Åkerlund")
    desk.says("badgeWords", "Kom brickan ut?")
    desk.press(Qt.Key.Key_J)
    desk.says("badgeWords", "Brickan är utskriven.")
    assert [each.state for each in desk.badges(visit_id)] == [JobState.CONFIRMED]
    assert not desk.shows("cameButton")


def test_a_badge_that_did_not_come_out_is_given_up_and_ordered_again(desk: Desk) -> None:
    visit_id = desk.booked("Johan Åkerlund")
    desk.station.do(change, desk.badges(visit_id)[0].job_id, JobState.UNKNOWN, "gone")
    desk.choose(visit_id, "Johan Åkerlund")
    desk.says("badgeWords", "Kom brickan ut?")
    desk.click("againButton")
    desk.says("badgeWords", "Brickan skrivs.")
    states = [each.state for each in desk.badges(visit_id)]
    assert states == [JobState.GIVEN_UP, JobState.QUEUED]


def test_one_more_badge_is_ordered_by_a_key(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    desk.press(Qt.Key.Key_P)
    desk.says("badgeWords", "Brickan skrivs.")
    assert len(desk.badges(visit_id)) == 1


def test_the_edge_tells_the_newest_fault_before_what_waits(desk: Desk) -> None:
    first, second = desk.booked("Johan Åkerlund"), desk.booked("Åsa Öhrn")
    (job,), (other,) = desk.badges(first), desk.badges(second)
    both = [job, other]
    assert printing(VOICE, [], has_printer=False).label == "Ingen skrivare ansluten"
    assert printing(VOICE, [], has_printer=True).label == "Inga brickor väntar"
    assert printing(VOICE, both, has_printer=True).label == "2 brickor väntar"
    desk.station.do(change, other.job_id, JobState.FAILED, "cover_open")
    told = printing(VOICE, [job, desk.badges(second)[0]], has_printer=True)
    assert (told.label, told.tone) == ("Skrivare: öppen lucka", "warn")
    assert badge_of(VOICE, None, Visitor("Åsa Öhrn")).label == ""


def test_a_letter_no_font_has_is_shown_before_somebody_wonders_at_the_badge(desk: Desk) -> None:
    visit_id = desk.walk_in("\U00020000\u660e Wang")
    desk.choose(visit_id, "\U00020000\u660e Wang")
    desk.press(Qt.Key.Key_P)
    desk.says(
        "badgeWords",
        "Brickan skrivs. Tecken som saknas i typsnitten: \U00020000. På brickan står ”·” i "
        "stället. Skriv namnet med andra bokstäver och skriv ut brickan igen.",
    )


def test_an_evacuation_stands_across_the_top_while_it_goes_on(desk: Desk) -> None:
    assert not desk.shows("evacuationBanner")
    desk.do(start_evacuation)
    desk.until(lambda: desk.shows("evacuationBanner"))
    assert desk.text("evacuationBanner").startswith("UTRYMNING sedan kl.")


RARE = "\U00020000\u660e Wang"


def held(desk: Desk) -> str:
    visit_id = desk.booked(RARE)
    (job,) = desk.badges(visit_id)
    desk.station.do(change, job.job_id, JobState.FAILED, LETTERS_MISSING)
    return visit_id


def test_a_held_badge_asks_at_the_top_of_the_card_and_is_printed_as_it_is(desk: Desk) -> None:
    visit_id = held(desk)
    desk.choose(visit_id, RARE)
    desk.says(
        "badgeWords",
        "Brickan väntar på dig. Tecken som saknas i typsnitten: \U00020000. Rätta namnet, så "
        "kommer brickan av sig själv, eller välj här. Annars skrivs den inom två minuter med ”·” "
        "i stället.",
    )
    desk.until(lambda: desk.place_of("badgeWords").y() < desk.place_of("hostButton").y())
    desk.press(Qt.Key.Key_J)
    desk.until(lambda: desk.badges(visit_id)[0].as_typed)
    desk.until(lambda: not desk.shows("as_typedButton"))
    assert [each.state for each in desk.badges(visit_id)] == [JobState.QUEUED]


def test_a_held_badge_can_be_written_by_hand_instead(desk: Desk) -> None:
    visit_id = held(desk)
    desk.choose(visit_id, RARE)
    desk.click("by_handButton")
    desk.says("badgeWords", "Du skriver brickan för hand.")
    assert [each.state for each in desk.badges(visit_id)] == [JobState.GIVEN_UP]


def test_a_held_badge_stands_in_what_to_see_to_and_at_the_edge(desk: Desk) -> None:
    visit_id = held(desk)
    said = f"Brickan till {RARE} väntar på dig"
    desk.until(lambda: said in desk.labels(desk.part("notices").rows))
    told = printing(VOICE, desk.badges(visit_id), has_printer=True)
    assert (told.label, told.tone) == ("1 bricka att rätta", "warn")
    desk.part("notices").choose(f"held:{visit_id}")
    desk.says("cardTitle", RARE)
