"""A simulated reader in a process of its own, switched by lines on its standard input."""

import json
import sys
from pathlib import Path

from kiosk.devices.simulators.alarm import SimulatedAlarmReader


def serve() -> None:
    """Be the reader with the key and at the link that are named, until there are no more lines."""
    key, link = bytes.fromhex(sys.argv[1]), Path(sys.argv[2])
    with SimulatedAlarmReader(key, link=link) as reader:
        print(json.dumps({"device": reader.device}), flush=True)
        for line in sys.stdin:
            reader.typed(line)
            print(json.dumps(reader.state()), flush=True)


if __name__ == "__main__":
    serve()
