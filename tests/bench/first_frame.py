"""A process that opens all three faces, tells when each first frame was shown, and ends.

Arguments: the station's folder and the time (seconds since 1970) at which the process was started.
Prints one JSON object: seconds to the first frame of each face, and its memory in MB.
"""

import json
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commandline.commands import command_line
from kiosk.garbage import started_in_one_go
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from kiosk.faces.window import FaceName

SETTLED_MILLISECONDS = 1500
FACES: "tuple[FaceName, ...]" = ("visitor", "desk", "security")
SIZES = {"visitor": (1080, 1920), "desk": (1366, 768), "security": (1366, 768)}


def memory_megabytes() -> float:
    """Give the resident memory of this process."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise OSError("no VmRSS")


def main() -> None:
    """Open the faces as `kiosk open` does, wait for their frames, tell."""
    begun = float(sys.argv[2])
    with suppress(Refused):  # read whole by the command line, though there is no such face
        command_line().main(["open", "nobody"], standalone_mode=False)
    with started_in_one_go() as started:
        from kiosk.app import Program, show_at_once
        from kiosk.faces.application import make_application
        from kiosk.faces.window import PixelSize

        application = make_application()
        program = Program(Path(sys.argv[1]))
        seen: dict[str, float] = {}
        for name in FACES:
            window = program.open_face(name, PixelSize(*SIZES[name])).window

            def swapped(name: str = name) -> None:
                seen.setdefault(name, time.time() - begun)

            window.frameSwapped.connect(swapped)
            show_at_once(application)
        started()
    from PySide6.QtCore import QTimer

    QTimer.singleShot(SETTLED_MILLISECONDS, lambda: application.exit(0))
    application.exec()
    sys.stdout.write(json.dumps({"frames": seen, "megabytes": memory_megabytes()}) + "\n")
    sys.stdout.flush()
    program.close()


main()
