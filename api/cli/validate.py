"""`solemap validate FILE`: every fault of a zone map at once, and what would be right."""

import argparse
import sys
from pathlib import Path
from typing import Any

from solemap.data.catalog import load_catalog
from solemap.data.validation import validate_zone_map


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("validate", help="check a zone map of your own")
    parser.add_argument("file", metavar="FILE", help="a JSON file, or - for standard input")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    try:
        raw = sys.stdin.buffer.read() if given.file == "-" else Path(given.file).read_bytes()
    except OSError as error:
        reason = error.strerror or error
        print(
            f"solemap: cannot read {given.file}: {reason}. Give the path of a JSON file.",
            file=sys.stderr,
        )
        return 2
    faults = validate_zone_map(raw, load_catalog())
    for fault in faults:
        print(
            f"{fault.pointer or '/'}: found {fault.found}; right would be {fault.expected} "
            f"[{fault.rule}]"
        )
    if faults:
        number = len(faults)
        print(f"{given.file}: {number} {'fault' if number == 1 else 'faults'}", file=sys.stderr)
        return 1
    print(f"{given.file}: no faults")
    return 0
