"""A process that opens all three faces, tells when each first frame was shown, and ends.

Arguments: the station's folder and the time (seconds since 1970) at which the process was started.
Prints one JSON object: seconds to the first frame of each face, and its memory in MB.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer

from kiosk.app import Program
from kiosk.faces.application import make_application
from kiosk.faces.window import FaceName, PixelSize

SETTLED_MILLISECONDS = 1500
FACES: tuple[tuple[FaceName, PixelSize], ...] = (
    ("visitor", PixelSize(1080, 1920)),
    ("desk", PixelSize(1366, 768)),
    ("security", PixelSize(1366, 768)),
)


def memory_megabytes() -> float:
    """Give the resident memory of this process."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise OSError("no VmRSS")


def main() -> None:
    """Open the faces, wait for their frames, tell."""
    started = float(sys.argv[2])
    application = make_application()
    program = Program(Path(sys.argv[1]))
    seen: dict[str, float] = {}
    for name, size in FACES:
        window = program.open_face(name, size).window

        def shown(name: str = name) -> None:
            seen.setdefault(name, time.time() - started)

        window.frameSwapped.connect(shown)
        window.grabWindow()
        shown()
    QTimer.singleShot(SETTLED_MILLISECONDS, lambda: application.exit(0))
    application.exec()
    sys.stdout.write(json.dumps({"frames": seen, "megabytes": memory_megabytes()}) + "\n")
    sys.stdout.flush()
    program.close()


main()
