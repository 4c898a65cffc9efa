"""`kiosk simulate alarm`: a contact that another program finds at a port of the network."""

from pathlib import Path

import pytest
import serial

from tests.commandline.conftest import Kiosk
from tests.commandline.simulation import simulation


@pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning")
def test_an_alarm_typed_is_an_alarm_at_the_port(tmp_path: Path) -> None:
    with simulation(tmp_path, "alarm", "--tcp", "0", "--second-line", "dsr") as running:
        number = running.event("listening")["port"]
        port = serial.serial_for_url(f"rfc2217://127.0.0.1:{number}?poll_modem")
        port.rts = True
        while (port.cts, port.dsr) != (True, False):
            pass
        running.type("alarm")
        assert running.event("state")["contact"] == "alarm"
        while (port.cts, port.dsr) != (False, True):
            pass
        port.close()
        running.type("quit")
        assert running.process.wait(30) == 0


def test_a_line_no_port_has_is_refused(kiosk: Kiosk) -> None:
    ran = kiosk("simulate", "alarm", "--line", "rts", "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "command.parameter_wrong")
