"""`make bench`: measures every budget in one run, prints a table, writes bench/results.json.

Ends with 1 when a budget is missed. Names of measurements may be given to run only those.
"""

import json
import sys
from pathlib import Path

from measure import MEASUREMENTS
from row import Row

RESULTS = Path(__file__).resolve().parent / "results.json"


def table(rows: list[Row]) -> str:
    lines = [f"{'name':<24} {'value':>8} {'unit':<6} {'budget':<8} {'ok':<4} against"]
    for row in rows:
        figure = f"{row.name:<24} {row.value:>8.2f} {row.unit:<6} {row.budget:<8}"
        lines.append(f"{figure} {'yes' if row.is_kept else 'NO':<4} {row.against}")
    return "\n".join(lines)


def main(names: list[str]) -> int:
    known = {measure.__name__.replace("_", "-"): measure for measure in MEASUREMENTS}
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"no measurement {', '.join(unknown)}; there are {', '.join(known)}")
        return 2
    print("Measuring, both sides in turns:")
    rows = [measure() for name, measure in known.items() if not names or name in names]
    RESULTS.write_text(json.dumps([row.as_record() for row in rows], indent=2) + "\n", "utf-8")
    print(f"\n{table(rows)}\n\nwritten to {RESULTS}")
    return 0 if all(row.is_kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
