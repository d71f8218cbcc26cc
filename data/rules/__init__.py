"""The cross-record rules, one a module: `RULE` is its name, `check(records)` yields its faults."""

from collections.abc import Iterator

from solemap.data.errors import Fault
from solemap.data.record_set import RecordSet
from solemap.data.rules import (
    characters,
    claims_language,
    complaint_cards,
    complaint_pairs,
    figures,
    halves,
    ids,
    laterality,
    links,
    names,
    orphans,
    over,
    references,
    routines,
    shapes,
    single_source,
    sources,
    thinness,
)

ALL_RULES = (
    ids,
    references,
    sources,
    links,
    laterality,
    halves,
    shapes,
    thinness,
    figures,
    over,
    orphans,
    single_source,
    claims_language,
    complaint_pairs,
    complaint_cards,
    names,
    routines,
    characters,
)


def broken_rules(records: RecordSet) -> Iterator[Fault]:
    """Every fault that any rule finds, rule by rule."""
    for rule in ALL_RULES:
        yield from rule.check(records)
