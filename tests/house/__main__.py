"""`python -m tests.house SEED [MORE …]` tells the story of seeds; `A-B` plays a range of them."""

import sys
from collections import Counter
from time import process_time

from tests.house.run import first_failure, play


def main(arguments: list[str]) -> int:
    for each in arguments:
        first, _, last = each.partition("-")
        if not last:
            print(dict(play(int(first), print)))
            continue
        counted: Counter[str] = Counter()
        began = process_time()
        failed = first_failure(range(int(first), int(last) + 1), counted)
        seconds = process_time() - began
        print(dict(counted), f"{counted['seeds'] / seconds:.1f} seeds/s of one core")
        if failed is not None:
            print(f"seed {failed.seed}: {failed.error!r}")
            return 1
    return 0


sys.exit(main(sys.argv[1:]))
