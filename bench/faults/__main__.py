"""`make faults`: every fault, one after the other; a table of what was lost, wrong, and how long.

Ends with 1 when something was lost or wrong that need not be. Names run only those.
"""

import importlib
import sys

from outcome import HEADER

FAULTS = (
    "worker-killed",
    "worker-killed-retried",
    "slow-clients",
    "half-closed",
    "idle-connections",
    "terminated",
    "clock-jump",
    "broken-map",
    "export-killed",
    "full-disk",
    "behind-nginx",
)


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in FAULTS]
    if unknown:
        print(f"no fault {', '.join(unknown)}; there are {', '.join(FAULTS)}")
        return 2
    print(HEADER)
    is_kept = True
    for name in names or FAULTS:
        outcome = importlib.import_module(name.replace("-", "_")).run()
        print(outcome, flush=True)
        is_kept &= outcome.is_kept
    return 0 if is_kept else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
