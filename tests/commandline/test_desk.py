"""`kiosk desk`: left, shown, returned to."""

from tests.commandline.conftest import Kiosk


def test_the_desk_is_left_shown_and_returned_to(kiosk: Kiosk) -> None:
    left = kiosk("desk", "leave", "--json").answer
    assert (left["unattended"], left["noticed"]) == (True, False)
    assert kiosk("desk", "leave", "--json").answer == left
    said = kiosk("desk", "show").out
    assert said.startswith("Disken är obemannad sedan kl. ")
    assert "Besökare ombeds ringa" in said
    assert kiosk("desk", "return", "--json").answer == {"unattended": False}
    assert kiosk("desk", "show").out == "Disken är bemannad.\n"
