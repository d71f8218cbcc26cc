"""Every area laid on the body figure, once: for the drawing, the cross-hair and the rule.

Units: body units.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
import shapely
from shapely import Geometry, Polygon, affinity

from solemap.charts.geometry.body_frame import BodyFrame
from solemap.charts.geometry.curve import Array, spline
from solemap.charts.geometry.fit import path_of
from solemap.charts.geometry.path import HALF
from solemap.charts.geometry.point import Point
from solemap.data.models.area import Area
from solemap.data.models.figure import (
    BodyDrawing,
    BodyRing,
    BodyShape,
    BodySpot,
    BodyView,
    Figure,
    FigurePlace,
)
from solemap.data.models.vocabulary import Foot

Range = tuple[float, float]

SPLINE_POINTS = 10
QUARTER = 10
CONTOUR_POINTS = 12
# A long straight side needs points, or the curve that is fitted bends. Units: body units.
DENSE = 5.0
# What of a shape may lie on the other half before it belongs to both. Units: grid across.
ACROSS_MIDDLE = 0.1


class BodyRecords(Protocol):
    """What the body map needs to know."""

    @property
    def figures(self) -> Mapping[str, Figure]: ...
    @property
    def areas(self) -> Mapping[str, Area]: ...


@dataclass(frozen=True)
class PlacedPart:
    """One area on one side of the figure."""

    area: str
    view: BodyView
    polygon: Geometry
    press_point: Point
    is_quiet: bool
    grid: Mapping[Foot, tuple[Range, Range]]

    @cached_property
    def path(self) -> str:
        return path_of(shapely.segmentize(self.polygon, DENSE), tolerance=0.4, step=HALF)

    @property
    def feet(self) -> tuple[Foot, ...]:
        """The feet that the rule of strips puts it on: those of the halves it lies in."""
        return tuple(foot for foot in (Foot.RIGHT, Foot.LEFT) if foot in self.grid)


class BodyMap:
    """All areas that have a place on the figure. Immutable; built once a process."""

    def __init__(self, records: BodyRecords) -> None:
        self.figure = records.figures["body"]
        self.frame = BodyFrame(self.figure)
        placed = [
            self._placed(area, place) for area in records.areas.values() for place in area.figure
        ]
        # In paint order: the larger first, so that the smaller lies on top.
        placed.sort(key=lambda part: (-part.polygon.area, part.area))
        self._by_view = {
            view: tuple(part for part in placed if part.view is view) for view in BodyView
        }

    def parts(self, view: BodyView) -> tuple[PlacedPart, ...]:
        """In paint order."""
        return self._by_view[view]

    def places_of(self, area: str) -> tuple[PlacedPart, ...]:
        """The area's places, front first; empty where it has none."""
        return tuple(part for view in BodyView for part in self._by_view[view] if part.area == area)

    def drawing(self, view: BodyView) -> BodyDrawing:
        return next(item for item in self.figure.drawings if item.view is view)

    @cached_property
    def runs(self) -> tuple[Array, ...]:
        """The contour's smooth runs as cubics, joined in corners: from the left armpit over the
        crown to the right, down the right flank and leg, up the left ones.
        """
        upper, lower = np.array(self.figure.upper), np.array(self.figure.lower)
        over = np.vstack([_mirrored(upper)[:0:-1], upper])
        return tuple(
            curve.beziers(curve.knots[0], curve.knots[-1])
            for curve in map(spline, (over, lower, _mirrored(lower)[::-1]))
        )

    @cached_property
    def silhouette(self) -> Polygon:
        t = np.linspace(0, 1, CONTOUR_POINTS)[:-1, None]
        cubics = np.concatenate(self.runs)
        a, b, c, d = (cubics[:, None, index] for index in range(4))
        points = a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t * t * (1 - t) + d * t**3
        return Polygon(points.reshape(-1, 2)).buffer(0)

    def _placed(self, area: Area, place: FigurePlace) -> PlacedPart:
        laid = [self._lay(shape) for shape in place.shapes]
        if place.is_paired:
            laid += [affinity.scale(one, -1, 1, origin=(0, 0)) for one in laid]
        whole = shapely.intersection(shapely.union_all(laid), self.silhouette)
        return PlacedPart(
            area.id, place.view, whole, _press_point(whole), place.is_quiet, self._grid(whole)
        )

    def _lay(self, shape: BodyShape) -> Geometry:
        if isinstance(shape, BodySpot):
            centre = self.frame.map(np.array([shape.at]))[0]
            return shapely.Point(centre).buffer(shape.radius, quad_segs=QUARTER)
        nodes = self.frame.map(np.array(shape.points))
        is_ring = isinstance(shape, BodyRing)
        curve = spline(nodes, closed=is_ring)
        count = SPLINE_POINTS * (len(curve.knots) - 1) + 1
        points = curve.at(np.linspace(curve.knots[0], curve.knots[-1], count))
        if isinstance(shape, BodyRing):
            return shapely.make_valid(Polygon(points[:-1]))
        return shapely.LineString(points).buffer(shape.width / 2, quad_segs=QUARTER)

    def _grid(self, whole: Geometry) -> Mapping[Foot, tuple[Range, Range]]:
        """What it spans of each half's grid; a limb is on neither."""
        found: dict[Foot, tuple[Range, Range]] = {}
        points = shapely.get_coordinates(shapely.segmentize(whole, 8))
        places = [place for x, y in points if (place := self.frame.to_grid(Point(x, y)))]
        for foot in Foot:
            here = np.array([place[1:] for place in places if place.foot is foot])
            if len(here) and here[:, 0].max() >= ACROSS_MIDDLE:
                found[foot] = (_range(here[:, 0]), _range(here[:, 1]))
        return found


def _range(values: Array) -> Range:
    return round(float(values.min()), 2), round(float(values.max()), 2)


def _mirrored(nodes: Array) -> Array:
    return np.asarray(nodes * np.array([-1.0, 1.0]))


def _press_point(whole: Geometry) -> Point:
    """The point farthest from every edge, on the right half where there are two."""
    parts = [part for part in shapely.get_parts(whole) if isinstance(part, Polygon)]
    circles = [shapely.maximum_inscribed_circle(part, tolerance=0.2) for part in parts]
    widest = max(circles, key=lambda circle: (round(float(circle.length), 1), circle.coords[0][0]))
    x, y = widest.coords[0]
    return Point(round(float(x), 1), round(float(y), 1))
