"""The way in: the command `kiosk`, also `python -m kiosk`."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command line; gives the exit code: 0 done, 1 failed, 2 written wrongly."""
    from kiosk.commandline.running import run

    return run(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
