"""The side frame: `along` and `up` to foot units and back, on one drawing seen from the side.

Two sheets. The foot lies between the sole's edge (up 0) and the ridge (up 1), which runs on from
the ankle's bend below the ankle bone to the Achilles tendon; the leg stands on that line and ends
at its cut (up 2). Beyond the bend there is nothing above the ridge.
"""

from functools import cached_property

import numpy as np
from shapely import Geometry, Polygon

from solemap.charts.geometry.curve import Array, Spline, at_lengths, monotone, spline
from solemap.charts.geometry.mesh import Mesh, Sheet
from solemap.charts.geometry.point import Point, SidePoint
from solemap.charts.geometry.sole import Stretch
from solemap.data.models.outline import Node, SideOutline
from solemap.data.models.vocabulary import View

ALONG = np.linspace(0, 5, 121)
UP = np.linspace(0, 1, 25)
RIDGE = 1.0
CUT = 2.0
# Where on the grid the foot bends into the leg.
BEND = 2.0
ROOTS = 4.0
# How far the bend's corner is rounded below the ridge. Units: stations of ALONG.
ROUNDING = 9


class SideCurves:
    """The curves of one side view. Units: foot units."""

    def __init__(self, outline: SideOutline) -> None:
        self.outline = outline
        self.rim: Spline = spline(np.array(outline.rim))

    @cached_property
    def ankle(self) -> Spline:
        ends = [
            self.rim.at(self.parameter(node)) for node in (self.outline.tendon, self.outline.bend)
        ]
        return spline(np.vstack([ends[0], np.array(self.outline.ankle), ends[1]]))

    @cached_property
    def pen(self) -> tuple[Stretch, ...]:
        """What of the rim is seen."""
        first, last = float(self.rim.knots[0]), float(self.rim.knots[-1])
        if self.outline.hidden is None:
            return (Stretch(self.rim, first, last),)
        start, end = map(self.parameter, self.outline.hidden)
        return (Stretch(self.rim, first, start), Stretch(self.rim, end, last))

    def parameter(self, node: Node) -> float:
        """Where on the rim a point lies nearest."""
        fine, points = self._fine
        return float(fine[np.argmin(np.hypot(*(points - np.array(node)).T))])

    def between(self, start: Node, end: Node, count: int = 400) -> Array:
        """Points of the rim from one corner to another."""
        return self.rim.at(np.linspace(self.parameter(start), self.parameter(end), count))

    @cached_property
    def _fine(self) -> tuple[Array, Array]:
        fine = np.linspace(self.rim.knots[0], self.rim.knots[-1], 8000)
        return fine, self.rim.at(fine)


