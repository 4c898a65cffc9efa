"""Who may sign in: the first administrator, and the pepper all PINs hang on."""

from pathlib import Path

from kiosk.doctor import examine
from kiosk.privacy.users.pins import PEPPER_FILE, pepper_of
from kiosk.station import Station
from tests.doctor.examined import not_green


def test_a_house_where_nobody_signs_in_is_told_how_to_begin(folder: Path) -> None:
    for part in folder.glob("foaje.sqlite*"):
        part.unlink()
    Station(folder).close()
    assert not_green(examine(folder)) == {"users": "no_administrator"}


def test_a_pepper_that_is_gone_another_or_open_to_others_is_told(folder: Path) -> None:
    pepper = folder / PEPPER_FILE
    pepper.chmod(0o644)
    assert not_green(examine(folder)) == {"users": "pepper_open"}
    pepper.unlink()
    assert not_green(examine(folder)) == {"users": "pepper_lost"}
    pepper_of(folder)
    (found,) = [each for each in examine(folder) if each.row == "users"]
    assert (found.code, found.facts) == ("pins_lost", {"names": ["Inger"]})
