"""How many say so is counted from the list of sources and never typed, so that it cannot be stale.

A note may neither call a zone single-sourced nor speak for many; what a note says of many must at
least be true of two.
"""

import re
from collections.abc import Iterator

from solemap.data.errors import Fault
from solemap.data.models.zone import Zone
from solemap.data.record_set import RecordSet

RULE = "single-source"
LEAST = 2

_SINGLE = re.compile(
    r"\b(?:a\ single|the\ only|only\ one|one\ single|just\ one)\s+(?:source|chart|text|book)\b",
    re.IGNORECASE | re.VERBOSE,
)
_MANY = re.compile(
    r"\b(?:all|both|most|many|several|two|three|four|other)\s+(?:sources|charts|texts|schools"
    r"|lines|books)\b|\b(?:sources|charts|schools|lines)\s+(?:all\s+)?agree\b|\bagreed\b",
    re.IGNORECASE,
)
# What others do instead is no support: "one chart …, others …" stands beside a comparison.
_OTHERS = re.compile(r"\bother\s", re.IGNORECASE)


def check(records: RecordSet) -> Iterator[Fault]:
    for entry in records.entries_of(Zone):
        note = entry.record.note or ""
        counted = {said.source for said in entry.record.sources if not said.read.is_weak}
        typed = _SINGLE.search(note)
        if typed:
            expected = "no count of sources: it is counted from the list"
            yield entry.fault("/note", typed.group(), expected, RULE)
        many = _MANY.search(note)
        if many and len(counted) < LEAST and not _OTHERS.match(many.group()):
            expected = f"words that hold for the one source, {', '.join(sorted(counted))}"
            yield entry.fault("/note", many.group(), expected, RULE)
