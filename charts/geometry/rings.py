"""Shapes as plain numbers, for whoever has no geometry library: rings of rounded points."""

import shapely
from shapely import Geometry, Polygon

# A hundredth of a foot unit is a fortieth of a millimetre on a large foot.
DECIMALS = 2

Position = tuple[float, float]
Ring = tuple[Position, ...]
Polygons = tuple[tuple[Ring, ...], ...]


def rings_of(geometry: Geometry) -> Polygons:
    """One entry a polygon: its outer ring counterclockwise, then its holes clockwise.

    Units: foot units. Rings are closed, the last point repeats the first: as GeoJSON has them.
    """
    # Not by rounding each point: slivers would cross themselves.
    snapped = shapely.set_precision(geometry, 10**-DECIMALS)
    parts = [part for part in shapely.get_parts(snapped) if isinstance(part, Polygon)]
    return tuple(
        tuple(_ring(ring.coords) for ring in (part.exterior, *part.interiors))
        for part in map(shapely.orient_polygons, parts)
    )


def _ring(coordinates: shapely.coords.CoordinateSequence) -> Ring:
    # Without the sum, -0.001 would be written as -0.0.
    return tuple((round(x, DECIMALS) + 0.0, round(y, DECIMALS) + 0.0) for x, y in coordinates)
