"""`solemap info`: what this copy of the zone map holds."""

import argparse
from typing import Any

from solemap.data.catalog import load_catalog


def add_to(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("info", help="print version, counts and digest of the zone map")
    parser.set_defaults(run=run)


def run(_given: argparse.Namespace) -> int:
    catalog = load_catalog()
    print(f"Solemap {catalog.version}")
    for kind, number in catalog.counts().items():
        print(f"{kind:<20}{number:>6}")
    for tradition in catalog.traditions:
        name = f"zones of {tradition}"
        print(f"{name:<20}{len(catalog.zones_of_tradition(tradition)):>6}")
    print(f"{'digest':<20}sha256:{catalog.digest}")
    return 0
