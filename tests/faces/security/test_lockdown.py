"""The lock-down at the security face: two presses start it, two end it."""

from kiosk.evacuation.queries import running_lockdown
from tests.faces.security.conftest import OpenSecurity, Security


def drill(security: Security) -> bool | None:
    with security.station.reading() as connection:
        running = running_lockdown(connection)
    return None if running is None else running.drill


def test_two_presses_start_a_lockdown_and_two_end_it(open_security: OpenSecurity) -> None:
    security = open_security([("Åsa", "Plan 1")])
    security.touch("lockdown")
    security.touch("confirmLockdown")
    security.qtbot.waitUntil(lambda: drill(security) is False)
    assert security.said("lockdownBanner").startswith("INRYMNING sedan")
    assert security.names() == ["Åsa"]
    security.qtbot.waitUntil(lambda: not security.shows("confirmLockdown"))
    security.touch("lockdown")
    security.touch("confirmLockdown")
    security.qtbot.waitUntil(lambda: drill(security) is None)
    security.qtbot.waitUntil(lambda: not security.shows("lockdownBanner"))


def test_a_drill_says_that_it_is_one(open_security: OpenSecurity) -> None:
    security = open_security()
    security.touch("lockdown")
    security.touch("confirmLockdownDrill")
    security.qtbot.waitUntil(lambda: drill(security) is True)
    assert security.said("lockdownBanner").startswith("INRYMNING (övning)")
