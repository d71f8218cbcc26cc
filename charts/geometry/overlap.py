"""How much of two drawn places is shared. Measured on the drawing; says nothing of who is right."""

from dataclasses import dataclass

import shapely

from solemap.charts.geometry.foot_map import PlacedZone


@dataclass(frozen=True)
class Overlap:
    """Units: square foot units, shares from 0 to 1, foot units."""

    shared_units: float
    of_one: float
    of_other: float
    apart: float


def overlap_of(one: PlacedZone, other: PlacedZone) -> Overlap:
    """What two places in one view share. Feet have the same numbers, so they may differ."""
    shared = float(shapely.intersection(one.polygon, other.polygon).area)
    return Overlap(
        shared_units=round(shared, 1),
        of_one=round(shared / float(one.polygon.area), 3),
        of_other=round(shared / float(other.polygon.area), 3),
        apart=round(float(shapely.distance(one.polygon, other.polygon)), 1),
    )
