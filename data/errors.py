"""What can go wrong below HTTP, each with a stable `code`. Nothing here knows a status code.

SolemapError
 ├─ UnknownRecord    an id that no record has; carries the nearest that exist
 ├─ InvalidRecords   records that must not be served; carries every fault at once
 └─ BadPlace         a place that is not on the foot, or not in the view's axes
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong: where, what is there, and what would be right."""

    file: str
    pointer: str
    found: str
    expected: str
    rule: str

    def __str__(self) -> str:
        place = f"{self.file}#{self.pointer}"
        return f"{place}: found {self.found}; right would be {self.expected} [{self.rule}]"


class SolemapError(Exception):
    """Whatever Solemap raises on purpose."""

    code: ClassVar[str] = "solemap-error"


class UnknownRecord(SolemapError):
    """`kind` is the word people read: zone, area, technique, body system …"""

    code = "unknown-record"

    def __init__(self, kind: str, given: str, nearest: Iterable[str] = ()) -> None:
        self.kind = kind
        self.given = given
        self.nearest = tuple(nearest)
        hint = f"; nearest: {', '.join(self.nearest)}" if self.nearest else ""
        super().__init__(f"no {kind} has the id {given!r}{hint}")


class InvalidRecords(SolemapError):
    code = "invalid-records"

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        number = len(self.faults)
        head = f"{number} {'fault' if number == 1 else 'faults'} in the records"
        super().__init__("\n  ".join([head, *map(str, self.faults)]))


class BadPlace(SolemapError):
    """`given` is the place as it was asked for, `expected` says what would be a place."""

    code = "bad-place"

    def __init__(self, given: str, expected: str) -> None:
        self.given = given
        self.expected = expected
        super().__init__(f"{given} is no place on this foot; right would be {expected}")
