"""Where a tradition breaks its own rule: an area on a foot, but not where strips and lines put it.

The rule says: what lies in a strip of the body, between two lines, lies in that strip of the same
side's foot, between the same lines. Ranges that meet or nearly meet keep it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from solemap.charts.geometry.body_map import PlacedPart, Range
from solemap.charts.geometry.foot_map import PlacedZone
from solemap.data.models.vocabulary import Foot, View

# How far two ranges may miss one another: edges are ours on both sides. Units: grid.
STRIPS_APART = 0.5
BANDS_APART = 0.25


class Break(StrEnum):
    """How a place leaves the rule."""

    OTHER_SIDE = "other-side"
    CROSSED = "crossed"
    TOWARDS_TOES = "towards-toes"
    TOWARDS_HEEL = "towards-heel"
    INWARD = "inward"
    OUTWARD = "outward"


@dataclass(frozen=True)
class RuleBreak:
    """One zone that lies elsewhere. Units: strips and bands between the two ranges."""

    zone: str
    area: str
    tradition: str
    how: Break
    feet: tuple[Foot, ...]
    strips: float
    bands: float


def rule_breaks(
    placed: Iterable[PlacedZone], parts: tuple[PlacedPart, ...]
) -> tuple[RuleBreak, ...]:
    """What of one area's zones on the sole leaves the rule; feet that do so alike are one."""
    found: dict[tuple[str, Break], RuleBreak] = {}
    for item in placed:
        if item.view is not View.PLANTAR or not any(part.grid for part in parts):
            continue
        how, strips, bands = _measured(item, parts)
        if how is None:
            continue
        zone, key = item.zone, (item.zone.id, how)
        feet = (*found[key].feet, item.foot) if key in found else (item.foot,)
        found[key] = RuleBreak(
            zone.id, zone.area, zone.tradition, how, feet, round(strips, 1), round(bands, 1)
        )
    return tuple(found.values())


def _measured(item: PlacedZone, parts: tuple[PlacedPart, ...]) -> tuple[Break | None, float, float]:
    if item.zone.halves and item.zone.halves.shown == "crossed":
        return Break.CROSSED, 0, 0
    grids = [part.grid[item.foot] for part in parts if item.foot in part.grid]
    if not grids:
        return Break.OTHER_SIDE, 0, 0
    across, along = item.across or (0, 5), item.along
    gaps = [(_gap(grid[0], across), _gap(grid[1], along)) for grid in grids]
    strips, bands = min(gaps, key=lambda gap: abs(gap[0]) / 5 + abs(gap[1]) / 5)
    if abs(bands) > BANDS_APART and abs(bands) / BANDS_APART >= abs(strips) / STRIPS_APART:
        return Break.TOWARDS_TOES if bands > 0 else Break.TOWARDS_HEEL, abs(strips), abs(bands)
    if abs(strips) > STRIPS_APART:
        return Break.OUTWARD if strips > 0 else Break.INWARD, abs(strips), abs(bands)
    return None, abs(strips), abs(bands)


def _gap(on_body: Range, on_foot: Range) -> float:
    """How far the foot's range lies beyond the body's; minus before it, 0 if they meet."""
    if on_foot[0] > on_body[1]:
        return on_foot[0] - on_body[1]
    if on_foot[1] < on_body[0]:
        return on_foot[1] - on_body[0]
    return 0.0