class SideFrame:
    """Grid to foot units and back. The same numbers serve both feet."""

    toes: tuple[Sheet, ...] = ()

    def __init__(self, outline: SideOutline) -> None:
        self.view: View = outline.view
        self.curves = SideCurves(outline)
        self._lines = sorted(outline.guide_lines, key=lambda line: line.along)
        self.body = Sheet(ALONG, UP, self._body_points())
        self.leg = Sheet(ALONG[ALONG <= BEND], UP + RIDGE, self._leg_points())
        self._mesh = Mesh((self.body, self.leg))

    def to_foot(self, place: SidePoint) -> Point:
        """Foot units of a grid point; beyond the grid, the nearest point of its edge."""
        x, y = self.map(np.array([place]))[0]
        return Point(float(x), float(y))

    def map(self, places: Array) -> Array:
        """`to_foot` for many. Shape: (n, 2) to (n, 2)."""
        along, up = np.clip(places[:, 0], 0, 5), np.clip(places[:, 1], 0, CUT)
        result = self.body.at(along, np.minimum(up, RIDGE))
        on_leg = (up > RIDGE) & (along <= BEND)
        if on_leg.any():
            result[on_leg] = self.leg.at(along[on_leg], up[on_leg])
        return result

    def to_grid(self, point: Point) -> SidePoint | None:
        """Grid coordinates of a point; None off the foot, but for half a unit of snap."""
        place = self._mesh.grid_at(point.x, point.y)
        return SidePoint(*place) if place else None

    @property
    def outline(self) -> Geometry:
        """The whole foot with the leg's stump."""
        return self._mesh.outline

    @property
    def toe_tip(self) -> Polygon:
        """The foot before the toes' roots."""
        first = int(np.searchsorted(ALONG, ROOTS))
        return Sheet(ALONG[first:], UP, self.body.points[first:]).polygon

    def _body_points(self) -> Array:
        outline, curves = self.curves.outline, self.curves
        sole = self._at_lines(curves.between(outline.heel, outline.sole_tip), "edge")
        ankle = curves.ankle.at(np.linspace(curves.ankle.knots[0], curves.ankle.knots[-1], 400))
        back = curves.between(outline.ridge_tip, outline.bend)[::-1]
        ridge = self._at_lines(np.vstack([ankle, back[1:]]), "ridge", bend=len(ankle) - 1)
        # The leg stands on the same points to the last bit, or there would be a gap.
        ridge[int(np.searchsorted(ALONG, BEND))] = back[0]
        heel = at_lengths(curves.between(outline.tendon, outline.heel)[::-1], UP)
        tip = at_lengths(curves.between(outline.sole_tip, outline.ridge_tip), UP)
        points = _coons(sole, ridge, heel, tip)
        # The ridge has a corner at the bend, which would run down to the sole: it fades half way.
        share = UP * (1 - _rise(UP, 0.5, 1.0))
        return np.asarray(points + (_rounded(ridge) - ridge)[:, None] * share[None, :, None])

    def _leg_points(self) -> Array:
        outline, curves = self.curves.outline, self.curves
        first, last = outline.rim[0], outline.rim[-1]
        ankle = self.body.points[: int(np.searchsorted(ALONG, BEND)) + 1, -1]
        count = len(ankle)
        cut = np.linspace(first, last, count)
        tendon = at_lengths(curves.between(first, outline.tendon)[::-1], UP)
        shin = at_lengths(curves.between(outline.bend, last), UP)
        return _coons(ankle, cut, tendon, shin)

    def _at_lines(self, curve: Array, side: str, bend: int | None = None) -> Array:
        """Points of a curve at ALONG: its length runs monotonically between the guide lines."""
        length = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(curve, axis=0).T))])
        places = np.array([getattr(line, side) for line in self._lines])
        forward = np.maximum.accumulate(curve[:, 0])
        where = np.interp(places, forward, length)
        where[0], where[-1] = 0.0, length[-1]
        at_lines = np.array([line.along for line in self._lines])
        if bend is not None:
            where[at_lines == BEND] = length[bend]
        wanted = monotone(at_lines, where, ALONG)
        return at_lengths(curve, wanted / length[-1])


def _rounded(curve: Array) -> Array:
    """A curve with its corners rounded off; its ends stay."""
    reach = 3 * ROUNDING
    steps = np.arange(-reach, reach + 1)
    kernel = np.exp(-0.5 * (steps / ROUNDING) ** 2)
    kernel /= kernel.sum()
    # Beyond its ends the curve runs on point-symmetrically, so that they do not move.
    before = 2 * curve[0] - curve[reach:0:-1]
    after = 2 * curve[-1] - curve[-2 : -reach - 2 : -1]
    longer = np.vstack([before, curve, after])
    return np.column_stack([np.convolve(longer[:, axis], kernel, "valid") for axis in (0, 1)])


def _rise(value: Array, first: float, last: float) -> Array:
    """0 before `first`, 1 after `last`, smooth between."""
    t = np.clip((value - first) / (last - first), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def _coons(low: Array, high: Array, back: Array, front: Array) -> Array:
    """A sheet between four curves that share their ends. Shape: (low's, back's, 2)."""
    u = np.linspace(0, 1, len(low))[:, None, None]
    v = np.linspace(0, 1, len(back))[None, :, None]
    rows = (1 - v) * low[:, None] + v * high[:, None]
    columns = (1 - u) * back[None] + u * front[None]
    corners = (1 - v) * ((1 - u) * low[0] + u * low[-1]) + v * ((1 - u) * high[0] + u * high[-1])
    return np.asarray(rows + columns - corners)
