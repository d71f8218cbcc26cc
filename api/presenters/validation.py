"""Faults of somebody's own zone map as the API answers them."""

from collections.abc import Iterable

from solemap.api.models.validation import FaultItem, ValidationAnswer
from solemap.data.errors import Fault


def present_faults(faults: Iterable[Fault]) -> ValidationAnswer:
    items = tuple(
        FaultItem(
            pointer=fault.pointer, found=fault.found, expected=fault.expected, rule=fault.rule
        )
        for fault in faults
    )
    return ValidationAnswer(valid=not items, faults=items, total=len(items))
